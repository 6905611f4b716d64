"""Language, colours, filter, addresses to copy, and the card on paper."""

from __future__ import annotations

import re

import pytest

from tests.browser.conftest import Visitor

BANK = "frameworks/bant/questions/"
FRAMEWORKS = ("bant", "champ", "meddic", "gpct", "gpctba-ci", "anum")


def test_another_language_keeps_the_page_and_the_heading(visit: Visitor) -> None:
    page = visit("frameworks/bant/").page
    page.evaluate("document.querySelector('#criterion-need').scrollIntoView()")
    page.locator(".dl-languages summary").click()
    page.locator(".dl-languages a[hreflang=ar]").click()
    page.wait_for_url("**/ar/frameworks/bant/#criterion-need")
    assert page.evaluate("document.documentElement.dir") == "rtl"


def test_another_language_keeps_the_last_section_too(visit: Visitor) -> None:
    page = visit("frameworks/bant/").page
    last = page.evaluate("[...document.querySelectorAll('main h2[id]')].at(-1).id")
    page.evaluate("scrollTo(0, document.documentElement.scrollHeight)")
    link = page.locator('.dl-languages a[hreflang="ms"]')
    link.dispatch_event("pointerdown")
    assert str(link.get_attribute("href")).endswith(f"#{last}")


def test_another_language_keeps_a_question(visit: Visitor) -> None:
    page = visit(f"ar/{BANK}#q-need--impact").page
    anchor = page.locator(".dl-question").nth(3).get_attribute("id")
    page.goto(f"{page.url.partition('#')[0]}#{anchor}")
    page.locator(".dl-languages summary").click()
    page.locator(".dl-languages a[hreflang=ms]").click()
    page.wait_for_url(f"**/ms/{BANK}#{anchor}")


def test_the_choice_of_colours_is_kept(visit: Visitor) -> None:
    page = visit("glossary/").page
    light = page.evaluate("getComputedStyle(document.body).backgroundColor")
    page.locator(".dl-theme").click()
    dark = page.evaluate("getComputedStyle(document.body).backgroundColor")
    assert dark != light
    page.reload()
    assert page.evaluate("getComputedStyle(document.body).backgroundColor") == dark
    assert page.locator(".dl-theme").get_attribute("aria-pressed") == "true"


@pytest.mark.parametrize("fault", ["throw new Error()", "return '{damaged'"])
def test_denied_or_damaged_storage_stops_nothing(visit: Visitor, fault: str) -> None:
    seen = visit()
    seen.page.add_init_script(f"Storage.prototype.getItem = () => {{ {fault} }}")
    seen.page.goto(seen.address + BANK)
    seen.settle()
    assert seen.page.locator("form.dl-filter").is_visible()
    assert seen.trouble == []


@pytest.mark.parametrize("locale", ["", "ar/"])
def test_the_bank_is_filtered_by_words_and_by_criterion(visit: Visitor, locale: str) -> None:
    page = visit(f"{locale}{BANK}").page
    questions, status = page.locator(".dl-question"), page.locator("form.dl-filter [role=status]")
    whole = questions.count()
    page.locator("form.dl-filter input[value=need]").check()
    shown = [each.get_attribute("data-criterion") for each in questions.all() if each.is_visible()]
    assert set(shown) == {"need"}
    assert re.findall(r"\d+", status.inner_text()) == [str(len(shown)), str(whole)]
    page.locator("form.dl-filter input[type=search]").fill("zzzz")
    assert page.locator(".dl-question:visible").count() == 0
    assert page.locator("main h2:visible").count() == 0


def test_the_filter_is_there_again_after_going_back(visit: Visitor) -> None:
    page = visit(BANK).page
    page.locator("form.dl-filter input[value=need]").check()
    page.locator("form.dl-filter input[type=search]").fill("what")
    shown = page.locator(".dl-question:visible").count()
    page.goto(page.url.replace(BANK, "glossary/"))
    page.go_back()
    assert page.locator("form.dl-filter input[value=need]").is_checked()
    assert page.locator("form.dl-filter input[type=search]").input_value() == "what"
    assert page.locator(".dl-question:visible").count() == shown


def test_an_address_of_a_question_that_is_filtered_out_shows_it(visit: Visitor) -> None:
    page = visit(BANK).page
    first = page.locator(".dl-question").first
    page.locator("form.dl-filter input[value=need]").check()
    assert first.is_hidden()
    page.evaluate("id => { location.hash = id }", first.get_attribute("id"))
    first.wait_for(state="visible")


@pytest.mark.parametrize("locale", ["", "id/", "ms/", "ar/"])
def test_every_card_is_one_sheet(look: Visitor, locale: str) -> None:
    seen = look(locale)
    for framework in FRAMEWORKS:
        page = seen.page
        page.goto(f"{seen.address}{locale}frameworks/{framework}/card/")
        seen.settle()
        paper = page.pdf(prefer_css_page_size=True)
        assert len(re.findall(rb"/Type\s*/Page\b(?!s)", paper)) == 1, framework


@pytest.mark.parametrize("framework", ["bant", "gpctba-ci"])
def test_the_type_of_a_card_grows_until_its_sheet_is_full(visit: Visitor, framework: str) -> None:
    page = visit(f"frameworks/{framework}/card/").page
    page.wait_for_function("document.querySelector('.dl-card').style.getPropertyValue('--fit')")
    filled = page.evaluate("""() => {
      const card = document.querySelector(".dl-card");
      card.classList.add("is-measured");
      const height = card.scrollHeight / 96 * 25.4;
      card.classList.remove("is-measured");
      return height;
    }""")
    assert 280 < filled <= 295


def test_a_hidden_heading_is_not_where_the_reader_is(visit: Visitor) -> None:
    page = visit("trees/select-framework/").page
    link = page.locator('a[hreflang="ms"]').first
    link.dispatch_event("pointerdown")
    assert "#" not in str(link.get_attribute("href"))
