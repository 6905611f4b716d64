"""Decisions: the written reasons why one piece of advice comes before another."""

from __future__ import annotations

from collections.abc import Iterable, Iterator
from dataclasses import dataclass
from itertools import combinations

from dalil.model.tree import Tree
from dalil.trees.disputes import disputed, strongest
from dalil.trees.findings import Contradicted, NeverDisputed, Unexplained
from dalil.trees.situations import Situations
from dalil.trees.table import Table


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
                witness = situations.example(contrary.rules, contrary.both)
                yield Contradicted(name, contrary.first, contrary.second, witness)
            elif not _meeting(orders, decision.first, over):
                yield NeverDisputed(name, over)


def unexplained(tree: Tree, situations: Situations) -> Iterator[Unexplained]:
    """What the priority alone puts first: each entry of it, with all that no decision is about."""
    names = situations.table.rules
    found: dict[str, list[tuple[int, int, int]]] = {}
    for (one, other), rules in sorted(disputed(situations).items()):
        first, second = names[one], names[other]
        if not (decision_of(tree, first, second) or decision_of(tree, second, first)):
            entry = first if first in tree.priority else tree.rules[first].outcome
            found.setdefault(entry, []).append((one, other, rules))
    for entry in sorted(found, key=tree.priority.index):
        over = dict.fromkeys(tree.rules[names[other]].outcome for _, other, _ in found[entry])
        one, other, rules = found[entry][0]
        yield Unexplained(entry, tuple(over), situations.example(rules, 1 << one | 1 << other))


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
    both: int
    stronger: frozenset[str]
    weaker: frozenset[str]


def _orders(tree: Tree, situations: Situations) -> tuple[_Order, ...]:
    """Pairs of rules, each the strongest of its outcome somewhere, in their order."""
    found: dict[tuple[int, int], int] = {}
    for group in situations:
        for pair in combinations(strongest(situations.table, group.rules).values(), 2):
            found.setdefault(pair, group.rules)
    return tuple(_order(tree, situations.table, pair, rules) for pair, rules in found.items())


def _order(tree: Tree, table: Table, pair: tuple[int, int], rules: int) -> _Order:
    one, other = (table.rules[index] for index in pair)
    both = sum(1 << index for index in pair)
    stronger, weaker = (frozenset(_names(tree, name)) for name in (one, other))
    return _Order(one, other, rules, both, stronger, weaker)


def _meeting(orders: Iterable[_Order], first: str, second: str) -> _Order | None:
    found = (each for each in orders if first in each.stronger and second in each.weaker)
    return next(found, None)
