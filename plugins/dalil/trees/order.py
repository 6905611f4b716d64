"""One order for everything in a tree, whatever the order in its file.

Only two orders are an author's to give: that of `priority`, and that of an attribute's answers.
"""

from __future__ import annotations

from collections.abc import Iterable, Mapping
from math import inf
from typing import TypeVar

from dalil.model.tree import Attribute, Caution, Combination, Rule, Tree, Value, When
from dalil.trees.node import Node, leaf_paths, met
from dalil.trees.table import rank, ranked

P = TypeVar("P")
C = TypeVar("C", Rule, Caution, Combination)


def ordered(tree: Tree, root: Node | None = None) -> Tree:
    """`tree` with its parts in the order in which they are shown.

    Attributes come as `root` asks them and outcomes as it reaches them, rules and decisions as the
    priority has them; all else, and all that has no place there, by its id.
    """
    attributes = {
        name: attribute.model_copy(update={"values": _answers(attribute)})
        for name, attribute in _arranged(tree.attributes, met(root) if root else ()).items()
    }
    reached = (leaf.outcome for _, leaf in leaf_paths(root)) if root else ()
    return tree.model_copy(
        update={
            "attributes": attributes,
            "outcomes": _arranged(tree.outcomes, reached),
            "rules": _with_conditions(_arranged(tree.rules, ranked(tree)), attributes),
            "decisions": _arranged(tree.decisions, _decisions(tree)),
            "cautions": _with_conditions(_arranged(tree.cautions), attributes),
            "combinations": _with_conditions(_arranged(tree.combinations), attributes),
        }
    )


def _decisions(tree: Tree) -> list[str]:
    """Decisions by the strongest rule that they put first."""

    def place(name: str) -> tuple[float, str]:
        first = tree.decisions[name].first
        own = (key for key, rule in tree.rules.items() if first in {key, rule.outcome})
        return min((rank(tree, key) for key in own), default=inf), name

    return sorted(tree.decisions, key=place)


def _arranged(parts: Mapping[str, P], first: Iterable[str] = ()) -> dict[str, P]:
    """`parts`, those named by `first` before the others, and the others by their ids."""
    return {name: parts[name] for name in dict.fromkeys((*first, *sorted(parts)))}


def _answers(attribute: Attribute) -> dict[str, Value]:
    return {name: attribute.values[name] for name in attribute.order or attribute.values}


def _with_conditions(parts: Mapping[str, C], attributes: Mapping[str, Attribute]) -> dict[str, C]:
    return {
        name: part.model_copy(update={"when": _conditions(part.when, attributes)})
        for name, part in parts.items()
    }


def _conditions(when: When, attributes: Mapping[str, Attribute]) -> When:
    return {
        name: tuple(value for value in each.values if value in when[name])
        for name, each in attributes.items()
        if name in when
    }
