"""`dalil trees`, as it is called."""

from __future__ import annotations

import json
from pathlib import Path

import pytest
from click.testing import CliRunner

from dalil.cli import cli
from tests.conftest import Golden
from tests.translating import run

REPOSITORY = Path(__file__).parents[2]
ANSWERS = ["deciders=several", "volume=normal", "goal=problem", "change=small"]


def test_explain_tells_why_in_words(golden: Golden) -> None:
    golden("trees/explain.text", run(REPOSITORY, "trees", "explain", *ANSWERS).rstrip())


def test_answers_can_be_set_by_an_option_too() -> None:
    options = [part for each in ANSWERS for part in ("--set", each)]
    said = run(REPOSITORY, "trees", "explain", *options)
    assert said == run(REPOSITORY, "trees", "explain", *ANSWERS)


def test_explain_speaks_the_language() -> None:
    assert "الأسباب" in run(REPOSITORY, "trees", "explain", *ANSWERS, "--locale", "ar")


def test_each_reason_says_where_it_comes_from() -> None:
    found = json.loads(run(REPOSITORY, "trees", "explain", *ANSWERS, "--json"))
    own = {"sources": [], "inference": True}
    assert found["reasons"][0]["evidence"] == [{"sources": ["modern-methods"], "inference": False}]
    listed = ["reasons", "cautions", "combinations"]
    every = [each for name in listed for each in found[name]]
    every += [each["reason"] for each in found["others"]]
    said = [one for each in every for one in each["evidence"]]
    assert len(said) >= len(every)
    assert all(one["sources"] or one == own for one in said)


def test_what_is_not_known_leaves_several_outcomes() -> None:
    found = json.loads(run(REPOSITORY, "trees", "explain", "deciders=?", "--json"))
    assert found["outcome"] is None
    assert len(found["possible"]) == 7
    assert found["next"]


@pytest.mark.parametrize(
    ("arguments", "said"),
    [
        (["explain", "decider=many"], "Did you mean deciders?"),
        (["explain", "deciders=man"], "Did you mean many?"),
        (["explain", "goal=fit", "goal=open"], "goal has two answers: fit and open."),
        (["explain", "goal=fit", "--set", "goal=?"], "goal has two answers"),
        (["explain", "--tree", "select-framwork"], "Did you mean select-framework?"),
        (["report", "--tree", "none"], "Trees: select-framework"),
    ],
)
def test_a_wrong_name_is_told(arguments: list[str], said: str) -> None:
    result = CliRunner().invoke(cli, ["-C", str(REPOSITORY), "trees", *arguments])
    assert result.exit_code == 2
    assert said in result.output


def test_report_prints_figures_and_every_conflict() -> None:
    said = run(REPOSITORY, "trees", "report", "--tree", "select-framework")
    assert "320" in said
    assert "many-stakeholders > high-volume" in said
    found = json.loads(run(REPOSITORY, "trees", "report", "--json"))
    assert set(found) == {"select-framework", "next-step", "consumer-lead"}
    assert found["select-framework"]["situations"] == 320
    assert sum(each["count"] for each in found["next-step"]["reach"]) == 72
