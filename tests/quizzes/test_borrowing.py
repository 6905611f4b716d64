"""A framework of two criteria has a quiz too: what it borrows is wrong for good."""

from __future__ import annotations

from functools import cache
from pathlib import Path

from hypothesis import given, settings
from hypothesis import strategies as st

from dalil.interface import Interface
from dalil.model.content import Content
from dalil.model.framework import Framework
from dalil.project import Project, open_project
from dalil.quizzes import made
from dalil.quizzes.bank import bank, faulty
from dalil.quizzes.borrowing import borrowed, near_concepts
from dalil.quizzes.forms import quizzes
from dalil.quizzes.item import Item
from dalil.quizzes.places import places
from dalil.quizzes.spoken import Spoken
from dalil.quizzes.wording import Speaker
from tests.quizzes.keys import BY_CRITERION, key_concept, wrong_concepts

ROOT = Path(__file__).parents[2]


@cache
def ours() -> Project:
    return open_project(ROOT)


def with_two(first: str, second: str) -> Content:
    """Our content with one more framework: two criteria that are already in some other one."""
    known = {
        f"{key}.{name}": criterion
        for key, framework in ours().content.frameworks.items()
        for name, criterion in framework.criteria.items()
    }
    bant = ours().content.frameworks["bant"]
    pair = {"one": known[first], "two": known[second]}
    duo = Framework.model_validate(
        bant.model_dump() | {"id": "duo", "name": "DUO", "criteria": pair, "compared_with": {}}
    )
    return ours().content.model_copy(
        update={"frameworks": {**ours().content.frameworks, "duo": duo}}
    )


def items_of(content: Content) -> list[Item]:
    items = [item for item in made(content, {}) if item.framework == "duo"]
    say = Speaker(content, Interface("en", None))
    return list(bank(items, {"en": faulty(items, Spoken(say))}).items)


CRITERIA = [
    f"{key}.{name}"
    for key, framework in ours().content.frameworks.items()
    for name in framework.criteria
]


@settings(max_examples=25)
@given(st.lists(st.sampled_from(CRITERIA), min_size=2, max_size=2, unique=True))
def test_what_is_borrowed_never_came_near_the_key(pair: list[str]) -> None:
    content = with_two(*pair)
    near = near_concepts(content)
    borrowing = [item for item in items_of(content) if item.kind in BY_CRITERION]
    for item in borrowing:
        strange = [option.id for option in item.options if "." in option.id]
        key, wrong = key_concept(item, content), set(wrong_concepts(item, content))
        own = {each.concept for each in content.frameworks["duo"].criteria.values()}
        assert not [each for each in wrong - own if frozenset({key, each}) in near], item.id
        assert key not in wrong
        assert not strange or item.kind != "letter"


def test_two_criteria_make_a_practice_and_two_even_tests() -> None:
    content = with_two("bant.need", "meddic.economic-buyer")
    items = items_of(content)
    assert len(items) >= 20
    assert {"meaning", "serves", "flag", "signal", "reply"} <= {item.kind for item in items}
    drawn = {quiz.blueprint.id: quiz for quiz in quizzes(content, items) if quiz.framework}
    assert sum(map(len, drawn["practice"].forms)) == len(items)
    first, second = map(len, drawn["test"].forms)
    assert abs(first - second) <= 1
    assert second >= 8


def test_the_frameworks_most_like_it_are_borrowed_from_first() -> None:
    content = with_two("gpct.goals", "gpct.plans")
    key, _ = places(content.frameworks["duo"])
    assert next(borrowed(key, "some", content)).framework.id in {"gpct", "gpctba-ci"}
