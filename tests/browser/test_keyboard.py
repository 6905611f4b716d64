"""By keyboard alone, on a phone's width: all can be reached, and what has the focus can be seen."""

from __future__ import annotations

import pytest

from tests.browser.conftest import Visitor
from tests.browser.watching import Visit

SEEN = """() => {
  const element = document.activeElement;
  if (!element || element === document.body) return null;
  const {left, top, width, height} = element.getBoundingClientRect();
  const there = document.elementFromPoint(left + width / 2, top + Math.min(height / 2, 20));
  const seen = there && (element.contains(there) || there.contains(element)
    || there.closest('label')?.contains(element));
  return {what: element.outerHTML.slice(0, 120), seen: Boolean(seen) && width > 1};
}"""


def walk(visit: Visit, most: int = 200) -> list[str]:
    """Tab through the page; what had the focus and could not be seen."""
    unseen = []
    for _ in range(most):
        visit.page.keyboard.press("Tab")
        found = visit.page.evaluate(SEEN)
        if found is None:
            break
        if not found["seen"]:
            unseen.append(found["what"])
    return unseen


@pytest.mark.parametrize(
    "path", ["", "ar/", "frameworks/bant/", "ar/frameworks/bant/questions/", "ms/glossary/"]
)
def test_whatever_has_the_focus_is_on_the_screen(visit: Visitor, path: str) -> None:
    assert walk(visit(path, width=360)) == []


def test_the_first_stop_skips_to_the_content(visit: Visitor) -> None:
    seen = visit("frameworks/bant/", width=360)
    seen.page.keyboard.press("Tab")
    assert "dl-skip" in seen.focused
    seen.page.keyboard.press("Enter")
    assert seen.page.evaluate("document.activeElement.id") == "dl-main"


@pytest.mark.parametrize("locale", ["", "ar/"])
def test_the_drawer_opens_holds_the_focus_and_closes(visit: Visitor, locale: str) -> None:
    seen = visit(locale, width=360)
    opener = seen.page.locator(".dl-menu-open")
    opener.focus()
    seen.page.keyboard.press("Enter")
    assert opener.get_attribute("aria-expanded") == "true"
    assert walk(seen) == []
    assert seen.page.evaluate("document.querySelector('main').closest('[inert]') !== null")
    seen.page.keyboard.press("Escape")
    assert opener.get_attribute("aria-expanded") == "false"
    assert "dl-menu-open" in seen.focused


def test_the_focus_in_the_header_does_not_move_the_page(visit: Visitor) -> None:
    page = visit("frameworks/bant/").page
    page.evaluate("scrollTo(0, 1000)")
    page.locator(".dl-theme").focus()
    assert page.evaluate("scrollY") == 1000
