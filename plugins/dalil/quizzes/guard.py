"""What must not stand beside a key: options that somebody could defend as right too.

Concepts are shared by frameworks, so two criteria of one concept are the same answer under two
names. Beyond that, a project's own `quiz/curation.yml` says what else comes too near.
"""

from __future__ import annotations

from collections.abc import Iterable, Iterator

from dalil.model.content import Content
from dalil.model.framework import Framework
from dalil.quizzes.borrowing import borrowed
from dalil.quizzes.item import rank
from dalil.quizzes.places import Place, siblings

MOST_OPTIONS = 4
FEWEST_OPTIONS = 3


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
    mine = siblings(key)
    yield from sorted(mine, key=lambda place: rank(item_id, place.id))
    if len(mine) < FEWEST_OPTIONS - 1:
        yield from borrowed(key, item_id, content)
