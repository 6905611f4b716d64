"""`Lexicon`: the termbase as it is looked up, for one locale."""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Mapping, Sequence
from typing import Literal, NamedTuple

from dalil.locales import normalised
from dalil.termbase.model import Termbase, Usage
from dalil.termbase.morphology import Morphology, morphology
from dalil.termbase.phrases import Match, Phrases, words

Kind = Literal["accepted", "reject", "reject_as_label", "never"]
# The stems of each word of each accepted phrase.
Ways = tuple[tuple[frozenset[str], ...], ...]

UNKNOWN = frozenset({""})


class Ruling(NamedTuple):
    """What the termbase says of a phrase: for the term `term`, it is of this kind.

    A word that is never right belongs to no term; `instead` is what to write.
    """

    kind: Kind
    term: str
    phrase: str
    instead: str


class Lexicon:
    """The words of one locale. `demanded` are the terms that it has to say as terms.

    A termbase may have thousands of terms and a message names a few: the phrases of a term are
    prepared when it is first named, and only those of named terms are looked for.
    """

    def __init__(self, termbase: Termbase, locale: str) -> None:
        tag = normalised(locale)
        language = tag.partition("-")[0]
        self.usages: Mapping[str, Usage] = {
            name: usage
            for name, term in termbase.terms.items()
            if (usage := term.locales.get(tag) or term.locales.get(language))
        }
        self.demanded = frozenset(name for name in self.usages if not termbase.terms[name].everyday)
        self.morphology: Morphology = morphology(language)
        never = {**termbase.never.get(language, {}), **termbase.never.get(tag, {})}
        rulings = [Ruling("never", "", phrase, instead) for phrase, instead in never.items()]
        self._never = self._phrases(rulings)
        self._of_term: dict[str, Phrases[Ruling]] = {}
        self._ways: dict[str, Ways] = {}
        # The English words of each term that a framework has a letter for.
        letters = (term for row in termbase.letters.values() for term in row)
        self._letters = {term: frozenset(words(term)) for term in letters}

    def normal(self, found: Sequence[str]) -> list[str]:
        """Words in the form in which they are compared."""
        return list(map(self.morphology.normal, found))

    def find(self, normal: Sequence[str], terms: Iterable[str]) -> list[Match[Ruling]]:
        """Each ruling on any of `terms`, or on no term, whose phrase stands in the text."""
        found = [*self._never.find(normal)]
        for term in terms:
            if term in self.usages:
                found += self._term(term).find(normal)
        return sorted(found, key=lambda match: (match.start, match.end, match.payload))

    def stems(self, found: Sequence[str]) -> frozenset[str]:
        """Every stem that the words may have."""
        return frozenset().union(*map(self.morphology.stems, found))

    def says(self, term: str, stems: frozenset[str]) -> bool:
        """Whether a text with these stems has all the words of one accepted way to say `term`.

        The words of framework letters may stay English.
        """
        if self._letters.get(term, UNKNOWN) <= stems:
            return True
        if term not in self._ways:
            self._ways[term] = tuple(
                tuple(map(self.morphology.stems, words(phrase)))
                for phrase in self.usages[term].accepted
            )
        return any(all(stems & word for word in way) for way in self._ways[term])

    def _term(self, term: str) -> Phrases[Ruling]:
        if term not in self._of_term:
            self._of_term[term] = self._phrases(_rulings(term, self.usages[term]))
        return self._of_term[term]

    def _phrases(self, rulings: Iterable[Ruling]) -> Phrases[Ruling]:
        return Phrases(self.morphology, ((each.phrase, each) for each in rulings))


def _rulings(term: str, usage: Usage) -> Iterator[Ruling]:
    for phrase in usage.accepted:
        yield Ruling("accepted", term, phrase, "")
    for phrase in usage.reject:
        yield Ruling("reject", term, phrase, usage.preferred)
    for phrase in usage.reject_as_label:
        yield Ruling("reject_as_label", term, phrase, usage.preferred)
