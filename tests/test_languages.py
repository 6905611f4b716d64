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


@pytest.mark.parametrize(
    ("tag", "comma"),
    [("en", ", "), ("id", ", "), ("ms", ", "), ("ar", "، "), ("ja", "、"), ("th", ", ")],
)
def test_a_comma_is_the_locales_own_and_never_joins_with_a_word(tag: str, comma: str) -> None:
    assert language(tag).comma == comma


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
        ("id", 450000000, "IDR", "Rp450 juta"),
        ("id", 450500, "IDR", "Rp450.500"),
        ("ms", 120000, "MYR", "RM120,000"),
        ("ar", 48000, "SAR", "48,000 ريال سعودي"),
        ("fr", 48000, "EUR", "48\u202f000\xa0€"),
    ],
)
def test_money_is_the_locales_and_whole_sums_have_no_decimals(tag, amount, currency, shown) -> None:
    assert language(tag).money(amount, currency) == shown


@pytest.mark.parametrize(
    ("tag", "amount", "currency", "shown"),
    [
        ("en", 1400000, "GBP", "£1.4 million"),
        ("id", 24000000000, "IDR", "Rp24 miliar"),
        ("id", 1200000000, "IDR", "Rp1,2 miliar"),
        ("ms", 2800000, "MYR", "RM2.8 juta"),
        ("ar", 5000000, "SAR", "5 ملايين ريال سعودي"),
        ("ar", 24000000, "SAR", "24 مليون ريال سعودي"),
        ("de", 24000000, "EUR", "24 Millionen\xa0€"),
    ],
)
def test_a_large_round_sum_is_shown_as_one_says_it(tag, amount, currency, shown) -> None:
    assert language(tag).money(amount, currency) == shown


@pytest.mark.parametrize(
    ("tag", "amount", "shown"),
    [
        ("en", 999000, "£999,000"),
        ("en", 1234000, "£1,234,000"),
        ("en", 1500000.5, "£1,500,000.50"),
        ("ja", 24000000, "£24,000,000"),
    ],
)
def test_other_sums_keep_their_figures(tag, amount, shown) -> None:
    assert language(tag).money(amount, "GBP") == shown


@given(st.integers(1, 999), st.integers(0, 10))
def test_no_round_sum_loses_a_figure(digits: int, zeros: int) -> None:
    """What is said is worth exactly what was meant."""
    amount = digits * 10**zeros
    said = language("en").money(amount, "GBP").removeprefix("£").replace(",", "")
    number, _, unit = said.partition(" ")
    worth = {"": 1, "million": 10**6, "billion": 10**9, "trillion": 10**12}[unit]
    assert round(float(number) * worth) == amount
