"""Flags and signals: what something that a rep hears or sees is a sign of."""

from __future__ import annotations

from collections.abc import Iterator, Mapping
from itertools import islice
from typing import Literal

from dalil.model.content import Content
from dalil.quizzes.choosing import asks, name_of, names, option_id, read_criterion
from dalil.quizzes.curated import Curated
from dalil.quizzes.guard import FEWEST_OPTIONS, Place, distractors, places
from dalil.quizzes.item import LEVELS, Item, Option, Quote, shuffled
from dalil.quizzes.wording import phrase, ref
from dalil.trees import Proof

Colour = Literal["green", "red"]
COLOURS: tuple[Colour, ...] = ("green", "red")
MOST = 3  # signs of one kind a criterion: more would only repeat the task


def items(content: Content, curated: Curated, proofs: Mapping[str, Proof]) -> Iterator[Item]:  # noqa: ARG001  # the signature of all makers
    """Items on the flags and the signals of each criterion."""
    for framework in content.frameworks.values():
        for place in places(framework):
            yield from filter(None, _of(place, content, curated))


def _of(place: Place, content: Content, curated: Curated) -> Iterator[Item | None]:
    for colour in COLOURS:
        for key in islice(getattr(place.criterion, f"{colour}_flags"), MOST):
            yield _flag(place, colour, key, content, curated)
    for key in islice(place.criterion.signals, MOST):
        yield _signal(place, key, content, curated)


def _flag(
    place: Place, colour: Colour, key: str, content: Content, curated: Curated
) -> Item | None:
    """A good or a warning sign, and for what: two criteria, both colours of each."""
    mine = place.framework.id
    name = f"{mine}.{place.id}.flag.{colour}-{key}"
    wrong = distractors(place, name, content, curated.also(name))
    if not wrong:
        return None
    told = {
        each: phrase(f"feedback.{colour}", criterion=name_of(place))
        if each is place
        else asks(each)
        for each in (place, wrong[0])
    }
    options = tuple(
        Option(f"{shade}-{option_id(each, mine)}",
               phrase(f"flag.{shade}", criterion=name_of(each)), told[each])
        for each in (place, wrong[0])
        for shade in COLOURS
    )  # fmt: skip
    why = phrase(f"feedback.{colour}", criterion=name_of(place))
    return Item(
        name, "flag", "choice", (mine,), place.id, f"{mine}.{place.id}.{colour}-{key}",
        LEVELS["flag"], phrase("objective.flag", framework=place.framework.name),
        phrase("stem.flag", framework=place.framework.name),
        (Quote(None, ref(*place.path, f"{colour}_flags", key)),),
        shuffled(options, name), (f"{colour}-{place.id}",), why, read_criterion(place),
    )  # fmt: skip


def _signal(place: Place, key: str, content: Content, curated: Curated) -> Item | None:
    """Choose the criterion that a behaviour tells about."""
    mine = place.framework.id
    name = f"{mine}.{place.id}.signal.{key}"
    wrong = distractors(place, name, content, curated.also(name))
    if len(wrong) < FEWEST_OPTIONS - 1:
        return None
    why = phrase("feedback.signal", criterion=name_of(place), summary=ref(*place.path, "summary"))
    return Item(
        name, "signal", "choice", (mine,), place.id, f"{mine}.{place.id}.signal-{key}",
        LEVELS["signal"], phrase("objective.signal", framework=place.framework.name),
        phrase("stem.signal", framework=place.framework.name),
        (Quote(None, ref(*place.path, "signals", key)),),
        shuffled(names(place, wrong, why), name), (place.id,), why, read_criterion(place),
    )  # fmt: skip
