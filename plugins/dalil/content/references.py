"""What one file says of another: ids, sources, concepts, combinations, letters."""

from __future__ import annotations

import re
from collections.abc import Iterator, Mapping, Sequence
from dataclasses import replace
from typing import NamedTuple

from dalil.content.entries import entries, word
from dalil.content.examples import check_example
from dalil.content.file_ids import check_id
from dalil.content.files import File
from dalil.content.ids import is_id
from dalil.content.kinds import FRAMEWORKS
from dalil.content.shapes import Leaf
from dalil.errors import Diagnostic, Related
from dalil.nearest import meant
from dalil.source.excerpt import quoted

Texts = Mapping[str, Sequence[Leaf]]


def check_references(files: Sequence[File], known: set[str], texts: Texts) -> list[Diagnostic]:
    """Every reference that leads nowhere, and what two frameworks have in common by mistake.

    `known` holds the keys of all files that are there, so that a file that cannot be read does
    not turn every reference to it into a mistake.
    """
    frameworks = [file for file in files if file.key.startswith(f"{FRAMEWORKS}.")]
    names = {key.split(".", 1)[1] for key in known if key.startswith(f"{FRAMEWORKS}.")}
    found: list[Diagnostic] = []
    for file in frameworks:
        found += [*check_id(file, names), *_combinations(file, names)]
        if not file.source.damaged:  # what is not there may only be unreadable
            found += [*_letters(file), *check_example(file)]
    found += _twins(frameworks, "name", "DAL308")
    found += _twins(frameworks, "position", "DAL309")
    found += _pointers(files, known, texts)
    return found


class Target(NamedTuple):
    """What a kind of reference points to. `ids` is None where they cannot be known."""

    code: str
    what: str
    where: str
    ids: set[str] | None


def _pointers(files: Sequence[File], known: set[str], texts: Texts) -> Iterator[Diagnostic]:
    by_key = {file.key: file for file in files}
    sources = set[str]() if "sources" not in known else _ids(by_key, "sources", "sources")
    targets = {
        "sources": Target("DAL302", "source", "content/sources.yml", sources),
        "concept": Target(
            "DAL303", "concept", "content/concepts.yml", _ids(by_key, "concepts", "concepts")
        ),
        "see": Target("DAL306", "term", "content/glossary.yml", _ids(by_key, "glossary", "terms")),
    }
    for file in files:
        yield from _dangling(file, texts[file.key], targets)


def _dangling(
    file: File, leaves: Sequence[Leaf], targets: Mapping[str, Target]
) -> Iterator[Diagnostic]:
    for leaf in leaves:
        target = targets.get(_pointing_key(leaf)) if leaf.shape.kind == "plain" else None
        known = target.ids if target else None
        if target and known is not None and leaf.value not in known and is_id(leaf.value):
            yield _lost(file, leaf, target, known)
        elif target and target.code == "DAL306" and leaf.value in leaf.path:
            place = file.source.values[leaf.path]
            message = f"The term {quoted(leaf.value)} refers to itself"
            yield file.source.diagnostic(place, "DAL313", message, "Name another term.")


def _pointing_key(leaf: Leaf) -> str:
    """The key that a value stands under, by itself or in a list."""
    key = leaf.path[-1] if leaf.path else ""
    return str(leaf.path[-2]) if isinstance(key, int) and len(leaf.path) > 1 else str(key)


def _ids(by_key: Mapping[str, File], key: str, inner: str) -> set[str] | None:
    """The ids that a file defines; None if they cannot be known."""
    file = by_key.get(key)
    found = entries(file, inner) if file and not file.source.damaged else None
    return set(found) if found else None


def _lost(file: File, leaf: Leaf, target: Target, ids: set[str]) -> Diagnostic:
    message = f"There is no {target.what} {quoted(leaf.value)} in {target.where}"
    hint = meant(leaf.value, ids) or f"Add it to {target.where}, or name one that is there."
    return file.source.diagnostic(file.source.values[leaf.path], target.code, message, hint)


def _combinations(file: File, names: set[str]) -> Iterator[Diagnostic]:
    for key, doing in (("combine_with", "combined"), ("compared_with", "compared")):
        yield from _others(file, names, key, doing)


def _others(file: File, names: set[str], key: str, doing: str) -> Iterator[Diagnostic]:
    for other in entries(file, key):
        place = file.source.keys[key, other]
        if other == file.stem:
            message = f"A framework cannot be {doing} with itself"
            yield file.source.diagnostic(place, "DAL305", message, "Name another framework.")
        elif other not in names:
            message = f"There is no framework {quoted(other)}"
            hint = meant(other, names) or f"Frameworks: {', '.join(sorted(names))}."
            yield file.source.diagnostic(place, "DAL304", message, hint)


def _letters(file: File) -> Iterator[Diagnostic]:
    name, criteria = word(file, "name"), entries(file, "criteria")
    letters = [each.get("letter") if isinstance(each, dict) else "" for each in criteria.values()]
    if not name.strip() or not letters or not all(map(_is_letter, letters)):
        return  # reported already, as what it is
    spelled = "".join(map(str, letters))
    if spelled != re.sub(r"[^A-Z0-9]", "", name.split(maxsplit=1)[0].upper()):
        message = (
            f"The letters of the criteria spell {quoted(spelled)}, and the name is {quoted(name)}"
        )
        hint = "Put the criteria in the order of the name, one letter each."
        yield file.source.diagnostic(file.source.keys["criteria",], "DAL307", message, hint)


def _is_letter(value: object) -> bool:
    return isinstance(value, str) and re.fullmatch("[A-Z]{1,3}", value) is not None


def _twins(frameworks: Sequence[File], key: str, code: str) -> Iterator[Diagnostic]:
    """Warnings where two frameworks say the same of what tells them apart."""
    first: dict[str, File] = {}
    for file in frameworks:
        value = word(file, key).casefold()
        earlier = first.setdefault(value, file)
        if value and earlier is not file:
            yield _twin(file, earlier, key, code)


def _twin(file: File, earlier: File, key: str, code: str) -> Diagnostic:
    place, other = file.source.values[key,], earlier.source.values[key,]
    shown = quoted(word(file, key))
    message = f"The {key} {shown} is also that of {earlier.source.path}"
    plain = file.source.diagnostic(place, code, message, f"Give each framework its own {key}.")
    related = (Related(earlier.source.path, *other, "first given here"),)
    return replace(plain, severity="warning", related=related)
