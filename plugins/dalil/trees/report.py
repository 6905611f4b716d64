"""A proved tree in figures: reach, questions, and every conflict with its reason."""

from __future__ import annotations

from dataclasses import dataclass

from dalil.model.tree import Tree
from dalil.trees.decisions import decision_of
from dalil.trees.disputes import disputes, strongest
from dalil.trees.node import depth
from dalil.trees.proof import Proof
from dalil.trees.table import Situation


@dataclass(frozen=True, slots=True)
class Reach:
    """How many situations an outcome is advised in, and their share by weight."""

    outcome: str
    count: int
    share: float


@dataclass(frozen=True, slots=True)
class Settled:
    """Rule `first` decides against `second`: where, how often, and by which decision, if any.

    `witness` is what the two test of one situation.
    """

    first: str
    second: str
    count: int
    witness: Situation
    decision: str | None


@dataclass(frozen=True, slots=True)
class Report:
    """Figures of a tree. `average` and `share` are weighted; all else counts situations."""

    situations: int
    disputed: int
    average: float
    longest: int
    reach: tuple[Reach, ...]
    settled: tuple[Settled, ...]


def report(tree: Tree, proof: Proof) -> Report:
    """The report of `tree`, whose proof has a tree. Raises ValueError where it has none."""
    if proof.root is None:
        raise ValueError(f"{tree.id} was not proved")
    rules = proof.table.rules
    settled = (
        Settled(
            rules[each.first],
            rules[each.second],
            each.count,
            each.witness,
            decision_of(tree, rules[each.first], rules[each.second]),
        )
        for each in disputes(proof.situations)
    )
    groups = [(strongest(proof.table, group.rules), group.count) for group in proof.situations]
    disputed = sum(count for advised, count in groups if len(advised) > 1)
    reach = _reach(tree, proof)
    return Report(
        proof.table.size, disputed, proof.average, depth(proof.root), reach, tuple(settled)
    )


def _reach(tree: Tree, proof: Proof) -> tuple[Reach, ...]:
    counts = dict.fromkeys(tree.outcomes, 0)
    weights = dict.fromkeys(tree.outcomes, 0)
    for group in proof.situations:
        winner = next(iter(strongest(proof.table, group.rules)))
        counts[winner] += group.count
        weights[winner] += group.weight
    whole = sum(weights.values())
    return tuple(Reach(name, counts[name], weights[name] / whole) for name in tree.outcomes)
