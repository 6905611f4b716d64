"""Acronyms, and the words that the letters of a framework stand for: they stay as they are."""

from __future__ import annotations

import re
from collections.abc import Iterable, Iterator
from difflib import get_close_matches
from functools import lru_cache

from dalil.locales import SOURCE_LOCALE
from dalil.po.report import Mistake
from dalil.po.translation import Fault
from dalil.source.excerpt import quoted
from dalil.termbase.lexicon import Lexicon
from dalil.termbase.message import Message
from dalil.termbase.model import Termbase
from dalil.termbase.morphology import morphology
from dalil.termbase.phrases import words

_CAPITALS = re.compile(r"(?<![A-Za-z0-9])[A-Z][A-Z0-9]{2,}(?:/[A-Z]&[A-Z])?(?![A-Za-z0-9])")
_LONG_ENOUGH = 4


class Acronyms:
    """The acronyms of a termbase, found in texts of any language."""

    def __init__(self, termbase: Termbase) -> None:
        self.known = termbase.acronyms
        self.terms = {
            acronym: [term for term in termbase.terms if _is_form(acronym, termbase.forms(term))]
            for acronym in self.known
        }
        longest_first = sorted(self.known, key=len, reverse=True)
        names = "|".join(map(re.escape, longest_first)) or "(?!)"
        self._pattern = re.compile(rf"(?<![A-Za-z0-9])(?:{names})(?=s?(?![A-Za-z0-9/]))")
        self.find = lru_cache(maxsize=65536)(self._find)

    def _find(self, text: str) -> frozenset[str]:
        """The acronyms in the text."""
        return frozenset(self._pattern.findall(text))


def _is_form(acronym: str, forms: Iterable[str]) -> bool:
    return any(acronym in form.split() for form in forms)


def check_acronyms(message: Message, lexicon: Lexicon, acronyms: Acronyms) -> Iterator[Fault]:
    """Each acronym of the source stands in the translation, in the same letters."""
    changed = dict(_changed(message, acronyms))
    wanted = acronyms.find(message.source)
    lost = wanted - acronyms.find(message.translation) if wanted else wanted
    for acronym in sorted(lost - set(changed.values())):
        if not _said_in_words(acronym, message, lexicon, acronyms):
            text = f"The acronym {quoted(acronym)} is missing"
            yield Fault(Mistake("DAL453", text, "Acronyms stay in Latin letters, unchanged."))
    for found, acronym in changed.items():
        text = f"{quoted(found)} is no acronym of the source"
        yield Fault(Mistake("DAL453", text, f"Did you mean {quoted(acronym)}?"), found)


def _said_in_words(acronym: str, message: Message, lexicon: Lexicon, acronyms: Acronyms) -> bool:
    """Where the termbase has words of the language for it, they will do."""
    terms = [term for term in acronyms.terms[acronym] if term in lexicon.usages]
    stems = lexicon.stems(message.words) if terms else frozenset()
    return any(lexicon.says(term, stems) for term in terms)


def _changed(message: Message, acronyms: Acronyms) -> Iterator[tuple[str, str]]:
    """What looks like an acronym and is none, with the acronym that was most likely meant."""
    for found in dict.fromkeys(_CAPITALS.findall(message.translation)):
        if found in acronyms.known or found in message.source or len(found) < _LONG_ENOUGH:
            continue
        if near := get_close_matches(found, acronyms.known, 1, 0.75):
            yield found, near[0]


def check_letters(message: Message) -> Iterator[Fault]:
    """Where the English lists what the letters stand for, the English words are there too."""
    normal = morphology(SOURCE_LOCALE).normal
    said = {normal(word) for word in words(message.translation)} if message.letters else set()
    lost = [each for each in message.letters if not {normal(w) for w in words(each)} <= said]
    if lost:
        names = ", ".join(quoted(each) for each in lost)
        text = f"The letters no longer spell the acronym: {names} missing"
        hint = "Write the English word first, and its meaning after it in brackets."
        yield Fault(Mistake("DAL458", text, hint))
