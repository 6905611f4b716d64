"""What a tree advises, in words: outcomes with their rules, cautions and combinations."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass

from dalil.interface import Interface
from dalil.model.content import Content
from dalil.model.framework import Combination, Framework
from dalil.model.parts import Evidence, Point
from dalil.model.text import Text
from dalil.model.tree import Tree, When
from dalil.trees import Node, Proof
from dalil.trees.node import possible
from dalil.views.page import Section

Data = dict[str, object]


@dataclass(frozen=True, slots=True)
class Shown:
    """A proved tree, in the content and the words of one locale. Anchors begin with `prefix`."""

    tree: Tree
    proof: Proof
    content: Content
    ui: Interface
    prefix: str = ""

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
    return Section(f"{shown.prefix}advice", shown.ui("trees.advice"), "advice_intro", data, cards)


def outcome_name(tree: Tree, key: str, content: Content) -> Text:
    """The name of an outcome: a translated title, or a framework's name."""
    outcome = tree.outcomes[key]
    return outcome.title or Text(content.frameworks[str(outcome.framework)].name)


def _outcome(shown: Shown, key: str) -> Section:
    """What an outcome means, the rules for it, what to watch out for, what to combine it with."""
    tree, content, prefix = shown.tree, shown.content, shown.prefix
    outcome = tree.outcomes[key]
    framework = content.frameworks.get(outcome.framework or "")
    data: Data = {
        "key": key,
        "tree": tree.id,
        "prefix": prefix,
        "framework": outcome.framework,
        "text": outcome.text,
        "tagline": framework.tagline if framework and not outcome.text else None,
        "links": _links(tree, key, content),
        "reasons": {
            name: {
                "rank": rank,
                "statements": tuple(statements_of(tree, name, content)),
                **conditions_of(tree, tree.rules[name].when),
            }
            for rank, name in enumerate(shown.proof.table.rules)
            if tree.rules[name].outcome == key
        },
        "cautions": {
            name: {
                "statements": (caution_of(tree, name, content),),
                **conditions_of(tree, each.when),
            }
            for name, each in tree.cautions.items()
            if each.outcome == key
        },
        "combinations": {
            name: {
                "statements": (combination_of(tree, name, key, content),),
                "order": (
                    outcome_name(tree, each.first, content),
                    outcome_name(tree, each.then, content),
                ),
                **conditions_of(tree, each.when),
            }
            for name, each in tree.combinations.items()
            if key in {each.first, each.then}
        },
    }
    return Section(
        f"{prefix}advice-{key}", outcome_name(tree, key, content), "advice", data, in_contents=False
    )


def _links(tree: Tree, key: str, content: Content) -> Data:
    """Pages to go on with, by address and anchor; the values are titles or keys of words."""
    outcome = tree.outcomes[key]
    found: Data = {}
    if outcome.framework:
        for name in ("index", "questions", "card"):
            found[f"frameworks/{outcome.framework}/{name}"] = {"word": f"trees.to-{name}"}
    if outcome.tree:
        found[f"trees/{outcome.tree}/index"] = {"title": content.trees[outcome.tree].title}
    if content.stages and outcome.stage:
        stage = content.stages.stages[outcome.stage]
        found["stages/index#stage-" + outcome.stage] = {"title": stage.name}
    if content.stages and outcome.status:
        status = content.stages.statuses[outcome.status]
        found["stages/index#status-" + outcome.status] = {"title": status.name}
    return found


def conditions_of(tree: Tree, when: When) -> Data:
    """Conditions in words, and `when` as a script reads it."""
    return {
        "when": ";".join(f"{key}={','.join(values)}" for key, values in when.items()),
        "conditions": {
            key: {
                "name": tree.attributes[key].name,
                "labels": tuple(tree.attributes[key].values[value].label for value in values),
            }
            for key, values in when.items()
        },
    }


def statements_of(tree: Tree, name: str, content: Content) -> Iterator[Data]:
    """The words of a rule: its own, or those of the guide's entries that it names."""
    rule = tree.rules[name]
    if rule.text:
        yield _statement(rule, rule.text)
    else:
        yield from (
            _statement(point, point.text, point.title) for point in _cases(tree, name, content)
        )


def caution_of(tree: Tree, name: str, content: Content) -> Data:
    """The words of a caution: its own, or those of the guide's entry that it names."""
    caution, point = tree.cautions[name], _against(tree, name, content)
    return (
        _statement(point, point.text, point.title) if point else _statement(caution, caution.text)
    )


def combination_of(tree: Tree, name: str, key: str, content: Content) -> Data:
    """The words of a combination as seen from the outcome `key`, one of its two."""
    mix = tree.combinations[name]
    if mix.text:
        return _statement(mix, mix.text)
    found = _together(tree, name, key, content)
    return _statement(found, found.text)


def cited(shown: Shown) -> Iterator[Evidence]:
    """What stands in the guides and is shown with the tree, so that its sources are listed too."""
    tree, content = shown.tree, shown.content
    for name, rule in tree.rules.items():
        yield from () if rule.text else _cases(tree, name, content)
    yield from filter(None, (_against(tree, name, content) for name in tree.cautions))
    for name, mix in tree.combinations.items():
        if not mix.text:
            yield from (_together(tree, name, key, content) for key in (mix.first, mix.then))


def _cases(tree: Tree, name: str, content: Content) -> tuple[Point, ...]:
    """The use cases that a rule names."""
    rule = tree.rules[name]
    return tuple(_framework(tree, rule.outcome, content).use_when[key] for key in rule.use_when)


def _against(tree: Tree, name: str, content: Content) -> Point | None:
    """The entry of `avoid_when` that a caution has in the place of words of its own."""
    caution = tree.cautions[name]
    if caution.text or not caution.avoid_when:
        return None
    return _framework(tree, caution.outcome, content).avoid_when[caution.avoid_when]


def _together(tree: Tree, name: str, key: str, content: Content) -> Combination:
    """What the guide of `key`, or else of the other, says of the two together."""
    mix = tree.combinations[name]
    other = mix.then if key == mix.first else mix.first
    one, two = (_framework(tree, end, content) for end in (key, other))
    return one.combine_with.get(two.id) or two.combine_with[one.id]


def _framework(tree: Tree, outcome: str, content: Content) -> Framework:
    return content.frameworks[str(tree.outcomes[outcome].framework)]


def _statement(evidence: Evidence, text: Text | None, title: Text | None = None) -> Data:
    return {
        "title": title,
        "text": text,
        "inference": evidence.basis == "inference",
        "sources": evidence.sources,
    }
