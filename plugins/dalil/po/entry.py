"""`PoFile`: a PO file as data, with the line and column of every string.

Format: GNU gettext manual, "The Format of PO Files".
"""

from __future__ import annotations

import re
from collections.abc import Iterator
from dataclasses import dataclass, field
from typing import NamedTuple

from dalil.errors import Diagnostic


class Place(NamedTuple):
    """A position in the file, counted from 1; (0, 0) is the file as a whole."""

    line: int
    column: int


NOWHERE = Place(0, 0)
# Anything but white space, formatting characters, and the fillers that only look like letters.
_SEEN = re.compile(
    "[^\\s\u00ad\u034f\u061c\u115f\u1160\u17b4\u17b5\u180b-\u180f\u200b-\u200f\u202a-\u202e"
    "\u2060-\u206f\u2800\u3164\ufe00-\ufe0f\ufeff\uffa0\U000e0000-\U000e0fff]"
)


def is_blank(text: str) -> bool:
    """Whether a reader would see nothing at all."""
    return _SEEN.search(text) is None


@dataclass(frozen=True, slots=True)
class Entry:
    """One message. `key` is its msgctxt, `source` its msgid, `translations` its msgstr or forms."""

    key: str | None
    source: str
    plural: str | None = None
    translations: tuple[str, ...] = ("",)
    flags: tuple[str, ...] = ()
    previous_key: str | None = None
    previous_source: str | None = None
    previous_plural: str | None = None
    obsolete: bool = False
    comments: tuple[str, ...] = ()
    notes: tuple[str, ...] = ()
    references: tuple[str, ...] = ()
    key_at: Place = NOWHERE
    source_at: Place = NOWHERE
    translations_at: tuple[Place, ...] = ()

    @property
    def is_header(self) -> bool:
        """Whether this is the entry that holds the file's header."""
        return not self.source and self.key is None and not self.obsolete

    @property
    def fuzzy(self) -> bool:
        """Whether a translator still has to look at it: it is not shown to readers."""
        return "fuzzy" in self.flags

    @property
    def translated(self) -> bool:
        """Whether every form holds words. They may be the same words as the source's."""
        return bool(self.translations) and not any(map(is_blank, self.translations))

    @property
    def begun(self) -> bool:
        """Whether anything is written in any form: work that must not be lost."""
        return any(self.translations)

    def same_source(self, source: str, plural: str | None) -> bool:
        """Whether the translation was made for these English words."""
        return self.source == source and self.plural == plural


@dataclass(frozen=True, slots=True)
class PoFile:
    """A PO file: its header, its entries in file order, and what is wrong with its syntax.

    `comments` are those after the last message, which belong to none.
    """

    path: str
    header: Entry | None = None
    entries: tuple[Entry, ...] = ()
    lines: tuple[str, ...] = ()
    diagnostics: tuple[Diagnostic, ...] = ()
    fields: dict[str, str] = field(default_factory=dict)
    comments: tuple[str, ...] = ()

    def active(self) -> Iterator[Entry]:
        """Entries that count: all but the obsolete ones."""
        return (entry for entry in self.entries if not entry.obsolete)
