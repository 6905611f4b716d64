"""From YAML events to plain data: mappings, lists and text, with the place of every part.

Nothing is resolved: `no`, `1.10` and `012` stay the text they are, and the schema decides. What
could surprise (duplicate keys, aliases, tags, merge keys) is a mistake, found on the way.

Events, unlike PyYAML's composer, do not recurse, and depth is counted before anything is kept,
so no nesting can exhaust the stack.
"""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import dataclass, field
from functools import lru_cache
from typing import Any, TypeAlias

from yaml import events

from dalil.source.characters import Fault, hidden_in_key, hidden_in_value, name
from dalil.source.excerpt import quoted

MOST_DEPTH = 32
MOST_FAULTS = 100
PLAIN = frozenset({"", None})  # the style of a text without quotes, in either parser
ALIAS_HINT = "Write the value out in full. If this is meant as text, put it in quotes."
Path = tuple[str | int, ...]
# PyYAML's events carry no types of their own.
Event: TypeAlias = Any
Place = tuple[int, int]
Data = dict[str, Any] | list[Any] | str


class Stop(Exception):  # noqa: N818  # no error by itself: like StopIteration
    """Reading ends here: nested too deep, a second document, or more mistakes than are of use."""


@dataclass(slots=True)
class Open:
    """A mapping or list that is being filled; `at` is where a mapping's next value goes."""

    into: dict[str, Any] | list[Any]
    path: Path
    at: Path | None = None


@dataclass(slots=True)
class Builder:
    """Fills `data`, `keys` and `values` from events; `faults` are the mistakes met on the way."""

    keys: dict[Path, Place] = field(default_factory=dict)
    values: dict[Path, Place] = field(default_factory=dict)
    faults: list[tuple[Fault, Place | None]] = field(default_factory=list)
    data: Data | None = None
    documents: int = 0
    open: list[Open] = field(default_factory=list)

    def build(self, next_event: Callable[[], Event]) -> None:
        """Take in the events of a file. `Stop` ends it early; its reason is among the faults."""
        take = {
            events.ScalarEvent: self._scalar,
            events.MappingStartEvent: self._start,
            events.SequenceStartEvent: self._start,
            events.MappingEndEvent: self._end,
            events.SequenceEndEvent: self._end,
            events.AliasEvent: self._alias,
            events.DocumentStartEvent: self._document,
        }
        for event in iter(next_event, None):
            if handle := take.get(type(event)):
                handle(event)

    def _scalar(self, event: Event) -> None:
        if event.anchor is not None or event.tag is not None:
            self._refuse_properties(event)
        value: str = event.value
        place = _place(event)
        frame = self.open[-1] if self.open else None
        if frame and frame.at is None and type(frame.into) is dict:
            self._key(frame, value, event, place)
            return
        if (event.style == '"' or not value.isascii()) and (problem := hidden_in_value(value)):
            self._fault(place, *problem)
        self._put(value, place)

    def _key(self, frame: Open, key: str, event: Event, place: Place) -> None:
        frame.at = path = (*frame.path, key)
        if path in self.keys:
            self._duplicate(key, place, self.keys[path])
            return
        self.keys[path] = place
        if problem := _key_problem(key, plain=event.style in PLAIN):
            self._fault(place, *problem)

    def _duplicate(self, key: str, place: Place, first: Place) -> None:
        message = f"The key {quoted(key)} is already given on line {first[0]}"
        fault = Fault(*place, "DAL111", message, "Keep one of the two, or give each its own id.")
        self._add(fault, first)

    def _start(self, event: Event) -> None:
        if event.anchor is not None or event.tag is not None:
            self._refuse_properties(event)
        if len(self.open) >= MOST_DEPTH:
            self._fault(
                _place(event),
                "DAL116",
                f"Nested more than {MOST_DEPTH} levels deep",
                "Close a bracket that was left open, or indent less.",
            )
            raise Stop
        into: dict[str, Any] | list[Any] = {} if type(event) is events.MappingStartEvent else []
        self.open.append(Open(into, self._put(into, _place(event))))

    def _end(self, _event: Event) -> None:
        self.open.pop()

    def _alias(self, event: Event) -> None:
        message = f"{quoted('*' + event.anchor)} is a YAML alias, and aliases are not read"
        self._fault(_place(event), "DAL112", message, ALIAS_HINT)
        self._put("", _place(event))

    def _document(self, event: Event) -> None:
        self.documents += 1
        if self.documents > 1:
            message = "A second document starts here; a file holds one"
            hint = "Remove this line, or move what follows into a file of its own."
            self._fault(_place(event), "DAL115", message, hint)
            raise Stop
        if event.version or event.tags:
            message = "A YAML directive stands here, and directives are not read"
            self._fault(_place(event), "DAL114", message, "Remove the line that begins with `%`.")

    def _put(self, value: Data, place: Place) -> Path:
        """Store `value` where it belongs, and return its path."""
        frame = self.open[-1] if self.open else None
        path: Path = ()
        if frame is None:
            self.data = value
        elif isinstance(frame.into, list):
            path = (*frame.path, len(frame.into))
            frame.into.append(value)
        elif frame.at is None:
            path = self._refuse_key(frame, value, place)
        else:
            path, frame.at = frame.at, None
            frame.into[path[-1]] = value  # type: ignore[index]  # which ends in the key
        self.values[path] = place
        return path

    def _refuse_key(self, frame: Open, value: Data, place: Place) -> Path:
        kind = "a list" if isinstance(value, list) else "a mapping"
        message = f"The key of an entry must be text; {kind} stands here"
        hint = "A text that begins with `[` or `{` needs quotes."
        self._fault(place, "DAL118", message, hint)
        frame.at = (*frame.path, "")
        return frame.at

    def _refuse_properties(self, event: Event) -> None:
        if event.anchor is not None:
            message = f"{quoted('&' + event.anchor)} is a YAML anchor, and anchors are not read"
            self._fault(_place(event), "DAL112", message, ALIAS_HINT)
        if event.tag is not None:
            message = f"{quoted(_tag(event.tag))} is a YAML tag, and tags are not read"
            hint = "Remove it. If this is meant as text, put the whole text in quotes."
            self._fault(_place(event), "DAL113", message, hint)

    def _fault(self, place: Place, code: str, message: str, hint: str) -> None:
        self._add(Fault(*place, code, message, hint), None)

    def _add(self, fault: Fault, first: Place | None) -> None:
        self.faults.append((fault, first))
        if len(self.faults) >= MOST_FAULTS:
            raise Stop


def _place(event: Event) -> Place:
    mark = event.start_mark
    return mark.line + 1, mark.column + 1


def _tag(tag: str) -> str:
    return tag.replace("tag:yaml.org,2002:", "!!")


@lru_cache(maxsize=4096)
def _key_problem(key: str, *, plain: bool) -> tuple[str, str, str] | None:
    if plain and key == "<<":
        return "DAL117", "Merge keys (`<<`) are not read", "Write the keys out in full."
    if not key or (plain and key in {"~", "null", "Null", "NULL"}):
        return "DAL118", "An entry has no key", "Write a name before the colon."
    if hidden := hidden_in_key(key):
        message = f"A key holds {name(hidden)}, which cannot be seen"
        return "DAL109", message, "Type the key again."
    return None
