"""Nothing on the call desk is broken, covered or laid over something else, in any language."""

from __future__ import annotations

import pytest
from playwright.sync_api import Page

from tests.browser.conftest import Visitor
from tests.browser.test_desk import press

LOCALES = ["", "id/", "ms/", "ar/"]

# Words that stand on two lines, in what `selector` names.
BROKEN = """(selector) => [...document.querySelectorAll(selector)].flatMap((each) => {
  const texts = document.createTreeWalker(each, NodeFilter.SHOW_TEXT);
  const broken = [];
  for (let text = texts.nextNode(); text; text = texts.nextNode()) {
    if (text.parentElement.clientWidth === 1) continue; // only heard
    for (const {0: word, index} of text.data.matchAll(/[^\\s]+/g)) {
      const range = document.createRange();
      range.setStart(text, index);
      range.setEnd(text, index + word.length);
      const drawn = [...range.getClientRects()].filter(({width}) => width > 1);
      if (new Set(drawn.map(({top}) => Math.round(top))).size > 1) broken.push(word);
    }
  }
  return broken;
})"""

# How far the suggestion reaches out of its place, and whether its place has a neighbour in it.
SUGGESTED = """(longest) => {
  const strip = document.querySelector(".dl-next-ask");
  const button = strip.querySelector("button");
  if (longest) button.textContent = [...document.querySelectorAll(".dl-q > h4")]
    .map(({textContent}) => textContent.replace(/\\s+\\S$/, "").trim())
    .reduce((one, other) => other.length > one.length ? other : one);
  const range = document.createRange();
  range.selectNodeContents(button);
  const text = range.getBoundingClientRect();
  const place = strip.getBoundingClientRect();
  const others = [".dl-keys__show", "#dl-find", ".dl-desk__bar", ".is-current > .dl-tiles"]
    .map((each) => document.querySelector(each).getBoundingClientRect());
  return {
    out: Math.max(place.top - text.top, text.bottom - place.bottom,
                  place.left - text.left, text.right - place.right),
    over: others.filter((each) => each.left < text.right && each.right > text.left
                               && each.top < text.bottom && each.bottom > text.top).length,
  };
}"""

# Where the focus is, unless all of it lies under something else.
COVERED = """() => {
  const each = document.activeElement;
  if (!each.closest(".dl-desk")) return "";
  const {left, right, top, bottom} = each.getBoundingClientRect();
  const points = [[0.5, 0.5], [0.1, 0.1], [0.9, 0.1], [0.1, 0.9], [0.9, 0.9]];
  const isSeen = points.some(([x, y]) => {
    const on = document.elementFromPoint(left + x * (right - left), top + y * (bottom - top));
    return each.contains(on) || on?.contains(each) || on?.closest("label")?.contains(each);
  });
  return isSeen ? "" : each.outerHTML.slice(0, 80);
}"""

# Controls on the screen whose middle belongs to something else.
DEAD = """() => [...document.querySelectorAll(".dl-desk :is(button, input, select, textarea)")]
  .filter((each) => {
    if (!each.checkVisibility()) return false;
    each.scrollIntoView({block: "center"});
    const {left, right, top, bottom} = each.getBoundingClientRect();
    const on = document.elementFromPoint((left + right) / 2, (top + bottom) / 2);
    return on?.closest(".dl-status");
  }).map((each) => each.outerHTML.slice(0, 80))"""

ROOM = "document.querySelector('.is-current > .dl-cards').getBoundingClientRect().height"


@pytest.mark.parametrize("locale", LOCALES)
def test_tiles_break_no_word_and_leave_room_for_the_card(look: Visitor, locale: str) -> None:
    page = look(f"{locale}call/").page
    for framework in ("meddic", "gpctba-ci"):
        page.locator(".dl-frameworks").select_option(framework)
        for width, height, least in (
            (320, 640, 0),
            (768, 1024, 0),
            (960, 700, 260),
            (1024, 768, 330),
            (1280, 800, 380),
        ):
            page.set_viewport_size({"width": width, "height": height})
            assert page.evaluate(BROKEN, ".dl-tile") == [], (framework, width)
            assert page.evaluate(ROOM) >= least, (framework, width)


@pytest.mark.parametrize("locale", LOCALES)
def test_the_longest_question_has_room_where_it_is_suggested(look: Visitor, locale: str) -> None:
    page = look(f"{locale}call/").page
    for width in (960, 1024, 1180, 1200, 1280, 1440, 1920):
        page.set_viewport_size({"width": width, "height": 800})
        seen = page.evaluate(SUGGESTED, arg=True)
        assert seen["over"] == 0, width
        assert seen["out"] <= 0.5, width


@pytest.mark.parametrize("locale", ["", "id/", "ms/"])
def test_the_bar_of_a_phone_breaks_no_word(look: Visitor, locale: str) -> None:
    page = look(f"{locale}call/").page
    for width in (320, 360, 390):
        page.set_viewport_size({"width": width, "height": 740})
        assert page.evaluate(BROKEN, ".dl-marks button") == [], width


def tabbed_through(page: Page) -> list[str]:
    """What is fully covered while it has the focus, on the way through the desk and back."""
    covered = []
    for key in ("Tab", "Shift+Tab"):
        for _ in range(45):
            page.keyboard.press(key)
            covered.append(str(page.evaluate(COVERED)))
    return [each for each in covered if each]


@pytest.mark.parametrize(("width", "height"), [(360, 740), (640, 400), (768, 1024)])
@pytest.mark.parametrize("locale", ["", "ar/"])
def test_the_focus_is_never_hidden(look: Visitor, locale: str, width: int, height: int) -> None:
    page = look(f"{locale}call/", width=width).page
    page.set_viewport_size({"width": width, "height": height})
    page.locator(".dl-prospect").focus()
    assert tabbed_through(page) == []


def test_a_notice_takes_no_tap_and_goes_away(visit: Visitor) -> None:
    page = visit("call/", width=360, reduced_motion="reduce").page
    press(page, "a+;")
    page.wait_for_function("document.getElementById('dl-status').textContent !== ''")
    assert page.evaluate(DEAD) == []
    page.locator("[data-do=clear]").click()
    page.locator(".dl-clear__undo button").click()
    assert page.locator(".dl-tile[data-state=green]").count() == 1
    status = page.locator("#dl-status")
    assert status.evaluate("(each) => each.getAnimations()[0].finish()") is None
    assert status.evaluate("(each) => getComputedStyle(each).visibility") == "hidden"


def test_an_arabic_note_is_printed_from_right_to_left(look: Visitor) -> None:
    page = look("ar/call/").page
    printed = page.locator(".dl-note__printed")
    style = printed.evaluate(
        "(each) => (({direction, textAlign}) => [direction, textAlign])(getComputedStyle(each))"
    )
    assert style == ["rtl", "start"]


def test_what_a_search_found_is_a_line_each(look: Visitor) -> None:
    page = look("call/", width=360).page
    press(page, "/")
    page.keyboard.insert_text("expens")
    also = page.locator(".dl-found__also:visible")
    also.first.wait_for()
    for each in also.all():
        box = each.bounding_box()
        first = each.locator("mark").first.bounding_box()
        assert box
        assert first
        assert box["height"] < 30
        assert first["x"] - box["x"] < 1


def test_with_many_calls_the_letters_stay_on_the_first_screen(look: Visitor) -> None:
    page = look("call/", width=360).page
    for _ in range(6):
        page.locator(".dl-calls__new").click()
    assert page.locator(".dl-calls__one:visible").count() == 7
    assert (
        page.locator(".dl-tile:visible").first.evaluate(
            "(each) => each.getBoundingClientRect().bottom + scrollY"
        )
        < 500
    )
    assert page.evaluate("document.documentElement.scrollWidth - innerWidth") <= 0
