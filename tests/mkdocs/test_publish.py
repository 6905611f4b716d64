"""Building aside and swapping: nobody ever sees half a site."""

from __future__ import annotations

import os
import subprocess
import sys
from pathlib import Path

import pytest

from dalil.mkdocs.publish import discard, publish, stage


@pytest.fixture
def site(tmp_path: Path) -> Path:
    site = tmp_path / "site"
    site.mkdir()
    (site / "index.html").write_text("old")
    return site


def filled(folder: Path, text: str) -> Path:
    folder.mkdir()
    (folder / "index.html").write_text(text)
    return folder


def names(folder: Path) -> list[str]:
    return sorted(path.name for path in folder.iterdir())


def test_a_build_is_staged_beside_the_site(site: Path) -> None:
    staged = stage(site)
    assert staged.parent == site.parent
    assert staged != site
    assert str(os.getpid()) in staged.name


def test_the_new_site_takes_the_place_of_the_old_one(site: Path) -> None:
    publish(filled(stage(site), "new"), site)
    assert (site / "index.html").read_text() == "new"
    assert names(site.parent) == ["site"]


def test_a_first_site_needs_no_old_one(tmp_path: Path) -> None:
    publish(filled(stage(tmp_path / "site"), "new"), tmp_path / "site")
    assert (tmp_path / "site/index.html").read_text() == "new"


def test_what_failed_leaves_nothing_behind(site: Path) -> None:
    discard(filled(stage(site), "half"))
    assert names(site.parent) == ["site"]
    assert (site / "index.html").read_text() == "old"


def test_what_a_killed_build_left_is_removed_and_a_running_one_is_not(site: Path) -> None:
    with subprocess.Popen([sys.executable, "-c", "input()"], stdin=subprocess.PIPE) as running:
        filled(site.with_name(f"site.tmp-{running.pid}"), "theirs")
        filled(site.with_name("site.tmp-999999999"), "dead")
        filled(site.with_name("site.tmp-notes"), "no build at all")
        stage(site)
        assert f"site.tmp-{running.pid}" in names(site.parent)
        assert "site.tmp-notes" in names(site.parent)
        assert "site.tmp-999999999" not in names(site.parent)
        running.communicate(b"\n")
