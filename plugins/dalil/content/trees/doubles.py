"""Words of a tree that readers cannot tell apart, and a result that leads back to its own tree."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from dataclasses import replace

from dalil.content.entries import entries, place, word
from dalil.content.files import File
from dalil.content.shapes import Leaf
from dalil.errors import Diagnostic
from dalil.source.excerpt import quoted

Path = tuple[str | int, ...]


# Lists whose entries count once: of conditions, decisions, and reasons.
LISTS = {"when", "over", "use_when", "sources"}


def check_doubles(file: File, leaves: Sequence[Leaf]) -> Iterator[Diagnostic]:
    """What stands there twice, as warnings: words of readers, names in a list. Links to itself."""
    yield from _named_twice(file, leaves)
    yield from _same(file, ("outcomes",), "title")
    for key in ("ask", "name"):
        yield from _same(file, ("attributes",), key)
    for attribute in entries(file, "attributes"):
        yield from _same(file, ("attributes", attribute, "values"), "label")
    for name in entries(file, "outcomes"):
        if word(file, "outcomes", name, "tree") == file.stem:
            message = f"{quoted(name)} leads back to its own tree"
            yield _at(file, ("outcomes", name, "tree"), message, "Remove it.", "DAL336")


def _named_twice(file: File, leaves: Sequence[Leaf]) -> Iterator[Diagnostic]:
    seen: set[tuple[Path, object]] = set()
    for leaf in leaves:
        *around, place_in_list = leaf.path
        if isinstance(place_in_list, int) and LISTS & {*around[-2:]}:
            if (entry := ((*around,), leaf.value)) in seen:
                message = f"{quoted(str(leaf.value))} stands in this list twice"
                told = _at(file, leaf.path, message, "Remove one of the two.", "DAL338")
                yield replace(told, severity="warning")
            seen.add(entry)


def _same(file: File, parts: tuple[str, ...], key: str) -> Iterator[Diagnostic]:
    seen: dict[str, str] = {}
    for name in entries(file, *parts):
        text = word(file, *parts, name, key).strip()
        if text and text in seen:
            message = f"{quoted(name)} has the same `{key}` as {quoted(seen[text])}"
            hint = "Tell them apart, so that readers can."
            told = _at(file, (*parts, name, key), message, hint, "DAL334")
            yield replace(told, severity="warning")
        seen.setdefault(text, name)


def _at(file: File, path: Path, message: str, hint: str, code: str) -> Diagnostic:
    where = file.source.keys.get(path) or place(file, path)
    return file.source.diagnostic(where, code, message, hint)
