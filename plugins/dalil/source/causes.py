"""The mistakes behind a parser's complaint, told from the lines rather than from its words.

Each function looks at one kind of stop and names its cause; `syntax` says which is asked when.
"""

from __future__ import annotations

import re

from dalil.source.characters import Fault
from dalil.source.excerpt import quoted
from dalil.source.indentation import (
    KEY,
    Misplaced,
    below_a_text,
    between_levels,
    indent_of,
    is_blank,
)
from dalil.source.situation import Cause, Place, Situation, reindented

ENTRY = r"^(?P<entry>\s*(?:- +)*(?:[^\s:'\"#\[{][^:]*?:\s+)?)"
AFTER_QUOTE = re.compile(ENTRY + r"(?P<text>\"(?:[^\"\\]|\\.)*\"|'(?:[^']|'')*')\s*[^\s#,\]}]")
COLON = re.compile(r":(?=\s|$)")
REST = re.compile(ENTRY + r".*")
OPENING_BRACKET = re.compile(ENTRY + r"(?P<bracket>[\[{])")
NO_SPACE = re.compile(r"^\s*(?:- +)*(?P<key>[A-Za-z0-9_-]+):(?P<text>[^\s:/].*)$")
OTHER_COLON = re.compile(r"^\s*[\w-]+\s?[：﹕꞉：]")
FORGOTTEN = re.compile(r"(?P<key>[a-z][a-z0-9_-]*)(?:\s+(?P<text>\S.*))?$")
END = re.compile(r"(?:---|\.\.\.)(?:\s|$)")
QUOTE_IT = "Put the whole text in double quotes, or on the next line after `>-`."
OTHER_QUOTES = "Put the whole text in quotes of the other kind, or on the next line after `>-`."


def cause(  # noqa: PLR0913, PLR0917  # a mistake has as many parts
    at: Situation,
    code: str,
    message: str,
    hint: str,
    place: Place | None = None,
    mended: str | None = None,
) -> Cause:
    """A cause at `place`, or where reading stopped; `mended` is what that line may be read as."""
    line, column = place or (at.line, at.column)
    changed = {line: mended} if mended is not None else {}
    return Cause(Fault(line, column, code, message, hint), changed)


def without_text(line: str) -> str:
    """`line` with another text after its key: one that is read without trouble."""
    return REST.sub(r"\g<entry>x", line)


def colon(at: Situation) -> Cause:
    """A second `: ` on a line, or a key below a text."""
    first = COLON.search(at.text)
    if first and first.start() < at.column - 1:
        message = "A text with `: ` in it needs quotes"
        return cause(at, "DAL119", message, QUOTE_IT, mended=without_text(at.text))
    return _above(at) or _misplaced(at, below_a_text(at.lines, at.columns, at.line)) or _below(at)


def _above(at: Situation) -> Cause | None:
    """What the line above forgot, so that it was taken for a text."""
    number = next((n for n in range(at.line - 1, 0, -1) if not is_blank(at.lines[n - 1])), 0)
    line = at.lines[number - 1] if number else ""
    if not number or number in at.columns:
        return None
    if found := NO_SPACE.match(line):
        return no_space(at, number, found)
    last = max((each for each in at.columns if each < number), default=0)
    waits = last and (known := KEY.match(at.lines[last - 1])) and not known["text"]
    if COLON.search(line) or (
        last and not waits and indent_of(line) > indent_of(at.lines[last - 1])
    ):
        return None
    return no_colon(at, number)


def no_space(at: Situation, number: int, found: re.Match[str]) -> Cause:
    """`key:text` on line `number`."""
    line, start = found.string, found.start("text")
    message = "A space is missing after the colon"
    hint = f"Write {quoted(found['key'] + ': ' + found['text'])}."
    place = number, start + 1
    return cause(at, "DAL130", message, hint, place, line[:start] + " " + line[start:])


def no_colon(at: Situation, number: int) -> Cause:
    """Line `number` is neither an entry nor the continuation of a text."""
    line = at.lines[number - 1]
    words = line.strip()
    hint = "Write `key: value`; or, if it continues the text above, indent it further than its key."
    if OTHER_COLON.match(line):
        hint = "It has a colon that YAML does not know; type the one of an English keyboard: `:`."
    elif found := FORGOTTEN.match(words):
        entry = f"{found['key']}: {found['text'] or ''}".strip()
        hint = f"Write {quoted(entry)}; or, if it continues the text above, indent it further."
    message = f"{quoted(words)} has no colon, so it is no entry"
    below = at.lines[number] if number < len(at.lines) else ""
    opens = indent_of(below) > indent_of(line) and not is_blank(below)
    mended = line.rstrip() + ":" if opens else ""
    return cause(at, "DAL123", message, hint, (number, indent_of(line) + 1), mended)


def _below(at: Situation) -> Cause:
    hint = "Indent it like the keys beside it; a text on several lines comes after `>-`."
    return cause(at, "DAL122", "A key cannot stand here, below a text", hint)


def _misplaced(at: Situation, found: Misplaced | None) -> Cause | None:
    if found is None:
        return None
    line = at.lines[found.line - 1]
    indent = indent_of(line)
    message = f"This line is indented by {_spaces(indent)}, and does not fit the lines around it"
    key = KEY.match(at.lines[found.like - 1])
    like = f"{quoted(key['key'])} on line {found.like}" if key else f"line {found.like}"
    hint = f"Indent it by {_spaces(found.wanted)}, like {like}."
    if found.wanted < indent:
        hint += " If it goes on with the text above, put that text in quotes."
    mended = reindented(line, found.wanted)
    return cause(at, "DAL122", message, hint, (found.line, indent + 1), mended)


def _spaces(number: int) -> str:
    return "1 space" if number == 1 else f"{number or 'no'} spaces"


def start(at: Situation) -> Cause:
    """A text that begins with a sign of YAML's own."""
    message = f"A text that begins with {quoted(at.character)} needs quotes"
    return cause(at, "DAL120", message, QUOTE_IT, mended=without_text(at.text))


def question(at: Situation) -> Cause:
    """A text that begins with a question mark and a space."""
    message = "A text that begins with `? ` needs quotes"
    return cause(at, "DAL120", message, QUOTE_IT, mended=without_text(at.text))


def open_quote(at: Situation) -> Cause:
    """A quotation mark that opens and never closes, or not where it should."""
    hint = "Close it with the same mark. Inside single quotes write an apostrophe twice: ''."
    message = f"The text that opens with {quoted(at.character)} is not closed"
    return cause(at, "DAL121", message, hint, mended=without_text(at.text))


def separator(at: Situation) -> Cause:
    """A line of `---` within a quoted text, which most likely was not closed."""
    return open_quote(at)


def escape(at: Situation) -> Cause:
    r"""A backslash before a character that makes no escape with it."""
    hint = r"Write `\\` for a backslash, or use single quotes, where a backslash is plain text."
    message = r"After `\` this is not a character that YAML knows"
    at_sign = at.text.rfind("\\", 0, at.column)
    mended = None
    if at_sign >= 0:
        mended = at.text[:at_sign] + "/" + at.text[at_sign + 1 :]
    return cause(at, "DAL125", message, hint, mended=mended)


def missing_colon(at: Situation) -> Cause:
    """A line without a colon among entries."""
    if found := NO_SPACE.match(at.text):
        return no_space(at, at.line, found)
    return no_colon(at, at.line)


def bracket(at: Situation) -> Cause:
    """Something within brackets that is no entry of a list or of `key: value` pairs."""
    before = at.before.rstrip()
    if at.character == ":":
        message = "A text with `: ` in it needs quotes"
        mended = at.before + " " + at.text[at.column :]
        return cause(at, "DAL119", message, "Put the text in double quotes.", mended=mended)
    if before[-1:] in {"'", '"'} and at.character:
        return after_quote(at)
    return unclosed(at)


def tight_colon(at: Situation) -> Cause:
    """A colon within brackets with no space after it."""
    message = "A space is missing after the colon"
    mended = at.before + ": " + at.text[at.column :]
    return cause(at, "DAL130", message, "Write a space, and then the text.", mended=mended)


def after_quote(at: Situation) -> Cause:
    """A text that begins with a quotation mark, ends at the next, and goes on."""
    hint = OTHER_QUOTES
    if at.before.rstrip().endswith("'"):
        hint = "Put the whole text in double quotes, where an apostrophe is plain text."
    message = "Text goes on after the closing quote"
    return cause(at, "DAL121", message, hint, mended=without_text(at.text))


def unclosed(at: Situation) -> Cause:
    """A bracket that is not closed before other entries go on."""
    line, column = at.opened or (at.line, at.column)
    text = at.lines[line - 1]
    opened = text[column - 1 : column]
    closing = {"[": "]", "{": "}"}.get(opened, "")
    message = f"The {quoted(opened)} that opens here is not closed as it should be"
    hint = (
        f"Close it with {quoted(closing)}, with commas between the entries; a text that begins "
        "with it needs quotes."
    )
    return cause(at, "DAL124", message, hint, (line, column), without_text(text))


def no_entry(at: Situation) -> Cause:
    """Something that is no `key: value` where only that can stand."""
    if at.before.strip():
        return _goes_on(at)
    if at.text.lstrip().startswith("- "):
        message = "A list entry stands among `key: value` entries"
        return cause(at, "DAL122", message, _as_entry(at.text))
    found = _misplaced(at, between_levels(at.lines, at.columns, at.line))
    if found:
        return found
    hint = "Indent it exactly like the entries it belongs to."
    return cause(at, "DAL122", "The indentation fits no entry above", hint)


def _as_entry(line: str) -> str:
    words = line.lstrip(" -")
    if KEY.match(words):
        return f"Remove the `- ` before {quoted(words.partition(':')[0] + ':')}."
    return "Indent it under its key."


def _goes_on(at: Situation) -> Cause:
    """A value that is complete, with something after it on its line."""
    if at.character in {"}", "]"}:
        message = f"There is one {quoted(at.character)} too many"
        mended = at.before + at.text[at.column :]
        return cause(at, "DAL138", message, "Delete it.", mended=mended)
    if AFTER_QUOTE.match(at.text) or at.before.rstrip().endswith(("'", '"')):
        return after_quote(at)
    if found := OPENING_BRACKET.match(at.text):
        message = f"A text that begins with {quoted(found['bracket'])} needs quotes"
        place = at.line, found.start("bracket") + 1
        return cause(at, "DAL120", message, QUOTE_IT, place, without_text(at.text))
    return cause(
        at, "DAL122", "The indentation fits no entry above", "Indent it like the entries above."
    )


def no_bullet(at: Situation) -> Cause:
    """An entry of another kind below the entries of a list."""
    if at.before.strip():
        return _goes_on(at)
    message = "A list goes on here, but this line is no list entry"
    return cause(
        at,
        "DAL122",
        message,
        "Begin it with `- `, or remove the `- ` from the entries above, if they have names.",
    )


def bullet(at: Situation) -> Cause:
    """A list that begins on the line of its key."""
    hint = "Put it on a line of its own, indented; a text that begins with `- ` needs quotes."
    message = "A list cannot start on this line"
    return cause(at, "DAL122", message, hint, mended=without_text(at.text))


def block(at: Situation) -> Cause:
    """Text on the line of `|` or `>`, which announce a text on the lines below."""
    hint = "Start the text on the next line, indented; a text that begins with it needs quotes."
    message = "Nothing may follow `|` or `>` on its line"
    return cause(at, "DAL126", message, hint, mended=at.text[: at.column])


def tag(at: Situation) -> Cause:
    """A word that begins with `!`."""
    hint = "Remove it. If this is meant as text, put the whole text in quotes."
    message = "A YAML tag stands here, and tags are not read"
    return cause(at, "DAL113", message, hint, mended=without_text(at.text))


def directive(at: Situation) -> Cause:
    """A line that begins with `%`."""
    hint = "Remove the line; a text that begins with `%` needs quotes."
    message = "A YAML directive stands here, and directives are not read"
    return cause(at, "DAL114", message, hint, mended="")


def second_document(at: Situation) -> Cause:
    """More after the end of the document."""
    if found := _indented_start(at):
        return found
    hint = "Remove the `...` or `---` above, or move what follows into a file of its own."
    return cause(at, "DAL115", "The file goes on after its end", hint)


def _indented_start(at: Situation) -> Cause | None:
    """The first lines of the file are indented, and this one is not."""
    first = min(at.columns, default=0)
    indent = at.columns[first] - 1 if first else 0
    if not first or at.column > indent or any(END.match(each) for each in at.lines[: at.line - 1]):
        return None
    line = at.lines[first - 1]
    hint = f"Indent it by {_spaces(at.column - 1)}, like line {at.line}."
    message = f"This line is indented by {_spaces(indent)}, and does not fit the lines around it"
    mended = {
        number: reindented(each, max(indent_of(each) - indent, 0))
        for number, each in enumerate(at.lines[: at.line - 1], 1)
    }
    fault = Fault(first, len(line) - len(line.lstrip()) + 1, "DAL122", message, hint)
    return Cause(fault, mended)


def empty_entry(at: Situation) -> Cause:
    """Two commas with nothing between them."""
    mended = at.before + at.text[at.column :] if at.character == "," else None
    hint = "Remove the comma, or write the entry."
    return cause(at, "DAL124", "An entry is missing here", hint, mended=mended)


def unknown(at: Situation) -> Cause:
    """None of the usual ones."""
    hint = "Check quotes, colons and indentation here and on the line above."
    return cause(at, "DAL129", "This line cannot be read as YAML", hint)
