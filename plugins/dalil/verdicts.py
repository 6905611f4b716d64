"""What a policy of content/desk.yml says of a call: the reference for the desk's own script.

The rules are told in dalil.model.desk. browser/desk/verdict.ts decides by them while one talks; a
test lets both decide over made-up policies and calls.
"""

from __future__ import annotations

import math
from collections.abc import Callable, Collection, Mapping, Sequence
from dataclasses import dataclass
from typing import Literal

from dalil.model.desk import Demand, Disqualified, Nurture, Policy, Proof
from dalil.model.example import Verdict

State = Literal["unasked", "unclear", "green", "red"]


@dataclass(frozen=True, slots=True)
class Heard:
    """What a call has shown of one criterion, which asks after `concept`."""

    concept: str
    state: State = "unasked"
    is_confirmed: bool = False

    @property
    def is_green(self) -> bool:
        """Whether it speaks for the lead."""
        return self.state == "green"

    @property
    def is_proved(self) -> bool:
        """Whether it speaks for the lead and there is proof of it."""
        return self.is_green and self.is_confirmed


Test = Callable[[Heard], bool]


def verdict(policy: Policy, framework: str, heard: Sequence[Heard]) -> Verdict:
    """The first that holds of disqualified, nurture and qualified; else it is not enough yet.

    `heard` has an entry for each criterion of `framework`.
    """
    ending = _named(policy.disqualified, framework)
    waiting = _named(policy.nurture, framework)
    if _ends(policy.disqualified, ending, waiting, heard):
        return "disqualified"
    if _waits(policy.nurture, waiting, heard):
        return "nurture"
    if _suffices(policy, ending | waiting, heard):
        return "qualified"
    return "not-enough-yet"


def _named(rules: Disqualified | Nurture, framework: str) -> set[str]:
    """The concepts that the rules name, in `framework`."""
    by_framework: Mapping[str, Collection[str]] = rules.in_framework
    return {*rules.concepts, *by_framework.get(framework, ())}


def _ends(rules: Disqualified, ending: set[str], waiting: set[str], heard: Sequence[Heard]) -> bool:
    red = [each.concept for each in heard if _is_red(each, rules.proof)]
    if ending & set(red):
        return True
    counted = [concept for concept in red if concept not in waiting]
    return rules.share is not None and len(counted) >= _whole(rules.share, heard)


def _waits(rules: Nurture, waiting: set[str], heard: Sequence[Heard]) -> bool:
    fits = all(each.is_green for each in heard if each.concept in rules.fits)
    return fits and any(_is_red(each, rules.proof) for each in heard if each.concept in waiting)


def _suffices(policy: Policy, named: set[str], heard: Sequence[Heard]) -> bool:
    rules = policy.qualified
    red = {each.concept for each in heard if each.state == "red"}
    if red and (rules.red == "never" or red & named):
        return False
    return _meets(rules.green, heard, lambda each: each.is_green) and _meets(
        rules.confirmed, heard, lambda each: each.is_proved
    )


def _meets(demand: Demand, heard: Sequence[Heard], test: Test) -> bool:
    named = [each for each in heard if each.concept in demand.concepts]
    return all(map(test, named)) and sum(map(test, heard)) >= _whole(demand.share, heard)


def _is_red(one: Heard, proof: Proof) -> bool:
    return one.state == "red" and (proof == "claimed" or one.is_confirmed)


def _whole(share: int, heard: Sequence[Heard]) -> int:
    """A share of the criteria, rounded up to whole ones."""
    return math.ceil(len(heard) * share / 100)
