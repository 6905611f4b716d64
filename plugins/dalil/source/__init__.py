"""One YAML file, read safely: plain data, the place of every part, and mistakes in plain words."""

from __future__ import annotations

import os
import re
from collections.abc import Iterable, Iterator, Mapping
from dataclasses import dataclass, replace
from pathlib import Path

import yaml

from dalil.errors import Diagnostic, Related, limited
from dalil.memo import Memo
from dalil.source import builder, recovery
from dalil.source.builder import Data, Place
from dalil.source.characters import Fault, decode, forbidden, split_lines
from dalil.source.excerpt import excerpt
from dalil.source.recovery import recover

__all__ = ["Source", "excerpt", "parse", "parse_partly", "read_partly", "read_source"]

MOST_BYTES = 1024 * 1024
COMMENT = re.compile(r"[ \t]+#[^\s#]")
CUT_OFF = (
    "DAL127",
    "The text ends here: what follows ` #` is not read",
    "Put the whole text in quotes; in a real comment a space follows the `#`.",
)


@dataclass(frozen=True, slots=True)
class Source:
    """A file's data (mappings, lists and text, nothing else) and where each part of it stands.

    `keys` and `values` give line and column, from 1, by path: `("criteria", "budget", "name")`.
    `values` holds every value, the whole file's too, by `()`; `keys` those that have a key.
    `damaged` are lines that mistakes keep from being read as they were meant.
    """

    path: str
    data: Data
    keys: Mapping[builder.Path, Place]
    values: Mapping[builder.Path, Place]
    lines: tuple[str, ...]
    damaged: frozenset[int] = frozenset()

    def rest_of_line(self, place: Place) -> str:
        """What stands at a place and after it on its line."""
        line, column = place
        return self.lines[line - 1][column - 1 :]

    def diagnostic(self, place: Place, code: str, message: str, hint: str = "") -> Diagnostic:
        """A mistake at a place of this file, with the line itself."""
        return _diagnostic(self.path, self.lines, Fault(*place, code, message, hint))


def read_source(root: Path, path: Path) -> tuple[Source | None, tuple[Diagnostic, ...]]:
    """Read `path`, which is inside `root` or relative to it.

    Returns the source, or None and every mistake that could be found. Raises nothing.
    """
    source, found = read_partly(root, path)
    return (None if _failed(found) else source), tuple(limited(found))


def parse(shown: str, raw: bytes) -> tuple[Source | None, tuple[Diagnostic, ...]]:
    """The same for bytes at hand; `shown` is what reports call the file."""
    source, found = parse_partly(shown, raw)
    return (None if _failed(found) else source), tuple(limited(found))


def read_partly(
    root: Path, path: Path, memo: Memo | None = None
) -> tuple[Source | None, tuple[Diagnostic, ...]]:
    """`read_source`, but what can be read of a file with mistakes is a source too.

    The source's `damaged` lines tell where it may lack something because of them. With the `memo`
    of an earlier reading, the same bytes give the very same source.
    """
    full = root / path
    shown = _shown(root, full)
    raw, fault = _bytes(root, full)
    if fault is None:
        return (memo or Memo())(("source", shown), (), lambda: parse_partly(shown, raw), raw)
    return None, (_diagnostic(shown, (), fault),)


def parse_partly(shown: str, raw: bytes) -> tuple[Source | None, tuple[Diagnostic, ...]]:
    """The same for bytes at hand."""
    text, wrong = decode(raw)
    if wrong:
        lines = split_lines(raw.decode("utf-8", errors="replace"))
        return None, (_diagnostic(shown, lines, wrong),)
    lines = split_lines(text)
    found = [_diagnostic(shown, lines, fault) for fault in forbidden(text, lines)]
    if any(each.code == "DAL106" for each in found):
        return None, tuple(found)
    read = recover(lines)
    found += _new(found, [_diagnostic(shown, lines, *mistake) for mistake in read.mistakes])
    built = read.built
    if built.data is None:
        return None, tuple(found)
    source = Source(shown, built.data, built.keys, built.values, tuple(lines), read.damaged)
    found += _new(found, [_warning(source, fault) for fault in built.warnings])
    if not found:
        found += _cut_off(source, text)
    return source, tuple(found)


def _failed(found: Iterable[Diagnostic]) -> bool:
    return any(each.severity == "error" for each in found)


def _warning(source: Source, fault: Fault) -> Diagnostic:
    return replace(source.diagnostic(fault[:2], *fault[2:]), severity="warning")


def _shown(root: Path, full: Path) -> str:
    try:
        return full.relative_to(root).as_posix()
    except ValueError:
        return full.name


def _bytes(root: Path, full: Path) -> tuple[bytes, Fault | None]:
    try:
        if not _is_inside(root, full):
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


def _is_inside(root: Path, full: Path) -> bool:
    """Whether `full` is in `root` once every link is followed."""
    folder = os.path.join(os.path.realpath(root, strict=True), "")  # noqa: PTH118  # pathlib drops the last /
    return os.path.realpath(full).startswith(folder)


def _no_file(full: Path) -> Fault:
    if full.is_dir():
        return _whole("DAL101", "This is a folder, not a file", "Rename it, or put a file there.")
    if full.exists():
        return _whole("DAL101", "This is no file that can be read", "Put a file there.")
    if full.is_symlink():
        hint = "Remove the link, or put the file back that it leads to."
        return _whole("DAL101", "This is a link to a file that is not there", hint)
    return _whole("DAL101", "There is no file of this name", "Create it, or correct the name.")


def _whole(code: str, message: str, hint: str) -> Fault:
    return Fault(0, 0, code, message, hint)


def _cut_off(source: Source, text: str) -> Iterator[Diagnostic]:
    """Warnings where a text without quotes ends at ` #`, most likely not meant as a comment."""
    if "#" not in text or not COMMENT.search(text):
        return
    for event in yaml.parse(text, Loader=recovery.PARSER):
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
