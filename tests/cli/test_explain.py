"""`dalil explain`: every code that a report can show is explained."""

from __future__ import annotations

import re
from pathlib import Path

import pytest
from click.testing import CliRunner

from dalil.cli import cli
from dalil.cli.explain import EXPLANATIONS

PACKAGE = Path(__file__).parents[2] / "plugins" / "dalil"


def reported_codes() -> set[str]:
    """Every code that stands in the package, the explanations themselves left out."""
    files = [path for path in PACKAGE.rglob("*.py") if "codes" not in path.parts]
    return {code for path in files for code in re.findall(r"DAL\d{3}", path.read_text("utf-8"))}


def test_every_code_is_explained():
    assert reported_codes() <= set(EXPLANATIONS)


def test_no_explanation_is_empty():
    for code, explanation in EXPLANATIONS.items():
        assert re.fullmatch(r"DAL[1-5]\d\d", code)
        assert all(explanation), code


@pytest.mark.parametrize("given", ["DAL111", "dal111", "[DAL111]"])
def test_a_code_is_explained_however_it_is_written(given, golden):
    result = CliRunner().invoke(cli, ["explain", given])
    assert result.exit_code == 0
    golden("explain/DAL111.txt", result.output.rstrip("\n"))


def test_an_unknown_code_is_answered_with_the_nearest():
    result = CliRunner().invoke(cli, ["explain", "DAL119x"])
    assert result.exit_code == 2
    assert "Did you mean DAL119?" in result.output
