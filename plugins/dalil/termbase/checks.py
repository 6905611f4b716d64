"""A catalog's words, judged entry by entry against the termbase and the English."""

from __future__ import annotations

from collections.abc import Iterator, Mapping
from functools import cached_property, lru_cache

from dalil.errors import Diagnostic
from dalil.locales import is_right_to_left
from dalil.po import Entry, Limits, PoFile
from dalil.po.checks import place_of
from dalil.po.entry import Place, is_blank
from dalil.po.report import report
from dalil.po.translation import ANY, Fault
from dalil.termbase.arabic import check_arabic_script
from dalil.termbase.english import English
from dalil.termbase.figures import check_figures
from dalil.termbase.lengths import UsualLength
from dalil.termbase.letters import check_acronyms, check_letters
from dalil.termbase.lexicon import Lexicon
from dalil.termbase.message import Message, is_label
from dalil.termbase.model import Termbase
from dalil.termbase.phrases import words
from dalil.termbase.repetition import check_repetition
from dalil.termbase.terms import check_terms

MOST_REMEMBERED = 65536


class Wording:
    """Checks catalogs of any locale against one termbase.

    It remembers what it found in a message, so that a preview looks only at what has changed.
    """

    def __init__(self, termbase: Termbase) -> None:
        self.termbase = termbase
        self.lexicon = lru_cache(lambda locale: Lexicon(termbase, locale))
        self._faults = lru_cache(MOST_REMEMBERED)(self._found_in)

    @cached_property
    def english(self) -> English:
        """The English side, which is the same for every locale."""
        return English(self.termbase)

    def check(
        self, file: PoFile, locale: str, limits: Mapping[str, Limits]
    ) -> tuple[Diagnostic, ...]:
        """What is wrong with the words of each message that readers see, in file order.

        A translator's comment above a message that begins with a code (`# DAL452: they say it
        so`) accepts what that code would report there.
        """
        return tuple(
            report(file.path, file.lines, place_of(file, at, fault.words), fault.mistake)
            for entry, at, fault in self._found(file, locale, limits)
            if not any(comment.startswith(fault.mistake.code) for comment in entry.comments)
        )

    def _found(
        self, file: PoFile, locale: str, limits: Mapping[str, Limits]
    ) -> Iterator[tuple[Entry, Place, Fault]]:
        shown = [each for each in file.active() if each.key and not each.fuzzy and each.begun]
        usual = UsualLength.of((each.source, each.translations[0]) for each in shown)
        for entry in shown:
            source = entry.source if entry.plural is None else entry.plural
            label = is_label(entry, limits.get(entry.key or "", ANY))
            for form, at in zip(entry.translations, entry.translations_at, strict=False):
                if not is_blank(form):
                    for fault in self._faults(locale, source, form, label):
                        yield entry, at, fault
                    for fault in usual.check((entry.source, source), form):
                        yield entry, at, fault

    def _found_in(self, locale: str, source: str, form: str, label: bool) -> tuple[Fault, ...]:  # noqa: FBT001  # a key of the memory
        return tuple(self._judged(locale, source, form, is_label=label))

    def _judged(self, locale: str, source: str, form: str, *, is_label: bool) -> Iterator[Fault]:
        known, found = self.lexicon(locale), words(form)
        message = Message(self.english.source(source), form, found, known.normal(found), is_label)
        yield from check_terms(message, known, self.termbase)
        yield from check_acronyms(message, known, self.english, self.termbase)
        if message.source.letters:
            yield from check_letters(message)
        if message.source.numbers:
            yield from check_figures(message)
        yield from check_repetition(message)
        if is_right_to_left(locale):
            yield from check_arabic_script(form)
