"""From bytes to text: the encoding, and the characters that may not stand in a source file.

Bidirectional controls follow rustc's lint for CVE-2021-42574 ("Trojan Source"), with the leave
that right-to-left text needs: marks always, isolates where they are balanced within one value.
"""

from __future__ import annotations

import re
import unicodedata
from collections.abc import Callable, Iterator
from itertools import islice
from typing import NamedTuple

MOST_REPORTED = 20
LINE_BREAK = re.compile(r"\r\n|\r|\n")
# What YAML 1.1 does not take as a printable character, and the line separators that only YAML
# takes as line breaks, which would put every editor's line numbers out of step with ours.
CONTROL = re.compile(
    "[\x00-\x08\x0b\x0c\x0e-\x1f\x7f-\x9f\u2028\u2029\ufeff\ufffe\uffff\ud800-\udfff]"
)
OVERRIDE = re.compile("[\u202a-\u202e]")
# Joiners (U+200C, U+200D) and direction marks are left alone: scripts need them. So are the tags
# that make the flags of England, Scotland and Wales.
INVISIBLE = re.compile(
    "[\u00ad\u034f\u115f\u1160\u17b4\u17b5\u180e\u200b\u2060-\u2064\u206a-\u206f\u3164\uffa0"
    "\ufff9-\ufffb\U0001d173-\U0001d17a\U000e0100-\U000e01ef]"
    "|(?<![\U0001f3f4\U000e0020-\U000e007f])[\U000e0000-\U000e007f]"
)
LOST = re.compile("\ufffd")
ISOLATE = re.compile("[\u2066-\u2069]")
UNBALANCED = (
    "DAL108",
    "An invisible mark opens a passage of the other direction and none closes it, or none opens it",
    "Delete it; or, within one text, close each U+2066, U+2067 and U+2068 with U+2069.",
)
COMMENT = re.compile(r"(?:^|\s)(?P<text>#.*)$")
POP_ISOLATE = "\u2069"
TAB = re.compile("\t")
SURROGATE_BYTES = re.compile(rb"\xed[\xa0-\xbf][\x80-\xbf]")
# Three letters in a row in Windows-1256; Western languages hardly ever have three accents in a row.
ARABIC_BYTES = re.compile(rb"[\xc0-\xd6\xd8-\xdf\xe1\xe3-\xe6\xec\xed]{3}")
UTF8_BOM = "\ufeff"
WIDE_MARKS = {
    b"\xff\xfe\x00\x00": "UTF-32",
    b"\x00\x00\xfe\xff": "UTF-32",
    b"\xff\xfe": "UTF-16",
    b"\xfe\xff": "UTF-16",
}
# https://en.wikipedia.org/wiki/List_of_file_signatures
BINARY = {
    b"\x89PNG\r\n": "a picture (PNG)",
    b"\xff\xd8\xff": "a picture (JPEG)",
    b"GIF8": "a picture (GIF)",
    b"%PDF-": "a PDF document",
    b"PK\x03\x04": "a ZIP archive, as Word and Excel save one",
    b"\xd0\xcf\x11\xe0": "an old document of Word or Excel",
    b"\x1f\x8b": "a compressed file (gzip)",
}
SAVE_AS_UTF8 = (
    "Open it in an editor, check that every letter reads well, and save it as UTF-8 (“Save with "
    "encoding”; in Notepad “Save as”, Encoding: UTF-8)."
)
CONTROL_NAMES = {
    "\x00": "NUL",
    "\x07": "BELL",
    "\x0b": "VERTICAL TAB, a line break of Word",
    "\x0c": "FORM FEED, a page break",
    "\x1b": "ESCAPE",
    "\x7f": "DELETE",
}


class Fault(NamedTuple):
    """A mistake at a line and column (from 1), before it is tied to a file."""

    line: int
    column: int
    code: str
    message: str
    hint: str


def decode(raw: bytes) -> tuple[str, Fault | None]:
    """The text of a UTF-8 file, without its byte order mark; or what is wrong with its encoding."""
    for mark, name in BINARY.items():
        if raw.startswith(mark):
            hint = "Give it its right ending, and write the text into a file of its own."
            return "", Fault(0, 0, "DAL140", f"This is no text but {name}", hint)
    for mark, name in WIDE_MARKS.items():
        if raw.startswith(mark):
            return "", _wide(name)
    if raw[1:4:2] == b"\0\0" or raw[0:4:2] == b"\0\0":
        return "", _wide("UTF-16")
    try:
        return raw.decode("utf-8").removeprefix(UTF8_BOM), None
    except UnicodeDecodeError as error:
        return "", _not_utf8(raw, error.start)


def _wide(encoding: str) -> Fault:
    message = f"The file was saved as “Unicode” ({encoding}), and only UTF-8 is read"
    return Fault(0, 0, "DAL105", message, SAVE_AS_UTF8)


def _not_utf8(raw: bytes, offset: int) -> Fault:
    lines = LINE_BREAK.split(raw[:offset].decode("utf-8"))
    byte = raw[offset]
    place = len(lines), len(lines[-1]) + 1
    if SURROGATE_BYTES.match(raw, offset):
        message = "Half a character (a lone surrogate) stands here; this is not UTF-8"
        return Fault(*place, "DAL104", message, "Delete it, or type the character again.")
    message = f"The file was not saved as UTF-8: the letter here cannot be read (byte 0x{byte:02X})"
    if guess := _guess(raw, offset):
        message = f"The file was not saved as UTF-8 but most likely as {guess}"
    return Fault(*place, "DAL104", message, SAVE_AS_UTF8)


def _guess(raw: bytes, offset: int) -> str:
    """The encoding of Windows that makes a letter of what stands at `offset`, with that letter."""
    code, called = "cp1252", "Windows-1252, the old encoding of Western Windows"
    if ARABIC_BYTES.match(raw, offset):
        code, called = "cp1256", "Windows-1256, the old encoding of Arabic Windows"
    letter = raw[offset : offset + 1].decode(code, errors="ignore")
    return f"{called}, where this is `{letter}`" if letter and letter.isprintable() else ""


def split_lines(text: str) -> list[str]:
    """The lines of `text`, broken where YAML breaks them once control characters are refused."""
    return LINE_BREAK.split(text) if "\r" in text else text.split("\n")


def forbidden(text: str, lines: list[str]) -> Iterator[Fault]:
    """Each line's first character of each kind that may not stand in a source file.

    Beyond `MOST_REPORTED` of a kind one fault counts the others, lest a binary file flood a report.
    """
    plain = text.isascii()
    if not plain and ISOLATE.search(text):
        yield from _in_comments(lines)
    for pattern, describe in KINDS:
        if (pattern in {CONTROL, TAB} or not plain) and pattern.search(text):
            found = _first_of_each_line(pattern, lines)
            yield from (describe(*hit) for hit in islice(found, MOST_REPORTED))
            yield from _others(describe, list(found))


def _in_comments(lines: list[str]) -> Iterator[Fault]:
    """Isolates that are not closed within their comment; those of values are found in values."""
    for number, line in enumerate(lines, 1):
        comment = COMMENT.search(line)
        if comment and not isolates_balanced(comment.group()):
            yield Fault(number, comment.start("text") + 1, *UNBALANCED)


def _others(describe: Describe, found: list[tuple[int, int, str]]) -> Iterator[Fault]:
    if found:
        first = describe(*found[0])
        more = f"; so it is on {len(found)} lines from here on" if len(found) > 1 else ""
        yield first._replace(message=first.message + more)


def _first_of_each_line(
    pattern: re.Pattern[str], lines: list[str]
) -> Iterator[tuple[int, int, str]]:
    for number, line in enumerate(lines, 1):
        if hit := pattern.search(line):
            yield number, hit.start() + 1, hit.group()


def _control(line: int, column: int, character: str) -> Fault:
    message = f"{name(character)} cannot stand in a source file"
    return Fault(line, column, "DAL106", message, "Delete it; it prints nothing.")


def _override(line: int, column: int, character: str) -> Fault:
    message = f"{name(character)} makes text read differently from what it is"
    hint = "Delete it. For a word in the other direction use U+2068 before it and U+2069 after it."
    return Fault(line, column, "DAL107", message, hint)


def _tab(line: int, column: int, _: str) -> Fault:
    return Fault(line, column, "DAL110", "A tab stands here", "Indent and separate with spaces.")


def _invisible(line: int, column: int, character: str) -> Fault:
    message = f"{name(character)} stands here, which cannot be seen"
    return Fault(line, column, "DAL136", message, "Delete it, or delete and retype the word.")


def _lost(line: int, column: int, _: str) -> Fault:
    message = "`�` stands here for a letter that was lost when the file was saved or pasted"
    return Fault(line, column, "DAL135", message, "Type the letter again.")


Describe = Callable[[int, int, str], Fault]
KINDS: tuple[tuple[re.Pattern[str], Describe], ...] = (
    (CONTROL, _control),
    (OVERRIDE, _override),
    (INVISIBLE, _invisible),
    (LOST, _lost),
    (TAB, _tab),
)


def name(character: str) -> str:
    r"""How a report calls a character that cannot be shown.

    >>> name("\x00")
    'U+0000 (NUL)'
    """
    known = CONTROL_NAMES.get(character) or unicodedata.name(character, "control character")
    return f"U+{ord(character):04X} ({known})"


def hidden_in_value(value: str) -> tuple[str, str, str] | None:
    """What may not stand in a decoded value, where escapes can bring it: code, message, hint."""
    if hit := CONTROL.search(value):
        return _control(0, 0, hit.group())[2:]
    if hit := OVERRIDE.search(value):
        return _override(0, 0, hit.group())[2:]
    if hit := INVISIBLE.search(value):
        return _invisible(0, 0, hit.group())[2:]
    if LOST.search(value):
        return _lost(0, 0, "")[2:]
    if ISOLATE.search(value) and not isolates_balanced(value):
        return UNBALANCED
    return None


def isolates_balanced(value: str) -> bool:
    """Whether each isolate that `value` opens is closed in it, and the other way round."""
    depth = 0
    for hit in ISOLATE.finditer(value):
        depth += -1 if hit.group() == POP_ISOLATE else 1
        if depth < 0:
            return False
    return depth == 0


def hidden_in_key(key: str) -> str | None:
    """The first character of a key that cannot be seen, or looks like a space and is none."""
    return next((each for each in key if each != " " and not each.isprintable()), None)
