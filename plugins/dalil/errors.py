"""What went wrong, as data: every layer reports `Diagnostic`s, and only adapters print them.

DalilError                 anything Dalil raises on purpose
└── ContentError           the project's own files hold mistakes; carries all of them
"""

from __future__ import annotations

from collections.abc import Iterable
from dataclasses import dataclass
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


class DalilError(Exception):
    """The root of everything Dalil raises on purpose."""


class ContentError(DalilError):
    """The project's files hold mistakes: all of them, sorted by place."""

    def __init__(self, diagnostics: Iterable[Diagnostic]) -> None:
        self.diagnostics = tuple(sorted(diagnostics, key=lambda found: found.place))
        super().__init__(f"{len(self.diagnostics)} mistake(s) in the project's files")
