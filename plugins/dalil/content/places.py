"""Where each message stands in content/."""

from __future__ import annotations

from collections.abc import Iterator, Mapping, Sequence
from functools import cached_property

from dalil.content.files import File
from dalil.content.shapes import Leaf
from dalil.source.builder import Path, Place


class Places(Mapping[str, tuple[str, int, int]]):
    """Path, line and column of each message by its key; worked out when the first is asked for."""

    def __init__(self, files: Sequence[File], texts: Mapping[str, Sequence[Leaf]]) -> None:
        # Not the files themselves: what was read need not be kept for this.
        self._known = [
            (file.key, file.source.path, _of_messages(texts[file.key], file.source.values))
            for file in files
        ]

    @cached_property
    def _found(self) -> dict[str, tuple[str, int, int]]:
        return {
            ".".join((key, *map(str, path))): (file, *place)
            for key, file, messages in self._known
            for path, place in messages
        }

    def __getitem__(self, key: str) -> tuple[str, int, int]:
        return self._found[key]

    def __iter__(self) -> Iterator[str]:
        return iter(self._found)

    def __len__(self) -> int:
        return len(self._found)


def _of_messages(leaves: Sequence[Leaf], values: Mapping[Path, Place]) -> list[tuple[Path, Place]]:
    return [(leaf.path, values[leaf.path]) for leaf in leaves if leaf.shape.kind != "plain"]
