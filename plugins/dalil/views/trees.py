"""Decision trees: the questions, and the tree as a list."""

from __future__ import annotations

from collections.abc import Mapping
from types import MappingProxyType

from dalil.interface import Interface
from dalil.model.content import Content
from dalil.model.embed import Embed
from dalil.model.tree import Attribute, Tree
from dalil.trees import Leaf, Node
from dalil.trees.node import given, met
from dalil.views.advice import Shown, advice, outcome_name
from dalil.views.page import Crumb, Page, Section
from dalil.views.sources import sources
from dalil.views.statements import cited
from dalil.views.tree_links import tree_links

Data = dict[str, object]


def trees(content: Content, ui: Interface) -> Page:
    """All decision trees of the site."""
    section = Section("list", ui("trees.list"), "page_list", {"pages": tree_links(content)})
    return Page("trees/index", "trees", ui("trees.title"), ui("trees.lead"), (section,),
                top="frameworks/index")  # fmt: skip


def tree_page(shown: Shown) -> Page:
    """The page of a tree."""
    tree, content, ui = shown.tree, shown.content, shown.ui
    return Page(
        uri=f"trees/{tree.id}/index",
        kind="tree",
        title=tree.title,
        description=tree.summary,
        sections=(
            Section("tree", ui("trees.whole"), "tree", drawing(shown, shown.root)),
            advice(shown, shown.root),
            *sources((tree, *cited(tree, content)), content, ui),
        ),
        data=questions(shown, shown.root),
        crumbs=(Crumb("trees/index", ui("trees.title")),),
        top="frameworks/index",
    )  # fmt: skip


def embedded(shown: Shown, embed: Embed) -> Page:
    """What a page written by hand shows of a tree, its anchors beginning with `shown.prefix`."""
    tree, root = shown.tree, given(shown.root, embed.given)
    quiet = embed.show == "questions"
    kind = {"quiet": quiet, "alone": embed.show == "tree", "part": quiet or bool(embed.given)}
    drawn = drawing(shown, root) | kind
    whole = Section(f"{shown.prefix}tree", shown.ui("trees.whole"), "tree", drawn)
    sections: tuple[Section, ...] = (whole,)
    data: Data = {"id": shown.prefix.removesuffix("-")}
    if isinstance(root, Leaf) and embed.show != "tree":  # what is given settles everything
        sections = (advice(shown, root),)
    elif embed.show != "tree":
        sections = (whole, advice(shown, root))
        data |= questions(shown, root, embed.given)
    return Page(f"trees/{tree.id}/index", "embed", tree.title, tree.summary, sections, data)


def drawing(shown: Shown, root: Node) -> Data:
    """The whole tree, or the part of it below `root`, with the names of all that is in it."""
    place = {"prefix": shown.prefix, "quiet": False, "alone": False, "part": False}
    return {"tree": shown.tree.id, "root": listed(root, shown.tree)} | place | names(shown)


def questions(shown: Shown, root: Node, known: Mapping[str, str] = MappingProxyType({})) -> Data:
    """The form that asks what is not `known`. The prefix stands before names in the address."""
    attributes = shown.tree.attributes
    order = list(dict.fromkeys(met(root)))
    rest = [key for key in attributes if key not in {*order, *known}]
    return {
        "tree": shown.tree.id,
        "prefix": shown.prefix,
        "given": "&".join(f"{key}={value}" for key, value in known.items()),
        "asks": {key: _ask(attributes[key]) for key in (*order, *rest)},
        **names(shown),
    }


def _ask(attribute: Attribute) -> Data:
    return {
        "ask": attribute.ask,
        "help": attribute.help,
        "name": attribute.name,
        "values": {value: item.label for value, item in attribute.values.items()},
    }


def names(shown: Shown) -> Data:
    """What answers and outcomes are called: `labels` by attribute and value, and `outcomes`."""
    tree = shown.tree
    return {
        "labels": {
            key: {value: item.label for value, item in each.values.items()}
            for key, each in tree.attributes.items()
        },
        "attributes": {
            key: {"name": each.name, "ask": each.ask} for key, each in tree.attributes.items()
        },
        "outcomes": {key: outcome_name(tree, key, shown.content) for key in tree.outcomes},
    }


def listed(node: Node, tree: Tree) -> Data:
    """The tree as plain data for a nested list.

    A branch is plain if its arms are the answers to its question one by one, in their order.
    """
    if isinstance(node, Leaf):
        return {"outcome": node.outcome}
    plain = [arm.values for arm in node.arms] == [
        (value,) for value in tree.attributes[node.attribute].values
    ]
    arms = tuple({"values": arm.values, "node": listed(arm.node, tree)} for arm in node.arms)
    return {"attribute": node.attribute, "plain": plain, "arms": arms}
