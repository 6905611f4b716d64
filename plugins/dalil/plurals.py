"""Plural forms: which CLDR category each gettext index stands for, a locale at a time.

Babel's own table is wrong for Indonesian, Malay (absent) and Arabic (4 and 5 swapped), so the
formula is derived from CLDR's rules, and any formula is judged by what it gives for 0 to 200.
Older rules of a language, which translators' tools still write, are right too; a number then takes
the form that the file's own formula gives it.
"""

from __future__ import annotations

import gettext
import re
from collections import Counter
from collections.abc import Callable, Sequence
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

    Right means: for each count from 0 to 200 the index tells CLDR's category, though several may
    tell the same one, as the four forms do that Hebrew had before CLDR 42; or the formula is that
    which gettext's tools customarily write for the language. An index only for millions may stand
    beside them, as some tools write it for Spanish and French.
    """
    read = _read(header)
    if read is None:
        return None
    found = _counted(*read, locale)
    if not (_is_finer(found, locale) or _is_customary(*read, locale)):
        return None
    return (
        tuple(each.most_common(1)[0][0] if each else "" for each in found) if all(found) else None
    )


def plural_index(header: str, count: int) -> int:
    """The index of the form for `count`, by a header that `read_plural_forms` found right."""
    read = _read(header)
    return read[1](abs(count)) if read else 0


@lru_cache(maxsize=256)
def exact_forms(header: str, locale: str) -> tuple[bool, ...]:
    """Whether each form of a header stands for one number alone: only that one can be in words."""
    right = header if read_plural_forms(header, locale) else plural_forms(locale)
    size, formula = _read(right) or (1, _first)
    found = Counter(formula(count) for count in COUNTS)
    return tuple(found[index] == 1 for index in range(size))


def _first(_count: int) -> int:
    return 0


@lru_cache(maxsize=256)
def _read(header: str) -> tuple[int, Callable[[int], int]] | None:
    """The number of forms and the formula; None where it is no such header."""
    parts = _HEADER.fullmatch(header) if len(header) <= LONGEST else None
    formula = _compile(parts[2]) if parts else None
    return (int(parts[1]), formula) if parts and formula else None


def _counted(size: int, formula: Callable[[int], int], locale: str) -> tuple[Counter[str], ...]:
    """How often each index gives each category; empty where the formula leads out of its forms."""
    found: tuple[Counter[str], ...] = tuple(Counter() for _ in range(size))
    try:
        for count in COUNTS:
            found[formula(count)][category(locale, count)] += 1
        if not found[formula(MILLION)]:
            found[formula(MILLION)][category(locale, MILLION)] += 1
    except (ArithmeticError, IndexError):
        return ()
    return found


def _is_finer(found: Sequence[Counter[str]], locale: str) -> bool:
    """Whether the index tells the category. Where there is only one, a second form is a mistake."""
    many = len(categories(locale)) > 1 or len(found) == 1
    return bool(found) and many and all(len(each) == 1 for each in found)


def _is_customary(size: int, formula: Callable[[int], int], locale: str) -> bool:
    known = _customary(locale)
    if known is None or known[0] != size:
        return False
    other = gettext.c2py(known[1])
    try:
        return all(formula(count) == other(count) for count in COUNTS)
    except ArithmeticError:
        return False


def _customary(locale: str) -> tuple[int, str] | None:
    cldr = parse_locale(locale)
    known = PLURALS.get(str(cldr)) or PLURALS.get(cldr.language)
    return (known[0], known[1]) if known else None


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
    customary = _customary(locale)
    known = (ARABIC,) if cldr.language == "ar" else ()
    return (*known, *((customary[1],) if customary else ()), _derived(locale))


def _derived(locale: str) -> str:
    """CLDR's own rule as a C expression; the last category is what remains."""
    rules = parse_locale(locale).plural_form.rules
    rule = PluralRule({name: rules[name] for name in categories(locale)[:-1]})
    # Fractions and compact exponents never occur in a count.
    formula = re.sub(r"\b[ec]\b", "0", to_gettext(rule))
    return formula.partition("plural=")[2].rstrip(";")
