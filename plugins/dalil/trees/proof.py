"""Everything that is wrong with a tree's rules, found over all situations: a complete proof."""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Mapping, Sequence
from dataclasses import dataclass

from dalil.model.tree import Tree, When
from dalil.trees.decisions import check_decisions, unexplained
from dalil.trees.disputes import undecided
from dalil.trees.drawn import drawn_tree, verify
from dalil.trees.findings import (
    Alike,
    AlwaysTrue,
    Conflict,
    Finding,
    Gap,
    NeverAdvised,
    NeverApplies,
    NeverAsked,
    NeverDecides,
    NeverWins,
    Repeated,
    TooLarge,
    TooLong,
    TooManyQuestions,
    Unused,
)
from dalil.trees.node import Node, leaf_paths, met
from dalil.trees.order import ordered
from dalil.trees.shadows import shadow
from dalil.trees.situations import Situations
from dalil.trees.table import Situation, Table, table_of


@dataclass(frozen=True, slots=True)
class Proof:
    """What was proved of a tree.

    `root` is None where gaps, conflicts or sheer size leave nothing to derive.

    `average` is the expected number of questions over weighted situations, of the shown tree.
    """

    table: Table
    situations: Situations
    findings: tuple[Finding, ...]
    root: Node | None
    average: float


def prove(tree: Tree) -> Proof:
    """The proof of `tree`, whose references all lead somewhere."""
    # numpy takes a fifth of a second to load, and only projects with trees need it.
    from dalil.trees.derivation import TooLargeError, check_size, derive  # noqa: PLC0415  # numpy: see above

    tree = ordered(tree)
    table = table_of(tree)
    situations = Situations(table)
    found: list[Finding] = list(_words(tree))
    try:
        check_size(table)
    except TooLargeError as error:
        found.append(TooLarge(error.attribute, error.cells))
        return Proof(table, situations, tuple(found), None, 0)
    found += _tables(situations)
    if any(isinstance(each, Gap | Conflict) for each in found):
        return Proof(table, situations, tuple(found), None, 0)
    derived = derive(table)
    found += [*check_decisions(tree, situations), *unexplained(tree, situations)]
    found += verify(tree, table, derived.root)
    root = drawn_tree(tree) if tree.steps else derived.root
    average = _average(tree, root) if tree.steps else derived.average
    found += [
        *_asking(table, derived.root, root),
        *_applying(tree, root),
        *_limits(tree, root, average),
    ]
    return Proof(table, situations, tuple(found), root, average)


def _words(tree: Tree) -> Iterator[Finding]:
    """What the file says that no situation is needed to see."""
    used = {name for when in _all_conditions(tree).values() for name in when}
    yield from (Unused(name) for name in tree.attributes if name not in used)
    for where, when in _all_conditions(tree).items():
        for name, accepted in when.items():
            if set(accepted) == set(tree.attributes[name].values):
                yield AlwaysTrue((*where, "when", name))
    yield from _alike(tree, used)
    yield from _repeated(tree)
    advised = {rule.outcome for rule in tree.rules.values()}
    yield from (NeverAdvised(name) for name in tree.outcomes if name not in advised)


def _all_conditions(tree: Tree) -> Mapping[tuple[str, ...], When]:
    return {
        (kind, name): each.when
        for kind in ("rules", "cautions", "combinations")
        for name, each in getattr(tree, kind).items()
    }


def _alike(tree: Tree, used: set[str]) -> Iterator[Finding]:
    conditions = _all_conditions(tree).values()
    for name in sorted(used):
        seen: dict[tuple[bool, ...], str] = {}
        for value in tree.attributes[name].values:
            treated = tuple(value in when.get(name, ()) for when in conditions)
            other = seen.setdefault(treated, value)
            if other != value:
                yield Alike(name, value, other)


def _repeated(tree: Tree) -> Iterator[Finding]:
    seen: dict[object, str] = {}
    for name, rule in sorted(tree.rules.items()):
        conditions = frozenset((key, frozenset(value)) for key, value in rule.when.items())
        other = seen.setdefault((rule.outcome, conditions), name)
        if other != name:
            yield Repeated(name, other)


def _tables(situations: Situations) -> Iterator[Finding]:
    yield from _gaps(situations)
    conflicts = list(_conflicts(situations))
    yield from conflicts
    if not conflicts:
        yield from _idle(situations)


def _gaps(situations: Situations) -> Iterator[Finding]:
    for group in situations:
        if not group.rules:
            yield Gap(situations.gap(), group.count)


def _conflicts(situations: Situations) -> Iterator[Finding]:
    table = situations.table
    found: dict[tuple[int, int], tuple[int, int]] = {}
    for group in situations:
        pair = undecided(table, group.rules)
        if pair:
            rules, count = found.get(pair, (group.rules, 0))
            found[pair] = rules, count + group.count
    for (one, other), (rules, count) in found.items():
        witness = situations.example(rules, 1 << one | 1 << other)
        yield Conflict(table.rules[one], table.rules[other], witness, count)


def _idle(situations: Situations) -> Iterator[Finding]:
    """Outcomes that never win, and rules that never decide although their outcome wins."""
    table = situations.table
    beaten = _beaten(situations)
    winning = {outcome for index, outcome in enumerate(table.outcomes) if index not in beaten}
    lost: dict[str, int] = {}
    for index, rules in sorted(beaten.items()):
        rule, outcome = table.rules[index], table.outcomes[index]
        if outcome in winning:
            stronger = shadow(situations, 1 << index)
            yield NeverDecides(rule, stronger, _overruled(situations, rules, index, stronger))
        elif outcome not in lost:
            lost[outcome] = index
            stronger = shadow(situations, table.alike[index])
            witness = _overruled(situations, rules, index, stronger)
            yield NeverWins(outcome, rule, stronger, witness)


def _overruled(
    situations: Situations, rules: int, index: int, stronger: Sequence[str]
) -> Situation:
    """Where `rules` hold: what the rule `index` tests, and what those of the `stronger` test."""
    names = situations.table.rules
    before = sum(1 << each for each in situations.table.holding(rules) if names[each] in stronger)
    return situations.example(rules, before | 1 << index)


def _beaten(situations: Situations) -> dict[int, int]:
    """Rules that decide nowhere, and the bits of a group where they hold."""
    table = situations.table
    beaten: dict[int, int] = {}
    deciding, seen = 0, 0
    for group in situations:
        if not group.rules:
            continue
        first = (group.rules & -group.rules).bit_length() - 1
        equal = group.rules & table.equal[first]
        deciding |= equal
        fresh = group.rules & ~equal & ~seen
        seen |= fresh
        for index in table.holding(fresh):
            beaten[index] = group.rules
    return {index: where for index, where in beaten.items() if not deciding >> index & 1}


def _asking(table: Table, *roots: Node) -> Iterator[Finding]:
    reached = {name for root in roots for name in met(root)}
    yield from (NeverAsked(name) for name in table.attributes if name not in reached)


def _applying(tree: Tree, root: Node) -> Iterator[Finding]:
    """Cautions and combinations whose conditions keep their outcome from being advised."""
    for name, caution in tree.cautions.items():
        if not _meets(root, caution.when, {caution.outcome}):
            yield NeverApplies(("cautions", name), caution.outcome)
    for name, mix in tree.combinations.items():
        if not _meets(root, mix.when, {mix.first, mix.then}):
            yield NeverApplies(("combinations", name), mix.first)


def _meets(root: Node, when: When, outcomes: Iterable[str]) -> bool:
    """Whether some path to one of `outcomes` agrees with `when`."""
    return any(
        leaf.outcome in outcomes
        and all(set(values) & set(when.get(name, values)) for name, values in path)
        for path, leaf in leaf_paths(root)
    )


def _limits(tree: Tree, root: Node, average: float) -> Iterator[Finding]:
    path = max((path for path, _ in leaf_paths(root)), key=len)
    if len(path) > tree.limits.longest:
        yield TooLong(path, tree.limits.longest)
    if tree.limits.average is not None and average > tree.limits.average:
        yield TooManyQuestions(average, tree.limits.average)


def _average(tree: Tree, root: Node) -> float:
    """The expected number of questions of any tree: each path by its share of the situations."""
    return sum(len(path) * _share(tree, path) for path, _ in leaf_paths(root))


def _share(tree: Tree, path: Iterable[tuple[str, tuple[str, ...]]]) -> float:
    share = 1.0
    for name, values in path:
        weights = {value: each.weight for value, each in tree.attributes[name].values.items()}
        share *= sum(weights[value] for value in values) / sum(weights.values())
    return share
