"""The derived tree gives the table's answer everywhere, with the fewest questions there can be."""

from __future__ import annotations

from fractions import Fraction
from functools import cache

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from dalil.model.tree import Tree
from dalil.trees import Branch, Leaf, Node
from dalil.trees.derivation import MOST_CELLS, TooLargeError, derive
from dalil.trees.node import advice, depth, leaf_paths, next_question, possible
from dalil.trees.node import given as left
from dalil.trees.table import table_of
from tests.trees.tables import holding, situations, tree, trees


@given(trees())
@settings(max_examples=60, deadline=None)
def test_the_tree_gives_the_advice_of_the_table_in_every_situation(made: Tree) -> None:
    root = derive(table_of(made)).root
    for situation in situations(made):
        strongest = made.rules[holding(made, situation)[0]]
        assert advice(root, situation) == strongest.outcome


@given(trees())
@settings(max_examples=25, deadline=None)
def test_no_tree_asks_fewer_questions(made: Tree) -> None:
    derived = derive(table_of(made))
    assert derived.average == pytest.approx(float(_least(made)))
    assert _asked(made, derived.root) == pytest.approx(derived.average)


@given(trees(), st.randoms(use_true_random=False))
@settings(max_examples=40, deadline=None)
def test_the_order_in_the_file_changes_nothing(made: Tree, order) -> None:
    data = made.model_dump()
    for key in ("attributes", "rules", "outcomes"):
        names = list(data[key])
        order.shuffle(names)
        data[key] = {name: data[key][name] for name in names}
    assert derive(table_of(Tree.model_validate(data))) == derive(table_of(made))


@given(trees(), st.data())
@settings(max_examples=60, deadline=None)
def test_what_is_still_possible_is_neither_too_much_nor_too_little(made: Tree, data) -> None:
    root = derive(table_of(made)).root
    known = {
        name: data.draw(st.sampled_from(sorted(each.values)))
        for name, each in made.attributes.items()
        if data.draw(st.booleans())
    }
    agreeing = [each for each in situations(made) if each.items() >= known.items()]
    expected = {made.rules[holding(made, each)[0]].outcome for each in agreeing}
    assert set(possible(root, known)) == expected
    assert set(possible(left(root, known), {})) == expected


@given(trees(), st.data())
@settings(max_examples=60, deadline=None)
def test_answering_what_is_asked_leads_to_the_end(made: Tree, data) -> None:
    root = derive(table_of(made)).root
    answers: dict[str, str | None] = {}
    while attribute := next_question(root, answers):
        assert attribute not in answers
        values = [*made.attributes[attribute].values, None]
        answers[attribute] = data.draw(st.sampled_from(values))
    known = {name: value for name, value in answers.items() if value is not None}
    if None not in answers.values():
        assert len(possible(root, known)) == 1
    assert len(answers) <= len(made.attributes)


def test_answers_that_lead_to_the_same_place_share_a_branch() -> None:
    made = tree(
        {"size": ["small", "medium", "large"]},
        {"big": ("o1", {"size": ["large"]}), "rest": ("o0", {})},
        ["big", "rest"],
    )
    root = derive(table_of(made)).root
    assert isinstance(root, Branch)
    assert [arm.values for arm in root.arms] == [("small", "medium"), ("large",)]


def test_weights_decide_which_question_is_expected_to_be_the_shorter_way() -> None:
    rules = {"one": ("o1", {"a": ["yes"]}), "two": ("o2", {"b": ["yes"]}), "rest": ("o0", {})}
    made = tree({"a": ["no", "yes"], "b": ["no", "yes"]}, rules, ["one", "two", "rest"])
    data = made.model_dump()
    data["attributes"]["a"]["values"]["yes"]["weight"] = 9
    weighted = derive(table_of(Tree.model_validate(data)))
    assert weighted.average == pytest.approx(1 + 0.1)
    assert derive(table_of(made)).average == pytest.approx(1.5)


def test_a_table_that_is_too_large_names_the_attribute_of_the_fewest_rules() -> None:
    values = [f"v{number}" for number in range(4)]
    attributes = {f"a{number:02}": values for number in range(12)}
    rules = {
        f"r-{name}-{value}": ("o1", {name: [value]})
        for name in attributes
        for value in values[: 1 if name == "a07" else 2]
    }
    made = tree(attributes, {**rules, "rest": ("o0", {})}, ["o1", "o0"])
    with pytest.raises(TooLargeError) as error:
        derive(table_of(made))
    assert error.value.attribute == "a07"
    assert error.value.cells == 5**12 > MOST_CELLS


def _least(made: Tree) -> Fraction:
    """The least expected number of questions, by trying every way to ask."""
    names = sorted({name for rule in made.rules.values() for name in rule.when})
    everything = list(situations(made))

    @cache
    def least(known: frozenset[tuple[str, str]]) -> Fraction:
        agreeing = [each for each in everything if each.items() >= known]
        if len({made.rules[holding(made, each)[0]].outcome for each in agreeing}) == 1:
            return Fraction(0)
        asked = {name for name, _ in known}
        return 1 + min(
            sum(least(known | {(name, value)}) for value in made.attributes[name].values)
            * Fraction(1, len(made.attributes[name].values))
            for name in names
            if name not in asked
        )

    return least(frozenset())


def _asked(made: Tree, root: Node) -> float:
    """The average number of questions that a tree really asks."""
    if isinstance(root, Leaf):
        return 0
    everything = list(situations(made))
    counts = [_length(root, each) for each in everything]
    assert depth(root) == max(len(path) for path, _ in leaf_paths(root))
    return sum(counts) / len(counts)


def _length(node: Node, situation: dict[str, str]) -> int:
    length = 0
    while isinstance(node, Branch):
        value = situation[node.attribute]
        node = next(arm.node for arm in node.arms if value in arm.values)
        length += 1
    return length
