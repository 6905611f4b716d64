"""A host with another theme: our pages are whole and in our own shell, its own stay its own."""

from __future__ import annotations

import json
from pathlib import Path

import pytest

from tests.crawl import Site
from tests.mkdocs.hosts import host, two_languages
from tests.sites import build, built

PAGES = {"index.md": "# Own home", "own.md": "# Own & more\n\nWith <b>words</b> of its own."}
FILM = '<iframe src="https://films.example/1" allowfullscreen></iframe>'


@pytest.fixture(scope="module", params=["mkdocs", "readthedocs"])
def site(request: pytest.FixtureRequest, tmp_path_factory: pytest.TempPathFactory) -> Site:
    folder = tmp_path_factory.mktemp(request.param)
    pages = {**PAGES, "film.md": f"# Film\n\n{FILM}\n"}
    project = host(folder / "host", pages, theme=request.param, plugins=["search", "dalil"])
    return Site(built(project, folder / "site"), "https://host.example/")


def test_our_pages_have_our_style_and_scripts_and_nothing_else(site: Site) -> None:
    page = site.pages["frameworks/rate/questions/index.html"]
    loaded = {each.attributes["src"] for each in page.all("script")}
    loaded |= {
        e.attributes["href"] for e in page.all("link") if e.attributes["rel"] == "stylesheet"
    }
    assert {name.removeprefix("../../../") for name in loaded} == {
        "assets/dalil/boot.js", "assets/dalil/bank.js", "assets/dalil/shell.js",
        "assets/dalil/dalil.css",
    }  # fmt: skip
    assert page.by_id("dl-main")
    assert page.by_id("dl-search").attributes["data-index"] == "../../../data/search.json"


def test_the_hosts_pages_are_as_they_were(site: Site) -> None:
    raw = (site.root / "own/index.html").read_text("utf-8")
    assert "dl-header" not in raw
    assert "Content-Security-Policy" not in raw
    assert FILM in (site.root / "film/index.html").read_text("utf-8")
    assert not (site.root / "_headers").exists()


def test_the_menu_of_the_host_leads_to_our_pages_without_menus_of_one_entry(site: Site) -> None:
    linked = [e for e in site.pages["own/index.html"].all("a") if e.attributes.get("href")]
    found = {each.attributes["href"] for each in linked}
    assert {"../frameworks/", "../learn/", "../practice/", "../call/"} <= found
    menus = site.pages["own/index.html"].with_class("dropdown")
    assert len(menus) <= 1  # what has several pages of ours: to test oneself


def test_no_link_of_our_pages_is_broken(site: Site) -> None:
    own = [line for line in site.broken() if line.startswith(("frameworks", "learn", "call"))]
    assert own == []


def test_each_search_has_its_own_index_and_all_pages(site: Site) -> None:
    theirs = json.loads((site.root / "search/search_index.json").read_text("utf-8"))["docs"]
    ours = json.loads((site.root / "data/search.json").read_text("utf-8"))["docs"]
    for index in (theirs, ours):
        located = [entry["location"] for entry in index]
        assert {"own/", "frameworks/rate/"} <= set(located)
        assert len(set(located)) == len(located)
    own = {entry["location"]: entry for entry in ours}["own/"]
    assert (own["title"], own["text"]) == (
        "Own &amp; more",
        "Own &amp; more With words of its own.",
    )


def test_a_menu_that_the_host_has_written_is_left_as_it_is(tmp_path: Path) -> None:
    nav = [{"Home": "index.md"}, {"Sales": [{"Qualify": "frameworks/index.md"}]}]
    project = host(tmp_path / "host", PAGES, nav=nav)
    done = build(project, tmp_path / "site")
    assert done.returncode == 0, done.stderr
    page = Site(tmp_path / "site", "https://host.example/").pages["own/index.html"]
    assert [each.text.strip() for each in page.with_class("dropdown-toggle")] == ["Sales"]
    assert "../frameworks/" in {each.attributes.get("href") for each in page.all("a")}


def test_two_languages_under_another_theme(tmp_path: Path) -> None:
    plugins = ["search", "dalil", two_languages("folder")]
    project = host(tmp_path / "host", PAGES, plugins=plugins)
    site = Site(built(project, tmp_path / "site"), "https://host.example/")
    root = site.pages["ar/frameworks/rate/index.html"].all("html")[0].attributes
    assert (root["lang"], root["dir"]) == ("ar", "rtl")
    switch = site.pages["ar/frameworks/rate/index.html"].with_class("dl-languages")
    assert len(switch) == 1
    assert [line for line in site.broken() if "frameworks/" in line.partition(":")[0]] == []
