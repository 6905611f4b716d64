"""A decision tree as its author writes it: attributes, rules and the order that settles conflicts.

The tree that readers see is derived from this and proved against it; see `dalil.trees`.
"""

from __future__ import annotations

from typing import Annotated

from pydantic import Field

from dalil.model.parts import Evidence, Id, Part
from dalil.model.text import Note, Prose, Text

When = dict[Id, Annotated[tuple[Id, ...], Field(min_length=1)]]


class Value(Part):
    """One answer to an attribute's question. `weight` says how common it is beside the others."""

    label: Annotated[Text, Note("One answer to a question of a decision tree", 90)]
    weight: Annotated[int, Field(ge=1, le=1000)] = 1


class Attribute(Part):
    """One thing a situation is described by: a question with a few answers.

    `order` lists all values as they are shown; without it that is the order they stand in.
    """

    ask: Annotated[Text, Note("A question of a decision tree", 110)]
    name: Annotated[Text, Note("What a question is about, for a list of the answers given", 40)]
    help: Annotated[Text | None, Note("One sentence that helps to answer a question", 200)] = None
    values: Annotated[dict[Id, Value], Field(min_length=2)]
    order: tuple[Id, ...] = ()


class Outcome(Part):
    """What a tree can advise: a framework, or something with a title and a text of its own.

    `tree` names another tree to go on with; `status` and `stage` name entries of stages.yml. One
    that is `alone` is compared with no other: neither has a next best in the other.
    """

    framework: Id | None = None
    title: Annotated[Text | None, Note("What a decision tree advises, as a short heading", 60)] = (
        None
    )
    text: Annotated[Prose | None, Note("What the advice means and what to do now")] = None
    tree: Id | None = None
    stage: Id | None = None
    status: Id | None = None
    alone: bool = False


class Rule(Evidence):
    """One piece of advice: in all situations where each condition of `when` holds, `outcome`.

    `use_when` names entries of its framework's guide. They give what the rule has not: sources, and
    words.
    """

    outcome: Id
    when: When = {}
    text: Annotated[Text | None, Note("Why a decision tree gives this advice", 240)] = None
    use_when: tuple[Id, ...] = ()


class Caution(Evidence):
    """What to watch out for with an outcome, always or where `when` holds.

    The entry `avoid_when` of the framework's guide gives what it has not: sources, and words.
    """

    outcome: Id
    when: When = {}
    text: Annotated[Text | None, Note("What to watch out for with this advice", 240)] = None
    avoid_when: Id | None = None


class Combination(Evidence):
    """Two outcomes that work together, one after the other, always or where `when` holds.

    `combine_with` in the frameworks' guides gives what it has not: sources, and words.
    """

    first: Id
    then: Id
    when: When = {}
    text: Annotated[Text | None, Note("How two frameworks work together", 300)] = None


class Decision(Evidence):
    """Why one outcome comes before others where the rules advise both."""

    first: Id
    over: Annotated[tuple[Id, ...], Field(min_length=1)]
    because: Annotated[Text, Note("Why one piece of advice comes before another", 300)]


class Limits(Part):
    """How long a path may be, and how many questions it may take on average."""

    longest: Annotated[int, Field(ge=1, le=30)] = 6
    average: Annotated[float, Field(gt=0, le=30)] | None = None


class Step(Part):
    """One question of a tree drawn by hand; each answer leads to an outcome or another step."""

    ask: Id
    answers: Annotated[dict[Id, Id], Field(min_length=1)]


class Tree(Part):
    """content/trees/<id>.yml.

    `priority` lists rules and outcomes, the strongest first; an outcome stands for all its rules
    that are not listed themselves. It is the hit policy that DMN calls Output Order: all rules
    that hold are kept, in this order, and the first of them decides.
    `steps` is a tree drawn by hand, from the step `start`; it is shown instead of the derived one,
    and must agree with the rules in every situation.
    """

    id: Id
    title: Annotated[Text, Note("Title of a decision tree", 70)]
    summary: Annotated[Text, Note("What a decision tree helps to decide", 240)]
    position: Annotated[int, Field(ge=1, le=1000)] = 1
    attributes: Annotated[dict[Id, Attribute], Field(min_length=1)]
    outcomes: Annotated[dict[Id, Outcome], Field(min_length=2)]
    rules: Annotated[dict[Id, Rule], Field(min_length=1)]
    priority: tuple[Id, ...] = ()
    decisions: dict[Id, Decision] = {}
    cautions: dict[Id, Caution] = {}
    combinations: dict[Id, Combination] = {}
    limits: Limits = Limits()
    steps: dict[Id, Step] = {}
