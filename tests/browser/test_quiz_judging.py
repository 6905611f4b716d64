"""Whether a short answer is right: in any spelling, with one letter mistyped, and no further."""

from __future__ import annotations

import pytest

from tests.browser.pure import pure

KEY = {"answer": [], "accepted": ["timeline", "اطارزمني"]}
SPELLINGS = ["timeline", "اطارزمني", "timing", "money", "honey", "need"]


@pytest.mark.parametrize(
    ("written", "verdict"),
    [
        ("Timeline", "right"), (" TIME line ", "right"), ("الإطار الزمنيّ", "right"),
        ("timelne", "typo"), ("timelinee", "typo"), ("tmieline", "typo"), ("timeline1", "typo"),
        ("tmelne", "wrong"), ("timing", "wrong"), ("", "wrong"), ("الاطار الزمن", "typo"),
    ],
)  # fmt: skip
def test_a_short_answer_is_compared_as_search_compares(written: str, verdict: str) -> None:
    assert pure()("judge", KEY, [written], SPELLINGS) == verdict


def test_what_is_as_near_to_another_word_is_wrong() -> None:
    key = {"answer": [], "accepted": ["money"]}
    assert pure()("judge", key, ["noney"], SPELLINGS) == "wrong"  # or honey
    assert pure()("judge", key, ["moneyy"], SPELLINGS) == "typo"


def test_a_letter_of_a_short_word_is_the_word() -> None:
    key = {"answer": [], "accepted": ["bant"]}
    assert pure()("judge", key, ["B.A.N.T."], ["bant"]) == "right"
    assert pure()("judge", key, ["bent"], ["bant"]) == "wrong"


def test_an_order_is_right_as_a_whole() -> None:
    key = {"answer": ["a", "b", "c"], "accepted": []}
    for chosen, verdict in (
        (["a", "b", "c"], "right"),
        (["a", "c", "b"], "wrong"),
        (["a"], "wrong"),
    ):
        assert pure()("judge", key, chosen, []) == verdict
