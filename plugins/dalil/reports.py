"""Diagnostics as people and machines read them: text, JSON, GitHub annotations.

The text form follows rustc's (https://rustc-dev-guide.rust-lang.org/diagnostics.html): level and
code, place, one sentence, the line with a caret, and what to do. GitHub's form is documented under
"Workflow commands for GitHub Actions".
"""

from __future__ import annotations

import json
import traceback
import unicodedata
from collections.abc import Callable, Sequence
from dataclasses import asdict
from pathlib import Path
from typing import Literal

from dalil.errors import Diagnostic, Related
from dalil.source.excerpt import visible

Format = Literal["text", "json", "github"]
REFUSALS: dict[type[OSError], tuple[str, str]] = {
    PermissionError: ("you may not read or write here", "Change its permissions, or take another."),
    FileNotFoundError: ("this cannot be found or made", "Check the name and the folder it is in."),
    FileExistsError: ("a file is in the place of a folder", "Move it away, or take another name."),
    NotADirectoryError: ("a file is in the place of a folder", "Name a folder."),
    IsADirectoryError: ("a folder is in the place of a file", "Move it away."),
}


def render(diagnostics: Sequence[Diagnostic], form: Format = "text") -> str:
    """All of `diagnostics`, sorted by place, in one of the three forms; no newline at the end."""
    return RENDERERS[form](sorted(diagnostics, key=lambda each: each.place))


def summary(diagnostics: Sequence[Diagnostic]) -> str:
    """One line that counts errors, warnings and files."""
    errors = sum(each.severity == "error" for each in diagnostics)
    counts = [(errors, "error"), (len(diagnostics) - errors, "warning")]
    told = " and ".join(_count(number, word) for number, word in counts if number)
    files = len({each.path for each in diagnostics})
    return f"{told} in {_count(files, 'file')}." if told else "No mistakes found."


def own_fault(error: Exception) -> Diagnostic:
    """An error that nobody foresaw, told without its words: those are for programmers."""
    frame = traceback.extract_tb(error.__traceback__)[-1]
    where = f"{Path(frame.filename).name}:{frame.lineno}"
    message = f"Dalil itself failed here ({type(error).__name__} in {where})"
    hint = "This is Dalil's fault, not yours: please report it, with the files that bring it out."
    return Diagnostic("content", 0, 0, "DAL599", message, hint)


def refusal(error: OSError) -> str:
    """What the system refused to do, as one sentence about the file or folder, and what to do."""
    if error.filename is None:
        return f"error: DAL505: {error.strerror or error}"
    why, remedy = next(
        (told for kind, told in REFUSALS.items() if isinstance(error, kind)),
        (error.strerror or str(error), "Check the disk and the folder."),
    )
    return f"error: DAL505: {visible(str(error.filename))}: {why}. {remedy}"


def _count(number: int, word: str) -> str:
    return f"{number} {word}{'' if number == 1 else 's'}"


def _text(diagnostics: Sequence[Diagnostic]) -> str:
    return "\n\n".join([*map(_text_of, diagnostics), summary(diagnostics)])


def _text_of(found: Diagnostic) -> str:
    lines = [f"{found.severity}[{found.code}] {_place(found)}: {visible(found.message)}"]
    if found.snippet:
        lines += _window(found)
    if found.hint:
        lines.append(f"  help: {visible(found.hint)}")
    lines += [f"  note: {_place(each)}: {visible(each.message)}" for each in found.related]
    return "\n".join(lines)


def _place(found: Diagnostic | Related) -> str:
    path = visible(found.path)
    return f"{path}:{found.line}:{found.column}" if found.line else path


def _window(found: Diagnostic) -> list[str]:
    snippet = visible(found.snippet)
    number = str(found.line)
    lines = [f"  {number} | {snippet}"]
    if found.caret:
        lines.append(f"  {' ' * len(number)} | {' ' * _width(snippet[: found.caret - 1])}^")
    return lines


def _width(text: str) -> int:
    """How many columns a terminal gives to `text`."""
    return sum(
        0 if unicodedata.combining(each) else 1 + (unicodedata.east_asian_width(each) in {"W", "F"})
        for each in text
    )


def _json(diagnostics: Sequence[Diagnostic]) -> str:
    errors = sum(each.severity == "error" for each in diagnostics)
    report = {
        "version": 1,
        "errors": errors,
        "warnings": len(diagnostics) - errors,
        "diagnostics": [asdict(each) for each in diagnostics],
    }
    # ASCII only: what is invisible in a file is spelled out in the report too.
    return json.dumps(report, indent=2, ensure_ascii=True)


def _github(diagnostics: Sequence[Diagnostic]) -> str:
    return "\n".join([*map(_annotation, diagnostics), summary(diagnostics)])


def _annotation(found: Diagnostic) -> str:
    properties = {"file": found.path, "title": found.code}
    if found.line:
        properties |= {"line": str(found.line), "col": str(found.column)}
    told = ",".join(f"{name}={_escaped(value, ':,')}" for name, value in properties.items())
    text = "\n".join(filter(None, (found.message, found.hint)))
    return f"::{found.severity} {told}::{_escaped(text)}"


def _escaped(text: str, more: str = "") -> str:
    safe = "\n".join(visible(line) for line in text.split("\n")).replace("%", "%25")
    for character in "\n" + more:
        safe = safe.replace(character, f"%{ord(character):02X}")
    return safe


RENDERERS: dict[Format, Callable[[Sequence[Diagnostic]], str]] = {
    "text": _text,
    "json": _json,
    "github": _github,
}
