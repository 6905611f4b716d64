"""Writes PO and POT files in one fixed layout: a change in a diff is a change in the words."""

from __future__ import annotations

import re
from collections.abc import Iterable, Iterator, Mapping

from dalil.plurals import plural_forms, read_plural_forms
from dalil.po.entry import Entry

# GNU gettext's own width, so that Poedit and msgmerge break lines where we do.
WIDTH = 79
_LINES = re.compile(r"[^\n]*\n|[^\n]+")
_ESCAPES = str.maketrans({"\\": "\\\\", '"': '\\"', "\n": "\\n", "\t": "\\t", "\r": "\\r"})
# Fixed: a date that changes with each run would change every file with each run.
CREATED = "2026-01-01 00:00+0000"


def write_po(
    header: Mapping[str, str], entries: Iterable[Entry], preamble: Iterable[str] = ()
) -> str:
    """A PO file with these header fields and entries; `preamble` is its comment at the top."""
    text = "".join(f"{name}: {value}\n" for name, value in header.items())
    # Other tools, too, keep the obsolete entries at the end.
    ordered = sorted(entries, key=lambda entry: entry.obsolete)
    first = Entry(None, "", translations=(text,), comments=tuple(preamble))
    return "\n".join("".join(_lines(entry)) for entry in (first, *ordered))


def header_fields(domain: str, locale: str, old: Mapping[str, str]) -> dict[str, str]:
    """The header of a catalog: what translators' tools wrote is kept, what must be right is set."""
    forms = old.get("Plural-Forms", "")
    known = read_plural_forms(forms, locale) is not None
    fixed = {
        "POT-Creation-Date": CREATED,
        "Language": locale.replace("-", "_"),
        "MIME-Version": "1.0",
        "Content-Type": "text/plain; charset=UTF-8",
        "Content-Transfer-Encoding": "8bit",
        "Plural-Forms": forms if known else plural_forms(locale),
    }
    first = {
        "Project-Id-Version": domain,
        "Report-Msgid-Bugs-To": "",
        "POT-Creation-Date": CREATED,
        "PO-Revision-Date": CREATED,
        "Last-Translator": "",
        "Language-Team": "",
    }
    return {**first, **fixed, **old, **fixed}


def template_fields(domain: str) -> dict[str, str]:
    """The header of a .pot file."""
    return {
        "Project-Id-Version": domain,
        "Report-Msgid-Bugs-To": "",
        "POT-Creation-Date": CREATED,
        "PO-Revision-Date": CREATED,
        "Last-Translator": "",
        "Language-Team": "",
        "Language": "",
        "MIME-Version": "1.0",
        "Content-Type": "text/plain; charset=UTF-8",
        "Content-Transfer-Encoding": "8bit",
    }


def _lines(entry: Entry) -> Iterator[str]:
    yield from (f"# {line}".rstrip() + "\n" for line in entry.comments)
    yield from (f"#. {line}".rstrip() + "\n" for line in entry.notes)
    if entry.references:
        yield f"#: {' '.join(entry.references)}\n"
    if entry.flags:
        yield f"#, {', '.join(entry.flags)}\n"
    yield from _previous(entry, "#~| " if entry.obsolete else "#| ")
    yield from _message(entry, "#~ " if entry.obsolete else "")


def _previous(entry: Entry, prefix: str) -> Iterator[str]:
    yield from _string("msgctxt", entry.previous_key, prefix)
    yield from _string("msgid", entry.previous_source, prefix)
    yield from _string("msgid_plural", entry.previous_plural, prefix)


def _message(entry: Entry, prefix: str) -> Iterator[str]:
    yield from _string("msgctxt", entry.key, prefix)
    yield from _string("msgid", entry.source, prefix)
    if entry.plural is None:
        yield from _string("msgstr", entry.translations[0], prefix)
        return
    yield from _string("msgid_plural", entry.plural, prefix)
    for index, form in enumerate(entry.translations):
        yield from _string(f"msgstr[{index}]", form, prefix)


def _string(keyword: str, value: str | None, prefix: str) -> Iterator[str]:
    """One keyword with its string, broken over several lines where it is long."""
    if value is None:
        return
    whole = f'{prefix}{keyword} "{escape(value)}"'
    if len(whole) <= WIDTH and "\n" not in value[:-1]:
        yield whole + "\n"
        return
    yield f'{prefix}{keyword} ""\n'
    for paragraph in _LINES.findall(value):
        yield from (f'{prefix}"{part}"\n' for part in _broken(escape(paragraph), len(prefix)))


def _broken(line: str, indent: int) -> Iterator[str]:
    """`line` in parts that fit, each but the last ending with a space, where there is one."""
    width = WIDTH - indent - 2
    while len(line) > width:
        end = line.rfind(" ", 0, width) + 1 or line.find(" ", width) + 1 or len(line)
        yield line[:end]
        line = line[end:]
    if line:
        yield line


def escape(value: str) -> str:
    """`value` as it stands between quotes in a PO file."""
    return value.translate(_ESCAPES)
