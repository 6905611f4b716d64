"""`dalil questions`, `frameworks` and `generate`, as they are called."""

from __future__ import annotations

import json
import shutil
from pathlib import Path

import pytest
from click.testing import CliRunner

from dalil.cli import cli
from tests.translating import WHOLE, copied, run


@pytest.mark.parametrize("command", ["questions", "frameworks"])
@pytest.mark.parametrize("locale", ["en", "ar"])
def test_json_holds_the_locale(command: str, locale: str) -> None:
    data = json.loads(run(WHOLE, command, "--locale", locale, "--json"))
    assert data["locale"] == locale
    assert data[command]


def test_lines_can_be_cut_by_tabs() -> None:
    lines = [line.split("\t") for line in run(WHOLE, "questions").splitlines()]
    assert ["ask", "keeper", "Who could still stop this?"] in lines
    assert ["ask", "ASK"] in [
        line.split("\t")[:2] for line in run(WHOLE, "frameworks").splitlines()
    ]


def test_generate_says_how_much_it_wrote(tmp_path: Path) -> None:
    said = run(WHOLE, "generate", "--out", str(tmp_path / "out"), "--locale", "ar")
    written = [path for path in (tmp_path / "out").rglob("*") if path.is_file()]
    assert str(len(written)) in said


def test_generate_writes_through_no_symbolic_link(tmp_path: Path) -> None:
    out, elsewhere = tmp_path / "out", tmp_path / "elsewhere"
    elsewhere.mkdir()
    run(WHOLE, "generate", "--out", str(out))
    shutil.rmtree(out / "frameworks")
    (out / "frameworks").symlink_to(elsewhere)
    result = CliRunner().invoke(cli, ["-C", str(WHOLE), "generate", "--out", str(out)])
    assert result.exit_code == 1
    assert "symbolic link" in result.output
    assert list(elsewhere.iterdir()) == []


@pytest.mark.parametrize("command", [["questions"], ["frameworks"], ["generate", "--out", "x"]])
def test_mistakes_are_told_and_never_traced(command: list[str], tmp_path: Path) -> None:
    project = copied(WHOLE, tmp_path / "project")
    (project / "content/frameworks/ask.yml").write_text("id: ask\nname: ASK\n", "utf-8")
    result = CliRunner().invoke(cli, ["-C", str(project), *command])
    assert result.exit_code == 1
    assert "DAL202" in result.output
    assert "Traceback" not in result.output


@pytest.mark.parametrize("command", ["questions", "frameworks"])
def test_an_unknown_locale_is_refused_in_plain_words(command: str) -> None:
    result = CliRunner().invoke(cli, ["-C", str(WHOLE), command, "--locale", "no-such"])
    assert result.exit_code in {1, 2}
    assert "no-such" in result.output
    assert not isinstance(result.exception, ValueError)


def test_an_unknown_command_names_the_known_ones() -> None:
    assert "questions" in run(WHOLE, "--help")
