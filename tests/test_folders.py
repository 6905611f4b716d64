"""Folders that may not be looked into: told by name, whatever else is wrong."""

from __future__ import annotations

import os
import shutil
import subprocess
import sys
from collections.abc import Iterator
from pathlib import Path

import pytest

from dalil.cli.check import check
from dalil.content.seal import seal
from dalil.errors import ContentError
from dalil.folders import listed, unreadable
from dalil.project import open_project
from tests.translating import WHOLE, copied, translate

LOCKED = [
    "content",
    "content/frameworks",
    "content/pages",
    "content/pages/en",
    "content/trees",
    "quiz",
    "quiz/blueprints",
    "locales",
    "locales/ar",
    "locales/ar/LC_MESSAGES",
]
# Root may read anything, but for what it is not allowed to.
AS_A_USER = ["setpriv", "--bounding-set=-dac_override,-dac_read_search"] if not os.geteuid() else []
needs_a_user = pytest.mark.skipif(
    bool(AS_A_USER) and not shutil.which("setpriv"), reason="root may read anything"
)


@pytest.fixture(scope="module")
def arabic(tmp_path_factory: pytest.TempPathFactory) -> Path:
    root = copied(WHOLE, tmp_path_factory.mktemp("locked") / "project")
    translate(root, "ar", lambda text: "\u0639" + text)
    return root


@pytest.fixture
def root(arabic: Path, tmp_path: Path) -> Iterator[Path]:
    project = copied(arabic, tmp_path / "project")
    (project / "quiz/blueprints").mkdir(parents=True)
    yield project
    for folder, _, _ in os.walk(project):
        Path(folder).chmod(0o700)


@pytest.fixture
def locked(root: Path, monkeypatch: pytest.MonkeyPatch, request: pytest.FixtureRequest) -> str:
    """The name of a folder in `root` that the system refuses to list."""
    folder, scandir = root / request.param, os.scandir

    def refusing(path: str | Path) -> object:
        if Path(path) == folder:
            raise PermissionError(13, "Permission denied", str(path))
        return scandir(path)

    monkeypatch.setattr(os, "scandir", refusing)
    return str(request.param)


@pytest.mark.parametrize("locked", LOCKED, indirect=True)
def test_a_folder_that_may_not_be_read_is_told_by_its_name(root: Path, locked: str) -> None:
    errors = [each for each in check(root) if each.severity == "error"]
    assert [(each.path, each.code) for each in errors] == [(locked, "DAL101")]
    assert errors[0].message == "The folder cannot be read: Permission denied"
    assert f"chmod u+rwx {locked}" in errors[0].hint
    with pytest.raises(ContentError) as stopped:
        open_project(root)
    assert (locked, "DAL101") in [(each.path, each.code) for each in stopped.value.diagnostics]


@pytest.mark.parametrize("locked", ["content/trees"], indirect=True)
def test_other_files_are_checked_all_the_same(root: Path, locked: str) -> None:
    (root / "content/stages.yml").write_text("titel: x\n", "utf-8")
    assert {each.path for each in check(root) if each.severity == "error"} == {
        locked,
        "content/stages.yml",
    }


@needs_a_user
@pytest.mark.parametrize("mode", [0o000, 0o400, 0o100])
@pytest.mark.parametrize("folder", ["content", "content/pages/en", "locales/ar/LC_MESSAGES"])
def test_the_command_line_tells_of_it(root: Path, folder: str, mode: int) -> None:
    (root / folder).chmod(mode)
    program = [*AS_A_USER, sys.executable, "-m", "dalil", "-C", str(root), "check"]
    done = subprocess.run(program, capture_output=True, text=True, check=False)
    assert done.returncode == 1, done.stderr
    assert f"error[DAL101] {folder}: The folder cannot be read: Permission denied" in done.stdout
    assert "DAL599" not in done.stdout
    assert "1 error" in done.stdout


@pytest.mark.parametrize("locked", ["content/trees"], indirect=True)
def test_a_seal_can_be_had_of_anything(root: Path, locked: str) -> None:
    assert (root / locked).is_dir()
    assert seal(root) == seal(root)


def test_what_is_there_is_listed_in_order(tmp_path: Path) -> None:
    for name in ("b", "a", ".c"):
        (tmp_path / name).mkdir()
    (tmp_path / "file").write_text("x")
    assert [path.name for path in listed(tmp_path)] == [".c", "a", "b", "file"]
    assert listed(tmp_path / "gone") == listed(tmp_path / "file") == []
    assert list(unreadable(tmp_path, "gone")) == list(unreadable(tmp_path, "file")) == []


def test_a_link_is_not_followed(tmp_path: Path) -> None:
    (tmp_path / "circle").symlink_to(tmp_path)
    assert list(unreadable(tmp_path, ".")) == []
