"""A decision tree: branches that ask for an attribute, and leaves that advise an outcome."""

from __future__ import annotations

from collections.abc import Iterator, Mapping
from dataclasses import dataclass

from dalil.trees.table import Situation


@dataclass(frozen=True, slots=True)
class Leaf:
    """The end of a path."""

    outcome: str


@dataclass(frozen=True, slots=True)
class Arm:
    """One or more answers that lead to the same place."""

    values: tuple[str, ...]
    node: Node


@dataclass(frozen=True, slots=True)
class Branch:
    """A question, with one arm for each group of answers."""

    attribute: str
    arms: tuple[Arm, ...]


Node = Leaf | Branch
Path = tuple[tuple[str, tuple[str, ...]], ...]


def leaf_paths(node: Node, path: Path = ()) -> Iterator[tuple[Path, Leaf]]:
    """Every leaf with the answers that lead to it, in reading order."""
    if isinstance(node, Leaf):
        yield path, node
        return
    for arm in node.arms:
        yield from leaf_paths(arm.node, (*path, (node.attribute, arm.values)))


def advice(node: Node, situation: Situation) -> str:
    """The outcome in `situation`, which has a value for each attribute that is asked."""
    while isinstance(node, Branch):
        value = situation[node.attribute]
        node = next(arm.node for arm in node.arms if value in arm.values)
    return node.outcome


def possible(node: Node, answers: Mapping[str, str]) -> dict[str, None]:
    """The outcomes that `answers` leave possible, in reading order.

    Exact: each path that agrees with the answers belongs to at least one situation.
    """
    if isinstance(node, Leaf):
        return {node.outcome: None}
    found: dict[str, None] = {}
    for arm in node.arms:
        if answers.get(node.attribute, arm.values[0]) in arm.values:
            found |= possible(arm.node, answers)
    return found


def given(node: Node, answers: Mapping[str, str]) -> Node:
    """The part of the tree that is left once `answers` are known."""
    if isinstance(node, Leaf):
        return node
    if node.attribute in answers:
        value = answers[node.attribute]
        return given(next(arm.node for arm in node.arms if value in arm.values), answers)
    arms = tuple(Arm(arm.values, given(arm.node, answers)) for arm in node.arms)
    return arms[0].node if len({arm.node for arm in arms}) == 1 else Branch(node.attribute, arms)


def next_question(node: Node, answers: Mapping[str, str | None]) -> str | None:
    """The attribute to ask next; None where nothing is left to ask.

    An attribute answered with None ("don't know") leaves all its arms open, and questions go on
    in the first of them that still has one.
    """
    if isinstance(node, Leaf):
        return None
    if node.attribute not in answers:
        return node.attribute
    value = answers[node.attribute]
    open_arms = (arm for arm in node.arms if value is None or value in arm.values)
    found = (next_question(arm.node, answers) for arm in open_arms)
    return next((each for each in found if each), None)


def met(root: Node) -> Iterator[str]:
    """The attributes that the tree asks, level by level; each as often as it is asked."""
    level: list[Node] = [root]
    while level:
        branches = [node for node in level if isinstance(node, Branch)]
        yield from (branch.attribute for branch in branches)
        level = [arm.node for branch in branches for arm in branch.arms]


def depth(node: Node) -> int:
    """The most questions that any path takes."""
    return 0 if isinstance(node, Leaf) else 1 + max(depth(arm.node) for arm in node.arms)
