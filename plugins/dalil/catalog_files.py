"""Where catalogs are: the files of locales/, in a project and in the package."""

from __future__ import annotations

import os
from collections.abc import Iterator
from functools import lru_cache
from pathlib import Path

from dalil.folders import closed, listed
from dalil.locales import SOURCE_LOCALE, is_locale, normalised
from dalil.po import PoFile, read_po
from dalil.po.entry import NOWHERE
from dalil.po.report import Mistake, report
from dalil.template import DOMAINS, INTERFACE

LOCALES = "locales"
# The catalog of 250 frameworks as full as ours has 32 MB in Arabic.
MOST_BYTES = 40 * 1024 * 1024
OUTSIDE = Mistake("DAL102", "The file lies outside the project", "Move it inside.")
NO_FILE = Mistake(
    "DAL101", "This is a folder, a device or a link to nowhere, not a file", "Put a file there."
)
TOO_LARGE = Mistake(
    "DAL103", "The file is larger than 40 MiB", "No catalog is that long: put the right file there."
)


def locales(root: Path) -> tuple[str, ...]:
    """The locales that the project has a folder for, the source locale first."""
    return (SOURCE_LOCALE, *folders(root))


def folders(root: Path) -> dict[str, str]:
    """The name of the folder of each locale to translate into; of two for one, the first."""
    found: dict[str, str] = {}
    for name in locale_folders(root):
        if is_locale(name) and normalised(name) != SOURCE_LOCALE:
            found.setdefault(normalised(name), name)
    return found


def locale_folders(root: Path) -> tuple[str, ...]:
    """The names of the folders in locales/, sorted, locales or not."""
    return tuple(path.name for path in listed(root / LOCALES) if path.is_dir())


def po_path(root: Path, locale: str, domain: str) -> Path:
    """Where a catalog is, or would be, from the project's folder."""
    folder = folders(root).get(locale) or locale.replace("-", "_")
    return Path(LOCALES, folder, "LC_MESSAGES", f"{domain}.po")


def read_file(root: Path, path: Path) -> PoFile | None:
    """The PO file at `path` (inside `root`), or None if there is none. Raises nothing."""
    full, shown = root / path, path.as_posix()
    try:
        if closed(full.parent):  # which is told of the folder
            return None
        if not full.is_file():
            return _refused(shown, NO_FILE) if os.path.lexists(full) else None
        if not full.resolve().is_relative_to(root.resolve()):
            return _refused(shown, OUTSIDE)
        if full.stat().st_size > MOST_BYTES:
            return _refused(shown, TOO_LARGE)
        return _parsed(full.read_bytes(), shown)
    except OSError as error:
        why = f"The file cannot be read: {error.strerror}"
        return _refused(shown, Mistake("DAL101", why, "Check its permissions."))


@lru_cache(maxsize=64)
def _parsed(content: bytes, shown: str) -> PoFile:
    """A file is checked and used in one build, and a preview reads it again at every change."""
    return read_po(content, shown)


def _refused(shown: str, mistake: Mistake) -> PoFile:
    return PoFile(shown, diagnostics=(report(shown, (), NOWHERE, mistake),))


def read_files(root: Path) -> Iterator[tuple[tuple[str, str], PoFile]]:
    """Each PO file of the project that is there, with its locale and domain."""
    for locale in locales(root)[1:]:
        for domain in DOMAINS:
            if file := read_file(root, po_path(root, locale, domain)):
                yield (locale, domain), file


def shipped() -> Path | None:
    """The folder whose locales/ holds the site's own words, as they come with the package.

    In a wheel locales/ is inside the package, in a source checkout at its top.
    """
    package = Path(__file__).resolve().parent
    return next((root for root in (package, package.parents[1]) if (root / LOCALES).is_dir()), None)


def shipped_locales() -> tuple[str, ...]:
    """The locales whose interface words come with the package."""
    root = shipped()
    found = locales(root)[1:] if root else ()
    return tuple(
        name for name in found if root and (root / po_path(root, name, INTERFACE)).is_file()
    )
