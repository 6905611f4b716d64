"""`Lexicon`: the termbase as it is looked up, for one locale."""

from __future__ import annotations

from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass
from typing import Literal, NamedTuple

from dalil.locales import normalised
from dalil.termbase.model import Termbase, Usage
from dalil.termbase.morphology import Morphology, morphology
from dalil.termbase.phrases import Phrases, words

Kind = Literal["accepted", "reject", "reject_as_label", "never"]


UNKNOWN = frozenset({""})


class Ruling(NamedTuple):
    """What the termbase says of a phrase: for the term `term`, it is of this kind.

    A word that is never right belongs to no term; `instead` is what to write.
    """

    kind: Kind
    term: str
    phrase: str
    instead: str


@dataclass(frozen=True, slots=True)
class Lexicon:
    """The words of one locale. `demanded` are the terms that it has to say as terms.

    `letters` has the English words of each term that a framework has a letter for.
    """

    usages: Mapping[str, Usage]
    demanded: frozenset[str]
    rulings: Phrases[Ruling]
    morphology: Morphology
    letters: Mapping[str, frozenset[str]]

    def stems(self, found: Sequence[str]) -> frozenset[str]:
        """Every stem that the words may have."""
        return frozenset().union(*map(self.morphology.stems, found))

    def says(self, term: str, stems: frozenset[str]) -> bool:
        """Whether a text with these stems has all the words of one accepted way to say `term`.

        The words of framework letters may stay English.
        """
        if self.letters.get(term, UNKNOWN) <= stems:
            return True
        return any(
            all(stems & self.morphology.stems(word) for word in words(phrase))
            for phrase in self.usages[term].accepted
        )


def lexicon(termbase: Termbase, locale: str) -> Lexicon:
    """The lexicon of `locale`, such as `pt-BR`; what it lacks is that of the language."""
    locale = normalised(locale)
    language = locale.partition("-")[0]
    usages = {
        name: usage
        for name, term in termbase.terms.items()
        if (usage := term.locales.get(locale) or term.locales.get(language))
    }
    never = {**termbase.never.get(language, {}), **termbase.never.get(locale, {})}
    known = morphology(language)
    rulings = ((each.phrase, each) for each in _rulings(usages, never))
    demanded = frozenset(name for name in usages if not termbase.terms[name].everyday)
    letters = {term: frozenset(words(term)) for row in termbase.letters.values() for term in row}
    return Lexicon(usages, demanded, Phrases(known, rulings), known, letters)


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
