"""Names in a tree that lead nowhere: attributes, values, outcomes, rules, and entries elsewhere."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from typing import NamedTuple

from dalil.content.entries import Files, entries, place, word
from dalil.content.files import File
from dalil.content.kinds import FRAMEWORKS
from dalil.content.shapes import Leaf
from dalil.errors import Diagnostic
from dalil.nearest import meant
from dalil.source.builder import Path
from dalil.source.excerpt import quoted


class Target(NamedTuple):
    """What a value must name, and which names there are."""

    code: str
    what: str
    names: set[str]
    message: str = ""


def check_tree_references(
    file: File, by_key: Files, leaves: Sequence[Leaf]
) -> Iterator[Diagnostic]:
    """Every name in `file`, a tree, that names nothing."""
    yield from _own_id(file)
    for leaf in leaves:
        target = _target(file, by_key, leaf.path) if leaf.shape.kind == "plain" else None
        if target and leaf.value not in target.names:
            yield _lost(file, leaf.path, str(leaf.value), target)
    yield from _conditions(file)
    yield from _shared_names(file)


def _own_id(file: File) -> Iterator[Diagnostic]:
    given = word(file, "id")
    if given and given != file.stem:
        message = f"The id {quoted(given)} is not the file's name, {quoted(file.stem)}"
        hint = "Give the file and the id the same name."
        yield file.source.diagnostic(place(file, ("id",)), "DAL301", message, hint)


def _target(file: File, by_key: Files, path: Path) -> Target | None:
    """What the value at `path` must name; None where it is no reference."""
    return _here(file, path) or _elsewhere(file, by_key, path)


def _here(file: File, path: Path) -> Target | None:
    """What must be named in the tree itself."""
    match path:
        case ("priority", int()) | ("decisions", _, "first") | ("decisions", _, "over", int()):
            return Target("DAL333", "rule or outcome", _names(file, "rules", "outcomes"))
        case ("rules" | "cautions", _, "outcome") | ("combinations", _, "first" | "then"):
            return Target("DAL330", "outcome", _names(file, "outcomes"))
        case (_, _, "when", str(attribute), int()) | ("attributes", str(attribute), "order", int()):
            return _value(file, attribute)
        case ("steps", _, "ask"):
            return Target("DAL331", "attribute", _names(file, "attributes"))
        case ("steps", _, "answers", str()):
            return Target("DAL330", "outcome or step", _names(file, "outcomes", "steps"))
    return None


def _elsewhere(file: File, by_key: Files, path: Path) -> Target | None:
    """What must be named in another file."""
    match path:
        case ("rules" | "cautions" as kind, str(name), "use_when" | "avoid_when" as entry, *_):
            return _guide(file, by_key, word(file, kind, name, "outcome"), entry)
        case ("outcomes", _, "framework" | "tree" as kind):
            names = {key.removeprefix(f"{kind}s.") for key in by_key if key.startswith(f"{kind}s.")}
            return Target("DAL304" if kind == "framework" else "DAL336", kind, names)
        case ("outcomes", _, "stage" | "status" as kind):
            collection = {"stage": "stages", "status": "statuses"}[kind]
            return _entry_of_stages(by_key, kind, collection)
    return None


def _entry_of_stages(by_key: Files, kind: str, collection: str) -> Target | None:
    stages = by_key.get("stages")
    if stages is None and "stages" in by_key:
        return None  # there, and reported as what it is
    names = set(entries(stages, collection))
    return Target("DAL336", f"{kind} in content/stages.yml", names)


def _names(file: File, *keys: str) -> set[str]:
    return {name for key in keys for name in entries(file, key)}


def _value(file: File, attribute: str) -> Target | None:
    if attribute not in entries(file, "attributes"):
        return None  # reported once, at the attribute
    values = set(entries(file, "attributes", attribute, "values"))
    return Target("DAL332", f"value of {quoted(attribute)}", values)


def _guide(file: File, by_key: Files, outcome: str, entry: str) -> Target | None:
    """An entry of the guide of the outcome's framework."""
    if outcome not in entries(file, "outcomes"):
        return None  # reported as what it is
    framework = word(file, "outcomes", outcome, "framework")
    if not framework:
        message = f"This outcome advises no framework whose `{entry}` could be named"
        return Target("DAL335", entry, set(), message)
    guide = by_key.get(f"{FRAMEWORKS}.{framework}")
    if guide is None:
        return None  # reported at the outcome, or as what it is
    return Target(
        "DAL335", f"entry of `{entry}` in {guide.source.path}", set(entries(guide, entry))
    )


def _conditions(file: File) -> Iterator[Diagnostic]:
    """Conditions on attributes, and answers of steps, whose key names nothing."""
    attributes = Target("DAL331", "attribute", _names(file, "attributes"))
    for kind in ("rules", "cautions", "combinations"):
        for name in entries(file, kind):
            for attribute in entries(file, kind, name, "when"):
                if attribute not in attributes.names:
                    yield _lost(file, (kind, name, "when", attribute), attribute, attributes)
    for name in entries(file, "steps"):
        target = _value(file, word(file, "steps", name, "ask"))
        for value in entries(file, "steps", name, "answers") if target else ():
            if target and value not in target.names:
                yield _lost(file, ("steps", name, "answers", value), value, target)


def _shared_names(file: File) -> Iterator[Diagnostic]:
    """Rules and steps that bear the name of an outcome: what names them would be unclear."""
    for kind, what in (("rules", "rule"), ("steps", "step")):
        for name in sorted(_names(file, kind) & _names(file, "outcomes")):
            message = f"A {what} and an outcome are both called {quoted(name)}"
            hint = f"Give the {what} another name, such as `{name}-{what}`."
            yield file.source.diagnostic(file.source.keys[kind, name], "DAL334", message, hint)


def _lost(file: File, path: Path, given: str, target: Target) -> Diagnostic:
    message = target.message or f"{quoted(given)} is no {target.what}"
    listed = f"There are: {', '.join(sorted(target.names))}." if target.names else "Remove it."
    hint = meant(given, target.names) or listed
    where = file.source.keys.get(path) if path[-2] in {"when", "answers"} else None
    return file.source.diagnostic(where or place(file, path), target.code, message, hint)
