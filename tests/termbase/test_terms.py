"""Words for terms: rejected ones, words that are never right, and terms that are not said."""

from __future__ import annotations

import pytest

from dalil.termbase import Termbase
from tests.termbase.catalogs import MISTAKES, OURS, codes, found

LEAD = {"preferred": "lead", "also_ok": ["calon pelanggan"], "reject": ["calon", "pemimpin"]}
SMALL = Termbase.model_validate(
    {
        "never": {"id": {"karena itu": "oleh sebab itu"}},
        "terms": {
            "lead": {"locales": {"id": LEAD}, "unless": ["lead the"]},
            "lead-management": {
                "locales": {"id": {"preferred": "manajemen lead", "reject": ["manajemen calon"]}}
            },
            "need": {
                "everyday": True,
                "locales": {"id": {"preferred": "kebutuhan", "reject_as_label": ["perlu"]}},
            },
        },
    }
)


def small(source: str, translation: str, **options) -> list[str]:
    return codes("id", (source, translation), termbase=SMALL, **options)


def test_our_termbase_has_no_mistakes():
    assert MISTAKES == ()


def test_a_rejected_word_is_wrong_where_the_english_names_the_term():
    assert small("Call the lead.", "Hubungi pemimpin, atau lead.") == ["DAL450"]
    assert small("Call the boss.", "Hubungi pemimpin.") == []


@pytest.mark.parametrize("word", ["pemimpinnya", "Pemimpin", "pemimpinkah"])
def test_it_is_found_with_what_is_written_onto_it(word):
    assert small("The lead called.", f"{word} lead menelepon.") == ["DAL450"]


def test_it_is_not_found_inside_another_word():
    assert small("The leads.", "Lead dan kepemimpinan.") == []


def test_accepted_words_that_hold_a_rejected_one_are_right():
    assert small("Call the lead.", "Hubungi calon pelanggan.") == []


def test_of_two_rejected_phrases_the_longer_one_is_told():
    (told,) = found("id", ("Lead management", "Manajemen calon lead"), termbase=SMALL)
    assert (told.code, "manajemen calon" in told.message.lower()) == ("DAL450", True)


def test_a_word_that_is_never_right_needs_no_term():
    (told,) = found("id", ("So it is.", "Karena itu begitu."), termbase=SMALL)
    assert (told.code, told.hint) == ("DAL451", "Write `oleh sebab itu`.")


@pytest.mark.parametrize(
    ("key", "prose", "expected"),
    [("a.name", False, ["DAL450"]), ("a.ask", False, ["DAL450"]), ("a.text", True, [])],
)
def test_some_words_are_wrong_in_labels_only(key, prose, expected):
    assert small("Need", "Perlu", key=key, prose=prose) == expected


def test_a_sentence_is_no_label():
    assert small("We need it.", "Kami perlu itu.", prose=False) == []
    assert small("What every good team will need", "Perlu", key="a.title", prose=False) == []


def test_a_term_that_is_not_said_is_a_warning():
    (told,) = found("id", ("Call the leads.", "Hubungi mereka."), termbase=SMALL)
    assert (told.code, told.severity) == ("DAL452", "warning")


@pytest.mark.parametrize("said", ["lead", "lead-lead", "leadnya", "Lead", "calon-calon pelanggan"])
def test_a_term_is_said_in_any_inflection(said):
    assert "DAL452" not in small("Call the lead.", f"Hubungi {said}.")


@pytest.mark.parametrize(
    ("locale", "english", "translation"),
    [
        ("id", "Start nurturing", "Mulai pembinaan lead"),
        ("ms", "Nurture them", "Pupuklah prospek itu"),
        ("ms", "decision-makers", "si pembuat keputusannya"),
        ("ar", "Their budget", "ما ميزانيتهم"),
        ("ar", "By authority and budget", "بالصلاحية وللميزانية"),
        ("ar", "Your leads", "عملاؤك المحتملون"),
        ("ar", "for the prospect", "للعميلِ المرتقبِ"),
    ],
)
def test_our_languages_are_seen_through(locale, english, translation):
    assert "DAL452" not in codes(locale, (f"{english}.", f"{translation}."))


def test_a_longer_term_speaks_for_the_shorter_one_in_it():
    assert small("Lead management", "Manajemen lead") == []
    assert small("Lead management", "Manajemen") == ["DAL452"]


def test_an_everyday_word_need_not_be_said():
    assert small("What do you need?", "Mau apa?") == []


def test_an_everyday_word_that_is_said_leaves_other_words_free():
    message = ("It may wait, and probably will.", "Mungkin menunggu, kemungkinan besar begitu.")
    assert codes("id", message) == []
    assert codes("id", ("It probably will.", "Mungkin begitu.")) == ["DAL450"]


def test_other_meanings_of_the_same_words_are_left_alone():
    assert small("Problems lead the talk.", "Masalah jadi pemimpin.") == []


def test_vowel_marks_hide_no_word():
    assert "DAL450" in codes("ar", ("The lead.", "القَائِدُ."))
    assert "DAL450" in codes("ar", ("The lead.", "والقائد."))


def test_words_of_a_language_serve_its_territories():
    assert codes("id_ID", ("Call the lead.", "Hubungi pemimpin."), termbase=SMALL)[0] == "DAL450"


def test_addresses_of_links_are_no_words():
    message = ("[Call](https://example.com/a) the lead", "[Lead](https://example.com/pemimpin)")
    assert codes("id", message, termbase=SMALL) == []


def test_placeholders_are_no_words():
    assert codes("id", ("Call {lead}.", "Hubungi {lead}."), termbase=SMALL) == []
    assert codes("id", ("Call {lead} now.", "Sekarang, {pemimpin}."), termbase=SMALL) == []


def test_the_words_of_framework_letters_may_stay_english():
    message = ("**Decision Criteria:** price", "**Decision Criteria:** harga")
    assert codes("id", message) == []
    assert codes("id", ("The decision criteria", "harga")) == ["DAL452"]


def test_a_report_points_at_the_words():
    (told,) = found("id", ("The lead.", "Lead atau Pemimpin."), termbase=SMALL)
    assert (told.path, told.line, told.column) == ("locales/id/content.po", 3, 19)
    assert told.snippet[told.caret - 1 :].startswith("Pemimpin")


def test_a_translators_comment_accepts_a_finding():
    comment = "# DAL452: they were named in the heading\n"
    message = ("Call the lead.", "Hubungi mereka.")
    assert codes("id", message, termbase=SMALL, comment=comment) == []
    assert codes("id", message, termbase=SMALL, comment="# DAL450: no\n") == ["DAL452"]


def test_every_way_to_say_a_term_that_we_accept_is_accepted():
    wrong = {}
    for name, term in OURS.terms.items():
        for locale, usage in term.locales.items():
            for phrase in usage.accepted:
                if told := codes(locale, (OURS.forms(name)[0], phrase)):
                    wrong[locale, name, phrase] = told
    assert wrong == {}


def test_every_word_that_we_reject_is_found():
    lost = {}
    for name, term in OURS.terms.items():
        for locale, usage in term.locales.items():
            for phrase in usage.reject:
                told = codes(locale, (f"{OURS.forms(name)[0]} here.", f"{phrase} itu."))
                if not {"DAL450", "DAL451"} & set(told):
                    lost[locale, name, phrase] = told
    assert lost == {}
