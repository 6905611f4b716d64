"""Worked calls: amounts are data, shown in the money of the language a text is really in."""

from __future__ import annotations

import pytest

from dalil.model.example import Amount, Example
from dalil.model.text import Prose, Text
from dalil.views.examples import with_amounts

AMOUNTS = {
    "deal": {
        "en": Amount(amount=24000, currency="GBP"),
        "id": Amount(amount=450000000, currency="IDR"),
        "ar": Amount(amount=90000.5, currency="SAR"),
    }
}


def call(reason: Prose) -> Example:
    lines = {f"l{n}": {"speaker": "rep", "says": f"{n}"} for n in range(8)}
    worked = Example.model_validate(
        {
            "title": "A call", "company": "A shop", "prospect": "Ann", "rep": "Ben",
            "setting": "None.", "amounts": {}, "lines": lines, "verdict": "nurture",
            "reason": "x", "note": "None.",
        }
    )  # fmt: skip
    return worked.model_copy(update={"reason": reason, "amounts": AMOUNTS})


@pytest.mark.parametrize(
    ("locale", "shown"),
    [
        ("en", "It costs £24,000."),
        ("id", "It costs Rp450 juta."),
        ("ar", "It costs 90,000.50 ريال سعودي."),
        ("ms", "It costs £24,000."),
    ],
)
def test_an_amount_is_the_locales_own_or_the_sources(locale: str, shown: str) -> None:
    filled = with_amounts(call(Prose("It costs {deal}.", "translated")), locale)
    assert filled.reason == shown
    assert filled.reason.state == "translated"


def test_a_text_left_in_english_shows_the_english_amount() -> None:
    missing = Prose("It costs {deal}.", "missing", "en")
    assert with_amounts(call(missing), "id").reason == "It costs £24,000."


def test_what_names_no_amount_is_left_alone() -> None:
    assert with_amounts(call(Prose("Plain.")), "en").title == Text("A call")
