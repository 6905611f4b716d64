"""Practice in a real browser: by keyboard alone, in every language, kept over reloads."""

from __future__ import annotations

import gzip
from pathlib import Path

import pytest
from playwright.sync_api import Page, expect

from tests.browser.conftest import Visitor
from tests.browser.quizzing import (
    FEEDBACK,
    GO,
    answer,
    answer_by_keys,
    assert_faultless,
    begin,
    begin_with,
    is_read_first,
    key,
    play,
    shown,
    size,
    state,
    tab_to,
    trouble,
)
from tests.browser.test_keyboard import SEEN
from tests.browser.test_pages import LOCALES, STILL

PRACTICE = "frameworks/anum/practice/"
VERDICT = ".dl-feedback .dl-verdict"
FOCUSED = "document.activeElement !== document.body"


@pytest.mark.parametrize("locale", LOCALES)
def test_each_form_of_item_is_done_by_keyboard_alone(visit: Visitor, locale: str) -> None:
    seen = visit(locale + PRACTICE, width=320)
    page, forms = seen.page, set()
    page.wait_for_selector(".dl-page[data-state=choosing]")
    played = 0
    while len(forms) < 4:
        played += 1
        tab_to(page, f"[data-dl={'next-round' if played > 1 else 'start'}]", most=90)
        page.keyboard.press("Enter")
        while state(page) == "asking":
            form = shown(page).get_attribute("data-form")
            assert is_read_first(page)
            if form in forms:
                answer(page)  # one of each form is done by keys
            else:
                answer_by_keys(page)
            forms.add(form)
            check_and_go_on(page)
        assert page.evaluate("document.activeElement.id") == "dl-result"
        assert str(size(page, played)) in page.locator(".dl-result__score").inner_text()
    assert forms == {"choice", "short", "order", "match"}
    assert trouble(seen) == []


def check_and_go_on(page: Page) -> None:
    """Check by Enter in a text field, else by the button; the feedback is there, the focus too."""
    if not page.evaluate("document.activeElement.matches('[type=text]')"):
        tab_to(page, GO)
    page.keyboard.press("Enter")
    assert page.locator(".dl-feedback .dl-verdict--right").count() == 1
    assert page.locator(".dl-feedback a").count() == 1
    assert page.evaluate(SEEN)["seen"]
    tab_to(page, GO)
    page.keyboard.press("Enter")


def test_arrows_choose_and_never_check(visit: Visitor) -> None:
    page = visit(PRACTICE).page
    begin_with(page, "choice")
    shown(page).locator("input").first.focus()
    for press in ("ArrowDown", "ArrowDown", "ArrowUp", "Enter", "Space"):
        page.keyboard.press(press)
        assert page.locator(VERDICT).count() == 0
    assert shown(page).locator("input:checked").count() == 1


def test_a_situation_is_read_before_what_is_asked_about_it(visit: Visitor) -> None:
    page = visit(PRACTICE).page
    begin_with(page, "scenario", by="kind")
    item = shown(page)
    situation, asked = item.locator(".dl-item__situation"), item.locator("legend")
    above, below = situation.bounding_box(), asked.bounding_box()
    assert above["y"] + above["height"] <= below["y"]
    group = page.get_by_role("group", name=asked.inner_text())
    expect(group).to_have_accessible_description(situation.inner_text())
    expect(situation).to_be_focused()
    page.emulate_media(media="print")
    numbers = """() => ['p', 'fieldset > legend'].map(each => getComputedStyle(
      document.querySelector(`[data-kind=scenario] > ${each}`), '::before').content)"""
    assert page.evaluate(numbers) == ['counter(item) ". "', "none"]


def test_feedback_is_on_the_choice_and_on_what_is_right(visit: Visitor) -> None:
    page = visit(PRACTICE).page
    begin_with(page, "choice")
    page.locator(GO).click()
    assert page.locator(FEEDBACK).inner_text()  # what is missing
    assert page.locator(VERDICT).count() == 0
    answer(page, right=False)
    chosen = shown(page).locator("input:checked").get_attribute("value")
    own = shown(page).locator(f".dl-item__feedback [data-option='{chosen}']").text_content()
    why = shown(page).locator(".dl-item__why").text_content()
    page.locator(GO).click()
    said = page.locator(FEEDBACK)
    assert said.get_attribute("role") == "status"
    assert page.locator(f"{FEEDBACK} .dl-verdict--wrong").is_visible()
    assert " ".join((own or "").split()) in " ".join(said.inner_text().split())
    assert (why or "!") in said.inner_text()
    assert shown(page).locator(f".is-right > [value='{key(shown(page))[0]}']").count() == 1
    assert shown(page).locator("input:enabled").count() == 0
    link = said.locator("a")
    assert "#" in (link.get_attribute("href") or "")
    assert page.evaluate(FOCUSED)
    link.click()
    page.wait_for_load_state()
    assert page.evaluate("document.getElementById(location.hash.slice(1)) !== null")


def test_what_was_missed_is_tried_again_and_stays_in_the_mark(visit: Visitor) -> None:
    page = visit(PRACTICE).page
    begin(page)
    play(page, wrong=(1, 4))
    score, n = page.locator(".dl-result__score"), size(page)
    assert score.inner_text() == f"{n - 2} of {n} right"
    page.locator("[data-dl=retry]").click()
    assert page.locator(".dl-quiz__where").inner_text() == "Question 1 of 2"
    assert shown(page).locator("input:checked").count() == 0
    play(page, wrong=(1,))
    assert score.inner_text() == f"{n - 1} of {n} right"
    assert page.locator(".dl-result__first").inner_text() == f"At the first try: {n - 2} of {n}"
    page.locator("[data-dl=retry]").click()
    play(page)
    assert score.inner_text() == f"{n} of {n} right"
    assert page.locator("[data-dl=retry]").is_hidden()
    page.locator("[data-dl=again]").click()
    assert page.locator(".dl-round").first.inner_text().split("\n")[-1] == f"{n} of {n} right"
    assert page.locator("[name=dl-round]:checked").get_attribute("value") == "2"


def test_a_reload_and_another_language_go_on_at_the_same_item(visit: Visitor) -> None:
    page = visit(PRACTICE).page
    begin(page)
    for _ in range(2):
        answer(page)
        page.locator(GO).click()
        page.locator(GO).click()
    answer(page, right=False)
    before = where(page)
    page.reload()
    expect(shown(page)).to_have_attribute("data-item", before[0])
    assert where(page) == before  # chosen, not checked yet
    page.locator(GO).click()
    page.reload()
    expect(page.locator(VERDICT)).to_be_visible()
    assert where(page) == before
    page.locator(".dl-languages summary").click()
    page.locator(".dl-languages a[hreflang=ar]").click()
    page.wait_for_url(f"**/ar/{PRACTICE}*")
    expect(page.locator(VERDICT)).to_be_visible()
    assert where(page) == before
    page.locator(GO).click()
    play(page)
    wanted = str(size(page) - 1)
    assert wanted in page.locator(".dl-result__score").inner_text()
    page.reload()
    expect(page.locator(".dl-result__score")).to_contain_text(wanted)


def where(page: Page) -> tuple[str, list[str], list[str]]:
    """The item, its options in their order, and what is chosen."""
    item = shown(page)
    options = item.locator(".dl-option input").evaluate_all("all => all.map(e => e.value)")
    chosen = item.locator("input:checked").evaluate_all("all => all.map(e => e.value)")
    return item.get_attribute("data-item") or "", options, chosen


def test_confidence_is_asked_only_of_those_who_want_it(visit: Visitor) -> None:
    page = visit(PRACTICE).page
    begin(page)
    assert page.locator(".dl-sure").is_hidden()
    page.locator("[data-dl=leave]").click()
    page.locator("[name=dl-ask-sure]").check()
    page.reload()
    expect(page.locator("[name=dl-ask-sure]")).to_be_checked()
    page.locator("[data-dl=start]").click()
    page.locator(".dl-sure input[value=unsure]").check()
    answer(page)
    page.locator(GO).click()
    assert page.locator(VERDICT).is_visible()
    assert page.locator(".dl-sure").is_hidden()


@pytest.mark.parametrize("locale", ["", "ar/"])
def test_no_fault_in_any_state_of_practice(visit: Visitor, locale: str) -> None:
    seen = visit(locale + PRACTICE, width=320)
    page = seen.page
    page.wait_for_selector(".dl-page[data-state=choosing]")
    page.locator("[name=dl-ask-sure]").check()
    assert_faultless(seen)
    page.locator("[data-dl=start]").click()
    answer(page, right=False)
    assert_faultless(seen)
    page.locator(GO).click()
    assert_faultless(seen)
    page.locator(GO).click()
    answer(page)
    page.locator(GO).click()
    assert_faultless(seen)
    page.locator(GO).click()
    play(page)
    assert state(page) == "result"
    page.emulate_media(color_scheme="dark")
    page.evaluate(STILL)
    assert_faultless(seen)
    page.set_viewport_size({"width": 640, "height": 800})
    page.evaluate("document.documentElement.style.fontSize = '200%'")
    assert page.evaluate("document.documentElement.scrollWidth - innerWidth") <= 0
    assert trouble(seen) == []


def test_targets_are_large_enough_for_a_thumb(visit: Visitor) -> None:
    page = visit(PRACTICE, width=360).page
    begin(page)
    small = """() => [...document.querySelectorAll(
      '.dl-option, .dl-order button, .dl-match__row select, .dl-short input, .dl-quiz__bar button,'
      + '.dl-quiz__leave')].filter(each => each.checkVisibility())
      .map(each => each.getBoundingClientRect())
      .filter(({width, height}) => width < 44 || height < 44)
      .length"""
    while state(page) == "asking":
        assert page.evaluate(small) == 0
        answer(page)
        page.locator(GO).click()
        page.locator(GO).click()


def test_the_row_has_the_direction_of_the_page(visit: Visitor) -> None:
    page = visit(f"ar/{PRACTICE}").page
    begin_with(page, "choice")
    row = shown(page).locator(".dl-option").first
    assert row.get_attribute("dir") == "rtl"
    control, text = (row.locator(each).bounding_box() for each in ("input", ".dl-option__text"))
    assert control["x"] > text["x"]


def test_scripts_and_style_sheet_are_small(folder: Path) -> None:
    assets = folder / "assets" / "dalil"
    sizes = {
        name: len(gzip.compress((assets / name).read_bytes(), 9))
        for name in ("quiz.js", "review.js", "progress.js", "practice-door.js", "quiz-page.css")
    }
    assert max(sizes.values()) < 15_000, sizes
    assert sizes["quiz-page.css"] < 5_000


# Puts the last item of the first round at the end of the second, as a later version of a page may.
MOVED = """html => {
  const page = new DOMParser().parseFromString(html, "text/html");
  const [first, second] = page.querySelectorAll(".dl-items");
  second.append(first.lastElementChild);
  return `<!doctype html>${page.documentElement.outerHTML}`;
}"""


def test_a_round_keeps_its_items_where_the_page_has_moved_one(visit: Visitor) -> None:
    page = visit(PRACTICE).page
    begin(page)
    whole = size(page)
    answer(page)
    page.locator(GO).click()
    page.locator(GO).click()
    text = page.request.get(page.url).text()
    moved = page.evaluate(MOVED, text)
    assert moved != text
    page.route("**/practice/", lambda route: route.fulfill(body=moved, content_type="text/html"))
    page.reload()
    page.wait_for_selector(".dl-page[data-state=asking]")
    assert page.locator("#dl-where").inner_text().split()[-1] == str(whole)
    assert size(page) == whole


# Counts how often a script asks where something is in a round that is not shown.
ASKED = """
  window.asked = 0;
  for (const name of ["getClientRects", "getBoundingClientRect"]) {
    const own = Element.prototype[name];
    Element.prototype[name] = function () {
      if (this.closest(".dl-page:not([data-state]) .dl-section--quiz-form")) window.asked += 1;
      return own.call(this);
    };
  }
"""


@pytest.mark.parametrize("width", [390, 1280])
def test_rounds_that_are_not_shown_are_not_laid_out(visit: Visitor, width: int) -> None:
    seen = visit(PRACTICE, width=width)
    seen.page.add_init_script(ASKED)
    seen.page.reload()
    seen.page.wait_for_selector(".dl-page[data-state=choosing]")
    assert seen.page.evaluate("window.asked") == 0


def test_contents_lead_to_no_round_that_is_hidden(visit: Visitor) -> None:
    page = visit(PRACTICE).page
    page.wait_for_selector(".dl-page[data-state=choosing]")
    page.locator(".dl-toc a").nth(1).click()
    assert page.locator("[name=dl-round]:checked").get_attribute("value") == "2"
    page.locator("[data-dl=start]").click()
    expect(page.locator(".dl-toc")).to_be_hidden()


def test_another_tab_goes_on_with_the_round_at_once(visit: Visitor) -> None:
    page = visit(PRACTICE).page
    begin(page)
    other = page.context.new_page()
    other.goto(page.url)
    other.wait_for_selector(".dl-page[data-state=asking]")
    answer(page)
    page.locator(GO).click()
    expect(other.locator(VERDICT)).to_be_visible()
    page.locator(GO).click()
    expect(other.locator("#dl-where")).to_have_text(page.locator("#dl-where").inner_text())
    play(page)
    expect(other.locator(".dl-result__score")).to_be_visible()
