"""Lines that are indented wrongly or lack their colon: the causes of a stop that lie in the layout.

Each function looks at one kind of stop and names its cause; `syntax` says which is asked when.
"""

from __future__ import annotations

import re

from dalil.source.causes import QUOTE_IT, goes_on
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
from dalil.source.situation import Cause, Situation, cause, reindented, without_text

COLON = re.compile(r":(?=\s|$)")
NO_SPACE = re.compile(r"^\s*(?:- +)*(?P<key>[A-Za-z0-9_-]+):(?P<text>[^\s:/].*)$")
OTHER_COLON = re.compile(r"^\s*[\w-]+\s?[：﹕꞉：]")
FORGOTTEN = re.compile(r"(?P<key>[a-z][a-z0-9_-]*)(?:(?:\s*=\s*|\s+)(?P<text>\S.*))?$")
COMMENT = re.compile(r"//|/\*|<!--|;|--")
QUOTED_ENTRY = re.compile(r"(?P<quote>[\"']).*: .*(?P=quote)$")
BLOCK = re.compile(r":\s+[|>][+-]?\s*$")
END = re.compile(r"(?:---|\.\.\.)(?:\s|$)")


def colon(at: Situation) -> Cause:
    """A second `: ` on a line, or a key below a text."""
    first = COLON.search(at.text)
    if first and first.start() < at.column - 1:
        message = "A text with `: ` in it needs quotes"
        if at.column == len(at.text.rstrip()):
            message = "A text with a colon at its end needs quotes"
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
    above = next((each for each in reversed(at.lines[: number - 1]) if each.strip()), "")
    if BLOCK.search(above):
        return _unindented_text(at, number, above)
    message = f"{quoted(words)} has no colon, so it is no entry"
    hint = "Write `key: value`; or, if it continues the text above, indent it further than its key."
    if OTHER_COLON.match(line):
        hint = "It has a colon that YAML does not know; type the one of an English keyboard: `:`."
    elif COMMENT.match(words):
        hint = "If it is a comment, begin it with `# `."
    elif QUOTED_ENTRY.match(words):
        message = "The whole line is in quotes, so it is no entry"
        hint = "Put only the text after the colon in quotes."
    elif found := FORGOTTEN.match(words):
        entry = f"{found['key']}: {found['text'] or ''}".strip()
        hint = f"Write {quoted(entry)}; or, if it continues the text above, indent it further."
    below = at.lines[number] if number < len(at.lines) else ""
    opens = indent_of(below) > indent_of(line) and not is_blank(below)
    mended = line.rstrip() + ":" if opens else ""
    return cause(at, "DAL123", message, hint, (number, indent_of(line) + 1), mended)


def _unindented_text(at: Situation, number: int, above: str) -> Cause:
    """The text that `|` or `>` announces begins no further right than its key."""
    line, wanted = at.lines[number - 1], indent_of(above) + 2
    message = "The text below `|` or `>` must be indented further than its key"
    hint = f"Indent it, and the lines of the text below it, by {_spaces(wanted)}."
    place = number, indent_of(line) + 1
    return cause(at, "DAL122", message, hint, place, reindented(line, wanted))


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
    # One space is a slip. With more it may as well be a text that goes on, and is left out.
    slip = found.wanted > indent or indent - found.wanted == 1
    mended = reindented(line, found.wanted) if slip else None
    return cause(at, "DAL122", message, hint, (found.line, indent + 1), mended)


def _spaces(number: int) -> str:
    return "1 space" if number == 1 else f"{number or 'no'} spaces"


def missing_colon(at: Situation) -> Cause:
    """A line without a colon among entries."""
    if found := NO_SPACE.match(at.text):
        return no_space(at, at.line, found)
    return no_colon(at, at.line)


def no_entry(at: Situation) -> Cause:
    """Something that is no `key: value` where only that can stand."""
    if at.before.strip():
        return goes_on(at)
    if at.text.lstrip().startswith("- "):
        message = "A list entry stands among `key: value` entries"
        return cause(at, "DAL122", message, _as_entry(at.text))
    found = _misplaced(at, between_levels(at.lines, at.columns, at.line))
    if found:
        return found
    hint = "Indent it exactly like the entries it belongs to."
    if not KEY.match(at.text):
        hint = "If it goes on with the text above, indent it exactly like that text."
    return cause(at, "DAL122", "The indentation fits no entry above", hint)


def _as_entry(line: str) -> str:
    words = line.lstrip(" -")
    if KEY.match(words):
        return f"Remove the `- ` before {quoted(words.partition(':')[0] + ':')}."
    return "Indent it under its key."


def no_bullet(at: Situation) -> Cause:
    """An entry of another kind below the entries of a list."""
    if at.before.strip():
        return goes_on(at)
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


def second_document(at: Situation) -> Cause:
    """More after the end of the document."""
    if found := _indented_start(at):
        return found
    ends = [number for number in range(1, at.line) if END.match(at.lines[number - 1])]
    if ends:
        message = "The file ends here for YAML, and goes on below"
        hint = "Remove this line, or move what follows into a file of its own."
        return cause(at, "DAL115", message, hint, (ends[-1], 1), "")
    hint = "Move what follows into a file of its own."
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
