"""Quizzes as their authors write them: how a quiz is drawn, and scenarios written by hand.

Most items are generated from the frameworks; see `dalil.quizzes`.
"""

from __future__ import annotations

from typing import Annotated, Literal

from pydantic import Field, StringConstraints

from dalil.model.parts import Evidence, Id, Part
from dalil.model.text import Note, Text

Level = Literal["recall", "understand", "apply", "judge"]
Mode = Literal["practice", "test"]
ItemKind = Literal[
    "letter", "meaning", "serves", "flag", "signal", "reply", "first", "money", "order", "match",
    "stage", "situation", "statement", "acronym", "scenario",
]  # fmt: skip
Address = Annotated[str, Field(pattern=r"^[a-z0-9-]+(/[a-z0-9-]+)*(#[a-z0-9-]+)?$", max_length=200)]


class Choice(Part):
    """One option of a scenario, with what a learner who chose it is told."""

    text: Annotated[Text, Note("One option of a quiz question", 160)]
    feedback: Annotated[Text, Note("What a learner who chose this option is told", 280)]


class Scenario(Evidence):
    """An item written by hand: something happens, and one of three or four options is right.

    `criterion` names the criterion of the file's framework that the item is about. `read` is the
    address of the page, and perhaps the heading, that explains it: `stages/index#stage-mql`. Where
    it is left out, it is the criterion in the framework's guide.
    """

    criterion: Id | None = None
    level: Level = "apply"
    objective: Annotated[Text, Note("What a quiz question is to show that the learner can do", 120)]
    situation: Annotated[Text, Note("What happens, before a quiz question is asked", 700)]
    ask: Annotated[Text, Note("A quiz question about a situation", 160)]
    options: Annotated[dict[Id, Choice], Field(min_length=3, max_length=4)]
    answer: Id
    read: Address | None = None


class Scenarios(Part):
    """quiz/scenarios/<id>.yml: items written by hand for one framework, or across all of them."""

    framework: Id | None = None
    items: Annotated[dict[Id, Scenario], Field(min_length=1)]


class Blueprint(Part):
    """quiz/blueprints/<id>.yml: how a quiz is drawn.

    `each: framework` makes a quiz of every framework; without it one quiz is drawn from all items,
    from those of `frameworks`, or, with `draw_from: across`, from those about no single framework.
    `forms` is how many forms are drawn, no two of them sharing an item; 0 is as many as the items
    last for. `pass_mark` is in per cent, `minutes` an offer that can be declined. A `test` tells
    what was right once it is handed in, a `practice` at once. Without `title` and `summary` the
    site's own words are taken.
    """

    id: Id
    position: Annotated[int, Field(ge=1, le=999)] = 100
    mode: Mode
    title: Annotated[Text | None, Note("Title of a quiz", 70)] = None
    summary: Annotated[Text | None, Note("What a quiz is for; one or two sentences", 240)] = None
    each: Literal["framework"] | None = None
    frameworks: tuple[Id, ...] = ()
    draw_from: Literal["all", "across"] = "all"
    size: Annotated[int, Field(ge=1, le=100)] = 10
    forms: Annotated[int, Field(ge=0, le=26)] = 2
    seed: Annotated[int, Field(ge=0, le=2**31 - 1)] = 1
    kinds: tuple[ItemKind, ...] = ()
    levels: tuple[Level, ...] = ()
    pass_mark: Annotated[int, Field(ge=1, le=100)] | None = None
    minutes: Annotated[int, Field(ge=1, le=600)] | None = None


ItemId = Annotated[str, Field(pattern=r"^[a-z0-9-]+(\.[a-z0-9-]+)+$", max_length=200)]


Reason = Annotated[str, StringConstraints(strip_whitespace=True, min_length=1)]


class Curation(Part):
    """quiz/curation.yml: what people found when they took the generated items.

    `leave_out` names items that are not to be made, with the reason. `also_right` names criteria
    that somebody could defend as an answer to an item too: they are not offered as wrong ones.
    """

    leave_out: dict[ItemId, Reason] = {}
    also_right: dict[ItemId, Annotated[tuple[Id, ...], Field(min_length=1)]] = {}
