"""One screen: what one works with stays in sight, on a desktop and on a phone."""

from __future__ import annotations

import pytest
from playwright.sync_api import Locator, Page, expect

from tests.browser.conftest import Visitor
from tests.browser.test_desk import press

STAYS = (".dl-prospect", ".dl-timer", "#dl-find", ".dl-next-ask", ".dl-tile.is-shown", ".dl-marks")
LAID_OUT = "document.querySelector('.dl-cards').getBoundingClientRect().top"


def in_sight(one: Locator) -> bool:
    """Whether all of it is on the screen, and nothing lies on its middle."""
    return bool(
        one.evaluate("""(each) => {
      const {left, right, top, bottom} = each.getBoundingClientRect();
      const on = document.elementFromPoint((left + right) / 2, (top + bottom) / 2);
      const isFree = each.contains(on) || Boolean(on?.contains(each));
      return top >= 0 && bottom <= innerHeight && isFree;
    }""")
    )


@pytest.mark.parametrize("locale", ["", "ar/"])
def test_on_a_desktop_the_head_and_the_objections_stay_in_sight(look: Visitor, locale: str) -> None:
    page = look(f"{locale}call/").page
    for framework in ("bant", "gpctba-ci"):
        page.locator(".dl-frameworks").select_option(framework)
        page.locator(".dl-frameworks").blur()
        for letter in {
            each.inner_text()[0].lower() for each in page.locator(".dl-tile:visible").all()
        }:
            press(page, f"{letter}3")
            press(page, letter)
            for part in STAYS:
                assert in_sight(page.locator(f"{part}:visible").first), (framework, letter, part)
            assert in_sight(page.locator(".dl-q.is-open h4 button")), (framework, letter)
            assert in_sight(page.locator(".dl-crit.is-current .dl-says").first), (framework, letter)
    assert page.evaluate("scrollY") == 0


def test_what_was_found_beside_the_questions_is_shown_and_marked(look: Visitor) -> None:
    page = look("call/").page
    objection = page.locator(".dl-crit [data-objection] .dl-says").last
    text = str(objection.text_content())
    press(page, "/")
    page.keyboard.insert_text(text)
    row = page.locator("#dl-found li:visible").first
    row.wait_for()
    keys = [
        each.get_attribute("data-key") or "" for each in page.locator("#dl-found li:visible").all()
    ]
    whole = next(at for at, key in enumerate(keys) if key.count("--") == 1)
    for _ in range(whole):
        page.keyboard.press("ArrowDown")
    page.keyboard.press("Enter")
    found = page.locator(".is-found")
    assert found.count() == 1
    assert in_sight(found)
    press(page, "1")
    assert page.locator(".is-found").count() == 0


@pytest.mark.parametrize("locale", ["", "ar/"])
def test_on_a_phone_everything_is_one_tap_away(visit: Visitor, locale: str) -> None:
    page = visit(f"{locale}call/", width=360, has_touch=True, is_mobile=True).page
    page.locator(".dl-tile:visible").nth(2).tap()
    for tile in page.locator(".dl-tile:visible").all():
        assert in_sight(tile)
    assert in_sight(page.locator(".dl-crit.is-current h3"))
    for target, after in (
        (".dl-heard textarea", "note"),
        ("#dl-verdict", "verdict"),
        ("#dl-find", "find"),
    ):
        page.locator(".dl-tile:visible").nth(1).tap()
        page.locator(f"[data-do={after}]").tap()
        expect(page.locator(target)).to_be_in_viewport()
    small = page.evaluate("""() => [...document.querySelectorAll(
      ".dl-desk :is(button, .dl-tick, a, select, input:not([type=checkbox]))")]
      .filter((each) => each.checkVisibility() && each.getBoundingClientRect().height < 43.9)
      .map((each) => each.outerHTML.slice(0, 80))""")
    assert small == []


def test_on_a_phone_the_list_of_keys_has_keys_and_can_be_closed(visit: Visitor) -> None:
    page = visit("call/", width=360, has_touch=True, is_mobile=True).page
    page.set_viewport_size({"width": 360, "height": 500})
    page.locator(".dl-keys__show").tap()
    assert page.locator("dialog kbd:visible").count() > 8
    close = page.locator("dialog form button")
    assert in_sight(close)
    close.tap()
    assert page.locator("dialog[open]").count() == 0


@pytest.mark.parametrize("width", [360, 1280])
def test_nothing_moves_when_the_script_has_come(visit: Visitor, width: int) -> None:
    page = visit("call/", width=width).page
    after = page.evaluate(LAID_OUT)
    page.route("**/desk.js", lambda route: route.fulfill(body="", content_type="text/javascript"))
    page.reload()
    assert abs(page.evaluate(LAID_OUT) - after) < 1


@pytest.mark.parametrize("body", [None, "throw new Error('broken')", "nonsense ("])
def test_where_the_script_fails_the_whole_bank_is_there(visit: Visitor, body: str | None) -> None:
    page: Page = visit().page
    page.context.route(
        "**/desk.js",
        lambda route: (
            route.abort()
            if body is None
            else route.fulfill(body=body, content_type="text/javascript")
        ),
    )
    page.goto(page.url + "call/")
    page.locator(".no-js").wait_for()
    assert page.locator(".dl-q h4:visible").count() == page.locator(".dl-q").count() > 100


def test_a_search_that_is_left_is_no_failed_search(look: Visitor) -> None:
    page = look("call/").page
    press(page, "/")
    page.keyboard.insert_text("qqqqzzzz")
    assert page.locator(".dl-find.is-empty").count() == 1
    page.keyboard.press("Escape")
    assert page.locator(".dl-find.is-empty").count() == 0


@pytest.mark.parametrize("locale", ["", "id/", "ms/", "ar/"])
def test_the_hint_of_the_search_can_be_read_on_a_phone(look: Visitor, locale: str) -> None:
    page = look(f"{locale}call/", width=360).page
    room = page.locator("#dl-find").evaluate("""(field) => {
      const style = getComputedStyle(field);
      const pen = document.createElement("canvas").getContext("2d");
      pen.font = style.font;
      const room = field.clientWidth - parseFloat(style.paddingInlineStart);
      return room - pen.measureText(field.placeholder).width;
    }""")
    assert room > 0


def test_the_browser_asks_before_a_call_is_lost(visit: Visitor) -> None:
    seen = visit("call/")
    asked: list[str] = []
    seen.page.on("dialog", lambda dialog: (asked.append(dialog.type), dialog.accept()))
    seen.page.locator("#dl-find").click()
    seen.page.reload()
    assert asked == []
    seen.page.locator(".dl-marks [value=green]").click()
    seen.page.reload()
    assert asked == ["beforeunload"]
    seen.page.locator(".dl-keep input").check()
    seen.page.locator(".dl-marks [value=green]").click()
    seen.page.reload()
    assert asked == ["beforeunload"]
