"""Files of content/trees/: what they refer to, and the proof of their rules."""

from __future__ import annotations

from collections.abc import Mapping, Sequence

from pydantic import BaseModel

from dalil.content.entries import Files
from dalil.content.files import File
from dalil.content.shapes import Leaf
from dalil.content.trees.doubles import check_doubles
from dalil.content.trees.lack import check_lack
from dalil.content.trees.references import check_tree_references
from dalil.content.trees.steps import check_steps
from dalil.content.trees.wording import worded
from dalil.errors import Diagnostic
from dalil.model.framework import Framework
from dalil.model.tree import Tree
from dalil.trees import Proof, prove

TREES = "trees"


def check_trees(
    files: Sequence[File],
    known: set[str],
    texts: Mapping[str, Sequence[Leaf]],
    parts: Mapping[str, BaseModel],
) -> tuple[list[Diagnostic], dict[str, Proof]]:
    """Every mistake in trees, and the proofs by the trees' ids.

    A tree is proved once it is valid and all its references hold. `known` holds the keys of all
    files that are there, `texts` the values of those that could be read, `parts` what validated.
    """
    whole = {file.key: file for file in files if not file.source.damaged}
    by_key: Files = {**dict.fromkeys(known), **whole}
    found: list[Diagnostic] = []
    proofs: dict[str, Proof] = {}
    for file in files:
        if file.key.startswith(f"{TREES}."):
            wrong = _references(file, by_key, texts[file.key])
            tree = parts.get(file.key)
            if file.key in whole and isinstance(tree, Tree) and not _failed(wrong):
                proofs[file.stem] = prove(tree)
                told = worded(file, tree, proofs[file.stem].findings, _names(tree, parts))
                wrong += told
            found += wrong
    return found, proofs


def _references(file: File, by_key: Files, leaves: Sequence[Leaf]) -> list[Diagnostic]:
    found = list(check_tree_references(file, by_key, leaves))
    if not file.source.damaged:  # what is not there may only be unreadable
        found += [*check_lack(file, by_key), *check_steps(file), *check_doubles(file, leaves)]
    return found


def _names(tree: Tree, parts: Mapping[str, BaseModel]) -> dict[str, str]:
    """What readers call each outcome: its title, or its framework's name if that could be read."""
    found = {}
    for key, outcome in tree.outcomes.items():
        framework = parts.get(f"frameworks.{outcome.framework}")
        name = framework.name if isinstance(framework, Framework) else key
        found[key] = f'"{outcome.title}"' if outcome.title else name
    return found


def _failed(found: Sequence[Diagnostic]) -> bool:
    return any(each.severity == "error" for each in found)
