"""`Catalog`: the translations of one locale, looked up by key."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass, field

from dalil.locales import SOURCE_LOCALE
from dalil.model.text import Text
from dalil.plurals import categories, category, plural_index, read_plural_forms
from dalil.po import Entry, PoFile


@dataclass(frozen=True, slots=True)
class Catalog:
    """What is translated in one locale and domain. `plurals` names the category of each form.

    Where the file has a Plural-Forms `header` of its own, a number takes the form that it gives.
    What it does not translate is looked up in the catalog `beneath` it.
    """

    locale: str
    entries: Mapping[str, Entry] = field(default_factory=dict)
    plurals: tuple[str, ...] = ()
    beneath: Catalog | None = None
    header: str = ""

    @classmethod
    def of(cls, locale: str, file: PoFile) -> Catalog:
        """The catalog of the entries that count; of two with one key, the first."""
        found: dict[str, Entry] = {}
        for entry in file.active():
            if entry.key is not None:
                found.setdefault(entry.key, entry)
        header = file.fields.get("Plural-Forms", "")
        plurals = read_plural_forms(header, locale)
        if plurals is None:
            return cls(locale, found, categories(locale))
        return cls(locale, found, plurals, header=header)

    def lookup(
        self, key: str, text: Text, plural: str | None = None, count: float | None = None
    ) -> Text:
        """The translation of the source words `text`, or those words, marked as such.

        A translation that says the same as the source is a translation. Stale is one that was
        made for other words, or that a translator has marked as fuzzy.
        """
        entry = self.entries.get(key)
        if (entry is None or not entry.translated) and self.beneath:
            return self.beneath.lookup(key, text, plural, count)
        if entry is None or not entry.translated:
            return type(text)(text, "missing", SOURCE_LOCALE)
        if entry.fuzzy or not entry.same_source(text, plural):
            return type(text)(text, "stale", SOURCE_LOCALE)
        return type(text)(entry.translations[self._form(count, entry)], "translated")

    def _form(self, count: float | None, entry: Entry) -> int:
        """The index of the plural form for a number; a category without a form takes the last."""
        last = len(entry.translations) - 1
        if self.header and count is not None and count == int(count):
            return min(plural_index(self.header, int(count)), last)
        name = "" if count is None else category(self.locale, count)
        return min(self.plurals.index(name), last) if name in self.plurals else last
