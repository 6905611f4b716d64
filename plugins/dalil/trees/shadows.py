"""Which rules stand before others wherever these hold."""

from __future__ import annotations

from collections import Counter

from dalil.trees.situations import Situations
from dalil.trees.table import Table


def shadow(situations: Situations, rules: int) -> tuple[str, ...]:
    """Few rules of which one, stronger than any of `rules`, holds wherever one of `rules` holds.

    `rules` are bits of rules that decide nowhere. The most useful stronger rule is taken first, so
    that one which alone stands before them all is named alone. The result is in order of strength.
    """
    table = situations.table
    hidden = {_stronger(table, group.rules, rules) for group in situations if group.rules & rules}
    chosen = 0
    while hidden:
        count = Counter(index for each in hidden for index in table.holding(each))
        best = min(count, key=lambda index: (-count[index], index))
        chosen |= 1 << best
        hidden = {each for each in hidden if not each >> best & 1}
    return tuple(table.rules[index] for index in table.holding(chosen))


def _stronger(table: Table, holding: int, rules: int) -> int:
    """The bits in `holding` of rules that are stronger than all of `rules` that hold.

    A lower bit is a stronger rule, or one of the same outcome in the same place of the priority.
    """
    lowest = holding & rules & -(holding & rules)
    return holding & (lowest - 1) & ~table.equal[lowest.bit_length() - 1]
