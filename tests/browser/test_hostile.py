"""Hostile text in a real browser whose second wall, the content security policy, is taken down."""

from __future__ import annotations

from collections.abc import Iterator
from pathlib import Path

import pytest
from playwright.sync_api import Browser, Page

from tests.browser.serving import serve
from tests.hostile import hostile_site

# A payload that runs says so; so does one that opens a dialog or leaves the page.
WATCH = "window.ran = () => { window.hasRun = true }; window.alert = window.ran"
EVERY_EVENT = """() => {
  const types = ['mouseover', 'mouseenter', 'click', 'focus', 'toggle', 'load', 'error'];
  for (const element of document.querySelectorAll('main *, header *, nav *'))
    if (!element.closest('a, button, summary, label, input'))
      for (const type of types) element.dispatchEvent(new Event(type, {bubbles: false}));
  return window.hasRun === true;
}"""


@pytest.fixture(scope="module")
def project(tmp_path_factory: pytest.TempPathFactory) -> Path:
    return hostile_site(tmp_path_factory)


@pytest.fixture(scope="module")
def hostile(project: Path) -> Iterator[str]:
    with serve(project / "site") as address:
        yield address


@pytest.fixture
def page(chromium: Browser, hostile: str) -> Iterator[Page]:
    context = chromium.new_context(bypass_csp=True)
    context.add_init_script(WATCH)
    yield context.new_page()
    context.close()


def test_the_policy_is_really_off(page: Page, hostile: str) -> None:
    page.goto(hostile)
    page.evaluate("document.body.insertAdjacentHTML('beforeend', `<img src=x onerror='ran()'>`)")
    page.wait_for_function("window.hasRun === true")


def test_nothing_runs_on_any_page(page: Page, hostile: str, project: Path) -> None:
    site = project / "site"
    for path in sorted(site.rglob("index.html")):
        page.goto(hostile + path.relative_to(site).as_posix().removesuffix("index.html"))
        assert not page.evaluate(EVERY_EVENT), path
        assert page.locator("main").inner_text()


def test_nothing_runs_in_search_results(page: Page, hostile: str) -> None:
    page.goto(f"{hostile}glossary/")
    for query in ("onerror", "svg", "ran", "script"):
        page.locator("#dl-search-input").fill(query)
        page.locator(".dl-search__results a").first.wait_for()
        assert "ran()" in page.locator(".dl-search__results").inner_text()
        assert not page.evaluate("window.hasRun === true")


def test_nothing_runs_in_the_filter_or_on_another_language(page: Page, hostile: str) -> None:
    page.goto(f"{hostile}frameworks/ask/questions/#'><img src=x onerror='ran()'>")
    page.locator("form.dl-filter input[type=search]").fill("<img src=x onerror='ran()'>")
    page.locator(".dl-languages summary").click()
    page.locator(".dl-languages a[hreflang=ar]").click()
    page.wait_for_url("**/ar/**")
    assert not page.evaluate(EVERY_EVENT)
