"""What the models expect where, read once from their annotations.

With a shape, data that does not validate can still be walked, so that one wrong key does not hide
every other mistake in its file.
"""

from __future__ import annotations

import sys
import types
import typing
from dataclasses import dataclass, field, replace
from functools import cache
from typing import Any, Literal, Union, get_args, get_origin

from pydantic import BaseModel
from pydantic.fields import FieldInfo

from dalil.model.text import NO_NOTE, Note, Prose, Text
from dalil.source.builder import Path

Kind = Literal["model", "mapping", "list", "text", "prose", "plain"]


MOST_PROSE = 5_000
UNLIMITED = sys.maxsize


@dataclass(frozen=True, slots=True)
class Shape:
    """What may stand in one place: a model with fields, entries of one `item` shape, or a value.

    A value has at most `most` characters.
    """

    kind: Kind
    annotation: Any
    note: Note
    fields: typing.Mapping[str, Shape] = field(default_factory=dict)
    item: Shape | None = None
    required: bool = False
    is_value: bool = False
    most: int = UNLIMITED

    @property
    def choices(self) -> tuple[str, ...]:
        """The allowed values, where the model lists them."""
        found = get_args(self.annotation) if get_origin(self.annotation) is Literal else ()
        return tuple(str(choice) for choice in found)

    def below(self, key: str | int) -> Shape | None:
        """The shape of one entry; None where the models know no such entry."""
        return self.fields.get(str(key)) if self.kind == "model" else self.item


class Leaf(typing.NamedTuple):
    """One text in a file, with its path and what the model expects there."""

    path: Path
    value: str
    shape: Shape


@cache
def shape_of(model: type[BaseModel]) -> Shape:
    """The shape of a model, with everything inside it."""
    return _shape(model, NO_NOTE)


def leaves(shape: Shape, data: object) -> list[Leaf]:
    """Every text of `data` that stands where `shape` expects a value; the rest is passed over."""
    found: list[Leaf] = []
    _collect(shape, data, (), found)
    return found


def _collect(shape: Shape, data: object, path: Path, found: list[Leaf]) -> None:
    if isinstance(data, str):
        if shape.is_value:
            found.append(Leaf(path, data, shape))
    elif isinstance(data, dict):
        fields, item = shape.fields, shape.item
        for key, value in data.items():
            inner = fields.get(key) if fields else item
            if inner is None:
                continue
            if inner.is_value and type(value) is str:
                found.append(Leaf((*path, key), value, inner))
            else:
                _collect(inner, value, (*path, key), found)
    elif isinstance(data, list) and shape.kind == "list" and shape.item:
        for index, value in enumerate(data):
            _collect(shape.item, value, (*path, index), found)


def _shape(annotation: object, note: Note) -> Shape:
    """The shape behind an annotation; the innermost note wins, as in `iter_texts`."""
    origin, arguments = get_origin(annotation), get_args(annotation)
    if origin is typing.Annotated:
        return _shape(arguments[0], _note(arguments[1:], note))
    if origin in {Union, types.UnionType}:
        return _shape(next(each for each in arguments if each is not type(None)), note)
    if origin is dict:
        return Shape("mapping", annotation, note, item=_shape(arguments[1], note))
    if origin in {tuple, list}:
        return Shape("list", annotation, note, item=_shape(arguments[0], note))
    if isinstance(annotation, type):
        return _class_shape(annotation, note)
    return _value("plain", annotation, note)


def _class_shape(annotation: type[Any], note: Note) -> Shape:
    if issubclass(annotation, BaseModel):
        fields = {name: _field(info, note) for name, info in annotation.model_fields.items()}
        return Shape("model", annotation, note, fields=fields)
    if issubclass(annotation, Prose):
        return _value("prose", annotation, note)
    return _value("text" if issubclass(annotation, Text) else "plain", annotation, note)


def _value(kind: Kind, annotation: object, note: Note) -> Shape:
    most = note.max_length or (MOST_PROSE if kind == "prose" else UNLIMITED)
    allowed = UNLIMITED if kind == "plain" else most
    return Shape(kind, annotation, note, is_value=True, most=allowed)


def _field(info: FieldInfo, note: Note) -> Shape:
    shape = _shape(info.annotation, _note(info.metadata, note))
    return replace(shape, required=info.is_required())


def _note(metadata: typing.Iterable[object], note: Note) -> Note:
    return next((item for item in metadata if isinstance(item, Note)), note)
