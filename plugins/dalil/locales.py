"""Locale codes: folder names in locales/, languages in mkdocs.yml, read with CLDR's data (Babel).

Whatever somebody writes (`pt_BR`, `pt-br`, `iw`), within Dalil a locale has one spelling, that of
`normalised`. The form is BCP 47's (RFC 5646, section 2.1), aliases and regions are CLDR's.
"""

from __future__ import annotations

import re
from difflib import get_close_matches
from functools import cache

from babel import Locale
from babel.core import UnknownLocaleError, get_global
from babel.languages import get_official_languages

from dalil.errors import DalilError

SOURCE_LOCALE = "en"
PSEUDO_LOCALES = {"en-XA": "en", "ar-XB": "ar"}
_CODE = re.compile(r"[A-Za-z]{2,8}(?:[-_][A-Za-z0-9]{2,8}){0,3}")
_NO_LANGUAGE = frozenset({"root", "und", "mul", "zxx"})
_TERRITORIAL = (len("jp"), len("jp_JP"))
_POSIX = re.compile(r"[.@]")
_SHOWN = 40
_EXAMPLES = "Write a language, and a territory if needed: `id`, `ar`, `pt-BR`."


class UnknownCodeError(DalilError, ValueError):
    """A code that is no locale of CLDR. `hint` says what may have been meant."""

    def __init__(self, code: str) -> None:
        self.code = code
        shown = code[:_SHOWN] if code.isprintable() else ascii(code[:_SHOWN])[1:-1]
        self.message = f"`{shown}` is no locale that CLDR knows"
        self.hint = _hint(code)
        super().__init__(f"{self.message}. {self.hint}")


def normalised(code: str) -> str:
    """The one spelling of a locale within Dalil: its BCP 47 tag, as short as CLDR allows.

    Raises UnknownCodeError when CLDR knows no such locale.

    >>> normalised("pt_br"), normalised("iw"), normalised("zh_Hant_TW")
    ('pt-BR', 'he', 'zh-TW')
    """
    found = _normalised(code)
    if found is None:
        raise UnknownCodeError(code)
    return found


@cache
def parse_locale(code: str) -> Locale:
    """The CLDR locale of `code` in any spelling; a pseudo-locale has its language's.

    Raises UnknownCodeError when CLDR knows no such locale.
    """
    tag = normalised(code)
    return Locale.parse(PSEUDO_LOCALES.get(tag, tag), sep="-")


def is_locale(code: str) -> bool:
    """Whether CLDR knows the locale."""
    return _normalised(code) is not None


def is_english(code: str) -> bool:
    """Whether the locale is the source's language, of whatever territory."""
    return bool(parse_locale(code).language == SOURCE_LOCALE)


@cache
def is_right_to_left(code: str) -> bool:
    """Whether the locale is written from right to left."""
    return bool(parse_locale(code).text_direction == "rtl")


def script(code: str) -> str:
    """The script that the locale is written in, by its ISO 15924 code.

    >>> script("ms"), script("ur"), script("he"), script("ar-XB")
    ('Latn', 'Arab', 'Hebr', 'Latn')
    """
    if normalised(code) in PSEUDO_LOCALES:
        return "Latn"
    locale, likely = parse_locale(code), get_global("likely_subtags")
    known = likely.get(f"{locale.language}_{locale.territory}") or likely.get(locale.language, "")
    return locale.script or (known.split("_")[1] if known else "Latn")


@cache
def _normalised(code: str) -> str | None:
    if not _CODE.fullmatch(code):
        return None
    for pseudo in PSEUDO_LOCALES:
        if code.replace("_", "-").lower() == pseudo.lower():
            return pseudo
    language, *rest = code.replace("-", "_").split("_")
    known = get_global("language_aliases").get(language.lower(), language.lower())
    found = None if known in _NO_LANGUAGE else _parsed("_".join((known, *rest)))
    # Babel makes likely what it does not know: another language is not what was meant.
    if found is None or found.language != known.partition("_")[0]:
        return None
    return _shortest(found).replace("_", "-")


def _parsed(identifier: str) -> Locale | None:
    try:
        return Locale.parse(identifier)
    except (UnknownLocaleError, ValueError, TypeError):
        return None


def _shortest(locale: Locale) -> str:
    """Without the script where the territory tells it: zh_TW, as translators' tools write it."""
    if locale.script and locale.territory and not locale.variant:
        without = f"{locale.language}_{locale.territory}"
        if _parsed(without) == locale:
            return without
    return str(locale)


def _hint(code: str) -> str:
    meant = _meant(code)
    return f"Did you mean `{meant}`?" if meant else _EXAMPLES


def _meant(code: str) -> str | None:
    """A locale that the code nearly is: `fr.UTF-8`, `fr_XX`, the territory `jp`, `french`."""
    start = _POSIX.split(code)[0]
    first = re.split(r"[-_]", start)[0]
    for near in (start, first):
        if found := _normalised(near):
            return found
    official = get_official_languages(first.upper()) if len(code) in _TERRITORIAL else ()
    return official[0] if official else _named(code)


def _named(name: str) -> str | None:
    """The language that has the name in English or in itself, or nearly that name."""
    names = _names()
    near = get_close_matches(name.lower(), names, 1, 0.8) if name.isalpha() else []
    return names[near[0]] if near else None


@cache
def _names() -> dict[str, str]:
    english = {name.lower(): code for code, name in Locale("en").languages.items()}
    found = {name: code for name, code in english.items() if _normalised(code) == code}
    return found | {
        str(Locale.parse(code).get_language_name(code)).lower(): code
        for code in sorted(found.values())
        if len(code) == len("id")
    }
