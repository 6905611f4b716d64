"""The call desk in a real browser: found, asked, tracked, switched, cleared; by keyboard alone."""

from __future__ import annotations

import gzip
from datetime import UTC, datetime
from pathlib import Path

import pytest
from playwright.sync_api import Page

from tests.browser.conftest import Visitor
from tests.browser.test_keyboard import SEEN
from tests.browser.test_pages import every_fault

BEGUN = datetime(2026, 11, 30, 10, tzinfo=UTC)
OPENED = "document.querySelector('.dl-q.is-open').id"


def press(page: Page, keys: str) -> None:
    """Keys that are letters or signs, one after the other."""
    for key in keys:
        page.keyboard.press(key)


def states(page: Page) -> dict[str, str]:
    """The tiles that are shown, by letter."""
    tiles = page.locator(".dl-tile:visible").all()
    return {
        str(each.get_attribute("href")).partition("--")[2]: str(each.get_attribute("data-state"))
        for each in tiles
    }


def test_an_address_that_names_a_framework_opens_the_desk_with_it(visit: Visitor) -> None:
    page = visit("call/#meddic").page
    assert page.locator(".dl-frameworks").input_value() == "meddic"
    press(page, "i+")
    page.evaluate("location.hash = 'anum'")
    page.wait_for_function("document.querySelector('.dl-frameworks').value === 'anum'")
    # The call that is under way keeps its framework and what was heard.
    assert page.locator(".dl-calls__one:visible").count() == 2
    page.locator(".dl-calls__one").first.click()
    assert page.locator(".dl-frameworks").input_value() == "meddic"
    assert states(page)["identify-pain"] == "green"


@pytest.mark.parametrize("locale", ["", "id/", "ms/", "ar/"])
def test_a_whole_call_by_keyboard_alone_without_a_fault(visit: Visitor, locale: str) -> None:
    seen = visit(f"{locale}call/", width=360)
    page = seen.page
    press(page, "a+,n-")
    assert states(page)["authority"] == "green"
    assert page.evaluate(SEEN)["seen"]
    press(page, "'")
    page.keyboard.insert_text("x")
    page.keyboard.press("Escape")
    page.keyboard.press("t")
    page.keyboard.press("Shift+Digit1")
    assert page.locator(".dl-crit.is-current .dl-tick input:checked").count() == 1
    assert states(page)["timeline"] == "green"
    assert every_fault(seen) == []
    press(page, "/b")
    assert page.locator("#dl-found li:visible").count() > 1
    if locale in {"", "ar/"}:
        assert every_fault(seen) == []
    page.keyboard.press("ArrowDown")
    page.keyboard.press("Enter")
    assert page.evaluate("document.activeElement.closest('.is-open') !== null")
    press(page, "?")
    assert page.locator("dialog[open]").count() == 1
    if locale in {"", "ar/"}:
        assert every_fault(seen) == []
    page.keyboard.press("Escape")
    assert page.evaluate("document.documentElement.scrollWidth - innerWidth") <= 0
    assert seen.trouble == []


def test_no_question_is_further_than_a_letter_and_a_digit(visit: Visitor) -> None:
    page = visit("call/").page
    select = page.locator(".dl-frameworks")
    for framework in select.locator("option").all():
        select.select_option(framework.get_attribute("value"))
        select.blur()
        reached = set()
        for letter in {each.inner_text()[0] for each in page.locator(".dl-tile:visible").all()}:
            press(page, letter.lower())
            for digit in range(1, 10):
                press(page, str(digit))
                reached.add(page.evaluate(OPENED))
        own = page.locator(".dl-bank.is-current .dl-q").all()
        assert reached == {each.get_attribute("id") for each in own}


def test_every_question_and_criterion_has_an_address_of_its_own(visit: Visitor) -> None:
    page = visit("call/").page
    found = page.locator(".dl-q, .dl-crit h3").evaluate_all("all => all.map(({id}) => id)")
    assert len(found) == len(set(found)) > 100
    assert {each.rpartition("--")[0] for each in found if each.count("--") == 2} < set(found)


def test_a_letter_that_stands_twice_goes_round(visit: Visitor) -> None:
    page = visit("call/").page
    page.locator(".dl-frameworks").select_option("meddic")
    page.locator(".dl-frameworks").blur()
    met = []
    for key in "dddcd":
        press(page, key)
        met.append(page.evaluate(OPENED).split("--")[1])
    assert met == [
        "decision-criteria", "decision-process", "decision-criteria", "champion",
        "decision-criteria",
    ]  # fmt: skip


def test_keys_mean_the_same_on_a_keyboard_of_another_script(visit: Visitor) -> None:
    page = visit("ar/call/").page
    on_that_keyboard(page, ("KeyN", "ى"), ("Equal", "="))
    assert states(page)["need"] == "green"
    on_that_keyboard(page, ("KeyA", "Unidentified"), ("Minus", "-"))
    on_that_keyboard(page, ("KeyB", "لا"), ("Period", "Dead"))  # one key, two letters
    assert states(page) == {
        "budget": "unclear", "authority": "red", "need": "green", "timeline": "unasked",
    }  # fmt: skip
    on_that_keyboard(page, ("Slash", "ظ"))
    assert page.evaluate("document.activeElement.id") == "dl-find"


def on_that_keyboard(page: Page, *keys: tuple[str, str]) -> None:
    for code, key in keys:
        page.evaluate(
            "([code, key]) => document.body.dispatchEvent("
            "new KeyboardEvent('keydown', {code, key, bubbles: true, cancelable: true}))",
            [code, key],
        )


def test_keys_rest_while_something_is_typed_or_when_they_are_switched_off(visit: Visitor) -> None:
    page = visit("call/").page
    for field in (".dl-prospect", "#dl-find", ".dl-heard textarea"):
        page.locator(field).focus()
        press(page, "a+-.")
        page.keyboard.press("Escape")
    page.evaluate("document.activeElement.blur()")
    page.keyboard.press("Control+a")
    assert set(states(page).values()) == {"unasked"}
    press(page, "?")
    page.locator("dialog label").click()
    page.keyboard.press("Escape")
    page.evaluate("document.activeElement.blur()")
    press(page, "a+/")
    page.reload()  # whoever cannot do with them need not say so again
    press(page, "a+/")
    assert set(states(page).values()) == {"unasked"}
    assert page.evaluate("document.activeElement.id") != "dl-find"


def test_answers_go_along_to_another_framework_and_back(visit: Visitor) -> None:
    page = visit("call/").page
    press(page, "b+,n-")
    page.locator(".dl-frameworks").select_option("champ")
    assert states(page) == {
        "challenges": "red", "authority": "unasked", "money": "green", "prioritization": "unasked",
    }  # fmt: skip
    assert page.locator(".dl-tile.is-carried:visible").count() == 2
    assert "BANT" in page.locator(".dl-carried").inner_text()
    page.locator(".dl-marks [value=green]").click()  # what was red is green, on a second look
    assert page.locator(".dl-tile.is-carried:visible").count() == 1
    page.locator(".dl-frameworks").select_option("bant")
    assert states(page)["need"] == "green"
    assert states(page)["budget"] == "green"
    assert page.locator(".dl-tile.is-confirmed:visible").count() == 1


def test_what_to_ask_next_follows_what_was_heard(visit: Visitor) -> None:
    page = visit("call/").page
    press(page, "b.")
    suggested = page.locator(".dl-next-ask button")
    first = suggested.inner_text()
    page.evaluate("document.activeElement.blur()")
    page.keyboard.press("Enter")
    assert page.evaluate(OPENED).startswith("bant--budget--")
    assert page.locator(".dl-q.is-open h4 button").inner_text() == first
    press(page, "+")
    assert page.evaluate(OPENED).startswith("bant--budget--")
    suggested.click()
    assert page.evaluate(OPENED).startswith("bant--authority--")
    press(page, "+")
    page.keyboard.press("Enter")  # on the question that is open already
    assert page.evaluate(OPENED).startswith("bant--need--")


def test_calls_stand_side_by_side(visit: Visitor) -> None:
    page = visit("call/").page
    page.locator(".dl-prospect").fill("First")
    page.locator(".dl-calls__new").click()
    assert page.locator(".dl-prospect").input_value() == ""
    page.locator(".dl-prospect").fill("Second")
    page.evaluate("document.activeElement.blur()")
    press(page, "b-")
    page.get_by_role("button", name="First").click()
    assert states(page)["budget"] == "unasked"
    page.get_by_role("button", name="Second").click()
    assert states(page)["budget"] == "red"
    page.locator(".dl-calls__close").click()
    assert page.locator(".dl-prospect").input_value() == "First"
    assert page.locator(".dl-calls__one:visible").count() == 0
    page.locator(".dl-calls__undo button").click()
    assert page.locator(".dl-prospect").input_value() == "Second"
    assert states(page)["budget"] == "red"
    assert page.locator(".dl-calls__undo").is_hidden()
    page.locator(".dl-calls__close").click()
    page.locator("[data-do=clear]").click()  # nothing stays to be brought back on its own
    assert page.locator(".dl-calls__undo").is_hidden()


def test_everything_is_cleared_at_once_and_can_be_brought_back_for_a_while(visit: Visitor) -> None:
    page = visit("call/").page
    page.locator(".dl-prospect").fill("Somebody")
    page.evaluate("document.activeElement.blur()")
    press(page, "b+")
    clear = page.locator("[data-do=clear]")
    clear.click()
    assert set(states(page).values()) == {"unasked"}
    assert page.locator(".dl-prospect").input_value() == ""
    page.locator(".dl-clear__undo button").click()
    assert states(page)["budget"] == "green"
    assert page.locator(".dl-prospect").input_value() == "Somebody"
    assert page.locator(".dl-clear__undo").is_hidden()


def test_the_clock_runs_and_rests(visit: Visitor) -> None:
    page = visit("call/").page
    page.clock.install(time=BEGUN)
    page.reload()
    timer = page.locator(".dl-timer")
    timer.click()
    page.clock.run_for(65_000)
    assert timer.inner_text().strip().endswith(("1:04", "1:05", "1:06"))
    timer.click()
    page.clock.run_for(5_000)
    assert timer.inner_text().strip().endswith(("1:04", "1:05", "1:06"))


def test_a_link_that_would_end_the_call_opens_beside_it(visit: Visitor) -> None:
    page = visit("call/").page
    press(page, "b+")
    with page.context.expect_page() as opened:
        page.locator(".dl-tabs a").first.click()
    assert opened.value.url.endswith("/learn/")
    assert states(page)["budget"] == "green"


def test_a_link_opens_beside_the_call_only_while_there_is_one(visit: Visitor) -> None:
    page = visit("call/").page
    press(page, "b+")
    with page.context.expect_page():
        page.locator(".dl-tabs a").first.click()
    page.locator("[data-do=clear]").click()
    page.locator(".dl-tabs a").first.click()
    page.wait_for_url("**/learn/")


def test_a_letter_opens_elsewhere_for_whoever_asks_for_that(visit: Visitor) -> None:
    page = visit("call/").page
    with page.context.expect_page() as opened:
        page.locator(".dl-tile:visible").last.click(modifiers=["Shift"])
    assert opened.value.url.endswith("call/#bant--timeline")


def test_the_arrows_of_a_numpad_are_no_digits(visit: Visitor) -> None:
    page = visit("call/").page
    before = page.evaluate(OPENED)
    on_that_keyboard(page, ("Numpad2", "ArrowDown"))
    assert page.evaluate(OPENED) == before
    on_that_keyboard(page, ("Numpad2", "2"))
    assert page.evaluate(OPENED) != before


def test_an_address_leads_to_a_question(visit: Visitor) -> None:
    page = visit("call/#meddic--champion--resistance").page
    assert page.evaluate(OPENED) == "meddic--champion--resistance"


@pytest.mark.parametrize("locale", ["", "ar/"])
def test_without_scripts_it_is_the_whole_bank_with_letters_as_anchors(
    visit: Visitor, locale: str
) -> None:
    page = visit(f"{locale}call/", width=360, java_script_enabled=False).page
    assert page.locator(".dl-q h4:visible").count() == page.locator(".dl-q").count() > 100
    controls = ".dl-desk :is(input, button, select, textarea, kbd)"
    assert page.locator(controls).filter(visible=True).count() == 0
    page.locator(".dl-tile").last.click()
    assert page.locator(":target").is_visible()
    assert page.evaluate("document.documentElement.scrollWidth - innerWidth") <= 0


def test_text_at_twice_its_size_stays_in_its_place(visit: Visitor) -> None:
    for width in (320, 1280):
        page = visit("ms/call/", width=width).page
        page.evaluate("document.documentElement.style.fontSize = '200%'")
        assert page.evaluate("document.documentElement.scrollWidth - innerWidth") <= 0


def test_on_paper_there_is_the_note_and_nothing_to_press(visit: Visitor) -> None:
    page = visit("call/").page
    press(page, "b+,")
    page.emulate_media(media="print")
    assert page.locator(".dl-desk :is(button, select, input):visible").count() == 0
    assert "Budget" in page.locator(".dl-note__printed").inner_text()


def test_the_script_is_small(folder: Path) -> None:
    assert len(gzip.compress((folder / "assets/dalil/desk.js").read_bytes(), 9)) < 20_000
    assert len(gzip.compress((folder / "assets/dalil/desk-page.css").read_bytes(), 9)) < 5_000
