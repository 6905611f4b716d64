"""`make` says in one line what a machine lacks."""

from __future__ import annotations

import shutil
import subprocess
from pathlib import Path

import pytest

ROOT = Path(__file__).parents[1]


@pytest.fixture
def bare(tmp_path: Path) -> Path:
    """A checkout's Makefile in a path with a space, on a machine with next to nothing."""
    checkout = tmp_path / "a checkout"
    (checkout / "tests/browser").mkdir(parents=True)
    for name in ("Makefile", "tests/browser/chromium.sh", "pyproject.toml"):
        shutil.copy(ROOT / name, checkout / name)
    (checkout / "requirements").mkdir()
    for name in ("site", "test"):
        (checkout / f"requirements/{name}.txt").write_text("none-such==1 --hash=sha256:00\n")
    (tmp_path / "bin").mkdir()
    for name in ("sh", "sed", "grep", "rm", "touch", "id"):
        (tmp_path / "bin" / name).symlink_to(shutil.which(name))
    return checkout


def make(checkout: Path, *arguments: str, **env: str) -> subprocess.CompletedProcess[str]:
    return subprocess.run(
        [shutil.which("make"), *arguments],
        cwd=checkout,
        env={"PATH": str(checkout.parent / "bin"), "HOME": str(checkout.parent), **env},
        capture_output=True,
        text=True,
        check=False,
    )


def told(done: subprocess.CompletedProcess[str]) -> list[str]:
    assert done.returncode == 2
    return [line for line in done.stderr.splitlines() if not line.startswith("make: ***")]


def test_tests_without_chromium_and_without_apt(bare: Path) -> None:
    (line,) = told(make(bare, "test"))
    assert line.startswith("The tests need Chromium. Install it")


@pytest.mark.parametrize("python", ["no-such-python", "false"])
def test_no_python_that_is_new_enough(bare: Path, python: str) -> None:
    (line,) = told(make(bare, "site", f"PYTHON={python}"))
    assert line.startswith("Dalil needs Python 3.11 or newer")
    assert not (bare / ".venv").exists()


def test_packages_that_cannot_be_had(bare: Path) -> None:
    python = bare / ".venv/bin/python"
    python.parent.mkdir(parents=True)
    python.write_text("#!/bin/sh\necho 'ERROR: no such package'\necho more\nexit 1\n")
    python.chmod(0o755)
    error, line = told(make(bare, "site"))
    assert error == "ERROR: no such package"
    assert line.startswith("Python packages could not be installed. Check the connection")
    assert not (bare / ".venv/site.stamp").exists()


def test_help_lists_the_commands(bare: Path) -> None:
    assert "build the site into site/" in make(bare, "help").stdout
