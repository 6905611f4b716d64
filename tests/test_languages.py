"""Names, directions and figures of locales come from CLDR."""

from __future__ import annotations

import pytest
from hypothesis import given
from hypothesis import strategies as st

from dalil.languages import language


@pytest.mark.parametrize(
    ("tag", "name", "direction"),
    [
        ("en", "English", "ltr"),
        ("id", "Indonesia", "ltr"),
        ("ms", "Melayu", "ltr"),
        ("ar", "العربية", "rtl"),
        ("he", "עברית", "rtl"),
        ("fr", "Français", "ltr"),
        ("en-XA", "English", "ltr"),
        ("ar-XB", "العربية", "rtl"),
    ],
)
def test_name_and_direction(tag: str, name: str, direction: str) -> None:
    assert (language(tag).name, language(tag).direction) == (name, direction)


def test_a_tag_is_written_as_in_lang_attributes() -> None:
    assert language("pt_BR").tag == "pt-BR"


@pytest.mark.parametrize("tag", ["", "xx", "no such", "../en", "<b>"])
def test_what_cldr_does_not_know_is_refused(tag: str) -> None:
    with pytest.raises(ValueError, match=r".*"):
        language(tag)


def test_figures_are_written_as_the_locale_writes_them() -> None:
    assert language("en").number(1234.5) == "1,234.5"
    assert language("id").number(1234.5) == "1.234,5"
    assert language("en").percent(0.5) == "50%"


@given(st.integers(0, 400), st.integers(1, 400))
def test_a_hundred_per_cent_means_that_nothing_is_left(done: int, total: int) -> None:
    share = min(done, total) / total
    assert (language("en").percent(share) == "100%") == (done >= total)


@pytest.mark.parametrize(
    ("tag", "amount", "currency", "shown"),
    [
        ("en", 24000, "GBP", "£24,000"),
        ("en", 19.5, "GBP", "£19.50"),
        ("id", 450000000, "IDR", "Rp450.000.000"),
        ("ms", 120000, "MYR", "RM120,000"),
        ("ar", 48000, "SAR", "48,000 ريال سعودي"),
        ("fr", 48000, "EUR", "48\u202f000\xa0€"),
    ],
)
def test_money_is_the_locales_and_whole_sums_have_no_decimals(tag, amount, currency, shown) -> None:
    assert language(tag).money(amount, currency) == shown
