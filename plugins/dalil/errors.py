"""What went wrong, as data: every layer reports `Diagnostic`s, and only adapters print them.

DalilError                 anything Dalil raises on purpose
└── ContentError           the project's own files hold mistakes; carries all of them
"""

from __future__ import annotations

from collections.abc import Iterable
from dataclasses import dataclass
from itertools import groupby
from typing import Literal

Severity = Literal["error", "warning"]


@dataclass(frozen=True, slots=True)
class Related:
    """A second place that explains a mistake, such as where a key was first given."""

    path: str
    line: int
    column: int
    message: str


@dataclass(frozen=True, slots=True)
class Diagnostic:
    """One mistake in one file, in words for the person who edits that file.

    `path` is relative to the project, with forward slashes. `line` and `column` count from 1;
    0 means the file as a whole. `code` is stable for ever (see `codes.py`). `snippet` is the line
    itself, clipped and with invisible characters spelled out; `caret` is where `column` falls in
    it (0: not known). `dalil.source.excerpt` makes both.
    """

    path: str
    line: int
    column: int
    code: str
    message: str
    hint: str = ""
    snippet: str = ""
    severity: Severity = "error"
    related: tuple[Related, ...] = ()
    caret: int = 0

    @property
    def place(self) -> tuple[str, int, int, str, str]:
        """The order in which mistakes are shown: by file, then down the page."""
        return (self.path, self.line, self.column, self.code, self.message)


MOST_TOLD = 100


def limited(found: Iterable[Diagnostic]) -> list[Diagnostic]:
    """`found`, sorted; of each file at most `MOST_TOLD`, and how many more there are.

    Errors go before warnings: what stops a build must not hide behind what does not.
    """
    by_file = groupby(sorted(found, key=lambda each: each.place), lambda each: each.path)
    return [each for _, group in by_file for each in _limited(list(group))]


def _limited(found: list[Diagnostic]) -> list[Diagnostic]:
    ranked = sorted(found, key=lambda each: (each.severity == "warning", each.place))
    told, rest = ranked[:MOST_TOLD], sorted(ranked[MOST_TOLD:], key=lambda each: each.place)
    if len(rest) <= 1:
        return found
    first, failed = rest[0], any(each.severity == "error" for each in rest)
    more = Diagnostic(
        first.path,
        first.line,
        first.column,
        "DAL139",
        f"And {len(rest):,} more mistakes from here on",
        "Mend those above, and check again: the rest may follow from them.",
        severity="error" if failed else "warning",
    )
    return [*sorted(told, key=lambda each: each.place), more]


class DalilError(Exception):
    """The root of everything Dalil raises on purpose."""


class ContentError(DalilError):
    """The project's files hold mistakes: all of them, sorted by place."""

    def __init__(self, diagnostics: Iterable[Diagnostic]) -> None:
        self.diagnostics = tuple(sorted(diagnostics, key=lambda found: found.place))
        super().__init__(f"{len(self.diagnostics)} mistake(s) in the project's files")
