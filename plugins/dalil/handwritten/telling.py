"""Mistakes of pages as reports show them."""

from __future__ import annotations

from dalil.errors import Diagnostic, Severity
from dalil.source import excerpt
from dalil.source.characters import Fault


def about(shown: str, code: str, message: str, hint: str) -> Diagnostic:
    """A mistake of the file as a whole; `shown` is what reports call it."""
    return Diagnostic(shown, 0, 0, code, message, hint)


def at(shown: str, lines: list[str], fault: Fault, severity: Severity = "error") -> Diagnostic:
    """A mistake with its line, if it stands in one."""
    line = lines[fault.line - 1] if 0 < fault.line <= len(lines) else ""
    snippet, caret = excerpt(line, fault.column) if line else ("", 0)
    return Diagnostic(shown, *fault, snippet, severity, caret=caret)
