"""Where a host has a page of its own at an address of ours, its own is shown, in any layout."""

from __future__ import annotations

from pathlib import Path

import pytest

from tests.crawl import Site
from tests.mkdocs.hosts import MATERIAL, host, two_languages
from tests.sites import build, built

ADDING = """\
def on_page_markdown(markdown, page, **_):
    return markdown + "\\n\\n```dalil\\ntree: no-such\\n```\\n" if page.url == "own/" else None
"""
OWN = "# Own home\n\nOurs is [there](frameworks/index.md).\n"

# What the host has in docs/; how its languages are laid out; whose home page is shown where.
LAYOUTS: dict[str, tuple[list[str], list[object], dict[str, bool]]] = {
    "one language": (["index.md"], ["dalil"], {"": True}),
    "one language, as a readme": (["README.md"], ["dalil"], {"": True}),
    "at the root, for both": (
        ["index.md"], ["dalil", two_languages("folder")], {"": True, "ar/": True},
    ),
    "at the root, without fallback": (
        ["index.md"],
        ["dalil", two_languages("folder", fallback_to_default=False)],
        {"": True, "ar/": False},
    ),
    "in a folder": (
        ["en/index.md"], ["dalil", two_languages("folder")], {"": True, "ar/": True},
    ),
    "in the folder of the other language": (
        ["ar/index.md"], ["dalil", two_languages("folder")], {"": False, "ar/": True},
    ),
    "suffixes, without one": (
        ["index.md"], ["dalil", two_languages("suffix")], {"": True, "ar/": True},
    ),
    "suffixes, with one": (
        ["index.en.md"], ["dalil", two_languages("suffix")], {"": True, "ar/": True},
    ),
    "suffixes, the other language": (
        ["index.ar.md"], ["dalil", two_languages("suffix")], {"": False, "ar/": True},
    ),
    "suffixes, in both": (
        ["index.en.md", "index.ar.md"], ["dalil", two_languages("suffix")],
        {"": True, "ar/": True},
    ),
    "ours after the languages": (
        ["index.md"], [two_languages("suffix"), "dalil"], {"": True, "ar/": True},
    ),
}  # fmt: skip


@pytest.mark.parametrize("layout", LAYOUTS)
def test_the_hosts_own_page_is_shown(tmp_path: Path, layout: str) -> None:
    names, plugins, expected = LAYOUTS[layout]
    project = host(tmp_path / "host", dict.fromkeys(names, OWN), plugins=plugins)
    site = tmp_path / "site"
    done = build(project, site)
    told = done.stdout + done.stderr
    assert done.returncode == 0, told
    homes = {prefix: (site / prefix / "index.html").read_text("utf-8") for prefix in expected}
    assert {prefix: "Own home" in home for prefix, home in homes.items()} == expected
    assert (site / "frameworks/rate/index.html").is_file()
    assert f"{names[0]} is shown" in told


def test_a_file_of_the_host_is_not_written_over(tmp_path: Path) -> None:
    pages = {"frameworks/index.html": "<p>Own table", "_headers": "/*\n  X-Own: yes\n"}
    project = host(tmp_path / "host", pages)
    site = tmp_path / "site"
    assert build(project, site).returncode == 0
    assert (site / "frameworks/index.html").read_text() == "<p>Own table"
    assert (site / "_headers").read_text() == "/*\n  X-Own: yes\n"


def test_the_hosts_own_home_is_listed_once(tmp_path: Path) -> None:
    project = host(tmp_path / "host", {"index.md": OWN}, theme=MATERIAL)
    site = Site(built(project, tmp_path / "site"), "https://host.example/")
    page = site.pages["index.html"]
    drawer = page.by_id("dl-drawer")
    listed = [each for each in page.all("a") if drawer in each.above]
    home = [each for each in listed if each.attributes["href"] in {"./", "."}]
    assert [each.attributes.get("aria-current") for each in home] == ["page"]


@pytest.mark.parametrize("structure", ["folder", "suffix"])
def test_the_menu_keeps_the_hosts_pages_beside_ours(tmp_path: Path, structure: str) -> None:
    pages = {"index.md": OWN, "about.md": "# About the host"}
    project = host(tmp_path / "host", pages, plugins=["dalil", two_languages(structure)])
    done = build(project, tmp_path / "site")
    assert "homepage" not in done.stderr
    site = Site(tmp_path / "site", "https://host.example/")
    for prefix, frameworks in (("", "Frameworks"), ("ar/", "الأطر")):
        links = site.pages[f"{prefix}about/index.html"].with_class("nav-link")
        titles = {each.text.strip() for each in links if each.tag == "a"}
        assert {"Own home", "About the host", frameworks} <= titles


@pytest.mark.parametrize(
    ("block", "said"),
    [
        ("tree: no-such", "`no-such` is no tree"),
        ("tree: [", "DAL"),
        ("show: tree", "`tree` is missing"),
    ],
)
def test_a_wrong_tree_on_a_hosts_page_is_told_and_never_traced(
    tmp_path: Path, block: str, said: str
) -> None:
    page = f"---\ntitle: Ours\n---\n\n# Ours\n\n```dalil\n{block}\n```\n"
    project = host(tmp_path / "host", {"ours.md": page}, plugins=["dalil"])
    done = build(project, tmp_path / "site")
    told = done.stdout + done.stderr
    assert done.returncode != 0
    assert "Traceback" not in told
    assert "docs/ours.md:8" in told
    assert said in told


def test_a_wrong_tree_from_a_hook_is_told_and_never_traced(tmp_path: Path) -> None:
    project = host(tmp_path / "host", {"own.md": "# Own"}, hooks=["add.py"])
    (project / "add.py").write_text(ADDING)
    done = build(project, tmp_path / "site")
    told = done.stdout + done.stderr
    assert done.returncode != 0
    assert "Traceback" not in told
    assert "`no-such` is no tree" in told


def test_templates_of_a_host_are_written_whatever_their_names(tmp_path: Path) -> None:
    theme = {**MATERIAL, "custom_dir": "own", "static_templates": ["sitemap-people.html"]}
    project = host(tmp_path / "host", {"own.md": "# Own"}, theme=theme)
    (project / "own").mkdir()
    (project / "own/sitemap-people.html").write_text("people")
    site = built(project, tmp_path / "site")
    assert (site / "sitemap-people.html").read_text() == "people"


def test_a_build_for_the_address_of_the_preview_is_no_preview(tmp_path: Path) -> None:
    address = "http://127.0.0.1:8000/"
    project = host(tmp_path / "host", {"own.md": "# Own"}, theme=MATERIAL, site_url=address)
    site = built(project, tmp_path / "site")
    assert "Content-Security-Policy" in (site / "own/index.html").read_text("utf-8")
    assert (site / "sw.js").is_file()
