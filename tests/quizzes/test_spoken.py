"""What was made of an item's words is kept exactly as long as those words stay what they are."""

from __future__ import annotations

from pathlib import Path

import pytest

from dalil.memo import Memo
from dalil.model.content import Content
from dalil.model.text import Text
from dalil.project import Project, open_project
from dalil.quizzes.bank import faults_of
from dalil.quizzes.spoken import Spoken, changed, needs, spoken
from dalil.quizzes.wording import Speaker
from dalil.views.items import shown_item

ROOT = Path(__file__).parents[2]


@pytest.fixture(scope="module")
def own() -> Project:
    return open_project(ROOT)


def edited(content: Content, framework: str) -> Content:
    """`content` with other words for each criterion of a framework."""
    part = content.frameworks[framework]
    criteria = {
        key: each.model_copy(update={"summary": Text(f"{each.summary} Really?")})
        for key, each in part.criteria.items()
    }
    other = part.model_copy(update={"criteria": criteria})
    return content.model_copy(update={"frameworks": {**content.frameworks, framework: other}})


@pytest.mark.parametrize("framework", ["anum", "gpctba-ci"])
def test_after_an_edit_every_item_says_what_it_would_say_afresh(
    own: Project, framework: str
) -> None:
    items, ui = own.bank.items, own.interface("en")
    before = Spoken(Speaker(own.content, ui))
    old = {item.id: before("shown", item, shown_item) for item in items}
    content = edited(own.content, framework)
    after = before.again(content)
    afresh = Speaker(content, ui)
    new = {item.id: after("shown", item, shown_item) for item in items}
    assert {key: vars_of(each) for key, each in new.items()} == {
        item.id: vars_of(shown_item(item, afresh)) for item in items
    }
    kept = {key for key, each in new.items() if each is old[key]}
    assert kept == {item.id for item in items if ("frameworks", framework) not in needs(item)}
    assert kept
    assert len(kept) < len(items)


def vars_of(shown: object) -> dict[str, object]:
    return {name: getattr(shown, name) for name in type(shown).__dataclass_fields__}


def test_faults_are_found_again_where_the_words_have_changed(own: Project) -> None:
    item = next(each for each in own.bank.items if each.id.startswith("anum.") and each.options)
    before = Spoken(Speaker(own.content, own.interface("en")))
    assert faults_of(item, before) is faults_of(item, before)
    assert faults_of(item, before) is faults_of(item, before.again(edited(own.content, "bant")))


def test_other_words_of_the_site_leave_nothing_as_it_was(own: Project) -> None:
    memo = Memo()
    one = spoken(own.content, own.interface("en"), memo)
    assert spoken(own.content, own.interface("en"), memo) is one
    item = next(each for each in own.bank.items if ("frameworks", "meddic") not in needs(each))
    shown = one("shown", item, shown_item)
    other = spoken(own.localized_content("id"), own.interface("id"), memo)
    assert other("shown", item, shown_item) is not shown
    near = spoken(edited(own.content, "meddic"), own.interface("en"), memo)
    assert near("shown", item, shown_item) is shown


def test_what_has_changed_is_told_by_part(own: Project) -> None:
    assert changed(own.content, own.content) == frozenset()
    assert changed(own.content, edited(own.content, "champ")) == {("frameworks", "champ")}
    without = own.content.model_copy(update={"desk": None})
    assert changed(own.content, without) == {("desk",)}
