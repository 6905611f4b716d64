"""A worked example: a short call, line by line, and what it ended in."""

from __future__ import annotations

from typing import Annotated, Literal

from pydantic import Field

from dalil.model.parts import Id, Part
from dalil.model.text import Note, Prose, Text

AmountName = Annotated[str, Field(pattern=r"^[a-z][a-z0-9_]*$", max_length=32)]
LocaleTag = Annotated[str, Field(pattern=r"^[a-z]{2,3}(_[A-Za-z0-9]+)*$")]
Verdict = Literal["qualified", "nurture", "disqualified", "not-enough-yet"]


class Amount(Part):
    """A sum of money as data: never a symbol in a text."""

    amount: Annotated[float, Field(gt=0, le=1_000_000_000_000_000)]
    currency: Annotated[str, Field(pattern=r"^[A-Z]{3}$")]


class Line(Part):
    """What one person says, the criterion it serves, and what the answer showed."""

    speaker: Literal["rep", "prospect"]
    says: Annotated[Text, Note("A line of a phone call, as said aloud", 300)]
    criterion: Id | None = None
    shows: Annotated[Text | None, Note("What the answer showed; a note beside the line", 160)] = (
        None
    )


class Example(Part):
    """A call by one framework. `{name}` in a text is the amount of that name, in the locale's own.

    `amounts` gives each amount a locale; a locale without one takes the source locale's.
    """

    title: Annotated[Text, Note("Title of a worked example", 70)]
    company: Annotated[Text, Note("The kind of company that is called, and where it is", 120)]
    prospect: Annotated[Text, Note("Name and role of the person called; a local name", 60)]
    rep: Annotated[Text, Note("First name of the rep; a local name", 30)]
    setting: Annotated[Prose, Note("What was known before the call")]
    amounts: dict[AmountName, dict[LocaleTag, Amount]] = {}
    lines: Annotated[dict[Id, Line], Field(min_length=8, max_length=14)]
    verdict: Verdict
    reason: Annotated[Prose, Note("Why the call ended in its verdict")]
    note: Annotated[Prose, Note("The note for the CRM after the call")]
