"""Echoes: words that an option shares with its question, by which it is found without knowing."""

from __future__ import annotations

from functools import lru_cache

from dalil.folding import words as folded
from dalil.quizzes.telling import common

SHORTEST = 4  # letters; shorter words are in every sentence


def echoes(option: str, asked: str) -> list[str]:
    """Words of `option` that `asked` has too, both in the source language.

    "Plan" and "plans" are one word here: the beginning tells.
    """
    heard = long_words(asked) - common("en")
    mine = long_words(option) - common("en")
    return sorted(word for word in mine if any(akin(word, each) for each in heard))


def restates(text: str, said: str) -> bool:
    """Whether `text` says in much the same words what was `said`: nothing is left to know.

    Here "solve" and "solving" are one word too.
    """
    heard, mine = (long_words(each) - common("en") for each in (said, text))
    return sum(any(_same_stem(word, each) for each in heard) for word in mine) > 1


def _same_stem(one: str, other: str) -> bool:
    length = max(SHORTEST, min(len(one), len(other)) - 1)
    return one[:length] == other[:length]


def akin(one: str, other: str) -> bool:
    """Whether one word begins with the other."""
    return one.startswith(other) or other.startswith(one)


@lru_cache(maxsize=65536)  # names stand in hundreds of items
def long_words(text: str) -> frozenset[str]:
    """The folded words of `text` that are long enough to tell something."""
    return frozenset(word for word in folded(text) if len(word) >= SHORTEST)
