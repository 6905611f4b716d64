"""What the real site has too little of: pages by hand, half a translation, the fullest card."""

from __future__ import annotations

import re
from collections.abc import Iterator
from pathlib import Path

import pytest
import yaml
from playwright.sync_api import Browser, BrowserContext

from tests.browser.conftest import Visitor, tabs
from tests.browser.serving import serve
from tests.browser.test_pages import WIDTHS, every_fault
from tests.sites import built, once
from tests.translating import WHOLE, copied, translate, whole_site

PAGES = [
    "by-hand/", "trees-by-hand/", "only-english/", "status/", "frameworks/ask/",
    "frameworks/ask/questions/",
]  # fmt: skip
SHEET = re.compile(rb"/Type\s*/Page\b(?!s)")
GENEROUS = ("GENEROUSA", "GENEROUSLY", "GENEROUSLYSO")
ARABIC = "كلمات عربية طويلة بعض الشيء عن الميزانية وصاحب القرار والحاجة والتوقيت والموافقة "
ENGLISH = "Rather long words about the budget, the decision-maker, the need and the approval "


@pytest.fixture(scope="session")
def whole(tmp_path_factory: pytest.TempPathFactory) -> Iterator[str]:
    """The address of tests/projects/whole."""
    with serve(whole_site(tmp_path_factory) / "site") as address:
        yield address


@pytest.fixture
def open_page(chromium: Browser, whole: str) -> Iterator[Visitor]:
    """Its pages, in a fresh browser."""
    context = chromium.new_context()
    with tabs(context, whole) as go:
        yield go
    context.close()


@pytest.fixture
def look(kept: BrowserContext, whole: str) -> Iterator[Visitor]:
    """Its pages, in the browser that remembers what it has loaded."""
    with tabs(kept, whole) as go:
        yield go


@pytest.mark.parametrize("path", PAGES)
@pytest.mark.parametrize("locale", ["", "ar/"])
def test_no_violation_of_policy_or_of_accessibility(look: Visitor, locale: str, path: str) -> None:
    seen = look(locale + path)
    assert every_fault(seen, *WIDTHS) == []
    assert seen.trouble == []


def test_a_table_written_by_hand_is_not_wider_than_a_phone(open_page: Visitor) -> None:
    page = open_page("by-hand/", width=320).page
    page.locator(".md-typeset__scrollwrap table").wait_for()
    assert page.evaluate("document.documentElement.scrollWidth - innerWidth") <= 0


def test_a_notice_above_a_page_by_hand_is_in_the_font_of_the_site(open_page: Visitor) -> None:
    page = open_page("ar/only-english/").page
    font = page.locator("aside.dl-notice p").evaluate("e => getComputedStyle(e).fontFamily")
    assert font.startswith('"IBM Plex Sans Arabic"')


@pytest.mark.parametrize("locale", ["", "ar/"])
def test_the_table_of_translations_fits_a_phone(open_page: Visitor, locale: str) -> None:
    page = open_page(f"{locale}status/", width=360).page
    table = page.locator(".dl-table")
    assert table.evaluate("e => e.scrollWidth - e.clientWidth") <= 0
    shown = table.get_by_role("row").nth(1)
    assert shown.get_by_role("rowheader").is_visible()
    assert shown.get_by_role("cell").count() == 5


LEFT_UNMARKED = """() => {
  const isLeft = (text) => /[A-Za-z]{3}/.test(text) && !/[\u0600-\u06ff]/.test(text);
  const isMarked = (element) => Boolean(element.closest('[lang="en"]'));
  const found = [];
  for (const element of document.querySelectorAll("[aria-label], .dl-toc a")) {
    const text = element.getAttribute("aria-label") ?? element.textContent;
    const within = element.matches("a:not([aria-label])") ? element.firstElementChild : element;
    if (isLeft(text) && !(within && isMarked(within))) found.push(text);
  }
  for (const { dataset } of document.querySelectorAll("[data-count], [data-none], [data-text]"))
    for (const name of ["count", "none", "text"])
      if (isLeft(dataset[name] ?? "") && dataset[`${name}Lang`] !== "en") found.push(dataset[name]);
  return found;
}"""


@pytest.mark.parametrize("path", ["frameworks/ask/", "frameworks/ask/questions/", "call/"])
def test_labels_and_lists_left_in_english_say_so(open_page: Visitor, path: str) -> None:
    page = open_page(f"ar/{path}").page
    assert page.locator(".dl-untranslated").count()
    assert page.evaluate(LEFT_UNMARKED) == []


def test_a_count_left_in_english_runs_from_left_to_right_as_a_whole(open_page: Visitor) -> None:
    page = open_page("ar/frameworks/ask/questions/").page
    page.evaluate("""() => Object.assign(document.querySelector(".dl-filter").dataset, {
      count: "\u2066Shown: {shown} of {total}\u2069", countLang: "en" })""")
    page.locator(".dl-filter input[type=search]").fill("aim")
    told = page.locator(".dl-filter__status > [lang=en]")
    told.wait_for()
    assert told.evaluate("e => getComputedStyle(e).direction") == "ltr"
    assert told.inner_text().strip("\u2066\u2069").startswith("Shown: ")


def test_what_the_desk_finds_says_that_it_is_english(open_page: Visitor) -> None:
    page = open_page("ar/call/").page
    left = page.locator(".dl-q h4 .dl-untranslated").first.text_content() or ""
    page.locator("#dl-find").fill(left)
    title = page.locator("#dl-found li").first.locator(".dl-found__title > [lang=en]")
    title.wait_for()
    assert title.evaluate("e => getComputedStyle(e).direction") == "ltr"


def test_english_paragraphs_stand_where_english_headings_do(open_page: Visitor) -> None:
    page = open_page("ar/frameworks/ask/").page
    sides = page.locator("main div.dl-untranslated > p").evaluate_all(
        "all => all.map((e) => getComputedStyle(e).textAlign)"
    )
    assert set(sides) == {"right"}


def test_tabs_of_a_page_written_by_hand_work(open_page: Visitor) -> None:
    page = open_page("by-hand/").page
    page.get_by_text("Two", exact=True).click()
    assert page.get_by_text("Second.").is_visible()
    assert page.get_by_text("First.").is_hidden()


def test_trees_on_a_page_written_by_hand_are_asked_each_for_itself(open_page: Visitor) -> None:
    page = open_page("trees-by-hand/").page
    whole, questions, given = page.locator(".dl-ask").all()
    whole.get_by_role("button", name="Late").click()
    questions.get_by_role("button", name="Yes").click()
    given.get_by_role("button", name="Not so well").click()
    assert page.url.endswith("#choose-hour=late&after-again=yes-please&choose-2-mood=bad")
    page.reload()
    assert [form.locator(".dl-done").count() for form in (whole, questions, given)] == [1, 1, 1]
    assert page.locator(".dl-advice:visible > h3").all_inner_texts() == [
        "Once more", "TE/LL",
    ]  # fmt: skip
    page.get_by_role("link", name="link to a heading").click()
    assert whole.locator(".dl-done").count() == 1


def test_lines_of_a_tree_on_a_page_written_by_hand_are_not_torn(open_page: Visitor) -> None:
    page = open_page("trees-by-hand/").page
    gaps = page.locator(".dl-tree :is(details, ul ul)").evaluate_all(
        "all => all.map(each => getComputedStyle(each)).map(e => [e.marginTop, e.marginBottom])"
    )
    assert gaps
    assert {*map(tuple, gaps)} == {("0px", "0px")}


def test_answers_of_several_trees_stand_in_the_order_of_the_page(open_page: Visitor) -> None:
    page = open_page("trees-by-hand/").page
    whole, questions, _ = page.locator(".dl-ask").all()
    questions.get_by_role("button", name="Yes").click()
    whole.get_by_role("button", name="Late").click()
    assert page.url.endswith("#choose-hour=late&after-again=yes-please")


def test_a_tree_on_a_page_written_by_hand_shows_what_was_asked_for(open_page: Visitor) -> None:
    page = open_page("trees-by-hand/").page
    drawings = page.locator(".dl-tree")
    assert [each.is_visible() for each in drawings.all()] == [True, False, True, True]
    assert drawings.nth(2).locator("a").count() == 2  # the morning alone
    drawings.nth(3).get_by_role("link", name="TE/LL").first.click()
    page.wait_for_url("**/trees/choose/#advice-tell")
    assert page.locator("#advice-tell").is_visible()


def test_english_left_in_an_arabic_page_runs_from_left_to_right(open_page: Visitor) -> None:
    page = open_page("ar/frameworks/ask/").page
    marked = page.locator("main .dl-untranslated").all()
    assert marked
    assert {each.evaluate("e => getComputedStyle(e).direction") for each in marked} == {"ltr"}


@pytest.mark.parametrize("letters", GENEROUS)
@pytest.mark.parametrize("locale", ["", "ar/"])
def test_the_fullest_card_is_still_one_sheet(
    chromium: Browser, tmp_path_factory: pytest.TempPathFactory, locale: str, letters: str
) -> None:
    site = once(tmp_path_factory, "generous", generous) / "site"
    with serve(site) as address:
        page = chromium.new_page()
        page.goto(f"{address}{locale}frameworks/{letters.lower()}/card/")
        paper = page.pdf(prefer_css_page_size=True)
        page.close()
    assert len(SHEET.findall(paper)) == 1


def generous(folder: Path) -> None:
    """Frameworks of nine to twelve letters, each with more of everything than a card can hold."""
    project = copied(WHOLE, folder / "project")
    left_out = ("frameworks/*.yml", "trees/*.yml", "pages/*/*by-hand.md", "pages/*/only-*.md")
    for kind in left_out:
        for path in (project / "content").glob(kind):
            path.unlink()
    for name in ("process", "stages", "glossary"):
        (project / f"content/{name}.yml").unlink()
    for letters in GENEROUS:
        path = project / f"content/frameworks/{letters.lower()}.yml"
        path.write_text(yaml.safe_dump(framework(letters), sort_keys=False), "utf-8")
    translate(project, "ar", lambda text: long(ARABIC, max(len(text) * 4 // 5, 8)))
    built(project, folder / "site")


def framework(letters: str) -> dict[str, object]:
    return {
        "id": letters.lower(),
        "name": letters,
        "position": len(letters),
        "tagline": long(ENGLISH, 110),
        "definition": "Much of everything.",
        "criteria": {f"c{number}": criterion(letter) for number, letter in enumerate(letters)},
        "use_when": {"always": {"text": "Always."}},
        "comparison": {
            "money_asked": "first", "effort": "high", "best_for": "All", "misses": "Nothing",
        },
    }  # fmt: skip


def criterion(letter: str) -> dict[str, object]:
    return {
        "letter": letter,
        "concept": "goal",
        "name": long(ENGLISH, 30),
        "summary": long(ENGLISH, 80),
        "meaning": "Much.",
        "questions": {
            f"q{number}": {"ask": long(ENGLISH, 100), "why": "So."} for number in range(6)
        },
        "green_flags": {f"g{number}": long(ENGLISH, 60) for number in range(5)},
        "red_flags": {f"r{number}": long(ENGLISH, 60) for number in range(5)},
    }


def long(words: str, length: int) -> str:
    return (words * 9)[:length].strip()
