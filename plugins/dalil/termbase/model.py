"""`Termbase`: locales/termbase.yml, the words each language uses for the terms of the field."""

from __future__ import annotations

from typing import Annotated, Self

from pydantic import AfterValidator, Field, model_validator

from dalil.locales import UnknownCodeError, normalised
from dalil.model.parts import Id, Part


def _locale(code: str) -> str:
    try:
        return normalised(code)
    except UnknownCodeError as unknown:
        raise ValueError(unknown.message) from unknown


Words = Annotated[str, Field(min_length=1, max_length=120)]
Code = Annotated[str, AfterValidator(_locale)]


class Usage(Part):
    """How one language says a term: `preferred`, or one of `also_ok`.

    `reject` is wrong wherever the English names the term, `reject_as_label` only where the message
    is a heading or a label.
    """

    preferred: Words
    also_ok: tuple[Words, ...] = ()
    reject: tuple[Words, ...] = ()
    reject_as_label: tuple[Words, ...] = ()

    @property
    def accepted(self) -> tuple[str, ...]:
        """Every right way to say it, the preferred one first."""
        return (self.preferred, *self.also_ok)


class Term(Part):
    """One term. `english` are its English forms, in the singular; by default its id in words.

    `unless` are English phrases in which the same words mean something else. An `everyday` word
    has ordinary meanings too, so a translation may do without the term.
    """

    english: tuple[Words, ...] = ()
    unless: tuple[Words, ...] = ()
    note: str = ""
    everyday: bool = False
    locales: Annotated[dict[Code, Usage], Field(min_length=1)]


class Termbase(Part):
    """The whole file. `never` gives, by locale, wrong words and what to write instead of each.

    `letters` names the terms that the letters of a framework stand for, in their order.
    """

    acronyms: tuple[Words, ...] = ()
    letters: dict[Id, tuple[Id, ...]] = Field(default_factory=dict)
    never: dict[Code, dict[Words, Words]] = Field(default_factory=dict)
    terms: dict[Id, Term] = Field(default_factory=dict)

    @model_validator(mode="after")
    def _letters_are_terms(self) -> Self:
        for term in (each for letters in self.letters.values() for each in letters):
            if term not in self.terms:
                raise ValueError(f"`letters` names `{term}`, and there is no such term")
        return self

    def forms(self, term: str) -> tuple[str, ...]:
        """The English forms of the term with this id."""
        return self.terms[term].english or (term.replace("-", " "),)
