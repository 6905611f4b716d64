"""Random rule tables, small enough to be enumerated one situation at a time."""

from __future__ import annotations

import itertools
from collections.abc import Iterator

from hypothesis import strategies as st

from dalil.model.tree import Tree

OUTCOMES = ("o0", "o1", "o2", "o3")


def tree(
    attributes: dict[str, list[str]],
    rules: dict[str, tuple[str, dict[str, list[str]]]],
    priority: list[str],
    **others: object,
) -> Tree:
    """A tree with the words left out: `attributes` by values, `rules` as outcome and conditions."""
    outcomes = sorted({outcome for outcome, _ in rules.values()} | {"o0", "o1"})
    return Tree.model_validate({
        "id": "made", "title": "Made up", "summary": "Made up.",
        "attributes": {
            name: {"ask": f"{name}?", "name": name, "values": {v: {"label": v} for v in values}}
            for name, values in attributes.items()
        },
        "outcomes": {name: {"title": name} for name in outcomes},
        "rules": {
            name: {"outcome": outcome, "when": when, "text": name}
            for name, (outcome, when) in rules.items()
        },
        "priority": priority,
        **others,
    })  # fmt: skip


@st.composite
def trees(draw: st.DrawFn, *, whole: bool = True) -> Tree:
    """A tree of up to five attributes; `whole` ones have no gap and a place for each rule."""
    names = [f"a{number}" for number in range(draw(st.integers(1, 5)))]
    attributes = {
        name: [f"v{number}" for number in range(draw(st.integers(2, 3)))] for name in names
    }
    rules = {
        f"r{number}": (draw(st.sampled_from(OUTCOMES)), draw(_conditions(attributes)))
        for number in range(draw(st.integers(1, 8)))
    }
    if whole:
        rules["rest"] = ("o0", {})
    order = draw(st.permutations(sorted(rules)))
    priority = order if whole else order[: draw(st.integers(0, len(order)))]
    return tree(attributes, rules, list(priority))


@st.composite
def _conditions(draw: st.DrawFn, attributes: dict[str, list[str]]) -> dict[str, list[str]]:
    chosen = draw(st.sets(st.sampled_from(sorted(attributes)), max_size=3))
    return {
        name: draw(st.lists(st.sampled_from(attributes[name]), min_size=1, unique=True))
        for name in sorted(chosen)
    }


def situations(made: Tree) -> Iterator[dict[str, str]]:
    """Every situation, one after the other, of all attributes."""
    names = sorted(made.attributes)
    for values in itertools.product(*(made.attributes[name].values for name in names)):
        yield dict(zip(names, values, strict=True))


def holding(made: Tree, situation: dict[str, str]) -> list[str]:
    """The rules that hold, the strongest first: said once more, as simply as can be."""
    found = [
        name
        for name, rule in made.rules.items()
        if all(situation[key] in accepted for key, accepted in rule.when.items())
    ]
    return sorted(found, key=lambda name: (rank(made, name), name))


def rank(made: Tree, rule: str) -> float:
    """The place of a rule in the priority."""
    for name in (rule, made.rules[rule].outcome):
        if name in made.priority:
            return made.priority.index(name)
    return float("inf")
