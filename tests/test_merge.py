"""Merging: what becomes of a translation when the source changes."""

from __future__ import annotations

from dataclasses import replace

from hypothesis import given
from hypothesis import strategies as st

from dalil.merge import merge
from dalil.model.text import Note
from dalil.po import Entry
from dalil.template import SourceMessage


def message(key: str, source: str, plural: str | None = None) -> SourceMessage:
    note = Note("Role", 40)
    return SourceMessage(key, source, plural, note, prose=False, path="content/a.yml", line=3)


def done(key: str, source: str, translation: str, **more: object) -> Entry:
    return replace(Entry(key, source, translations=(translation,)), **more)


def one(source: SourceMessage, *old: Entry, forms: int = 1) -> Entry:
    return merge([source], old, forms)[0]


def test_a_new_message_is_empty_and_says_its_role_limit_and_place() -> None:
    entry = one(message("a.b", "Ask"))
    assert entry == Entry(
        "a.b", "Ask", notes=("Role", "At most 40 characters."), references=("content/a.yml:3",)
    )


def test_the_same_english_keeps_its_translation_and_its_translators_comments() -> None:
    entry = one(message("a.b", "Ask"), done("a.b", "Ask", "Tanya", comments=("Formal",)))
    assert (entry.translations, entry.flags, entry.comments) == (("Tanya",), (), ("Formal",))


def test_a_translation_equal_to_its_source_is_kept() -> None:
    assert one(message("a.b", "BANT"), done("a.b", "BANT", "BANT")).translations == ("BANT",)


def test_changed_english_makes_the_translation_fuzzy_and_keeps_the_old_words() -> None:
    entry = one(message("a.b", "Not qualified"), done("a.b", "Qualified", "Layak"))
    assert (entry.source, entry.translations) == ("Not qualified", ("Layak",))
    assert (entry.flags, entry.previous_source) == (("fuzzy",), "Qualified")


def test_english_that_changes_twice_keeps_the_words_the_translation_was_made_for() -> None:
    first = one(message("a.b", "Two"), done("a.b", "One", "Satu"))
    second = one(message("a.b", "Three"), first)
    assert (second.previous_source, second.source) == ("One", "Three")


def test_english_that_changes_back_is_translated_again() -> None:
    stale = one(message("a.b", "Two"), done("a.b", "One", "Satu"))
    entry = one(message("a.b", "One"), stale)
    assert (entry.flags, entry.previous_source, entry.translations) == ((), None, ("Satu",))


def test_a_translators_own_doubt_stays() -> None:
    entry = one(message("a.b", "Ask"), done("a.b", "Ask", "Tanya", flags=("fuzzy",)))
    assert entry.flags == ("fuzzy",)


def test_an_untranslated_message_just_takes_the_new_english() -> None:
    entry = one(message("a.b", "Two"), done("a.b", "One", ""))
    assert (entry.flags, entry.previous_source, entry.translations) == ((), None, ("",))


def test_a_renamed_identifier_carries_the_translation_over() -> None:
    old = done("frameworks.bant.criteria.money.name", "Budget", "Anggaran")
    entries = merge([message("frameworks.bant.criteria.budget.name", "Budget")], [old], 1)
    assert [(each.key, each.translations, each.flags) for each in entries] == [
        ("frameworks.bant.criteria.budget.name", ("Anggaran",), ())
    ]


def test_the_nearest_of_several_goes_over() -> None:
    far = done("frameworks.anum.criteria.money.name", "Money", "Duit")
    near = done("frameworks.bant.criteria.money.name", "Money", "Wang")
    entry = one(message("frameworks.bant.criteria.budget.name", "Money"), far, near)
    assert entry.translations == ("Wang",)


def test_the_same_english_in_another_role_is_not_carried_over() -> None:
    entries = merge([message("a.title", "Budget")], [done("a.name", "Budget", "Anggaran")], 1)
    assert entries[0].translations == ("",)
    assert (entries[1].obsolete, entries[1].translations) == (True, ("Anggaran",))


def test_a_message_that_stays_gives_nothing_away() -> None:
    old = done("a.name", "Budget", "Anggaran")
    entries = merge([message("a.name", "Budget"), message("b.name", "Budget")], [old], 1)
    assert [each.translations for each in entries] == [("Anggaran",), ("",)]


def test_like_words_are_no_reason_to_carry_over() -> None:
    entries = merge([message("b.name", "Not qualified")], [done("a.name", "Qualified", "Layak")], 1)
    assert entries[0].translations == ("",)


def test_a_key_that_is_gone_leaves_its_translation_as_obsolete_and_takes_it_back() -> None:
    gone = merge([], [done("a.b", "Ask", "Tanya")], 1)
    assert [(each.obsolete, each.references) for each in gone] == [(True, ())]
    back = one(message("a.b", "Ask"), *gone)
    assert (back.obsolete, back.translations, back.flags) == (False, ("Tanya",), ())


def test_an_empty_message_that_is_gone_leaves_nothing() -> None:
    assert merge([], [done("a.b", "Ask", "")], 1) == ()


def test_flags_that_other_tools_guess_are_dropped() -> None:
    entry = one(message("a.b", "50% off"), done("a.b", "50% off", "x", flags=("python-format",)))
    assert entry.flags == ()


def test_plurals_get_the_forms_of_the_language() -> None:
    assert one(message("a.n", "{n} file", "{n} files"), forms=6).translations == ("",) * 6


def test_a_message_that_becomes_plural_or_stops_being_it_keeps_its_words_as_fuzzy() -> None:
    plural = one(message("a.n", "One", "{n}"), done("a.n", "One", "Satu"), forms=6)
    assert (plural.translations, plural.flags) == (("Satu",) * 6, ("fuzzy",))
    single = one(message("a.n", "One"), replace(plural, flags=(), previous_source=None))
    assert (single.translations, single.flags) == (("Satu",), ("fuzzy",))


def test_a_doubt_outlives_a_change_of_the_english_and_back() -> None:
    first = one(message("a.b", "Two"), done("a.b", "One", "Satu", flags=("fuzzy",)))
    assert one(message("a.b", "One"), first).flags == ("fuzzy",)


def test_missing_forms_are_added_and_none_is_taken_away() -> None:
    old = Entry("a.n", "One", "{n}", translations=("a", "b"))
    assert one(message("a.n", "One", "{n}"), old, forms=3).translations == ("a", "b", "")
    assert one(message("a.n", "One", "{n}"), old, forms=1).translations == ("a", "b")
    single = one(message("a.n", "One"), old)
    assert (single.translations, single.comments) == (("b",), ("Former plural forms: a | b",))


KEYS = st.sampled_from(["a.name", "b.name", "a.title", "a.b.name", "c"])
WORDS = st.sampled_from(["One", "Two", "Three"])
SOURCES = st.lists(
    st.builds(message, KEYS, WORDS, st.none() | WORDS), unique_by=lambda each: each.key
)


def translated(entries: tuple[Entry, ...], mark: str) -> tuple[Entry, ...]:
    return tuple(
        entry
        if entry.begun or entry.obsolete
        else replace(
            entry,
            translations=tuple(
                f"{mark}-{entry.key}-{form}" for form, _ in enumerate(entry.translations)
            ),
        )
        for entry in entries
    )


@given(st.lists(SOURCES, min_size=1, max_size=4))
def test_no_history_loses_a_translation_and_a_second_run_changes_nothing(
    history: list[list[SourceMessage]],
) -> None:
    entries: tuple[Entry, ...] = ()
    for number, sources in enumerate(history):
        before = {form for entry in entries for form in entry.translations if form}
        entries = merge(sources, entries, 2)
        held = str([(entry.translations, entry.comments) for entry in entries])
        assert all(form in held for form in before)
        assert merge(sources, entries, 2) == entries
        assert [each.key for each in entries if not each.obsolete] == [s.key for s in sources]
        entries = translated(entries, str(number))


@given(st.lists(SOURCES, min_size=1, max_size=4))
def test_what_counts_as_translated_was_made_for_these_words(
    history: list[list[SourceMessage]],
) -> None:
    made_for: dict[str, tuple[str, str | None]] = {}
    entries: tuple[Entry, ...] = ()
    for number, sources in enumerate(history):
        entries = translated(merge(sources, entries, 2), str(number))
        for entry in entries:
            words = (entry.source, entry.plural)
            if entry.translations[0].startswith(f"{number}-"):
                made_for[entry.translations[0]] = words
            elif not entry.fuzzy and not entry.obsolete:
                assert made_for[entry.translations[0]] == words
