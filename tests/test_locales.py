"""Locale codes: what CLDR knows, and nothing else, whatever stands in a folder's name."""

from __future__ import annotations

import pytest
from babel.localedata import locale_identifiers
from hypothesis import example, given
from hypothesis import strategies as st

from dalil.locales import (
    PSEUDO_LOCALES,
    UnknownCodeError,
    is_locale,
    is_right_to_left,
    normalised,
    parse_locale,
    script,
)


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
    if is_locale(code):
        assert normalised(normalised(code)) == normalised(code)


@pytest.mark.parametrize(
    ("code", "tag"),
    [
        ("pt_BR", "pt-BR"),
        ("pt-br", "pt-BR"),
        ("FR", "fr"),
        ("iw", "he"),
        ("in_ID", "id-ID"),
        ("eng", "en"),
        ("zh_TW", "zh-TW"),
        ("zh-hant-tw", "zh-TW"),
        ("zh_Hans", "zh-Hans"),
        ("sr_Latn_RS", "sr-Latn-RS"),
        ("es_419", "es-419"),
        ("EN_xa", "en-XA"),
    ],
)
def test_a_locale_has_one_spelling(code: str, tag: str) -> None:
    assert normalised(code) == normalised(tag) == tag


def test_every_locale_of_cldr_keeps_its_meaning() -> None:
    for name in locale_identifiers():
        if name != "root":
            assert parse_locale(normalised(name)) == parse_locale(name)


@pytest.mark.parametrize(
    ("code", "meant"),
    [
        ("fr.UTF-8", "fr"),
        ("en_US.UTF-8", "en-US"),
        ("de@euro", "de"),
        ("jp", "ja"),
        ("jp_JP", "ja"),
        ("cz", "cs"),
        ("fr_XX", "fr"),
        ("french", "fr"),
        ("indonesia", "id"),
        ("Türkçe", "tr"),
    ],
)
def test_what_was_meant_is_told(code: str, meant: str) -> None:
    with pytest.raises(UnknownCodeError) as error:
        normalised(code)
    assert error.value.hint == f"Did you mean `{meant}`?"


@pytest.mark.parametrize("code", ["root", "und", "xx", "C", "POSIX", "klingon"])
def test_where_nothing_is_near_examples_are_shown(code: str) -> None:
    with pytest.raises(UnknownCodeError, match="`pt-BR`"):
        normalised(code)


def test_the_direction_is_that_of_the_script() -> None:
    assert [is_right_to_left(code) for code in ("ar", "ar-XB", "fa", "ur_PK")] == [True] * 4
    assert [is_right_to_left(code) for code in ("en", "id", "ms", *PSEUDO_LOCALES)][:4] == [
        False, False, False, False,
    ]  # fmt: skip


@pytest.mark.parametrize(
    ("code", "expected"),
    [("en", "Latn"), ("ar", "Arab"), ("he", "Hebr"), ("fa", "Arab"), ("zh-TW", "Hant"),
     ("sr-Latn", "Latn"), ("pa-PK", "Arab"), ("en-XA", "Latn"), ("ar-XB", "Latn")],
)  # fmt: skip
def test_each_locale_has_a_script(code: str, expected: str) -> None:
    assert script(code) == expected
