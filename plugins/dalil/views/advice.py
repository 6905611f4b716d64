"""What a tree advises, in words: outcomes with their rules, cautions and combinations."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass, field
from typing import NamedTuple

from dalil.interface import Interface
from dalil.model.content import Content
from dalil.model.text import Text
from dalil.model.tree import Tree, When
from dalil.trees import Node, Proof
from dalil.trees.node import possible
from dalil.trees.order import ordered
from dalil.views.page import Section
from dalil.views.statements import caution_of, combination_of, statements_of

Data = dict[str, object]
DOORS = ("practice", "call")


@dataclass(frozen=True, slots=True)
class Shown:
    """A proved tree, in the content and the words of one locale.

    `practice` has the page where a framework is practised, by its id. Anchors begin with `prefix`.
    """

    tree: Tree
    proof: Proof
    content: Content
    ui: Interface
    practice: Mapping[str, str] = field(default_factory=dict)
    prefix: str = ""

    def __post_init__(self) -> None:
        """Everything is shown in one order, whatever the order in the file."""
        object.__setattr__(self, "tree", ordered(self.tree, self.proof.root))

    @property
    def root(self) -> Node:
        """The tree itself. Raises ValueError where the proof has none."""
        if self.proof.root is None:
            raise ValueError(f"{self.tree.id} has no tree: it was not proved")
        return self.proof.root


def advice(shown: Shown, root: Node) -> Section:
    """The outcomes that `root`, the tree or a part of it, leads to, with their reasons."""
    reached = [key for key in shown.tree.outcomes if key in possible(root, {})]
    data = {"tree": shown.tree.id, "prefix": shown.prefix}
    cards = tuple(_outcome(shown, key) for key in reached)
    return Section(f"{shown.prefix}advice", shown.ui("trees.advice"), "advice_intro", data,
                   (*cards, _further(shown, reached)))  # fmt: skip


def outcome_name(tree: Tree, key: str, content: Content) -> Text:
    """The name of an outcome: a translated title, or a framework's name."""
    outcome = tree.outcomes[key]
    return outcome.title or Text(content.frameworks[str(outcome.framework)].name)


def _outcome(shown: Shown, key: str) -> Section:
    """What an outcome means, the rules for it, and what to watch out for."""
    tree, content, prefix = shown.tree, shown.content, shown.prefix
    outcome = tree.outcomes[key]
    data: Data = {
        "tree": tree.id,
        "prefix": prefix,
        "text": outcome.text,
        "alone": outcome.alone,
        "links": _links(shown, key),
        "reasons": {
            name: {
                "rank": rank,
                "statements": tuple(statements_of(tree, name, content)),
                **conditions_of(tree, rule.when),
            }
            for rank, (name, rule) in enumerate(tree.rules.items())
            if rule.outcome == key
        },
        "cautions": {
            name: {
                "statements": (caution_of(tree, name, content),),
                **conditions_of(tree, each.when),
            }
            for name, each in tree.cautions.items()
            if each.outcome == key
        },
    }
    return Section(
        f"{prefix}advice-{key}", outcome_name(tree, key, content), "advice", data, in_contents=False
    )


def _further(shown: Shown, reached: list[str]) -> Section:
    """What goes with the outcomes `reached`: combinations, second choices, where to go on."""
    tree, content, ui = shown.tree, shown.content, shown.ui
    data: Data = {
        "tree": tree.id,
        "prefix": shown.prefix,
        "doors": {} if _has_frameworks(tree) else _doors(ui),
        "reached": reached,
        "combinations": {
            name: {
                "ends": {end: outcome_name(tree, end, content) for end in (each.first, each.then)},
                "statements": (combination_of(tree, name, content),),
                **conditions_of(tree, each.when),
            }
            for name, each in tree.combinations.items()
            if {each.first, each.then} & {*reached}
        },
    }
    return Section(f"{shown.prefix}advice-further", ui("trees.further"), "further", data,
                   in_contents=False, searched=False)  # fmt: skip


def _has_frameworks(tree: Tree) -> bool:
    """Whether results lead to practice and to the desk themselves."""
    return any(outcome.framework for outcome in tree.outcomes.values())


def _doors(ui: Interface) -> dict[str, Text]:
    return {f"{door}/index": ui(f"{door}.title") for door in DOORS}


def _links(shown: Shown, key: str) -> dict[str, Text]:
    """Pages to go on with: what they are called, by address and anchor."""
    outcome, content, ui = shown.tree.outcomes[key], shown.content, shown.ui
    found: dict[str, Text] = {}
    if outcome.framework:
        found[f"frameworks/{outcome.framework}/index"] = ui("trees.to-index")
        if outcome.framework in shown.practice:
            found[shown.practice[outcome.framework]] = ui("quiz.practice.short")
        # The desk opens with the framework; without a script, with its question bank.
        found[f"call/index#{outcome.framework}"] = ui("call.title")
    if outcome.tree:
        found[f"trees/{outcome.tree}/index"] = content.trees[outcome.tree].title
    if content.stages and outcome.stage:
        stage = content.stages.stages[outcome.stage]
        found["stages/index#stage-" + outcome.stage] = stage.name
    if content.stages and outcome.status:
        status = content.stages.statuses[outcome.status]
        found["stages/index#status-" + outcome.status] = status.name
    return found


def conditions_of(tree: Tree, when: When) -> Data:
    """Conditions in words, each with `when`, its values as a script reads them."""
    return {
        "conditions": {
            key: {
                "when": ",".join(values),
                "name": tree.attributes[key].name,
                **accepted(tree, key, values)._asdict(),
            }
            for key, values in when.items()
        },
    }


class Accepted(NamedTuple):
    """Answers in words: their labels, or the label of the only one that is not among them."""

    labels: tuple[Text, ...] = ()
    but: Text | None = None


def accepted(tree: Tree, attribute: str, values: tuple[str, ...]) -> Accepted:
    """The answers `values` to the question about `attribute`."""
    known = tree.attributes[attribute].values
    rest = [each.label for value, each in known.items() if value not in values]
    if len(rest) == 1 and len(values) > 2:  # noqa: PLR2004  # of two, naming both is as short
        return Accepted(but=rest[0])
    return Accepted(tuple(known[value].label for value in values))
