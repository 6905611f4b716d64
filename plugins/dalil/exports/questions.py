"""Every question of every framework, flat, with where it stands and the criterion's signals."""

from __future__ import annotations

from dalil.jsonable import JsonValue, plain
from dalil.model.content import Content
from dalil.model.framework import Criterion, Framework, Question
from dalil.views.bank import question_anchor

name = "questions"


def export(content: Content) -> JsonValue:
    """A list of questions in the order of frameworks, criteria and questions."""
    return [
        _question(framework, key, criterion, question_id, question)
        for framework in content.frameworks.values()
        for key, criterion in framework.criteria.items()
        for question_id, question in criterion.questions.items()
    ]


def _question(
    framework: Framework, key: str, criterion: Criterion, question_id: str, question: Question
) -> dict[str, JsonValue]:
    asked = plain(question)
    if not isinstance(asked, dict):  # pragma: no cover  # a model is always a dict
        raise TypeError("a question is a mapping")
    return {
        "id": f"{framework.id}.{key}.{question_id}",
        "framework": framework.id,
        "criterion": {"id": key, "letter": criterion.letter, "name": plain(criterion.name),
                      "concept": criterion.concept},
        **asked,
        "criterion_green_flags": plain(criterion.green_flags),
        "criterion_red_flags": plain(criterion.red_flags),
        "signals": plain(criterion.signals),
        "address": f"frameworks/{framework.id}/questions#{question_anchor(key, question_id)}",
    }  # fmt: skip
