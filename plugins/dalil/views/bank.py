"""What one framework gives on a call: its question bank, and its card for the wall."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import replace
from itertools import islice

from dalil.anchors import criterion_anchor, question_anchor
from dalil.interface import Interface
from dalil.model.framework import Criterion, Framework
from dalil.model.text import Text
from dalil.views.guides import FLAGS, inferred
from dalil.views.page import Crumb, Kind, Page, Section

# What one sheet of A4 holds in type that can be read from a wall, in the widest language.
CARD_QUESTIONS, CARD_FLAGS = 20, 12
FEWEST, MOST = 1, 6  # entries of one kind a criterion, whatever the sheet would hold


def bank(framework: Framework, ui: Interface) -> Page:
    """Every question of `framework` with its why, follow-ups, flags and signals."""
    sections = tuple(_criterion(key, item, ui) for key, item in framework.criteria.items())
    page = _page("questions", "bank", framework, ui)
    return replace(page, sections=sections)


def card(framework: Framework, ui: Interface) -> Page:
    """The framework on one sheet of A4: the first questions and flags of each criterion."""
    data = {"tagline": framework.tagline, "criteria": _card(framework)}
    page = _page("card", "card", framework, ui)
    return replace(page, data=data)


def _page(name: str, kind: Kind, framework: Framework, ui: Interface) -> Page:
    return Page(
        uri=f"frameworks/{framework.id}/{name}",
        kind=kind,
        title=ui(f"{kind}.title", framework=framework.name),
        description=ui(f"{kind}.description", framework=framework.name),
        sections=(),
        crumbs=(
            Crumb("frameworks/index", ui("frameworks.title")),
            Crumb(f"frameworks/{framework.id}/index", Text(framework.name)),
        ),
        framework=framework.id,
        top="call/index",
        nav_title=ui(f"local.{name}"),
    )


def _card(framework: Framework) -> dict[str, object]:
    asks, flags = (_share(room, framework) for room in (CARD_QUESTIONS, CARD_FLAGS))
    return {
        key: {
            "letter": item.letter,
            "name": item.name,
            "summary": item.summary,
            "asks": _first(_said_aloud(item), asks),
            "green": _first(item.green_flags, flags),
            "red": _first(item.red_flags, flags),
        }
        for key, item in framework.criteria.items()
    }


def _share(room: int, framework: Framework) -> int:
    return min(max(room // len(framework.criteria), FEWEST), MOST)


def _said_aloud(criterion: Criterion) -> dict[str, object]:
    """Questions for the prospect; a criterion that only the rep thinks about keeps its own."""
    asked = {key: item for key, item in criterion.questions.items() if item.asked_of == "prospect"}
    return {
        key: {"ask": item.ask, "asked_of": item.asked_of}
        for key, item in (asked or criterion.questions).items()
    }


def _first(items: Mapping[str, object], limit: int) -> dict[str, object]:
    return dict(islice(items.items(), limit))


def _criterion(key: str, criterion: Criterion, ui: Interface) -> Section:
    questions = tuple(
        Section(question_anchor(key, name), question.ask, "question",
                {"question": question, "criterion": key}, in_contents=False)
        for name, question in criterion.questions.items()
    )  # fmt: skip
    return Section(
        criterion_anchor(key), criterion.name, "bank_criterion",
        {"key": key, "letter": criterion.letter, "summary": criterion.summary,
         "green_flags": criterion.green_flags, "red_flags": criterion.red_flags,
         "signals": criterion.signals, "inferred": inferred(criterion, FLAGS, ui)},
        questions,
    )  # fmt: skip
