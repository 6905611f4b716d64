"""Tests and exams: back and forth, flags, a timer that ends nothing, a result to hand over."""

from __future__ import annotations

import json
from pathlib import Path

import pytest
from playwright.sync_api import Locator, Page, expect

from tests.browser.conftest import Visitor
from tests.browser.quizzing import (
    GO,
    answer,
    answer_by_keys,
    assert_faultless,
    begin,
    is_read_first,
    play,
    shown,
    size,
    state,
    tab_to,
    trouble,
)
from tests.browser.test_pages import LOCALES
from tests.browser.test_quiz_store import NAME, ROWS
from tests.browser.test_whole import SHEET

TEST = "frameworks/anum/test/"
EXAM = "practice/exam/"
SCORE = ".dl-result__score"


def answer_all(page: Page, *, wrong: tuple[int, ...] = (), leave: tuple[int, ...] = ()) -> None:
    """Go through a test; the last item is left on the screen, answered."""
    numbers = page.locator(".dl-sheet__number").count()
    for number in range(numbers):
        if number not in leave:
            answer(page, right=number not in wrong)
        if number < numbers - 1:
            page.evaluate("document.querySelector('[data-dl=go]').click()")


@pytest.mark.parametrize("locale", LOCALES)
def test_a_test_is_done_by_keyboard_alone(visit: Visitor, locale: str) -> None:
    page = visit(locale + TEST, width=320).page
    page.wait_for_selector(".dl-page[data-state=choosing]")
    tab_to(page, "[data-dl=start]", most=90)
    page.keyboard.press("Enter")
    while state(page) == "asking":
        answer_by_keys(page)
        if shown(page).locator("[type=text]").count():
            page.keyboard.press("Enter")
            continue
        tab_to(page, GO)
        page.keyboard.press("Enter")
    assert page.evaluate("document.activeElement.id") == "dl-result"
    assert page.locator(".dl-result.is-passed").count() == 1


def test_nothing_is_said_before_it_is_handed_in(visit: Visitor) -> None:
    page = visit(TEST).page
    begin(page)
    answer(page, right=False)
    page.locator(GO).click()
    page.locator("[data-dl=back]").click()
    assert page.locator(".dl-verdict, .is-wrong, .is-right").count() == 0
    assert shown(page).locator("input:checked").count() == 1
    answer(page)  # an answer can be changed until then
    page.reload()
    expect(shown(page).locator("input:checked")).to_have_count(1)


def test_the_sheet_shows_and_reaches_every_question(visit: Visitor) -> None:
    page = visit(TEST, width=360).page
    begin(page)
    answer(page)
    page.locator("[data-dl=flag]").click()
    page.locator(".dl-sheet summary").click()
    numbers = page.locator(".dl-sheet__number")
    assert numbers.first.get_attribute("aria-label") == "Question 1: answered, flagged"
    numbers.nth(6).click()
    assert page.locator(".dl-quiz__where").inner_text() == f"Question 7 of {size(page)}"
    assert is_read_first(page)
    assert numbers.nth(6).get_attribute("aria-current") == "true"
    assert page.locator(".dl-sheet__count").inner_text() == f"1 of {size(page)} answered"
    page.reload()
    expect(page.locator(".dl-quiz__where")).to_have_text(f"Question 7 of {size(page)}")
    assert page.locator(".is-flagged").count() == 1


def test_it_asks_when_something_is_unanswered(visit: Visitor) -> None:
    page = visit(TEST).page
    begin(page)
    answer_all(page, leave=(2, 3))
    page.locator(GO).click()
    dialog = page.locator("dialog")
    assert "2" in dialog.inner_text()
    page.keyboard.press("Escape")
    assert state(page) == "asking"
    assert page.evaluate("document.activeElement.matches('[data-dl=go]')")
    page.locator(GO).click()
    dialog.locator("[data-dl=sure-hand-in]").click()
    assert page.locator(SCORE).inner_text() == f"{size(page) - 2} of {size(page)} right"
    assert page.locator(".dl-result__verdict").inner_text().startswith("Passed")
    assert page.locator(".dl-item:visible").count() == size(page)
    assert page.locator(".dl-item__said .dl-verdict--wrong").count() == 2


def test_what_was_missed_is_tried_again_and_the_result_stays(visit: Visitor) -> None:
    page = visit(TEST, width=360).page
    begin(page)
    n = size(page)
    answer_all(page, wrong=(1, 4, 6))
    page.locator(GO).click()
    score, verdict = page.locator(SCORE), page.locator(".dl-result__verdict")
    assert (score.inner_text(), verdict.inner_text()[:10]) == (
        f"{n - 3} of {n} right",
        "Not passed",
    )
    page.locator("[data-dl=retry]").click()
    assert page.locator(".dl-quiz__where").inner_text() == "Question 1 of 3"
    assert page.locator(".dl-sheet:visible, [data-dl=back]:visible").count() == 0
    answer(page)
    page.locator(GO).click()
    assert page.locator(".dl-feedback .dl-verdict--right").is_visible()
    page.reload()
    expect(page.locator(".dl-feedback .dl-verdict--right")).to_be_visible()
    page.locator(GO).click()
    play(page, wrong=(1,))
    assert score.inner_text() == f"{n - 3} of {n} right"
    assert verdict.inner_text().startswith("Not passed")
    since = f"With what you tried again: {n - 1} of {n}"
    assert page.locator(".dl-result__first").inner_text() == since
    page.locator("[data-dl=retry]").click()
    page.locator("[data-dl=leave]").click()
    assert page.locator(".dl-round").first.inner_text().split("\n")[-1] == f"{n - 3} of {n} right"
    begin(page)  # another test, and not what was left of the last one
    assert page.locator(".dl-quiz__where").inner_text() == f"Question 1 of {n}"
    assert page.locator(".dl-sheet").is_visible()


def test_confidence_is_asked_in_a_test_and_kept_until_it_is_handed_in(visit: Visitor) -> None:
    page = visit(TEST).page
    page.wait_for_selector(".dl-page[data-state=choosing]")
    page.locator("[name=dl-ask-sure]").check()
    page.locator("[data-dl=start]").click()
    item = shown(page).get_attribute("data-item")
    answer(page)
    page.locator(".dl-sure input[value=unsure]").check()
    page.locator(GO).click()
    assert page.locator(".dl-sure input:checked").count() == 0
    page.reload()
    page.locator("[data-dl=back]").click()
    expect(page.locator(".dl-sure input[value=unsure]")).to_be_checked()
    page.locator(".dl-sheet summary").click()
    page.locator(".dl-sheet [data-dl=hand-in]").click()
    page.locator("[data-dl=sure-hand-in]").click()
    page.wait_for_selector(".dl-page[data-state=result]")
    given = [row for row in rows(page) if row["kind"] == "answer"]
    assert [(row["item"], row["sure"]) for row in given] == [(item, False)]


def rows(page: Page) -> list[dict[str, object]]:
    """All that is kept, once the end of the test is."""
    for _ in range(100):
        found: list[dict[str, object]] = page.evaluate(ROWS, NAME)
        if any(row["kind"] == "finish" for row in found):
            return found
        page.wait_for_timeout(50)
    raise AssertionError("The end of the test is not kept")


def test_the_result_is_copied_and_saved(visit: Visitor, tmp_path: Path) -> None:
    page = visit(TEST, permissions=["clipboard-read", "clipboard-write"]).page
    begin(page)
    answer_all(page, wrong=(0, 1, 2, 3))
    page.locator(GO).click()
    assert page.locator(SCORE).inner_text() == f"{size(page) - 4} of {size(page)} right"
    assert page.locator(".dl-result__verdict").inner_text().startswith("Not passed")
    assert page.locator(".dl-result__read a").count() > 0
    page.locator("#dl-name").fill("Siti Aminah")
    page.locator("[data-dl=copy-result]").click()
    text = page.evaluate("navigator.clipboard.readText()")
    for part in (
        "ANUM: test · Form A",
        "Siti Aminah",
        f"{size(page) - 4} of {size(page)} right",
        "Not passed",
        "/anum/",
    ):
        assert part in text
    with page.expect_download() as saving:
        page.locator("[data-dl=save-result]").click()
    saving.value.save_as(tmp_path / "result.json")
    result = json.loads((tmp_path / "result.json").read_text("utf-8"))
    assert (result["name"], result["right"], result["total"]) == (
        "Siti Aminah",
        size(page) - 4,
        size(page),
    )
    assert result["passed"] is False
    assert sum(area["right"] for area in result["areas"]) == size(page) - 4
    assert len(result["missed"]) == 4


def test_without_a_clipboard_the_text_is_there_to_copy(visit: Visitor) -> None:
    seen = visit("process/")
    seen.page.add_init_script("Object.defineProperty(navigator, 'clipboard', {value: undefined})")
    seen.page.goto(seen.address + TEST)
    page = seen.page
    begin(page)
    answer_all(page)
    page.locator(GO).click()
    page.locator("[data-dl=copy-result]").click()
    text = page.locator(".dl-result__text")
    expect(text).to_be_focused()
    assert f"{size(page)} of {size(page)} right" in text.input_value()


def test_the_timer_ends_nothing(visit: Visitor) -> None:
    seen = visit(EXAM)
    page = seen.page
    page.clock.install()
    page.reload()
    page.wait_for_selector(".dl-page[data-state=choosing]")
    page.locator("[name=dl-timer]").check()
    page.locator("[data-dl=start]").click()
    time = page.locator(".dl-quiz__time p")
    assert "40:00" in time.inner_text()
    answer(page)
    page.clock.fast_forward("35:30")
    assert "4:" in time.inner_text()
    page.clock.run_for(100)
    assert "Five minutes" in page.locator("#dl-status").inner_text()
    page.clock.fast_forward("10:00")
    assert "time is up" in time.inner_text()
    assert state(page) == "asking"
    assert shown(page).locator("input:checked").count() == 1
    page.locator("[data-dl=more-time]").click()
    assert "10:00" in time.inner_text()
    page.reload()
    expect(time).to_contain_text("10:00")
    page.locator("[data-dl=no-timer]").click()
    assert time.is_hidden()
    assert trouble(seen) == []


@pytest.mark.parametrize("locale", ["", "ar/"])
def test_no_fault_in_any_state_of_a_test(visit: Visitor, locale: str) -> None:
    seen = visit(locale + EXAM, width=320)
    page = seen.page
    page.wait_for_selector(".dl-page[data-state=choosing]")
    page.locator("[name=dl-timer]").check()
    page.locator("[name=dl-ask-sure]").check()
    page.locator("[data-dl=start]").click()
    answer(page)
    page.locator("[data-dl=flag]").click()
    page.locator(".dl-sheet summary").click()
    assert_faultless(seen)
    page.locator(".dl-sheet [data-dl=hand-in]").click()
    assert_faultless(seen)
    page.locator("[data-dl=sure-hand-in]").click()
    assert_faultless(seen)
    page.locator("[data-dl=retry]").click()
    answer(page, right=False)
    page.locator(GO).click()
    assert_faultless(seen)
    assert trouble(seen) == []


def starts(cell: Locator) -> str:
    """How far from its edge the words of a cell begin."""
    return str(cell.evaluate("each => getComputedStyle(each).paddingInlineStart"))


@pytest.mark.parametrize("locale", LOCALES)
def test_the_longest_result_is_one_page(visit: Visitor, locale: str) -> None:
    page = visit(locale + EXAM).page
    begin(page)
    page.locator(".dl-sheet summary").click()
    page.locator(".dl-sheet [data-dl=hand-in]").click()
    page.locator("[data-dl=sure-hand-in]").click()  # all thirty are to be read again
    # Once, and not for each of them: one question rates nothing.
    assert page.locator(".dl-result__open").is_visible()
    assert page.locator(".dl-standing--open:visible").count() == 0
    head, first = (page.locator(f".dl-areas {row} th").first for row in ("thead", ".dl-areas__sum"))
    assert starts(head) == starts(first)
    page.locator("#dl-name").fill("Siti Aminah")
    assert len(SHEET.findall(page.pdf(prefer_css_page_size=True))) == 1
    page.emulate_media(media="print")
    assert page.locator(".dl-areas tr:visible").count() > 20
    assert page.locator("#dl-name").is_visible()
    assert page.locator("[for=dl-name]").is_hidden()
    assert page.locator(".dl-result__name").is_visible()
    assert page.locator(".dl-item:visible, button:visible, .dl-quiz__notice:visible").count() == 0
