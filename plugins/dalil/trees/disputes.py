"""Where rules disagree: who decides in a group of situations, and against whom."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass, replace
from math import inf

from dalil.trees.situations import Situations
from dalil.trees.table import Situation, Table


@dataclass(frozen=True, slots=True)
class Dispute:
    """`first` decides against `second` in `count` situations; numbers of rules in the table.

    `witness` is what the two test of one of them.
    """

    first: int
    second: int
    count: int
    witness: Situation


def strongest(table: Table, rules: int) -> dict[str, int]:
    """The strongest rule of each outcome among the bits `rules`, the strongest outcome first."""
    found: dict[str, int] = {}
    while rules:
        index = (rules & -rules).bit_length() - 1
        found[table.outcomes[index]] = index
        rules &= ~table.alike[index]
    return found


def undecided(table: Table, rules: int) -> tuple[int, int] | None:
    """Two rules among `rules` that advise different things with no order between them.

    An order is there where the priority names both. Rules of one outcome need none.
    """
    if not rules & ~table.ranked:
        return None
    first, *others = strongest(table, rules).values()
    unranked = [index for index in others if table.ranks[index] == inf]
    if unranked:
        return first, unranked[0]
    return None


def disputed(situations: Situations) -> dict[tuple[int, int], int]:
    """Every pair of rules of which one decides against the other, with the rules of a group where.

    The same pairs as those of `disputes`, in a tenth of the time, since nothing is counted.
    """
    table = situations.table
    # The bits of stronger rules for the same outcome, beside which a rule is not heard.
    before = [alike & ((1 << index) - 1) for index, alike in enumerate(table.alike)]
    unseen = [table.everything & ~alike for alike in table.alike]
    found: dict[tuple[int, int], int] = {}
    for group in situations:
        rules = group.rules
        first = (rules & -rules).bit_length() - 1
        for other in table.holding(rules & unseen[first]):
            if not rules & before[other]:
                found[first, other] = rules
                unseen[first] &= ~(1 << other)
    return found


def disputes(situations: Situations) -> tuple[Dispute, ...]:
    """Every pair of rules of which one decides against the other, the most frequent first."""
    table = situations.table
    found: dict[tuple[int, int], Dispute] = {}
    for group in situations:
        for pair in _pairs(table, group.rules):
            known = found.get(pair)
            if known:
                found[pair] = replace(known, count=known.count + group.count)
            else:
                shown = sum(1 << index for index in pair)
                example = situations.example(group.rules, shown)
                found[pair] = Dispute(*pair, group.count, example)
    return tuple(sorted(found.values(), key=lambda each: (-each.count, each.first, each.second)))


def _pairs(table: Table, rules: int) -> Iterator[tuple[int, int]]:
    first, *others = strongest(table, rules).values()
    for other in others:
        yield first, other
