"""The id that a file gives itself, which is its name."""

from __future__ import annotations

from collections.abc import Iterator

from dalil.content.entries import word
from dalil.content.files import File
from dalil.content.ids import is_id, suggested_id
from dalil.errors import Diagnostic
from dalil.paths import is_reserved
from dalil.source.excerpt import quoted


def check_id(file: File, names: set[str]) -> Iterator[Diagnostic]:
    """What is wrong with the id of `file`, whose name it is; `names` are those of its folder."""
    given, stem = word(file, "id"), file.stem
    place = file.source.values.get(("id",), (1, 1))
    if given and given != stem:
        message = f"The id {quoted(given)} is not the file's name, {quoted(stem)}"
        yield file.source.diagnostic(place, "DAL301", message, _renaming(given, stem, names))
    elif not is_id(stem) and not is_reserved(stem):
        message = f"The file's name, {quoted(stem)}, cannot be an id"
        yield file.source.diagnostic(place, "DAL301", message, _renaming(given, stem, names))
    if is_reserved(file.stem):
        message = f"{quoted(file.stem)} cannot be an id: Windows keeps it for itself"
        yield file.source.diagnostic(place, "DAL207", message, "Choose another id.")


def _renaming(given: str, stem: str, names: set[str]) -> str:
    """How the id and the file's name become one, and an id that no other file has."""
    if given in names - {stem}:
        return (
            f"There is a file {given}.yml already: delete this copy, or give it an id of its own."
        )
    if is_id(given) and is_id(stem):
        return f"Write `id: {stem}`, or rename the file to {given}.yml."
    named = [stem, given] if is_id(stem) else [given, stem]
    wanted = next(filter(None, map(suggested_id, named)), "my-framework")
    steps = [f"Rename the file to {wanted}.yml"] if stem != wanted else []
    if given != wanted:
        steps.append(f"write `id: {wanted}`")
    told = " and ".join(steps)
    return f"{told[:1].upper()}{told[1:]}."
