"""What was made once and is made of the same things still: a preview asks again at every change."""

from __future__ import annotations

from collections.abc import Callable, Hashable
from typing import Any, TypeVar

Made = TypeVar("Made")


class Memo:
    """The last result under each name, given again while it is asked of the very same objects.

    By identity: equal texts can differ in state and language, which equality does not see.
    """

    def __init__(self) -> None:
        self._known: dict[Hashable, tuple[tuple[object, ...], object, Any]] = {}

    def __call__(
        self,
        name: Hashable,
        of: tuple[object, ...],
        make: Callable[[], Made],
        plain: object = None,
    ) -> Made:
        """What `make` makes of the objects `of` and of `plain`, a value that is compared."""
        known = self._known.get(name)
        if known is None or known[1] != plain or not _same(known[0], of):
            known = self._known[name] = (of, plain, make())
        made: Made = known[2]
        return made

    def last(self, name: Hashable, kind: type[Made]) -> Made | None:
        """What was made under `name` last, whatever of; None where nothing of this kind was."""
        made = self._known[name][2] if name in self._known else None
        return made if isinstance(made, kind) else None


def _same(one: tuple[object, ...], other: tuple[object, ...]) -> bool:
    return len(one) == len(other) and all(a is b for a, b in zip(one, other, strict=True))
