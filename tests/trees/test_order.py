"""The order of a tree's file changes nothing: not the tree, not the findings, not a page."""

from __future__ import annotations

from pathlib import Path
from random import Random

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from dalil.content import load
from dalil.interface import Interface
from dalil.model.tree import Tree
from dalil.quizzes.curated import Curated
from dalil.quizzes.kinds.situations import items
from dalil.trees import prove
from dalil.trees.order import ordered
from dalil.trees.report import report
from dalil.views.advice import Shown
from dalil.views.tree_reports import report_page
from dalil.views.trees import tree_page
from tests.trees.tables import tree, trees

CONTENT = load(Path(__file__).parents[2]).require()


def shuffled(value: object, random: Random) -> object:
    """`value` as read from a file, with the entries of every mapping in another order."""
    if isinstance(value, dict):
        names = list(value)
        random.shuffle(names)
        return {name: shuffled(value[name], random) for name in names}
    return value


def otherwise(made: Tree, random: Random) -> Tree:
    """`made` from a file in another order. Answers without an `order` have theirs from the file."""
    data = made.model_dump(exclude_defaults=True)
    for attribute in data["attributes"].values():
        attribute.setdefault("order", tuple(attribute["values"]))
    return Tree.model_validate(shuffled(data, random))


@given(trees(whole=False), st.randoms(use_true_random=False))
@settings(max_examples=60, deadline=None)
def test_neither_the_findings_nor_the_tree_change(made: Tree, random: Random) -> None:
    proof, again = prove(made), prove(otherwise(made, random))
    assert (proof.findings, proof.root) == (again.findings, again.root)
    if proof.root:
        assert report(made, proof).settled == report(made, again).settled


@pytest.mark.parametrize("name", CONTENT.trees)
@pytest.mark.parametrize("seed", range(3))
def test_our_own_pages_do_not_change(name: str, seed: int) -> None:
    made = CONTENT.trees[name]
    other = otherwise(made, Random(seed))
    one, two = (Shown(each, prove(each), CONTENT, Interface("en")) for each in (made, other))
    assert str(tree_page(one)) == str(tree_page(two))
    assert str(report_page(one)) == str(report_page(two))


@pytest.mark.parametrize("seed", range(3))
def test_our_own_quizzes_do_not_change(seed: int) -> None:
    name = "select-framework"
    other = otherwise(CONTENT.trees[name], Random(seed))
    changed = CONTENT.model_copy(update={"trees": {**CONTENT.trees, name: other}})
    one, two = (
        list(items(content, Curated(), {name: prove(content.trees[name])}))
        for content in (CONTENT, changed)
    )
    assert one
    assert one == two


@pytest.mark.parametrize("name", CONTENT.trees)
def test_our_own_trees_say_in_which_order_answers_are_shown(name: str) -> None:
    for attribute in CONTENT.trees[name].attributes.values():
        assert attribute.order == tuple(attribute.values)


def test_answers_are_shown_in_the_order_that_is_given() -> None:
    made = tree({"size": ["small", "large"]}, {"all": ("o0", {})}, [])
    size = made.attributes["size"].model_copy(update={"order": ("large", "small")})
    turned = ordered(made.model_copy(update={"attributes": {"size": size}}))
    assert list(turned.attributes["size"].values) == ["large", "small"]
