"""Building aside and swapping: nobody ever sees half a site."""

from __future__ import annotations

import os
import subprocess
import sys
from pathlib import Path

import pytest

from dalil.errors import DalilError
from dalil.mkdocs.publish import discard, publish, stage

# Copies that people make, with digits at the end as the number of a process has.
OTHERS = ("site.tmp-notes", "site.old-2024", "site.old-backup-2024-12-31", ".site.dalil-old-copy-1")


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
        filled(site.with_name(f".site.dalil-tmp-{running.pid}"), "theirs")
        filled(site.with_name(".site.dalil-tmp-999999999"), "dead")
        for name in OTHERS:
            filled(site.with_name(name), "no build at all")
        stage(site)
        assert f".site.dalil-tmp-{running.pid}" in names(site.parent)
        assert set(names(site.parent)) >= set(OTHERS)
        assert ".site.dalil-tmp-999999999" not in names(site.parent)
        running.communicate(b"\n")


def test_hidden_entries_are_kept_as_mkdocs_keeps_them(site: Path) -> None:
    (site / ".git").mkdir()
    (site / ".git/HEAD").write_text("ref")
    (site / ".nojekyll").write_text("")
    (site / ".well-known").mkdir()
    (site / ".well-known/kept").write_text("old")
    (site / ".well-known/both").write_text("old")
    new = filled(stage(site), "new")
    (new / ".well-known").mkdir()
    (new / ".well-known/both").write_text("new")
    publish(new, site)
    assert names(site) == [".git", ".nojekyll", ".well-known", "index.html"]
    assert (site / ".git/HEAD").read_text() == "ref"
    assert names(site / ".well-known") == ["both", "kept"]
    assert (site / ".well-known/both").read_text() == "new"


def test_a_link_to_the_site_stays_a_link(site: Path, tmp_path: Path) -> None:
    link = tmp_path / "elsewhere" / "public"
    link.parent.mkdir()
    link.symlink_to(site)
    publish(filled(stage(link), "new"), link)
    assert link.is_symlink()
    assert (site / "index.html").read_text() == "new"
    assert names(link.parent) == ["public"]
    assert names(tmp_path) == ["elsewhere", "site"]


def test_a_build_that_died_between_the_renames_is_undone(site: Path) -> None:
    site.rename(site.with_name(".site.dalil-old-999999999"))
    filled(site.with_name(".site.dalil-tmp-999999999"), "dead")
    stage(site)
    assert names(site.parent) == ["site"]
    assert (site / "index.html").read_text() == "old"


def test_a_build_that_died_after_the_renames_loses_nothing_hidden(site: Path) -> None:
    old = filled(site.with_name(".site.dalil-old-999999999"), "older")
    (old / ".git").mkdir()
    stage(site)
    assert names(site.parent) == ["site"]
    assert names(site) == [".git", "index.html"]
    assert (site / "index.html").read_text() == "old"


def test_a_container_gives_every_build_the_same_number(site: Path) -> None:
    site.rename(site.with_name(f".site.dalil-old-{os.getpid()}"))
    filled(site.with_name(f".site.dalil-tmp-{os.getpid()}"), "dead")
    stage(site)
    assert names(site.parent) == ["site"]


def test_builds_that_end_at_once_leave_one_whole_site(site: Path) -> None:
    program = """
import sys
from pathlib import Path
from dalil.mkdocs.publish import publish, stage
site = Path(sys.argv[1])
for number in range(50):
    staged = stage(site)
    staged.mkdir()
    for name in "ab":
        (staged / name).write_text(f"{sys.argv[2]} {number}")
    publish(staged, site)
"""
    (site / ".git").mkdir()
    command = [sys.executable, "-c", program, str(site)]
    running = [subprocess.Popen([*command, name]) for name in ("one", "other", "third")]
    assert [each.wait() for each in running] == [0, 0, 0]
    assert names(site) == [".git", "a", "b"]
    assert (site / "a").read_text() == (site / "b").read_text()
    assert names(site.parent) == ["site"]


def test_what_cannot_be_renamed_is_refused_before_the_build(tmp_path: Path) -> None:
    (tmp_path / "file").write_text("kept")
    with pytest.raises(DalilError, match="it is a file"):
        stage(tmp_path / "file")
    with pytest.raises(DalilError, match="mount point"):
        stage(Path("/"))


@pytest.mark.skipif(os.geteuid() == 0, reason="root may write everywhere")
def test_a_folder_without_the_right_to_write_is_refused(site: Path) -> None:
    site.parent.chmod(0o500)
    try:
        with pytest.raises(DalilError, match="may not be written to"):
            stage(site)
    finally:
        site.parent.chmod(0o700)


def test_a_site_that_cannot_be_replaced_stays(site: Path) -> None:
    with pytest.raises(DalilError, match="cannot be published"):
        publish(site.with_name("never-built"), site)
    assert (site / "index.html").read_text() == "old"
    assert names(site.parent) == ["site"]


def test_a_copy_that_somebody_made_never_becomes_the_site(tmp_path: Path) -> None:
    for name in OTHERS:
        filled(tmp_path / name, "a copy")
    publish(filled(stage(tmp_path / "site"), "new"), tmp_path / "site")
    assert names(tmp_path) == sorted([*OTHERS, "site"])
    assert (tmp_path / "site/index.html").read_text() == "new"
