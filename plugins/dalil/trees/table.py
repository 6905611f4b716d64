"""A tree's rules as a decision table: one bit a rule, and per answer the rules it leaves possible.

The words are those of DMN 1.5, chapter 8: rules, hit policy (here Output Order), gaps, overlaps.
"""

from __future__ import annotations

from collections.abc import Iterable, Mapping
from dataclasses import dataclass
from math import inf

from dalil.model.tree import Tree, When

Situation = Mapping[str, str]


@dataclass(frozen=True, slots=True)
class Table:
    """What decides. Rule `i` stands for bit `1 << i`; a lower bit is a stronger rule.

    `attributes` are those that some rule has a condition on, sorted, so that the order in the file
    decides nothing. `fits[a][v]` holds the rules that value `v` of attribute `a` leaves possible.
    `ranked` holds the rules that the priority orders; `alike[i]` those with the outcome of rule
    `i`, `equal[i]` those of them that stand in the same place of the priority.
    """

    attributes: tuple[str, ...]
    values: tuple[tuple[str, ...], ...]
    weights: tuple[tuple[int, ...], ...]
    rules: tuple[str, ...]
    outcomes: tuple[str, ...]
    ranks: tuple[float, ...]
    fits: tuple[tuple[int, ...], ...]
    ranked: int
    alike: tuple[int, ...]
    equal: tuple[int, ...]

    @property
    def everything(self) -> int:
        """All rules, as bits."""
        return (1 << len(self.rules)) - 1

    @property
    def size(self) -> int:
        """How many situations there are."""
        size = 1
        for values in self.values:
            size *= len(values)
        return size

    def tested(self, rules: int) -> tuple[str, ...]:
        """The attributes that any of the bits `rules` has a condition on."""
        columns = zip(self.attributes, self.fits, strict=True)
        return tuple(name for name, fits in columns if any(rules & ~fit for fit in fits))

    def possible(self, known: Situation) -> int:
        """The rules, as bits, that what is known leaves possible."""
        left = self.everything
        for name, values, fits in zip(self.attributes, self.values, self.fits, strict=True):
            if name in known:
                left &= fits[values.index(known[name])]
        return left

    def holding(self, bits: int) -> tuple[int, ...]:
        """The numbers of the rules in `bits`, the strongest first."""
        found = []
        while bits:
            low = bits & -bits
            found.append(low.bit_length() - 1)
            bits ^= low
        return tuple(found)


def table_of(tree: Tree) -> Table:
    """The table of `tree`, whose references are all known to lead somewhere."""
    ranks = {name: rank(tree, name) for name in tree.rules}
    rules = ranked(tree)
    used = {attribute for rule in tree.rules.values() for attribute in rule.when}
    attributes = tuple(sorted(used))
    values = tuple(tuple(tree.attributes[name].values) for name in attributes)
    return Table(
        attributes,
        values,
        tuple(tuple(v.weight for v in tree.attributes[a].values.values()) for a in attributes),
        rules,
        tuple(tree.rules[name].outcome for name in rules),
        tuple(ranks[name] for name in rules),
        tuple(
            tuple(_fitting(tree, rules, attribute, value) for value in each)
            for attribute, each in zip(attributes, values, strict=True)
        ),
        sum(1 << index for index, name in enumerate(rules) if ranks[name] < inf),
        tuple(
            _bits(tree.rules[one].outcome == tree.rules[other].outcome for other in rules)
            for one in rules
        ),
        tuple(
            _bits(
                (tree.rules[one].outcome, ranks[one]) == (tree.rules[other].outcome, ranks[other])
                for other in rules
            )
            for one in rules
        ),
    )


def ranked(tree: Tree) -> tuple[str, ...]:
    """The rules, the strongest first; equals by their ids."""
    return tuple(sorted(tree.rules, key=lambda name: (rank(tree, name), name)))


def rank(tree: Tree, rule: str) -> float:
    """A rule's place in the priority: its own, or else its outcome's; infinity without one."""
    for name in (rule, tree.rules[rule].outcome):
        if name in tree.priority:
            return tree.priority.index(name)
    return inf


def _bits(flags: Iterable[bool]) -> int:
    return sum(1 << index for index, flag in enumerate(flags) if flag)


def allows(when: When, attribute: str, value: str) -> bool:
    """Whether the conditions `when` can hold where `attribute` has `value`."""
    return attribute not in when or value in when[attribute]


def _fitting(tree: Tree, rules: tuple[str, ...], attribute: str, value: str) -> int:
    return sum(
        1 << index
        for index, name in enumerate(rules)
        if allows(tree.rules[name].when, attribute, value)
    )
