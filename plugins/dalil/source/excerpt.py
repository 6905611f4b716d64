"""Lines as they may be shown: clipped, on one line, and with nothing invisible in them."""

from __future__ import annotations

WIDTH = 100
LEAD = 60


def visible(text: str) -> str:
    r"""`text` with each character that prints nothing, or moves what is printed, as `\uXXXX`.

    >>> visible("a\u202eb")
    'a\\u202Eb'
    """
    if text.isprintable():
        return text
    return "".join(_spell(character) for character in text)


def _spell(character: str) -> str:
    if character.isprintable():
        return character
    if character == "\t":
        return r"\t"
    code = f"{ord(character):04X}"
    return f"\\u{code}" if len(code) == len("FFFF") else f"\\U{code:>08}"


def excerpt(line: str, column: int) -> tuple[str, int]:
    """What to show of `line`, and where its `column` (from 1) falls in that; 0 if it has none.

    At most about 100 characters around the column are shown; `…` stands for what is left out.
    """
    at = max(column - 1, 0)
    before, after = visible(line[max(at - WIDTH, 0) : at]), visible(line[at : at + WIDTH])
    if max(at, len(before)) > WIDTH - 10:
        before = "…" + before[-LEAD:]
    room = WIDTH - len(before)
    if len(after) > room or at + WIDTH < len(line):
        after = after[:room] + "…"
    return before + after, len(before) + 1 if column else 0


def quoted(text: str, limit: int = 40) -> str:
    """A value inside a message: in backticks, on one line, cut at `limit` characters."""
    line = " ".join(text.split())
    shown = visible(line if len(line) <= limit else line[: limit - 1] + "…")
    return f"“{shown}”" if "`" in shown else f"`{shown}`"
