"""Every message of a project: those of its content, and the site's own words.

A message's key (its msgctxt) is the path of its value, so extraction and localization, which walk
the same typed values, cannot drift apart.
"""

from __future__ import annotations

from collections.abc import Collection, Iterator, Mapping
from functools import lru_cache
from pathlib import Path
from typing import IO

from dalil.content import load
from dalil.interface import FILE, interface_messages
from dalil.model.content import Content
from dalil.model.text import Prose, iter_texts
from dalil.template import CONTENT, DOMAINS, INTERFACE, SourceMessage

__all__ = [
    "CONTENT",
    "DOMAINS",
    "INTERFACE",
    "SourceMessage",
    "content_messages",
    "extract",
    "project_messages",
]

NO_PLACE = ("", 0, 0)
# A message's path, line and column in the source files, by its key.
Places = Mapping[str, tuple[str, int, int]]
Extracted = tuple[int, str, tuple[str, ...], list[str]]


def project_messages(
    root: Path, content: Content, places: Places
) -> dict[str, tuple[SourceMessage, ...]]:
    """The messages of each domain: the content's, and the site's own words."""
    return {CONTENT: content_messages(content, places), INTERFACE: interface_messages(root)}


def content_messages(content: Content, places: Places) -> tuple[SourceMessage, ...]:
    """Every message of the content, in its order; `places` says where each key is written."""
    return tuple(
        SourceMessage(
            message.key,
            str(message.text),
            None,
            message.note,
            isinstance(message.text, Prose),
            *places.get(message.key, NO_PLACE)[:2],
        )
        for message in iter_texts(content)
    )


def extract(
    fileobj: IO[bytes],
    keywords: Collection[str],  # noqa: ARG001  # Babel passes it by this name
    comment_tags: Collection[str],  # noqa: ARG001  # Babel passes it by this name
    options: Mapping[str, object],  # noqa: ARG001  # Babel passes it by this name
) -> Iterator[Extracted]:
    """The messages of one YAML file, for `pybabel extract`: an entry point for Babel.

    Yields line, function (`pgettext`, or `npgettext` for plurals), key with source words, and
    comments, as Babel's "Writing Extraction Methods" has it. The file's project is the folder
    above it that holds content/. Raises ContentError where the project has mistakes.
    """
    path = Path(fileobj.name).resolve()
    root = next((up for up in path.parents if (up / "content/frameworks").is_dir()), path.parent)
    domains = _of_project(root)
    for each in domains[INTERFACE] if path == FILE.resolve() else domains[CONTENT]:
        if path in {root / each.path, FILE.resolve()}:
            words = (each.source,) if each.plural is None else (each.source, each.plural)
            function = "pgettext" if each.plural is None else "npgettext"
            yield each.line, function, (each.key, *words), list(each.notes)


@lru_cache(maxsize=1)
def _of_project(root: Path) -> dict[str, tuple[SourceMessage, ...]]:
    """Babel asks file by file; the project is read once."""
    loaded = load(root)
    return project_messages(root, loaded.require(), loaded.places)
