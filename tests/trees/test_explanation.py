"""Explanations hold in every situation: reasons that hold, second choices, changes that change."""

from __future__ import annotations

from hypothesis import given, settings
from hypothesis import strategies as st

from dalil.model.tree import Tree
from dalil.trees import prove
from dalil.trees.explanation import explain
from dalil.trees.node import possible
from tests.trees.tables import holding, situations, tree, trees

MADE = tree(
    {"size": ["small", "large"], "speed": ["slow", "fast"], "mood": ["good", "bad"]},
    {
        "big": ("o1", {"size": ["large"]}),
        "fast": ("o2", {"speed": ["fast"]}),
        "rest": ("o0", {}),
    },
    ["o1", "o2", "o0"],
    cautions={
        "always": {"outcome": "o1", "text": "x"},
        "mood": {"outcome": "o1", "when": {"mood": ["bad"]}, "text": "x"},
    },
    combinations={"both": {"first": "o0", "then": "o1", "text": "x"}},
)


def explained(**answers: str | None):
    """The explanation of `answers` by the tree above."""
    proof = prove(MADE)
    return explain(MADE, proof.table, proof.root, answers)


def test_a_reason_shows_each_condition_as_met_not_met_or_not_asked() -> None:
    found = explained(size="large")
    assert found.outcome == "o1"
    assert [(each.id, each.state) for each in found.reasons] == [("big", "met")]
    assert [(each.id, each.state) for each in found.others] == [("rest", "met"),
                                                                ("fast", "not-asked")]  # fmt: skip


def test_what_certainly_holds_is_the_second_choice_before_what_may_hold() -> None:
    assert explained(size="large", speed="fast").others[0].id == "fast"


def test_not_knowing_keeps_what_is_possible_and_goes_on_asking() -> None:
    found = explained(size=None)
    assert (found.outcome, set(found.possible)) == (None, {"o0", "o1", "o2"})
    assert found.next == "speed"
    assert explained(size=None, speed=None).next is None


def test_cautions_that_do_not_hold_are_left_out() -> None:
    assert [each.id for each in explained(size="large").cautions] == ["always", "mood"]
    assert [each.id for each in explained(size="large", mood="good").cautions] == ["always"]


def test_a_combination_names_the_other_outcome() -> None:
    assert [each.outcome for each in explained(size="large").combinations] == ["o0"]


@given(trees(), st.data())
@settings(max_examples=60, deadline=None)
def test_changes_are_exactly_the_single_answers_that_rule_the_outcome_out(made: Tree, data) -> None:
    proof = prove(made)
    situation = data.draw(st.sampled_from(list(situations(made))))
    found = explain(made, proof.table, proof.root, situation)
    assert found.outcome == made.rules[holding(made, situation)[0]].outcome
    expected = {
        (name, value)
        for name in situation
        for value in made.attributes[name].values
        if found.outcome not in possible(proof.root, situation | {name: value})
    }
    assert {(each.attribute, each.value) for each in found.changes} == expected


@given(trees(), st.data())
@settings(max_examples=60, deadline=None)
def test_reasons_are_the_rules_that_hold(made: Tree, data) -> None:
    proof = prove(made)
    situation = data.draw(st.sampled_from(list(situations(made))))
    found = explain(made, proof.table, proof.root, situation)
    rules = holding(made, situation)
    assert [each.id for each in found.reasons] == [
        name for name in rules if made.rules[name].outcome == found.outcome
    ]
    others = dict.fromkeys(made.rules[name].outcome for name in rules)
    assert [each.outcome for each in found.others] == [
        each for each in others if each != found.outcome
    ]
