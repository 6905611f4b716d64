"""Every kind of page, in every locale: nothing blocked, nothing missing, no accessibility fault."""

from __future__ import annotations

from typing import Any

import pytest

from tests.browser.conftest import Visitor
from tests.sites import ROOT

AXE = ROOT / "node_modules" / "axe-core" / "axe.min.js"
TAGS = ["wcag2a", "wcag2aa", "wcag21a", "wcag21aa", "wcag22aa", "best-practice"]
LOCALES = ["", "id/", "ms/", "ar/"]
BANT = "frameworks/bant/"
KINDS = [
    "", "learn/", "process/", "stages/", "glossary/", "frameworks/", "practice/", "call/",
    BANT, f"{BANT}questions/", f"{BANT}card/", f"{BANT}recall/",
]  # fmt: skip
VIEWS = [(1280, "light"), (1280, "dark"), (360, "light"), (360, "dark")]


def faults(visit: Any) -> list[str]:
    visit.page.evaluate(AXE.read_text("utf-8"))
    found = visit.page.evaluate(
        "tags => axe.run(document, {runOnly: tags})", TAGS
    )  # fmt: skip
    return [
        f"{rule['id']}: {node['html'][:160]}"
        for rule in found["violations"]
        for node in rule["nodes"]
    ]


@pytest.mark.parametrize("kind", KINDS)
@pytest.mark.parametrize("locale", LOCALES)
def test_no_violation_of_policy_or_of_accessibility(visit: Visitor, locale: str, kind: str) -> None:
    for width, scheme in VIEWS:
        seen = visit(locale + kind, width=width, scheme=scheme)
        assert seen.trouble == []
        assert faults(seen) == []


@pytest.mark.parametrize("locale", LOCALES)
def test_nothing_is_wider_than_a_small_phone(visit: Visitor, locale: str) -> None:
    seen = visit(locale, width=320)
    for kind in KINDS:
        seen.page.goto(seen.address + locale + kind)
        wide = seen.page.evaluate("document.documentElement.scrollWidth - innerWidth")
        assert wide <= 0, kind


def test_a_missing_address_is_answered_with_the_frame_of_the_site(visit: Visitor) -> None:
    seen = visit("no/such/page/")
    assert [trouble for trouble in seen.trouble if "404" not in trouble] == []
    assert seen.page.locator("h1").inner_text()
    assert faults(seen) == []


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
