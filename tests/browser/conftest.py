"""A real Chromium, and this repository's site in it."""

from __future__ import annotations

import shutil
from collections.abc import Callable, Iterator
from contextlib import contextmanager
from functools import cache
from pathlib import Path

import pytest
from playwright.sync_api import Browser, BrowserContext, Page, sync_playwright

from tests.browser.serving import serve
from tests.browser.watching import Visit
from tests.sites import ROOT, built, once

CHROMIUM = ("chromium", "chromium-browser", "google-chrome")
Visitor = Callable[..., Visit]
Searching = Callable[..., Visit]


@pytest.fixture(scope="session")
def folder(tmp_path_factory: pytest.TempPathFactory) -> Path:
    """The built site of this repository."""
    return once(tmp_path_factory, "real", lambda site: built(ROOT, site))


@pytest.fixture(scope="session")
def address(folder: Path) -> Iterator[str]:
    with serve(folder) as address:
        yield address


@pytest.fixture(scope="session")
def chromium() -> Iterator[Browser]:
    program = next(filter(None, map(shutil.which, CHROMIUM)), None)
    assert program, "Chromium is missing; tests/browser/chromium.sh says how to get it"
    with sync_playwright() as playwright:
        browser = playwright.chromium.launch(
            executable_path=program, args=["--no-sandbox", "--disable-gpu"]
        )
        yield browser
        browser.close()


@pytest.fixture(scope="session")
def kept(chromium: Browser) -> BrowserContext:
    """A browser that remembers what it has loaded, for all tests that do not ask about that."""
    return chromium.new_context(reduced_motion="reduce")


@pytest.fixture
def look(kept: BrowserContext, address: str) -> Iterator[Visitor]:
    """`look("ar/glossary/", width=360)`: the page in a tab of its own."""
    with tabs(kept, address) as go:
        yield go


@pytest.fixture(scope="session")
def searching(kept: BrowserContext, address: str) -> Searching:
    """`searching("ar/")`: a page for questions to its search box, the same one for each path."""
    return cache(lambda path="": Visit(kept.new_page(), address, path))


@contextmanager
def tabs(context: BrowserContext, address: str) -> Iterator[Visitor]:
    """Opens pages of the site at `address`, and closes them when the block ends."""
    opened = []

    def go(path: str = "", *, width: int = 1280) -> Visit:
        page = context.new_page()
        opened.append(page)
        page.set_viewport_size({"width": width, "height": 800})
        return Visit(page, address, path)

    yield go
    for page in opened:
        page.close()


@pytest.fixture
def visit(chromium: Browser, address: str) -> Iterator[Visitor]:
    """`visit("ar/glossary/", width=360, scheme="dark")`: the page, opened in a fresh browser."""
    opened = []

    def go(path: str = "", *, width: int = 1280, scheme: str = "light", **options: object) -> Visit:
        context = chromium.new_context(
            viewport={"width": width, "height": 800}, color_scheme=scheme, **options
        )
        opened.append(context)
        page: Page = context.new_page()
        return Visit(page, address, path)

    yield go
    for context in opened:
        context.close()
