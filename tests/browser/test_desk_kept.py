"""Calls that are kept on the device: for how long, over what, and when nothing is kept any more."""

from __future__ import annotations

import os
import shutil
import signal
import time
from collections.abc import Iterator
from contextlib import contextmanager, suppress
from datetime import UTC, datetime, timedelta
from pathlib import Path

from playwright.sync_api import Browser, Error, Page, expect

from tests.browser.conftest import CHROMIUM, Visitor
from tests.browser.stored import records, replace
from tests.browser.test_desk import press, states

BEGUN = datetime(2026, 11, 30, 10, tzinfo=UTC)
BOX = ".dl-keep input"
# The same turn of the page's own loop: nothing can come in between.
TYPED_AND_UNTICKED = """() => {
  const field = document.querySelector(".dl-prospect");
  field.value = "Kim";
  field.dispatchEvent(new Event("input", {bubbles: true}));
  document.querySelector(".dl-keep input").click();
}"""
FULL = "void (IDBObjectStore.prototype.put = () => { throw new DOMException('', 'Quota') })"


def begin(page: Page, name: str, keys: str = "", framework: str = "") -> None:
    """A call with that prospect."""
    if framework:
        page.locator(".dl-frameworks").select_option(framework)
    page.locator(".dl-prospect").fill(name)
    page.evaluate("document.activeElement.blur()")
    press(page, keys)


def keep(page: Page) -> None:
    page.locator(BOX).check()
    page.locator(BOX).blur()


def until_stored(page: Page, text: str) -> None:
    end = time.monotonic() + 10
    while text not in records(page):
        assert time.monotonic() < end
        page.wait_for_timeout(20)


def shown(page: Page) -> tuple[str, str]:
    return (
        page.locator(".dl-prospect").input_value(),
        page.locator(".dl-frameworks").input_value(),
    )


def names(page: Page) -> list[str]:
    return page.locator(".dl-calls__one:visible").all_inner_texts()


def another(page: Page) -> Page:
    other = page.context.new_page()
    other.goto(page.url)
    return other


def two_calls(page: Page) -> None:
    """One of BANT, which is shown, and one of CHAMP; both kept."""
    keep(page)
    begin(page, "One", "b+")
    page.locator(".dl-calls__new").click()
    begin(page, "Two", "c+", "champ")
    page.get_by_role("button", name="One", exact=True).click()
    until_stored(page, "Two")


def test_the_same_call_is_shown_in_another_language(visit: Visitor) -> None:
    page = visit("call/").page
    two_calls(page)
    page.locator(".dl-languages summary").click()
    page.locator(".dl-languages a[hreflang=id]").click()
    expect(page.locator(".dl-prospect")).to_have_value("One")
    assert "/id/call/#" in page.url
    assert shown(page) == ("One", "bant")
    page.get_by_role("button", name="Two", exact=True).click()
    assert shown(page) == ("Two", "champ")


def test_an_address_shows_a_card_of_the_call_that_has_it(visit: Visitor) -> None:
    page = visit("call/").page
    two_calls(page)
    other = page.context.new_page()  # has shown none yet
    other.goto(page.url + "#bant--need")
    expect(other.locator(".dl-prospect")).to_have_value("One")
    assert other.locator(".dl-crit.is-current").get_attribute("aria-labelledby") == "bant--need"
    assert "champ" in records(other)


def test_a_reload_does_not_follow_an_old_address_again(visit: Visitor) -> None:
    page = visit("call/#champ").page
    keep(page)
    press(page, "c+")
    begin(page, "Kim", framework="meddic")
    until_stored(page, "Kim")
    page.reload()
    expect(page.locator(".dl-prospect")).to_have_value("Kim")
    assert shown(page) == ("Kim", "meddic")
    assert names(page) == []


def test_an_address_leaves_no_empty_call_beside(visit: Visitor) -> None:
    page = visit("call/").page
    press(page, "b+")
    page.locator(".dl-calls__new").click()
    page.evaluate("location.hash = 'meddic'")
    page.wait_for_function("document.querySelector('.dl-frameworks').value === 'meddic'")
    assert len(names(page)) == 2


def test_a_call_of_this_tab_is_kept_once_another_tab_wants_calls_kept(visit: Visitor) -> None:
    page = visit("call/").page
    begin(page, "Kim", "b+")
    other = another(page)
    keep(other)
    expect(page.locator(BOX)).to_be_checked()
    until_stored(page, "Kim")
    asked: list[str] = []
    page.on("dialog", lambda dialog: (asked.append(dialog.type), dialog.accept()))
    page.locator("#dl-find").click()
    page.reload()
    expect(page.locator(".dl-prospect")).to_have_value("Kim")
    assert asked == []


def test_a_call_that_cannot_be_kept_is_not_lost_without_a_question(visit: Visitor) -> None:
    page = visit("call/").page
    keep(page)
    begin(page, "Kim")
    until_stored(page, "Kim")
    page.evaluate(FULL)
    press(page, "b+")
    expect(page.locator(BOX)).not_to_be_checked()
    expect(page.locator("#dl-status")).not_to_be_empty()
    asked: list[str] = []
    page.on("dialog", lambda dialog: (asked.append(dialog.type), dialog.accept()))
    page.locator("#dl-find").click()
    page.reload()
    assert asked == ["beforeunload"]


def test_nothing_is_written_once_nothing_is_to_be_kept(visit: Visitor) -> None:
    page = visit("call/").page
    keep(page)
    page.evaluate(TYPED_AND_UNTICKED)
    other = another(page)
    other.wait_for_timeout(300)
    assert "Kim" not in records(other)
    keep(other)
    expect(page.locator(BOX)).to_be_checked()
    page.evaluate("document.querySelector('.dl-prospect').value = ''")
    page.locator(".dl-prospect").fill("Lee")
    other.locator(BOX).uncheck()
    expect(page.locator(BOX)).not_to_be_checked()
    other.wait_for_timeout(300)
    assert "Lee" not in records(other)
    assert other.evaluate("Object.keys(localStorage)") == []


def test_what_was_kept_goes_from_every_page_of_the_site(visit: Visitor) -> None:
    seen = visit("call/")
    page = seen.page
    page.clock.set_fixed_time(BEGUN)
    keep(page)
    begin(page, "Kim")
    until_stored(page, "Kim")
    page.goto(f"{seen.address}learn/")
    assert "Kim" in records(page)
    page.clock.set_fixed_time(BEGUN + timedelta(hours=13))
    page.reload()
    assert "Kim" not in records(page)
    page.goto(f"{seen.address}call/")
    expect(page.locator(BOX)).to_be_checked()  # the choice stays


def test_what_was_kept_goes_while_the_page_is_open(visit: Visitor) -> None:
    page = visit("call/").page
    page.clock.install(time=BEGUN)
    page.reload()
    keep(page)
    begin(page, "Kim")
    until_stored(page, "Kim")
    page.clock.fast_forward("13:00:00")
    end = time.monotonic() + 10
    while "Kim" in records(page):
        assert time.monotonic() < end
    assert shown(page)[0] == "Kim"  # and from the screen when the reader says so


def test_a_call_of_a_policy_and_framework_that_are_gone(visit: Visitor) -> None:
    seen = visit("call/")
    page = seen.page
    usual = page.locator(".dl-policy").input_value()
    keep(page)
    begin(page, "Kim", "b+")
    until_stored(page, "Kim")
    replace(page, call={"policy": "gone", "framework": "gone"})
    page.reload()
    expect(page.locator(".dl-prospect")).to_have_value("Kim")
    assert shown(page) == ("Kim", "bant")
    assert page.locator(".dl-policy").input_value() == usual
    assert states(page)["budget"] == "green"
    assert page.locator(".dl-policy__text").inner_text()
    assert seen.trouble == []


def test_cleared_and_brought_back_is_the_same_in_two_tabs(visit: Visitor) -> None:
    page = visit("call/").page
    two_calls(page)
    other = another(page)
    expect(other.locator(BOX)).to_be_checked()
    page.locator("[data-do=clear]").click()
    expect(other.locator(".dl-prospect")).to_have_value("")
    page.locator(".dl-clear__undo button").click()
    assert shown(page) == ("One", "bant")
    expect(other.locator(".dl-calls__one:visible")).to_have_text(["One", "Two"])


def test_two_tabs_may_change_the_same_call_at_almost_the_same_time(visit: Visitor) -> None:
    page = visit("call/").page
    keep(page)
    press(page, "b+")
    other = another(page)
    expect(other.locator(BOX)).to_be_checked()
    press(page, "a+")
    expect(other.locator(".dl-tile[data-state=green]:visible")).to_have_count(2)
    press(other, "n-")
    for each in (page, other):
        expect(each.locator(".dl-tile[data-state=red]:visible")).to_have_count(1)
        assert states(each)["authority"] == "green"


def test_a_browser_that_is_killed_loses_nothing(
    chromium: Browser, address: str, tmp_path: Path
) -> None:
    with persistent(chromium, tmp_path) as page:
        page.goto(f"{address}call/")
        keep(page)
        begin(page, "Kim", "b+")
        until_stored(page, "Kim")
        kill(tmp_path)
    with persistent(chromium, tmp_path) as page:
        page.goto(f"{address}call/")
        expect(page.locator(".dl-prospect")).to_have_value("Kim")
        assert page.locator(BOX).is_checked()
        assert states(page)["budget"] == "green"
        page.locator("[data-do=clear]").click()
        page.wait_for_timeout(100)
        kill(tmp_path)
    with persistent(chromium, tmp_path) as page:  # and what was cleared does not come back
        page.goto(f"{address}learn/")
        assert "Kim" not in records(page)


@contextmanager
def persistent(chromium: Browser, profile: Path) -> Iterator[Page]:
    """A page of a browser that keeps its data in `profile`."""
    context = chromium.browser_type.launch_persistent_context(
        profile,
        executable_path=next(filter(None, map(shutil.which, CHROMIUM))),
        args=["--no-sandbox", "--disable-gpu"],
    )
    yield context.pages[0]
    with suppress(Error):  # it may have been killed
        context.close()


def kill(profile: Path) -> None:
    """End the browser with that profile at once, all its processes."""
    for process in Path("/proc").glob("[0-9]*"):
        try:
            if f"--user-data-dir={profile}\0" in (process / "cmdline").read_text("utf-8"):
                os.kill(int(process.name), signal.SIGKILL)
        except OSError:
            continue  # it has ended by itself
