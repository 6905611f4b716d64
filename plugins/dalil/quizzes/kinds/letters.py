"""The acronym itself: what comes first, the order of the letters, and names to write down."""

from __future__ import annotations

from collections.abc import Iterator, Mapping

from dalil.model.content import Content
from dalil.model.framework import Framework
from dalil.quizzes.choosing import (
    asks,
    is_asked_by,
    name_of,
    read_criteria,
    read_criterion,
    read_guide,
)
from dalil.quizzes.curated import Curated
from dalil.quizzes.guard import FEWEST_OPTIONS, MOST_OPTIONS, distractors
from dalil.quizzes.item import LEVELS, Item, Option, Quote, Row, shuffled
from dalil.quizzes.places import Place, places
from dalil.quizzes.wording import Words, phrase, ref
from dalil.trees import Proof

FEWEST_IN_ORDER = 3  # two letters can only be swapped


def items(content: Content, curated: Curated, proofs: Mapping[str, Proof]) -> Iterator[Item]:  # noqa: ARG001  # the signature of all makers
    """Items on each framework as a whole, and on each letter's word."""
    for framework in content.frameworks.values():
        found = places(framework)
        if len(found) >= FEWEST_IN_ORDER:
            yield from filter(None, [_first(found[0], content, curated)])
            yield _order(framework, found)
        yield from _matches(framework, found)
        if len(found) > 1:
            yield _name(framework, found)
        yield from (_word(framework, place) for place in found if _is_alone(place, found))


def _is_alone(place: Place, found: tuple[Place, ...]) -> bool:
    """Whether its letter stands for nothing else in the framework."""
    letter = place.criterion.letter
    return [each.criterion.letter for each in found].count(letter) == 1


def _first(key: Place, content: Content, curated: Curated) -> Item | None:
    """What comes first? The options are short questions: a name would show its letter."""
    framework, name = key.framework, f"{key.framework.id}.first"
    wrong = distractors(key, name, content, curated.also(name))
    if len(wrong) < FEWEST_OPTIONS - 1:
        return None
    why = phrase("feedback.first", framework=framework.name, criterion=name_of(key),
                 summary=ref(*key.path, "summary"))  # fmt: skip
    options = tuple(
        Option(place.id, ref(*place.path, "summary"), why if place is key else is_asked_by(place))
        for place in (key, *wrong)
    )
    return Item(
        name, "first", "choice", (framework.id,), key.id, f"{framework.id}.order", LEVELS["first"],
        phrase("objective.order", framework=framework.name),
        phrase("stem.first", framework=framework.name), (),
        shuffled(options, name), (key.id,), why, read_criterion(key),
    )  # fmt: skip


def _order(framework: Framework, found: tuple[Place, ...]) -> Item:
    """Put the short questions in the order of the acronym."""
    name = f"{framework.id}.order"
    options = tuple(Option(place.id, ref(*place.path, "summary"), asks(place)) for place in found)
    answer = tuple(place.id for place in found)
    # An order that is right from the start would be no task: the first then goes to the end.
    shown = shuffled(options, name)
    if tuple(option.id for option in shown) == answer:
        shown = (*shown[1:], shown[0])
    return Item(
        name, "order", "order", (framework.id,), "", f"{framework.id}.order", LEVELS["order"],
        phrase("objective.order", framework=framework.name),
        phrase("stem.order", framework=framework.name), (), shown, answer,
        phrase("feedback.order", framework=framework.name),
        read_criteria(framework.id, framework.name),
    )  # fmt: skip


def _matches(framework: Framework, found: tuple[Place, ...]) -> Iterator[Item]:
    """Match criteria with what they ask, at most four at a time."""
    apart = list({place.criterion.concept: place for place in found}.values())
    parts = [apart[start : start + MOST_OPTIONS] for start in range(0, len(apart), MOST_OPTIONS)]
    for number, part in enumerate(parts):
        if len(part) >= FEWEST_OPTIONS:
            yield _match(framework, part, number + 1)


def _match(framework: Framework, part: list[Place], number: int) -> Item:
    name = f"{framework.id}.match.{number}"
    options = tuple(Option(place.id, ref(*place.path, "summary"), asks(place)) for place in part)
    rows = tuple(Row(place.id, name_of(place), place.id) for place in part)
    return Item(
        name, "match", "match", (framework.id,), "", f"{framework.id}.match.{number}",
        LEVELS["match"], phrase("objective.match", framework=framework.name),
        phrase("stem.match", framework=framework.name), (), shuffled(options, name), (),
        phrase("feedback.match", framework=framework.name),
        read_criteria(framework.id, framework.name), rows,
    )  # fmt: skip


def _name(framework: Framework, found: tuple[Place, ...]) -> Item:
    """Which framework has these criteria? The answer is written, not chosen."""
    return Item(
        f"{framework.id}.name", "acronym", "short", (), "", f"{framework.id}.name",
        LEVELS["acronym"], phrase("objective.name"), phrase("stem.name"),
        tuple(Quote(None, ref(*place.path, "summary")) for place in found), (), (),
        phrase("feedback.name", framework=framework.name),
        read_guide(framework.id, framework.name), accepted=(framework.name,),
    )  # fmt: skip


def _word(framework: Framework, place: Place) -> Item:
    """The word that a letter stands for."""
    accepted: tuple[Words, ...] = (name_of(place), *place.criterion.also_called)
    return Item(
        f"{framework.id}.{place.id}.word", "acronym", "short", (framework.id,), place.id,
        f"{framework.id}.{place.id}", LEVELS["acronym"],
        phrase("objective.word", framework=framework.name),
        phrase("stem.word", framework=framework.name, letter=place.criterion.letter), (), (), (),
        asks(place), read_criterion(place), accepted=accepted,
    )  # fmt: skip
