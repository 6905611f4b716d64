"""What a PO file says, judged entry by entry against its own source words."""

from __future__ import annotations

from collections.abc import Iterator, Mapping
from functools import lru_cache

from dalil.errors import Diagnostic, Related
from dalil.plurals import exact_forms
from dalil.po.entry import Entry, Place, PoFile, is_blank
from dalil.po.header import check_header, contradictions
from dalil.po.report import Mistake, report
from dalil.po.translation import ANY, Fault, Limits, check_translation
from dalil.po.writer import escape
from dalil.source.excerpt import quoted

COUNT = "{n}"
KEY_SHOWN = 120
NO_KEY = Mistake(
    "DAL421",
    "The message has no msgctxt",
    "Its msgctxt is the key by which it is found. Run `dalil messages update` for a fresh file.",
)
SECOND_HEADER = Mistake(
    "DAL420",
    "A second header stands here",
    "Delete it; the header is the first message of the file.",
)
BLANK = Mistake(
    "DAL424",
    "The translation is nothing but space, and counts as none",
    'Translate the message, or write "".',
    "warning",
)
HALF = Mistake(
    "DAL439",
    "Some plural forms are translated and some are not; none is shown",
    "Fill in every msgstr[...].",
    "warning",
)


def check_po(
    file: PoFile, locale: str, limits: Mapping[str, Limits] | None = None
) -> tuple[Diagnostic, ...]:
    """Every mistake of the file, that of its syntax too, in file order.

    `limits` gives what the role of each key asks. Fuzzy and obsolete entries are never shown to
    readers, so their words are not judged.
    """
    if not file.lines or not (file.header or file.entries or not file.diagnostics):
        return file.diagnostics
    found = (*file.diagnostics, *_all(file, locale, limits or {}))
    return tuple(sorted(found, key=lambda each: each.place))


def unreadable(file: PoFile, locale: str) -> tuple[Diagnostic, ...]:
    """What must be put right before the file can be merged without losing anything."""
    header = (
        _at(file, _field(file, field), mistake) for field, mistake in contradictions(file, locale)
    )
    keyless = (
        _at(file, entry.source_at, NO_KEY)
        for entry in file.active()
        if entry.key is None and not entry.is_header and any(entry.translations)
    )
    return (*file.diagnostics, *header, *_duplicates(file), *keyless)


def _all(file: PoFile, locale: str, limits: Mapping[str, Limits]) -> Iterator[Diagnostic]:
    for field, mistake in check_header(file, locale):
        yield _at(file, _field(file, field), mistake)
    yield from _duplicates(file)
    # A form that stands for one number only may say it in words: "one question".
    exact = exact_forms(file.fields.get("Plural-Forms", ""), locale)
    optional = tuple((COUNT,) if alone else () for alone in exact)
    for entry in file.active():
        if entry.key is None:
            yield _at(file, entry.source_at, SECOND_HEADER if entry.is_header else NO_KEY)
        if not entry.fuzzy and not entry.is_header:
            yield from _entry(file, entry, limits.get(entry.key or "", ANY), optional)


def _entry(
    file: PoFile, entry: Entry, limits: Limits, optional: tuple[tuple[str, ...], ...]
) -> Iterator[Diagnostic]:
    sources = (entry.source,) if entry.plural is None else (entry.source, entry.plural)
    may_lack = ((),) if entry.plural is None else optional
    if len(entry.translations) != len(may_lack):
        message = f"The message has {len(entry.translations)} plural forms, not {len(may_lack)}"
        hint = f"Its language has msgstr[0] to msgstr[{len(may_lack) - 1}]."
        yield _at(file, entry.translations_at[-1], Mistake("DAL431", message, hint))
    if entry.begun and not entry.translated:
        yield from _gaps(file, entry)
    # A missing number of forms was told above; what is there is still judged.
    padded = (*may_lack, *((),) * len(entry.translations))
    for form, at, lacking in zip(entry.translations, entry.translations_at, padded, strict=False):
        for fault in () if is_blank(form) else _faults(sources, form, limits, lacking):
            yield _at(file, place_of(file, at, fault.words), fault.mistake)


@lru_cache(maxsize=65536)
def _faults(
    sources: tuple[str, ...], form: str, limits: Limits, lacking: tuple[str, ...]
) -> tuple[Fault, ...]:
    """Remembered, since a preview checks every message again when one has changed."""
    return tuple(check_translation(sources, form, limits, lacking))


def _gaps(file: PoFile, entry: Entry) -> Iterator[Diagnostic]:
    """Forms without words: each that looks filled in, and the first of those beside real ones."""
    gaps = [(form, at) for form, at in zip(entry.translations, entry.translations_at, strict=True)
            if is_blank(form)]  # fmt: skip
    yield from (_at(file, at, BLANK) for form, at in gaps if form)
    if len(gaps) < len(entry.translations):
        yield _at(file, gaps[0][1], HALF)


def _duplicates(file: PoFile) -> Iterator[Diagnostic]:
    first: dict[str, Entry] = {}
    for entry in file.active():
        if entry.key is None:
            continue
        other = first.setdefault(entry.key, entry)
        if other is not entry:
            message = (
                f"The key {quoted(entry.key, KEY_SHOWN)} is already on line {other.key_at.line}"
            )
            hint = "Keep one of the two messages and delete the other."
            related = Related(file.path, *other.key_at, "first given here")
            yield _at(file, entry.key_at, Mistake("DAL420", message, hint), related)


def _field(file: PoFile, name: str) -> Place:
    """Where a field of the header stands; its first line if the field is not there."""
    if file.header is None:
        return Place(1, 1)
    return place_of(file, file.header.translations_at[0], f"{name}:" if name else "")


def place_of(file: PoFile, at: Place, words: str) -> Place:
    """Where `words` stand in the string that begins at `at`, if they are on one line of it."""
    sought = escape(words)
    for number in range(at.line, len(file.lines) + 1) if words else ():
        line = file.lines[number - 1]
        if number > at.line and not line.lstrip().startswith('"'):
            break
        if (column := line.find(sought)) >= 0:
            return Place(number, column + 1)
    return at


def _at(file: PoFile, at: Place, mistake: Mistake, *related: Related) -> Diagnostic:
    return report(file.path, file.lines, at, mistake, related)
