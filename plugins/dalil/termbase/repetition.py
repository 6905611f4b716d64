"""The same word twice."""

from __future__ import annotations

from collections.abc import Iterator
from itertools import pairwise

from dalil.po.report import Mistake
from dalil.po.translation import Fault
from dalil.source.excerpt import quoted
from dalil.termbase.message import Message
from dalil.termbase.phrases import excerpt, without_marks, words

_JOINING = frozenset({"atau", "dan", "أو"})
_ARABIC_AND = "و"
# Said twice, such an adverb means one by one.
_ADVERB = "ا"
_LONG_ENOUGH = 3
# A clause may end with a pronoun and the next begin with it: for them, and they ...
_PRONOUNS = frozenset({"mereka", "anda", "kami", "kita", "dia", "saya"})


def check_repetition(message: Message) -> Iterator[Fault]:
    """`prospek atau prospek`: two words of the source have become one, or a slip of the hand."""
    found = message.words
    for start, (one, two) in enumerate(pairwise(found)):
        if one == two or two in _JOINING or (two[:1] == _ARABIC_AND and two[1:] == one):
            yield from _twice(message, start)


def _twice(message: Message, start: int) -> Iterator[Fault]:
    """The fault that begins with this word, if it is one."""
    word, following = message.words[start : start + 2]
    end = start + 3 if following in _JOINING else start + 2
    if end == start + 3 and (message.words[end - 1 : end] != [word] or word in _PRONOUNS):
        return
    shown = excerpt(message.translation, start, end)
    if word == following and word.endswith(_ADVERB):
        return
    if len(word) < _LONG_ENOUGH or _repeats(words(message.source.text)):
        return
    # With a hyphen the repetition is meant: orang-orang.
    if all(character.isspace() or character.isalpha() for character in without_marks(shown)):
        text = f"{quoted(shown)} says the same twice"
        hint = "Delete one, or say what the source says."
        yield Fault(Mistake("DAL459", text, hint, "warning"), shown)


def _repeats(found: list[str]) -> bool:
    """Whether the English says a word twice itself: again and again, step by step."""
    return any(word in found[at + 1 : at + 3] for at, word in enumerate(found))
