"""Arabic script."""

from __future__ import annotations

import pytest

from tests.termbase.catalogs import codes


@pytest.mark.parametrize(
    "text",
    [
        "الميزانية، والصلاحية",
        "BANT, CHAMP",
        "قيمتها 50,000 دولار",
        "قال: «نعم»؛ ثم سأل: لماذا؟",
        "سنة 1445 هـ",
        "**Budget (الميزانية)، Authority**",
        "إطارًا واضحًا.",
    ],
)
def test_right_punctuation_is_left_alone(text):
    assert codes("ar", ("x", text)) == []


@pytest.mark.parametrize(
    "text",
    [
        "الميزانية, والصلاحية",
        "الميزانية (Budget), والصلاحية",
        "BANT (الميزانية), CHAMP",
        "لماذا?",
        "**لماذا**?",
        "نعم; لا",
        'قال "نعم"',
        "قال 'نعم'",
        "الميزانية ، والصلاحية",
        "لماذا ؟",
        "قال : نعم",
    ],
)
def test_latin_punctuation_and_spaces_before_marks_are_told(text):
    assert set(codes("ar", ("x", text.replace('"', '\\"')))) == {"DAL455"}


@pytest.mark.parametrize("text", ["الميزانيـة", "مـــرحبا", "لـ BANT"])
def test_stretched_letters_are_told(text):
    assert codes("ar", ("x", text)) == ["DAL456"]


def test_other_languages_have_their_own_marks():
    assert codes("ms", ("x", 'satu, dua; "tiga"?'.replace('"', '\\"'))) == []
    assert codes("he", ("x", "אחת, שתיים?")) == []
