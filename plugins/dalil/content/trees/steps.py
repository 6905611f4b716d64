"""Trees drawn by hand: they start, answer every value, reach every step, and end."""

from __future__ import annotations

from collections.abc import Iterator

from dalil.content.entries import entries, place, word
from dalil.content.files import File
from dalil.errors import Diagnostic
from dalil.source.excerpt import quoted
from dalil.trees.drawn import START

CODE = "DAL339"


def check_steps(file: File) -> Iterator[Diagnostic]:
    """What keeps the `steps` of a tree from being one tree."""
    steps = entries(file, "steps")
    if not steps:
        return
    if START not in steps:
        hint = f"Call the first step `{START}`."
        yield _at(file, ("steps",), "No step is the first one", hint)
    for name in steps:
        yield from _unanswered(file, name)
    reached: set[str] = set()
    yield from _walk(file, START, (), reached)
    for name in sorted(set(steps) - reached - {START}) if START in steps else ():
        hint = "Let an answer lead to it, or remove it."
        yield _at(file, ("steps", name), f"Nothing leads to the step {quoted(name)}", hint)


def _unanswered(file: File, name: str) -> Iterator[Diagnostic]:
    asked = word(file, "steps", name, "ask")
    for value in entries(file, "attributes", asked, "values"):
        if value not in entries(file, "steps", name, "answers"):
            message = f"The step {quoted(name)} does not say where {quoted(value)} leads"
            yield _at(file, ("steps", name, "answers"), message, f"Add `{value}: ...`.")


def _walk(file: File, name: str, above: tuple[str, ...], reached: set[str]) -> Iterator[Diagnostic]:
    reached.add(name)
    for value, target in entries(file, "steps", name, "answers").items():
        if target == name or target in above:
            message = f"The step {quoted(name)} leads back to {quoted(str(target))}: it never ends"
            hint = "Lead to an outcome, or to a step of its own."
            yield _at(file, ("steps", name, "answers", value), message, hint)
        elif target in entries(file, "steps") and target not in reached:
            yield from _walk(file, str(target), (*above, name), reached)


def _at(file: File, path: tuple[str | int, ...], message: str, hint: str) -> Diagnostic:
    where = file.source.keys.get(path) or place(file, path)
    return file.source.diagnostic(where, CODE, message, hint)
