"""Every kind of page, in every locale: nothing blocked, nothing missing, no accessibility fault."""

from __future__ import annotations

import pytest

from tests.browser.conftest import Visitor
from tests.browser.watching import Visit
from tests.sites import ROOT

AXE = ROOT / "node_modules" / "axe-core" / "axe.min.js"
TAGS = ["wcag2a", "wcag2aa", "wcag21a", "wcag21aa", "wcag22aa", "best-practice"]
LOCALES = ["", "id/", "ms/", "ar/"]
BANT = "frameworks/bant/"
KINDS = [
    "", "learn/", "process/", "stages/", "glossary/", "frameworks/", "practice/", "call/",
    BANT, f"{BANT}questions/", f"{BANT}card/", f"{BANT}practice/", "practice/progress/",
]  # fmt: skip
WIDTHS = (1280, 360)
COLOURS = ["color-contrast", "link-in-text-block"]


RUN = """async options => {
  const {violations} = await axe.run(document, {...options, resultTypes: ['violations']});
  return violations.flatMap(({id, nodes}) => nodes.map(({html}) => `${id}: ${html}`));
}"""


# Colours that are on their way from light to dark are neither.
STILL = "Promise.allSettled(document.getAnimations().map(each => each.finished)).then(() => null)"


def faults(visit: Visit, options: dict[str, object]) -> list[str]:
    return [str(fault) for fault in visit.page.evaluate(RUN, options)]


def every_fault(visit: Visit, *widths: int) -> list[str]:
    """What axe finds in a page at each width, or as it is; in the dark only colours can differ."""
    page = visit.page
    page.evaluate(AXE.read_text("utf-8"))
    found = []
    for width in widths or (page.viewport_size["width"],):
        page.set_viewport_size({"width": width, "height": 800})
        page.emulate_media(color_scheme="light")
        page.evaluate(STILL)
        found += faults(visit, {"runOnly": TAGS})
        page.emulate_media(color_scheme="dark")
        page.evaluate(STILL)
        found += faults(visit, {"runOnly": {"type": "rule", "values": COLOURS}})
    return found


@pytest.mark.parametrize("kind", KINDS)
@pytest.mark.parametrize("locale", LOCALES)
def test_no_violation_of_policy_or_of_accessibility(look: Visitor, locale: str, kind: str) -> None:
    seen = look(locale + kind)
    assert every_fault(seen, *WIDTHS) == []
    assert seen.trouble == []


@pytest.mark.parametrize("locale", LOCALES)
def test_nothing_is_wider_than_a_small_phone(visit: Visitor, locale: str) -> None:
    seen = visit(locale, width=320)
    for kind in KINDS:
        seen.page.goto(seen.address + locale + kind)
        seen.settle()
        wide = seen.page.evaluate("document.documentElement.scrollWidth - innerWidth")
        assert wide <= 0, kind
    assert seen.trouble == []


@pytest.mark.parametrize("width", [900, 360])
def test_the_name_of_a_framework_stays_on_one_line_in_a_table(visit: Visitor, width: int) -> None:
    names = visit("frameworks/", width=width).page.locator(".dl-table tbody th > a")
    lines = names.evaluate_all("links => links.map((link) => link.getClientRects().length)")
    assert set(lines) == {1}


def test_a_missing_address_is_answered_with_the_frame_of_the_site(visit: Visitor) -> None:
    seen = visit("no/such/page/")
    assert [trouble for trouble in seen.trouble if "404" not in trouble] == []
    assert seen.page.locator("h1").inner_text()
    assert every_fault(seen) == []


@pytest.mark.parametrize(("locale", "most"), [("", 150_000), ("ar/", 200_000)])
def test_a_first_visit_stays_light(visit: Visitor, locale: str, most: int) -> None:
    for kind in KINDS:
        assert visit(locale + kind).weight <= most, kind


def test_a_latin_page_fetches_no_arabic_font(visit: Visitor) -> None:
    assert not [url for url in visit(BANT).requested if "arabic" in url]


def test_without_scripts_everything_can_be_read_and_reached(visit: Visitor) -> None:
    page = visit(f"{BANT}questions/", width=360, java_script_enabled=False).page
    assert page.locator(".dl-question").first.is_visible()
    assert page.locator("form.dl-filter").is_hidden()
    page.locator(".dl-menu-link").click()
    assert page.locator("#dl-drawer a").first.is_visible()
