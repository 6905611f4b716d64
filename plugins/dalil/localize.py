"""Content in one locale: the same model, its texts replaced by their translations."""

from __future__ import annotations

from dataclasses import dataclass
from typing import TypeVar

from dalil.catalogs import Catalog
from dalil.locales import SOURCE_LOCALE
from dalil.model.text import iter_texts, map_texts

Value = TypeVar("Value")


def localize(content: Value, catalog: Catalog | None, locale: str) -> Value:
    """`content` in `locale`; what is not translated, or no longer, keeps the source's words.

    Without a catalog every text is missing. In the source locale nothing changes.
    """
    if locale == SOURCE_LOCALE:
        return content
    return map_texts(content, (catalog or Catalog(locale)).lookup)


@dataclass(frozen=True, slots=True)
class Coverage:
    """How many messages are translated, and how many show the source's words, and why."""

    total: int = 0
    translated: int = 0
    stale: int = 0
    missing: int = 0

    @property
    def share(self) -> float:
        """What is translated, from 0 to 1; 1 where there is nothing to translate."""
        return self.translated / self.total if self.total else 1.0

    def __add__(self, other: Coverage) -> Coverage:
        return Coverage(
            self.total + other.total,
            self.translated + other.translated,
            self.stale + other.stale,
            self.missing + other.missing,
        )


def coverage(value: object, prefix: str = "") -> Coverage:
    """The coverage of all texts in a localized value, or of those whose key is under `prefix`."""
    states = [
        message.text.state
        for message in iter_texts(value)
        if not prefix or message.key == prefix or message.key.startswith(f"{prefix}.")
    ]
    stale, missing = states.count("stale"), states.count("missing")
    return Coverage(len(states), len(states) - stale - missing, stale, missing)
