"""How long proving and deriving decision trees takes: python benchmarks/trees.py.

First the project's own trees, then made-up tables of growing size: 20 outcomes, 60 rules, and 6 to
12 attributes of three values, with the exponent of each step in the number of partial situations.
"""

from __future__ import annotations

import random
import sys
import time
from math import log
from pathlib import Path

from dalil.content import load
from dalil.model.tree import Tree
from dalil.trees import prove
from dalil.trees.derivation import TooLargeError, check_size
from dalil.trees.table import table_of

RUNS = 3
VALUES, RULES, OUTCOMES = 3, 60, 20


def made_up(attributes: int, seed: int = 7) -> Tree:
    """A random table without a gap; every rule has its place in the priority."""
    chance = random.Random(seed)  # noqa: S311  # made-up data, the same each time; no secret
    values = [f"value-{number}" for number in range(VALUES)]
    names = [f"attribute-{number:02}" for number in range(attributes)]
    rules = {
        f"rule-{number:02}": {
            "outcome": f"outcome-{number % OUTCOMES}",
            "when": {
                name: chance.sample(values, chance.choice((1, 1, 2)))
                for name in chance.sample(names, chance.randint(1, 3))
            },
            "text": "Measured.",
        }
        for number in range(RULES - 1)
    }
    rules["rest"] = {"outcome": "outcome-0", "text": "Measured."}
    return Tree.model_validate({
        "id": "made-up", "title": "Made up", "summary": "Measured.",
        "attributes": {
            name: {"name": "N", "ask": "N?", "values": {each: {"label": each} for each in values}}
            for name in names
        },
        "outcomes": {f"outcome-{number}": {"title": "O"} for number in range(OUTCOMES)},
        "rules": rules, "priority": list(rules), "limits": {"longest": 30},
    })  # fmt: skip


def measured(tree: Tree) -> float:
    """The shortest of some runs, in CPU seconds."""
    times = []
    for _ in range(RUNS):
        start = time.process_time()
        prove(tree)
        times.append(time.process_time() - start)
    return min(times)


def main() -> None:
    """Print a line for each tree."""
    trees = load(Path(__file__).parents[1]).require().trees
    for name, tree in trees.items():
        sys.stdout.write(
            f"{name:20} {table_of(tree).size:8,} situations  {measured(tree) * 1000:8.1f} ms\n"
        )
    before: tuple[float, float] | None = None
    for attributes in range(6, 13):
        tree = made_up(attributes)
        cells, seconds = (VALUES + 1) ** attributes, measured(tree)
        growth = ""
        if before:
            growth = f"  exponent {log(seconds / before[1]) / log(cells / before[0]):.2f}"
        sys.stdout.write(
            f"{attributes:2} attributes  {cells:12,} partial situations  {seconds:6.2f} s{growth}\n"
        )
        before = cells, seconds
    try:
        check_size(table_of(made_up(13)))
    except TooLargeError as error:
        sys.stdout.write(f"13 attributes  {error.cells:12,}: refused; drop {error.attribute}\n")


if __name__ == "__main__":
    main()
