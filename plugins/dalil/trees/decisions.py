"""Decisions: the written reasons why one piece of advice comes before another."""

from __future__ import annotations

from collections.abc import Iterable, Iterator
from dataclasses import dataclass
from itertools import combinations

from dalil.model.tree import Tree
from dalil.trees.disputes import strongest
from dalil.trees.findings import Contradicted, NeverDisputed
from dalil.trees.situations import Situations


def decision_of(tree: Tree, first: str, second: str) -> str | None:
    """The id of the decision that rule `first` comes before rule `second`.

    A decision that names the rules themselves goes before one that names their outcomes.
    """

    def exactness(name: str) -> int:
        decision = tree.decisions[name]
        return -((decision.first == first) + (second in decision.over))

    fitting = [name for name in sorted(tree.decisions) if _settles(tree, name, first, second)]
    return min(fitting, key=exactness, default=None)


def check_decisions(tree: Tree, situations: Situations) -> Iterator[Contradicted | NeverDisputed]:
    """Decisions that the priority contradicts, and such as settle nothing."""
    orders = _orders(tree, situations) if tree.decisions else ()
    for name, decision in tree.decisions.items():
        for over in decision.over:
            contrary = _meeting(orders, over, decision.first)
            if contrary:
                witness = situations.witness(contrary.rules)
                yield Contradicted(name, contrary.first, contrary.second, witness)
            elif not _meeting(orders, decision.first, over):
                yield NeverDisputed(name, over)


def _settles(tree: Tree, name: str, first: str, second: str) -> bool:
    decision = tree.decisions[name]
    return decision.first in _names(tree, first) and bool({*decision.over} & _names(tree, second))


def _names(tree: Tree, rule: str) -> set[str]:
    return {rule, tree.rules[rule].outcome}


@dataclass(frozen=True, slots=True)
class _Order:
    """Rule `first` comes before rule `second` in the group of situations `rules`."""

    first: str
    second: str
    rules: int
    stronger: frozenset[str]
    weaker: frozenset[str]


def _orders(tree: Tree, situations: Situations) -> tuple[_Order, ...]:
    """Pairs of rules, each the strongest of its outcome somewhere, in their order."""
    found: dict[tuple[str, str], int] = {}
    for group in situations:
        ranked = [
            situations.table.rules[i] for i in strongest(situations.table, group.rules).values()
        ]
        for pair in combinations(ranked, 2):
            found.setdefault(pair, group.rules)
    return tuple(
        _Order(one, other, rules, frozenset(_names(tree, one)), frozenset(_names(tree, other)))
        for (one, other), rules in found.items()
    )


def _meeting(orders: Iterable[_Order], first: str, second: str) -> _Order | None:
    found = (each for each in orders if first in each.stronger and second in each.weaker)
    return next(found, None)
