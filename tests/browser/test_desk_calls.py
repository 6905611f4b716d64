"""Ten written calls, played from the first question to the note for the CRM."""

from __future__ import annotations

import re
from datetime import UTC, datetime, timedelta
from functools import cache
from pathlib import Path
from typing import Any

import pytest
import yaml
from playwright.sync_api import Page

from dalil.project import Project, open_project
from tests.browser.conftest import Visitor
from tests.browser.test_desk import press
from tests.sites import ROOT

CALLS = sorted((ROOT / "tests" / "desk" / "calls").glob("*.yml"))
BEGUN = datetime(2026, 11, 30, 10, tzinfo=UTC)
COPYING = ["clipboard-read", "clipboard-write"]
# Arabic comes last, whatever was asked for first.
SLOW = """() => {
  let count = 0;
  window.arrived = new Promise((done) => (window.both = done));
  const {open, send} = XMLHttpRequest.prototype;
  XMLHttpRequest.prototype.open = function (how, address) {
    this.isSlow = address.includes("/ar/");
    this.addEventListener("loadend", () => setTimeout(() => ++count === 2 && both()));
    open.call(this, how, address);
  };
  XMLHttpRequest.prototype.send = function () {
    setTimeout(() => send.call(this), this.isSlow ? 300 : 0);
  };
}"""
WORD = re.compile(r"\{([\w.-]+)\}")


@cache
def project() -> Project:
    return open_project(ROOT)


def written(call: dict[str, Any]) -> str:
    """The note that a call should end with, in the words of its CRM's language."""
    locale = call.get("crm", "en")
    content, ui = project().localized_content(locale), project().interface(locale)

    def word(found: re.Match[str]) -> str:
        group, _, rest = found[1].partition(".")
        if group == "score":
            green, whole, confirmed = call["score"]
            return str(ui("desk.score-of", green=green, all=whole, confirmed=confirmed))
        if group == "desk":
            return str(ui(found[1]))
        if group == "concepts":
            return str(content.concepts.concepts[rest].name) if content.concepts else rest
        start = content.desk if group == "verdicts" else content.frameworks[group]
        path = found[1] if group == "verdicts" else f"criteria.{rest}"
        return str(at(start, path))

    return WORD.sub(word, call["copied"])


def at(value: object, path: str) -> object:
    for name in path.split("."):
        value = value[name] if isinstance(value, dict) else getattr(value, name)
    return value


def play(page: Page, step: dict[str, Any]) -> None:
    """One step, by keyboard wherever there is a key for it."""
    ((kind, what),) = step.items()
    match kind:
        case "keys":
            for key in what:
                page.keyboard.press(key)
        case "write":
            page.keyboard.press("'")
            page.keyboard.insert_text(what)
            page.keyboard.press("Escape")
        case "find":
            page.keyboard.press("/")
            page.keyboard.insert_text(what)
            page.keyboard.press("Enter")
        case "prospect":
            page.locator(".dl-prospect").fill(what)
            page.locator(".dl-timer").press("Enter")
            page.evaluate("document.activeElement.blur()")
        case "tick":
            criterion, _, name = what.partition("/")
            place = page.locator(f"section[aria-labelledby='{criterion}']")
            item = f"[data-flag='{name}'] input, [data-objection='{name}'] input"
            place.locator(item).focus()
            page.keyboard.press("Space")
        case "policy":
            page.locator(".dl-policy").select_option(what)
            page.evaluate("document.activeElement.blur()")
        case "go-on":
            page.locator(f".dl-go-on button[value={what}]:visible").press("Enter")
        case "wait":
            page.clock.set_fixed_time(BEGUN + timedelta(seconds=what))


@pytest.mark.parametrize("path", CALLS, ids=lambda path: path.stem)
def test_a_call_ends_in_the_note_that_was_written_for_it(visit: Visitor, path: Path) -> None:
    call = yaml.safe_load(path.read_text("utf-8"))
    locale, crm = call.get("locale", "en"), call.get("crm", "en")
    seen = visit("call/" if locale == "en" else f"{locale}/call/", permissions=COPYING)
    page = seen.page
    page.clock.set_fixed_time(BEGUN)
    page.locator(".dl-frameworks").select_option(call.get("framework", "bant"))
    page.evaluate("document.activeElement.blur()")
    for step in call["steps"]:
        play(page, step)
    if crm != locale:
        language = page.locator(f".dl-languages a[hreflang={crm}]").text_content()
        page.locator(".dl-note__language").select_option(label=language)
        page.locator(f".dl-note__preview[lang={crm}]").wait_for()
    page.locator(".dl-note__format").select_option(call.get("format", "plain"))
    page.evaluate("document.activeElement.blur()")
    page.keyboard.press(";")
    page.locator("#dl-status:not(:empty)").wait_for(state="attached")
    assert page.evaluate("navigator.clipboard.readText()") == written(call)
    assert seen.trouble == []


def test_a_note_has_the_day_and_the_length_of_the_call_when_it_is_copied(visit: Visitor) -> None:
    page = visit("call/", permissions=COPYING).page
    page.clock.install(time=BEGUN)
    page.reload()
    page.clock.fast_forward("16:00:00")  # the page was open since yesterday
    press(page, "b+")
    page.clock.run_for(600_000)
    press(page, ";")
    page.clock.run_for(100)
    page.locator("#dl-status:not(:empty)").wait_for(state="attached")
    copied = page.evaluate("navigator.clipboard.readText()").splitlines()
    assert "Date: December 1, 2026" in copied
    assert "Duration: 10:00" in copied
    page.clock.run_for(60_000)
    page.evaluate("dispatchEvent(new Event('beforeprint'))")
    assert "Duration: 11:00" in page.locator(".dl-note__printed").all_text_contents()[0]


def test_a_note_is_in_the_language_that_was_chosen_last(visit: Visitor) -> None:
    page = visit("call/").page
    page.evaluate(SLOW)
    language = page.locator(".dl-note__language")
    language.select_option(label="العربية")
    language.select_option(label="Bahasa Indonesia")
    page.evaluate("arrived")
    assert page.locator(".dl-note__preview").get_attribute("lang") == "id"


def test_there_are_ten_calls() -> None:
    assert len(CALLS) == 10
