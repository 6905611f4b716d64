"""Pseudo-locales are built where the environment asks for them, in any usual word for yes."""

from __future__ import annotations

from pathlib import Path

import pytest

from tests.mkdocs.hosts import MATERIAL, host
from tests.sites import build

LANGUAGES = [
    {"locale": "en", "name": "English", "default": True},
    {"locale": "en-XA", "name": "Pseudo", "build": False},
]


def project(folder: Path) -> Path:
    options = {"docs_structure": "folder", "reconfigure_material": False, "languages": LANGUAGES}
    return host(folder / "host", {}, theme=MATERIAL, plugins=["dalil", {"i18n": options}])


@pytest.mark.parametrize(("asked", "is_built"), [("1", True), ("Yes", True), ("0", False)])
def test_they_are_asked_for_by_the_environment(
    tmp_path: Path, asked: str, *, is_built: bool
) -> None:
    done = build(project(tmp_path), tmp_path / "site", env={"DALIL_PSEUDO": asked})
    assert done.returncode == 0, done.stdout + done.stderr
    assert (tmp_path / "site/en-XA/frameworks/rate/index.html").is_file() == is_built


def test_a_word_that_is_neither_yes_nor_no_is_told_plainly(tmp_path: Path) -> None:
    done = build(project(tmp_path), tmp_path / "site", env={"DALIL_PSEUDO": "perhaps"})
    assert done.returncode != 0
    assert "DALIL_PSEUDO is 'perhaps'" in done.stderr
    assert "Traceback" not in done.stderr
