"""Content that nobody would write, to be made into items: few names, so that many are alike.

It follows from a number: a whole framework drawn value by value takes hypothesis seconds.
"""

from __future__ import annotations

from collections.abc import Callable
from random import Random
from typing import Any, get_args

from hypothesis import strategies as st

from dalil.model.content import Content
from dalil.model.framework import MoneyAsked

# Frameworks and criteria that together read like each other: `a` with `b-need`, `a-b` with `need`.
FRAMEWORKS = ("a", "a-b", "b", "need")
CRITERIA = ("need", "b-need", "money", "a-money", "time", "who")
CONCEPTS = ("need", "budget", "timing", "authority", "goals")
WORDS = ("plan", "plans", "money", "need", "time", "who", "goal", "next")
Made = dict[str, Any]


def content_of(number: int) -> Content:
    """The content that `number` stands for: up to four frameworks of up to six criteria."""
    by = Random(number)
    names = by.sample(FRAMEWORKS, by.randint(1, len(FRAMEWORKS)))
    return Content.model_validate({"frameworks": {name: _framework(name, by) for name in names}})


contents = st.integers(0, 2**32).map(content_of)


def _framework(name: str, by: Random) -> Made:
    names = by.sample(CRITERIA, by.randint(1, len(CRITERIA)))
    return {
        "id": name,
        "name": name.upper(),
        "tagline": "Tagline",
        "definition": "Something.",
        "criteria": {each: _criterion(by) for each in names},
        "use_when": {"small": {"text": "It is small."}},
        "comparison": {
            "money_asked": by.choice(get_args(MoneyAsked)),
            "effort": "low",
            "best_for": "Small deals",
            "misses": "Much",
        },
    }


def _criterion(by: Random) -> Made:
    return {
        "letter": by.choice("ABC"),
        "concept": by.choice(CONCEPTS),
        "name": _text(by),
        "summary": _text(by),
        "meaning": "Something.",
        "questions": _some(_question, by, 1),
        **{kind: _some(_text, by) for kind in ("green_flags", "red_flags", "signals")},
    }


def _question(by: Random) -> Made:
    return {
        "ask": _text(by),
        "why": _text(by),
        "asked_of": by.choice(["prospect", "prospect", "rep"]),
        "follow_ups": _some(lambda by: {"when": _text(by), "ask": _text(by)}, by),
        "green_flags": _some(_text, by),
        "red_flags": _some(_text, by),
    }


def _some(make: Callable[[Random], Any], by: Random, least: int = 0) -> Made:
    return {f"k{number}": make(by) for number in range(by.randint(least, 3))}


def _text(by: Random) -> str:
    return " ".join(by.choices(WORDS, k=by.randint(1, 4)))
