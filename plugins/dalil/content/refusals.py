"""One thing that a model refuses, with all that is known about its place."""

from __future__ import annotations

from collections.abc import Iterator, Mapping
from dataclasses import dataclass
from typing import Any

from pydantic import BaseModel
from pydantic_core import ErrorDetails

from dalil.content.shapes import Shape, shape_of
from dalil.source import Source
from dalil.source.builder import Path, Place
from dalil.source.excerpt import quoted

KEY_MARK = "[key]"


@dataclass(frozen=True, slots=True)
class Slip:
    """A wrongly indented key, what to do, and the paths whose refusals follow from it."""

    path: Path
    message: str
    hint: str
    covers: frozenset[Path]


@dataclass(frozen=True, slots=True)
class Refusal:
    """One thing a model refuses: where, what stands there, and what the model expects around it.

    `kind` is pydantic's name for it; or `misplaced`, where a slip explains it.
    """

    kind: str
    source: Source
    path: Path
    is_key: bool
    given: Any
    context: Mapping[str, Any]
    shapes: tuple[Shape, ...]
    slip: Slip | None = None

    @property
    def shape(self) -> Shape:
        """What the model expects there, or the nearest it knows around it."""
        return self.shapes[-1]

    @property
    def name(self) -> str:
        """How a message calls the place."""
        if self.is_key or not self.path or isinstance(self.path[-1], str):
            return quoted(str(self.path[-1])) if self.path else "The file"
        return f"Entry {self.path[-1] + 1} of {quoted(str(self.path[-2]))}"

    @property
    def place(self) -> Place:
        """Line and column of the key or value; of the nearest key around it if it is missing."""
        if not self.is_key and self.path in self.source.values:
            return self.source.values[self.path]
        return key_place(self.source, self.path)

    @property
    def told_at(self) -> Place:
        """Where it is told: what is missing, at the entry around it."""
        if self.kind == "missing":
            return key_place(self.source, self.path[:-1])
        if self.kind == "extra_forbidden":
            return key_place(self.source, self.path)
        return self.place


def key_place(source: Source, path: Path) -> Place:
    """Line and column of the key at `path`, or of the nearest thing around it that has one."""
    for end in range(len(path), 0, -1):
        if found := source.keys.get(path[:end]) or source.values.get(path[:end]):
            return found
    return source.values.get((), (1, 1))


def refusal_of(source: Source, model: type[BaseModel], error: ErrorDetails) -> Refusal:
    """One of pydantic's error dictionaries, found in `source` when it was read as `model`."""
    path: Path = tuple(error["loc"])
    is_key = path[-1:] == (KEY_MARK,) and path not in source.keys
    path = path[:-1] if is_key else path
    shapes = tuple(_along(shape_of(model), path))
    return Refusal(
        error["type"], source, path, is_key, error["input"], error.get("ctx", {}), shapes
    )


def _along(shape: Shape, path: Path) -> Iterator[Shape]:
    yield shape
    for key in path:
        inner = shape.below(key)
        if inner is None:
            return
        shape = inner
        yield shape
