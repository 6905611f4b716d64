"""Where the advice of a tree disagrees, and how it was decided: the proof, for readers."""

from __future__ import annotations

from collections.abc import Iterable, Iterator
from typing import NamedTuple

from dalil.model.content import Content
from dalil.model.text import Text
from dalil.model.tree import Tree
from dalil.trees.report import Settled, report
from dalil.views.advice import Shown, conditions_of, outcome_name
from dalil.views.page import Crumb, Page, Section
from dalil.views.sources import sources
from dalil.views.statements import cited, statements_of
from dalil.views.tree_paths import tree_paths


def report_page(shown: Shown) -> Page:
    """The report of a tree."""
    tree, ui = shown.tree, shown.ui
    return Page(
        uri=f"trees/{tree.id}/report",
        kind="report",
        title=ui("trees.report-title", tree=str(tree.title)),
        description=ui("trees.report-lead"),
        sections=tuple(_sections(shown)),
        crumbs=(
            Crumb("trees/index", ui("trees.title")),
            Crumb(f"trees/{tree.id}/index", tree.title),
        ),
        top="frameworks/index",
    )


def _sections(shown: Shown) -> Iterator[Section]:
    tree, content, ui = shown.tree, shown.content, shown.ui
    found = report(tree, shown.proof)
    yield Section("figures", ui("trees.figures"), "tree_figures", {"report": found, "reach": {
        each.outcome: {"name": outcome_name(tree, each.outcome, content), "share": each.share}
        for each in sorted(found.reach, key=lambda each: -each.share)}})  # fmt: skip
    if found.settled:
        yield Section("decisions", ui("trees.decisions"), "tree_decisions",
                      {"decisions": tuple(decided(tree, found.settled, content))})  # fmt: skip
    yield tree_paths(shown)
    yield Section("rules", ui("trees.rules"), "tree_rules", {"prefix": "", "rules": {
        name: {
            "outcome": outcome_name(tree, tree.rules[name].outcome, content),
            "statements": tuple(statements_of(tree, name, content)),
            **conditions_of(tree, tree.rules[name].when),
        }
        for name in shown.proof.table.rules}})  # fmt: skip
    yield from sources((tree, *cited(tree, content)), content, ui)


class Pair(NamedTuple):
    """Which outcome comes before which, in how many situations, and one of them."""

    first: Text
    second: Text
    situations: int
    example: tuple[tuple[Text, Text], ...]


class Decided(NamedTuple):
    """A reason, None where nobody wrote one, and the conflicts that it settles."""

    because: Text | None
    inference: bool
    pairs: tuple[Pair, ...]


def decided(tree: Tree, settled: Iterable[Settled], content: Content) -> Iterator[Decided]:
    """Each written reason with the conflicts that it settles; last those without one."""
    by_decision: dict[str | None, list[Settled]] = {}
    for each in settled:
        by_decision.setdefault(each.decision, []).append(each)
    for name in (*tree.decisions, None):
        if name in by_decision:
            decision = tree.decisions[name] if name else None
            because, basis = (decision.because, decision.basis) if decision else (None, "")
            pairs = tuple(_pairs(tree, by_decision[name], content))
            yield Decided(because, basis == "inference", pairs)


def _pairs(tree: Tree, settled: Iterable[Settled], content: Content) -> Iterator[Pair]:
    pairs: dict[tuple[str, str], list[Settled]] = {}
    for each in settled:
        outcomes = tree.rules[each.first].outcome, tree.rules[each.second].outcome
        pairs.setdefault(outcomes, []).append(each)
    for (first, second), found in pairs.items():
        yield Pair(
            outcome_name(tree, first, content),
            outcome_name(tree, second, content),
            sum(each.count for each in found),
            tuple(_told(tree, found[0])),
        )


def _told(tree: Tree, each: Settled) -> Iterator[tuple[Text, Text]]:
    """Where two rules meet, as subjects and answers."""
    for name, attribute in tree.attributes.items():
        if name in each.witness:
            yield attribute.name, attribute.values[each.witness[name]].label
