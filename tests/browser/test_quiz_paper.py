"""Quizzes without JavaScript and on paper."""

from __future__ import annotations

from pathlib import Path

import pytest
from playwright.sync_api import Page

from tests.browser.conftest import Visitor
from tests.browser.quizzing import answer, begin, size
from tests.browser.test_pages import LOCALES
from tests.browser.test_whole import SHEET

TEST = "frameworks/anum/test/"
PRACTICE = "frameworks/anum/practice/"
BREAKS = """() => [...document.querySelectorAll('.dl-key, .dl-section--quiz-form')]
  .filter(each => each.checkVisibility())
  .map(each => getComputedStyle(each).breakBefore)"""


def test_without_scripts_every_question_can_be_read_and_its_answer_opened(visit: Visitor) -> None:
    page = visit(PRACTICE, width=320, java_script_enabled=False).page
    assert page.locator(".dl-quiz").is_hidden()
    items = page.locator(".dl-item")
    assert page.locator(".dl-item:visible").count() == items.count() > 50
    assert page.locator(".dl-order button:visible, .dl-key:visible").count() == 0
    first = items.first
    assert first.locator(".dl-item__why").is_hidden()
    first.locator("summary").click()
    assert first.locator(".dl-item__why").is_visible()
    assert first.locator(".dl-item__read a").is_visible()


def test_the_learners_own_pages_say_that_they_need_a_script(visit: Visitor) -> None:
    for path in ("practice/review/", "practice/progress/"):
        page = visit(path, java_script_enabled=False).page
        assert page.locator(".dl-needs-script").is_visible()
        assert page.locator("main button:visible").count() == 0


@pytest.mark.parametrize("locale", LOCALES)
def test_all_forms_print_each_on_new_sheets_with_its_key_on_its_own(
    visit: Visitor, locale: str
) -> None:
    page = visit(locale + TEST, java_script_enabled=False).page
    page.emulate_media(media="print")
    assert page.evaluate(BREAKS) == ["auto", "page", "page", "page"]
    assert len(SHEET.findall(page.pdf(prefer_css_page_size=True))) >= 4
    printable(page)


def test_the_chosen_form_is_printed_alone(visit: Visitor) -> None:
    page = visit(PRACTICE).page
    page.wait_for_selector(".dl-page[data-state=choosing]")
    page.locator("[name=dl-round][value='2']").check()
    page.emulate_media(media="print")
    assert page.evaluate(BREAKS)[-1] == "page"
    assert page.locator(".dl-form:visible").evaluate_all("all => all.map(e => e.dataset.form)") == [
        "2"
    ]
    assert page.locator(".dl-item:visible").count() == size(page, 2)
    printable(page)


def test_in_the_middle_of_a_round_its_worksheet_prints_without_what_was_chosen(
    visit: Visitor,
) -> None:
    page = visit(PRACTICE).page
    begin(page)
    answer(page)
    page.emulate_media(media="print")
    assert page.locator(".dl-item:visible").count() == size(page)
    printable(page)


def printable(page: Page) -> None:
    """Boxes for an order, lines for letters, no control, nothing that gives an answer away."""
    assert (
        page.locator(
            "main :is(button, select, input, .dl-item__answer, .dl-feedback):visible"
        ).count()
        == 0
    )
    assert page.locator(".dl-order__box:visible, .dl-match__row:visible").count() > 0
    assert page.locator(".dl-key:visible").count() == page.locator(".dl-form:visible").count()


def test_search_does_not_know_the_items(visit: Visitor, folder: Path) -> None:
    index = "".join(path.read_text("utf-8") for path in folder.glob("search/*.json"))
    assert "follows up on this answer" not in index
    assert "a green flag for" not in index.lower()
