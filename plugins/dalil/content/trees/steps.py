"""Trees drawn by hand: they start, answer all values, ask nothing twice, reach all steps, end."""

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
    for name in entries(file, "steps"):
        asked = word(file, "steps", name, "ask")
        for above in entries(file, "steps"):
            if (
                above != name
                and word(file, "steps", above, "ask") == asked
                and (name in _below(file, above))
            ):
                message = (
                    f"The step {quoted(name)} asks {quoted(asked)} again, after {quoted(above)}"
                )
                hint = "Ask something else, or lead past it: the answer is known by then."
                yield _at(file, ("steps", name, "ask"), message, hint)
                break


def _below(file: File, name: str) -> set[str]:
    """The steps that answers of the step `name` lead to, at once or further on."""
    found: set[str] = set()
    rest = [name]
    while rest:
        step = rest.pop()
        answers = entries(file, "steps", step, "answers")
        targets = {word(file, "steps", step, "answers", value) for value in answers}
        fresh = targets & {*entries(file, "steps")} - found
        found |= fresh
        rest += fresh
    return found


def _at(file: File, path: tuple[str | int, ...], message: str, hint: str) -> Diagnostic:
    where = file.source.keys.get(path) or place(file, path)
    return file.source.diagnostic(where, CODE, message, hint)
