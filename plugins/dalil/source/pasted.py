"""What programs leave in a file and no writer means: merge conflicts, tabs, other spaces.

Each is told once, and taken out of the way, so that the rest of the file can be read.
"""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence
from typing import NamedTuple

from dalil.source.characters import Fault, name
from dalil.source.indentation import indent_of, is_blank

OURS = re.compile(r"<{7}(?: |$)")
BASE = re.compile(r"\|{7}(?: |$)")
MIDDLE = re.compile(r"={7}$")
THEIRS = re.compile(r">{7}(?: |$)")
INDENT = re.compile(r"[ \t\u00a0\u2000-\u200a\u202f\u205f\u3000]*")
OTHER_SPACE = re.compile("[\u00a0\u2000-\u200a\u202f\u205f\u3000]")
AFTER_COLON = re.compile(rf"\s*(?:- +)*[\w-]+:(?={OTHER_SPACE.pattern})")
DIRECTIVE = re.compile("%")
START = re.compile(r"---(?:\s|$)")
NEAR = 8  # so many lines away a neighbour is looked for
TAB_WIDTHS = (2, 4, 8)


class Cleaned(NamedTuple):
    """The lines as they may be read, the mistakes in them, and the lines that were changed."""

    lines: list[str]
    faults: list[Fault]
    changed: frozenset[int]


def cleaned(lines: Sequence[str]) -> Cleaned:
    """`lines` without merge conflicts (our side stays), directives, tabs and other spaces."""
    readable = list(lines)
    faults: list[Fault] = []
    text = "\n".join(lines)
    if "<<<<<<<" in text or ">>>>>>>" in text:
        faults += _conflicts(readable)
    if "%" in text:
        faults += _directives(readable)
    if "\t" in text or not (text.isascii() or OTHER_SPACE.search(text) is None):
        faults += _spaces(readable)
    if readable == lines:
        return Cleaned(readable, faults, frozenset())
    pairs = enumerate(zip(lines, readable, strict=True), 1)
    changed = frozenset(number for number, (old, new) in pairs if old != new)
    return Cleaned(readable, faults, changed)


def _conflicts(lines: list[str]) -> list[Fault]:
    marks = [number for number, line in enumerate(lines) if OURS.match(line)]
    ends = [number for number, line in enumerate(lines) if THEIRS.match(line)]
    if not marks and not ends:
        return []
    side = ""
    for number, line in enumerate(lines):
        side, marked = _side(line, side)
        if marked or side == "theirs":
            lines[number] = ""
    message = "An unresolved merge conflict: two versions of the same lines stand here"
    if len(marks) > 1:
        message += f"; the file holds {len(marks)} conflicts"
    hint = (
        "Keep the version you want, and delete the other one with the lines `<<<<<<<`, `=======` "
        "and `>>>>>>>`. Until then only the first version is checked."
    )
    return [Fault(min(marks + ends) + 1, 1, "DAL131", message, hint)]


def _side(line: str, side: str) -> tuple[str, bool]:
    """Which side of a conflict is open after `line`, and whether it is a mark of one."""
    if OURS.match(line):
        return "ours", True
    if side and (BASE.match(line) or MIDDLE.match(line)):
        return "theirs", True
    if THEIRS.match(line):
        return "", True
    return side, False


def _directives(lines: list[str]) -> Iterator[Fault]:
    """Lines that begin with `%` before anything else does: only there can they be directives."""
    for number, line in enumerate(lines):
        if DIRECTIVE.match(line):
            lines[number] = ""
            message = "A line that begins with `%` is a YAML directive, and directives are not read"
            hint = "Remove the line; if it is text, put the text in quotes."
            yield Fault(number + 1, 1, "DAL114", message, hint)
        elif line.strip() and not line.startswith("#"):
            return


def _spaces(lines: list[str]) -> Iterator[Fault]:
    """Indentation by something that looks like spaces and is none."""
    original = tuple(lines)
    width = _tab_width(lines)
    for number, line in enumerate(original):
        indent = _blank_start(line)
        if other := OTHER_SPACE.search(indent):
            message = f"The line is indented with {name(other.group())}, which is no plain space"
            hint = "Delete it, and indent with the space bar; pasting from Word brings it in."
            yield Fault(number + 1, other.start() + 1, "DAL132", message, hint)
        if "\t" in indent or other:
            lines[number] = " " * _meant(original, number, width) + line[len(indent) :]
        if after := AFTER_COLON.match(lines[number]):
            space = lines[number][after.end()]
            message = f"After the colon stands {name(space)}, which is no plain space"
            yield Fault(number + 1, after.end() + 1, "DAL132", message, "Type a space instead.")
            lines[number] = f"{after.group()} {lines[number][after.end() + 1 :]}"
        lines[number] = lines[number].replace("\t", " ")


def _blank_start(line: str) -> str:
    found = INDENT.match(line)
    return found.group() if found else ""


def _meant(lines: Sequence[str], number: int, width: int) -> int:
    """By how many spaces a line is meant to be indented: as its neighbours are, if they tell."""
    plain = OTHER_SPACE.sub(" ", _blank_start(lines[number])).expandtabs(width)
    near = lines[max(number - NEAR, 0) : number]
    above = next((each for each in reversed(near) if not is_blank(each)), "")
    near = lines[number + 1 : number + 1 + NEAR]
    below = next((each for each in near if not is_blank(each)), "")
    if "\t" not in lines[number] or any("\t" in _blank_start(each) for each in (above, below)):
        return len(plain)
    meant = indent_of(above) + width * above.rstrip().endswith(":")
    if lines[number].rstrip().endswith(":"):
        return min(meant, max(indent_of(below) - width, 0))
    return meant


def _tab_width(lines: Sequence[str]) -> int:
    """How many spaces a tab stands for, most likely: as many as the other lines are indented by."""
    steps = [indent_of(line) for line in lines if line.startswith(" ")]
    return next((width for width in reversed(TAB_WIDTHS) if width == min(steps, default=0)), 2)
