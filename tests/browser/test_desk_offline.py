"""The desk without a network, and through good and bad deployments: what workers get wrong."""

from __future__ import annotations

import os
import shutil
import time
from collections.abc import Callable, Iterator
from dataclasses import dataclass
from pathlib import Path

import pytest
from playwright.sync_api import Browser, Page, expect

from dalil.mkdocs import offline
from tests.browser.serving import serve
from tests.browser.test_desk import press, states

DESKS = {"": "call/", "ar/": "ar/call/", "id/": "id/call/", "ms/": "ms/call/"}
READY = "navigator.serviceWorker.ready.then(found => found.scope)"
GONE = "navigator.serviceWorker.getRegistrations().then(found => found.length)"


@dataclass
class Host:
    """A site below a folder of its host, in a browser that has visited its desk."""

    folder: Path
    address: str
    page: Page
    versions: int = 0

    def deploy(self, words: str, *, more: str = "") -> None:
        """A new version: other words on the English desk. `more` is listed and not there."""
        page = self.folder / "call" / "index.html"
        text = page.read_text("utf-8")
        page.unlink()  # it may be a link to the site of other tests
        page.write_text(text.replace("<h1>", f"<h1>{words} ", 1), "utf-8")
        script = offline.worker(self.folder, DESKS, "assets/dalil/")
        listed = '"files":[' + (f'{{"url":"{more}","revision":"1"}},' if more else "")
        self.write_worker(script.replace('"files":[', listed))

    def write_worker(self, script: str | None) -> None:
        path = self.folder / "sw.js"
        path.unlink()
        if script is not None:
            path.write_text(script, "utf-8")
            # Files are told apart by the second they were changed in: no two versions share one.
            self.versions += 1
            later = time.time() + 60 * self.versions
            os.utime(path, (later, later))

    def title(self) -> str:
        return str(self.page.locator("h1").text_content())


@pytest.fixture
def host(chromium: Browser, folder: Path, tmp_path: Path) -> Iterator[Host]:
    site = tmp_path / "kb"
    shutil.copytree(folder, site, copy_function=os.link)
    shutil.copy(folder / "_headers", tmp_path / "_headers")
    with serve(tmp_path) as address:
        context = chromium.new_context()
        page = context.new_page()
        said: list[str] = []
        page.on("console", lambda message: said.append(message.text))
        page.goto(f"{address}kb/call/")
        assert page.evaluate(READY) == f"{address}kb/"
        yield Host(site, f"{address}kb/", page)
        context.close()
    assert not [each for each in said if "Content Security Policy" in each]


def until(holds: Callable[[], bool], seconds: float = 15) -> None:
    """A browser takes its time over workers."""
    end = time.monotonic() + seconds
    while not holds():
        assert time.monotonic() < end
        time.sleep(0.1)


def test_it_works_without_a_network_in_every_language(host: Host) -> None:
    page = host.page
    page.context.set_offline(True)
    page.reload()
    press(page, "b+")
    assert states(page)["budget"] == "green"
    page.locator(".dl-note__language").select_option(label="العربية")
    page.locator(".dl-note__preview[lang=ar]").wait_for()
    page.goto(f"{host.address}ar/call/?from=chat#bant--need")
    assert page.locator("html").get_attribute("dir") == "rtl"
    page.goto(f"{host.address}ar/glossary/")
    expect(page.locator(".dl-desk__offline")).to_be_visible()
    assert page.url == f"{host.address}ar/call/"


def test_the_first_visit_has_the_other_languages_at_hand(host: Host) -> None:
    page = host.page
    until(lambda: page.evaluate("navigator.serviceWorker.controller !== null"))
    page.context.set_offline(True)
    page.locator(".dl-note__language").select_option(label="العربية")
    page.locator(".dl-note__preview[lang=ar]").wait_for()


def test_pages_that_are_not_the_desk_come_from_the_network(host: Host) -> None:
    host.page.goto(f"{host.address}learn/")
    learn = host.folder / "learn" / "index.html"
    learn.unlink()
    learn.write_text("<h1>Fresh</h1>", "utf-8")
    host.page.reload()
    assert host.title() == "Fresh"


def test_a_new_version_comes_only_when_asked_for_and_never_during_a_call(host: Host) -> None:
    page = host.page
    offer = page.locator(".dl-desk__update")
    host.deploy("New")
    page.reload()
    assert "New" not in host.title()
    expect(offer).to_be_visible()
    press(page, "b+")
    expect(offer).to_be_hidden()
    page.locator("[data-do=clear]").click()
    expect(offer).to_be_visible()
    press(page, "b+")
    expect(offer).to_be_hidden()
    page.reload()  # nothing was kept: no call any more
    assert "New" not in host.title()
    expect(offer).to_be_visible()
    other = page.context.new_page()
    other.goto(f"{host.address}call/")
    press(other, "b+")
    offer.get_by_role("button").click()  # another tab is in the middle of a call
    expect(offer).to_be_hidden()
    assert "New" not in host.title()
    assert states(other)["budget"] == "green"
    other.locator("[data-do=clear]").click()
    expect(offer).to_be_visible()  # here too
    other.close()
    with page.expect_navigation():
        offer.get_by_role("button").click()
    assert "New" in host.title()


def test_a_deployment_that_is_only_half_there_changes_nothing(host: Host) -> None:
    host.deploy("Broken", more="assets/dalil/not-there.js")
    host.page.reload()
    host.page.evaluate("new Promise(done => setTimeout(done, 500))")
    host.page.context.set_offline(True)
    host.page.reload()
    assert "Broken" not in host.title()
    assert host.page.locator(".dl-desk__update").is_hidden()


def test_a_worker_whose_file_is_gone_goes_too(host: Host) -> None:
    host.deploy("Without worker")
    host.write_worker(None)
    host.page.reload()
    until(lambda: host.page.evaluate(GONE) == 0)
    until(lambda: host.page.evaluate("caches.keys()") == [])
    host.page.reload()
    assert "Without worker" in host.title()


def test_a_host_that_cannot_be_reached_does_not_remove_the_worker(host: Host) -> None:
    host.page.context.set_offline(True)
    host.page.reload()
    host.page.wait_for_timeout(300)
    assert host.page.evaluate(GONE) == 1


def test_the_kill_switch_removes_everything(host: Host) -> None:
    host.deploy("Switched off")
    host.write_worker(offline.kill_switch())
    host.page.reload()
    until(lambda: host.page.evaluate("caches.keys()") == [])
    host.page.reload()
    assert "Switched off" in host.title()


def test_two_builds_of_the_same_site_have_the_same_worker(folder: Path) -> None:
    again = offline.worker(folder, DESKS, "assets/dalil/")
    assert again == (folder / "sw.js").read_text("utf-8")
