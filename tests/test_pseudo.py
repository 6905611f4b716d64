"""Pseudo-locales: every word is changed, and nothing that has to stay."""

from __future__ import annotations

from collections import Counter
from pathlib import Path

import pytest
from hypothesis import given
from hypothesis import strategies as st

from dalil.content import load
from dalil.interface import Interface, interface_messages
from dalil.languages import language
from dalil.locales import PSEUDO_LOCALES
from dalil.localize import coverage, localize
from dalil.messages import CONTENT, INTERFACE, project_messages
from dalil.model.text import iter_texts
from dalil.placeholders import placeholders
from dalil.po.markdown import skeleton
from dalil.po.translation import check_translation
from dalil.pseudo import accented, pseudo_catalog, reversed_words

REPOSITORY = Path(__file__).parents[1]
PROSE = "Ask **who** decides:\n\n- see [the guide](https://a.example/x_y)\n- *then* `code` {name}"


@pytest.mark.parametrize("change", [accented, reversed_words])
def test_markdown_placeholders_and_addresses_stay(change) -> None:
    changed = change(PROSE)
    assert changed != PROSE
    assert skeleton(changed) == skeleton(PROSE)
    assert placeholders(changed) == Counter({"{name}": 1})


def test_accented_text_is_two_fifths_longer_and_in_brackets() -> None:
    assert accented("Save the answer {name}") == "⟦Šåṽé ţĥé åñšŵéŕ {name}~~~~~~~~~⟧"


def test_words_from_right_to_left_need_no_override() -> None:
    assert reversed_words("Ask it.") == "\u200fAsk\u200f \u200fit\u200f."
    assert list(check_translation(("Ask it.",), reversed_words("Ask it."))) == []


@given(st.text("ab {}*_`[]()\n-1.~é"))
def test_every_line_stays_a_line(text: str) -> None:
    assert accented(text).count("\n") == reversed_words(text).count("\n") == text.count("\n")


@pytest.mark.parametrize("locale", PSEUDO_LOCALES)
def test_a_pseudo_locale_translates_everything(locale: str) -> None:
    loaded = load(REPOSITORY)
    messages = project_messages(REPOSITORY, loaded.require(), loaded.places)
    content = localize(loaded.require(), pseudo_catalog(locale, messages[CONTENT]), locale)
    assert coverage(content).share == 1
    assert all(
        each.text != original.text
        for each, original in zip(iter_texts(content), iter_texts(loaded.content), strict=True)
    )
    ui = Interface(locale, pseudo_catalog(locale, messages[INTERFACE]))
    for word in interface_messages(REPOSITORY):
        if not placeholders(word.source) and not word.plural:
            assert ui(word.key).state == "translated"


def test_pseudo_locales_have_the_direction_of_their_language() -> None:
    assert language("en-XA").direction == "ltr"
    assert language("ar-XB").direction == "rtl"
