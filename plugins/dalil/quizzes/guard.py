"""What must not stand beside a key: options that somebody could defend as right too.

Concepts are shared by frameworks, so two criteria of one concept are the same answer under two
names. Beyond that, a project's own `quiz/curation.yml` says what else comes too near.
"""

from __future__ import annotations

from collections.abc import Iterable, Iterator
from dataclasses import dataclass

from dalil.model.content import Content
from dalil.model.framework import Criterion, Framework
from dalil.quizzes.item import rank

MOST_OPTIONS = 4
FEWEST_OPTIONS = 3


@dataclass(frozen=True, slots=True, eq=False)
class Place:
    """A criterion, with the framework that it stands in. Equal only to itself."""

    framework: Framework
    id: str

    @property
    def criterion(self) -> Criterion:
        """The criterion itself."""
        return self.framework.criteria[self.id]

    @property
    def path(self) -> tuple[str, ...]:
        """The path of its messages."""
        return ("frameworks", self.framework.id, "criteria", self.id)


def places(framework: Framework) -> tuple[Place, ...]:
    """All criteria of `framework`, in the order of its letters."""
    return tuple(Place(framework, key) for key in framework.criteria)


def distractors(
    key: Place, item_id: str, content: Content, also: Iterable[str] = ()
) -> list[Place]:
    """Criteria that are wrong where `key` is right: siblings first, then other frameworks'.

    Not one of them shares the concept of `key`, or of a criterion in `also`, and no two of them
    share one. At most three; fewer where there are no more.
    """
    taken = {key.criterion.concept, *_concepts(key.framework, also)}
    found: list[Place] = []
    for place in _candidates(key, item_id, content):
        if place.criterion.concept not in taken:
            taken.add(place.criterion.concept)
            found.append(place)
        if len(found) == MOST_OPTIONS - 1:
            break
    return found


def is_variant(one: Framework, other: Framework) -> bool:
    """Whether one framework holds all concepts of the other in the same order, as MEDDPICC does.

    Who is advised to use the shorter cannot be wrong to choose the longer, nor the other way round.
    """
    short, long = sorted((_letters(one), _letters(other)), key=len)
    left = iter(long)
    return all(concept in left for concept in short)


def _letters(framework: Framework) -> list[str]:
    return [criterion.concept for criterion in framework.criteria.values()]


def _concepts(framework: Framework, ids: Iterable[str]) -> Iterator[str]:
    return (framework.criteria[each].concept for each in ids if each in framework.criteria)


def _candidates(key: Place, item_id: str, content: Content) -> Iterator[Place]:
    """Siblings, then the criteria of other frameworks, each in an order of the item's own."""
    mine = [place for place in places(key.framework) if place.id != key.id]
    yield from sorted(mine, key=lambda place: rank(item_id, place.id))
    if len(mine) >= FEWEST_OPTIONS - 1:
        return
    others = (each for each in content.frameworks.values() if each.id != key.framework.id)
    strange = [place for each in others for place in places(each)]
    yield from sorted(strange, key=lambda place: rank(item_id, place.framework.id, place.id))
