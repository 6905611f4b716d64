"""Folding in Python. The browser's passes the same vectors in browser/test_folding.py."""

from __future__ import annotations

import json
from pathlib import Path

import pytest
from hypothesis import given
from hypothesis import strategies as some

from dalil.folding import fold

VECTORS = json.loads(Path(__file__).with_name("folding.json").read_text("utf-8"))


@pytest.mark.parametrize(("text", "folded"), VECTORS)
def test_two_spellings_of_a_word_are_one(text: str, folded: str) -> None:
    assert fold(text) == folded


@given(some.text(alphabet="abcÀßéÅالميزةىؤأإآ ًّ،-٣"))
def test_case_and_marks_never_matter(text: str) -> None:
    assert fold(text.upper()) == fold(text.lower()) or "ß" in text
    assert fold(f" {text}\u200f ") == fold(text)
