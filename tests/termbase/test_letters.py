"""Acronyms and the words that letters stand for."""

from __future__ import annotations

import pytest

from tests.termbase.catalogs import codes, found


@pytest.mark.parametrize(
    ("english", "translation"),
    [
        ("BANT and MQLs", "BANT dan MQL"),
        ("A BANT call", "إطارBANT"),
        ("GPCTBA/C&I", "GPCTBA/C&I"),
        ("GPCT or GPCTBA/C&I", "GPCT atau GPCTBA/C&I"),
        ("SaaS in B2B", "SaaS untuk B2B"),
    ],
)
def test_acronyms_that_stay_are_right(english, translation):
    assert "DAL453" not in codes("id", (english, translation))


@pytest.mark.parametrize(
    ("english", "translation"),
    [
        ("Use BANT", "Pakai itu"),
        ("Use BANT", "Pakai bant"),
        ("GPCT or GPCTBA/C&I", "GPCTBA/C&I saja"),
        ("GPCTBA/C&I", "GPCTBA"),
        ("GPCTBA/C&I", "GPCTBA/I&C"),
        ("MQL and SQL", "SQL"),
    ],
)
def test_acronyms_that_are_lost_are_told(english, translation):
    assert "DAL453" in codes("id", (english, translation))


def test_a_changed_acronym_is_told_once_and_with_what_was_meant():
    told = [each for each in found("ms", ("MEDDIC", "MEDICC")) if each.code == "DAL453"]
    assert [each.hint for each in told] == ["Did you mean `MEDDIC`?"]


def test_other_capitals_are_left_alone():
    assert codes("ms", ("Use it.", "IMPORTANT: guna CFO dan VP.")) == []


def test_the_words_of_a_language_may_stand_for_an_acronym():
    assert "DAL453" not in codes("ar", ("The SDR asks.", "يسأل مندوب تطوير المبيعات."))


def test_listed_letters_keep_their_english_words():
    english = "**Budget, Authority, Need and Timeline**"
    right = "**Budget (Bajet), Authority (Autoriti), Need (Keperluan), Timeline (Garis Masa)**"
    assert codes("ms", (english, right)) == []
    told = found("ms", (english, "**Bajet, Authority (Autoriti), Keperluan dan Garis Masa**"))
    assert [(each.code, each.message.count("`")) for each in told] == [("DAL458", 6)]


def test_the_same_words_in_a_sentence_are_translated():
    message = (
        "their budget, authority, need and timeline",
        "bajet, autoriti, keperluan, garis masa",
    )
    assert codes("ms", message) == []
