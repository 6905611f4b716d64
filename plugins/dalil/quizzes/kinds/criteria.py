"""Letters and meanings: what a criterion asks, and which criterion asks it."""

from __future__ import annotations

from collections.abc import Iterator, Mapping

from dalil.model.content import Content
from dalil.quizzes.choosing import (
    asks_else,
    asks_this,
    is_asked_by,
    name_of,
    option_id,
    read_criterion,
)
from dalil.quizzes.curated import Curated
from dalil.quizzes.guard import FEWEST_OPTIONS, distractors
from dalil.quizzes.item import LEVELS, Item, Option, Quote, shuffled
from dalil.quizzes.places import Place, places
from dalil.quizzes.wording import phrase, ref
from dalil.trees import Proof


def items(content: Content, curated: Curated, proofs: Mapping[str, Proof]) -> Iterator[Item]:  # noqa: ARG001  # the signature of all makers
    """Two items a criterion."""
    for framework in content.frameworks.values():
        for place in places(framework):
            yield from filter(None, (_meaning(place, content, curated),
                                     _letter(place, content, curated)))  # fmt: skip


def _meaning(place: Place, content: Content, curated: Curated) -> Item | None:
    """What does this criterion ask? The options are short questions for the rep."""
    name = f"{place.framework.id}.{place.id}.meaning"
    wrong = distractors(place, name, content, curated.also(name))
    if len(wrong) < FEWEST_OPTIONS - 1:
        return None
    mine = place.framework.id
    why = asks_this(place)
    options = tuple(
        Option(
            option_id(each, mine),
            ref(*each.path, "summary"),
            why if each is place else is_asked_by(each),
        )
        for each in (place, *wrong)
    )
    return Item(
        name, "meaning", "choice", (mine,), place.id, f"{mine}.{place.id}", LEVELS["meaning"],
        phrase("objective.meaning", framework=place.framework.name),
        phrase("stem.meaning", framework=place.framework.name, criterion=name_of(place)),
        (), shuffled(options, name), (place.id,), why, read_criterion(place),
    )  # fmt: skip


def _letter(place: Place, content: Content, curated: Curated) -> Item | None:
    """Which letter asks this? The options are letters with their words, all of them its own."""
    name = f"{place.framework.id}.{place.id}.letter"
    also = curated.also(name)
    wrong = [each for each in distractors(place, name, content, also)
             if each.framework is place.framework]  # fmt: skip
    if len(wrong) < FEWEST_OPTIONS - 1:
        return None
    mine = place.framework.id
    why = asks_this(place)
    options = tuple(
        Option(option_id(each, mine),
               phrase("letter", letter=each.criterion.letter, criterion=name_of(each)),
               why if each is place else asks_else(each))
        for each in (place, *wrong)
    )  # fmt: skip
    return Item(
        name, "letter", "choice", (mine,), place.id, f"{mine}.{place.id}", LEVELS["letter"],
        phrase("objective.letter", framework=place.framework.name),
        phrase("stem.letter", framework=place.framework.name),
        (Quote(None, ref(*place.path, "summary")),),
        shuffled(options, name), (place.id,), why, read_criterion(place),
    )  # fmt: skip
