"""Files of content/trees/: what they refer to, and the proof of their rules."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from itertools import islice

from pydantic import BaseModel

from dalil.content.files import File
from dalil.content.shapes import Leaf
from dalil.content.trees.entries import Files
from dalil.content.trees.lack import check_lack
from dalil.content.trees.references import check_tree_references
from dalil.content.trees.steps import check_steps
from dalil.content.trees.wording import worded
from dalil.errors import MOST_TOLD, Diagnostic
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
    whole = {file.key: file for file in files if not file.source.damaged}
    by_key: Files = {**dict.fromkeys(known), **whole}
    found: list[Diagnostic] = []
    for file in files:
        if file.key.startswith(f"{TREES}."):
            tree = parts.get(file.key) if file.key in whole else None
            found += _check(file, by_key, texts[file.key], tree)
    return found


def _check(
    file: File, by_key: Files, leaves: Sequence[Leaf], tree: BaseModel | None
) -> list[Diagnostic]:
    found = list(check_tree_references(file, by_key, leaves))
    if not file.source.damaged:  # what is not there may only be unreadable
        found += [*check_lack(file, by_key), *check_steps(file)]
    if isinstance(tree, Tree) and not any(each.severity == "error" for each in found):
        found += islice(worded(file, tree, prove(tree).findings), MOST_TOLD + 1)
    return found
