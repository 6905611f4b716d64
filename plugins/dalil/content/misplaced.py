"""Entries one level too high or too low: one slip of the space bar, and a dozen refusals.

YAML reads such a file without complaint. What the model then refuses, entry by entry, has one
cause, which is told once and at its line.
"""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from dataclasses import replace
from typing import Any

from dalil.content.refusals import Refusal, Slip
from dalil.content.shapes import Shape
from dalil.source import Source
from dalil.source.builder import Path
from dalil.source.excerpt import quoted


def gathered(refusals: Sequence[Refusal]) -> list[Refusal]:
    """`refusals`, those that one slip explains as one of the kind `misplaced`."""
    slips: dict[Path, tuple[Slip, Refusal]] = {}
    for each in refusals:
        for slip in _slips(each):
            slips.setdefault(slip.path, (slip, each))
    covered: set[Path] = set()
    told = []
    for slip, each in sorted(slips.values(), key=lambda one: one[1].source.keys[one[0].path]):
        if not _is_covered(slip.path, covered):
            covered |= slip.covers
            told.append(replace(each, kind="misplaced", path=slip.path, is_key=True, slip=slip))
    return [*(each for each in refusals if not _is_covered(each.path, covered)), *told]


def _is_covered(path: Path, covered: set[Path]) -> bool:
    return any(path[:end] in covered for end in range(1, len(path) + 1))


def _slips(refusal: Refusal) -> Iterator[Slip]:
    """The outermost slip on the way to a refusal's path, if there is one."""
    source = refusal.source
    for depth, parent in enumerate(refusal.shapes[: len(refusal.path)]):
        path = refusal.path[: depth + 1]
        if path not in source.keys:
            return
        found = (
            _too_low(refusal, parent, path)
            or _too_high(refusal, path)
            or _headless(parent, source, path)
        )
        if found:
            yield found
            return


def _too_high(refusal: Refusal, path: Path) -> Slip | None:
    """A key that belongs to something around it: it should be indented less."""
    key, parent = path[-1], refusal.shapes[len(path) - 1]
    value = _at(refusal.source, path)
    if key in parent.fields or _fits(value, parent.item):
        return None
    for depth in range(len(path) - 2, -1, -1):
        shape = refusal.shapes[depth]
        if shape.kind == "model" and key in shape.fields:
            owner = path[:depth]
            where = f"in `{'.'.join(map(str, owner))}`" if owner else "at the top of the file"
            message = f"`{key}` belongs {where}, and stands in `{'.'.join(map(str, path[:-1]))}`"
            covers = {path, (*owner, key)}
            if value == "":
                covers |= {
                    each for each in _below(refusal.source, path) if each[-1] not in parent.fields
                }
            return Slip(
                path, message, "Indent it less, like the other entries there.", frozenset(covers)
            )
    return None


def _too_low(refusal: Refusal, parent: Shape, path: Path) -> Slip | None:
    """A key of an entry that stands beside that entry: it should be indented further."""
    key, item = path[-1], parent.item
    if parent.kind != "mapping" or item is None or key not in item.fields:
        return None
    if _fits(_at(refusal.source, path), item):
        return None
    above = [each for each in _siblings(refusal.source, path) if each not in item.fields]
    before = next((each for each in reversed(above) if _is_above(refusal.source, path, each)), None)
    covers = {path, *(each for each in _below(refusal.source, path) if each[-1] in item.fields)}
    if before is None:
        message = f"`{key}` stands where the id of an entry is expected"
        hint = f"Write an id and a colon on the line above, and indent `{key}` below it."
        return Slip(path, message, hint, frozenset(covers))
    covers.add((*path[:-1], before, key))
    message = f"`{key}` stands beside {quoted(str(before))}, and belongs inside it"
    hint = f"Indent it further, like the other entries of {quoted(str(before))}."
    return Slip(path, message, hint, frozenset(covers))


def _headless(parent: Shape, source: Source, path: Path) -> Slip | None:
    """A key with nothing below it, because what belongs to it is not indented further."""
    inner = parent.below(path[-1])
    if inner is None or inner.kind != "model" or _at(source, path) != "":
        return None
    mine = []
    for each in _below(source, path):
        if each[-1] not in inner.fields:
            break
        mine.append(each)
    if not mine:
        return None
    message = f"`{path[-1]}` is empty: the lines below it are not indented further"
    hint = f"Indent what belongs to `{path[-1]}` by two more spaces, or `{path[-1]}` by two less."
    return Slip(path, message, hint, frozenset({path, *mine}))


def _fits(value: Any, item: Shape | None) -> bool:  # noqa: ANN401  # as YAML gives it
    """Whether `value` looks like the entry that is expected there."""
    if item is None or not isinstance(value, dict):
        return item is not None and item.is_value and isinstance(value, str) and value != ""
    return any(shape.required and name in value for name, shape in item.fields.items())


def _at(source: Source, path: Path) -> Any:  # noqa: ANN401  # as YAML gives it
    value: Any = source.data
    for key in path:
        value = value[key]
    return value


def _siblings(source: Source, path: Path) -> list[str]:
    parent = _at(source, path[:-1])
    return list(parent) if isinstance(parent, dict) else []


def _is_above(source: Source, path: Path, key: str) -> bool:
    return source.keys[(*path[:-1], key)] < source.keys[path]


def _below(source: Source, path: Path) -> list[Path]:
    """The entries beside the one at `path` that come after it."""
    beside = ((*path[:-1], key) for key in _siblings(source, path))
    return [each for each in beside if source.keys[each] > source.keys[path]]
