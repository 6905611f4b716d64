"""No item has two right answers, and none depends on its place or on the language it is read in."""

from __future__ import annotations

from collections.abc import Iterable, Mapping
from pathlib import Path

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from dalil.folding import fold
from dalil.interface import Interface
from dalil.model.content import Content
from dalil.model.quiz import Curation
from dalil.project import Project, open_project
from dalil.quizzes import made, possible
from dalil.quizzes.bank import bank, faulty
from dalil.quizzes.item import Item
from dalil.quizzes.spoken import Spoken
from dalil.quizzes.wording import Speaker
from dalil.views.items import shown_item
from tests.quizzes.keys import BY_CRITERION, key_concept, wrong_concepts
from tests.quizzes.made_up_content import contents

ROOT = Path(__file__).parents[2]
LOCALES = ("en", "id", "ms", "ar")
Key = tuple[tuple[str, ...], tuple[str, ...], tuple[tuple[str, str], ...]]


@pytest.fixture(scope="module")
def own() -> Project:
    return open_project(ROOT)


def keys(items: Iterable[Item]) -> dict[str, Key]:
    """By item, what is right, the options in their order, and what belongs to each row."""
    return {
        item.id: (
            item.answer,
            tuple(option.id for option in item.options),
            tuple((row.id, row.answer) for row in item.rows),
        )
        for item in items
    }


def in_english(content: Content) -> tuple[Item, ...]:
    items = made(content, {})
    return bank(items, {"en": faulty(items, Spoken(Speaker(content, Interface("en", None))))}).items


def check(items: Iterable[Item], content: Content) -> None:
    """One key by concept, and none of what makes an option ambiguous."""
    for item in items:
        ids = [option.id for option in item.options]
        assert len(set(ids)) == len(ids), item.id
        assert set(item.answer) <= set(ids), item.id
        assert {row.answer for row in item.rows} <= set(ids), item.id
        if item.kind == "reply":
            assert key_concept(item, content) not in set(wrong_concepts(item, content)), item.id
        elif item.kind in BY_CRITERION:
            wrong = list(wrong_concepts(item, content))
            assert key_concept(item, content) not in wrong, item.id
            others = set(wrong)
            assert len(others) == (1 if item.kind == "flag" else len(wrong)), item.id


def check_curated(
    items: Iterable[Item], content: Content, also: Mapping[str, tuple[str, ...]]
) -> None:
    """Nothing that somebody could defend is offered as wrong."""
    for item in items:
        if item.id in also and item.framework:
            criteria = content.frameworks[item.framework].criteria
            defended = {criteria[each].concept for each in also[item.id] if each in criteria}
            assert not defended & set(wrong_concepts(item, content)), item.id


def test_no_item_of_ours_has_two_keys(own: Project) -> None:
    items = made(own.content, own.proofs)
    assert own.content.curation
    check(items, own.content)
    check_curated(items, own.content, own.content.curation.also_right)


@settings(max_examples=60)
@given(contents)
def test_no_item_of_any_content_has_two_keys(content: Content) -> None:
    check(made(content, {}), content)


@settings(max_examples=40)
@given(contents, st.data())
def test_what_is_defended_is_never_wrong(content: Content, data: st.DataObject) -> None:
    by_criterion = [item for item in made(content, {}) if item.criterion]
    also = {
        item.id: (data.draw(st.sampled_from(sorted(content.frameworks[item.framework].criteria))),)
        for item in by_criterion[:8]
    }
    out = {item.id: "Weak." for item in by_criterion[8:10]}
    curated = content.model_copy(update={"curation": Curation(leave_out=out, also_right=also)})
    items = made(curated, {})
    assert not out.keys() & {item.id for item in items}
    check(items, curated)
    check_curated(items, curated, also)


@settings(max_examples=40)
@given(contents)
def test_ids_are_one_and_options_read_differently(content: Content) -> None:
    items = made(content, {})
    assert len({item.id for item in items}) == len(items)
    say = Speaker(content, Interface("en", None))
    for item in in_english(content):
        read = [fold(say(option.text)) for option in item.options]
        assert len(set(read)) == len(read), item.id


def test_ids_are_one_and_options_read_differently_in_each_language(own: Project) -> None:
    items = [item for item in own.bank.items if item.kind != "scenario"]
    assert len({item.id for item in own.bank.items}) == len(own.bank.items)
    for locale in LOCALES:
        say = Speaker(own.localized_content(locale), own.interface(locale))
        for item in items:
            read = [fold(say(option.text)) for option in item.options]
            assert len(set(read)) == len(read), (locale, item.id)


def test_each_language_has_the_same_options_in_the_same_order_and_the_same_key(
    own: Project,
) -> None:
    seen = {}
    for locale in LOCALES:
        say = Speaker(own.localized_content(locale), own.interface(locale))
        shown = (shown_item(item, say) for item in own.bank.items)
        seen[locale] = [
            (each.id, each.answer, [option.id for option in each.options]) for each in shown
        ]
    assert all(seen[locale] == seen["en"] for locale in LOCALES)


def test_the_order_of_files_changes_nothing(own: Project) -> None:
    content = own.content
    turned = content.model_copy(
        update={
            "frameworks": dict(reversed(content.frameworks.items())),
            "trees": dict(reversed(content.trees.items())),
            "scenarios": dict(reversed(content.scenarios.items())),
        }
    )
    assert keys(made(turned, own.proofs)) == keys(made(content, own.proofs))


@settings(max_examples=40)
@given(contents)
def test_the_order_of_frameworks_changes_nothing(content: Content) -> None:
    turned = content.model_copy(update={"frameworks": dict(reversed(content.frameworks.items()))})
    assert keys(made(turned, {})) == keys(made(content, {}))


def test_a_question_that_is_added_turns_no_item_into_another(own: Project) -> None:
    bant = own.content.frameworks["bant"]
    need = bant.criteria["need"]
    first = next(iter(need.questions.values()))
    added = need.model_copy(update={"questions": {"added": first, **need.questions}})
    changed = bant.model_copy(update={"criteria": {**bant.criteria, "need": added}})
    content = own.content.model_copy(
        update={"frameworks": {**own.content.frameworks, "bant": changed}}
    )
    before, after = (
        {item.id: item.answer for item in made(each, own.proofs) if item.kind != "flag"}
        for each in (own.content, content)
    )
    assert before.items() <= after.items()
    assert before.keys() < after.keys()


def test_the_curation_names_items_that_exist(own: Project) -> None:
    found = own.content.curation
    assert found
    assert not {*found.leave_out, *found.also_right} - possible(own.content, own.proofs)
    whole = own.content.model_copy(update={"curation": None})
    known = {item.id: item for item in made(whole, own.proofs)}
    assert not found.leave_out.keys() & found.also_right.keys()
    for name, also in found.also_right.items():
        item = known.get(name)
        if item is None:
            continue  # others of its kind are made in its place
        choices = (
            own.content.frameworks[item.framework].criteria
            if item.framework
            else own.content.stages and own.content.stages.stages
        )
        assert choices
        assert set(also) <= choices.keys() - {item.criterion}, name
