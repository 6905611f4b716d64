"""What is known where reading stops, and what is concluded from it."""

from __future__ import annotations

import re
from collections.abc import Iterable, Mapping, Sequence
from dataclasses import dataclass, field

from dalil.source.characters import Fault
from dalil.source.indentation import Columns, indent_of

ENTRY = r"^(?P<entry>\s*(?:- +)*(?:[^\s:'\"#\[{][^:]*?:\s+)?)"
REST = re.compile(ENTRY + r".*")
Place = tuple[int, int]


@dataclass(frozen=True, slots=True)
class Situation:
    """The lines as they are read, where keys begin in them (from 1, by line), and the stop.

    `line` and `column` count from 1, as `opened` does: the outermost bracket that is still open.
    """

    lines: Sequence[str]
    columns: Columns
    line: int
    column: int
    opened: Place | None = None

    @property
    def text(self) -> str:
        """The line on which reading stopped; past the end of the file it is empty."""
        return self.lines[self.line - 1] if 0 < self.line <= len(self.lines) else ""

    @property
    def character(self) -> str:
        """The character at which reading stopped; "" at the end of a line."""
        return self.text[self.column - 1 : self.column]

    @property
    def before(self) -> str:
        """What stands before that character on its line."""
        return self.text[: self.column - 1]


@dataclass(frozen=True, slots=True)
class Cause:
    """Why reading stopped, where, and how lines may be changed so that it can go on.

    Without `mended` nobody can say what was meant, and the block is left out.
    """

    fault: Fault
    mended: Mapping[int, str] = field(default_factory=dict)


def columns_of(places: Iterable[Place], lines: Sequence[str]) -> dict[int, int]:
    """Where the first key of each line begins, if nothing but `- ` stands before it."""
    columns: dict[int, int] = {}
    for line, column in places:
        if line not in columns and not lines[line - 1][: column - 1].strip(" -"):
            columns[line] = column
    return columns


def reindented(line: str, wanted: int) -> str:
    """`line`, indented by `wanted` spaces."""
    return " " * wanted + line[indent_of(line) :]


def cause(  # noqa: PLR0913, PLR0917  # a mistake has as many parts, each named
    at: Situation,
    code: str,
    message: str,
    hint: str,
    place: Place | None = None,
    mended: str | None = None,
) -> Cause:
    """A cause at `place`, or where reading stopped; `mended` is what that line may be read as."""
    line, column = place or (at.line, at.column)
    changed = {line: mended} if mended is not None else {}
    return Cause(Fault(line, column, code, message, hint), changed)


def without_text(line: str) -> str:
    """`line` with another text after its key: one that is read without trouble."""
    return REST.sub(r"\g<entry>x", line)
