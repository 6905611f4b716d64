"""Our pages in a host with another theme, in a real browser."""

from __future__ import annotations

from collections.abc import Iterator
from pathlib import Path

import pytest
from playwright.sync_api import Browser

from tests.browser.serving import serve
from tests.browser.test_search import search
from tests.browser.watching import Visit
from tests.mkdocs.hosts import host
from tests.sites import built

PAGES = {"index.md": "# Own home", "own.md": "# Own & more\n\nWords of the host."}


@pytest.fixture(scope="module")
def address(tmp_path_factory: pytest.TempPathFactory) -> Iterator[str]:
    folder: Path = tmp_path_factory.mktemp("host")
    project = host(folder / "host", PAGES, plugins=["search", "dalil"])
    with serve(built(project, folder / "site")) as served:
        yield served


def test_they_load_nothing_foreign_break_no_rule_and_find_all_pages(
    chromium: Browser, address: str
) -> None:
    context = chromium.new_context()
    seen = Visit(context.new_page(), address, "frameworks/rate/questions/")
    assert seen.page.locator(".dl-header").is_visible()
    assert any("frameworks/rate/" in url for url in search(seen, "evidence"))
    assert search(seen, "host")[0].startswith("own/")
    assert seen.trouble == []
    context.close()
