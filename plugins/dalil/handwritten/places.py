"""Where pages written by hand are on the disk, and of which language and address each is."""

from __future__ import annotations

import os
from collections.abc import Collection, Iterator
from pathlib import Path, PurePosixPath
from typing import NamedTuple

from dalil.folders import closed
from dalil.handwritten.front_matter import title
from dalil.links import directory_address
from dalil.locales import SOURCE_LOCALE
from dalil.source.characters import decode

FOLDER = "content/pages"
MARKDOWN = frozenset({".md", ".markdown", ".mdown", ".mkdn", ".mkd"})  # as MkDocs has them


class Written(NamedTuple):
    """A page of the source language: its uri, its file in the folder, what it calls itself.

    `locales` are those that have a page of their own in its place.
    """

    uri: str
    path: str
    title: str
    locales: frozenset[str]


def files(folder: Path) -> Iterator[Path]:
    """Everything below `folder` that MkDocs does not leave out: it passes over dots.

    What lies in a folder that may not be read is left out too; `load` tells of the folder.
    """
    for here, below, names in os.walk(folder):
        if closed(Path(here)):
            continue
        below[:] = sorted(name for name in below if not name.startswith("."))
        linked = [name for name in below if Path(here, name).is_symlink()]
        for name in (*names, *linked):
            if not name.startswith("."):
                yield Path(here, name)


def written(folder: Path, locales: Collection[str]) -> tuple[Written, ...]:
    """The source's pages in `folder`, sorted by uri; `locales` are those of the site.

    What is no readable text is left out: the check tells it.
    """
    found: dict[str, dict[str, str]] = {}
    for path in files(folder):
        if path.suffix in MARKDOWN and path.is_file():
            shown = path.relative_to(folder)
            locale, uri = localization(shown.with_suffix(""), locales)
            found.setdefault(uri, {}).setdefault(locale, shown.as_posix())
    return tuple(
        Written(uri, own[SOURCE_LOCALE], _title(folder / own[SOURCE_LOCALE], uri), frozenset(own))
        for uri, own in sorted(found.items())
        if SOURCE_LOCALE in own
    )


def localization(path: Path | PurePosixPath, known: Collection[str]) -> tuple[str, str]:
    """The language that a path names by its folder or ending, and the rest as a page's uri."""
    pure = PurePosixPath(path.as_posix())
    locale = ""
    if len(pure.parts) > 1 and pure.parts[0] in known:
        locale, pure = pure.parts[0], pure.relative_to(pure.parts[0])
    elif pure.suffix.removeprefix(".") in known and pure.suffix:
        locale, pure = pure.suffix.removeprefix("."), pure.with_suffix("")
    uri = str(pure.with_name("index")) if pure.name == "README" else str(pure)
    return locale or SOURCE_LOCALE, uri


def address(locale: str, uri: str) -> str:
    """Where a page is served, below the root of a site whose source language stands there."""
    return ("" if locale == SOURCE_LOCALE else f"{locale}/") + directory_address(uri)


def _title(path: Path, uri: str) -> str:
    try:
        text = decode(path.read_bytes())[0]
    except OSError:
        text = ""
    return title(text) or uri
