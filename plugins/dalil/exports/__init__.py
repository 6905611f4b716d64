"""Data files for machines. Each module beside this one is one: `name` and `export(content)`.

An exporter gets the content already in a locale and returns plain lists, dicts and strings.
"""

from __future__ import annotations

import importlib
import json
import pkgutil
from collections.abc import Iterator
from pathlib import Path
from typing import Protocol, cast

from dalil.jsonable import JsonValue
from dalil.model.content import Content


class Exporter(Protocol):
    """What a module of this folder offers."""

    name: str

    def export(self, content: Content) -> JsonValue:
        """Everything of its kind that the locale holds."""
        ...


def exporters() -> Iterator[Exporter]:
    """All exporters, found by folder, in the order of their names."""
    for module in sorted(pkgutil.iter_modules([str(Path(__file__).parent)]), key=lambda m: m.name):
        yield cast("Exporter", importlib.import_module(f"{__name__}.{module.name}"))


def document(
    exporter: Exporter, content: Content, locale: str, *, indent: int | None = None
) -> str:
    """The JSON file of one exporter: `{"locale": ..., "<name>": [...]}`, indented if asked."""
    body = {"locale": locale, exporter.name: exporter.export(content)}
    return json.dumps(body, ensure_ascii=False, indent=indent) + "\n"
