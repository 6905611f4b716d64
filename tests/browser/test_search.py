"""The search box: loaded late, one language at a time, and forgiving of spelling."""

from __future__ import annotations

from pathlib import Path

import pytest

from tests.browser.conftest import Searching, Visitor
from tests.browser.watching import Visit

FIELD = "#dl-search-input"
ANSWERED = "query => document.querySelector('#dl-search').dataset.answered === query"


def search(visit: Visit, query: str) -> list[str]:
    """The addresses that are found for `query`."""
    page = visit.page
    page.locator(FIELD).fill(query)
    page.wait_for_function(ANSWERED, arg=query.strip())
    return [
        str(link.get_attribute("href")).removeprefix(visit.address)
        for link in page.locator(".dl-search__results a").all()
    ]


def test_nothing_of_it_is_loaded_before_the_focus(visit: Visitor) -> None:
    seen = visit("frameworks/bant/")
    assert not [url for url in seen.requested if "search" in url]
    with seen.page.expect_response("**/search_index.json"):
        seen.page.locator(FIELD).focus()
    wanted = ["assets/dalil/search-worker.js", "search/search_index.json"]
    assert [url for url in seen.requested if "search" in url] == wanted


@pytest.mark.parametrize("locale", ["", "id/", "ms/", "ar/"])
def test_each_language_finds_its_own_pages_only(searching: Searching, locale: str) -> None:
    found = search(searching(f"{locale}glossary/"), "BANT")
    assert found
    others = {"id", "ms", "ar"} - {locale.strip("/")}
    for url in found:
        assert url.startswith(locale)
        assert url.split("/")[0] not in others


@pytest.mark.parametrize("query", ["BUDGET", "budegt", "budgget", "  budget?! "])
def test_case_marks_and_one_slip_do_not_matter(searching: Searching, query: str) -> None:
    assert any("budget" in url for url in search(searching(), query))


def test_what_is_found_is_counted_aloud_and_reached_by_arrows(visit: Visitor) -> None:
    seen = visit("frameworks/bant/")
    seen.page.keyboard.press("/")
    assert search(seen, "decision")
    count = seen.page.locator(".dl-search [role=status]")
    assert any(letter.isdigit() for letter in count.inner_text())
    seen.page.keyboard.press("ArrowDown")
    assert "dl-search__link" in seen.focused
    seen.page.keyboard.press("Escape")
    assert seen.page.locator(".dl-search__output").is_hidden()
    assert seen.trouble == []


def test_no_answer_is_an_answer(visit: Visitor) -> None:
    seen = visit()
    assert search(seen, "zzzzzzzz") == []
    assert seen.page.locator(".dl-search [role=status]").inner_text()


def test_on_a_phone_it_covers_the_page_and_gives_it_back(visit: Visitor) -> None:
    seen = visit("ar/", width=360)
    seen.page.locator(".dl-search-open").click()
    assert search(seen, "BANT")
    assert seen.page.evaluate("document.querySelector('main').closest('[inert]') !== null")
    seen.page.keyboard.press("Escape")
    assert "dl-search-open" in seen.focused
    assert not seen.page.evaluate("document.querySelector('main').closest('[inert]')")


@pytest.mark.parametrize(
    "spelling", ["الميزانية", "الميزانيه", "مِيزَانِيَّة", "والميزانية", "للميزانيه", "ميزانيـــة"]
)
def test_arabic_is_found_in_any_spelling_and_with_the_article(
    searching: Searching, spelling: str
) -> None:
    seen = searching("ar/")
    assert search(seen, spelling) == search(seen, "ميزانية") != []


def test_arabic_is_found_without_hamza(searching: Searching) -> None:
    seen = searching("ar/")
    assert search(seen, "اسئله") == search(seen, "أسئلة") != []


@pytest.mark.parametrize("stage", ["MQL", "SAL", "SQL", "PQL"])
def test_a_stage_is_found_by_its_abbreviation(searching: Searching, stage: str) -> None:
    found = search(searching("stages/"), stage)
    assert found[:2] == ["stages/", f"stages/#stage-{stage.lower()}"]


@pytest.mark.parametrize("lost", ["**/search_index.json", "**/search-worker.js"])
def test_what_could_not_be_loaded_is_told_and_tried_again(visit: Visitor, lost: str) -> None:
    page = visit("glossary/").page
    page.context.route(lost, lambda route: route.abort())
    said = page.locator(".dl-search__count")
    page.locator(FIELD).fill("budget")
    page.wait_for_function("document.querySelector('.dl-search__count').textContent !== ''")
    failed = page.locator("#dl-search").get_attribute("data-failed")
    page.wait_for_function(
        "failed => document.querySelector('.dl-search__count').textContent === failed", arg=failed
    )
    page.locator(FIELD).fill("budgets")
    assert said.inner_text() == failed
    page.context.unroute(lost)
    page.locator(FIELD).blur()
    page.locator(FIELD).focus()
    page.wait_for_function(ANSWERED, arg="budgets")
    assert page.locator(".dl-search__results a").count() > 0


def test_from_a_file_it_says_that_it_cannot_search(visit: Visitor, folder: Path) -> None:
    page = visit("glossary/").page
    page.goto((folder / "glossary/index.html").as_uri())
    failed = page.locator("#dl-search").get_attribute("data-failed")
    for query in ("budget", "need"):
        page.locator(FIELD).fill(query)
        page.wait_for_timeout(200)
        assert page.locator(".dl-search__count").inner_text() == failed
