"""The tree that asks the fewest questions, derived from a table.

The method is exact: a dynamic programme over every set of answers that can be given, asked or
not. With `v` values an attribute has `v + 1` states, the last one "not asked"; the arrays below
have one axis an attribute. A cell holds first the outcome that all its situations share, then the
expected number of questions still needed. Cost grows with the product of all `v + 1`.
"""

from __future__ import annotations

from dataclasses import dataclass
from functools import reduce
from itertools import combinations

import numpy as np
from numpy.typing import NDArray

from dalil.trees.node import Arm, Branch, Leaf, Node
from dalil.trees.table import Table

MOST_CELLS = 20_000_000  # about five seconds and 300 MB
MIXED = -1
TOLERANCE = 1e-9
Cell = tuple[int, ...]


class TooLargeError(Exception):
    """The table has more partial situations than can be weighed. `attribute` is best dropped."""

    def __init__(self, attribute: str, cells: int) -> None:
        super().__init__(f"{cells} cells; drop {attribute}")
        self.attribute = attribute
        self.cells = cells


@dataclass(frozen=True, slots=True)
class Derived:
    """A tree, and the number of questions that it takes on average over weighted situations."""

    root: Node
    average: float


def derive(table: Table) -> Derived:
    """The tree with the least expected number of questions; equals are told apart by their ids.

    `table` has no gap. Raises TooLargeError.
    """
    check_size(table)
    outcomes = sorted(set(table.outcomes))
    shared = _shared(table, outcomes)
    questions = _questions(table, shared)
    start = tuple(len(values) for values in table.values)
    return Derived(_node(table, outcomes, shared, questions, start), float(questions[start]))


def check_size(table: Table) -> None:
    """Raises TooLargeError for a table that nobody would want to wait for."""
    cells = reduce(lambda size, values: size * (len(values) + 1), table.values, 1)
    if cells > MOST_CELLS:
        raise TooLargeError(least_useful(table), cells)


def least_useful(table: Table) -> str:
    """The attribute that the fewest rules test; of equals, the one with the most values."""

    def use(number: int) -> tuple[int, int, str]:
        tested = reduce(int.__or__, (table.everything & ~fit for fit in table.fits[number]))
        return tested.bit_count(), -len(table.values[number]), table.attributes[number]

    return table.attributes[min(range(len(table.attributes)), key=use)]


def _winners(table: Table, outcomes: list[str]) -> NDArray[np.int16]:
    """The outcome of each situation: rules are laid over each other, the strongest last."""
    sizes = [len(values) for values in table.values]
    winners = np.full(sizes, MIXED, np.int16)
    for index in reversed(range(len(table.rules))):
        where = [
            [value for value, fit in enumerate(fits) if fit >> index & 1] for fits in table.fits
        ]
        winners[np.ix_(*where)] = outcomes.index(table.outcomes[index])
    return winners


def _shared(table: Table, outcomes: list[str]) -> NDArray[np.int16]:
    """For each cell the outcome that all its situations have in common, or MIXED."""
    sizes = [len(values) for values in table.values]
    shared = np.full([size + 1 for size in sizes], MIXED, np.int16)
    shared[tuple(slice(size) for size in sizes)] = _winners(table, outcomes)
    for axis, size in enumerate(sizes):
        known = [slice(each + 1 if number < axis else each) for number, each in enumerate(sizes)]
        slices = [shared[_at(known, axis, value)] for value in range(size)]
        same = reduce(np.logical_and, (slices[0] == each for each in slices[1:]), slices[0] > MIXED)
        shared[_at(known, axis, size)] = np.where(same, slices[0], MIXED)
    return shared


def _questions(table: Table, shared: NDArray[np.int16]) -> NDArray[np.float64]:
    """For each cell the expected number of questions until the outcome is certain."""
    sizes = [len(values) for values in table.values]
    questions = np.zeros(shared.shape)
    for number in range(1, len(sizes) + 1):
        for unasked in combinations(range(len(sizes)), number):
            cell = [size if axis in unasked else slice(size) for axis, size in enumerate(sizes)]
            mixed = shared[tuple(cell)] == MIXED
            if mixed.any():
                costs = [_cost(table, questions, cell, axis) for axis in unasked]
                questions[tuple(cell)] = np.where(mixed, 1 + reduce(np.minimum, costs), 0)
    return questions


def _cost(
    table: Table, questions: NDArray[np.float64], cell: list[int | slice], axis: int
) -> NDArray[np.float64]:
    """What is expected to be asked after the attribute of `axis`."""
    weights = table.weights[axis]
    parts = [
        questions[_at(cell, axis, value)] * (weight / sum(weights))
        for value, weight in enumerate(weights)
    ]
    return sum(parts[1:], parts[0])


def _at(cell: list[int | slice] | list[slice], axis: int, value: int) -> tuple[int | slice, ...]:
    return (*cell[:axis], value, *cell[axis + 1 :])


def _node(
    table: Table,
    outcomes: list[str],
    shared: NDArray[np.int16],
    questions: NDArray[np.float64],
    cell: Cell,
) -> Node:
    if shared[cell] != MIXED:
        return Leaf(outcomes[shared[cell]])
    axis = _best(table, questions, cell)
    arms: dict[Node, tuple[str, ...]] = {}
    for value, name in enumerate(table.values[axis]):
        below = _node(table, outcomes, shared, questions, (*cell[:axis], value, *cell[axis + 1 :]))
        arms[below] = (*arms.get(below, ()), name)
    return Branch(table.attributes[axis], tuple(Arm(values, node) for node, values in arms.items()))


def _best(table: Table, questions: NDArray[np.float64], cell: Cell) -> int:
    """The first attribute, by its id, than which no other promises fewer questions."""
    whole: list[int | slice] = list(cell)
    open_axes = [axis for axis, state in enumerate(cell) if state == len(table.values[axis])]
    costs = {axis: float(_cost(table, questions, whole, axis)) for axis in open_axes}
    least = min(costs.values())
    return next(axis for axis in open_axes if costs[axis] <= least + TOLERANCE)
