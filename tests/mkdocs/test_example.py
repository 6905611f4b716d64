"""The example and what the README promises: both must work as they are written."""

from __future__ import annotations

import re
from pathlib import Path

import pytest

from dalil.localize import coverage
from dalil.project import open_project
from tests.crawl import Site
from tests.sites import ROOT, built, once
from tests.translating import copied, run, translate

EXAMPLE = ROOT / "example"


@pytest.fixture(scope="module")
def example(tmp_path_factory: pytest.TempPathFactory) -> Site:
    folder = once(tmp_path_factory, "example", lambda site: built(EXAMPLE, site))
    return Site(folder, "https://rate.example/")


def test_the_example_has_no_mistake_and_nothing_left_to_translate() -> None:
    assert "No mistakes found" in run(EXAMPLE, "check")
    assert "up to date" in run(EXAMPLE, "messages", "update", "--check")


def test_the_example_is_built_in_two_languages(example: Site) -> None:
    assert {page.all("html")[0].attributes["lang"] for page in example.pages.values()} == {
        "en", "ms",
    }  # fmt: skip
    assert "Mengapa mereka mahu mengubah apa-apa?" in (
        example.root / "ms/frameworks/rate/questions/index.html"
    ).read_text("utf-8")


def test_no_link_of_the_example_is_broken(example: Site) -> None:
    assert example.broken() == []
    assert example.foreign() == set()


def test_the_example_says_everything_in_both_languages() -> None:
    assert coverage(open_project(EXAMPLE).localized_content("ms")).share == 1.0


def readme_framework() -> str:
    """The smallest framework that the README shows."""
    blocks: list[str] = re.findall(
        r"```yaml\n(.*?)```", (ROOT / "README.md").read_text("utf-8"), re.DOTALL
    )
    return next(block for block in blocks if "criteria:" in block)


def test_the_framework_in_the_readme_works_as_it_stands(tmp_path: Path) -> None:
    project = tmp_path / "project"
    for name in ("content", "locales"):
        copied(ROOT / name, project / name)
    settings = (ROOT / "mkdocs.yml").read_text("utf-8").splitlines(keepends=True)
    two = [line for line in settings if not re.search(r"locale: (id|ms),", line)]  # is enough here
    (project / "mkdocs.yml").write_text("".join(two), "utf-8")
    text = readme_framework()
    name = re.findall(r"^id: (\S+)$", text, re.MULTILINE)[0]
    (project / f"content/frameworks/{name}.yml").write_text(text, "utf-8")
    assert "error" not in run(project, "check")
    site = Site(built(project, tmp_path / "site"), "https://dalil.example/")
    assert site.broken() == []
    for page in ("index", "questions/index", "card/index", "practice/index"):
        assert f"ar/frameworks/{name}/{page}.html" in site.pages


def test_a_fifth_language_takes_its_files_and_one_line(tmp_path: Path) -> None:
    project = copied(EXAMPLE, tmp_path / "project")
    translate(project, "he", lambda text: f"עברית {text}")
    config = project / "mkdocs.yml"
    line = "        - {locale: he, name: עברית}\n"
    config.write_text(config.read_text("utf-8") + line, "utf-8")
    site = Site(built(project, tmp_path / "site"), "https://rate.example/")
    root = site.pages["he/frameworks/rate/index.html"].all("html")[0].attributes
    assert (root["lang"], root["dir"]) == ("he", "rtl")
    links = site.pages["he/frameworks/rate/index.html"].all("link")
    fonts = [e.attributes["href"] for e in links if e.attributes["rel"] == "preload"]
    assert [font.rpartition("/")[2] for font in fonts] == [
        "ibm-plex-sans-latin-400-normal.woff2",
    ]  # fmt: skip
    assert site.broken() == []
