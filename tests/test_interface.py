"""The site's own words: by key, with values, in the right plural form."""

from __future__ import annotations

from pathlib import Path

import pytest

from dalil.catalog import Catalog
from dalil.interface import (
    Interface,
    MalformedWordsError,
    UnknownWordError,
    interface_messages,
    read_words,
    words,
)
from dalil.plurals import categories
from dalil.po import Entry

WORDS = read_words("""
page:
  title:
    text: "Guide to {framework}"
    note: Title of a page
    max: 40
  text:
    text: Plain
  braces:
    text: "{a} and {b}"
list:
  count:
    one: "{n} question"
    other: "{n} questions"
    note: How many there are
""")
ARABIC_COUNT = ("لا أسئلة", "سؤال", "سؤالان", "{n} أسئلة", "{n} سؤالا", "{n} سؤال")


def interface(locale: str, *entries: Entry) -> Interface:
    catalog = Catalog(locale, {entry.key or "": entry for entry in entries}, categories(locale))
    return Interface(locale, catalog, WORDS)


def counted(*forms: str) -> Entry:
    return Entry("list.count", "{n} question", "{n} questions", forms)


def test_words_have_key_note_limit_and_line() -> None:
    title = WORDS["page.title"]
    assert (title.note.role, title.note.max_length, title.line) == ("Title of a page", 40, 4)
    assert list(WORDS) == ["page.title", "page.text", "page.braces", "list.count"]


def test_english_needs_no_catalog() -> None:
    text = Interface("en", None, WORDS)("page.title", framework="BANT")
    assert (text, text.state, text.language) == ("Guide to BANT", "source", "")


def test_a_translation_takes_the_values_in() -> None:
    entry = Entry("page.title", "Guide to {framework}", None, ("Panduan {framework}",))
    text = interface("ms", entry)("page.title", framework="BANT")
    assert (text, text.state, text.language) == ("Panduan BANT", "translated", "")


def test_what_is_not_translated_is_english_and_says_so() -> None:
    text = interface("ms")("page.title", framework="BANT")
    assert (text, text.state, text.language) == ("Guide to BANT", "missing", "en")


def test_what_was_translated_from_other_words_is_english_and_says_so() -> None:
    text = interface("ms", Entry("page.text", "Old", None, ("Lama",)))("page.text")
    assert (text, text.state, text.language) == ("Plain", "stale", "en")


@pytest.mark.parametrize(
    ("count", "shown"),
    [
        (0, "لا أسئلة"), (1, "سؤال"), (2, "سؤالان"), (3, "3 أسئلة"),
        (11, "11 سؤالا"), (100, "100 سؤال"), (103, "103 أسئلة"), (1000, "1,000 سؤال"),
    ],
)  # fmt: skip
def test_arabic_has_six_forms(count: int, shown: str) -> None:
    assert interface("ar", counted(*ARABIC_COUNT))("list.count", n=count) == shown


def test_a_catalog_with_its_forms_in_another_order_is_read_in_that_order() -> None:
    zero, one, two, few, many, other = ARABIC_COUNT
    entry = counted(zero, one, two, few, other, many)
    order = ("zero", "one", "two", "few", "other", "many")
    ui = Interface("ar", Catalog("ar", {"list.count": entry}, order), WORDS)
    assert (ui("list.count", n=11), ui("list.count", n=100)) == ("11 سؤالا", "100 سؤال")


def test_english_words_keep_english_plurals_on_a_page_in_another_language() -> None:
    ui = interface("ms")
    assert (ui("list.count", n=1), ui("list.count", n=5)) == ("1 question", "5 questions")


@pytest.mark.parametrize(
    ("locale", "shown"),
    [("en", "12,345"), ("id", "12.345"), ("ar", "12,345"), ("fr", "12\u202f345")],
)
def test_numbers_are_written_as_the_language_writes_them(locale: str, shown: str) -> None:
    ui = interface(locale, Entry("page.braces", "{a} and {b}", None, ("{b} {a}",)))
    assert shown in ui("page.braces", a=12345, b="x")


def test_values_are_put_in_once_and_as_they_are() -> None:
    text = Interface("en", None, WORDS)("page.braces", a="{b}", b="{0.__class__} %s <i>")
    assert text == "{b} and {0.__class__} %s <i>"


@pytest.mark.parametrize(
    ("key", "values"),
    [
        ("page.nothing", {}),
        ("page", {}),
        ("page.title", {}),
        ("page.title", {"framework": "BANT", "more": 1}),
        ("page.text", {"n": 1}),
        ("list.count", {}),
        ("list.count", {"n": "three"}),
    ],
)
def test_an_unknown_key_or_value_is_a_mistake_of_the_program(
    key: str, values: dict[str, object]
) -> None:
    with pytest.raises(UnknownWordError):
        interface("ms")(key, **values)


@pytest.mark.parametrize(
    "text",
    ["a: b", "a: [b]", "a: {text: x, other: y}", "a: {other: y}", "a: {text: ''}",
     "a: {text: x, tpyo: y}", "- a", "a: {one: x}"],
)  # fmt: skip
def test_a_malformed_file_is_told(text: str) -> None:
    with pytest.raises(MalformedWordsError):
        read_words(text)


def test_the_words_of_the_site_are_whole() -> None:
    for word in words().values():
        assert word.note.role, f"{word.key} has no note for translators"
        assert len(word.source) <= (word.note.max_length or len(word.source))


def test_references_are_relative_to_a_project_that_holds_the_package(tmp_path: Path) -> None:
    root = Path(__file__).parents[1]
    assert {word.path for word in interface_messages(root)} == {"plugins/dalil/interface.yml"}
    assert {word.path for word in interface_messages(tmp_path)} == {"dalil/interface.yml"}
