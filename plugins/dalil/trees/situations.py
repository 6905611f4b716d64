"""All situations there are, gathered by the rules that hold in them. Nothing is sampled.

A table of 12 attributes with 3 values each has half a million situations. They are never listed:
attribute by attribute, situations that leave the same rules possible are counted together.
"""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass
from functools import cached_property

from dalil.trees.table import Situation, Table


@dataclass(frozen=True, slots=True)
class Group:
    """The situations in which exactly the same rules hold: their bits, number and weight."""

    rules: int
    count: int
    weight: int


_Entry = tuple[int, int, int, int]  # count, weight, the rules before, the value that led here


@dataclass(frozen=True)
class Situations:
    """Every situation of a table."""

    table: Table

    def __iter__(self) -> Iterator[Group]:
        """Each group once; the same order whatever the order in the file."""
        return iter(self._groups)

    def example(self, rules: int, shown: int) -> Situation:
        """What the rules `shown` test of a situation in which exactly `rules` hold."""
        whole = self.witness(rules)
        return {name: whole[name] for name in self.table.tested(shown)}

    def gap(self) -> Situation:
        """Of a situation without a rule, as little as keeps every rule from holding."""
        kept = dict(self.witness(0))
        for name in self.table.attributes:
            less = {each: value for each, value in kept.items() if each != name}
            if not self.table.possible(less):
                kept = less
        return kept

    def witness(self, rules: int) -> Situation:
        """One situation in which exactly `rules` hold: attribute to value."""
        found: list[tuple[str, str]] = []
        for number in range(len(self.table.attributes), 0, -1):
            _, _, rules_before, value = self._levels[number][rules]
            attribute = self.table.attributes[number - 1]
            found.append((attribute, self.table.values[number - 1][value]))
            rules = rules_before
        return dict(reversed(found))

    @cached_property
    def _groups(self) -> tuple[Group, ...]:
        last = sorted(self._levels[-1].items())
        return tuple(Group(rules, count, weight) for rules, (count, weight, _, _) in last)

    @cached_property
    def _levels(self) -> list[dict[int, _Entry]]:
        """After each attribute: the rules that are possible, and how one gets there."""
        levels: list[dict[int, _Entry]] = [{self.table.everything: (1, 1, 0, 0)}]
        for fits, weights in zip(self.table.fits, self.table.weights, strict=True):
            levels.append(_split(levels[-1], fits, weights))
        return levels


def _split(
    before: dict[int, _Entry], fits: tuple[int, ...], weights: tuple[int, ...]
) -> dict[int, _Entry]:
    after: dict[int, _Entry] = {}
    for rules, (count, weight, _, _) in before.items():
        for value, fit in enumerate(fits):
            left = rules & fit
            heavy = weight * weights[value]
            known = after.get(left)
            if known:
                after[left] = (known[0] + count, known[1] + heavy, known[2], known[3])
            else:
                after[left] = (count, heavy, rules, value)
    return after
