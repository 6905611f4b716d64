"""Builds as a whole: the same twice, failing without harm, under other hosts and layouts."""

from __future__ import annotations

import re
import shutil
import subprocess
import sys
from pathlib import Path

import pytest

from tests.crawl import Site
from tests.sites import ROOT, build, built, files
from tests.translating import PROJECTS, WHOLE, copied, run, translate

GENERATOR = re.compile(rb'<meta name="generator" content="[^"]*">')
REVISION = re.compile(rb'(?<="revision":")[0-9a-f]+(?=")')


@pytest.fixture
def project(tmp_path: Path) -> Path:
    return copied(WHOLE, tmp_path / "project")


def test_two_builds_are_the_same_byte_for_byte(real: Site, tmp_path: Path) -> None:
    other = built(ROOT, tmp_path / "site", env={"PYTHONHASHSEED": "7", "TZ": "Asia/Jakarta"})
    assert files(other) == files(real.root)


@pytest.fixture
def old(whole: Site, tmp_path: Path) -> Path:
    """A site that was built before."""
    return Path(shutil.copytree(whole.root, tmp_path / "site"))


def test_a_mistake_stops_the_build_and_costs_nothing(
    project: Path, old: Path, tmp_path: Path
) -> None:
    site, before = old, files(old)
    source = project / "content/frameworks/ask.yml"
    source.write_text(source.read_text("utf-8").replace("tagline:", "tag_line:"), "utf-8")
    done = build(project, site)
    output = done.stdout + done.stderr
    assert done.returncode != 0
    assert "Traceback" not in output
    assert "content/frameworks/ask.yml:5:1" in output
    assert "tag_line" in output
    assert files(site) == before
    assert [path.name for path in tmp_path.iterdir() if "site" in path.name] == ["site"]


def test_a_mistake_in_a_translation_stops_it_too(project: Path, tmp_path: Path) -> None:
    translate(project, "ar", lambda text: f"{text} <b onclick='x()'>")
    done = build(project, tmp_path / "site")
    assert done.returncode != 0
    assert "Traceback" not in done.stdout + done.stderr
    assert not (tmp_path / "site").exists()


def test_a_language_that_is_none_stops_it_with_what_was_meant(
    project: Path, tmp_path: Path
) -> None:
    config = project / "mkdocs.yml"
    config.write_text(config.read_text("utf-8").replace("locale: ar", "locale: jp"), "utf-8")
    done = build(project, tmp_path / "site")
    output = done.stdout + done.stderr
    assert done.returncode != 0
    assert "Traceback" not in output
    assert "error[DAL444] mkdocs.yml:18:20: `jp` is no locale" in output
    assert "Did you mean `ja`?" in output


def test_a_failure_late_in_the_build_keeps_the_old_site(
    project: Path, old: Path, tmp_path: Path
) -> None:
    site, before = old, files(old)
    (project / "content/pages/en/broken.md").write_text("# A\n\n{{ x", "utf-8")
    (project / "fail.py").write_text("def on_page_content(*a, **k):\n    raise ValueError('no')\n")
    config = project / "mkdocs.yml"
    config.write_text(config.read_text("utf-8") + "hooks: [fail.py]\n", "utf-8")
    assert build(project, site).returncode != 0
    assert files(site) == before
    assert [path.name for path in tmp_path.iterdir() if path.name.startswith("site")] == ["site"]


def test_properdocs_builds_the_same(whole: Site, tmp_path: Path) -> None:
    project = copied(whole.root.parent / "project", tmp_path / "project")
    other = built(project, tmp_path / "site", command="properdocs")
    ours, theirs = files(whole.root), files(other)
    assert theirs.keys() == ours.keys()
    for name, content in theirs.items():
        assert unnamed(content) == unnamed(ours[name]), name


def unnamed(content: bytes) -> bytes:
    """Without the generator's name, and without the worker's sums of pages that hold it."""
    return REVISION.sub(b"", GENERATOR.sub(b"", content))


def test_a_site_for_the_disk_has_links_to_files(project: Path, tmp_path: Path) -> None:
    config = project / "mkdocs.yml"
    config.write_text(config.read_text("utf-8") + "use_directory_urls: false\n", "utf-8")
    site = Site(built(project, tmp_path / "site"), "https://whole.example/docs/")
    assert (site.root / "ar/frameworks/ask/questions.html").is_file()
    assert site.broken() == []


def test_a_host_with_another_theme_and_one_language(tmp_path: Path) -> None:
    project = copied(PROJECTS / "plain", tmp_path / "project")
    shutil.copytree(WHOLE / "content/frameworks", project / "content/frameworks")
    for name in ("sources", "concepts"):
        shutil.copy(WHOLE / f"content/{name}.yml", project / "content")
    site = Site(built(project, tmp_path / "site"), "https://plain.example/")
    assert "frameworks/ask/questions/index.html" in site.pages
    assert "Somebody's own page" in (site.root / "index.html").read_text("utf-8")
    wrong = [line for line in site.broken() if not line.startswith("404.html")]
    assert wrong == []


def test_markdown_for_another_generator(tmp_path: Path) -> None:
    project = copied(WHOLE, tmp_path / "project")
    translate(project, "ar", lambda text: f"ترجمة {text}")
    host = copied(PROJECTS / "zensical", tmp_path / "host")
    run(project, "generate", "--locale", "ar", "--out", str(host / "docs"))
    built_by_zensical(host)
    site = Site(host / "site", "https://zensical.example/")
    page = site.pages["frameworks/ask/questions/index.html"]
    assert page.all("html")[0].attributes["lang"] == "ar"
    assert {"criterion-aim", "q-aim--target"} <= set(page.ids)
    wrong = [line for line in site.broken() if "names an anchor" in line or "frameworks" in line]
    assert wrong == []


def built_by_zensical(host: Path) -> None:
    done = subprocess.run(
        [sys.executable, "-m", "zensical", "build", "--clean"],
        cwd=host, capture_output=True, text=True, check=False,
    )  # fmt: skip
    assert done.returncode == 0, done.stdout + done.stderr


def test_a_page_by_hand_that_a_language_lacks_leads_to_its_home(
    project: Path, tmp_path: Path
) -> None:
    config = project / "mkdocs.yml"
    settings = config.read_text("utf-8").replace(
        "fallback_to_default: true", "fallback_to_default: false"
    )
    config.write_text(settings, "utf-8")
    site = Site(built(project, tmp_path / "site"), "https://whole.example/docs/")
    page = site.pages["only-english/index.html"]
    named = {e.attributes["hreflang"] for e in page.all("link") if "hreflang" in e.attributes}
    switch = {e.attributes["href"] for e in page.all("a") if e.attributes.get("hreflang") == "ar"}
    assert named == {"en", "x-default"}
    assert switch == {"../ar/"}
    assert site.broken() == []


def test_a_folder_in_another_script_is_told_on_any_terminal(project: Path, tmp_path: Path) -> None:
    done = build(project, tmp_path / "\u0645\u0648\u0642\u0639", env={"PYTHONIOENCODING": "cp1252"})
    assert done.returncode == 0, done.stderr
    assert "Traceback" not in done.stderr
    assert "\\u0645" in done.stdout
