"""What a project's curation says of its generated items."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass, field

from dalil.model.content import Content


@dataclass(frozen=True, slots=True)
class Curated:
    """`leave_out` are ids of items; `also_right` are criteria by the id of an item.

    Where there are many items of a kind, a few are made; with `all` every one that could be.
    """

    leave_out: frozenset[str] = frozenset()
    also_right: Mapping[str, tuple[str, ...]] = field(default_factory=dict)
    all: bool = False

    def also(self, item_id: str) -> tuple[str, ...]:
        """The criteria that come too near to the key of this item to be wrong."""
        return self.also_right.get(item_id, ())


def curated_of(content: Content) -> Curated:
    """The curation of `content`, which may have none."""
    found = content.curation
    return Curated(frozenset(found.leave_out), found.also_right) if found else Curated()
