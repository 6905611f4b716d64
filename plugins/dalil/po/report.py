"""Diagnostics of PO files: a mistake, its place, and the line it stands on."""

from __future__ import annotations

from collections.abc import Iterable, Sequence
from typing import NamedTuple

from dalil.errors import Diagnostic, Related, Severity
from dalil.po.entry import NOWHERE, Place
from dalil.source.excerpt import excerpt

# As many as of a YAML file: nobody reads more before mending some.
MOST_MISTAKES = 100


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


def capped(found: Sequence[Diagnostic]) -> tuple[Diagnostic, ...]:
    """The first mistakes of one file, errors before warnings, and how many more there are."""
    if len(found) <= MOST_MISTAKES:
        return tuple(found)
    ordered = sorted(found, key=lambda each: (each.severity == "warning", *each.place))
    told, left = ordered[:MOST_MISTAKES], ordered[MOST_MISTAKES:]
    message = f"There are {len(left)} more mistakes in this file"
    more = Mistake("DAL449", message, "Mend these first.", left[0].severity)
    return (*told, report(told[0].path, (), NOWHERE, more))
