"""Explanations hold in every situation: reasons that hold, second choices, changes that change."""

from __future__ import annotations

from hypothesis import given, settings
from hypothesis import strategies as st

from dalil.model.tree import Tree
from dalil.trees import prove
from dalil.trees.explanation import explain
from dalil.trees.node import advice, possible
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
    others = [(each.reason.id, each.reason.state) for each in found.others]
    assert others == [("rest", "met")]


def test_a_rule_that_only_may_hold_is_no_reason_beside_one_that_holds() -> None:
    made = tree(
        {"size": ["small", "large"], "speed": ["slow", "fast"]},
        {
            "fast": ("o1", {"size": ["large"], "speed": ["fast"]}),
            "big": ("o1", {"size": ["large"]}),
            "small": ("o0", {"size": ["small"]}),
        },
        ["fast", "big", "small"],
    )
    proof = prove(made)
    found = explain(made, proof.table, proof.root, {"size": "large"})
    assert [each.id for each in found.reasons] == ["big"]
    found = explain(made, proof.table, proof.root, {})
    assert [each.id for each in found.reasons] == ["fast", "big", "small"]


def test_rules_that_may_hold_are_second_choices_where_no_other_holds() -> None:
    made = tree(
        {"size": ["small", "large"], "speed": ["slow", "fast"]},
        {
            "small": ("o0", {"size": ["small"]}),
            "big": ("o1", {"size": ["large"]}),
            "fast": ("o2", {"size": ["large"], "speed": ["fast"]}),
            "slow": ("o2", {"size": ["small"], "speed": ["slow"]}),
        },
        ["small", "fast", "big", "slow"],
    )
    proof = prove(made)
    (found,) = explain(made, proof.table, proof.root, {"size": "small"}).others
    # That `slow` may hold makes it one, but only `fast` can make it the advice.
    assert (found.outcome, found.reason.id) == ("o2", "fast")


def test_what_certainly_holds_is_the_second_choice_before_what_may_hold() -> None:
    assert explained(size="large", speed="fast").others[0].outcome == "o2"


def test_a_second_choice_is_better_with_the_fewest_other_answers() -> None:
    better = {each.outcome: each.better for each in explained(size="large", speed="fast").others}
    assert [(each.attribute, each.accepted) for each in better["o2"]] == [("size", ("small",))]
    assert [each.attribute for each in better["o0"]] == ["size", "speed"]


def test_what_a_caution_speaks_against_is_no_second_choice_unless_nothing_else_is() -> None:
    rules = {
        "big": ("o1", {"size": ["large"]}),
        "fast": ("o2", {"speed": ["fast"]}),
        "rest": ("o0", {}),
    }
    attributes = {"size": ["small", "large"], "speed": ["slow", "fast"]}
    against = {"outcome": "o0", "when": {"size": ["large"]}, "text": "x"}
    made = tree(attributes, rules, ["o1", "o2", "o0"], cautions={"against": against})
    proof = prove(made)

    def others(**answers: str) -> list[str]:
        return [each.outcome for each in explain(made, proof.table, proof.root, answers).others]

    assert others(size="large") == ["o2"]
    assert others(size="large", speed="slow") == ["o2"]
    only = {name: rules[name] for name in ("big", "rest")}
    made = tree(attributes, only, ["o1", "o0"], cautions={"against": against})
    proof = prove(made)
    assert others(size="large") == ["o0"]


def test_where_no_other_rule_can_hold_the_nearest_outcome_is_the_second_choice() -> None:
    made = tree(
        {"size": ["small", "medium", "large"], "speed": ["slow", "fast"]},
        {
            "small": ("o0", {"size": ["small"]}),
            "medium": ("o1", {"size": ["medium"], "speed": ["slow"]}),
            "hasty": ("o2", {"size": ["medium"], "speed": ["fast"]}),
            "large": ("o1", {"size": ["large"]}),
        },
        [],
    )
    proof = prove(made)
    (found,) = explain(made, proof.table, proof.root, {"size": "small"}).others
    assert (found.outcome, found.reason.id, found.reason.state) == ("o1", "large", "not-met")
    assert [(each.attribute, each.accepted) for each in found.better] == [("size", ("large",))]


def test_not_knowing_keeps_what_is_possible_and_goes_on_asking() -> None:
    found = explained(size=None)
    assert (found.outcome, set(found.possible)) == (None, {"o0", "o1", "o2"})
    assert found.next == "speed"
    assert explained(size=None, speed=None).next is None


def test_what_is_not_known_stands_otherwise_than_what_is_not_asked() -> None:
    made = tree(
        {"size": ["small", "large"], "speed": ["slow", "fast"]},
        {"both": ("o1", {"size": ["large"], "speed": ["fast"]}), "rest": ("o0", {})},
        ["o1", "o0"],
    )
    proof = prove(made)

    def states(**answers: str | None) -> list[str]:
        found = explain(made, proof.table, proof.root, answers)
        (both,) = [each for each in found.reasons if each.id == "both"]
        return [each.state for each in both.conditions] + [both.state]

    assert states() == ["not-asked", "not-asked", "not-asked"]
    assert states(size=None) == ["not-known", "not-asked", "not-known"]
    assert states(size="large", speed=None) == ["met", "not-known", "not-known"]


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
    reachable = possible(proof.root, {})
    wanted = [each for each in others if each != found.outcome and each in reachable]
    shown = [each.outcome for each in found.others]
    assert shown == (wanted or shown)
    assert bool(shown) == (len(reachable) > 1)


@given(trees(), st.data())
@settings(max_examples=60, deadline=None)
def test_better_names_the_fewest_answers_that_lead_to_the_other_outcome(made: Tree, data) -> None:
    proof = prove(made)
    every = list(situations(made))
    situation = data.draw(st.sampled_from(every))
    for other in explain(made, proof.table, proof.root, situation).others:
        changed = situation | {each.attribute: each.accepted[-1] for each in other.better}
        assert advice(proof.root, changed) == other.outcome
        # The reason is a rule for the other outcome that these answers can lead to.
        assert other.reason.outcome == other.outcome
        ways = {each.attribute: set(each.accepted) for each in other.better}
        for one in other.reason.conditions:
            there = ways.get(one.attribute, {situation[one.attribute]})
            assert there & set(one.accepted)
        assert len(other.better) == min(
            sum(situation[name] != one[name] for name in one)
            for one in every
            if advice(proof.root, one) == other.outcome
        )
