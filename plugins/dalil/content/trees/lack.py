"""What a tree leaves unsaid: titles, words and pairs that nothing else supplies."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import replace

from dalil.content.entries import Files, entries, place, word
from dalil.content.files import File
from dalil.content.kinds import FRAMEWORKS
from dalil.errors import Diagnostic
from dalil.source.excerpt import quoted


def check_lack(file: File, by_key: Files) -> Iterator[Diagnostic]:
    """Outcomes without a title, rules without words, combinations that nothing describes."""
    yield from _outcomes(file)
    yield from _words(file, "rules", "use_when")
    yield from _words(file, "cautions", "avoid_when")
    for name in entries(file, "combinations"):
        yield from _combination(file, by_key, name)
    yield from _twice(file)
    yield from _orders(file)
    yield from _evidence(file)


def _outcomes(file: File) -> Iterator[Diagnostic]:
    for name, outcome in entries(file, "outcomes").items():
        if isinstance(outcome, dict) and not {"framework", "title"} & set(outcome):
            message = f"The outcome {quoted(name)} has no title"
            hint = "Add `title:`, or `framework:` if it advises one."
            yield _at(file, ("outcomes", name), message, hint)


def _words(file: File, kind: str, entry: str) -> Iterator[Diagnostic]:
    for name, each in entries(file, kind).items():
        if isinstance(each, dict) and not {"text", entry} & set(each):
            message = f"{quoted(name)} does not say why"
            hint = f"Add `text:`, or `{entry}:` with an entry of the framework's guide."
            yield _at(file, (kind, name), message, hint)


def _combination(file: File, by_key: Files, name: str) -> Iterator[Diagnostic]:
    first, then = (word(file, "combinations", name, end) for end in ("first", "then"))
    outcomes = entries(file, "outcomes")
    if first and first == then:
        message = f"{quoted(first)} is combined with itself"
        yield _at(file, ("combinations", name, "then"), message, "Name another outcome.")
    elif first in outcomes and then in outcomes and not word(file, "combinations", name, "text"):
        one, other = (word(file, "outcomes", end, "framework") for end in (first, then))
        described = _describes(by_key, one, other) or _describes(by_key, other, one)
        if not described:
            message = f"Nothing says how {quoted(first)} and {quoted(then)} work together"
            hint = "Add `text:`, or describe it under `combine_with` in a framework's guide."
            yield _at(file, ("combinations", name), message, hint)


def _describes(by_key: Files, one: str, other: str) -> bool:
    return bool(one) and other in entries(by_key.get(f"{FRAMEWORKS}.{one}"), "combine_with")


def _twice(file: File) -> Iterator[Diagnostic]:
    data = file.source.data
    priority = data.get("priority") if isinstance(data, dict) else None
    names = priority if isinstance(priority, list) else []
    for index, name in enumerate(names):
        if name in names[:index]:
            message = f"{quoted(str(name))} is in the priority twice"
            yield _at(file, ("priority", index), message, "Leave it where it belongs.", "DAL338")


def _orders(file: File) -> Iterator[Diagnostic]:
    """Answers that an attribute's `order` leaves out or names twice."""
    for attribute, each in entries(file, "attributes").items():
        order = each.get("order") if isinstance(each, dict) else None
        names = order if isinstance(order, list) else []
        for index, name in enumerate(names):
            if name in names[:index]:
                message = f"{quoted(str(name))} is in the order twice"
                twice = ("attributes", attribute, "order", index)
                yield _at(file, twice, message, "Leave it where it belongs.", "DAL358")
        values = entries(file, "attributes", attribute, "values")
        for value in values if names and {*map(str, names)} <= {*values} else ():
            if value not in names:
                message = f"The order of {quoted(attribute)} leaves out {quoted(value)}"
                path = ("attributes", attribute, "order")
                yield _at(file, path, message, "Add it where it belongs.", "DAL358")


# What may name entries of a guide, which then say where a statement comes from.
CITING = {"rules": "use_when", "cautions": "avoid_when", "combinations": "", "decisions": ""}


def _evidence(file: File) -> Iterator[Diagnostic]:
    """Words of the tree's own that name no source, and do not say that they are ours."""
    for kind, entry in CITING.items():
        for name, each in entries(file, kind).items():
            own = isinstance(each, dict) and {"text", "because"} & set(each)
            if own and not {"sources", entry} & set(each) and each.get("basis") != "inference":
                message = f"Nothing says where {quoted(name)} comes from"
                hint = "Add `sources:`, or `basis: inference` if it is your own conclusion."
                told = _at(file, (kind, name), message, hint, "DAL359")
                yield replace(told, severity="warning")


def _at(
    file: File, path: tuple[str | int, ...], message: str, hint: str, code: str = "DAL337"
) -> Diagnostic:
    where = file.source.keys.get(path) or place(file, path)
    return file.source.diagnostic(where, code, message, hint)
