"""`dalil check`: all files in one run, three forms, an exit status, and never a traceback."""

from __future__ import annotations

import json
import shutil
from pathlib import Path

import pytest
from click.testing import CliRunner, Result

from dalil import content
from dalil.cli import cli

REPOSITORY = Path(__file__).parents[2]
BROKEN = REPOSITORY / "tests" / "projects" / "broken"
CANARY = "the words of an error that nobody foresaw"


def run(root: Path, *options: str) -> Result:
    return CliRunner().invoke(cli, ["-C", str(root), "check", *options])


@pytest.mark.parametrize("form", ["text", "json", "github"])
def test_every_mistake_of_every_file_is_reported_in_one_run(form, golden):
    result = run(BROKEN, "--format", form)
    assert result.exit_code == 1
    golden(f"check/broken.{form}", result.output.rstrip("\n"))


def test_json_counts_what_it_lists():
    report = json.loads(run(BROKEN, "--format", "json").output)
    severities = [each["severity"] for each in report["diagnostics"]]
    assert report["errors"] == severities.count("error")
    assert report["warnings"] == severities.count("warning")


def test_our_own_files_have_no_errors():
    result = run(REPOSITORY)
    assert result.exit_code == 0, result.output


def test_warnings_alone_do_not_fail(tmp_path):
    shutil.copytree(REPOSITORY / "content", tmp_path / "content")
    (tmp_path / "content" / "notes.txt").write_text("for later")
    result = run(tmp_path)
    assert result.exit_code == 0
    assert "warning[DAL310] content/notes.txt" in result.output


def test_a_fault_of_our_own_is_called_that_and_the_other_checks_go_on(monkeypatch):
    def fail(root: Path) -> None:
        raise ZeroDivisionError(CANARY)

    monkeypatch.setattr(content, "load", fail)
    result = run(BROKEN)
    assert result.exit_code == 1
    assert "error[DAL599]" in result.output
    assert "error[DAL401] locales/ms/LC_MESSAGES/content.po:6:7" in result.output
    assert "Traceback" not in result.output
    assert CANARY not in result.output
