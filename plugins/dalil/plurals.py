"""Plural forms: which CLDR category each gettext index stands for, a locale at a time.

Babel's own table is wrong for Indonesian, Malay (absent) and Arabic (4 and 5 swapped), so the
formula is derived from CLDR's rules, and any formula is judged by what it gives for 0 to 200.
"""

from __future__ import annotations

import gettext
import re
from collections.abc import Callable
from functools import cache, lru_cache

from babel.messages.plurals import PLURALS
from babel.plural import PluralRule, to_gettext

from dalil.locales import parse_locale

COUNTS = range(201)
MILLION = 1_000_000
ORDER = ("zero", "one", "two", "few", "many", "other")
ARABIC = (
    "(n==0 ? 0 : n==1 ? 1 : n==2 ? 2 : n%100>=3 && n%100<=10 ? 3 : n%100>=11 && n%100<=99 ? 4 : 5)"
)
LONGEST = 1000
_HEADER = re.compile(r"\s*nplurals\s*=\s*([1-9])\s*;\s*plural\s*=\s*([^;]+?)\s*;?\s*")


def category(locale: str, count: float) -> str:
    """CLDR's plural category of `count`: zero, one, two, few, many or other."""
    return str(parse_locale(locale).plural_form(count))


@cache
def categories(locale: str) -> tuple[str, ...]:
    """The categories that whole numbers can have in the locale, in CLDR's order.

    Categories only for fractions, or only for millions, are left out: a page counts neither.
    """
    found = {category(locale, count) for count in COUNTS}
    return tuple(name for name in ORDER if name in found)


@cache
def is_exact(locale: str, name: str) -> bool:
    """Whether a category stands for one number alone, as Arabic's `two` and English's `one` do."""
    return sum(category(locale, count) == name for count in COUNTS) == 1


@cache
def plural_forms(locale: str) -> str:
    """The Plural-Forms header for the locale, its indexes in the order of `categories`."""
    names = categories(locale)
    formula = next(
        formula
        for formula in _candidates(locale)
        if read_plural_forms(f"nplurals={len(names)}; plural={formula};", locale) == names
    )
    return f"nplurals={len(names)}; plural={formula};"


@lru_cache(maxsize=256)
def read_plural_forms(header: str, locale: str) -> tuple[str, ...] | None:
    """The category of each index of a Plural-Forms header; None when it is wrong for the locale.

    Right means: for each count from 0 to 200 the index depends on CLDR's category alone, and
    each category that occurs has its own index. An index only for millions may stand beside them,
    as some tools write it for Spanish and French.
    """
    parts = _HEADER.fullmatch(header) if len(header) <= LONGEST else None
    formula = _compile(parts[2]) if parts else None
    if parts is None or formula is None:
        return None
    return _categories_by_index(formula, int(parts[1]), locale)


def _categories_by_index(
    formula: Callable[[int], int], size: int, locale: str
) -> tuple[str, ...] | None:
    try:
        pairs = {(formula(count), category(locale, count)) for count in COUNTS}
        names = {formula(MILLION): category(locale, MILLION)} | dict(pairs)
    except ArithmeticError:
        return None
    one_to_one = len(pairs) == len(dict(pairs)) == len({name for _, name in pairs})
    if not one_to_one or sorted(names) != list(range(size)):
        return None
    return tuple(names[index] for index in range(size))


def _compile(formula: str) -> Callable[[int], int] | None:
    """A C expression over `n` as a function; None for anything else.

    gettext reads it with a closed grammar of numbers, `n` and operators: no name gets through.
    """
    try:
        return gettext.c2py(formula)
    except (ValueError, RecursionError, SyntaxError):
        return None


def _candidates(locale: str) -> tuple[str, ...]:
    """Formulas to try, the customary spelling first: it is what translators' tools know."""
    cldr = parse_locale(locale)
    if len(categories(locale)) == 1:
        return ("0",)
    customary = PLURALS.get(str(cldr)) or PLURALS.get(cldr.language)
    known = (ARABIC,) if cldr.language == "ar" else ()
    return (*known, *((customary[1],) if customary else ()), _derived(locale))


def _derived(locale: str) -> str:
    """CLDR's own rule as a C expression; the last category is what remains."""
    rules = parse_locale(locale).plural_form.rules
    rule = PluralRule({name: rules[name] for name in categories(locale)[:-1]})
    # Fractions and compact exponents never occur in a count.
    formula = re.sub(r"\b[ec]\b", "0", to_gettext(rule))
    return formula.partition("plural=")[2].rstrip(";")
