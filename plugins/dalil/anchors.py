"""Anchors on generated pages: the same in every locale, since they are made of ids."""

from __future__ import annotations


def criterion_anchor(criterion_id: str) -> str:
    """The anchor of a criterion in the guide and in the question bank."""
    return f"criterion-{criterion_id}"


def question_anchor(criterion_id: str, question_id: str) -> str:
    """A question's address on the bank page. `--` cannot occur in an id, so no two can meet."""
    return f"q-{criterion_id}--{question_id}"


def stage_anchor(stage_id: str) -> str:
    """The anchor of a stage on the page of stages and statuses."""
    return f"stage-{stage_id}"
