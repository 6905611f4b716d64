"""Feedback says why, from the source: on what was chosen, and on what is right."""

from __future__ import annotations

from collections import Counter
from functools import cache
from pathlib import Path

import pytest

from dalil.interface import Interface
from dalil.project import Project, open_project
from dalil.quizzes.item import Item, Option
from dalil.quizzes.wording import Phrase, Ref, Speaker, Words

ROOT = Path(__file__).parents[2]
LONGEST = 60  # words of feedback on one option


@cache
def ours() -> Project:
    return open_project(ROOT)


def generated(*kinds: str) -> list[Item]:
    return [item for item in ours().bank.items if item.kind in kinds]


def sources(words: Words) -> set[str]:
    """The fields of the content that feedback is made of."""
    if isinstance(words, Ref):
        return {words.path[-1]}
    values = dict(words.values) if isinstance(words, Phrase) else {}
    return set().union(*map(sources, values.values())) if values else set()


def key(item: Item) -> Option:
    return next(option for option in item.options if option.id in item.answer)


@pytest.mark.parametrize(
    ("kind", "one_of"),
    [
        ("flag", {"why", "summary"}), ("signal", {"summary"}), ("reply", {"why"}),
        ("serves", {"why"}), ("statement", {"why"}), ("letter", {"ask"}), ("meaning", {"ask"}),
        ("first", {"summary"}),
    ],
)  # fmt: skip
def test_what_is_right_is_explained_by_the_source(kind: str, one_of: set[str]) -> None:
    for item in generated(kind):
        assert sources(key(item).feedback) & one_of, item.id
        assert key(item).feedback == item.why


def test_a_flag_of_the_other_colour_is_told_apart_from_one_of_another_criterion() -> None:
    for item in generated("flag"):
        colour, _, criterion = item.answer[0].partition("-")
        for option in item.options:
            shade, _, name = option.id.partition("-")
            assert isinstance(option.feedback, Phrase)
            told = option.feedback.key.removeprefix("quiz.feedback.")
            if name != criterion:
                assert told == "asks-else"
            elif shade != colour:
                assert told == f"not-{shade}"


def test_feedback_is_short_and_not_only_what_the_option_says() -> None:
    say = Speaker(ours().content, Interface("en", None))
    for item in ours().bank.items:
        for option in item.options if item.form == "choice" else ():
            said = str(say(option.feedback))
            assert len(said.split()) <= LONGEST, (item.id, option.id)
            assert said.strip(" .") != str(say(option.text)).strip(" .?"), (item.id, option.id)


def test_no_two_options_but_the_colours_of_one_criterion_are_told_the_same() -> None:
    for item in generated("serves", "signal", "reply", "meaning", "letter", "first", "stage"):
        told = Counter(option.feedback for option in item.options)
        assert max(told.values()) == 1, item.id
