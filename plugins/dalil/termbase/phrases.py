"""Phrases in a text, found by whole words."""

from __future__ import annotations

import re
from collections.abc import Iterable, Iterator, Sequence
from typing import Generic, NamedTuple, TypeVar

from dalil.termbase.morphology import Morphology

MARKS = "\u0610-\u061a\u0640\u064b-\u065f\u0670"
_WORD = re.compile(r"[^\W_]+")
_MARKED_WORD = re.compile(rf"[^\W_](?:[^\W_]|[{MARKS}])*")
_MARK = re.compile(f"[{MARKS}]+")
_NO_WORDS = re.compile(r"\]\([^()\s]*\)|\{[^{}\s]*\}")
Payload = TypeVar("Payload")


class Match(NamedTuple, Generic[Payload]):
    """A phrase found: the words from `start` to `end`, and what was stored with it."""

    start: int
    end: int
    payload: Payload

    @property
    def length(self) -> int:
        """How many words it has."""
        return self.end - self.start


def words(text: str) -> list[str]:
    """The words of a text in lower case, without vowel marks, addresses and placeholders."""
    return _WORD.findall(without_marks(_only_words(text).lower()))


def without_marks(text: str) -> str:
    """The text without vowel marks and without tatweel."""
    return text if text.isascii() else _MARK.sub("", text)


def excerpt(text: str, start: int, end: int) -> str:
    """The words from `start` to `end` as they stand in the text, with what is between them."""
    found = list(_MARKED_WORD.finditer(_only_words(text)))
    return text[found[start].start() : found[end - 1].end()] if end <= len(found) else ""


def _only_words(text: str) -> str:
    """The text with spaces in place of addresses and placeholders."""
    if "](" not in text and "{" not in text:
        return text
    return _NO_WORDS.sub(lambda match: " " * len(match[0]), text)


class Phrases(Generic[Payload]):
    """Phrases with what is stored for each, found by whole words."""

    def __init__(self, morphology: Morphology, phrases: Iterable[tuple[str, Payload]]) -> None:
        self._normal = morphology.normal
        self._stored: dict[tuple[str, ...], list[Payload]] = {}
        for phrase, payload in phrases:
            self._stored.setdefault(tuple(self.normal(words(phrase))), []).append(payload)
        # How long the phrases are that begin with a word.
        self._lengths: dict[str, set[int]] = {}
        for forms in filter(None, self._stored):
            self._lengths.setdefault(forms[0], set()).add(len(forms))

    def normal(self, found: Iterable[str]) -> list[str]:
        """Words in the form in which they are compared."""
        return list(map(self._normal, found))

    def find(self, normal: Sequence[str]) -> Iterator[Match[Payload]]:
        """Every phrase that stands in a text of these words, in their normal form."""
        lengths, stored = self._lengths, self._stored
        if lengths.keys().isdisjoint(normal):
            return
        for start in [at for at, word in enumerate(normal) if word in lengths]:
            for length in lengths[normal[start]]:
                end = start + length
                for payload in stored.get(tuple(normal[start:end]), ()):
                    if end <= len(normal):
                        yield Match(start, end, payload)
