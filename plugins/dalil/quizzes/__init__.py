"""Quizzes: items made from the content, checked, and drawn into forms."""

from __future__ import annotations

from collections.abc import Iterator, Mapping

from dalil.model.content import Content
from dalil.quizzes.arranging import arranged
from dalil.quizzes.curated import Curated, curated_of
from dalil.quizzes.item import Item
from dalil.quizzes.kinds import makers
from dalil.trees import Proof

__all__ = ["Item", "made", "possible"]


def made(content: Content, proofs: Mapping[str, Proof]) -> tuple[Item, ...]:
    """Every item that `content`, in the source language, gives, in a fixed order.

    `proofs` are those of its decision trees. What the curation leaves out is not there.
    """
    return arranged(tuple(_made(content, proofs)))


def possible(content: Content, proofs: Mapping[str, Proof]) -> frozenset[str]:
    """The ids of all items that could be made, whatever the curation says."""
    return frozenset(item.id for item in _made_with(Curated(all=True), content, proofs))


def _made(content: Content, proofs: Mapping[str, Proof]) -> Iterator[Item]:
    return _made_with(curated_of(content), content, proofs)


def _made_with(curated: Curated, content: Content, proofs: Mapping[str, Proof]) -> Iterator[Item]:
    for maker in makers():
        for item in maker.items(content, curated, proofs):
            if item.id not in curated.leave_out:
                yield item
