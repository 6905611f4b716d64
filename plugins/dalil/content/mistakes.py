"""What the models refuse, told in Dalil's own words and tied to its line."""

from __future__ import annotations

import re
from collections.abc import Iterator

from pydantic import BaseModel, ValidationError

from dalil.content.misplaced import gathered
from dalil.content.refusals import Refusal, key_place, refusal_of
from dalil.content.wording import meant, untold, words_of
from dalil.errors import MOST_TOLD, Diagnostic
from dalil.source import Source
from dalil.source.builder import Path

# What can be so only because entries are lost, and not because their writer left them out.
# With so many refusals there is more than one cause, and looking for it would take long.
MOST_GATHERED = 1_000
RANGE = frozenset({"less_than_equal", "greater_than_equal", "less_than", "greater_than"})
WHOLE = re.compile(r"\s*[+-]?\d+\s*$")
LOSSES = frozenset({"too_short", "dict_type", "model_type", "model_attributes_type", "tuple_type"})


def mistakes(source: Source, model: type[BaseModel], error: ValidationError) -> list[Diagnostic]:
    """Each of `error`'s refusals as a mistake in `source`, which was validated as `model`.

    What only follows from lines that could not be read is left out. Beyond `MOST_TOLD` the
    mistakes are there to be counted: working out a hint for each would take long.
    """
    found = [refusal_of(source, model, each) for each in error.errors(include_url=False)]
    found = [
        each for each in found if not (_is_counted(each) or _is_no_number(each) or _follows(each))
    ]
    found = gathered(found) if len(found) <= MOST_GATHERED else found
    renamed: set[Path] = set()
    for each in found:
        if each.kind == "extra_forbidden" and len(renamed) < MOST_TOLD:
            renamed.update(meant(each))
    kept = (each for each in found if not (each.kind == "missing" and each.path in renamed))
    return list(_told(sorted(kept, key=lambda each: each.told_at)))


def _told(refusals: list[Refusal]) -> Iterator[Diagnostic]:
    for number, each in enumerate(refusals):
        words = words_of(each) if number < MOST_TOLD else untold(each)
        yield each.source.diagnostic(each.told_at, *words)


def _is_counted(refusal: Refusal) -> bool:
    """Whether entries seem too few only because those that are there are refused themselves."""
    least = refusal.context.get("min_length", 0)
    return refusal.kind == "too_short" and len(refusal.given or ()) >= least


def _is_no_number(refusal: Refusal) -> bool:
    """Whether a number out of its range is written as no number is: `check_texts` tells of that."""
    given = str(refusal.given)
    return refusal.kind in RANGE and refusal.shape.annotation is int and not WHOLE.match(given)


def _follows(refusal: Refusal) -> bool:
    """Whether it most likely follows from a mistake for which lines were read differently."""
    source = refusal.source
    if not source.damaged:
        return False
    if refusal.told_at[0] in source.damaged or "" in refusal.path:
        return True
    if refusal.kind == "missing":
        key = re.compile(rf"\b{re.escape(str(refusal.path[-1]))}\b")
        return any(key.search(source.lines[number - 1]) for number in _damage(refusal, 1))
    return refusal.kind in LOSSES and not refusal.given and any(_damage(refusal, 0))


def _damage(refusal: Refusal, up: int) -> Iterator[int]:
    """The damaged lines of what stands at a refusal's path, or so many levels above it."""
    source, path = refusal.source, refusal.path[: len(refusal.path) - up]
    start, column = key_place(source, path) if path else (0, 0)
    after = (line for line, at in source.keys.values() if line > start and at <= column)
    end = min(after, default=len(source.lines) + 1)
    return (number for number in sorted(source.damaged) if start <= number < end)
