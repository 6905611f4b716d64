"""The proof finds every seeded defect, and shows a situation that really has it."""

from __future__ import annotations

import pytest
from hypothesis import given, settings

from dalil.model.tree import Tree
from dalil.trees import findings as found
from dalil.trees import prove
from dalil.trees.disputes import disputed, disputes
from dalil.trees.situations import Situations
from dalil.trees.table import table_of
from tests.trees.tables import holding, rank, situations, tree, trees

SIZES = {"size": ["small", "large"]}
BOTH = {"size": ["small", "large"], "speed": ["slow", "fast"]}
BIG = ("o1", {"size": ["large"]})
SMALL = ("o0", {"size": ["small"]})
REST = ("o0", {})


def kinds(made: Tree) -> dict[type, list[found.Finding]]:
    """The findings of a proof by their class."""
    listed: dict[type, list[found.Finding]] = {}
    for each in prove(made).findings:
        listed.setdefault(type(each), []).append(each)
    return listed


def test_a_table_without_a_defect_has_no_findings() -> None:
    made = tree(SIZES, {"big": BIG, "small": SMALL}, ["o1", "o0"])
    assert prove(made).findings == ()


SEEDED = {
    found.Gap: tree(SIZES, {"big": BIG}, ["o1"], outcomes={"o1": {"title": "x"},
                                                           "o0": {"title": "y"}}),
    found.Conflict: tree(SIZES, {"big": BIG, "rest": REST}, []),
    found.NeverAdvised: tree(SIZES, {"big": BIG, "small": ("o1", {"size": ["small"]})}, ["o1"]),
    found.NeverWins: tree(SIZES, {"rest": REST, "big": BIG}, ["rest", "big"]),
    found.NeverDecides: tree(
        BOTH,
        {"big": BIG, "rest": REST, "fast": ("o1", {"size": ["small"], "speed": ["fast"]})},
        ["big", "rest", "fast"],
    ),
    found.Repeated: tree(SIZES, {"big": BIG, "twin": BIG, "rest": REST}, ["o1", "o0"]),
    found.Unused: tree(BOTH, {"big": BIG, "rest": REST}, ["o1", "o0"]),
    found.NeverAsked: tree(
        BOTH,
        {"big": BIG, "rest": REST, "fast": ("o1", {"speed": ["fast"]})},
        ["big", "rest", "fast"],
    ),
    found.Alike: tree(
        {"size": ["small", "medium", "large"]}, {"big": BIG, "rest": REST}, ["o1", "o0"]
    ),
    found.AlwaysTrue: tree(
        BOTH,
        {"big": ("o1", {"size": ["large"], "speed": ["slow", "fast"]}), "rest": REST},
        ["o1", "o0"],
    ),
    found.NeverApplies: tree(
        SIZES, {"big": BIG, "rest": REST}, ["o1", "o0"],
        cautions={"c": {"outcome": "o0", "when": {"size": ["large"]}, "text": "x"}},
    ),
    found.Contradicted: tree(
        SIZES, {"big": BIG, "rest": REST}, ["o1", "o0"],
        decisions={"d": {"first": "rest", "over": ["big"], "because": "x"}},
    ),
    found.NeverDisputed: tree(
        SIZES, {"big": BIG, "small": SMALL}, ["o1", "o0"],
        decisions={"d": {"first": "big", "over": ["small"], "because": "x"}},
    ),
    found.Unexplained: tree(SIZES, {"big": BIG, "rest": REST}, ["o1", "o0"]),
    found.TooLong: tree(
        {f"a{n}": ["no", "yes"] for n in range(3)},
        {"all": ("o1", {f"a{n}": ["yes"] for n in range(3)}), "rest": REST},
        ["o1", "o0"],
        limits={"longest": 2},
    ),
    found.TooManyQuestions: tree(
        SIZES, {"big": BIG, "rest": REST}, ["o1", "o0"], limits={"average": 0.5}
    ),
    found.TooLarge: tree(
        {f"a{n:02}": ["v0", "v1", "v2", "v3"] for n in range(12)},
        {**{f"r{n}{v}": ("o1", {f"a{n:02}": [f"v{v}"]}) for n in range(12) for v in range(3)},
         "rest": REST},
        ["o1", "o0"],
    ),
    found.Differs: tree(
        SIZES, {"big": BIG, "rest": REST}, ["o1", "o0"],
        steps={"start": {"ask": "size", "answers": {"small": "o1", "large": "o1"}}},
    ),
}  # fmt: skip


@pytest.mark.parametrize("kind", SEEDED, ids=lambda kind: kind.__name__)
def test_a_seeded_defect_is_found(kind: type) -> None:
    assert kind in kinds(SEEDED[kind])


def test_a_decision_by_rules_or_by_outcomes_explains_a_conflict() -> None:
    made = tree(BOTH, {"big": BIG, "fast": ("o2", {"speed": ["fast"]}), "rest": REST},
                ["o1", "fast", "rest"])  # fmt: skip
    alone = {each.first: each for each in kinds(made)[found.Unexplained]}
    assert {name: each.over for name, each in alone.items()} == {
        "o1": ("o2", "o0"), "fast": ("o0",),
    }  # fmt: skip
    assert alone["fast"].witness == {"speed": "fast"}
    decisions = {
        "a": {"first": "big", "over": ["o0", "fast"], "because": "x"},
        "b": {"first": "o2", "over": ["rest"], "because": "x"},
    }
    explained = made.model_copy(update={"decisions": Tree.model_validate(
        made.model_dump() | {"decisions": decisions}).decisions})  # fmt: skip
    assert found.Unexplained not in kinds(explained)


@given(trees())
@settings(max_examples=60, deadline=None)
def test_pairs_that_disagree_are_the_same_counted_or_not(made: Tree) -> None:
    every = Situations(table_of(made))
    assert set(disputed(every)) == {(each.first, each.second) for each in disputes(every)}
    for pair, rules in disputed(every).items():
        assert all(rules >> index & 1 for index in pair)


@given(trees(whole=False))
@settings(max_examples=60, deadline=None)
def test_a_witness_tells_nothing_that_does_not_matter(made: Tree) -> None:
    listed = kinds(made)
    for gap in listed.get(found.Gap, []):
        for name in gap.witness:
            less = {key: value for key, value in gap.witness.items() if key != name}
            assert any(holding(made, each) for each in situations(made)
                       if each.items() >= less.items())  # fmt: skip
    for conflict in listed.get(found.Conflict, []):
        tested = {*made.rules[conflict.rule].when, *made.rules[conflict.other].when}
        assert set(conflict.witness) <= tested


def test_there_is_a_seed_for_every_kind_of_finding() -> None:
    assert set(SEEDED) == set(found.Finding.__args__)


@given(trees(whole=False))
@settings(max_examples=80, deadline=None)
def test_gaps_and_conflicts_are_found_exactly_where_they_are(made: Tree) -> None:
    gaps, conflicts = 0, 0
    for situation in situations(made):
        rules = holding(made, situation)
        gaps += not rules
        conflicts += bool(rules) and _disagree(made, rules)
    size = table_of(made).size
    share = len(list(situations(made))) // size  # attributes that no rule tests multiply these
    listed = kinds(made)
    assert sum(each.count for each in listed.get(found.Gap, [])) * share == gaps
    assert sum(each.count for each in listed.get(found.Conflict, [])) * share == conflicts


@given(trees(whole=False))
@settings(max_examples=80, deadline=None)
def test_a_witness_has_what_it_is_shown_for(made: Tree) -> None:
    listed = kinds(made)
    for gap in listed.get(found.Gap, []):
        assert not holding(made, _filled(made, gap.witness))
    for conflict in listed.get(found.Conflict, []):
        rules = holding(made, _filled(made, conflict.witness))
        assert {conflict.rule, conflict.other} <= set(rules)
        assert made.rules[conflict.rule].outcome != made.rules[conflict.other].outcome


@given(trees())
@settings(max_examples=80, deadline=None)
def test_outcomes_that_never_win_and_rules_that_never_decide_are_found_exactly(made: Tree) -> None:
    winners = {made.rules[holding(made, each)[0]].outcome for each in situations(made)}
    deciding = {name for each in situations(made) for name in _deciding(made, each)}
    listed = kinds(made)
    lost = {each.outcome for each in listed.get(found.NeverWins, [])}
    idle = {each.rule for each in listed.get(found.NeverDecides, [])}
    advised = {rule.outcome for rule in made.rules.values()}
    assert lost == advised - winners
    assert idle == {
        name for name, rule in made.rules.items() if name not in deciding
        and rule.outcome in winners
    }  # fmt: skip


@given(trees())
@settings(max_examples=80, deadline=None)
def test_the_rules_named_as_stronger_stand_before_it_everywhere(made: Tree) -> None:
    every = [holding(made, each) for each in situations(made)]
    listed = kinds(made)
    for idle in listed.get(found.NeverDecides, []):
        assert idle.stronger
        for rules in every:
            before = rules[: rules.index(idle.rule)] if idle.rule in rules else idle.stronger
            assert {*before} & {*idle.stronger}
    for lost in listed.get(found.NeverWins, []):
        own = {name for name, rule in made.rules.items() if rule.outcome == lost.outcome}
        for rules in every:
            assert not {*rules} & own or {*rules} & {*lost.stronger} - own


def test_one_rule_that_stands_before_another_everywhere_is_named_alone() -> None:
    made = tree(
        BOTH,
        {
            "big": BIG,
            "slow": ("o1", {"speed": ["slow"]}),
            "rest": REST,
            "last": ("o0", {"size": ["small"]}),
        },
        ["big", "slow", "rest", "last"],
    )
    (idle,) = kinds(made)[found.NeverDecides]
    assert (idle.rule, idle.stronger) == ("last", ("rest",))


@given(trees())
@settings(max_examples=60, deadline=None)
def test_every_situation_is_counted_once(made: Tree) -> None:
    table = table_of(made)
    groups = list(Situations(table))
    assert sum(group.count for group in groups) == table.size
    for group in groups:
        rules = [table.rules[index] for index in table.holding(group.rules)]
        witness = _filled(made, Situations(table).witness(group.rules))
        assert holding(made, witness) == rules


def _filled(made: Tree, situation) -> dict[str, str]:
    """A situation with any value for the attributes that no rule tests."""
    return {name: next(iter(each.values)) for name, each in made.attributes.items()} | dict(
        situation
    )


def _deciding(made: Tree, situation: dict[str, str]) -> list[str]:
    rules = holding(made, situation)
    first = rules[0]
    return [
        name
        for name in rules
        if made.rules[name].outcome == made.rules[first].outcome
        and rank(made, name) == rank(made, first)
    ]


def _disagree(made: Tree, rules: list[str]) -> bool:
    unranked = [name for name in rules if rank(made, name) == float("inf")]
    strongest = made.rules[rules[0]].outcome
    ranked = {made.rules[name].outcome for name in rules if name not in unranked}
    loose = {made.rules[name].outcome for name in unranked} - ranked
    return bool(loose - {strongest})
