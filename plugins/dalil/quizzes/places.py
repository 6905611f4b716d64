"""Where a criterion stands: in its framework, among its siblings."""

from __future__ import annotations

from dataclasses import dataclass

from dalil.model.framework import Criterion, Framework


@dataclass(frozen=True, slots=True, eq=False)
class Place:
    """A criterion, with the framework that it stands in. Equal only to itself."""

    framework: Framework
    id: str

    @property
    def criterion(self) -> Criterion:
        """The criterion itself."""
        return self.framework.criteria[self.id]

    @property
    def path(self) -> tuple[str, ...]:
        """The path of its messages."""
        return ("frameworks", self.framework.id, "criteria", self.id)


def places(framework: Framework) -> tuple[Place, ...]:
    """All criteria of `framework`, in the order of its letters."""
    return tuple(Place(framework, key) for key in framework.criteria)


def siblings(key: Place) -> list[Place]:
    """The other criteria of its framework."""
    return [place for place in places(key.framework) if place.id != key.id]
