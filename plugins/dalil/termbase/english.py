"""`English`: what a source text names, found once and asked for by every locale."""

from __future__ import annotations

import re
from collections.abc import Iterable, Iterator, Sequence
from functools import lru_cache
from typing import NamedTuple

from dalil.locales import SOURCE_LOCALE
from dalil.termbase.model import Termbase
from dalil.termbase.morphology import morphology
from dalil.termbase.phrases import Match, Phrases, words

NONE: frozenset[str] = frozenset()
# Every acronym has two capitals or digits, most texts have none, and this is seen faster.
_DIGIT = re.compile(r"\d")
_CAPITALS = re.compile(r"[A-Z][a-z]*[A-Z0-9]")
NUMBER = re.compile(r"\d+(?:[.,\u066b\u066c\u00a0\u202f]\d+)*")


class Source(NamedTuple):
    """An English text with the ids of the terms it names, and what must stay as it is.

    Of the terms, those that are part of no longer one are named `outright`. `letters` are the
    words of the letters of a framework, where the text lists them.
    """

    text: str
    terms: frozenset[str]
    outright: frozenset[str]
    letters: tuple[str, ...]
    acronyms: frozenset[str]
    numbers: tuple[str, ...]


class English:
    """The English side of a termbase."""

    def __init__(self, termbase: Termbase) -> None:
        self.terms = Phrases(morphology(SOURCE_LOCALE), _forms(termbase))
        rows = [[termbase.forms(term)[0] for term in each] for each in termbase.letters.values()]
        self.rows = [(re.compile(_capitalised(row)), tuple(row)) for row in rows]
        self._acronyms = _acronyms(termbase.acronyms)
        self._by_form: dict[str, list[str]] = {}
        for name in termbase.terms:
            for form in termbase.forms(name):
                self._by_form.setdefault(form, []).append(name)
        self.source = lru_cache(maxsize=65536)(self._source)

    def acronyms(self, text: str) -> frozenset[str]:
        """The acronyms in a text of any language."""
        return frozenset(self._acronyms.findall(text)) if _CAPITALS.search(text) else NONE

    def terms_of(self, form: str) -> Sequence[str]:
        """The terms that have this English form, letter by letter."""
        return self._by_form.get(form, ())

    def _source(self, text: str) -> Source:
        terms, outright = self._named(text)
        letters = max((row for found, row in self.rows if found.search(text)), key=len, default=())
        numbers = tuple(dict.fromkeys(NUMBER.findall(text))) if _DIGIT.search(text) else ()
        return Source(text, terms, outright, letters, self.acronyms(text), numbers)

    def _named(self, text: str) -> tuple[frozenset[str], frozenset[str]]:
        found = list(self.terms.find(self.terms.normal(words(text))))
        other = [match for match in found if not match.payload]
        meant = [each for each in found if each.payload and not _inside(each, other)]
        outright = (each.payload for each in meant if not _inside(each, meant))
        return frozenset(each.payload for each in meant), frozenset(outright)


def _forms(termbase: Termbase) -> Iterator[tuple[str, str]]:
    """English phrases with the term they name; "" for those that only look like one."""
    for name, term in termbase.terms.items():
        yield from ((form, name) for form in termbase.forms(name))
        yield from ((form, "") for form in term.unless)


def _capitalised(row: Sequence[str]) -> str:
    """The words of the row in their order, with nothing but `and` and punctuation between them."""
    return r"\W+(?:and\W+)?".join(
        r"\W+".join(f"{word[0].upper()}{re.escape(word[1:])}s?" for word in words(each))
        for each in row
    )


def _acronyms(known: Iterable[str]) -> re.Pattern[str]:
    """Whole acronyms, the longest first; an English plural s may follow."""
    names = "|".join(map(re.escape, sorted(known, key=len, reverse=True))) or "(?!)"
    return re.compile(rf"(?<![A-Za-z0-9])(?:{names})(?=s?(?![A-Za-z0-9/]))")


def _inside(one: Match[str], others: Iterable[Match[str]]) -> bool:
    return any(
        other.start <= one.start and one.end <= other.end and one.length < other.length
        for other in others
    )
