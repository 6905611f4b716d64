"""Texts, quotes and brackets that YAML reads otherwise than meant: causes of a stop within a line.

Each function looks at one kind of stop and names its cause; `syntax` says which is asked when.
"""

from __future__ import annotations

import re

from dalil.source.excerpt import quoted
from dalil.source.situation import ENTRY, Cause, Situation, cause, without_text

AFTER_QUOTE = re.compile(ENTRY + r"(?P<text>\"(?:[^\"\\]|\\.)*\"|'(?:[^']|'')*')\s*[^\s#,\]}]")
OPENING_BRACKET = re.compile(ENTRY + r"(?P<bracket>[\[{])")
QUOTE_IT = "Put the whole text in double quotes, or on the next line after `>-`."
OTHER_QUOTES = "Put the whole text in quotes of the other kind, or on the next line after `>-`."


def start(at: Situation) -> Cause:
    """A text that begins with a sign of YAML's own."""
    message = f"A text that begins with {quoted(at.character)} needs quotes"
    if at.text.lstrip().startswith("```"):
        message = "This line begins or ends a code block of Markdown, and is no YAML"
        return cause(at, "DAL120", message, "Remove it.", mended="")
    hint = QUOTE_IT
    if at.text.lstrip().startswith("* "):
        hint = "For an entry of a list write `- ` instead of `* `."
    return cause(at, "DAL120", message, hint, mended=without_text(at.text))


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


def goes_on(at: Situation) -> Cause:
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


def empty_entry(at: Situation) -> Cause:
    """Two commas with nothing between them."""
    mended = at.before + at.text[at.column :] if at.character == "," else None
    hint = "Remove the comma, or write the entry."
    return cause(at, "DAL124", "An entry is missing here", hint, mended=mended)


def unknown(at: Situation) -> Cause:
    """None of the usual ones."""
    hint = "Check quotes, colons and indentation here and on the line above."
    return cause(at, "DAL129", "This line cannot be read as YAML", hint)
