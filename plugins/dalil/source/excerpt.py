"""Lines as they may be shown: clipped, on one line, and with nothing invisible in them."""

from __future__ import annotations

import re
import unicodedata

WIDTH = 100
LEAD = 60

# Control, format (bidi among them), surrogate, private-use and unassigned characters, and the
# separators that some terminals break lines at.
HIDDEN_CATEGORIES = frozenset({"Cc", "Cf", "Cs", "Co", "Cn", "Zl", "Zp"})
PLAIN = re.compile(r"[ -~]*")


def visible(text: str) -> str:
    r"""`text` with each character that prints nothing, or moves what is printed, as `\uXXXX`.

    >>> visible("a\u202eb")
    'a\\u202Eb'
    """
    if PLAIN.fullmatch(text):
        return text
    return "".join(_spell(character) for character in text)


def _spell(character: str) -> str:
    if unicodedata.category(character) not in HIDDEN_CATEGORIES:
        return character
    if character == "\t":
        return r"\t"
    code = f"{ord(character):04X}"
    return f"\\u{code}" if len(code) == len("FFFF") else f"\\U{code:>08}"


def excerpt(line: str, column: int) -> tuple[str, int]:
    """What to show of `line`, and where its `column` (from 1) falls in that; 0 if it has none.

    At most about 100 characters around the column are shown; `…` stands for what is left out.
    """
    start = 0 if column <= WIDTH - 10 else column - LEAD
    window = line[start : start + WIDTH]
    before = ("…" if start else "") + visible(window[: max(column - 1 - start, 0)])
    shown = before + visible(window[max(column - 1 - start, 0) :])
    clipped = shown + ("…" if start + WIDTH < len(line) else "")
    return clipped, len(before) + 1 if column else 0


def quoted(text: str, limit: int = 40) -> str:
    """A value inside a message: in backticks, on one line, cut at `limit` characters."""
    line = " ".join(text.split())
    return f"`{visible(line if len(line) <= limit else line[: limit - 1] + '…')}`"
