"""A qualification framework: one file in content/frameworks/, and all that is taught about it."""

from __future__ import annotations

from typing import Annotated, Literal

from pydantic import Field, StringConstraints

from dalil.model.example import Example
from dalil.model.parts import Evidence, Flags, Id, Origin, Part, Point
from dalil.model.text import Note, Prose, Text

Letter = Annotated[str, Field(pattern=r"^[A-Z]{1,3}$")]
MoneyAsked = Literal[
    "first", "second", "third", "fourth", "fifth", "last", "through-buyer", "never"
]  # fmt: skip
Effort = Literal["low", "medium", "high"]
DealSize = Literal["small", "small-to-medium", "medium", "medium-to-large", "large", "any"]
Cycle = Literal["short", "medium", "long", "any"]
CriterionPart = Literal["matters", "mistake", "green_flags", "red_flags", "signals"]


class FollowUp(Part):
    """What to ask next, depending on the kind of answer."""

    when: Annotated[Text, Note("The kind of answer that was heard", 80)]
    ask: Annotated[Text, Note("A follow-up question, as said aloud to a prospect", 160)]


class Question(Evidence):
    """Something to ask. `asked_of: rep` marks what the rep answers alone, not aloud."""

    ask: Annotated[Text, Note("A question, as said aloud to a prospect", 160)]
    why: Annotated[Text, Note("Why this question is asked; one sentence for the rep", 240)]
    asked_of: Literal["prospect", "rep"] = "prospect"
    follow_ups: dict[Id, FollowUp] = {}
    green_flags: Annotated[Flags, Note("A good sign in the answer; short phrase", 160)] = {}
    red_flags: Annotated[Flags, Note("A warning sign in the answer; short phrase", 160)] = {}


class Objection(Evidence):
    """What a prospect says instead of an answer, and what a rep can say then."""

    says: Annotated[Text, Note("What the prospect says when asked; first person, no quotes", 160)]
    reply: Annotated[Text, Note("What the rep answers aloud; ends in a question if it can", 240)]


class Criterion(Evidence):
    """What one letter stands for. `concept` is shared by criteria that ask after the same thing.

    `bridge` leads over to it on a call, whatever came before, and always is our own wording.
    `inferred` names the parts that say more than the sources do: they are our own conclusions.
    `also_called` are other names in use, in any language, that a quiz takes for the word too.
    """

    letter: Letter
    concept: Id
    name: Annotated[Text, Note("What a letter stands for; the English word spells the acronym", 40)]
    summary: Annotated[Text, Note("The criterion as one short question for the rep", 120)]
    also_called: tuple[Annotated[str, Field(min_length=1, max_length=60)], ...] = ()
    inferred: tuple[CriterionPart, ...] = ()
    meaning: Annotated[Prose, Note("What the criterion means")]
    matters: Annotated[Prose | None, Note("Why the criterion matters")] = None
    mistake: Annotated[Prose | None, Note("The common mistake with this criterion")] = None
    bridge: Annotated[
        Text | None, Note("A sentence, as said aloud, that leads over to this criterion", 160)
    ] = None
    questions: Annotated[dict[Id, Question], Field(min_length=1)]
    green_flags: Annotated[Flags, Note("A good sign for the criterion; short phrase", 160)] = {}
    red_flags: Annotated[Flags, Note("A warning sign for the criterion; short phrase", 160)] = {}
    signals: Annotated[Flags, Note("Behaviour to watch for; what the prospect does", 160)] = {}
    objections: dict[Id, Objection] = {}


class Comparison(Evidence):
    """The framework's row in the comparison table."""

    money_asked: MoneyAsked
    effort: Effort
    deal_size: DealSize | None = None
    cycle: Cycle | None = None
    best_for: Annotated[Text, Note("Cell of a comparison table: what it suits best", 90)]
    misses: Annotated[Text, Note("Cell of a comparison table: what it leaves out", 90)]


class Combination(Evidence):
    """How this framework goes together with another, which its key names."""

    order: Literal["before", "after", "alongside"]
    text: Annotated[Prose, Note("How two frameworks are combined")]


class Framework(Part):
    """One framework. `id` is the file's name; criteria stand in the order of the acronym.

    `sources` are those of `definition` and `rule`; `inferred` names what says more than they do.
    `compared_with` always is our own conclusion and `example` always is made up: the guide says so.
    """

    id: Id
    name: Annotated[str, StringConstraints(strip_whitespace=True, min_length=1, max_length=24)]
    position: Annotated[int, Field(ge=1, le=999)] = 100
    kind: Literal["qualification", "questioning"] = "qualification"
    tagline: Annotated[Text, Note("The framework in one line", 120)]
    definition: Annotated[Prose, Note("What the framework is; a short paragraph")]
    sources: tuple[Id, ...] = ()
    origin: Origin | None = None
    criteria: Annotated[dict[Id, Criterion], Field(min_length=1)]
    inferred: tuple[Literal["rule"], ...] = ()
    rule: Annotated[Prose | None, Note("When a lead counts as qualified under the framework")] = (
        None
    )
    steps: Annotated[dict[Id, Point], Note("A step of using the framework")] = {}
    benefits: dict[Id, Point] = {}
    strengths: dict[Id, Point] = {}
    weaknesses: dict[Id, Point] = {}
    use_when: Annotated[dict[Id, Point], Field(min_length=1)]
    avoid_when: dict[Id, Point] = {}
    traps: dict[Id, Point] = {}
    combine_with: dict[Id, Combination] = {}
    comparison: Comparison
    compared_with: Annotated[
        dict[Id, Text], Note("How the framework differs from another one; one sentence", 240)
    ] = {}
    example: Example | None = None
