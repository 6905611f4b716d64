"""The English is plain: short sentences, everyday words."""

from __future__ import annotations

import pytest

from benchmarks.reading import LONGEST, flesch, read, sentences, syllables
from tests.sites import ROOT


def test_at_most_two_in_a_hundred_sentences_have_more_than_25_words():
    found = [sentence for each in read(ROOT).values() for sentence in each]
    long = [sentence for sentence in found if len(sentence) > LONGEST]
    assert len(long) / len(found) <= 0.02


def test_the_english_is_plain():
    assert flesch(sentence for each in read(ROOT).values() for sentence in each) >= 60


@pytest.mark.parametrize(
    ("text", "lengths"),
    [
        ("One two. Three four five?", [2, 3]),
        ("He said “yes.” Then **he** left.", [3, 3]),
        ("Read [this long page](https://example.com/a.b). It costs $50,000 a year.", [4, 5]),
        ("First\n\n- a point\n- two points", [1, 2, 2]),
        ("", []),
    ],
)
def test_sentences_are_told_apart(text, lengths):
    assert [len(sentence) for sentence in sentences(text)] == lengths


@pytest.mark.parametrize(
    ("word", "count"),
    [("sale", 1), ("agree", 2), ("qualify", 3), ("authority", 4), ("the", 1), ("BANT", 4),
     ("table", 2), ("asked", 1), ("decided", 3), ("sales", 1), ("services", 3)],
)  # fmt: skip
def test_syllables_are_counted(word, count):
    assert syllables(word) == count
