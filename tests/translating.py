"""Translations for tests, made the way a project makes them: update, then fill in."""

from __future__ import annotations

import shutil
from collections.abc import Callable
from pathlib import Path

import polib  # type: ignore[import-untyped]
from click.testing import CliRunner

from dalil.cli import cli

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
            if not entry.translated():
                entry.msgstr = say(entry.msgid)
        catalog.save()
