"""Every path of a tree with what comes next best, and what would change the advice.

On a tree's own page a script says this for the answers given; here it can be read without one.
"""

from __future__ import annotations

from collections.abc import Iterator
from itertools import product
from math import prod
from typing import NamedTuple

from dalil.model.text import Text
from dalil.model.tree import Tree
from dalil.trees.explanation import Change, Explanation, explain
from dalil.trees.node import leaf_paths
from dalil.views.advice import Shown, outcome_name
from dalil.views.page import Section


class Said(NamedTuple):
    """What a question is about, and the answers that it has or would need."""

    name: Text
    labels: tuple[Text, ...]


class Other(NamedTuple):
    """What comes next best, and the answers that would make it the advice."""

    name: Text
    better: tuple[Said, ...]


class Changed(NamedTuple):
    """One answer that would lead elsewhere, and where to."""

    said: Said
    names: tuple[Text, ...]


class Way(NamedTuple):
    """A path with its advice."""

    said: tuple[Said, ...]
    name: Text
    others: tuple[Other, ...]
    changes: tuple[Changed, ...]


# What would change the advice is looked for on all paths, for each: it grows with their square.
MOST_PATHS = 100


def tree_paths(shown: Shown) -> Section:
    """The section about every path of the tree, in reading order; only their count if too many."""
    count = sum(prod(len(values) for _, values in path) for path, _ in leaf_paths(shown.root))
    data = {"count": count, "paths": tuple(_ways(shown)) if count <= MOST_PATHS else ()}
    return Section("paths", shown.ui("trees.paths"), "tree_paths", data, searched=False)


def _ways(shown: Shown) -> Iterator[Way]:
    for path, _ in leaf_paths(shown.root):
        names = [name for name, _ in path]
        for values in product(*(values for _, values in path)):
            answers = dict(zip(names, values, strict=True))
            found = explain(shown.tree, shown.proof.table, shown.root, answers)
            yield _way(shown, answers, found)


def _way(shown: Shown, answers: dict[str, str], found: Explanation) -> Way:
    tree = shown.tree
    others = (
        Other(_name(shown, each.outcome),
              tuple(_said(tree, one.attribute, one.accepted) for one in each.better))
        for each in found.others[:1]
    )  # fmt: skip
    return Way(
        tuple(_said(tree, name, (value,)) for name, value in answers.items()),
        _name(shown, found.possible[0]),
        tuple(others),
        tuple(_changed(shown, each) for each in found.changes),
    )


def _changed(shown: Shown, change: Change) -> Changed:
    names = tuple(_name(shown, each) for each in change.outcomes)
    return Changed(_said(shown.tree, change.attribute, (change.value,)), names)


def _said(tree: Tree, attribute: str, values: tuple[str, ...]) -> Said:
    found = tree.attributes[attribute]
    return Said(found.name, tuple(found.values[value].label for value in values))


def _name(shown: Shown, outcome: str) -> Text:
    return outcome_name(shown.tree, outcome, shown.content)
