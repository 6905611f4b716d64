"""The kinds of item. Each module beside this one makes some: `items(content, curated, proofs)`."""

from __future__ import annotations

import importlib
import pkgutil
from collections.abc import Iterator, Mapping
from pathlib import Path
from typing import Protocol, cast

from dalil.model.content import Content
from dalil.quizzes.curated import Curated
from dalil.quizzes.item import Item
from dalil.trees import Proof


class Maker(Protocol):
    """What a module of this folder offers."""

    def items(
        self, content: Content, curated: Curated, proofs: Mapping[str, Proof]
    ) -> Iterator[Item]:
        """All items of its kinds that `content`, in the source language, gives."""
        ...


def makers() -> Iterator[Maker]:
    """All makers, found by folder, in the order of their names."""
    for module in sorted(pkgutil.iter_modules([str(Path(__file__).parent)]), key=lambda m: m.name):
        yield cast("Maker", importlib.import_module(f"{__name__}.{module.name}"))
