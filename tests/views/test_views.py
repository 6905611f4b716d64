"""What pages a project gets, and what stands on each, before any of it is HTML."""

from __future__ import annotations

from functools import cache

import pytest

from dalil.interface import Interface
from dalil.model.content import Content
from dalil.model.text import Prose, Text
from dalil.project import Project, open_project
from dalil.views import bank, doors, guides, pages, process
from dalil.views.page import Page
from dalil.views.status import status
from tests.translating import WHOLE

UI = Interface("en")


@cache
def project() -> Project:
    return open_project(WHOLE)


def content() -> Content:
    return project().content


def ids(page: Page) -> list[str]:
    return [part.id for section in page.sections for part in section.walk()]


def texts(page: Page) -> list[str]:
    return [str(text) for text in page.texts()]


def test_every_framework_has_its_four_pages_and_the_rest_stands_once() -> None:
    uris = [page.uri for page in pages(content(), UI)]
    for name in ("ask", "tell"):
        for kind in ("index", "questions", "card", "recall"):
            assert f"frameworks/{name}/{kind}" in uris
    assert len(uris) == len(set(uris)) == 8 + 2 * 4


def test_a_project_of_frameworks_only_has_no_page_about_what_it_lacks() -> None:
    bare = Content.model_construct(frameworks=content().frameworks)
    uris = {page.uri for page in pages(bare, UI)}
    assert not uris & {"process/index", "stages/index", "glossary/index"}
    assert "basics" not in ids(doors.learn(bare, UI))


def test_titles_of_pages_differ() -> None:
    titles = [str(page.title) for page in pages(content(), UI)]
    assert len(titles) == len(set(titles))


def test_a_guide_says_all_parts_in_reading_order() -> None:
    guide = guides.guide(content().frameworks["ask"], content(), UI)
    assert [section.id for section in guide.sections] == [
        "what-it-is", "criteria", "steps", "benefits", "strengths", "weaknesses", "use-when",
        "avoid-when", "traps", "combine", "origin", "sources",
    ]  # fmt: skip


def test_a_guide_leaves_out_headings_over_nothing() -> None:
    guide = guides.guide(content().frameworks["tell"], content(), UI)
    assert [section.id for section in guide.sections] == ["what-it-is", "criteria", "use-when"]


def test_a_guide_lists_its_sources_once_in_the_order_it_leans_on_them() -> None:
    guide = guides.guide(content().frameworks["ask"], content(), UI)
    assert list(dict(guide.sections[-1].data)["sources"]) == ["book", "web"]  # type: ignore[call-overload]


def test_a_bank_holds_each_question_at_an_address_of_its_own() -> None:
    page = bank.bank(content().frameworks["ask"], UI)
    assert ids(page) == [
        "criterion-aim", "q-aim--target", "q-aim--own", "criterion-spend", "q-spend--amount",
        "criterion-keeper", "q-keeper--who",
    ]  # fmt: skip


def test_no_two_questions_can_have_one_address() -> None:
    assert bank.question_anchor("a-b", "c") != bank.question_anchor("a", "b-c")


def test_the_card_leaves_out_what_only_the_rep_thinks() -> None:
    shown = texts(bank.card(content().frameworks["ask"], UI))
    assert "What do you want to reach by 2030?" in shown
    assert "Do I believe that this aim is theirs?" not in shown


def test_recall_asks_every_question_in_an_order_that_tells_nothing() -> None:
    page = bank.recall(content().frameworks["tell"], UI)
    prompts = list(dict(page.sections[1].data)["prompts"])  # type: ignore[call-overload]
    own = [key for key in ids(bank.bank(content().frameworks["tell"], UI)) if key[:2] == "q-"]
    assert sorted(prompts) == sorted(own)
    assert prompts != own


def test_the_comparison_has_a_row_for_each_framework() -> None:
    page = doors.frameworks(content(), UI)
    table = next(section for section in page.sections if section.id == "comparison")
    assert list(dict(table.data)["frameworks"]) == ["ask", "tell"]  # type: ignore[call-overload]


@pytest.mark.parametrize("door", [doors.learn, doors.practice, doors.call])
def test_doors_lead_to_every_framework(door: object) -> None:
    assert callable(door)
    shown = str(door(content(), UI).sections)
    assert "'ask'" in shown or "frameworks/ask/" in shown
    assert "'tell'" in shown or "frameworks/tell/" in shown


def test_the_glossary_follows_the_alphabet_of_its_language() -> None:
    terms = content().glossary
    assert terms is not None
    changed = {"aim": "Zz", "zeal": "aa"}
    own = {
        key: term.model_copy(update={"term": Text(changed[key])})
        for key, term in terms.terms.items()
    }
    page = process.glossary(terms.model_copy(update={"terms": own}), UI)
    assert list(dict(page.sections[0].data)["terms"]) == ["zeal", "aim"]  # type: ignore[call-overload]


def test_steps_are_numbered_and_other_points_are_not() -> None:
    source = content().process
    assert source is not None
    ordered = {
        section.id
        for section in process.process(source, content(), UI).sections
        if section.data["ordered"]
    }
    assert ordered == {"steps"}


def test_a_page_counts_every_message_that_it_shows() -> None:
    page = guides.guide(content().frameworks["tell"], content(), UI)
    assert "TELL is made up as well." in texts(page)
    assert any(isinstance(text, Prose) for text in page.texts())


def test_the_status_page_is_reached_but_not_in_the_navigation() -> None:
    page = status({"frameworks/ask.yml": object()}, UI)
    assert page.uri == "status/index"
    assert not page.in_nav
