"""Reads PO files strictly: what other readers repair or drop in silence is reported here.

polib merges an unterminated string into its neighbour, Babel returns fewer messages than the file
holds, and neither says where. Here each mistake has its line and column, and one mistake spoils
no more than its own entry.
"""

from __future__ import annotations

import re
from functools import lru_cache

from dalil.errors import Diagnostic
from dalil.po.draft import Draft, expected_before, spelled
from dalil.po.entry import Entry, Place, PoFile
from dalil.po.plain import ESCAPES, plain_entry, unescape
from dalil.po.report import Mistake, report
from dalil.source.characters import CONTROL, LINE_BREAK, OVERRIDE, decode, forbidden

_STATEMENT = re.compile(r'(?:(msgctxt|msgid_plural|msgid|msgstr)(?:\[(\d{1,3})\])?\s*)?(?=")')
_STRING = re.compile(r'"((?:[^"\\]|\\.)*)"')
_ESCAPE = re.compile(r"\\(.)")
# So many NULs are no slip of a keyboard: this is no text, and no line of it is worth telling.
DAMAGED = 10
_CONFLICT = re.compile(r"(<{7}|={7}|>{7}|\|{7})(\s|$)")

UNCLOSED = Mistake(
    "DAL401",
    "The string is not closed",
    'End the line with a ", and write a " inside the text as \\".',
)
TRAILING = Mistake(
    "DAL402",
    "There is text after the end of the string",
    'Write a " inside the text as \\".',
)
CONFLICT = Mistake(
    "DAL403",
    "A merge conflict was left in the file",
    "Keep one of the two versions, and delete the <<<<<<<, ======= and >>>>>>> lines.",
)
JUNK = Mistake(
    "DAL404",
    "This line is neither a comment nor part of a message",
    'A message is msgctxt, msgid and msgstr, each followed by "text".',
)
NO_KEYWORD = Mistake(
    "DAL404",
    "A string stands without a keyword",
    "Put msgctxt, msgid or msgstr before it.",
)
ORDER_HINT = "The order is msgctxt, msgid, msgid_plural, msgstr (or msgstr[0], msgstr[1] ...)."
NOT_WHOLE = Mistake("DAL407", "The message is not whole", "It needs a msgid and a msgstr.")
ESCAPE_HINT = 'Write \\n, \\t, \\" or \\\\; a backslash itself is written \\\\.'


def read_po(data: bytes | str, path: str) -> PoFile:
    """The PO file with these bytes; `path` is only for reports. Raises nothing for bad input.

    Mistakes of encoding and syntax are in the result's `diagnostics`; an entry with such a mistake
    is left out of `entries`. What the entries say is judged by `check_po`.
    """
    return _read(data if isinstance(data, bytes) else data.encode(errors="surrogatepass"), path)


@lru_cache(maxsize=16)
def _read(data: bytes, path: str) -> PoFile:
    """One build asks for a file to check it and to use it, and the next build for the same."""
    text, fault = decode(data)
    if fault:
        at, shown = Place(fault.line, fault.column), data.decode("utf-8", "replace").split("\n")
        return PoFile(path, diagnostics=(report(path, shown, at, Mistake(*fault[2:])),))
    # A file of lines that end with \r, read as one line, would be one comment without messages.
    text = LINE_BREAK.sub("\n", text) if "\r" in text else text
    reader = _Reader(path, text)
    if text.count("\0") < DAMAGED:
        reader.read(text)
    return reader.result()


class _Reader:
    """Walks the lines of one file and gathers entries and mistakes."""

    def __init__(self, path: str, text: str) -> None:
        self.path = path
        self.lines = tuple(text.split("\n"))
        self.draft = Draft()
        self.entries: list[Entry] = []
        self.found: list[Diagnostic] = []
        self.last_conflict_end = text.count("\n", 0, text.rfind("\n>>>>>>>") + 1) + 1
        self.in_conflict = False
        self.characters(text)

    def read(self, text: str) -> None:
        """Block by block: most are plain messages, and only the others are read line by line."""
        number = 1
        for block in text.split("\n\n"):
            end = number + block.count("\n") + 1
            whole = not (self.in_conflict or self.draft.remarked)
            plain = plain_entry(block, number) if whole else None
            if plain:
                self.entries.append(plain)
            else:
                for line in range(number, end):
                    self.line(line, self.lines[line - 1])
                self.finish()
            number = end + 1

    def result(self) -> PoFile:
        self.finish()
        header = next((entry for entry in self.entries if entry.is_header), None)
        rest = tuple(entry for entry in self.entries if entry is not header)
        fields = dict(_fields(header.translations[0])) if header else {}
        left = tuple(self.draft.comments)
        return PoFile(self.path, header, rest, self.lines, tuple(self.found), fields, left)

    def characters(self, text: str) -> None:
        """Control characters and bidi overrides may stand nowhere, not even in comments."""
        if CONTROL.search(text) or OVERRIDE.search(text):
            for fault in forbidden(text, list(self.lines)):
                if fault.code != "DAL110":  # a tab does no harm here
                    self.fail(Place(fault.line, fault.column), Mistake(*fault[2:]))
            self.draft = Draft()

    def line(self, number: int, line: str) -> None:
        text = line.strip()
        if self.in_conflict:
            self.in_conflict = not line.startswith(">>>>>>>")
        elif not text:
            self.finish()
        elif text[0] == "#":
            self.comment(number, line, text)
        else:
            self.statement(number, line, line.index(text[0]))

    def comment(self, number: int, line: str, text: str) -> None:
        obsolete = text.startswith("#~")
        rest = text[2:].strip() if obsolete else text[1:]
        if obsolete and rest and not rest.startswith("|"):
            self.statement(number, line, line.index("#") + 2, obsolete=True)
            return
        if self.draft.complete:
            self.finish()
        if rest.startswith("|"):
            self.previous(rest[1:].strip())
        elif not obsolete:
            self.draft.remark(text)

    def previous(self, body: str) -> None:
        """`#|` lines are for translators' eyes; one that cannot be read is no mistake of theirs."""
        statement = _STATEMENT.match(body)
        string = _STRING.match(body, statement.end()) if statement else None
        if statement and string:
            self.draft.keep_previous(statement[1] or "", unescape(string[1]))

    def statement(self, number: int, line: str, start: int, *, obsolete: bool = False) -> None:
        start += len(line[start:]) - len(line[start:].lstrip())
        match = _STATEMENT.match(line, start)
        at = Place(number, start + 1)
        if match is None:
            self.junk(at, line)
            return
        if match[1]:
            self.open(match[1] + (match[2] or ""), at, obsolete=obsolete)
        elif not self.draft.last:
            self.fail(at, NO_KEYWORD)
            return
        self.draft.append(self.string(number, line, match.end()))

    def junk(self, at: Place, line: str) -> None:
        """A line that cannot be read; both sides of a merge conflict are one mistake."""
        conflict = _CONFLICT.match(line)
        self.fail(at, CONFLICT if conflict else JUNK)
        self.in_conflict = bool(conflict) and at.line < self.last_conflict_end

    def open(self, name: str, at: Place, *, obsolete: bool) -> None:
        """A keyword begins a string, and perhaps a new entry."""
        if self.draft.ends_before(name, obsolete=obsolete):
            self.finish()
        if self.draft.last not in expected_before(name) and not self.draft.broken:
            message = f"{spelled(name)} is not expected here"
            self.fail(at, Mistake("DAL405", message, ORDER_HINT))
        self.draft.open(name, at, obsolete=obsolete)

    def string(self, number: int, line: str, start: int) -> str:
        match = _STRING.match(line, start)
        if match is None:
            self.fail(Place(number, start + 1), UNCLOSED)
            return ""
        if line[match.end() :].strip():
            self.fail(Place(number, match.end() + 1), TRAILING)
            return ""
        if "\\" not in match[1]:
            return match[1]
        for escape in _ESCAPE.finditer(match[1]):
            if escape[1] not in ESCAPES:
                at = Place(number, match.start(1) + escape.start() + 1)
                message = f"\\{escape[1]} is no escape that is known here"
                self.fail(at, Mistake("DAL406", message, ESCAPE_HINT))
        return unescape(match[1])

    def fail(self, at: Place, mistake: Mistake) -> None:
        self.draft.broken = True
        self.found.append(report(self.path, self.lines, at, mistake))

    def finish(self) -> None:
        """The end of an entry: keep it if it is whole."""
        if self.draft.remarked:  # comments stand with the next message, blank lines or not
            return
        draft, self.draft = self.draft, Draft()
        if draft.broken or not draft.strings:
            return
        if draft.complete and "msgid" in draft.strings:
            self.entries.append(draft.entry())
        else:
            self.found.append(report(self.path, self.lines, draft.at, NOT_WHOLE))


def _fields(header: str) -> list[tuple[str, str]]:
    """The `Name: value` lines of a header entry."""
    pairs = (line.partition(":") for line in header.split("\n"))
    return [(name.strip(), value.strip()) for name, colon, value in pairs if colon]
