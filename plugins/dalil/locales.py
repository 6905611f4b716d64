"""Locale codes: folder names in locales/, read with CLDR's data (Babel)."""

from __future__ import annotations

from functools import cache

from babel import Locale, UnknownLocaleError

SOURCE_LOCALE = "en"
PSEUDO_LOCALES = {"en-XA": "en", "ar-XB": "ar"}


@cache
def parse_locale(code: str) -> Locale:
    """The CLDR locale of `code`, written `pt_BR` or `pt-BR`; a pseudo-locale has its language's.

    Raises ValueError when CLDR knows no such locale.
    """
    known = PSEUDO_LOCALES.get(code.replace("_", "-"), code)
    try:
        return Locale.parse(known.replace("-", "_"))
    except UnknownLocaleError as unknown:
        raise ValueError(f"{code!r} is no locale that CLDR knows") from unknown


def is_locale(code: str) -> bool:
    """Whether CLDR knows the locale."""
    try:
        parse_locale(code)
    except (ValueError, TypeError):
        return False
    return True


def is_right_to_left(code: str) -> bool:
    """Whether the locale is written from right to left."""
    return bool(parse_locale(code).text_direction == "rtl")
