"""content/desk.yml: names that lead nowhere, and policies that contradict themselves."""

from __future__ import annotations

import math
from collections.abc import Collection, Iterator, Mapping, Sequence
from dataclasses import replace
from typing import get_args

from dalil.content.entries import Files, entries, place, word
from dalil.content.files import File
from dalil.content.ids import is_id
from dalil.content.kinds import FRAMEWORKS
from dalil.content.shapes import Leaf
from dalil.errors import Diagnostic
from dalil.model.example import Verdict
from dalil.nearest import meant, nearest
from dalil.source.builder import Path
from dalil.source.excerpt import quoted

DESK = "desk"
VERDICTS: tuple[str, ...] = get_args(Verdict)
# Where lists of concepts stand in a policy, beside those by framework.
CONCEPT_LISTS = frozenset({"concepts", "fits", "before_sql"})


def check_desk(
    files: Sequence[File], known: set[str], texts: Mapping[str, Sequence[Leaf]]
) -> Iterator[Diagnostic]:
    """Every mistake in content/desk.yml that its schema does not see.

    `known` holds the keys of all files that are there, also of those that cannot be read.
    """
    by_key: Files = {**dict.fromkeys(known), **{file.key: file for file in files}}
    desk = by_key.get(DESK)
    if desk is None:
        return
    yield from _concepts(desk, by_key, texts[DESK])
    yield from _unnamed(desk, known)
    yield from _frameworks(desk, by_key)
    yield from _default(desk)
    yield from _note(desk)
    if not desk.source.damaged:  # what is not there may only be unreadable
        yield from _verdicts(desk)
        for name in entries(desk, "policies"):
            yield from _two_verdicts(desk, name)
            yield from _qualifies_everything(desk, by_key, name)


def _concepts(desk: File, by_key: Files, leaves: Sequence[Leaf]) -> Iterator[Diagnostic]:
    """Concepts that are not there, and a warning for those that no criterion has."""
    concepts = by_key.get("concepts")
    listed = set(entries(concepts, "concepts"))
    whole = not any(file is None or file.source.damaged for file in by_key.values())
    asked = {concept for each in _asked(by_key).values() for concept in each}
    for leaf in leaves:
        if not _is_concept(leaf) or not is_id(leaf.value):
            continue
        shown = quoted(leaf.value)
        if listed and leaf.value not in listed:
            message = f"There is no concept {shown} in content/concepts.yml"
            hint = meant(leaf.value, listed) or "Add it to content/concepts.yml, or name another."
            yield _at(desk, leaf.path, "DAL303", message, hint)
        elif whole and leaf.value not in asked:
            message = f"No framework asks after {shown}, so this has no effect"
            hint = meant(leaf.value, asked) or f"Concepts asked after: {', '.join(sorted(asked))}."
            yield replace(_at(desk, leaf.path, "DAL361", message, hint), severity="warning")


def _unnamed(desk: File, known: Collection[str]) -> Iterator[Diagnostic]:
    """A warning where the desk speaks of concepts, and no file says what they are called."""
    spoken = [each for each in _listed(desk, "before_sql") if is_id(each)]
    if spoken and "concepts" not in known:
        ids = ", ".join(quoted(each) for each in spoken)
        message = f"There is no content/concepts.yml, so the desk shows ids as names: {ids}"
        entry = f"concepts: {{{spoken[0]}: {{name: …, text: …}}}}"
        hint = f"Write the file, with a name and a text for each concept: {quoted(entry)}."
        yield replace(_at(desk, ("before_sql",), "DAL303", message, hint), severity="warning")


def _is_concept(leaf: Leaf) -> bool:
    """Whether a value is one of a list of concepts; a list may stand under a framework's id."""
    path = leaf.path
    in_list = len(path) > 1 and isinstance(path[-1], int)
    return in_list and (path[-2] in CONCEPT_LISTS or path[-3:-2] == ("in_framework",))


def _asked(by_key: Files) -> dict[str, list[str]]:
    """The concepts of each framework's criteria."""
    return {
        key.removeprefix(f"{FRAMEWORKS}."): [
            word(file, "criteria", name, "concept") for name in entries(file, "criteria")
        ]
        for key, file in sorted(by_key.items())
        if key.startswith(f"{FRAMEWORKS}.")
    }


def _frameworks(desk: File, by_key: Files) -> Iterator[Diagnostic]:
    names = set(_asked(by_key))
    for policy in entries(desk, "policies"):
        for verdict in ("disqualified", "nurture"):
            path = ("policies", policy, verdict, "in_framework")
            for name in entries(desk, *path):
                if name not in names:
                    message = f"There is no framework {quoted(name)}"
                    hint = meant(name, names) or f"Frameworks: {', '.join(sorted(names))}."
                    yield _at(desk, (*path, name), "DAL304", message, hint)


def _default(desk: File) -> Iterator[Diagnostic]:
    given, policies = word(desk, "default"), entries(desk, "policies")
    if given and policies and given not in policies:
        message = f"There is no policy {quoted(given)}"
        hint = meant(given, policies) or f"Policies: {', '.join(policies)}."
        yield desk.source.diagnostic(place(desk, ("default",)), "DAL360", message, hint)


def _note(desk: File) -> Iterator[Diagnostic]:
    fields = _listed(desk, "note")
    for index, name in enumerate(fields):
        if name in fields[:index]:
            message = f"{quoted(name)} stands in the note twice"
            yield _at(desk, ("note", index), "DAL365", message, "Leave it where it belongs.")


def _verdicts(desk: File) -> Iterator[Diagnostic]:
    given = entries(desk, "verdicts")
    missing = {name: "" for name in VERDICTS if name not in given}
    for name in (each for each in given if each not in VERDICTS):
        intended = nearest(name, missing)
        missing.pop(intended, None)  # its words are there, under the wrong name
        hint = meant(name, [intended]) or f"Verdicts: {', '.join(VERDICTS)}."
        yield _at(desk, ("verdicts", name), "DAL363", f"{quoted(name)} is no verdict", hint)
    for name in missing if given else ():
        message = f"The verdict {quoted(name)} has no words"
        yield _at(desk, ("verdicts",), "DAL363", message, f"Add `{name}:` with its texts.")


def _two_verdicts(desk: File, policy: str) -> Iterator[Diagnostic]:
    """Concepts whose red would both disqualify and mean nurture."""
    ends = set(_listed(desk, "policies", policy, "disqualified", "concepts"))
    path = ("policies", policy, "nurture", "concepts")
    for index, name in enumerate(_listed(desk, *path)):
        if name in ends:
            message = f"Red in {quoted(name)} cannot mean both disqualified and nurture"
            hint = "Leave it under one of the two."
            yield _at(desk, (*path, index), "DAL364", message, hint)


def _qualifies_everything(desk: File, by_key: Files, policy: str) -> Iterator[Diagnostic]:
    """A policy that asks for no green criterion, in one framework at least."""
    path = ("policies", policy, "qualified", "green")
    demand = entries(desk, *path)
    share = demand.get("share", "0")
    if not demand or not (isinstance(share, str) and share.isdigit()):
        return  # refused already, as what it is
    wanted = set(_listed(desk, *path, "concepts"))
    free = [
        name
        for name, asked in _asked(by_key).items()
        if asked and not math.ceil(len(asked) * int(share) / 100) and not wanted & {*asked}
    ]
    if free:
        message = f"{quoted(policy)} asks for nothing green, and so qualifies every lead"
        hint = f"Add a `share` or a concept: nothing is asked for in {', '.join(free)}."
        yield _at(desk, path, "DAL362", message, hint)


def _listed(desk: File, *path: str) -> list[str]:
    """The list of names at `path`; none where there is something else or nothing."""
    value = entries(desk, *path[:-1]).get(path[-1])
    return [str(each) for each in value] if isinstance(value, list) else []


def _at(desk: File, path: Path, code: str, message: str, hint: str) -> Diagnostic:
    where = place(desk, path) if isinstance(path[-1], int) else desk.source.keys.get(path)
    return desk.source.diagnostic(where or place(desk, path), code, message, hint)
