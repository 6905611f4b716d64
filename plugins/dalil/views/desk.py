"""The call desk: every question of every framework on one page, and what a call needs beside it."""

from __future__ import annotations

import json
from collections.abc import Iterator
from typing import get_args

from dalil.interface import Interface
from dalil.model.content import Content
from dalil.model.desk import NoteField, Policy
from dalil.model.framework import Criterion, Framework, Question
from dalil.model.text import Text
from dalil.model.tree import Tree
from dalil.views.page import Page, Section

Data = dict[str, object]


def desk(content: Content, ui: Interface, sections: tuple[Section, ...]) -> Page:
    """The page one works with during a call; `sections` stand below the desk."""
    return Page(
        uri="call/index",
        kind="call",
        title=ui("call.title"),
        description=ui("call.lead"),
        sections=sections,
        data={
            "frameworks": {key: _framework(item) for key, item in content.frameworks.items()},
            "search": _search(content),
            "combinations": combinations(content),
            "first_ask": _first_ask(content),
            **_outcome(content),
        },
        in_nav=True,
        top="call/index",
    )


def combinations(content: Content) -> dict[str, tuple[str, ...]]:
    """Frameworks to go on with, by framework: what the trees and the guides say goes together."""
    by_trees = [pair for tree in content.trees.values() for pair in _combined_by(tree)]
    pairs = [*by_trees, *_combined_by_guides(content)]
    return {
        key: tuple(dict.fromkeys(then for first, then in pairs if first == key))
        for key in content.frameworks
        if any(first == key for first, _ in pairs)
    }


def _combined_by(tree: Tree) -> Iterator[tuple[str, str]]:
    frameworks = {key: outcome.framework for key, outcome in tree.outcomes.items()}
    for each in tree.combinations.values():
        first, then = frameworks[each.first], frameworks[each.then]
        if first and then:
            yield first, then


def _combined_by_guides(content: Content) -> Iterator[tuple[str, str]]:
    """One goes on with what its guide names before or beside it, or what names it as the first."""
    for key, framework in content.frameworks.items():
        for other, each in framework.combine_with.items():
            if each.order == "after":
                yield other, key
            else:
                yield key, other


def _first_ask(content: Content) -> Text:
    """What a call begins with: the first question that one asks aloud."""
    first = next(iter(content.frameworks.values()))
    questions = [each for item in first.criteria.values() for each in item.questions.values()]
    return next((each.ask for each in questions if each.asked_of != "rep"), Text(""))


def _outcome(content: Content) -> Data:
    """What content/desk.yml says of verdicts and the note; nothing is decided where it is not."""
    rules = content.desk
    if rules is None:
        nothing: Data = {"confirmed": None, "policies": {}, "verdicts": {}, "before_sql": {}}
        return {**nothing, "fields": get_args(NoteField)}
    return {
        "default": rules.default,
        "confirmed": rules.confirmed,
        "policies": {
            key: {"title": policy.title, "text": policy.text, "rules": policy_rules(policy)}
            for key, policy in rules.policies.items()
        },
        "verdicts": rules.verdicts,
        "before_sql": {key: _concept(key, content) for key in rules.before_sql},
        "fields": rules.note,
    }


def policy_rules(policy: Policy) -> str:
    """What `policy` asks for, as the JSON that the page's script reads."""
    names = {"qualified", "disqualified", "nurture"}
    return json.dumps(policy.model_dump(mode="json", include=names), separators=(",", ":"))


def _search(content: Content) -> dict[str, Text]:
    """Other words that a concept is looked for by, where it has any."""
    concepts = content.concepts.concepts if content.concepts else {}
    return {key: each.search for key, each in concepts.items() if each.search}


def _concept(key: str, content: Content) -> Text:
    return content.concepts.concepts[key].name if content.concepts else Text(key)


def _framework(framework: Framework) -> Data:
    return {
        "name": framework.name,
        "tagline": framework.tagline,
        "criteria": {key: _criterion(item) for key, item in framework.criteria.items()},
    }


def _criterion(criterion: Criterion) -> Data:
    return {
        "letter": criterion.letter,
        "concept": criterion.concept,
        "name": criterion.name,
        "summary": criterion.summary,
        "bridge": criterion.bridge,
        "questions": {key: _question(item) for key, item in criterion.questions.items()},
        "green": criterion.green_flags,
        "red": criterion.red_flags,
        "signals": criterion.signals,
        "objections": {
            key: {"says": item.says, "reply": item.reply}
            for key, item in criterion.objections.items()
        },
    }


def _question(question: Question) -> Data:
    return {
        "ask": question.ask,
        "why": question.why,
        "asked_of": question.asked_of,
        "follow_ups": question.follow_ups,
        "green": question.green_flags,
        "red": question.red_flags,
    }
