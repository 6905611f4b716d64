"""Every question of every framework, flat, with where it stands and the criterion's signals."""

from __future__ import annotations

from dalil.anchors import question_anchor
from dalil.jsonable import JsonValue, plain
from dalil.links import Layout
from dalil.model.content import Content
from dalil.model.framework import Framework

name = "questions"


def export(content: Content, locale: str, address: Layout) -> JsonValue:
    """A list of questions in the order of frameworks, criteria and questions."""
    return [
        {**_question(framework, key, question_id, locale),
         "address": _address(framework, key, question_id, address)}
        for framework in content.frameworks.values()
        for key, criterion in framework.criteria.items()
        for question_id in criterion.questions
    ]  # fmt: skip


def _question(
    framework: Framework, key: str, question_id: str, locale: str
) -> dict[str, JsonValue]:
    criterion = framework.criteria[key]
    asked = plain(criterion.questions[question_id], locale)
    return {
        "id": f"{framework.id}.{key}.{question_id}",
        "framework": framework.id,
        "criterion": {"id": key, "letter": criterion.letter,
                      "name": plain(criterion.name, locale), "concept": criterion.concept},
        **(asked if isinstance(asked, dict) else {}),
        "criterion_green_flags": plain(criterion.green_flags, locale),
        "criterion_red_flags": plain(criterion.red_flags, locale),
        "signals": plain(criterion.signals, locale),
    }  # fmt: skip


def _address(framework: Framework, key: str, question_id: str, address: Layout) -> str:
    page = address(f"frameworks/{framework.id}/questions")
    return f"{page}#{question_anchor(key, question_id)}"
