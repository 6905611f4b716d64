"""`dalil trees`: what a tree advises in one situation and why, and its proof in figures."""

from __future__ import annotations

import json
from collections.abc import Callable, Iterable, Iterator, Mapping, Sequence
from dataclasses import asdict, dataclass
from pathlib import Path
from typing import Any

import click

from dalil.cli import echo_json, known_locale
from dalil.exports import document, trees
from dalil.interface import Interface
from dalil.languages import language
from dalil.locales import SOURCE_LOCALE
from dalil.markup import words
from dalil.model.content import Content
from dalil.model.text import Text
from dalil.model.tree import Tree
from dalil.nearest import nearest
from dalil.project import Project, open_project
from dalil.trees import Node, Proof
from dalil.trees.explanation import Condition, Explanation, Reason, explain
from dalil.trees.order import ordered
from dalil.trees.report import Report, report
from dalil.views.advice import accepted, outcome_name
from dalil.views.statements import caution_of, combination_of, statements_of
from dalil.views.tree_reports import decided

_Data = dict[str, object]
FIRST = "select-framework"
MARKS = {"met": "[+]", "not-met": "[-]", "not-asked": "[?]", "not-known": "[~]"}

locale_option = click.option(
    "--locale",
    default=SOURCE_LOCALE,
    show_default=True,
    callback=known_locale,
    help="The language to print.",
)
json_option = click.option("--json", "as_json", is_flag=True, help="Print everything, as JSON.")


@click.group("trees")
def command() -> None:
    """List, explain and report on the decision trees of content/trees/."""


@command.command("list")
@locale_option
@json_option
@click.pass_obj
def list_command(project: Path, locale: str, as_json: bool) -> None:  # noqa: FBT001  # click passes options by name
    """Print every tree with its rules and what is derived from them."""
    content = open_project(project).localized_content(locale)
    if as_json:
        echo_json(document(trees, content, locale, indent=2))
        return
    for tree in content.trees.values():
        click.echo(f"{tree.id}\t{tree.title}\t{tree.summary}")


@command.command("explain")
@click.option("--tree", "name", default=FIRST, show_default=True, help="The tree, by its file.")
@click.option("--set", "given", multiple=True, metavar="ATTRIBUTE=VALUE", help="One answer.")
@click.argument("answers", nargs=-1, metavar="[ATTRIBUTE=VALUE]...")
@locale_option
@json_option
@click.pass_obj
def explain_command(  # noqa: PLR0913, PLR0917  # one parameter an option is click's way
    project: Path,
    name: str,
    given: Sequence[str],
    answers: Sequence[str],
    locale: str,
    as_json: bool,  # noqa: FBT001  # click passes options by name
) -> None:
    """Say what a tree advises for some answers, and why. `?` as a value means: not known."""
    opened = open_project(project)
    tree, proof = _tree(opened, name)
    found = explain(tree, proof.table, _root(proof), _answers(tree, (*given, *answers)))
    if as_json:
        echo_json(json.dumps(_with_evidence(found, tree, opened.content), indent=2) + "\n")
        return
    content, ui = opened.localized_content(locale), opened.interface(locale)
    for line in _Telling(ordered(content.trees[name], proof.root), content, ui).lines(found):
        click.echo(line)


@command.command("report")
@click.option("--tree", "name", default=None, help="One tree, by its file. Default: all.")
@locale_option
@json_option
@click.pass_obj
def report_command(
    project: Path,
    name: str | None,
    locale: str,
    as_json: bool,  # noqa: FBT001  # click passes options by name
) -> None:
    """Print reach, average and longest number of questions, and every resolved conflict."""
    opened = open_project(project)
    names = [name] if name else list(opened.content.trees)
    found = {each: report(*_tree(opened, each)) for each in names}
    if as_json:
        whole = {each: asdict(figures) for each, figures in found.items()}
        echo_json(json.dumps(whole, indent=2) + "\n")
        return
    content, ui = opened.localized_content(locale), opened.interface(locale)
    spoken = language(locale)
    for each, figures in found.items():
        tree = ordered(content.trees[each], opened.proofs[each].root)
        click.echo(f"{tree.title} (content/trees/{each}.yml)")
        click.echo(f"  {ui('trees.situations', n=figures.situations)}")
        share = spoken.share(figures.disputed / figures.situations)
        click.echo(f"  {ui('trees.disputed', n=figures.disputed, share=share)}")
        average, longest = (spoken.number(round(n, 2)) for n in (figures.average, figures.longest))
        click.echo(f"  {ui('trees.questions', average=average, longest=longest)}")
        for reach in figures.reach:
            named = outcome_name(tree, reach.outcome, content)
            click.echo(f"  {spoken.share(reach.share):>7} {reach.count:8} {named}")
        for line in _disagreements(tree, figures, content, ui):
            click.echo(line)


def _disagreements(tree: Tree, figures: Report, content: Content, ui: Interface) -> Iterator[str]:
    """Every conflict below the reason that settles it, as on the page about them."""
    if figures.settled:
        yield f"\n  {ui('trees.decisions')}:"
    for decision in decided(tree, figures.settled, content):
        inferred = f" [{ui('page.inference')}]" if decision.inference else ""
        yield f"\n  {decision.because or ui('trees.priority-alone')}{inferred}"
        for pair in decision.pairs:
            example = f"{ui('trees.comma')} ".join(f"{name}: {said}" for name, said in pair.example)
            before = ui("trees.before", first=pair.first, second=pair.second)
            times = ui("trees.in-situations", n=pair.situations)
            yield f"    {before} {times}" + (f" {ui('trees.example')} {example}" if example else "")


def _with_evidence(found: Explanation, tree: Tree, content: Content) -> _Data:
    """All of an explanation; each reason says for each of its statements where it comes from."""
    rules = {name: tuple(statements_of(tree, name, content)) for name in tree.rules}
    cautions = {name: (caution_of(tree, name, content),) for name in tree.cautions}
    mixes = {name: (combination_of(tree, name, content),) for name in tree.combinations}

    def backed(reason: Reason, said: Mapping[str, Iterable[Mapping[str, object]]]) -> _Data:
        evidence = [
            {key: each[key] for key in ("sources", "inference")} for each in said[reason.id]
        ]
        return {**asdict(reason), "evidence": evidence}

    return {
        **asdict(found),
        "reasons": [backed(each, rules) for each in found.reasons],
        "others": [{**asdict(each), "reason": backed(each.reason, rules)} for each in found.others],
        "cautions": [backed(each, cautions) for each in found.cautions],
        "combinations": [backed(each, mixes) for each in found.combinations],
    }


def _tree(project: Project, name: str) -> tuple[Tree, Proof]:
    trees = project.content.trees
    if name not in trees:
        near = nearest(name, trees)
        hint = f"Did you mean {near}?" if near else f"Trees: {', '.join(trees) or 'none'}."
        raise click.BadParameter(f"There is no tree {name!r} in content/trees/. {hint}")
    proof = project.proofs[name]
    return ordered(trees[name], proof.root), proof


def _root(proof: Proof) -> Node:
    if proof.root is None:
        raise click.ClickException("This tree was not proved: run `dalil check`.")
    return proof.root


def _answers(tree: Tree, given: Iterable[str]) -> dict[str, str | None]:
    """All answers, by attribute. Raises click.BadParameter where one question has two."""
    known: dict[str, str | None] = {}
    for attribute, value in (_answer(tree, each) for each in given):
        if known.setdefault(attribute, value) != value:
            both = f"{known[attribute] or '?'} and {value or '?'}"
            raise click.BadParameter(f"{attribute} has two answers: {both}. Give one of them.")
    return known


def _answer(tree: Tree, given: str) -> tuple[str, str | None]:
    """An answer as `attribute=value`. Raises click.BadParameter for what the tree does not have."""
    attribute, _, value = given.partition("=")
    if attribute not in tree.attributes:
        raise click.BadParameter(_lost("attribute", attribute, tree.attributes))
    values = tree.attributes[attribute].values
    if value == "?":
        return attribute, None
    if value not in values:
        raise click.BadParameter(_lost(f"value of {attribute}", value, values))
    return attribute, value


def _lost(what: str, given: str, known: Iterable[str]) -> str:
    near = nearest(given, known)
    hint = f"Did you mean {near}?" if near else f"There are: {', '.join(known)}."
    return f"There is no {what} {given!r}. {hint}"


@dataclass(frozen=True, slots=True)
class _Telling:
    """An explanation in words, line by line."""

    tree: Tree
    content: Content
    ui: Interface

    def lines(self, found: Explanation) -> Iterator[str]:
        names = " / ".join(self.name(each) for each in found.possible)
        yield names if found.outcome else f"{self.ui('trees.possible')} {names}"
        if found.next:
            yield f"{self.tree.attributes[found.next].ask} ({found.next})"
        yield from self.reasons("trees.why", found.reasons, self.rule)
        yield from self.others(found)
        yield from self.reasons("trees.cautions", found.cautions, self.caution)
        yield from self.reasons("trees.combine", found.combinations, self.combination)
        yield from self.changes(found)

    def reasons(
        self, heading: str, reasons: Sequence[Reason], say: Callable[[Reason], str]
    ) -> Iterator[str]:
        if reasons:
            yield f"\n{self.ui(heading)}"
        for reason in reasons:
            yield f"  {say(reason)}  ({reason.id})"
            yield from self.conditions(reason)

    def conditions(self, reason: Reason) -> Iterator[str]:
        for each in reason.conditions:
            state = self.ui(f"trees.{each.state}")
            yield f"    {MARKS[each.state]} {self.condition(each)} ({state})"

    def condition(self, each: Condition) -> str:
        but = accepted(self.tree, each.attribute, each.accepted).but
        name = self.tree.attributes[each.attribute].name
        return f"{name}: {self.ui('trees.all-but')} {but}" if but else self.answers(each)

    def answers(self, each: Condition) -> str:
        attribute = self.tree.attributes[each.attribute]
        labels = " / ".join(attribute.values[value].label for value in each.accepted)
        return f"{attribute.name}: {labels}"

    def rule(self, reason: Reason) -> str:
        said = statements_of(self.tree, reason.id, self.content)
        return " ".join(map(self.said, said))

    def others(self, found: Explanation) -> Iterator[str]:
        if found.others:
            yield f"\n{self.ui('trees.second')}"
        for each in found.others:
            better = "; ".join(map(self.answers, each.better))
            yield f"  {self.name(each.outcome)}. {self.ui('trees.better')} {better}"
            yield f"    {self.rule(each.reason)}  ({each.reason.id})"
            yield from self.conditions(each.reason)

    def caution(self, reason: Reason) -> str:
        return self.said(caution_of(self.tree, reason.id, self.content))

    def combination(self, reason: Reason) -> str:
        mix = self.tree.combinations[reason.id]
        said = combination_of(self.tree, reason.id, self.content)
        return f"{self.name(mix.first)} > {self.name(mix.then)}: {self.said(said)}"

    def changes(self, found: Explanation) -> Iterator[str]:
        if found.changes:
            yield f"\n{self.ui('trees.changes')}"
        for each in found.changes:
            attribute = self.tree.attributes[each.attribute]
            outcomes = " / ".join(self.name(name) for name in each.outcomes)
            yield f"  {attribute.name}: {attribute.values[each.value].label} -> {outcomes}"

    def name(self, outcome: str) -> str:
        return str(outcome_name(self.tree, outcome, self.content))

    def said(self, statement: Mapping[str, Any]) -> str:
        """A statement with where it comes from: the titles of its sources, or our inference."""
        parts = (statement["title"], statement["text"])
        text = ": ".join(words(part) for part in parts if isinstance(part, Text))
        known = self.content.sources.sources if self.content.sources else {}
        titles = [known[key].title for key in statement["sources"]]
        inferred = [self.ui("page.inference")] if statement["inference"] else []
        return f"{text} [{'; '.join((*inferred, *titles))}]"
