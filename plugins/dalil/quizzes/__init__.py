"""Quizzes: items made from the content, checked, and drawn into forms."""

from __future__ import annotations

from collections.abc import Iterator, Mapping

from dalil.model.content import Content
from dalil.quizzes.arranging import arranged
from dalil.quizzes.curated import curated_of
from dalil.quizzes.item import Item
from dalil.quizzes.kinds import makers
from dalil.trees import Proof

__all__ = ["Item", "made"]


def made(content: Content, proofs: Mapping[str, Proof]) -> tuple[Item, ...]:
    """Every item that `content`, in the source language, gives, in a fixed order.

    `proofs` are those of its decision trees. What the curation leaves out is not there.
    """
    return arranged(tuple(_made(content, proofs)))


def _made(content: Content, proofs: Mapping[str, Proof]) -> Iterator[Item]:
    curated = curated_of(content)
    for maker in makers():
        for item in maker.items(content, curated, proofs):
            if item.id not in curated.leave_out:
                yield item
