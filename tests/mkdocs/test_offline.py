"""The worker of a site: what it keeps, and how a project does without."""

from __future__ import annotations

import json
import re
from pathlib import Path

from dalil.mkdocs import offline
from tests.crawl import Site
from tests.sites import ROOT, built
from tests.translating import copied

PLAN = re.compile(r'\{"files":.*?"offline":\{.*?\}\}')


def plan(site: Path) -> dict[str, list[dict[str, str]]]:
    found = PLAN.search((site / "sw.js").read_text("utf-8"))
    assert found
    return dict(json.loads(found[0]))


def test_it_keeps_the_desks_and_what_they_load_and_nothing_else(real: Site) -> None:
    kept = {each["url"] for each in plan(real.root)["files"]}
    assert {"call/", "ar/call/", "id/call/", "ms/call/", "assets/dalil/desk.js"} <= kept
    assert not [url for url in kept if "frameworks" in url or "search" in url]
    for url in kept:
        assert (real.root / (f"{url}index.html" if url.endswith("/") else url)).is_file(), url


def test_another_word_on_the_desk_is_another_version_and_another_generator_is_not(
    tmp_path: Path,
) -> None:
    page = tmp_path / "call" / "index.html"
    page.parent.mkdir()
    written = []
    for text in ("<p>One", "<p>Two", '<meta name="generator" content="x"><p>Two'):
        page.write_text(text, "utf-8")
        written.append(offline.worker(tmp_path, {"": "call/"}, "assets/dalil/"))
    assert written[0] != written[1] == written[2]


def test_a_project_does_without_and_takes_back_what_browsers_keep(tmp_path: Path) -> None:
    project = copied(ROOT / "example", tmp_path / "project")
    config = project / "mkdocs.yml"
    text = config.read_text("utf-8")
    assert "- dalil\n" in text
    config.write_text(text.replace("- dalil\n", "- dalil: {offline: false}\n"), "utf-8")
    site = built(project, tmp_path / "site")
    assert (site / "sw.js").read_text("utf-8") == offline.kill_switch()
    assert "sw.js" not in (site / "call" / "index.html").read_text("utf-8")
