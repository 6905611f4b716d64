"""`dalil messages`: what it prints, what it writes, and its exit status."""

from __future__ import annotations

import json
from pathlib import Path

import pytest
from click.testing import CliRunner, Result

from dalil.cli import cli
from tests.translating import WHOLE, copied, translate

PO = "locales/ms/LC_MESSAGES/content.po"


@pytest.fixture
def root(tmp_path: Path) -> Path:
    return copied(WHOLE, tmp_path / "project")


def messages(root: Path, *arguments: str) -> Result:
    return CliRunner().invoke(cli, ["-C", str(root), "messages", *arguments])


def test_update_names_what_it_wrote_and_then_has_nothing_to_do(root: Path) -> None:
    first = messages(root, "update", "--locale", "ms")
    assert first.stdout == f"updated: locales/content.pot\nupdated: {PO}\n"
    assert messages(root, "update").stdout == "Everything is up to date.\n"


def test_update_with_check_writes_nothing_and_fails(root: Path) -> None:
    result = messages(root, "update", "--check", "--locale", "ms")
    assert result.exit_code == 1
    assert result.stdout.splitlines() == [
        "not up to date: locales/content.pot", f"not up to date: {PO}",
        "Run: dalil messages update",
    ]  # fmt: skip
    assert not (root / "locales").exists()
    messages(root, "update", "--locale", "ms")
    assert messages(root, "update", "--check").exit_code == 0


@pytest.mark.parametrize("code", ["klingon", "../evil", "en", "", "ms/../../x"])
def test_a_locale_must_be_one_that_cldr_knows(root: Path, code: str) -> None:
    result = messages(root, "update", "--locale", code)
    assert result.exit_code == 2
    assert "is no locale to translate into" in result.stderr
    assert not (root / "locales").exists()


def test_a_locale_may_be_spelt_in_any_way(root: Path) -> None:
    messages(root, "update", "--locale", "PT-br", "--locale", "pt_BR")
    assert [path.name for path in (root / "locales").iterdir() if path.is_dir()] == ["pt_BR"]
    messages(root, "update", "--locale", "pt-BR")
    assert sorted(json.loads(messages(root, "status", "--json").stdout)) == ["pt-BR"]


@pytest.mark.parametrize("code", ["fr.UTF-8", "de@euro", "root", "en-XA"])
def test_what_is_no_locale_is_refused_plainly(root: Path, code: str) -> None:
    result = messages(root, "update", "--locale", code)
    assert (result.exit_code, (root / "locales").exists()) == (2, False)


def test_extract_writes_only_the_templates(root: Path) -> None:
    assert messages(root, "extract").stdout == "updated: locales/content.pot\n"
    assert [path.name for path in (root / "locales").iterdir()] == ["content.pot"]
    assert messages(root, "extract", "--check").exit_code == 0


def test_a_damaged_catalog_is_told_and_left_alone(root: Path) -> None:
    messages(root, "update", "--locale", "ms")
    (root / PO).write_text('msgid "open\n', "utf-8")
    result = messages(root, "update")
    assert (result.exit_code, result.stdout) == (1, "")
    assert f"error[DAL401] {PO}:1:7" in result.stderr
    assert result.stderr.startswith("Nothing is written")
    assert (root / PO).read_text("utf-8") == 'msgid "open\n'


def test_content_with_mistakes_is_told(root: Path) -> None:
    (root / "content/stages.yml").write_text("stages: none\n", "utf-8")
    for command in ("update", "extract", "status"):
        result = messages(root, command)
        assert result.exit_code == 1
        assert "content/stages.yml" in result.stderr


def test_a_link_out_of_the_project_is_not_written_through(root: Path, tmp_path: Path) -> None:
    (tmp_path / "outside").mkdir()
    (root / "locales").mkdir()
    (root / "locales/ms").symlink_to(tmp_path / "outside")
    result = messages(root, "update")
    assert result.exit_code == 1
    assert "symbolic link" in result.stderr
    assert list((tmp_path / "outside").iterdir()) == []


def test_status_counts_by_locale_and_file(root: Path, golden) -> None:
    translate(root, "ms", lambda source: "" if len(source) > 40 else source.upper())
    path = root / "content/frameworks/ask.yml"
    path.write_text(path.read_text("utf-8").replace("name: Aim", "name: The aim"), "utf-8")
    rows = messages(root, "status").stdout.splitlines()
    # The site's own words change often; they are counted, but not in a golden file.
    kept = [row.rstrip() for row in rows if "interface.yml" not in row and "  all  " not in row]
    golden("messages/status.txt", "\n".join(kept))


def test_status_as_json_says_the_same(root: Path) -> None:
    translate(root, "ms", str.upper)
    found = json.loads(messages(root, "status", "--json").stdout)["ms"]
    assert found["files"]["content/stages.yml"]["missing"] == 0
    for count in ("total", "translated", "stale", "missing"):
        assert found[count] == sum(each[count] for each in found["files"].values())


def test_status_without_locales_is_a_table_without_rows(root: Path) -> None:
    assert len(messages(root, "status").stdout.splitlines()) == 1


@pytest.mark.parametrize("command", ["status", "update"])
@pytest.mark.parametrize(
    "damage", ['\nmsgid "Hel\n', '\nmsgid "Without a key"\nmsgstr "Tanpa kunci"\n']
)
def test_what_would_be_lost_is_told(root: Path, command: str, damage: str) -> None:
    messages(root, "update", "--locale", "ms")
    text = (root / PO).read_text("utf-8") + damage
    (root / PO).write_text(text, "utf-8")
    result = messages(root, command)
    assert result.exit_code == 1
    assert PO in result.stderr
    assert (root / PO).read_text("utf-8") == text
