"""Translations for tests, made the way a project makes them: update, then fill in."""

from __future__ import annotations

import shutil
from collections.abc import Callable
from pathlib import Path

import polib
import pytest
from click.testing import CliRunner

from dalil.cli import cli
from tests.sites import built, once

PROJECTS = Path(__file__).parent / "projects"
WHOLE = PROJECTS / "whole"
Say = Callable[[str], str]  # the source's words -> the translation, "" for none


def copied(project: Path, target: Path) -> Path:
    """A copy of `project` in `target`, to be changed at will."""
    return Path(shutil.copytree(project, target, ignore=shutil.ignore_patterns("site*")))


def run(root: Path, *arguments: str) -> str:
    """What `dalil -C root ...` prints; it must succeed."""
    result = CliRunner().invoke(cli, ["-C", str(root), *arguments])
    assert result.exit_code == 0, result.output
    return result.stdout


def translate(root: Path, locale: str, say: Say) -> None:
    """Begin the catalog of `locale` if need be, and fill every empty entry with what `say` says."""
    run(root, "messages", "update", "--locale", locale)
    for path in sorted(root.glob(f"locales/{locale}/LC_MESSAGES/*.po")):
        catalog = polib.pofile(str(path), wrapwidth=0)
        for entry in catalog:
            if not entry.translated() and entry.msgid_plural:
                entry.msgstr_plural = dict.fromkeys(entry.msgstr_plural, say(entry.msgid_plural))
            elif not entry.translated():
                entry.msgstr = say(entry.msgid)
        catalog.save()


def half(source: str) -> str:
    """A translation of every second message, roughly."""
    return f"ترجمة {source}" if len(source) % 2 else ""


def whole_site(factory: pytest.TempPathFactory) -> Path:
    """The folder with tests/projects/whole, half of it in Arabic, and its site in `site`."""

    def make(folder: Path) -> None:
        project = copied(WHOLE, folder / "project")
        translate(project, "ar", half)
        built(project, folder / "site")

    return once(factory, "whole", make)
