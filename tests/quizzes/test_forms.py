"""Forms: disjoint, even, and the same for the same seed."""

from __future__ import annotations

from collections import Counter
from functools import cache
from pathlib import Path

import pytest
from hypothesis import given
from hypothesis import strategies as st

from dalil.model.quiz import Blueprint
from dalil.project import Project, open_project
from dalil.quizzes.forms import DEFAULTS, Quiz, draw, quizzes
from dalil.quizzes.item import rank

REPOSITORY = Path(__file__).parents[2]


@cache
def ours() -> Project:
    return open_project(REPOSITORY)


def blueprint(**fields: object) -> Blueprint:
    return Blueprint.model_validate({"id": "made", "mode": "test", **fields})


@given(size=st.integers(1, 40), forms=st.integers(0, 6), seed=st.integers(0, 1000))
def test_no_two_forms_share_an_item_and_no_form_has_two_on_one_subject(
    size: int, forms: int, seed: int
) -> None:
    pool = ours().bank.items
    drawn = draw(blueprint(size=size, forms=forms, seed=seed), "made", pool)
    ids = [item.id for form in drawn for item in form]
    assert len(ids) == len(set(ids))
    assert not forms or len(drawn) <= forms
    for form in drawn:
        assert len({item.subject for item in form}) == len(form) <= max(size, 3)


def test_rounds_go_on_until_the_items_run_out() -> None:
    for quiz in ours().quizzes:
        if quiz.blueprint.forms == 0 and quiz.framework:
            mine = [item for item in ours().bank.items if item.framework == quiz.framework.id]
            assert len(mine) == sum(map(len, quiz.forms))


@given(count=st.integers(1, 641), size=st.integers(1, 40), seed=st.integers(0, 1000))
def test_rounds_are_even_and_leave_nothing_out(count: int, size: int, seed: int) -> None:
    pool = sorted(ours().bank.items, key=lambda item: rank(seed, item.id))[:count]
    rounds = draw(blueprint(size=size, forms=0, seed=seed), "made", pool)
    lengths = [len(items) for items in rounds]
    assert sorted(item.id for items in rounds for item in items) == sorted(i.id for i in pool)
    assert max(lengths) <= size
    assert max(lengths) - min(lengths) <= 1


def test_items_on_few_subjects_still_make_rounds() -> None:
    pool = [item for item in ours().bank.items if item.subject == "bant.budget"]
    pool += [item for item in ours().bank.items if item.subject == "bant.order"]
    rounds = draw(blueprint(size=10, forms=0), "made", pool)
    assert [len(items) for items in rounds] == [len(pool)]


def test_another_seed_gives_another_form_and_the_same_seed_the_same() -> None:
    pool = ours().bank.items
    one, same = (draw(blueprint(size=20, seed=7), "made", pool) for _ in range(2))
    other = draw(blueprint(size=20, seed=8), "made", pool)
    assert one == same != other


def test_the_order_of_the_bank_does_not_matter_to_what_is_drawn() -> None:
    pool = ours().bank.items
    backwards = draw(blueprint(size=20, seed=7), "made", pool[::-1])
    assert backwards == draw(blueprint(size=20, seed=7), "made", pool)


@pytest.mark.parametrize("quiz", ours().quizzes, ids=lambda quiz: quiz.id)
def test_the_places_of_the_keys_are_balanced(quiz: Quiz) -> None:
    """In whole quizzes no place of four holds more than two fifths, nor of three more than half."""
    items = [item for form in quiz.forms for item in form if item.form == "choice"]
    for options, bound in ((3, 0.5), (4, 0.4)):
        places = Counter(
            [option.id for option in item.options].index(item.answer[0])
            for item in items
            if len(item.options) == options and item.kind != "statement"
        )
        if places.total() >= 20:
            assert max(places.values()) / places.total() <= bound


def test_forms_are_even_over_frameworks_and_criteria() -> None:
    exam = next(quiz for quiz in ours().quizzes if quiz.id == "exam")
    for form in exam.forms:
        counts = Counter(item.framework for item in form)
        assert max(counts.values()) - min(counts.values()) <= 1


def test_a_project_that_says_nothing_of_quizzes_has_the_usual_ones(tmp_path: Path) -> None:
    content = ours().content.model_copy(update={"blueprints": {}, "scenarios": {}})
    names = {quiz.id for quiz in quizzes(content, ours().bank.items)}
    expected = {f"{each.id}-{key}" for each in DEFAULTS for key in content.frameworks}
    assert names == expected


def test_there_are_enough_items_in_the_bank() -> None:
    bank = ours().bank
    assert len(bank.items) >= 400
    by_hand = Counter(item.framework for item in bank.items if item.kind == "scenario")
    assert all(by_hand[key] >= 10 for key in ours().content.frameworks)
    assert by_hand[""] >= 12
