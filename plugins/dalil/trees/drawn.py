"""Trees drawn by hand: read from their steps, and compared with the rules in every situation."""

from __future__ import annotations

from collections.abc import Iterator, Mapping
from functools import reduce

from dalil.model.tree import Tree
from dalil.trees.findings import Differs
from dalil.trees.node import Arm, Branch, Leaf, Node, Path, leaf_paths
from dalil.trees.table import Table

START = "start"


def drawn_tree(tree: Tree) -> Node:
    """The tree that `steps` draw.

    They are known to start, to end, to answer everything, and to ask nothing twice on the way.
    """
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
        answers = {**known, step.ask: value}
        if target in tree.steps:
            yield from _differences(tree, table, root, target, answers)
            continue
        for outcome, boxes in _elsewhere(table, root, target, answers).items():
            count = sum(_count(table, dict(box)) for box in boxes)
            yield Differs(name, value, target, outcome, boxes, count)


def _elsewhere(
    table: Table, root: Node, target: str, answers: Mapping[str, str]
) -> dict[str, tuple[Path, ...]]:
    """What `root` advises instead of `target` where `answers` are given, and where it does."""
    found: dict[str, tuple[Path, ...]] = {}
    for path, leaf in leaf_paths(root):
        asked = dict(path)
        if leaf.outcome != target and all(
            answers.get(name, values[0]) in values for name, values in path
        ):
            box = {**asked, **{name: (value,) for name, value in answers.items()}}
            told = tuple((name, box[name]) for name in sorted(box) if _tells(table, name, box))
            found[leaf.outcome] = (*found.get(leaf.outcome, ()), told)
    return found


def _tells(table: Table, name: str, box: Mapping[str, tuple[str, ...]]) -> bool:
    """Whether an attribute narrows the situations down; one that no rule tests does, once asked."""
    if name not in table.attributes:
        return True
    return len(box[name]) < len(table.values[table.attributes.index(name)])


def _count(table: Table, box: Mapping[str, tuple[str, ...]]) -> int:
    sizes = (
        len(box.get(name, values))
        for name, values in zip(table.attributes, table.values, strict=True)
    )
    return reduce(int.__mul__, sizes, 1)
