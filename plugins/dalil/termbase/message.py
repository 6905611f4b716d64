"""`Message`: one translation beside its English, as the rules look at it."""

from __future__ import annotations

from typing import NamedTuple

from dalil.po import Entry, Limits
from dalil.termbase.english import Source
from dalil.termbase.phrases import words

LABEL_KEYS = (".name", ".title", ".term")
LABEL_WORDS = 3
NAME_WORDS = 5
SENTENCE_MARKS = frozenset(".?!,;:…")


class Message(NamedTuple):
    """A translation, or one plural form of it, with the English it was made for.

    `words` are those of the translation, `normal` the same in the form in which they are compared.
    """

    source: Source
    translation: str
    words: list[str]
    normal: list[str]
    is_label: bool


def is_label(entry: Entry, limits: Limits) -> bool:
    """Whether the message is a heading, a name or another short text that is no sentence."""
    if limits.prose or not SENTENCE_MARKS.isdisjoint(entry.source):
        return False
    is_name = (entry.key or "").endswith(LABEL_KEYS)
    return len(words(entry.source)) <= (NAME_WORDS if is_name else LABEL_WORDS)
