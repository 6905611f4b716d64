"""Files of content/trees/: what they refer to, and the proof of their rules."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from itertools import islice

from pydantic import BaseModel

from dalil.content.files import File
from dalil.content.shapes import Leaf
from dalil.content.texts import MOST_MISTAKES
from dalil.content.trees.entries import Files
from dalil.content.trees.lack import check_lack
from dalil.content.trees.references import check_tree_references
from dalil.content.trees.steps import check_steps
from dalil.content.trees.wording import worded
from dalil.errors import Diagnostic
from dalil.model.tree import Tree
from dalil.trees import prove

TREES = "trees"


def check_trees(
    files: Sequence[File],
    known: set[str],
    texts: Mapping[str, Sequence[Leaf]],
    parts: Mapping[str, BaseModel],
) -> list[Diagnostic]:
    """Every mistake in trees. A tree is proved once it is valid and all its references hold.

    `known` holds the keys of all files that are there, `texts` the values of those that could be
    read, `parts` what validated.
    """
    by_key: Files = {**dict.fromkeys(known), **{file.key: file for file in files}}
    found: list[Diagnostic] = []
    for file in files:
        if file.key.startswith(f"{TREES}."):
            found += _check(file, by_key, texts[file.key], parts.get(file.key))
    return found


def _check(
    file: File, by_key: Files, leaves: Sequence[Leaf], tree: BaseModel | None
) -> list[Diagnostic]:
    found = list(islice(check_tree_references(file, by_key, leaves), MOST_MISTAKES))
    found += [*check_lack(file, by_key), *check_steps(file)]
    if isinstance(tree, Tree) and not any(each.severity == "error" for each in found):
        found += islice(worded(file, tree, prove(tree).findings), MOST_MISTAKES)
    return found
