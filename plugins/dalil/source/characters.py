"""From bytes to text: the encoding, and the characters that may not stand in a source file.

Bidirectional controls follow rustc's lint for CVE-2021-42574 ("Trojan Source"), with the leave
that right-to-left text needs: marks always, isolates where they are balanced within one value.
"""

from __future__ import annotations

import re
import unicodedata
from collections.abc import Iterator
from typing import NamedTuple

MOST_REPORTED = 20
LINE_BREAK = re.compile(r"\r\n|\r|\n")
# What YAML 1.1 does not take as a printable character, and the line separators that only YAML
# takes as line breaks, which would put every editor's line numbers out of step with ours.
CONTROL = re.compile(
    "[\x00-\x08\x0b\x0c\x0e-\x1f\x7f-\x9f\u2028\u2029\ufeff\ufffe\uffff\ud800-\udfff]"
)
OVERRIDE = re.compile("[\u202a-\u202e]")
ISOLATE = re.compile("[\u2066-\u2069]")
POP_ISOLATE = "\u2069"
TAB = re.compile("\t")
SURROGATE_BYTES = re.compile(rb"\xed[\xa0-\xbf][\x80-\xbf]")
UTF8_BOM = "\ufeff"
WIDE_MARKS = {
    b"\xff\xfe\x00\x00": "UTF-32",
    b"\x00\x00\xfe\xff": "UTF-32",
    b"\xff\xfe": "UTF-16",
    b"\xfe\xff": "UTF-16",
}
SAVE_AS_UTF8 = "Save the file as UTF-8: in most editors under “Save with encoding”."
CONTROL_NAMES = {"\x00": "NUL", "\x07": "BELL", "\x1b": "ESCAPE", "\x7f": "DELETE"}


class Fault(NamedTuple):
    """A mistake at a line and column (from 1), before it is tied to a file."""

    line: int
    column: int
    code: str
    message: str
    hint: str


def decode(raw: bytes) -> tuple[str, Fault | None]:
    """The text of a UTF-8 file, without its byte order mark; or what is wrong with its encoding."""
    for mark, name in WIDE_MARKS.items():
        if raw.startswith(mark):
            return "", Fault(0, 0, "DAL105", f"The file is {name}, not UTF-8", SAVE_AS_UTF8)
    if raw[1:4:2] == b"\0\0" or raw[0:4:2] == b"\0\0":
        return "", Fault(0, 0, "DAL105", "The file looks like UTF-16, not UTF-8", SAVE_AS_UTF8)
    try:
        return raw.decode("utf-8").removeprefix(UTF8_BOM), None
    except UnicodeDecodeError as error:
        return "", _not_utf8(raw, error.start)


def _not_utf8(raw: bytes, offset: int) -> Fault:
    lines = LINE_BREAK.split(raw[:offset].decode("utf-8"))
    byte = raw[offset]
    place = len(lines), len(lines[-1]) + 1
    if SURROGATE_BYTES.match(raw, offset):
        message = "Half a character (a lone surrogate) stands here; this is not UTF-8"
        return Fault(*place, "DAL104", message, "Delete it, or type the character again.")
    guess = _windows_1252(byte)
    looks = f"; the file looks like Windows-1252, where it is {guess}" if guess else ""
    message = f"Byte 0x{byte:02X} is not UTF-8{looks}"
    return Fault(*place, "DAL104", message, SAVE_AS_UTF8)


def _windows_1252(byte: int) -> str:
    character = bytes([byte]).decode("cp1252", errors="ignore")
    return f"`{character}`" if character.isprintable() and character else ""


def split_lines(text: str) -> list[str]:
    """The lines of `text`, broken where YAML breaks them once control characters are refused."""
    return LINE_BREAK.split(text) if "\r" in text else text.split("\n")


def forbidden(text: str, lines: list[str]) -> Iterator[Fault]:
    """Each line's first control character, bidirectional override and tab, as far as there are any.

    At most `MOST_REPORTED` of each, so that a binary file does not flood the report.
    """
    for pattern, describe in ((CONTROL, _control), (OVERRIDE, _override), (TAB, _tab)):
        if not (pattern is OVERRIDE and text.isascii()) and pattern.search(text):
            found = _first_of_each_line(pattern, lines)
            yield from (describe(*hit) for hit, _ in zip(found, range(MOST_REPORTED), strict=False))


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
    if ISOLATE.search(value) and not isolates_balanced(value):
        message = "A bidirectional isolate is opened and not closed, or closed and not opened"
        return "DAL108", message, "Within one text, close each U+2066, U+2067, U+2068 with U+2069."
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
