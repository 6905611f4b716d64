"""One call that is kept on the device, in a real browser: over a crash, until it expires, damaged.

What several calls and tabs do to each other stands in test_desk_kept.py.
"""

from __future__ import annotations

from datetime import timedelta

import pytest
from playwright.sync_api import Page

from tests.browser.conftest import Visitor
from tests.browser.stored import records, replace
from tests.browser.test_desk import BEGUN, press, states
from tests.browser.watching import Visit


def kept(seen: Visit) -> Page:
    """The page with the choice made to keep calls, and one of them begun."""
    seen.page.locator(".dl-keep input").check()
    seen.page.locator(".dl-keep input").blur()
    press(seen.page, "b+")
    return seen.page


def test_a_call_is_kept_over_a_crash_only_if_that_was_asked_for(visit: Visitor) -> None:
    seen = visit("call/")
    press(seen.page, "b+")
    seen.page.reload()
    assert set(states(seen.page).values()) == {"unasked"}
    context = kept(seen).context
    seen.page.locator("#dl-status").evaluate("() => new Promise(done => setTimeout(done, 400))")
    other = context.new_page()
    seen.page.close()  # nothing is said to a page that is closed so
    other.goto(seen.address + "call/")
    other.locator(".dl-keep input:checked").wait_for()
    assert states(other)["budget"] == "green"
    other.locator(".dl-keep input").uncheck()
    assert other.evaluate("Object.keys(localStorage).length") == 0
    assert "bant" not in records(other)


def test_what_was_kept_expires(visit: Visitor) -> None:
    seen = visit("call/")
    seen.page.clock.set_fixed_time(BEGUN)
    page = kept(seen)
    page.reload()
    page.locator(".dl-keep input:checked").wait_for()
    assert states(page)["budget"] == "green"
    assert "bant--" in records(page)
    page.clock.set_fixed_time(BEGUN + timedelta(hours=13))
    page.reload()
    page.locator(".dl-keep input:checked").wait_for()
    assert states(page)["budget"] == "unasked"
    assert "bant--" not in records(page)


@pytest.mark.parametrize(
    "damage", [{"value": "nonsense"}, {"value": {}}, {"value": {"id": 1}}, {"until": "never"}]
)
def test_what_was_kept_may_be_damaged(visit: Visitor, damage: dict[str, object]) -> None:
    seen = visit("call/")
    page = kept(seen)
    page.reload()
    page.locator(".dl-keep input:checked").wait_for()
    replace(page, **damage)
    page.reload()
    page.locator(".dl-keep input:checked").wait_for()
    assert set(states(page).values()) == {"unasked"}
    assert seen.trouble == []


def test_without_storage_the_desk_still_works(visit: Visitor) -> None:
    seen = visit("call/")
    seen.page.add_init_script(
        "Object.defineProperty(window, 'localStorage', {get() { throw new Error('denied') }})"
    )
    seen.page.reload()
    seen.page.locator(".dl-keep input").click()
    assert not seen.page.locator(".dl-keep input").is_checked()
    seen.page.locator(".dl-keep input").blur()
    press(seen.page, "b+")
    assert states(seen.page)["budget"] == "green"


def test_two_tabs_show_the_same_calls_where_they_are_kept(visit: Visitor) -> None:
    seen = visit("call/")
    page = kept(seen)
    other = page.context.new_page()
    other.goto(seen.address + "call/")
    other.locator(".dl-keep input:checked").wait_for()
    assert states(other)["budget"] == "green"
    other.keyboard.press("a")
    other.keyboard.press("-")
    page.locator(".dl-bank.is-current [data-state=red]").wait_for()
    assert states(page)["authority"] == "red"
    other.locator(".dl-keep input").uncheck()  # what is not kept any more is not lost
    page.locator(".dl-keep input:not(:checked)").wait_for()
    assert states(page)["authority"] == "red"
    other.locator(".dl-keep input").check()
    page.locator(".dl-keep input:checked").wait_for()
    other.locator("[data-do=clear]").click()
    page.locator(".dl-bank.is-current [data-state=red]").wait_for(state="detached")
