"""A worked example: its lines with what they showed, its amounts in the locale's own money."""

from __future__ import annotations

from collections.abc import Mapping

from dalil.interface import Interface
from dalil.languages import language
from dalil.locales import SOURCE_LOCALE
from dalil.model.example import Amount, Example
from dalil.model.framework import Framework
from dalil.model.text import Text, map_texts
from dalil.placeholders import PLACEHOLDER
from dalil.views.page import Section


def example(framework: Framework, worked: Example, ui: Interface) -> Section:
    """The section of a guide that plays a call by its framework."""
    names = {key: item.name for key, item in framework.criteria.items()}
    return Section(
        "example",
        ui("guide.example"),
        "example",
        {
            "example": with_amounts(worked, ui.locale),
            "criteria": names,
            "verdict": ui(f"verdict.{worked.verdict}"),
        },
    )


def with_amounts(worked: Example, locale: str) -> Example:
    """`worked` with each `{name}` replaced. A text left in English shows the English amount."""

    def fill(_key: str, text: Text) -> Text:
        spoken = text.language or locale
        filled = PLACEHOLDER.sub(lambda found: _money(worked, found.group()[1:-1], spoken), text)
        return type(text)(filled, text.state, text.language)

    return map_texts(worked, fill)


def _money(worked: Example, name: str, locale: str) -> str:
    amount = _amount(worked.amounts[name], locale)
    return language(locale).money(amount.amount, amount.currency)


def _amount(amounts: Mapping[str, Amount], locale: str) -> Amount:
    return amounts.get(locale) or amounts[SOURCE_LOCALE]
