"""Catalogs: the translations of a locale, and what is wrong with them."""

from __future__ import annotations

from collections.abc import Iterator, Mapping
from dataclasses import dataclass, field
from pathlib import Path

from dalil.locales import SOURCE_LOCALE, is_locale
from dalil.messages import DOMAINS, INTERFACE
from dalil.model.text import Text
from dalil.plurals import categories, category, read_plural_forms
from dalil.po import Entry, PoFile, read_po

LOCALES = "locales"


@dataclass(frozen=True, slots=True)
class Catalog:
    """What is translated in one locale and domain, by message key."""

    locale: str
    entries: Mapping[str, Entry] = field(default_factory=dict)
    plurals: tuple[str, ...] = ()

    @classmethod
    def of(cls, locale: str, file: PoFile) -> Catalog:
        """The catalog of the entries that count; of two with one key, the first."""
        found: dict[str, Entry] = {}
        for entry in file.active():
            if entry.key is not None:
                found.setdefault(entry.key, entry)
        header = file.fields.get("Plural-Forms", "")
        return cls(locale, found, read_plural_forms(header, locale) or categories(locale))

    def lookup(
        self, key: str, text: Text, plural: str | None = None, count: float | None = None
    ) -> Text:
        """The translation of the source words `text`, or those words, marked as such.

        A translation that says the same as the source is a translation. Stale is one that was
        made for other words, or that a translator has marked as fuzzy.
        """
        entry = self.entries.get(key)
        if entry is None or not entry.translated:
            return type(text)(text, "missing", SOURCE_LOCALE)
        if entry.fuzzy or not entry.same_source(text, plural):
            return type(text)(text, "stale", SOURCE_LOCALE)
        return type(text)(entry.translations[self._form(count)], "translated")

    def _form(self, count: float | None) -> int:
        """The index of the plural form for a number; a category without a form takes the last."""
        if count is None:
            return 0
        name = category(self.locale, count)
        return self.plurals.index(name) if name in self.plurals else len(self.plurals) - 1


def locales(root: Path) -> tuple[str, ...]:
    """The locales that the project has a folder for, the source locale first."""
    folder = root / LOCALES
    names = sorted(path.name for path in folder.iterdir() if path.is_dir()) if folder.is_dir() else []
    return (SOURCE_LOCALE, *(name for name in names if is_locale(name) and name != SOURCE_LOCALE))


def po_path(locale: str, domain: str) -> Path:
    """Where a catalog is, from the project's folder."""
    return Path(LOCALES, locale, "LC_MESSAGES", f"{domain}.po")


def read_file(root: Path, path: Path) -> PoFile | None:
    """The PO file at `path` (inside `root`), or None if there is none."""
    full = root / path
    return read_po(full.read_bytes(), path.as_posix()) if full.is_file() else None


def read_catalogs(root: Path) -> dict[tuple[str, str], Catalog]:
    """The project's catalogs by locale and domain. Mistakes in the files are for `check_catalogs`."""
    found = {}
    for locale, domain in _pairs(root):
        file = read_file(root, po_path(locale, domain))
        if file:
            found[locale, domain] = Catalog.of(locale, file)
    return found


def shipped() -> Path | None:
    """The folder of the package whose locales/ holds the site's own words, if there is one.

    In a wheel locales/ is inside the package, in a source checkout at its top.
    """
    package = Path(__file__).resolve().parent
    return next((root for root in (package, package.parents[1]) if (root / LOCALES).is_dir()), None)


def shipped_locales() -> frozenset[str]:
    """The locales whose interface words come with the package."""
    root = shipped()
    found = locales(root)[1:] if root else ()
    return frozenset(name for name in found if root and (root / po_path(name, INTERFACE)).is_file())


def _pairs(root: Path) -> Iterator[tuple[str, str]]:
    return ((locale, domain) for locale in locales(root)[1:] for domain in DOMAINS)
