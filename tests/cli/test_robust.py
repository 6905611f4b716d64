"""The command line where things go wrong around it: pipes, folders, permissions, Ctrl-C."""

from __future__ import annotations

import json
import os
import signal
import subprocess
import sys
import time
from pathlib import Path

import pytest
from click.testing import CliRunner, Result

from dalil import project as projects
from dalil.cli import STATUSES, cli
from tests.translating import WHOLE, copied, translate

CANARY = "the words of an error that nobody foresaw"
READING = [["questions"], ["frameworks"], ["check"], ["messages", "status"]]
needs_a_user = pytest.mark.skipif(not os.geteuid(), reason="root may do everything")
needs_full = pytest.mark.skipif(not Path("/dev/full").exists(), reason="no /dev/full here")


def dalil(root: Path, *arguments: str) -> Result:
    return CliRunner().invoke(cli, ["-C", str(root), *arguments])


def process(*arguments: str, env: dict[str, str] | None = None, **options: object):
    program = [sys.executable, "-m", "dalil", *arguments]
    environment = {**os.environ, **(env or {})}
    return subprocess.run(program, env=environment, capture_output=True, check=False, **options)


def told(result: Result, status: int) -> str:
    """What was said; a status of 1 or 2, and no traceback."""
    assert result.exit_code == status, result.output
    assert isinstance(result.exception, SystemExit)
    assert "Traceback" not in result.output
    return result.output


@pytest.fixture(scope="module")
def arabic(tmp_path_factory: pytest.TempPathFactory) -> Path:
    root = copied(WHOLE, tmp_path_factory.mktemp("arabic") / "project")
    translate(root, "ar", lambda text: "\u0639" + text)
    return root


@pytest.mark.parametrize("encoding", ["cp1252", "cp437"])
@pytest.mark.parametrize("command", ["questions", "frameworks"])
def test_a_pipe_that_is_not_utf_8_gets_everything(arabic, command, encoding):
    arguments = ("-C", str(arabic), command, "--locale", "ar")
    env = {"PYTHONIOENCODING": encoding}
    lines = process(*arguments, env=env)
    assert lines.returncode == 0, lines.stderr
    assert b"\\u0639" in lines.stdout
    data = process(*arguments, "--json", env=env)
    same = process(*arguments, "--json", env={"PYTHONIOENCODING": "utf-8"})
    assert json.loads(data.stdout.decode("ascii")) == json.loads(same.stdout.decode("utf-8"))
    assert "\u0639" in same.stdout.decode("utf-8")


def test_a_mistake_in_arabic_is_told_on_any_terminal(arabic, tmp_path):
    root = copied(arabic, tmp_path / "\u0639 project")
    (root / "content/stages.yml").write_text("\u0639: 1\n", "utf-8")
    for command in ("check", "questions"):
        done = process("-C", str(root), command, env={"PYTHONIOENCODING": "cp1252"})
        assert done.returncode == 1
        assert b"\\u0639" in done.stdout + done.stderr
        assert b"Traceback" not in done.stderr


@needs_full
@pytest.mark.parametrize("command", READING)
@pytest.mark.parametrize("unbuffered", ["", "1"])
def test_a_full_disk_is_told(command, unbuffered):
    with Path("/dev/full").open("w") as full:
        program = [sys.executable, "-m", "dalil", "-C", str(WHOLE), *command]
        env = {**os.environ, "PYTHONUNBUFFERED": unbuffered}
        done = subprocess.run(program, stdout=full, stderr=subprocess.PIPE, env=env, check=False)
    assert done.returncode == 1
    assert b"No space left" in done.stderr
    assert b"Traceback" not in done.stderr


def test_a_reader_that_goes_away_is_no_mistake_to_tell():
    program = [sys.executable, "-m", "dalil", "-C", str(WHOLE), "questions", "--json"]
    with subprocess.Popen(program, stdout=subprocess.PIPE, stderr=subprocess.PIPE) as running:
        running.stdout.close()
        assert running.stderr.read() == b""


@pytest.mark.skipif(not Path("/proc/self/maps").exists(), reason="no /proc to look at it through")
def test_ctrl_c_ends_it_without_a_traceback():
    program = [sys.executable, "-m", "dalil", "-C", str(WHOLE.parents[2]), "check"]
    with subprocess.Popen(program, stdout=subprocess.PIPE, stderr=subprocess.PIPE) as running:
        maps = Path(f"/proc/{running.pid}/maps")
        while b"_pydantic_core" not in maps.read_bytes():  # it is loading its own modules
            time.sleep(0.01)
        running.send_signal(signal.SIGINT)
        said = running.communicate()[1]
    assert running.returncode == 130
    assert b"Traceback" not in said


@pytest.mark.parametrize("out", ["", "content", "content/new", "locales/x", "."])
def test_generate_does_not_write_among_the_texts(tmp_path, monkeypatch, out):
    root = copied(WHOLE, tmp_path / "project")
    monkeypatch.chdir(root)
    before = sorted(root.rglob("*"))
    assert "--out" in told(dalil(root, "generate", "--out", out), 2)
    assert sorted(root.rglob("*")) == before


@pytest.mark.parametrize("out", ["/", "..", "notes", "notes/../notes"])
def test_generate_does_not_write_among_what_is_not_its_own(tmp_path, monkeypatch, out):
    root = copied(WHOLE, tmp_path / "project")
    (root / "notes").mkdir()
    (root / "notes/own.txt").write_text("mine")
    monkeypatch.chdir(root)
    before = sorted(tmp_path.rglob("*"))
    said = told(dalil(root, "generate", "--out", out), 2)
    assert "other files" in said
    assert "new or an empty folder" in " ".join(said.split())
    assert sorted(tmp_path.rglob("*")) == before


def test_generate_writes_again_where_it_wrote_before(tmp_path):
    out = tmp_path / "out"
    out.mkdir()
    for _ in range(2):
        assert dalil(WHOLE, "generate", "--out", str(out)).exit_code == 0
    assert dalil(WHOLE, "generate", "--out", str(out / "ar"), "--locale", "ar").exit_code == 0


def test_generate_makes_the_folders_above_too(tmp_path):
    out = tmp_path / "not" / "there"
    assert dalil(WHOLE, "generate", "--out", str(out)).exit_code == 0
    assert (out / "index.md").is_file()


def test_generate_tells_what_is_in_its_way(tmp_path):
    (tmp_path / "file").write_text("x")
    assert "is a file" in told(dalil(WHOLE, "generate", "--out", str(tmp_path / "file")), 2)
    below = tmp_path / "file" / "out"
    said = told(dalil(WHOLE, "generate", "--out", str(below)), 1)
    assert "file is in the place of a folder" in said
    assert str(below) in said
    out = tmp_path / "out"
    assert dalil(WHOLE, "generate", "--out", str(out)).exit_code == 0
    (out / "index.md").unlink()
    (out / "index.md").mkdir()
    said = told(dalil(WHOLE, "generate", "--out", str(out)), 1)
    assert "folder is in the place of a file" in said


@needs_a_user
def test_generate_tells_where_it_may_not_write(tmp_path):
    (tmp_path / "locked").mkdir(mode=0o500)
    out = tmp_path / "locked" / "out"
    assert "may not" in told(dalil(WHOLE, "generate", "--out", str(out)), 1)


@pytest.mark.parametrize("name", [".vscode", "schemas"])
def test_schema_tells_what_is_in_its_way(tmp_path, name):
    (tmp_path / name).write_text("x")
    assert name in told(dalil(tmp_path, "schema"), 1)


def test_schema_tells_of_a_folder_in_the_place_of_the_settings(tmp_path):
    (tmp_path / ".vscode/settings.json").mkdir(parents=True)
    assert "folder is in the place of a file" in told(dalil(tmp_path, "schema"), 1)


@pytest.mark.parametrize("command", READING)
@pytest.mark.parametrize("name", ["content", "content/frameworks"])
def test_a_file_in_the_place_of_a_folder_is_told(tmp_path, command, name):
    (tmp_path / name).parent.mkdir(exist_ok=True)
    (tmp_path / name).write_text("x")
    assert "content" in told(dalil(tmp_path, *command), 1)


@pytest.mark.parametrize("command", READING)
@pytest.mark.parametrize("name", ["locales", "quiz"])
def test_other_folders_may_be_anything_without_a_traceback(tmp_path, command, name):
    root = copied(WHOLE, tmp_path / "project")
    (root / name).write_text("x")
    result = dalil(root, *command)
    assert "Traceback" not in result.output
    assert isinstance(result.exception, SystemExit | None)


def test_what_nobody_foresaw_is_called_our_own_fault(monkeypatch):
    def fail(root: Path) -> None:
        raise ZeroDivisionError(CANARY)

    monkeypatch.setattr(projects, "load", fail)
    said = told(dalil(WHOLE, "questions"), 1)
    assert "error[DAL599]" in said
    assert CANARY not in said


@pytest.mark.parametrize("inside", ["", "content", "content/frameworks", "quiz/deep"])
def test_the_project_is_found_from_any_of_its_folders(tmp_path, monkeypatch, inside):
    root = copied(WHOLE, tmp_path / "project")
    (root / inside).mkdir(parents=True, exist_ok=True)
    monkeypatch.chdir(root / inside)
    result = CliRunner().invoke(cli, ["frameworks"])
    assert result.exit_code == 0, result.output
    assert "ASK" in result.output


def test_outside_a_project_it_says_how_to_name_one(tmp_path, monkeypatch):
    monkeypatch.chdir(tmp_path)
    result = CliRunner().invoke(cli, ["frameworks"])
    assert "dalil -C FOLDER" in told(result, 1)


COMMANDS = [[], *([name] for name in cli.list_commands(None)), ["messages", "update"]]


@pytest.mark.parametrize("command", COMMANDS)
def test_help_tells_the_exit_statuses_and_wrong_use_is_2(command):
    shown = CliRunner().invoke(cli, [*command, "--help"])
    assert shown.exit_code == 0
    if len(command) < 2:
        assert STATUSES.split(",")[0] in shown.output
    told(CliRunner().invoke(cli, [*command, "--no-such-option"]), 2)
