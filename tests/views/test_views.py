"""What pages a project gets, and what stands on each, before any of it is HTML."""

from __future__ import annotations

from functools import cache

import pytest

from dalil.catalog import Catalog
from dalil.interface import Interface
from dalil.localize import localize
from dalil.model.content import Content
from dalil.model.process import Team, Topic
from dalil.model.text import Prose, Text
from dalil.po import Entry
from dalil.project import Project, open_project
from dalil.views import bank, doors, guides, pages, process
from dalil.views.page import Page
from dalil.views.status import Left, status, untranslated
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
        for kind in ("index", "questions", "card"):
            assert f"frameworks/{name}/{kind}" in uris
    for name in ("choose", "after"):
        assert {f"trees/{name}/index", f"trees/{name}/report"} <= set(uris)
    assert len(uris) == len(set(uris)) == 8 + 2 * 3 + 1 + 2 * 2


def test_every_quiz_has_a_page_and_learning_two() -> None:
    drawn = project().quizzes
    uris = {page.uri for page in pages(content(), UI, drawn=drawn)}
    assert {quiz.uri for quiz in drawn} <= uris
    assert {"practice/review/index", "practice/progress/index"} <= uris
    assert {"frameworks/ask/practice", "frameworks/tell/practice"} <= uris


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
    assert list(dict(guide.sections[-1].data)["sources"]) == ["book", "web"]


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


def test_the_comparison_has_a_row_for_each_framework() -> None:
    page = doors.frameworks(content(), UI)
    table = next(section for section in page.sections if section.id == "comparison")
    assert list(dict(table.data)["frameworks"]) == ["ask", "tell"]


@pytest.mark.parametrize("door", ["learn", "practice", "call"])
def test_doors_lead_to_every_framework(door: str) -> None:
    shown_pages = pages(content(), UI, drawn=project().quizzes)
    shown = str(next(page for page in shown_pages if page.uri == f"{door}/index").sections)
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
    page = process.glossary(terms.model_copy(update={"terms": own}), content(), UI)
    assert list(dict(page.sections[0].data)["terms"]) == ["zeal", "aim"]


def test_the_glossary_lists_the_sources_of_its_terms() -> None:
    terms = content().glossary
    assert terms is not None
    page = process.glossary(terms, content(), UI)
    assert page.sections[-1].id == "sources"
    assert set(dict(page.sections[-1].data)["sources"]) == {"book"}


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
    page = status({"frameworks/ask.yml": object()}, (), UI)
    assert page.uri == "status/index"
    assert not page.in_nav


def test_what_is_left_to_translate_is_listed_with_its_page() -> None:
    source = content()
    catalog = Catalog("fr", {"process.title": Entry("process.title", "Old", None, ("Vieux",))})
    left = untranslated(localize(source, catalog, "fr"), Interface("fr"), {"process/index"})
    by_key = {each.key: each for each in left}
    assert len(by_key) == len(left)
    assert by_key["process.title"][:1] == ("process.yml",)
    assert by_key["process.title"].state == "stale"
    assert by_key["process.title"].uri == "process/index"
    assert by_key["nav.home"] == ("interface.yml", "nav.home", "Home", "missing", "", "")
    assert untranslated(source, UI, ()) == ()


def test_a_message_of_a_question_leads_to_the_question() -> None:
    left = untranslated(localize(content(), None, "fr"), UI, {"frameworks/ask/questions"})
    found = next(each for each in left if each.key.startswith("frameworks.ask.criteria.aim.ques"))
    assert (found.uri, found.anchor[:2]) == ("frameworks/ask/questions", "q-")


def test_a_long_list_of_what_is_left_is_cut_off_and_counted() -> None:
    left = [Left(f"{n // 100}.yml", f"k{n}", "x", "missing") for n in range(1000)]
    groups = status({}, left, UI).sections[0].data["groups"]
    assert [len(each.listed) for each in groups] == [50] * 6 + [0] * 4
    assert sum(len(each.listed) + each.more for each in groups) == 1000


TEAM = {
    "title": "The team",
    "lead": "For managers.",
    "ways": {"title": "Ways", "text": "Three.", "points": {"talk": {"text": "Talk."}}},
    "enps": {"title": "eNPS", "text": "One question.", "sources": ["book"]},
}
TOPIC = {"title": "Where they disagree", "text": "In places.", "points": {"one": {"text": "x"}}}


def test_the_page_for_managers_is_led_to_from_learn() -> None:
    own = content().model_copy(update={"team": Team.model_validate(TEAM)})
    page = next(page for page in pages(own, UI) if page.uri == "team/index")
    assert ids(page) == ["ways", "enps", "sources"]
    assert ids(doors.learn(own, UI))[-1] == "managers"
    assert "managers" not in ids(doors.learn(content(), UI))


def test_what_the_sources_disagree_on_stands_where_it_is_written() -> None:
    source = content().process
    assert source is not None
    assert "disagreements" not in ids(process.process(source, content(), UI))
    own = source.model_copy(update={"disagreements": Topic.model_validate(TOPIC)})
    assert ids(process.process(own, content(), UI))[-1] == "disagreements"


def test_a_criterion_names_its_parts_that_are_our_own_conclusion() -> None:
    framework = content().frameworks["ask"]
    key, criterion = next(iter(framework.criteria.items()))
    own = criterion.model_copy(update={"inferred": ("mistake", "signals")})
    changed = framework.model_copy(update={"criteria": {key: own}, "inferred": ("rule",)})
    what, criteria, *_ = guides.guide(changed, content(), UI).sections
    assert what.data["rule_inferred"]
    assert criteria.children[0].data["inferred"] == ("Common mistake", "Signals to watch")
    assert bank.bank(changed, UI).sections[0].data["inferred"] == ("Signals to watch",)


def test_the_comparison_leaves_out_columns_that_nobody_fills_in() -> None:
    def columns(own: Content) -> tuple[str, ...]:
        table = next(each for each in doors.frameworks(own, UI).sections if each.id == "comparison")
        found = table.data["columns"]
        assert isinstance(found, tuple)
        return found

    framework = content().frameworks["ask"]
    row = framework.comparison.model_copy(update={"cycle": "long"})
    changed = framework.model_copy(update={"comparison": row})
    assert "cycle" not in columns(content())
    own = content().model_copy(update={"frameworks": {**content().frameworks, "ask": changed}})
    assert set(columns(own)) - set(columns(content())) == {"cycle"}


def test_a_guide_names_the_sources_of_its_definition() -> None:
    framework = content().frameworks["tell"].model_copy(update={"sources": ("web",)})
    guide = guides.guide(framework, content(), UI)
    assert [section.id for section in guide.sections][-1] == "sources"
