"""Criteria of other frameworks, as wrong options where a framework has too few of its own.

They have to be wrong for good although their concept is another one. People have said of many an
item which criteria come too near to its key, in `quiz/curation.yml`: concepts that came too near
once are never borrowed for each other. Neither is what says nearly the same in other words.
"""

from __future__ import annotations

from collections.abc import Iterator

from dalil.model.content import Content
from dalil.model.framework import Framework
from dalil.quizzes.echo import echoes
from dalil.quizzes.item import rank
from dalil.quizzes.places import Place, places

Pair = frozenset[str]


def borrowed(key: Place, item_id: str, content: Content) -> Iterator[Place]:
    """Criteria that are far from `key`, those of the frameworks most like its own first."""
    near = near_concepts(content)
    others = [each for each in content.frameworks.values() if each.id != key.framework.id]
    others.sort(key=lambda each: (-_shared(key.framework, each), rank(item_id, each.id)))
    for framework in others:
        found = [place for place in places(framework) if _is_far(key, place, near)]
        yield from sorted(found, key=lambda place: rank(item_id, framework.id, place.id))


def near_concepts(content: Content) -> frozenset[Pair]:
    """Pairs of concepts that somebody could take for each other, as the curation has it."""
    also = content.curation.also_right if content.curation else {}
    return frozenset(pair for item, ids in also.items() for pair in _pairs(item, ids, content))


def _pairs(item: str, ids: tuple[str, ...], content: Content) -> Iterator[Pair]:
    framework_id, _, rest = item.partition(".")
    criterion, framework = rest.partition(".")[0], content.frameworks.get(framework_id)
    if framework and criterion in framework.criteria:
        mine = framework.criteria[criterion].concept
        for each in ids:
            if each in framework.criteria:
                yield frozenset({mine, framework.criteria[each].concept})


def _shared(one: Framework, other: Framework) -> int:
    """How many concepts both have."""
    mine, theirs = ({each.concept for each in it.criteria.values()} for it in (one, other))
    return len(mine & theirs)


def _is_far(key: Place, place: Place, near: frozenset[Pair]) -> bool:
    mine, theirs = key.criterion, place.criterion
    if frozenset({mine.concept, theirs.concept}) in near:
        return False
    return not echoes(f"{mine.name} {mine.summary}", f"{theirs.name} {theirs.summary}")
