"""Every decision tree: its file, and the tree that its rules give."""

from __future__ import annotations

from dalil.jsonable import JsonValue, plain
from dalil.links import Layout
from dalil.model.content import Content
from dalil.model.tree import Tree
from dalil.trees import Leaf, Node, prove

name = "trees"


def export(content: Content, locale: str, address: Layout) -> JsonValue:
    """A list of trees in the order of the site; each is its file, in the locale, and `derived`."""
    return [
        {
            "address": address(f"trees/{tree.id}/index"),
            **_fields(tree, locale),
            "derived": _node(prove(tree).root),
        }
        for tree in sorted(content.trees.values(), key=lambda tree: tree.position)
    ]


def _fields(tree: Tree, locale: str) -> dict[str, JsonValue]:
    fields = plain(tree, locale)
    return fields if isinstance(fields, dict) else {}


def _node(node: Node | None) -> JsonValue:
    """A branch as what it asks and where each group of answers leads, a leaf as its outcome."""
    if node is None or isinstance(node, Leaf):
        return {"outcome": node.outcome} if node else None
    arms: list[JsonValue] = [
        {"values": list(arm.values), "then": _node(arm.node)} for arm in node.arms
    ]
    return {"ask": node.attribute, "answers": arms}
