"""A catalog's words, judged entry by entry against the termbase and the English."""

from __future__ import annotations

from collections.abc import Iterator, Mapping
from functools import cached_property, lru_cache

from dalil.errors import Diagnostic
from dalil.locales import is_right_to_left
from dalil.po import Entry, Limits, PoFile
from dalil.po.checks import place_of
from dalil.po.report import report
from dalil.po.translation import ANY, Fault
from dalil.termbase.arabic import check_arabic_script
from dalil.termbase.figures import check_figures
from dalil.termbase.lengths import UsualLength
from dalil.termbase.letters import Acronyms, check_acronyms, check_letters
from dalil.termbase.lexicon import English, Lexicon, lexicon
from dalil.termbase.message import Message, is_label
from dalil.termbase.model import Termbase
from dalil.termbase.phrases import words
from dalil.termbase.repetition import check_repetition
from dalil.termbase.terms import check_terms


class Wording:
    """Checks catalogs of any locale against one termbase."""

    def __init__(self, termbase: Termbase) -> None:
        self.termbase = termbase
        self.lexicon = lru_cache(lambda locale: lexicon(termbase, locale))

    @cached_property
    def english(self) -> English:
        """The English side, which is the same for every locale."""
        return English(self.termbase)

    @cached_property
    def acronyms(self) -> Acronyms:
        """The termbase's acronyms."""
        return Acronyms(self.termbase)

    def check(
        self, file: PoFile, locale: str, limits: Mapping[str, Limits]
    ) -> tuple[Diagnostic, ...]:
        """What is wrong with the words of each message that readers see, in file order.

        A translator's comment above a message that begins with a code (`# DAL452: they say it
        so`) accepts what that code would report there.
        """
        shown = [each for each in file.active() if each.key and not each.fuzzy and each.begun]
        usual = UsualLength.of((each.source, each.translations[0]) for each in shown)
        right_to_left = is_right_to_left(locale)
        known = self.lexicon(locale)
        found: list[Diagnostic] = []
        for entry in shown:
            label = is_label(entry, limits.get(entry.key or "", ANY))
            for form, at in zip(entry.translations, entry.translations_at, strict=False):
                message = self._message(entry, form, known, is_label=label)
                faults = [*self._faults(message, known), *usual.check(message.source, form)]
                if right_to_left:
                    faults += check_arabic_script(form)
                for fault in _not_accepted(faults, entry):
                    place = place_of(file, at, fault.words)
                    found.append(report(file.path, file.lines, place, fault.mistake))
        return tuple(found)

    def _message(self, entry: Entry, form: str, known: Lexicon, *, is_label: bool) -> Message:
        source = entry.source if entry.plural is None else entry.plural
        named, letters = self.english.named(source), self.english.letters(source)
        found = words(form)
        normal = known.rulings.normal(found)
        return Message(source, form, found, normal, named, letters, is_label)

    def _faults(self, message: Message, known: Lexicon) -> Iterator[Fault]:
        if not message.translation:
            return
        yield from check_terms(message, known, self.termbase)
        yield from check_acronyms(message, known, self.acronyms)
        yield from check_letters(message)
        yield from check_figures(message)
        yield from check_repetition(message)


def _not_accepted(faults: list[Fault], entry: Entry) -> Iterator[Fault]:
    accepted = tuple(comment[: len("DAL450")] for comment in entry.comments)
    return (fault for fault in faults if fault.mistake.code not in accepted)
