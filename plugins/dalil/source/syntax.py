"""What is wrong where YAML's parser gives up, told from the line itself rather than its words."""

from __future__ import annotations

import re

from yaml import YAMLError
from yaml.error import Mark, MarkedYAMLError

from dalil.source.characters import Fault
from dalil.source.excerpt import quoted

ENTRY = r"^(?P<entry>\s*(?:- +)*(?:[^\s:'\"#][^:]*?:\s+)?)"
AFTER_QUOTE = re.compile(ENTRY + r"(?P<text>\"(?:[^\"\\]|\\.)*\"|'(?:[^']|'')*')\s*[^\s#,\]}]")
COLON = re.compile(r":(?=\s|$)")
REST = re.compile(ENTRY + r".*")
OPENING_BRACKET = re.compile(ENTRY + r"(?P<bracket>[\[{])")
QUOTE_IT = "Put the whole text in double quotes, or on the next line after `>-`."
NO_SPACE = re.compile(r"^\s*(?:- +)*(?P<key>[A-Za-z0-9_-]+):(?P<text>[^\s:/].*)$")
# Code, message and hint of a mistake at the parser's mark; or a whole fault that knows better.
Found = tuple[str, str, str] | Fault


def fault_of(error: YAMLError, lines: list[str]) -> Fault:
    """The mistake behind a parser's error, with its place in the file."""
    if not isinstance(error, MarkedYAMLError):
        return Fault(0, 0, "DAL129", "The file is not valid YAML", "Check it in an editor.")
    problem, context = error.problem or "", error.context or ""
    for words, place, judge in JUDGES:
        if words in problem or words in context:
            mark = getattr(error, place) or error.problem_mark or error.context_mark
            return _fault(judge(mark, lines), mark)
    mark = error.problem_mark or error.context_mark
    return _fault(_unknown(mark, lines), mark)


def mended(line: str, fault: Fault) -> str | None:
    """`line` as its writer may have meant it, so that reading can go on; None if nobody can say."""
    if fault.code in {"DAL119", "DAL120", "DAL121"}:
        return REST.sub(r"\g<entry>x", line)
    if fault.code == "DAL123":
        return ""
    if fault.code == "DAL125" and line[fault.column - 1 : fault.column] == "\\":
        return line[: fault.column - 1] + "x" + line[fault.column :]
    if fault.code == "DAL130":
        return line[: fault.column - 1] + " " + line[fault.column - 1 :]
    if fault.code == "DAL126":
        return line[: fault.column]
    return None


def _fault(found: Found, mark: Mark | None) -> Fault:
    if isinstance(found, Fault):
        return found
    place = (mark.line + 1, mark.column + 1) if mark else (0, 0)
    return Fault(*place, *found)


def _line(mark: Mark | None, lines: list[str]) -> str:
    return lines[mark.line] if mark and mark.line < len(lines) else ""


def _character(mark: Mark | None, lines: list[str]) -> str:
    line = _line(mark, lines)
    return line[mark.column : mark.column + 1] if mark else ""


def _colon(mark: Mark | None, lines: list[str]) -> Found:
    line = _line(mark, lines)
    first = COLON.search(line)
    if mark and first and first.start() < mark.column:
        return "DAL119", "A text with `: ` in it needs quotes", QUOTE_IT
    if mark and mark.line and (above := NO_SPACE.match(lines[mark.line - 1])):
        hint = f"Write {quoted(above['key'] + ': ' + above['text'])}."
        message = "A space is missing after the colon"
        return Fault(mark.line, above.start("text") + 1, "DAL130", message, hint)
    hint = "Indent it like the keys beside it; a text on several lines comes after `>-`."
    return "DAL122", "A key cannot stand here, below a text", hint


def _start(mark: Mark | None, lines: list[str]) -> Found:
    character = _character(mark, lines)
    return "DAL120", f"A text that begins with {quoted(character)} needs quotes", QUOTE_IT


def _alias(mark: Mark | None, lines: list[str]) -> Found:
    character = _character(mark, lines)
    return "DAL120", f"A text that begins with {quoted(character)} needs quotes", QUOTE_IT


def _open_quote(mark: Mark | None, lines: list[str]) -> Found:
    character = _character(mark, lines)
    hint = "Close it with the same mark. Inside single quotes write an apostrophe twice: ''."
    return "DAL121", f"The text that opens with {quoted(character)} is never closed", hint


def _escape(_mark: Mark | None, _lines: list[str]) -> Found:
    hint = r"Write `\\` for a backslash, or use single quotes, where a backslash is plain text."
    return "DAL125", r"After `\` this is not a character that YAML knows", hint


def _missing_colon(mark: Mark | None, lines: list[str]) -> Found:
    text = quoted(_line(mark, lines).strip())
    hint = (
        "Write `key: value`; or, if it continues the text above, indent it further than that key."
    )
    return "DAL123", f"{text} has no colon, so it is no entry", hint


def _bracket(mark: Mark | None, lines: list[str]) -> Found:
    character = _character(mark, lines)
    hint = "Close it, with commas between the entries; a text that begins with it needs quotes."
    return "DAL124", f"The {quoted(character)} that opens here is not closed as it should be", hint


def _no_entry(mark: Mark | None, lines: list[str]) -> Found:
    line = _line(mark, lines)
    column = mark.column if mark else 0
    if line[:column].strip():
        if AFTER_QUOTE.match(line):
            hint = "Put the whole text in quotes of the other kind, or on the next line after `>-`."
            return "DAL121", "Text goes on after the closing quote", hint
        if bracket := OPENING_BRACKET.match(line):
            message = f"A text that begins with {quoted(bracket['bracket'])} needs quotes"
            place = (mark.line + 1 if mark else 0), bracket.start("bracket") + 1
            return Fault(*place, "DAL120", message, QUOTE_IT)
    if line.lstrip().startswith("- "):
        return (
            "DAL122",
            "A list entry stands among `key: value` entries",
            "Indent it under its key.",
        )
    hint = "Indent it exactly like the entries it belongs to."
    return "DAL122", "The indentation fits no entry above", hint


def _no_bullet(_mark: Mark | None, _lines: list[str]) -> Found:
    return "DAL122", "A list goes on here, but this line is no list entry", "Begin it with `- `."


def _bullet(_mark: Mark | None, _lines: list[str]) -> Found:
    hint = "Put it on a line of its own, indented; a text that begins with `- ` needs quotes."
    return "DAL122", "A list cannot start on this line", hint


def _question(_mark: Mark | None, _lines: list[str]) -> Found:
    return "DAL120", "A text that begins with `? ` needs quotes", QUOTE_IT


def _block(_mark: Mark | None, _lines: list[str]) -> Found:
    hint = "Start the text on the next line, indented; a text that begins with it needs quotes."
    return "DAL126", "Nothing may follow `|` or `>` on its line", hint


def _tag(_mark: Mark | None, _lines: list[str]) -> Found:
    hint = "Remove it. If this is meant as text, put the whole text in quotes."
    return "DAL113", "A YAML tag stands here, and tags are not read", hint


def _directive(_mark: Mark | None, _lines: list[str]) -> Found:
    hint = "Remove the line; a text that begins with `%` needs quotes."
    return "DAL114", "A YAML directive stands here, and directives are not read", hint


def _second_document(_mark: Mark | None, _lines: list[str]) -> Found:
    hint = "Remove the `...` or `---` above, or move what follows into a file of its own."
    return "DAL115", "The file goes on after its end", hint


def _separator(_mark: Mark | None, _lines: list[str]) -> Found:
    return "DAL121", "A `---` or `...` stands inside a quoted text", "Close the quote before it."


def _empty_entry(_mark: Mark | None, _lines: list[str]) -> Found:
    return "DAL124", "An entry is missing here", "Remove the comma, or write the entry."


def _unknown(_mark: Mark | None, _lines: list[str]) -> Found:
    hint = "Check quotes, colons and indentation here and on the line above."
    return "DAL129", "This line cannot be read as YAML", hint


# Words of libyaml and of the pure Python parser that tell the cases apart, the more specific ones
# first; which of the error's two marks is the place; and who reads the line.
JUDGES = (
    ("mapping values are not allowed", "problem_mark", _colon),
    ("sequence entries are not allowed", "problem_mark", _bullet),
    ("mapping keys are not allowed", "problem_mark", _question),
    ("that cannot start any token", "problem_mark", _start),
    ("while scanning an alias", "context_mark", _alias),
    ("while scanning an anchor", "context_mark", _alias),
    ("document indicator", "context_mark", _separator),
    ("document separator", "context_mark", _separator),
    ("unexpected end of stream", "context_mark", _open_quote),
    ("escape", "problem_mark", _escape),
    ("hexdecimal", "problem_mark", _escape),
    ("could not find expected ':'", "context_mark", _missing_colon),
    ("while parsing a flow node", "problem_mark", _empty_entry),
    ("while parsing a flow", "context_mark", _bracket),
    ("while scanning a block scalar", "context_mark", _block),
    ("tag", "problem_mark", _tag),
    ("directive", "context_mark", _directive),
    ("document start", "problem_mark", _second_document),
    ("'-' indicator", "problem_mark", _no_bullet),
    ("while parsing a block collection", "problem_mark", _no_bullet),
    ("while parsing a block mapping", "problem_mark", _no_entry),
)
