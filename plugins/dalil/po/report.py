"""Diagnostics of PO files: a mistake, its place, and the line it stands on."""

from __future__ import annotations

from collections.abc import Iterable, Sequence
from typing import NamedTuple

from dalil.errors import Diagnostic, Related, Severity
from dalil.po.entry import Place
from dalil.source.excerpt import excerpt


class Mistake(NamedTuple):
    """What is wrong, before it is tied to a place."""

    code: str
    message: str
    hint: str
    severity: Severity = "error"


def report(
    path: str,
    lines: Sequence[str],
    at: Place,
    mistake: Mistake,
    related: Iterable[Related] = (),
) -> Diagnostic:
    """The mistake at a place of the file `path`, whose lines are `lines`."""
    line = lines[at.line - 1] if 0 < at.line <= len(lines) else ""
    snippet, caret = excerpt(line, at.column) if line else ("", 0)
    return Diagnostic(
        path,
        at.line,
        at.column,
        mistake.code,
        mistake.message,
        mistake.hint,
        snippet,
        mistake.severity,
        tuple(related),
        caret,
    )
