"""The header of a PO file: without a right one, other tools misread the whole file."""

from __future__ import annotations

import re
from collections.abc import Iterator

from dalil.locales import is_locale, normalised
from dalil.plurals import plural_forms, read_plural_forms
from dalil.po.entry import PoFile, is_blank
from dalil.po.report import Mistake
from dalil.source.excerpt import quoted

_CHARSET = re.compile(r"charset\s*=\s*([^\s;]+)", re.IGNORECASE)
_UTF8 = frozenset({"UTF-8", "UTF8"})
_PART_OF_UTF8 = frozenset({"ASCII", "US-ASCII"})
_SHOWN = 80
UPDATE = "Run `dalil messages update`: it writes the header."
MISSING = Mistake("DAL410", "The file has no header", UPDATE)
FUZZY = Mistake(
    "DAL414",
    "The header is marked as fuzzy",
    "Delete the `#, fuzzy` above it: some tools skip such a file whole.",
    "warning",
)


def contradictions(file: PoFile, locale: str) -> Iterator[tuple[str, Mistake]]:
    """What the header says that `update` cannot put right without changing what it means."""
    yield from _lines(file)
    given = _CHARSET.search(file.fields.get("Content-Type", ""))
    if given and given[1].upper() not in {*_UTF8, *_PART_OF_UTF8, "CHARSET"}:
        yield from _charset(file)
    if file.fields.get("Language"):
        yield from _language(file, locale)
    if "Plural-Forms" in file.fields and any(each.plural and each.begun for each in file.active()):
        yield from _plural_forms(file, locale)


def check_header(file: PoFile, locale: str) -> Iterator[tuple[str, Mistake]]:
    """Each mistake of the header, with the name of the field it is in."""
    if file.header is None:
        # After a mistake of syntax the header may be there and only not be readable.
        yield from () if file.diagnostics else (("", MISSING),)
        return
    if file.header.fuzzy:
        yield "", FUZZY
    yield from _lines(file)
    yield from _charset(file)
    yield from _language(file, locale)
    yield from _plural_forms(file, locale)


def _lines(file: PoFile) -> Iterator[tuple[str, Mistake]]:
    """Lines of the header that would be lost: only fields, each once, are kept."""
    known: set[str] = set()
    for line in file.header.translations[0].split("\n") if file.header else ():
        name, colon, _ = line.partition(":")
        if not colon and not is_blank(line):
            message = f"{quoted(line)} is no field of a header"
            yield line, Mistake("DAL415", message, 'Write "Name: value\\n", or delete the line.')
        elif colon and name.strip() in known:
            message = f"The header has {quoted(name.strip())} twice"
            yield name.strip(), Mistake("DAL415", message, "Keep one of the two lines.")
        known.add(name.strip())


def _charset(file: PoFile) -> Iterator[tuple[str, Mistake]]:
    given = _CHARSET.search(file.fields.get("Content-Type", ""))
    if given is None or given[1].upper() not in _UTF8:
        said = f"says {quoted(given[1])}" if given else "names no charset"
        message = f"The header {said}; PO files are UTF-8"
        hint = 'Write "Content-Type: text/plain; charset=UTF-8\\n".'
        yield "Content-Type", Mistake("DAL411", message, hint)


def _language(file: PoFile, locale: str) -> Iterator[tuple[str, Mistake]]:
    given = file.fields.get("Language", "")
    if not given:
        message = "The header does not say the language"
        yield "Language", Mistake("DAL412", message, UPDATE, "warning")
    elif not (is_locale(given) and normalised(given) == normalised(locale)):
        message = f"The header says {quoted(given)}, but the folder is {quoted(locale)}"
        hint = "Move the file to the folder of its language, or correct the header."
        yield "Language", Mistake("DAL412", message, hint)


def _plural_forms(file: PoFile, locale: str) -> Iterator[tuple[str, Mistake]]:
    """Any formula is right that gives each CLDR category an index of its own."""
    given = file.fields.get("Plural-Forms")
    hint = f'Write "Plural-Forms: {plural_forms(locale)}\\n".'
    if given is None:
        counts = any(entry.plural is not None for entry in file.active())
        message = "The header does not say the plural forms"
        yield "", Mistake("DAL413", message, hint, "error" if counts else "warning")
    elif read_plural_forms(given, locale) is None:
        message = f"{quoted(given, _SHOWN)} is not how plurals go in {quoted(locale)}"
        yield "Plural-Forms", Mistake("DAL413", message, hint)
