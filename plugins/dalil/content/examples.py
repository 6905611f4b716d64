"""Worked examples: the criteria they point to, and the amounts their texts name."""

from __future__ import annotations

import re
from collections.abc import Iterator
from typing import Any

from dalil.content.files import File
from dalil.errors import Diagnostic
from dalil.placeholders import PLACEHOLDER
from dalil.source.excerpt import quoted

Path = tuple[str | int, ...]


def check_example(file: File) -> Iterator[Diagnostic]:
    """What is wrong in the `example` of a framework file, as far as the file itself tells."""
    data = file.source.data
    if isinstance(data, dict) and isinstance(data.get("example"), dict):
        yield from _criteria(file, data["example"], data.get("criteria"))
        yield from _amounts(file, data["example"])


def _criteria(file: File, example: dict[str, Any], criteria: object) -> Iterator[Diagnostic]:
    known = set(criteria) if isinstance(criteria, dict) else set()
    lines = example.get("lines")
    for key, line in lines.items() if isinstance(lines, dict) else ():
        given = line.get("criterion") if isinstance(line, dict) else None
        if isinstance(given, str) and given not in known:
            place = file.source.values["example", "lines", key, "criterion"]
            message = f"There is no criterion {quoted(given)} in this framework"
            hint = f"Criteria: {', '.join(sorted(known))}."
            yield file.source.diagnostic(place, "DAL320", message, hint)


def _amounts(file: File, example: dict[str, Any]) -> Iterator[Diagnostic]:
    amounts = example.get("amounts", {})
    if not isinstance(amounts, dict):
        return
    used: set[str] = set()
    for path, text in _texts(example, ("example",)):
        for name in re.findall(PLACEHOLDER, text):
            used.add(name[1:-1])
            if name[1:-1] not in amounts:
                message = f"No amount is named {quoted(name)}"
                hint = "Add it under `amounts` of the example."
                yield file.source.diagnostic(file.source.values[path], "DAL321", message, hint)
    for name, amount in amounts.items():
        yield from _amount(file, name, amount, used)


def _amount(file: File, name: str, amount: object, used: set[str]) -> Iterator[Diagnostic]:
    place = file.source.keys["example", "amounts", name]
    if name not in used:
        message = f"The amount {quoted(name)} stands in no text of the example"
        yield file.source.diagnostic(place, "DAL322", message, f"Write {{{name}}}, or remove it.")
    if isinstance(amount, dict) and "en" not in amount:
        message = f"The amount {quoted(name)} has no figure for `en`, the source language"
        hint = "Add `en: {amount: ..., currency: ...}`: languages without their own take it."
        yield file.source.diagnostic(place, "DAL323", message, hint)


def _texts(value: object, path: Path) -> Iterator[tuple[Path, str]]:
    if isinstance(value, str):
        yield path, value
    elif isinstance(value, dict):
        for key, item in value.items():
            if key != "amounts":
                yield from _texts(item, (*path, key))
