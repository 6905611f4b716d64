"""A locale's name, direction and formats. All of it comes from CLDR, through Babel."""

from __future__ import annotations

import re
from dataclasses import dataclass
from functools import lru_cache
from typing import Literal

from babel import Locale
from babel.numbers import (
    format_compact_decimal,
    format_currency,
    format_decimal,
    format_percent,
)

from dalil.locales import is_right_to_left, normalised, parse_locale

Direction = Literal["ltr", "rtl"]
# From a million, a round sum is said in words; three digits tell 1.25 million and no more.
LARGE = 1_000_000
MOST_DIGITS = 3
_LETTERS = re.compile(r"\w+")


@dataclass(frozen=True, slots=True)
class Language:
    """What the site needs to know of a locale. `tag` is BCP 47, as in `lang` attributes."""

    tag: str
    name: str
    direction: Direction
    cldr: Locale

    def number(self, value: float) -> str:
        """`value` in the locale's digits and separators."""
        return format_decimal(value, locale=self.cldr)

    def percent(self, share: float) -> str:
        """`share` (0 to 1) as whole per cent, rounded down: 100 must mean that nothing is left."""
        floored = int(share * 100 + 1e-9) / 100
        return format_percent(floored, locale=self.cldr)

    def share(self, part: float) -> str:
        """`part` (0 to 1) as whole per cent, to the nearest."""
        return format_percent(round(part, 2), locale=self.cldr)

    @property
    def comma(self) -> str:
        """What parts a list where no word does: `, ` or `، `.

        CLDR has no such mark of its own. The patterns of its lists hold it, and in Arabic a word.
        """
        kinds = (self.cldr.list_patterns.get(kind, {}) for kind in ("unit-short", "standard"))
        marks = (_LETTERS.sub("", kind.get("start", "").format("", "")) for kind in kinds)
        return next((mark for mark in marks if mark.strip()), ", ")

    def money(self, amount: float, currency: str) -> str:
        """`amount` in `currency`, an ISO 4217 code, as one would say it: `Rp24 miliar`.

        Sums that are not round keep all their figures. Whole sums have no decimals.
        """
        figures = self._figures(amount, currency)
        said = self._said(amount) if amount >= LARGE and amount == int(amount) else ""
        return figures.replace(self.number(amount), said) if said else figures

    def _said(self, amount: float) -> str:
        """A round number as one says it; "" where it is not round or CLDR has no such words."""
        round_enough = len(str(int(amount)).rstrip("0")) <= MOST_DIGITS
        if not round_enough or "long" not in self.cldr.compact_decimal_formats:
            return ""
        return format_compact_decimal(
            amount, format_type="long", locale=self.cldr, fraction_digits=MOST_DIGITS - 1
        )

    def _figures(self, amount: float, currency: str) -> str:
        """The sum in full figures.

        Where the symbol would be letters among letters, as in Arabic, the currency's name is used.
        """
        digits = "#,##0" if amount == int(amount) else "#,##0.00"
        if self.direction == "rtl":
            return format_currency(
                amount,
                currency,
                format=digits,
                locale=self.cldr,
                format_type="name",
                currency_digits=False,
            )
        pattern = self.cldr.currency_formats["standard"].pattern.replace("#,##0.00", digits)
        return format_currency(
            amount, currency, format=pattern, locale=self.cldr, currency_digits=False
        )


@lru_cache(maxsize=64)
def language(tag: str) -> Language:
    """The language of a locale tag such as `ar`, `pt_BR` or the pseudo-locale `en-XA`.

    Raises UnknownCodeError when CLDR has no such language.
    """
    cldr = parse_locale(tag)
    name = cldr.get_display_name() or tag
    direction: Direction = "rtl" if is_right_to_left(tag) else "ltr"
    return Language(normalised(tag), name[:1].upper() + name[1:], direction, cldr)
