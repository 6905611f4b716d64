"""content/desk.yml: when a call ends in which verdict, and what each verdict means.

Nothing here knows a framework's letters. Criteria are named by the concepts they ask after, and
numbers of them are shares, so that one policy works for every framework of whatever length. In a
share, criteria are rounded up to whole ones: 75 % of 6 are 5.

A criterion is unasked, unclear, green or red, and what it shows is claimed or confirmed. A policy
reads the criteria of the framework in use in this order; what holds first is the verdict:

1. `disqualified`: red in a criterion that it names, or in enough of them.
2. `nurture`: red in a criterion that it names, while those that show a fit are green.
3. `qualified`: enough green, enough of it confirmed, and red only where the policy allows it.
4. Otherwise it is not enough yet.

Since red must stand somewhere for the first two, and green is enough for the third, a policy can
always qualify a lead: one that is green and confirmed throughout.
"""

from __future__ import annotations

from typing import Annotated, Literal

from pydantic import Field

from dalil.model.parts import Evidence, Id, Part
from dalil.model.text import Note, Text

Percent = Annotated[int, Field(ge=0, le=100)]
Proof = Literal["claimed", "confirmed"]
NoteField = Literal[
    "framework", "date", "verdict", "score", "criteria", "missing", "next-step", "next-question",
    "objections", "duration", "known",
]  # fmt: skip


class Demand(Part):
    """Of how many criteria something must hold, and of which.

    `share` is the least share of the framework's criteria in per cent. `concepts` names those of
    which it must hold whatever the share; where the framework does not ask after a concept, that
    concept demands nothing.
    """

    share: Percent = 0
    concepts: tuple[Id, ...] = ()


class Qualified(Part):
    """What a lead needs. Only a green criterion counts as confirmed here.

    `red` says whether a criterion may be red whose concept neither `disqualified` nor `nurture`
    names; those that they name may not be.
    """

    green: Demand
    confirmed: Demand = Demand()
    red: Literal["never", "allowed"] = "never"


class Disqualified(Part):
    """Which red criteria end it: one of `concepts`, or `share` per cent of the criteria.

    Red that means nurture does not count for the share. `in_framework` names further concepts by
    framework. Red counts once it is as sure as `proof` says.
    """

    concepts: tuple[Id, ...] = ()
    in_framework: dict[Id, tuple[Id, ...]] = {}
    share: Annotated[int, Field(ge=1, le=100)] | None = None
    proof: Proof = "confirmed"


class Nurture(Part):
    """Which red criteria mean "not now": one of `concepts`, or of `in_framework` by framework.

    Criteria of the concepts in `fits` must be green: without a fit there is nothing to wait for.
    Red counts once it is as sure as `proof` says.
    """

    concepts: tuple[Id, ...] = ()
    in_framework: dict[Id, tuple[Id, ...]] = {}
    fits: tuple[Id, ...] = ()
    proof: Proof = "claimed"


class Policy(Evidence):
    """One team's choice of what decides."""

    title: Annotated[Text, Note("Name of a policy for verdicts, as a short label", 40)]
    text: Annotated[Text, Note("What a policy asks for; for the rep who chooses it", 240)]
    qualified: Qualified
    disqualified: Disqualified = Disqualified()
    nurture: Nurture = Nurture()


class VerdictWords(Evidence):
    """What one verdict means, what to do, and what to say before hanging up."""

    title: Annotated[Text, Note("A verdict on a lead, as a short label", 30)]
    meaning: Annotated[Text, Note("What a verdict means", 240)]
    next_step: Annotated[Text, Note("What the rep does after a verdict", 240)]
    say: Annotated[Text, Note("How the rep ends the call after a verdict, as said aloud", 200)]


class Desk(Part):
    """The policies, the one that is used first, the four verdicts and the order of the CRM note.

    `before_sql` lists concepts to confirm before a lead becomes an SQL with any framework. Where
    the framework in use does not ask after one, a verdict names it as missing and stays the same.
    """

    claimed: Annotated[Text, Note("When something counts as claimed; for the rep", 160)]
    confirmed: Annotated[Text, Note("When something counts as confirmed; for the rep", 160)]
    default: Id
    policies: Annotated[dict[Id, Policy], Field(min_length=1)]
    before_sql: tuple[Id, ...] = ()
    verdicts: dict[Id, VerdictWords]
    note: Annotated[tuple[NoteField, ...], Field(min_length=1)]
