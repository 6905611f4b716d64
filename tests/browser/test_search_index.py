"""The search engines as functions: what is shown of a page, and which words are near which."""

from __future__ import annotations

import pytest
from hypothesis import given
from hypothesis import strategies as st

from tests.browser.calling import desk

words = st.text("abc", min_size=1, max_size=7)


def excerpt(title: str, text: str, query: str = "people") -> str:
    """What is shown of a page beside its title."""
    document = {"location": "a/", "title": title, "text": text}
    (result,) = desk()("found", [document], query)
    return "".join(piece["text"] for piece in result["page"]["excerpt"])


@pytest.mark.parametrize(
    ("title", "text", "shown"),
    [
        ("Lead", "Lead People ask.", "People ask."),
        ("Lead", "Leads are people.", "Leads are people."),
        ("Lead", "Lead2 people.", "Lead2 people."),
        ("Cafe", "Cafe\u0301 people.", "Cafe\u0301 people."),
        ("عميل", "عميلنا people", "عميلنا people"),
        ("Lead", "The Lead people.", "The Lead people."),
        ("A &amp; B", "A &amp; B people &lt;3", "people <3"),
        ("<b>Lead</b>", "Lead: people.", ": people."),
        ("People", "People", ""),
    ],
)
def test_a_text_is_shown_without_the_title_that_it_repeats(
    title: str, text: str, shown: str
) -> None:
    assert excerpt(title, text) == shown


def near(word: str, term: str) -> int:
    """The fewest letters of `term` after `word` with one edit, found by trying all of them."""
    letters = sorted(set(term))
    edits = [word[:at] + word[at + 1 :] for at in range(len(word))]
    for at in range(len(word) + 1):
        edits += [word[:at] + letter + word[at:] for letter in letters]
        edits += [word[:at] + letter + word[at + 1 :] for letter in letters if at < len(word)]
        edits.append(word[:at] + word[at : at + 2][::-1] + word[at + 2 :])
    return min((len(term) - len(each) for each in edits if term.startswith(each)), default=-1)


@given(words, words)
def test_one_edit_is_a_letter_more_or_less_or_another_or_two_swapped(word: str, term: str) -> None:
    is_beginning = term.startswith(word)
    assert desk()("afterOneEdit", word, term) == (-1 if is_beginning else near(word, term))


@given(words, st.sets(words))
def test_all_that_begin_with_a_word_are_found(word: str, terms: set[str]) -> None:
    longer = sorted(each for each in terms if each.startswith(word) and each != word)
    assert desk()("beginningWith", word, sorted(terms)) == longer
