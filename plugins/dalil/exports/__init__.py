"""Data files for machines. Each module beside this one is one: `name` and `export`.

An exporter gets the content already in a locale and returns plain lists, dicts and strings. What
the files hold is described in docs/data.md.
"""

from __future__ import annotations

import importlib
import json
import pkgutil
from collections.abc import Iterator
from functools import partial
from pathlib import Path
from typing import Protocol, cast

from dalil.jsonable import JsonValue
from dalil.links import Layout, directory_address
from dalil.locales import SOURCE_LOCALE
from dalil.model.content import Content


class Exporter(Protocol):
    """What a module of this folder offers."""

    name: str

    def export(self, content: Content, locale: str, address: Layout) -> JsonValue:
        """Everything of its kind that `locale` holds; `address` gives where a page is."""
        ...


def exporters() -> Iterator[Exporter]:
    """All exporters, found by folder, in the order of their names."""
    for module in sorted(pkgutil.iter_modules([str(Path(__file__).parent)]), key=lambda m: m.name):
        yield cast("Exporter", importlib.import_module(f"{__name__}.{module.name}"))


def document(
    exporter: Exporter,
    content: Content,
    locale: str,
    *,
    address: Layout | None = None,
    indent: int | None = None,
) -> str:
    """The JSON file of one exporter: `{"locale": ..., "<name>": [...]}`, indented if asked.

    `locale` is a BCP 47 tag. `address` gives the address of a page below the root of the site;
    by default each language but the source's stands in a folder of its own.
    """
    where = address or partial(_address, locale)
    body = {"locale": locale, exporter.name: exporter.export(content, locale, where)}
    return json.dumps(body, ensure_ascii=False, indent=indent) + "\n"


def _address(locale: str, uri: str) -> str:
    folder = "" if locale == SOURCE_LOCALE else f"{locale}/"
    return folder + directory_address(uri)
