"""`Lexicon`: the termbase as it is looked up, for the English and for one other locale."""

from __future__ import annotations

import re
from collections.abc import Iterable, Iterator, Mapping, Sequence
from dataclasses import dataclass
from functools import lru_cache
from typing import Literal, NamedTuple

from dalil.locales import SOURCE_LOCALE
from dalil.termbase.model import Termbase, Usage
from dalil.termbase.morphology import Morphology, morphology
from dalil.termbase.phrases import Match, Phrases, words

Kind = Literal["accepted", "reject", "reject_as_label", "never"]


class Ruling(NamedTuple):
    """What the termbase says of a phrase: for the term `term`, it is of this kind.

    A word that is never right belongs to no term; `instead` is what to write.
    """

    kind: Kind
    term: str
    phrase: str
    instead: str


class Named(NamedTuple):
    """The terms that an English text names; `outright` are those that are part of no longer one."""

    terms: frozenset[str]
    outright: frozenset[str]


NOTHING = Named(frozenset(), frozenset())


class English:
    """Which terms, and which words of framework letters, an English text names."""

    def __init__(self, termbase: Termbase) -> None:
        known = morphology(SOURCE_LOCALE)
        self._terms = Phrases(known, ((form, term) for form, term in _forms(termbase)))
        rows = [[termbase.forms(term)[0] for term in each] for each in termbase.letters.values()]
        self._rows = [(re.compile(_capitalised(row)), tuple(row)) for row in rows]
        self.named = lru_cache(maxsize=65536)(self._named)
        self.letters = lru_cache(maxsize=65536)(self._letters)

    def _named(self, source: str) -> Named:
        found = list(self._terms.find(self._terms.normal(words(source))))
        if not found:
            return NOTHING
        other = [match for match in found if not match.payload]
        meant = [each for each in found if each.payload and not _inside(each, other)]
        outright = frozenset(each.payload for each in meant if not _inside(each, meant))
        return Named(frozenset(each.payload for each in meant), outright)

    def _letters(self, source: str) -> tuple[str, ...]:
        """The longest row of letter words that the text lists, each with a capital."""
        found = (row for pattern, row in self._rows if pattern.search(source))
        return max(found, key=len, default=())


def _forms(termbase: Termbase) -> Iterator[tuple[str, str]]:
    """English phrases with the term they name; "" for those that only look like one."""
    for name, term in termbase.terms.items():
        yield from ((form, name) for form in termbase.forms(name))
        yield from ((form, "") for form in term.unless)


def _capitalised(row: Sequence[str]) -> str:
    """The words of the row in their order, with nothing but `and` and punctuation between them."""
    names = (r"\W+".join(f"{word[0].upper()}{re.escape(word[1:])}s?" for word in words(each))
             for each in row)  # fmt: skip
    return r"\W+(?:and\W+)?".join(names)


def _inside(one: Match[str], others: Iterable[Match[str]]) -> bool:
    return any(
        other.start <= one.start and one.end <= other.end and one.length < other.length
        for other in others
    )


@dataclass(frozen=True, slots=True)
class Lexicon:
    """The words of one locale. `demanded` are the terms that it has to say as terms."""

    usages: Mapping[str, Usage]
    demanded: frozenset[str]
    rulings: Phrases[Ruling]
    morphology: Morphology

    def stems(self, found: Sequence[str]) -> frozenset[str]:
        """Every stem that the words may have."""
        return frozenset().union(*map(self.morphology.stems, found))

    def says(self, term: str, stems: frozenset[str]) -> bool:
        """Whether a text with these stems has all the words of one accepted way to say `term`."""
        return any(
            all(stems & self.morphology.stems(word) for word in words(phrase))
            for phrase in self.usages[term].accepted
        )


def lexicon(termbase: Termbase, locale: str) -> Lexicon:
    """The lexicon of `locale`, such as `pt_BR`; what it lacks is that of the language."""
    language = locale.replace("-", "_").partition("_")[0]
    usages = {
        name: usage
        for name, term in termbase.terms.items()
        if (usage := term.locales.get(locale) or term.locales.get(language))
    }
    never = {**termbase.never.get(language, {}), **termbase.never.get(locale, {})}
    known = morphology(language)
    rulings = ((each.phrase, each) for each in _rulings(usages, never))
    demanded = frozenset(name for name in usages if not termbase.terms[name].everyday)
    return Lexicon(usages, demanded, Phrases(known, rulings), known)


def _rulings(usages: Mapping[str, Usage], never: Mapping[str, str]) -> Iterator[Ruling]:
    for phrase, instead in never.items():
        yield Ruling("never", "", phrase, instead)
    for term, usage in usages.items():
        for phrase in usage.accepted:
            yield Ruling("accepted", term, phrase, "")
        for phrase in usage.reject:
            yield Ruling("reject", term, phrase, usage.preferred)
        for phrase in usage.reject_as_label:
            yield Ruling("reject_as_label", term, phrase, usage.preferred)
