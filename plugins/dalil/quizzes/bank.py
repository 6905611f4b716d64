"""The bank: every item that is good in every locale."""

from __future__ import annotations

from collections.abc import Iterable, Mapping, Sequence
from dataclasses import dataclass

from dalil.quizzes.item import Item
from dalil.quizzes.lint import Fault, faults
from dalil.quizzes.spoken import Spoken


@dataclass(frozen=True, slots=True)
class Bank:
    """`items` are in use; `refused` says, by locale, what is wrong with the others."""

    items: tuple[Item, ...]
    refused: Mapping[str, tuple[Fault, ...]]


def bank(made: Sequence[Item], refused: Mapping[str, tuple[Fault, ...]]) -> Bank:
    """The bank of the items `made`; `refused` is what `faulty` finds in each locale.

    An item is used in all locales or in none, so that a learner may change the language at any
    time. Items written by hand stay whatever is wrong with them: their authors are told.
    """
    out = {fault.item.id for found in refused.values() for fault in found}
    return Bank(tuple(item for item in made if item.id not in out), refused)


def faulty(made: Iterable[Item], spoken: Spoken) -> tuple[Fault, ...]:
    """What is wrong with generated items in a locale."""
    generated = (item for item in made if item.kind != "scenario")
    return tuple(fault for item in generated for fault in faults_of(item, spoken))


def faults_of(item: Item, spoken: Spoken) -> tuple[Fault, ...]:
    """What is wrong with one item in a locale."""
    return spoken("faults", item, lambda each, say: tuple(faults(each, say)))
