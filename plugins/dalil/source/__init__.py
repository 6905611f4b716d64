"""One YAML file, read safely: plain data, the place of every part, and mistakes in plain words."""

from __future__ import annotations

import re
from collections.abc import Iterator, Mapping
from dataclasses import dataclass, replace
from itertools import islice
from pathlib import Path
from typing import Any

import yaml

from dalil.errors import Diagnostic, Related
from dalil.source import builder
from dalil.source.builder import Builder, Data, Place, Stop
from dalil.source.characters import Fault, decode, forbidden, split_lines
from dalil.source.excerpt import excerpt
from dalil.source.syntax import fault_of, mended

__all__ = ["Source", "excerpt", "parse", "read_source"]

MOST_BYTES = 1024 * 1024
MOST_STOPS = 20
COMMENT = re.compile(r"[ \t]+#[^\s#]")
CUT_OFF = (
    "DAL127",
    "The text ends here: what follows ` #` is not read",
    "Put the whole text in quotes; in a real comment a space follows the `#`.",
)
Mistake = tuple[Fault, Place | None]
# The C parser is twelve times faster; where PyYAML was built without it the other will do.
PARSER: Any = getattr(yaml, "CSafeLoader", yaml.SafeLoader)


@dataclass(frozen=True, slots=True)
class Source:
    """A file's data (mappings, lists and text, nothing else) and where each part of it stands.

    `keys` and `values` give line and column, from 1, by path: `("criteria", "budget", "name")`.
    `values` holds every value, the whole file's too, by `()`; `keys` those that have a key.
    """

    path: str
    data: Data
    keys: Mapping[builder.Path, Place]
    values: Mapping[builder.Path, Place]
    lines: tuple[str, ...]

    def diagnostic(self, place: Place, code: str, message: str, hint: str = "") -> Diagnostic:
        """A mistake at a place of this file, with the line itself."""
        return _diagnostic(self.path, self.lines, Fault(*place, code, message, hint))


def read_source(root: Path, path: Path) -> tuple[Source | None, tuple[Diagnostic, ...]]:
    """Read `path`, which is inside `root` or relative to it.

    Returns the source, or None and every mistake that could be found. Raises nothing.
    """
    full = root / path
    shown = _shown(root, full)
    raw, fault = _bytes(root, full)
    if fault is None:
        return parse(shown, raw)
    return None, (_diagnostic(shown, (), fault),)


def parse(shown: str, raw: bytes) -> tuple[Source | None, tuple[Diagnostic, ...]]:
    """The same for bytes at hand; `shown` is what reports call the file."""
    text, wrong = decode(raw)
    if wrong:
        lines = split_lines(raw.decode("utf-8", errors="replace"))
        return None, (_diagnostic(shown, lines, wrong),)
    lines = split_lines(text)
    found = [_diagnostic(shown, lines, fault) for fault in forbidden(text, lines)]
    if any(each.code == "DAL106" for each in found):
        return None, tuple(found)
    built, mistakes = _build(lines)
    found += _new(found, [_diagnostic(shown, lines, *mistake) for mistake in mistakes])
    if found or built.data is None:
        return None, tuple(found)
    source = Source(shown, built.data, built.keys, built.values, tuple(lines))
    return source, tuple(islice(_cut_off(source, text), builder.MOST_FAULTS))


def _shown(root: Path, full: Path) -> str:
    try:
        return full.relative_to(root).as_posix()
    except ValueError:
        return full.name


def _bytes(root: Path, full: Path) -> tuple[bytes, Fault | None]:
    try:
        if not full.resolve().is_relative_to(root.resolve()):
            return b"", _whole("DAL102", "The file lies outside the project", "Move it inside.")
        if not full.is_file():
            return b"", _no_file(full)
        with full.open("rb") as stream:
            raw = stream.read(MOST_BYTES + 1)
    except (OSError, RuntimeError, ValueError) as error:
        reason = getattr(error, "strerror", None) or "its path leads nowhere"
        return b"", _whole(
            "DAL101", f"The file cannot be read: {reason}", "Check name and permissions."
        )
    if len(raw) > MOST_BYTES:
        return b"", _whole(
            "DAL103", "The file is larger than 1 MiB", "Split it into several files."
        )
    return raw, None


def _no_file(full: Path) -> Fault:
    if full.exists():
        return _whole("DAL101", "This is a folder or a device, not a file", "Put a file there.")
    return _whole("DAL101", "There is no file of this name", "Create it, or correct the name.")


def _whole(code: str, message: str, hint: str) -> Fault:
    return Fault(0, 0, code, message, hint)


def _build(lines: list[str]) -> tuple[Builder, list[Mistake]]:
    """Build from `lines`; where YAML stops reading, mend the line if that is safe, and go on."""
    readable = [line.replace("\t", " ") for line in lines]
    stops: list[Mistake] = []
    while True:
        building, stop = _build_once("\n".join(readable), lines)
        if stop is None:
            return building, [*stops, *building.faults]
        stops.append((stop, None))
        mend = mended(readable[stop.line - 1], stop) if 0 < stop.line <= len(lines) else None
        if mend is None or mend == readable[stop.line - 1] or len(stops) == MOST_STOPS:
            return building, [*stops, *building.faults]
        readable[stop.line - 1] = mend


def _build_once(text: str, lines: list[str]) -> tuple[Builder, Fault | None]:
    building = Builder()
    try:
        building.build(PARSER(text).get_event)
    except Stop:
        return building, None
    except yaml.YAMLError as error:
        return building, fault_of(error, lines)
    if building.data is None:
        hint = "Write its entries, or delete the file."
        return building, _whole("DAL128", "The file is empty", hint)
    return building, None


def _cut_off(source: Source, text: str) -> Iterator[Diagnostic]:
    """Warnings where a text without quotes ends at ` #`, most likely not meant as a comment."""
    if "#" not in text or not COMMENT.search(text):
        return
    for event in yaml.parse(text, Loader=PARSER):
        if type(event) is yaml.ScalarEvent and event.style in {"", None} and event.value:
            end = event.end_mark
            if end and (comment := COMMENT.match(source.lines[end.line], end.column)):
                place = end.line + 1, comment.end() - 1
                yield replace(source.diagnostic(place, *CUT_OFF), severity="warning")


def _new(known: list[Diagnostic], more: list[Diagnostic]) -> Iterator[Diagnostic]:
    """One mistake of a kind a line: the first tells what to do, and the others repeat it."""
    told = {(each.line, each.code) for each in known}
    for each in more:
        if (each.line, each.code) not in told:
            told.add((each.line, each.code))
            yield each


def _diagnostic(
    path: str, lines: tuple[str, ...] | list[str], fault: Fault, first: Place | None = None
) -> Diagnostic:
    line = lines[fault.line - 1] if 0 < fault.line <= len(lines) else ""
    snippet, caret = excerpt(line, fault.column) if line else ("", 0)
    related = (Related(path, *first, "first given here"),) if first else ()
    return Diagnostic(
        path,
        fault.line,
        fault.column,
        fault.code,
        fault.message,
        fault.hint,
        snippet,
        related=related,
        caret=caret,
    )
