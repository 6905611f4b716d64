"""`Text`: what a reader sees. The model says once which values are translatable, by their type.

`iter_texts` (extraction, search, coverage) and `map_texts` (localization) walk the same values in
the same order with the same keys, so what is extracted and what is translated cannot drift apart.
"""

from __future__ import annotations

from collections.abc import Callable, Iterator, Mapping
from dataclasses import dataclass
from functools import cache
from typing import Literal, Self, TypeVar, cast

from pydantic import BaseModel, GetCoreSchemaHandler
from pydantic_core import CoreSchema, core_schema

State = Literal["source", "translated", "missing", "stale"]


class Text(str):
    """One plain-text message. `state` says whether its words are in the locale that was asked for.

    `language` is the language the words are really in: the source language for `missing` and
    `stale` messages, which show the English and are marked as English. "" means the page's own.
    """

    __slots__ = ("language", "state")

    state: State
    language: str

    def __new__(cls, value: str = "", state: State = "source", language: str = "") -> Self:
        text = super().__new__(cls, value)
        text.state = state
        text.language = language
        return text

    @classmethod
    def __get_pydantic_core_schema__(
        cls, source: object, handler: GetCoreSchemaHandler
    ) -> CoreSchema:
        return core_schema.no_info_after_validator_function(
            cls,
            core_schema.str_schema(strip_whitespace=True, min_length=1),
            serialization=core_schema.to_string_ser_schema(),
        )


class Prose(Text):
    """A message in restricted Markdown: paragraphs, lists, emphasis, strong, links. No raw HTML."""

    __slots__ = ()


@dataclass(frozen=True, slots=True)
class Note:
    """What a translator is told about a message: its role, and the length it must fit in."""

    role: str
    max_length: int | None = None


@dataclass(frozen=True, slots=True)
class Message:
    """A `Text` with its key, the path of its value in the source file, and its note."""

    key: str
    text: Text
    note: Note


Value = TypeVar("Value")
Change = Callable[[str, Text], Text]
NO_NOTE = Note("")
# Most values are such, and hold no text: nothing else is asked of them.
PLAIN = frozenset({str, int, float, bool, type(None)})


def iter_texts(value: object, key: str = "", note: Note = NO_NOTE) -> Iterator[Message]:
    """Every `Text` inside `value` (models, mappings, tuples), depth first, in source order."""
    if isinstance(value, Text):
        yield Message(key, value, note)
    elif isinstance(value, BaseModel):
        for name, own in _notes(type(value)):
            item = getattr(value, name)
            if type(item) not in PLAIN:
                yield from iter_texts(item, _join(key, name), own or note)
    elif isinstance(value, Mapping):
        for name, item in value.items():
            yield from iter_texts(item, _join(key, str(name)), note)
    elif isinstance(value, tuple):
        for index, item in enumerate(value):
            yield from iter_texts(item, _join(key, str(index)), note)


def texts(value: object) -> list[Text]:
    """Every `Text` that `iter_texts` finds, in its order, for those who need no keys."""
    found: list[Text] = []
    _gather(value, found)
    return found


def _gather(value: object, found: list[Text]) -> None:
    if isinstance(value, Text):
        found.append(value)
    elif isinstance(value, BaseModel):
        for name, _ in _notes(type(value)):
            _gather(getattr(value, name), found)
    elif isinstance(value, tuple):
        for item in value:
            _gather(item, found)
    elif type(value) not in PLAIN and isinstance(value, Mapping):
        for item in value.values():
            _gather(item, found)


@cache
def _notes(model: type[BaseModel]) -> tuple[tuple[str, Note | None], ...]:
    """The fields of a model, each with what translators are told about the texts in it."""
    return tuple(
        (name, next((each for each in field.metadata if isinstance(each, Note)), None))
        for name, field in model.model_fields.items()
    )


def map_texts(value: Value, change: Change, key: str = "") -> Value:
    """`value` with each `Text` replaced by `change(key, text)`; what holds no text stays itself."""
    return cast("Value", _map(value, change, key))


def _map(value: object, change: Change, key: str) -> object:
    if type(value) in PLAIN:
        return value
    if isinstance(value, Text):
        return change(key, value)
    if isinstance(value, BaseModel):
        return _map_model(value, change, key)
    if isinstance(value, Mapping):
        return {name: _map(item, change, _join(key, str(name))) for name, item in value.items()}
    if isinstance(value, tuple):
        return tuple(_map(item, change, _join(key, str(i))) for i, item in enumerate(value))
    return value


def _map_model(model: BaseModel, change: Change, key: str) -> BaseModel:
    changed = {
        name: _map(item, change, _join(key, name))
        for name, item in model.__dict__.items()
        if type(item) not in PLAIN
    }
    # Already validated once; validating again would only cost time and could refuse a long
    # translation that a build must still be able to show.
    return model.model_copy(update=changed) if changed else model


def _join(key: str, name: str) -> str:
    return f"{key}.{name}" if key else name
