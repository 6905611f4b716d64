"""Decision trees in a real browser: what they keep, show and print, and who can use them."""

from __future__ import annotations

import gzip
from pathlib import Path

import pytest
from playwright.sync_api import Locator, Page

from tests.browser.conftest import Visitor
from tests.browser.test_keyboard import SEEN
from tests.browser.test_pages import every_fault
from tests.browser.test_whole import SHEET

SELECT = "trees/select-framework/"
HALF = "#deciders=several"
ONE = "One person at a company"
NORMAL = "Few enough to have time for each"
UNKNOWN = "#deciders=several&volume=normal&goal=ability&change=?"
RESULT = "#deciders=one&volume=normal&goal=ability"


def chosen(page: Page) -> list[str]:
    """The answers shown as given, in the order of the page."""
    return [each.inner_text() for each in page.locator(".dl-done > :disabled").all()]


def answer(page: Page, label: str) -> None:
    page.locator(".dl-ask fieldset:not(.dl-done)").get_by_role("button", name=label).click()


def heading(page: Page) -> Locator:
    return page.locator(".dl-advice:visible > h3")


def test_answers_stand_in_the_address_in_one_order_and_the_rest_is_ignored(visit: Visitor) -> None:
    wild = "#x=1&volume=normal&deciders=one&goal=nonsense&leads=&=&y"
    page = visit(SELECT + wild).page
    assert chosen(page) == [ONE, NORMAL]
    answer(page, "I don't know")
    assert page.url.endswith("#deciders=one&volume=normal&goal=?")


def test_back_and_forward_take_steps_and_a_reload_keeps_them(visit: Visitor) -> None:
    page = visit(SELECT).page
    answer(page, ONE)
    answer(page, "More than we have time for, so speed matters")
    assert heading(page).inner_text() == "ANUM"
    page.reload()
    assert heading(page).inner_text() == "ANUM"
    page.go_back()
    assert chosen(page) == [ONE]
    page.go_back()
    assert chosen(page) == []
    page.go_forward()
    assert chosen(page) == [ONE]
    page.get_by_role("button", name="Start again").click()
    assert (chosen(page), "#" in page.url) == ([], False)
    page.go_back()
    assert chosen(page) == [ONE]


def test_one_answer_is_changed_and_later_ones_stay(visit: Visitor) -> None:
    page = visit(SELECT + RESULT).page
    page.locator("[name=deciders] .dl-ask__change").click()
    assert "Who decides on a typical purchase?" in str(page.evaluate(FOCUSED))
    answer(page, "Several people, for a large purchase")
    assert heading(page).inner_text().startswith("MEDDIC")
    assert page.url.endswith("#deciders=many&volume=normal&goal=ability")
    page.locator("[name=deciders] .dl-ask__change").click()
    answer(page, ONE)
    assert page.url.endswith(RESULT)
    assert heading(page).inner_text().startswith("BANT")


def shown(page: Page) -> list[str]:
    """The questions that can be seen, answered or not, from the top."""
    seen = page.locator(".dl-ask > fieldset:visible")
    return list(seen.evaluate_all("all => all.map(each => each.name)"))


def test_an_answer_off_the_path_is_shown_and_can_be_changed(visit: Visitor) -> None:
    page = visit(f"{SELECT}#deciders=many&goal=fit&reps=learning").page
    assert heading(page).inner_text() == "MEDDIC"
    shown = page.locator(".dl-ask fieldset.dl-done:visible")
    assert {each.get_attribute("name") for each in shown.all()} >= {"deciders", "goal"}
    goal = page.locator(".dl-ask fieldset[name=goal]")
    goal.locator(".dl-ask__change").click()
    assert "goal" not in page.url


def test_a_result_that_stands_alone_has_no_next_best_and_is_none(visit: Visitor) -> None:
    page = visit(f"{SELECT}#deciders=consumers").page
    second = page.locator(".dl-further > div").first
    assert second.is_hidden()
    page = visit(f"{SELECT}#deciders=many&volume=normal&goal=open&leads=outbound").page
    second = page.locator(".dl-further > div").first
    assert second.is_visible()
    assert "consumers" not in second.inner_text().lower()


def test_what_is_asked_stands_below_all_answers_that_were_given(visit: Visitor) -> None:
    page = visit(f"{SELECT}#deciders=several&volume=normal&goal=value").page
    assert shown(page) == ["deciders", "volume", "goal", "change"]
    answer(page, "No, the product fits into what they do")
    # As the tree asks: whoever reads from the top follows the path.
    assert shown(page) == ["deciders", "volume", "change", "goal", "reps"]
    assert "practised" in str(page.evaluate(FOCUSED))
    answer(page, "They are still learning")
    assert shown(page) == ["deciders", "volume", "change", "goal", "reps"]
    assert heading(page).inner_text() == "GPCT"
    page.locator("[name=volume] .dl-ask__change").click()
    assert shown(page)[-1] == "volume"
    assert "How many leads do you have?" in str(page.evaluate(FOCUSED))


@pytest.mark.parametrize("locale", ["", "ar/"])
def test_i_do_not_know_reads_otherwise_than_a_question_that_was_not_asked(
    visit: Visitor, locale: str
) -> None:
    page = visit(f"{locale}{SELECT}#deciders=many&capacity=?").page
    states = page.locator(".dl-advice:visible [data-state]")
    said = {
        state: states.and_(page.locator(f"[data-state={state}]")).locator("small").all_inner_texts()
        for state in ("met", "not-asked", "not-known")
    }
    assert all(said.values())
    assert len({text for texts in said.values() for text in texts}) == 3


def test_the_desk_opens_with_the_framework_of_the_result(visit: Visitor) -> None:
    page = visit(f"{SELECT}#deciders=many").page
    page.locator(".dl-advice:visible .dl-actions a[href*=call]").click()
    page.wait_for_url("**/call/#meddic")
    assert page.locator(".dl-frameworks").input_value() == "meddic"
    assert page.locator(".dl-bank.is-current").get_attribute("data-framework") == "meddic"


def test_the_switch_of_the_language_keeps_the_answers(visit: Visitor) -> None:
    page = visit(SELECT + RESULT).page
    page.locator(".dl-languages summary").click()
    page.locator(".dl-languages a[hreflang=ar]").click()
    page.wait_for_url(f"**/ar/{SELECT}{RESULT}")
    assert len(chosen(page)) == 3
    assert heading(page).inner_text().startswith("BANT")


def test_a_link_to_a_heading_does_not_lose_the_answers(visit: Visitor) -> None:
    page = visit(SELECT + HALF).page
    page.evaluate("document.querySelector('#tree .headerlink').click()")
    page.wait_for_url(f"**/{SELECT}{HALF}")
    assert page.evaluate("scrollY") > 0
    answer(page, "More than we have time for, so speed matters")
    assert page.url.endswith(f"{HALF}&volume=high")
    page.go_back()
    assert len(chosen(page)) == 1


def test_a_link_to_a_result_shows_it_before_any_answer(visit: Visitor) -> None:
    page = visit(f"{SELECT}#advice-champ").page
    assert heading(page).all_inner_texts() == ["CHAMP"]
    page.goto(page.url.replace("#advice-champ", "#advice"))
    assert heading(page).count() == 7
    answer(page, ONE)
    assert heading(page).count() == 0


def test_a_combination_shows_its_other_result_beside_the_advice(visit: Visitor) -> None:
    page = visit(f"{SELECT}#deciders=one&volume=normal&goal=value&reps=learning").page
    assert heading(page).all_inner_texts() == ["GPCT"]
    page.locator(".dl-further a:visible", has_text="GPCTBA/C&I").click()
    assert heading(page).all_inner_texts() == ["GPCT", "GPCTBA/C&I"]
    assert page.locator("#advice-gpctba-ci ~ ul > [data-rank]").is_visible()
    assert len(chosen(page)) == 4
    page.locator("[name=goal] .dl-ask__change").click()
    answer(page, "Whether we fit the lead's goals and plans")
    assert heading(page).all_inner_texts() == ["GPCT"]


def test_a_leaf_of_the_tree_answers_all_that_leads_to_it(visit: Visitor) -> None:
    page = visit(f"{SELECT}#leads=inbound").page
    page.locator(".dl-tree a", has_text="ANUM").first.click()
    assert page.url.endswith("#deciders=one&volume=high&leads=inbound")
    assert page.locator(".dl-tree .dl-on > a").inner_text() == "ANUM"
    assert heading(page).inner_text().startswith("ANUM")


def test_what_is_folded_stays_marked_and_opens_where_an_answer_leads(visit: Visitor) -> None:
    page = visit(SELECT).page
    branch = page.locator(".dl-tree summary", has_text=ONE).first
    every = page.locator(".dl-tree a").count()
    branch.click()
    folded = page.locator(".dl-tree a:visible").count()
    assert folded < every - 5
    answer(page, ONE)
    assert page.locator(".dl-tree a:visible").count() == every
    branch.click()
    assert page.locator(".dl-tree > ul > .dl-on").count() == 1


# An eighth of a sheet's height: what a translation, or one more source, may add.
SPARE = """() => {
  const spare = document.createElement("div");
  spare.style.blockSize = "33mm";
  document.querySelector(".dl-page").append(spare);
}"""
FOCUSED = "document.activeElement.textContent"


@pytest.mark.parametrize("locale", ["", "ar/"])
def test_by_keyboard_alone_from_the_first_question_to_the_result(
    visit: Visitor, locale: str
) -> None:
    page = visit(locale + SELECT, width=320).page
    page.locator(".dl-ask button").first.focus()
    for _ in range(3):
        page.keyboard.press("Enter")
        seen = page.evaluate(SEEN)
        assert seen is not None
        assert seen["seen"], seen
        if page.locator(".dl-ask > fieldset:visible:not(.dl-done)").count():
            page.keyboard.press("Tab")
            assert page.evaluate("document.activeElement.matches('fieldset:not(.dl-done) button')")
    assert page.evaluate("document.activeElement.matches('.dl-advice > h3')")
    assert page.evaluate("document.activeElement.matches(':focus-visible')")
    assert "BANT" in page.get_by_role("status").filter(has_text="BANT").inner_text()


def test_going_back_by_keyboard_keeps_the_focus_in_the_questions(visit: Visitor) -> None:
    page = visit(SELECT).page
    page.locator(".dl-ask button").first.focus()
    page.keyboard.press("Enter")
    page.go_back()
    assert "Who decides on a typical purchase?" in str(page.evaluate(FOCUSED))


def test_going_back_and_forward_by_keyboard_from_a_result_loses_no_focus(visit: Visitor) -> None:
    page = visit(f"{SELECT}#deciders=one").page
    page.locator(".dl-ask fieldset:not(.dl-done) button:visible").nth(1).focus()
    page.keyboard.press("Enter")
    assert page.evaluate("document.activeElement.matches('.dl-advice > h3')")
    page.go_back()
    assert "How many leads do you have?" in str(page.evaluate(FOCUSED))
    page.go_forward()
    assert page.evaluate("document.activeElement.matches('.dl-advice > h3')")


def test_questions_that_only_refine_are_folded_below_the_result(visit: Visitor) -> None:
    page = visit(SELECT + RESULT).page
    extra = page.locator(".dl-ask details")
    assert extra.locator("fieldset:visible").count() == 0
    extra.locator("summary").click()
    before = extra.locator("fieldset:visible:not(.dl-done)").count()
    extra.locator("fieldset:visible button").first.click()
    assert extra.locator("fieldset:visible:not(.dl-done)").count() == before - 1
    assert page.evaluate("document.activeElement.closest('.dl-ask details') !== null")
    assert heading(page).inner_text().startswith("BANT")


STATES = {
    "trees/": [""], SELECT: ["", HALF, UNKNOWN, RESULT], f"{SELECT}report/": [""],
    f"ar/{SELECT}": [HALF, RESULT],
}  # fmt: skip


@pytest.mark.parametrize("path", STATES)
def test_no_fault_in_any_state(visit: Visitor, path: str) -> None:
    seen = visit(path, width=320)
    for state in STATES[path]:
        seen.page.emulate_media(color_scheme="light")
        seen.page.goto(seen.address + path + state)
        assert "=" not in state or seen.page.locator(".dl-done:visible").count()
        assert every_fault(seen) == [], state
        assert seen.trouble == [], state
        assert seen.page.evaluate("document.documentElement.scrollWidth - innerWidth") <= 0, state


def test_text_at_twice_its_size_stays_in_its_place(visit: Visitor) -> None:
    page = visit(SELECT + RESULT, width=640).page
    page.evaluate("document.documentElement.style.fontSize = '200%'")
    assert page.evaluate("document.documentElement.scrollWidth - innerWidth") <= 0


def test_without_scripts_the_tree_and_all_reasons_can_be_read(visit: Visitor) -> None:
    page = visit(SELECT, width=360, java_script_enabled=False).page
    assert page.locator("form.dl-ask").is_hidden()
    assert page.locator(".dl-tree a:visible").count() > 10
    assert page.locator(".dl-advice:visible").count() == 7
    assert page.locator(".dl-further > div:visible").count() == 1
    page.locator(".dl-tree a", has_text="CHAMP").first.click()
    page.locator("#advice-champ").wait_for()
    assert page.url.endswith("#advice-champ")


@pytest.mark.parametrize("locale", ["", "id/", "ms/", "ar/"])
def test_the_whole_tree_is_one_sheet_with_every_branch_open(visit: Visitor, locale: str) -> None:
    page = visit(locale + SELECT).page
    page.locator(".dl-tree summary").first.click()
    page.evaluate(
        "addEventListener('beforeprint', () => "
        "{ window.folded = document.querySelectorAll('.dl-tree details:not([open])').length })"
    )
    page.evaluate(SPARE)
    assert len(SHEET.findall(page.pdf(prefer_css_page_size=True))) == 1
    assert page.evaluate("window.folded") == 0
    assert page.locator(".dl-tree details:not([open])").count() == 1


def test_paper_has_the_answers_and_no_buttons(visit: Visitor) -> None:
    page = visit(SELECT + RESULT).page
    page.emulate_media(media="print")
    assert len(chosen(page)) == 3
    assert page.locator(".dl-done > :disabled:visible").count() == 3
    assert page.locator(".dl-ask button:enabled:visible, .dl-ask summary:visible").count() == 0
    # The result, and the whole tree behind it.
    assert len(SHEET.findall(page.pdf(prefer_css_page_size=True))) == 2


def part(html: str, start: str, end: str) -> str:
    return start + html.partition(start)[2].partition(end)[0] + end


def packed(data: bytes) -> int:
    return len(gzip.compress(data, 9))


@pytest.mark.parametrize("locale", ["", "id/", "ms/", "ar/"])
@pytest.mark.parametrize("tree", ["select-framework", "next-step", "consumer-lead"])
def test_a_tree_and_its_questions_are_small(folder: Path, tree: str, locale: str) -> None:
    html = (folder / locale / "trees" / tree / "index.html").read_text("utf-8")
    form = part(html, '<form class="dl-ask"', "</form>")
    drawing = part(html, '<div class="dl-tree"', "</div>")
    results = part(html, '<section class="dl-advice"', '<section class="dl-section')
    assert form.count("<fieldset") > 3
    assert results.count('<section class="dl-advice"') > 4
    assert packed((form + drawing).encode()) < 3_000
    assert packed((form + drawing + results).encode()) < 4_096


def test_the_script_and_the_style_sheet_of_trees_are_small(folder: Path) -> None:
    assets = folder / "assets" / "dalil"
    assert packed((assets / "tree.js").read_bytes()) < 4_000
    assert packed((assets / "tree-page.css").read_bytes()) < 1_000
