"""The form that nearly all messages have, read in one step: six times as fast as line by line."""

from __future__ import annotations

import re

from dalil.po.entry import Entry, Place

ESCAPES = {"n": "\n", "t": "\t", "r": "\r", '"': '"', "\\": "\\"}
_ESCAPE = re.compile(r"\\(.)")
_STRING = r'"[^"\\\n]*(?:\\[ntr"\\][^"\\\n]*)*"'
_STRINGS = rf"({_STRING}(?:\n{_STRING})*)"
_COMMENT = r"#(?:[.:,] [^\n]*|(?: [^\n]*)?)\n"
_MESSAGE = re.compile(
    rf"((?:{_COMMENT})*)msgctxt ({_STRING})\nmsgid {_STRINGS}\nmsgstr {_STRINGS}\n?"
)


def plain_entry(block: str, number: int) -> Entry | None:
    """The entry in `block`, which begins on line `number`; None if it is in any way unusual."""
    match = _MESSAGE.fullmatch(block)
    if match is None:
        return None
    remarks, key, source, translation = match.groups()
    comments, notes, references, flags = _remarks(remarks) if remarks else ((), (), (), ())
    at = number + remarks.count("\n")
    below = at + 2 + source.count("\n")
    return Entry(
        unescape(key[1:-1]),
        _joined(source),
        None,
        (_joined(translation),),
        flags,
        comments=comments,
        notes=notes,
        references=references,
        key_at=Place(at, 1),
        source_at=Place(at + 1, 1),
        translations_at=(Place(below, 1),),
    )


def unescape(body: str) -> str:
    """What stands between quotes in a file, as text; an unknown escape stays as it is."""
    if "\\" not in body:
        return body
    return _ESCAPE.sub(lambda match: ESCAPES.get(match[1], match[0]), body)


def _joined(strings: str) -> str:
    if "\n" not in strings:
        return unescape(strings[1:-1])
    return unescape("".join([line[1:-1] for line in strings.split("\n")]))


def _remarks(remarks: str) -> tuple[tuple[str, ...], ...]:
    """Comments, notes, references and flags of the lines above a message."""
    kinds: dict[str, list[str]] = {" ": [], ".": [], ":": [], ",": []}
    for line in remarks.split("\n")[:-1]:
        kinds[line[1:2] or " "].append(line[2:] if line[1:2] in {"", " "} else line[3:].strip())
    flags = (flag.strip() for line in kinds[","] for flag in line.split(","))
    return (
        tuple(kinds[" "]),
        tuple(kinds["."]),
        tuple(place for line in kinds[":"] for place in line.split()),
        tuple(flag for flag in flags if flag),
    )
