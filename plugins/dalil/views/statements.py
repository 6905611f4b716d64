"""What rules, cautions and combinations say: in words of their own, or in those of the guides."""

from __future__ import annotations

from collections.abc import Iterator, Sequence

from dalil.model.content import Content
from dalil.model.framework import Combination, Framework
from dalil.model.parts import Evidence, Point
from dalil.model.text import Prose, Text
from dalil.model.tree import Tree

Data = dict[str, object]


def statements_of(tree: Tree, name: str, content: Content) -> Iterator[Data]:
    """The words of a rule: its own, or those of the guide's entries that it names."""
    rule, points = tree.rules[name], _cases(tree, name, content)
    if rule.text:
        yield _statement(_backed(rule, points), rule.text)
    else:
        yield from (_statement(point, point.text, point.title) for point in points)


def caution_of(tree: Tree, name: str, content: Content) -> Data:
    """The words of a caution: its own, or those of the guide's entry that it names."""
    caution, points = tree.cautions[name], _against(tree, name, content)
    if caution.text or not points:
        return _statement(_backed(caution, points), caution.text)
    return _statement(points[0], points[0].text, points[0].title)


def combination_of(tree: Tree, name: str, content: Content) -> Data:
    """The words of a combination: its own, or those of the guides."""
    mix = tree.combinations[name]
    if mix.text:
        return _statement(mix, mix.text)
    found = _together(tree, name, content)
    return _statement(found, found.text)


def cited(tree: Tree, content: Content) -> Iterator[Evidence]:
    """The entries of guides that stand behind `tree`, so that their sources are listed too."""
    for name in tree.rules:
        yield from _cases(tree, name, content)
    for name in tree.cautions:
        yield from _against(tree, name, content)
    for name, mix in tree.combinations.items():
        if not mix.text:
            yield _together(tree, name, content)


def _backed(own: Evidence, points: Sequence[Point]) -> Evidence:
    """The evidence of a statement: what it names itself, or else that of the guide's entries."""
    sources = own.sources or tuple(dict.fromkeys(key for each in points for key in each.sources))
    bases = {each.basis for each in points} if own.basis == "seed" and not own.sources else set()
    return Evidence(sources=sources, basis="inference" if bases == {"inference"} else own.basis)


def _cases(tree: Tree, name: str, content: Content) -> tuple[Point, ...]:
    """The use cases that a rule names."""
    rule = tree.rules[name]
    return tuple(_framework(tree, rule.outcome, content).use_when[key] for key in rule.use_when)


def _against(tree: Tree, name: str, content: Content) -> tuple[Point, ...]:
    """The entry of `avoid_when` that a caution names, if it does."""
    caution = tree.cautions[name]
    if not caution.avoid_when:
        return ()
    return (_framework(tree, caution.outcome, content).avoid_when[caution.avoid_when],)


def _together(tree: Tree, name: str, content: Content) -> Combination:
    """What the guide of the first framework, or else of the second, says of the two together."""
    mix = tree.combinations[name]
    one, two = (_framework(tree, end, content) for end in (mix.first, mix.then))
    return one.combine_with.get(two.id) or two.combine_with[one.id]


def _framework(tree: Tree, outcome: str, content: Content) -> Framework:
    return content.frameworks[str(tree.outcomes[outcome].framework)]


def _statement(evidence: Evidence, text: Text | None, title: Text | None = None) -> Data:
    return {
        "title": title,
        "text": text,
        "prose": isinstance(text, Prose),
        "inference": evidence.basis == "inference",
        "sources": evidence.sources,
    }
