"""Trees drawn by hand: read from their steps, and compared with the rules in every situation."""

from __future__ import annotations

from collections.abc import Iterator, Mapping
from functools import reduce

from dalil.model.tree import Tree
from dalil.trees.findings import Differs
from dalil.trees.node import Arm, Branch, Leaf, Node, leaf_paths
from dalil.trees.table import Table

START = "start"


def drawn_tree(tree: Tree) -> Node:
    """The tree that `steps` draw. They are known to start, to end, and to answer everything."""
    return _node(tree, START)


def _node(tree: Tree, name: str) -> Node:
    if name not in tree.steps:
        return Leaf(name)
    step = tree.steps[name]
    arms: dict[Node, tuple[str, ...]] = {}
    for value in tree.attributes[step.ask].values:
        below = _node(tree, step.answers[value])
        arms[below] = (*arms.get(below, ()), value)
    return Branch(step.ask, tuple(Arm(values, node) for node, values in arms.items()))


def verify(tree: Tree, table: Table, root: Node) -> Iterator[Differs]:
    """Every answer of a step that ends elsewhere than `root`, the derived tree, says."""
    if tree.steps:
        yield from _differences(tree, table, root, START, {})


def _differences(
    tree: Tree, table: Table, root: Node, name: str, known: Mapping[str, str]
) -> Iterator[Differs]:
    step = tree.steps[name]
    for value, target in step.answers.items():
        if known.get(step.ask, value) != value:
            continue  # asked before, and answered otherwise: nobody comes here
        answers = {**known, step.ask: value}
        if target in tree.steps:
            yield from _differences(tree, table, root, target, answers)
            continue
        for path, leaf in leaf_paths(root):
            witness = _agreeing(table, path, answers)
            if leaf.outcome != target and witness:
                count = _count(table, path, answers)
                yield Differs(name, value, target, leaf.outcome, witness, count)


def _allowed(
    table: Table, path: tuple[tuple[str, tuple[str, ...]], ...], answers: Mapping[str, str]
) -> dict[str, tuple[str, ...]]:
    """For each attribute the values that both the path and the answers leave open."""
    asked = dict(path)
    open_values = {}
    for name, values in zip(table.attributes, table.values, strict=True):
        given = (answers[name],) if name in answers else values
        open_values[name] = tuple(value for value in asked.get(name, values) if value in given)
    return open_values


def _agreeing(
    table: Table, path: tuple[tuple[str, tuple[str, ...]], ...], answers: Mapping[str, str]
) -> dict[str, str]:
    open_values = _allowed(table, path, answers)
    if not all(open_values.values()):
        return {}
    return {name: values[0] for name, values in open_values.items()}


def _count(
    table: Table, path: tuple[tuple[str, tuple[str, ...]], ...], answers: Mapping[str, str]
) -> int:
    sizes = (len(values) for values in _allowed(table, path, answers).values())
    return reduce(int.__mul__, sizes, 1)
