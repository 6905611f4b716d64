"""Trees drawn by hand: they start, answer all values, ask nothing twice, reach all steps, end."""

from __future__ import annotations

from collections.abc import Collection, Iterable, Iterator

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
    yield from _asked_twice(file)
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
    for value in entries(file, "steps", name, "answers"):
        target = word(file, "steps", name, "answers", value)
        if target == name or target in above:
            message = f"The step {quoted(name)} leads back to {quoted(target)}: it never ends"
            hint = "Lead to an outcome, or to a step of its own."
            yield _at(file, ("steps", name, "answers", value), message, hint)
        elif target in entries(file, "steps") and target not in reached:
            yield from _walk(file, target, (*above, name), reached)


def _asked_twice(file: File) -> Iterator[Diagnostic]:
    """Each step that asks what a step above it asks: whoever comes to it has answered that."""
    asked = {name: word(file, "steps", name, "ask") for name in entries(file, "steps")}
    for question in sorted({*asked.values()} - {""}):
        first = [name for name, each in asked.items() if each == question]
        for name, above in _reached(file, first, asked).items():
            if asked[name] == question and name != above:
                message = (
                    f"The step {quoted(name)} asks {quoted(question)} again, after {quoted(above)}"
                )
                hint = "Ask something else, or lead past it: the answer is known by then."
                yield _at(file, ("steps", name, "ask"), message, hint)


def _reached(file: File, first: Iterable[str], steps: Collection[str]) -> dict[str, str]:
    """The steps that answers of the steps `first` lead to, each with one of these above it."""
    found: dict[str, str] = {}
    rest = [(name, name) for name in first]
    while rest:
        step, above = rest.pop()
        for value in entries(file, "steps", step, "answers"):
            target = word(file, "steps", step, "answers", value)
            if target in steps and target not in found:
                found[target] = above
                rest.append((target, above))
    return found


def _at(file: File, path: tuple[str | int, ...], message: str, hint: str) -> Diagnostic:
    where = file.source.keys.get(path) or place(file, path)
    return file.source.diagnostic(where, CODE, message, hint)
