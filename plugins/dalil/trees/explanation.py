"""Why a tree advises what it advises: rules and their conditions, held against what is known.

Answers map attributes to values. An attribute that is missing was not asked; None is "don't know".
"""

from __future__ import annotations

from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass
from typing import Literal, get_args

from dalil.model.tree import Tree, When
from dalil.trees.node import Node, Path, leaf_paths, next_question, possible
from dalil.trees.table import Table

Answers = Mapping[str, str | None]
State = Literal["met", "not-asked", "not-known", "not-met"]
ORDER: tuple[State, ...] = get_args(State)  # conditions stand together as the last of them does


@dataclass(frozen=True, slots=True)
class Condition:
    """One condition of a rule: the values it accepts, and whether the answer is one of them.

    It is not known where "don't know" was the answer.
    """

    attribute: str
    accepted: tuple[str, ...]
    state: State


@dataclass(frozen=True, slots=True)
class Reason:
    """A rule, caution or combination (`id`) for `outcome`, with its conditions."""

    id: str
    outcome: str
    conditions: tuple[Condition, ...]

    @property
    def state(self) -> State:
        """Met where all conditions are, not met where one is not."""
        return max((each.state for each in self.conditions), key=ORDER.index, default="met")

    @property
    def is_open(self) -> bool:
        """Whether it may hold: no condition is not met, and one is not asked or not known."""
        return self.state in {"not-asked", "not-known"}


@dataclass(frozen=True, slots=True)
class Change:
    """One answer that, given otherwise, leads elsewhere: to `outcomes`, of which one is certain."""

    attribute: str
    value: str
    outcomes: tuple[str, ...]


@dataclass(frozen=True, slots=True)
class RunnerUp:
    """What else could be advised, the answers that would lead to it, and the rule they lead to.

    `better` has the fewest answers that would have to be others, or are still missing: each
    condition is not met, not asked or not known. `reason` is the strongest rule that holds with
    them.
    """

    outcome: str
    reason: Reason
    better: tuple[Condition, ...]


@dataclass(frozen=True, slots=True)
class Explanation:
    """What the answers lead to.

    `outcome` is None while several are `possible`. `reasons` are the rules that hold for each that
    is possible; where none holds yet, those that may. `others` has each other outcome that a rule
    advises too; where there is none, each that a rule may advise, or else the one that the fewest
    other answers would lead to. The first is the runner-up.
    """

    outcome: str | None
    possible: tuple[str, ...]
    next: str | None
    reasons: tuple[Reason, ...]
    others: tuple[RunnerUp, ...]
    cautions: tuple[Reason, ...]
    combinations: tuple[Reason, ...]
    changes: tuple[Change, ...]


def explain(tree: Tree, table: Table, root: Node, answers: Answers) -> Explanation:
    """The explanation of `answers`, whose attributes and values are those of `tree`."""
    known = {name: value for name, value in answers.items() if value is not None}
    outcomes = tuple(possible(root, known))
    outcome = outcomes[0] if len(outcomes) == 1 else None
    rules = [
        _reason(name, tree.rules[name].outcome, tree.rules[name].when, answers)
        for name in table.rules
    ]
    return Explanation(
        outcome,
        outcomes,
        None if outcome else next_question(root, answers),
        tuple(_reasons(rules, outcomes)),
        tuple(_others(tree, root, rules, outcome, answers)) if outcome else (),
        tuple(_cautions(tree, outcomes, answers)),
        tuple(_combinations(tree, outcome, answers)),
        tuple(_changes(tree, root, known, outcome)),
    )


def _reasons(rules: Sequence[Reason], outcomes: Sequence[str]) -> Iterator[Reason]:
    """The rules that hold; of an outcome for which none does, those that may."""
    certain = {each.outcome for each in rules if each.state == "met"}
    for each in rules:
        wanted = each.state == "met" if each.outcome in certain else each.is_open
        if each.outcome in outcomes and wanted:
            yield each


def _others(
    tree: Tree, root: Node, reasons: Sequence[Reason], outcome: str, answers: Answers
) -> Iterator[RunnerUp]:
    """What comes next best: what nothing warns of, if there is any."""
    alike = [each for each in possible(root, {}) if not tree.outcomes[each].alone]
    every = [other for other in alike if other != outcome] if outcome in alike else []
    cautions = _cautions(tree, every, answers)
    warned = {each.outcome for each in cautions if each.conditions and each.state == "met"}
    sound = [other for other in every if other not in warned]
    ways = _ways(root, sound or every, answers)
    other = [each for each in reasons if each.outcome in ways]
    may = [each for each in other if each.state != "not-met"]
    holding = [each for each in may if each.state == "met"]
    chosen = holding or may or [each for each in other if each.outcome == next(iter(ways))]
    for name in dict.fromkeys(each.outcome for each in chosen):
        reasons_for = [each for each in other if each.outcome == name]
        yield RunnerUp(name, _led_to(reasons_for, ways[name], answers), ways[name].conditions)


def _led_to(reasons: Sequence[Reason], way: _Way, answers: Answers) -> Reason:
    """The strongest of the rules that holds at the end of the way, or else may hold there."""
    then = {each.attribute: each.accepted for each in way.conditions}
    known = {name: (value,) for name, value in answers.items() if value is not None}
    accepted = {**known, **then}

    def there(reason: Reason) -> int:
        states = (
            _state(accepted.get(one.attribute, ()), one.accepted) for one in reason.conditions
        )
        return max({"met": 0, "not-met": 2}.get(each, 1) for each in ("met", *states))

    return min(reasons, key=there)


@dataclass(frozen=True, slots=True)
class _Way:
    """What must be answered otherwise, or still be answered, and how many answers come before."""

    conditions: tuple[Condition, ...]
    before: int

    @property
    def length(self) -> tuple[int, int, int]:
        """Answers that must change count first, then those that are missing too."""
        changes = sum(each.state == "not-met" for each in self.conditions)
        return changes, len(self.conditions), -self.before


def _ways(root: Node, outcomes: Sequence[str], answers: Answers) -> dict[str, _Way]:
    """The shortest way to each outcome, the nearest first; of equals, what turns off the latest."""
    ends = [(path, leaf.outcome) for path, leaf in leaf_paths(root) if leaf.outcome in outcomes]
    every = [(outcome, _way_along(path, answers)) for path, outcome in ends]
    found: dict[str, _Way] = {}
    for outcome, way in sorted(every, key=lambda each: each[1].length):
        found.setdefault(outcome, way)
    return found


def _way_along(path: Path, answers: Answers) -> _Way:
    conditions = [_condition(name, each, answers) for name, each in path]
    other = tuple(each for each in conditions if each.state != "met")
    return _Way(other, conditions.index(other[0]))


def _reason(name: str, outcome: str, when: When, answers: Answers) -> Reason:
    conditions = (_condition(key, accepted, answers) for key, accepted in when.items())
    return Reason(name, outcome, tuple(conditions))


def _condition(attribute: str, accepted: tuple[str, ...], answers: Answers) -> Condition:
    value = answers.get(attribute)
    if attribute in answers and value is None:
        return Condition(attribute, accepted, "not-known")
    return Condition(attribute, accepted, _state(() if value is None else (value,), accepted))


def _state(values: tuple[str, ...], accepted: tuple[str, ...]) -> State:
    """How a condition stands where the answer is one of `values`; none: it was not given."""
    found = {each in accepted for each in values}
    return "met" if found == {True} else "not-met" if found == {False} else "not-asked"


def _cautions(tree: Tree, outcomes: Sequence[str], answers: Answers) -> Iterator[Reason]:
    for name, each in tree.cautions.items():
        reason = _reason(name, each.outcome, each.when, answers)
        if each.outcome in outcomes and reason.state != "not-met":
            yield reason


def _combinations(tree: Tree, outcome: str | None, answers: Answers) -> Iterator[Reason]:
    for name, each in tree.combinations.items():
        if outcome in {each.first, each.then}:
            other = each.then if outcome == each.first else each.first
            reason = _reason(name, other, each.when, answers)
            if reason.state != "not-met":
                yield reason


def _changes(
    tree: Tree, root: Node, known: Mapping[str, str], outcome: str | None
) -> Iterator[Change]:
    """Single answers that would rule the outcome out."""
    for name in known if outcome else ():
        for value in tree.attributes[name].values:
            outcomes = tuple(possible(root, {**known, name: value}))
            if outcome not in outcomes:
                yield Change(name, value, outcomes)
