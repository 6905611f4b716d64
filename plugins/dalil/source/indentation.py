"""Which line is indented wrongly, where the parser only notices that something does not fit.

The parser blames the first line that it cannot place. Often the one above is the odd one out: the
lines before and after it agree, and it alone stands further left.
"""

from __future__ import annotations

import re
from collections.abc import Mapping, Sequence
from typing import NamedTuple

INDENT = re.compile(" *")
COMMENT = re.compile(r"\s*(?:#|$)")
# `key:` or `key: text`, which may be the key of a list entry; also with the colon forgotten.
KEY = re.compile(r"\s*(?:- +)*(?P<key>[^\s#'\"\[{][^:#]*?):(?:\s+(?P<text>\S.*))?$")
Columns = Mapping[int, int]
# Where fewer lines than one in so many are indented by an odd number, those are the wrong ones.
MOST_ODD = 4
WIDEST = 1_000_000


class Misplaced(NamedTuple):
    """A line that should be indented by `wanted` spaces, like the key on line `like`."""

    line: int
    wanted: int
    like: int


def indent_of(line: str) -> int:
    """How many spaces `line` begins with.

    >>> indent_of("  need:")
    2
    """
    found = INDENT.match(line)
    return found.end() if found else 0


def is_blank(line: str) -> bool:
    """Whether nothing but a comment stands on `line`."""
    return COMMENT.match(line) is not None


def block_end(lines: Sequence[str], line: int) -> int:
    """The last line (from 1) of what belongs to `line`: all that is indented further below it."""
    least, end = indent_of(lines[line - 1]), line
    for number in range(line + 1, len(lines) + 1):
        if is_blank(lines[number - 1]):
            continue
        if indent_of(lines[number - 1]) <= least:
            break
        end = number
    return end


def below_a_text(lines: Sequence[str], columns: Columns, line: int) -> Misplaced | None:
    """The odd one out where `line` is a key below a key that has its text already.

    `columns` holds where the keys above begin (from 1), by line.
    """
    above = max((number for number in columns if number < line), default=0)
    if not above:
        return None
    indent, wanted = columns[above] - 1, indent_of(lines[line - 1])
    if _is_odd(indent, wanted, lines) and indent < wanted:
        return Misplaced(above, wanted, line)
    before = max((number for number in columns if number < above), default=0)
    if before and columns[before] - 1 == wanted > indent:
        return Misplaced(above, wanted, before)
    if before and columns[before] - 1 == indent and _is_open(lines[before - 1]):
        return Misplaced(above, wanted, line)
    return Misplaced(line, indent, above) if wanted > indent else None


def between_levels(lines: Sequence[str], columns: Columns, line: int) -> Misplaced | None:
    """Where `line` belongs if it stands between two of the levels that are open above it."""
    levels = _levels(columns, line)
    indent = indent_of(lines[line - 1])
    deeper = [level for level in levels if level > indent]
    if indent in levels or not deeper:
        return None
    higher = [level for level in levels if level < indent]
    below = _next(lines, line)
    wanted = min(deeper)
    for level in (wanted, max(higher, default=wanted)):
        if _is_odd(level, indent, lines):
            return Misplaced(levels[level], indent, line)
    opens = _is_open(lines[line - 1]) and indent < below <= wanted
    nearer = wanted - indent > indent - max(higher, default=-WIDEST) and below != wanted
    if higher and (opens or nearer):
        wanted = max(higher)
    return Misplaced(line, wanted, levels[wanted])


def _is_odd(indent: int, other: int, lines: Sequence[str]) -> bool:
    """Whether `indent` breaks the file's habit of indenting by two, and `other` keeps it."""
    if indent % 2 == 0 or other % 2:
        return False
    indents = [indent_of(line) for line in lines if not is_blank(line)]
    return sum(each % 2 for each in indents) * MOST_ODD < len(indents)


def _levels(columns: Columns, line: int) -> dict[int, int]:
    """The levels that are open above `line`, each with the nearest line that has it."""
    levels: dict[int, int] = {}
    for number in sorted((each for each in columns if each < line), reverse=True):
        level = columns[number] - 1
        if not levels or level < min(levels):
            levels[level] = number
    return levels


def _next(lines: Sequence[str], line: int) -> int:
    rest = (each for each in lines[line:] if not is_blank(each))
    return indent_of(next(rest, ""))


def _is_open(line: str) -> bool:
    """Whether `line` is a key that waits for what belongs to it."""
    found = KEY.match(line)
    return found is not None and not found["text"]
