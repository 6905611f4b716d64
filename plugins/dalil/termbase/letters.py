"""Acronyms, and the words that the letters of a framework stand for: they stay as they are."""

from __future__ import annotations

import re
from collections.abc import Collection, Iterable, Iterator
from difflib import get_close_matches

from dalil.locales import SOURCE_LOCALE
from dalil.po.report import Mistake
from dalil.po.translation import Fault
from dalil.source.excerpt import quoted
from dalil.termbase.english import English
from dalil.termbase.lexicon import Lexicon
from dalil.termbase.message import Message
from dalil.termbase.model import Termbase
from dalil.termbase.morphology import morphology
from dalil.termbase.phrases import words

_CAPITALS = re.compile(r"[A-Z](?<![A-Za-z0-9].)[A-Z0-9]{3,}(?:/[A-Z]&[A-Z])?(?![A-Za-z0-9])")


def check_acronyms(
    message: Message, lexicon: Lexicon, english: English, termbase: Termbase
) -> Iterator[Fault]:
    """Each acronym of the source stands in the translation, in the same letters."""
    wanted, capitals = message.source.acronyms, _CAPITALS.findall(message.translation)
    if not wanted and not capitals:
        return
    changed = dict(_changed(capitals, message.source.text, termbase.acronyms))
    lost = wanted - english.acronyms(message.translation)
    for acronym in sorted(lost.difference(changed.values())):
        if not _said_in_words(acronym, message, lexicon, english):
            text = f"The acronym {quoted(acronym)} is missing"
            yield Fault(Mistake("DAL453", text, "Acronyms stay in Latin letters, unchanged."))
    for found, acronym in changed.items():
        text = f"{quoted(found)} is no acronym of the source"
        yield Fault(Mistake("DAL453", text, f"Did you mean {quoted(acronym)}?"), found)


def _said_in_words(acronym: str, message: Message, lexicon: Lexicon, english: English) -> bool:
    """Where the termbase has words of the language for it, they will do."""
    terms = [term for term in english.terms_of(acronym) if term in lexicon.usages]
    stems = lexicon.stems(message.words) if terms else frozenset()
    return any(lexicon.says(term, stems) for term in terms)


def _changed(
    capitals: Iterable[str], source: str, known: Collection[str]
) -> Iterator[tuple[str, str]]:
    """What looks like an acronym and is none, with the acronym that was most likely meant."""
    for found in dict.fromkeys(capitals):
        if found not in known and found not in source:
            yield from ((found, near) for near in get_close_matches(found, known, 1, 0.75))


def check_letters(message: Message) -> Iterator[Fault]:
    """Where the English lists what the letters stand for, the English words are there too."""
    normal = morphology(SOURCE_LOCALE).normal
    said = {normal(word) for word in words(message.translation)}
    lost = [each for each in message.source.letters if not {normal(w) for w in words(each)} <= said]
    if lost:
        names = ", ".join(quoted(each) for each in lost)
        text = f"The letters no longer spell the acronym: {names} missing"
        hint = "Write the English word first, and its meaning after it in brackets."
        yield Fault(Mistake("DAL458", text, hint))
