"""From YAML events to plain data: mappings, lists and text, with the place of every part.

Nothing is resolved: `no`, `1.10` and `012` stay the text they are, and the schema decides. What
could surprise (duplicate keys, aliases, tags, merge keys) is a mistake, found on the way.

Events, unlike PyYAML's composer, do not recurse, and depth is counted before anything is kept,
so no nesting can exhaust the stack.
"""

from __future__ import annotations

from collections.abc import Callable, Sequence
from dataclasses import dataclass, field
from typing import Any, TypeAlias

from yaml import events

from dalil.source import refused
from dalil.source.characters import Fault, hidden_in_value
from dalil.source.indentation import indent_of
from dalil.source.refused import MOST_DEPTH, NULLS, key_problem

MOST_FAULTS = 10_000
PLAIN = frozenset({"", None})  # the style of a text without quotes, in either parser
QUOTES = frozenset({"'", '"'})
CLOSING = frozenset("]})'\"")
Path = tuple[str | int, ...]
# PyYAML's events carry no types of their own.
Event: TypeAlias = Any
Place = tuple[int, int]
Data = dict[str, Any] | list[Any] | str


class Stop(Exception):  # noqa: N818  # no error by itself: like StopIteration
    """Reading ends here: nested too deep, a second document, or more mistakes than are of use.

    `line` is the first that was not read.
    """

    def __init__(self, line: int) -> None:
        self.line = line
        super().__init__(line)


class Unclosed(Exception):  # noqa: N818  # the parser goes on; people would not
    """A quotation mark or bracket at `place` reaches over lines that are no part of it."""

    def __init__(self, place: Place, *, is_quote: bool) -> None:
        self.place, self.is_quote = place, is_quote
        super().__init__(place)


@dataclass(slots=True)
class Open:
    """A mapping or list that is being filled; `at` is where a mapping's next value goes.

    `bracket` is the place of the `{` or `[` that it is written in, and `ended` where the last key
    in it ends.
    """

    into: dict[str, Any] | list[Any]
    path: Path
    is_mapping: bool
    bracket: Place | None = None
    at: Path | None = None
    ended: Place | None = None


@dataclass(slots=True)
class Builder:
    """Fills `data`, `keys` and `values` from events; `faults` are the mistakes met on the way.

    `lines` is what the events are read from.
    """

    lines: Sequence[str]
    keys: dict[Path, Place] = field(default_factory=dict)
    values: dict[Path, Place] = field(default_factory=dict)
    faults: list[tuple[Fault, Place | None]] = field(default_factory=list)
    warnings: list[Fault] = field(default_factory=list)
    data: Data | None = None
    documents: int = 0
    open: list[Open] = field(default_factory=list)
    frame: Open | None = None
    sound_keys: set[str] = field(default_factory=set)
    unread: int = 0

    @property
    def bracket(self) -> Place | None:
        """The place of the innermost bracket that is open."""
        return self.frame.bracket if self.frame else None

    def build(self, next_event: Callable[[], Event]) -> None:
        """Take in the events of a file. `Stop` ends it early; its reason is among the faults."""
        take = {
            events.MappingStartEvent: self._start,
            events.SequenceStartEvent: self._start,
            events.MappingEndEvent: self._end,
            events.SequenceEndEvent: self._end,
            events.AliasEvent: self._alias,
            events.DocumentStartEvent: self._document,
        }
        scalar, keys, values, sound = events.ScalarEvent, self.keys, self.values, self.sound_keys
        for event in iter(next_event, None):
            if type(event) is not scalar:
                if handle := take.get(type(event)):
                    handle(event)
                continue
            # Nearly all that a file holds are keys and texts without quotes or brackets, of which
            # little need be asked. Here they are kept; everything else goes to `_scalar`.
            frame, value = self.frame, event.value
            if frame and not (event.style or frame.bracket or event.anchor or event.tag):
                mark: Event = event.start_mark
                at = frame.at
                if at is not None:
                    if value.isascii():
                        frame.at, values[at] = None, (mark.line + 1, mark.column + 1)
                        frame.into[at[-1]] = value  # type: ignore[index]  # which is the key
                        continue
                elif value in sound and frame.is_mapping and value not in frame.into:
                    frame.at = path = (*frame.path, value)
                    keys[path] = mark.line + 1, mark.column + 1
                    continue
            self._scalar(event)

    def _scalar(self, event: Event) -> None:
        """A key or a value."""
        if event.anchor is not None or event.tag is not None:
            self._refuse_properties(event)
        value: str = event.value
        mark, style = event.start_mark, event.style
        place = mark.line + 1, mark.column + 1
        frame = self.frame
        if style in QUOTES and event.end_mark.line != mark.line:
            self._held(place, event.end_mark.line, is_quote=True)
        if frame is not None:
            if frame.bracket is not None:
                self._in_brackets(frame, event, place)
            if frame.at is None and frame.is_mapping:
                self._key(frame, value, style, place)
                return
        if (style == '"' or not value.isascii()) and (problem := hidden_in_value(value)):
            self._fault(place, *problem)
        self._put(value, place)

    def _key(self, frame: Open, key: str, style: str | None, place: Place) -> None:
        frame.at = path = (*frame.path, key)
        if path in self.keys:
            self._add(refused.duplicate(place, key, self.keys[path]), self.keys[path])
            return
        self.keys[path] = place
        if key not in self.sound_keys:
            if problem := key_problem(key, plain=style in PLAIN):
                self._fault(place, *problem)
            elif key not in NULLS:  # those are keys in quotes only
                self.sound_keys.add(key)

    def _held(self, place: Place, end: int, *, is_quote: bool) -> None:
        """Refuse what opens at `place` and holds lines that are indented no further than its own.

        YAML asks for that, and its C parser does not: a quotation mark or bracket that nobody
        closed would take in the entries below it.
        """
        least = indent_of(self.lines[place[0] - 1])
        for line in self.lines[place[0] : end + 1]:
            if indent_of(line) <= least and line.strip() and line.lstrip()[0] not in CLOSING:
                raise Unclosed(place, is_quote=is_quote)

    def _in_brackets(self, frame: Open, event: Event, place: Place) -> None:
        end = event.end_mark
        bracket = frame.bracket or place
        if end.line >= bracket[0]:
            self._held(bracket, end.line, is_quote=False)
        if event.style not in PLAIN:
            return
        if "?" in event.value:
            self.warnings.append(refused.question_mark(place))
        if frame.at is None:
            frame.ended = end.line + 1, end.column + 1
        elif not event.value and place == frame.ended:
            start = self.keys.get(frame.at, place)
            self._add(refused.split_text(start, str(frame.at[-1])))

    def _start(self, event: Event) -> None:
        if event.anchor is not None or event.tag is not None:
            self._refuse_properties(event)
        if len(self.open) >= MOST_DEPTH:
            self._add(refused.too_deep(_place(event)))
            raise Stop(event.start_mark.line + 1)
        is_mapping = type(event) is events.MappingStartEvent
        into: dict[str, Any] | list[Any] = {} if is_mapping else []
        place = _place(event)
        bracket = place if event.flow_style else None
        self.frame = Open(into, self._put(into, place), is_mapping, bracket)
        self.open.append(self.frame)

    def _end(self, _event: Event) -> None:
        self.open.pop()
        self.frame = self.open[-1] if self.open else None

    def _alias(self, event: Event) -> None:
        self._add(refused.alias(_place(event), event.anchor))
        self._put("", _place(event))

    def _document(self, event: Event) -> None:
        self.documents += 1
        if self.documents > 1:
            self._add(refused.second_document(_place(event)))
            raise Stop(event.start_mark.line + 1)

    def _put(self, value: Data, place: Place) -> Path:
        """Store `value` where it belongs, and return its path."""
        frame = self.frame
        path: Path = ()
        if frame is None:
            self.data = value
        elif frame.at is not None:
            path, frame.at = frame.at, None
            frame.into[path[-1]] = value  # type: ignore[index]  # which ends in the key
        elif isinstance(frame.into, list):
            path = (*frame.path, len(frame.into))
            frame.into.append(value)
        else:
            path = self._refuse_key(frame, value, place)
        self.values[path] = place
        return path

    def _refuse_key(self, frame: Open, value: Data, place: Place) -> Path:
        if self.lines[place[0] - 1][: place[1] - 1].rstrip().endswith("?"):
            self._add(refused.question_key(place))
        else:
            self._add(refused.no_name(place, is_list=isinstance(value, list)))
        frame.at = (*frame.path, "")
        return frame.at

    def _refuse_properties(self, event: Event) -> None:
        if event.anchor is not None:
            self._add(refused.anchor(_place(event), event.anchor))
        if event.tag is not None:
            self._add(refused.tag(_place(event), event.tag))

    def _fault(self, place: Place, code: str, message: str, hint: str) -> None:
        self._add(Fault(*place, code, message, hint))

    def _add(self, fault: Fault, first: Place | None = None) -> None:
        self.faults.append((fault, first))
        if len(self.faults) >= MOST_FAULTS:
            raise Stop(fault.line)


def _place(event: Event) -> Place:
    mark = event.start_mark
    return mark.line + 1, mark.column + 1
