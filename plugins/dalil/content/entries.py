"""Values of a file that may not have validated, read without trusting its shape."""

from __future__ import annotations

from collections.abc import Mapping
from typing import Any

from dalil.content.files import File
from dalil.source.builder import Path

# All files of content/ by key; None for one that is there but cannot be read.
Files = Mapping[str, File | None]


def entries(file: File | None, *path: str) -> dict[str, Any]:
    """The named entries at `path`; none where there is something else or nothing."""
    value = file.source.data if file else None
    for key in path:
        value = value.get(key) if isinstance(value, dict) else None
    return value if isinstance(value, dict) else {}


def word(file: File | None, *path: str) -> str:
    """The text at `path`, or nothing."""
    value = entries(file, *path[:-1]).get(path[-1])
    return value if isinstance(value, str) else ""


def place(file: File, path: Path) -> tuple[int, int]:
    """Where the value at `path` stands, or its key, or the next known thing around it."""
    places: tuple[Mapping[Path, tuple[int, int]], ...] = (file.source.values, file.source.keys)
    while path:
        for known in places:
            if path in known:
                return known[path]
        path = path[:-1]
    return (1, 1)
