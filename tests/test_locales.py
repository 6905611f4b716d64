"""Locale codes: what CLDR knows, and nothing else, whatever stands in a folder's name."""

from __future__ import annotations

import pytest
from hypothesis import example, given
from hypothesis import strategies as st

from dalil.locales import PSEUDO_LOCALES, is_locale, is_right_to_left, parse_locale


@pytest.mark.parametrize("code", ["id", "ms", "ar", "fr", "pt_BR", "pt-BR", "zh_Hant_TW", "en-XA"])
def test_a_locale_of_cldr_is_one(code: str) -> None:
    assert is_locale(code)


@pytest.mark.parametrize("code", ["", "klingon", "xx", "../ar", "ar/..", "LC_MESSAGES", ".git"])
def test_anything_else_is_none(code: str) -> None:
    assert not is_locale(code)
    with pytest.raises(ValueError, match=r"\S"):
        parse_locale(code)


@given(st.text(max_size=20))
@example("en_")
@example("_")
@example("a" * 5000)
@example("en_US_POSIX_x_y_z")
@example("\0")
def test_no_name_makes_it_fail(code: str) -> None:
    assert is_locale(code) in {True, False}


def test_the_direction_is_that_of_the_script() -> None:
    assert [is_right_to_left(code) for code in ("ar", "ar-XB", "fa", "ur_PK")] == [True] * 4
    assert [is_right_to_left(code) for code in ("en", "id", "ms", *PSEUDO_LOCALES)][:4] == [
        False, False, False, False,
    ]  # fmt: skip
