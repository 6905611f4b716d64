"""`dalil trees`, as it is called."""

from __future__ import annotations

import json
from pathlib import Path

import pytest
from click.testing import CliRunner

from dalil.cli import cli
from dalil.project import open_project
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
    before = "MEDDIC before ANUM in 40 situations. For example:"
    where = "Decision: Several people, for a large purchase; Volume of leads: More than we have"
    assert f"{before} {where}" in said
    tree = open_project(REPOSITORY).content.trees["select-framework"]
    assert not [name for name in {*tree.rules, *tree.decisions} if "-" in name and name in said]
    assert all(said.count(each.because) == 1 for each in tree.decisions.values())
    found = json.loads(run(REPOSITORY, "trees", "report", "--json"))
    assert set(found) == {"select-framework", "next-step", "consumer-lead"}
    assert found["select-framework"]["situations"] == 320
    assert sum(each["count"] for each in found["next-step"]["reach"]) == 108
    first = found["select-framework"]["settled"][0]
    assert first["witness"] == {"deciders": "many"}


def test_an_answer_that_is_not_known_reads_otherwise_than_a_question_that_was_not_asked() -> None:
    said = run(REPOSITORY, "trees", "explain", "deciders=many", "capacity=?")
    assert "[~] Time for many conversations: No (you did not know)" in said
    assert "[?] Practice of the SDRs: They are still learning (not asked)" in said
