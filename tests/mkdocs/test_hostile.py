"""Hostile text in every field: nothing of it is an element, a handler or an address that runs."""

from __future__ import annotations

import html
import json
from pathlib import Path

import pytest
import yaml

from dalil.generate import files
from dalil.project import open_project
from tests.documents import parse
from tests.hostile import executable, hostile_project, hostile_site
from tests.sites import built
from tests.test_generate import pages, shown_by_commonmark, shown_by_python_markdown

HARMLESS = {"p", "ul", "ol", "li", "code", "sup"}


@pytest.fixture(scope="module")
def hostile(tmp_path_factory: pytest.TempPathFactory) -> Path:
    return hostile_site(tmp_path_factory)


def test_no_page_holds_anything_that_runs(hostile: Path) -> None:
    found = {
        path.relative_to(hostile / "site").as_posix(): executable(path.read_text("utf-8"))
        for path in sorted((hostile / "site").rglob("*.html"))
    }
    assert {path: wrong for path, wrong in found.items() if wrong} == {}


def test_the_reader_sees_the_words_as_they_were_written(hostile: Path) -> None:
    guide = (hostile / "site/frameworks/ask/index.html").read_text("utf-8")
    assert "&lt;img src=x onerror=&#39;ran()&#39;&gt;" in guide.replace("&#x27;", "&#39;")
    assert "&amp;lt;img" not in guide
    assert "ASK &lt;svg" in guide.partition("<title>")[2].partition("</title>")[0]


def test_search_entries_are_text_when_they_are_shown_as_html(hostile: Path) -> None:
    for path in (hostile / "site").rglob("search_index.json"):
        for entry in json.loads(path.read_text("utf-8"))["docs"]:
            shown = parse(entry["title"] + entry["text"])
            assert {each.tag for each in shown.elements} <= HARMLESS, entry


def test_data_files_are_json_whatever_they_hold(hostile: Path) -> None:
    data = json.loads((hostile / "site/data/questions.json").read_text("utf-8"))
    assert any("onerror" in html.unescape(json.dumps(each)) for each in data["questions"])


def test_another_theme_that_escapes_nothing_runs_nothing_either(tmp_path: Path) -> None:
    project = hostile_project(tmp_path / "project")
    settings = yaml.safe_load((project / "mkdocs.yml").read_text("utf-8"))
    # What mkdocs.yml itself says is trusted: it can name Python code to run.
    plain = {
        "site_name": "Plain",
        "theme": "mkdocs",
        "docs_dir": "content/pages/en",
        "plugins": ["dalil"],
        "markdown_extensions": settings["markdown_extensions"],
    }
    (project / "mkdocs.yml").write_text(yaml.safe_dump(plain), "utf-8")
    for path in sorted(built(project, tmp_path / "site").rglob("*.html")):
        found = [each for each in executable(path.read_text("utf-8")) if "a script" not in each]
        assert found == [], path


@pytest.mark.parametrize("locale", ["en", "ar"])
def test_nothing_runs_in_another_generator(hostile: Path, locale: str) -> None:
    for name, text in pages(dict(files(open_project(hostile), locale))).items():
        assert executable(shown_by_python_markdown(text)) == [], name
        assert executable(shown_by_commonmark(text)) == [], name
