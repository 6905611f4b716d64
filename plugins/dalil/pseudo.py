"""Pseudo-locales: catalogs made from the source, to see what a translation would break.

`en-XA` is English with accents, in brackets and two fifths longer: what is cut off, what does not
fit and what was never a message shows at once. `ar-XB` is English whose words run from right to
left: marks (U+200F) around each word do it, since overrides are forbidden in our texts.
"""

from __future__ import annotations

import re
from collections.abc import Callable, Iterable

from dalil.catalog import Catalog
from dalil.plurals import categories
from dalil.po import Entry
from dalil.template import SourceMessage

_ACCENTED = str.maketrans(
    "ABCDEFGHIJKLMNOPQRSTUVWXYZabcdefghijklmnopqrstuvwxyz",
    "ÅƁÇÐÉƑĜĤÎĴĶĻṀÑÖÞǪŔŠŢÛṼŴẊÝŽåƀçðéƒĝĥîĵķļḿñöþǫŕšţûṽŵẋýž",
)
# Placeholders, code, the target of a link, bare addresses: what must stay as it is.
_KEPT = re.compile(r"(\{[^{}\n]*\}|`[^`\n]*`|\]\([^)\s]*\)|https?://[^\s)\]]+)")
_LINE = re.compile(r"(\s*(?:(?:[-*+]|\d{1,9}[.)])\s+)?)(.*)")
_WORD = re.compile(r"\w+(?:['’-]\w+)*")
_LONGER = 0.4
_FILLER = "~"
_RIGHT_TO_LEFT_MARK = "\u200f"


def pseudo_catalog(locale: str, messages: Iterable[SourceMessage]) -> Catalog:
    """The catalog of a pseudo-locale: every message of a domain, translated by rule.

    Raises KeyError for a locale that is not in PSEUDO_LOCALES.
    """
    change = _CHANGES[locale]
    plurals = categories(locale)
    return Catalog(locale, {each.key: _entry(each, change, plurals) for each in messages}, plurals)


def accented(text: str) -> str:
    """`text` as en-XA shows it.

    >>> accented("Save {name}")
    '⟦Šåṽé {name}~~~~⟧'
    """
    return "\n".join(_accented_line(line) for line in text.split("\n"))


def reversed_words(text: str) -> str:
    """`text` as ar-XB shows it: each word between right-to-left marks."""
    return _outside(text, lambda part: _WORD.sub(_marked, part))


def _accented_line(line: str) -> str:
    start, words = _LINE.fullmatch(line).groups()  # type: ignore[union-attr]  # matches any line
    if not words:
        return line
    filler = _FILLER * round(len(words) * _LONGER)
    return f"{start}⟦{_outside(words, lambda part: part.translate(_ACCENTED))}{filler}⟧"


def _marked(word: re.Match[str]) -> str:
    return f"{_RIGHT_TO_LEFT_MARK}{word[0]}{_RIGHT_TO_LEFT_MARK}"


def _outside(text: str, change: Callable[[str], str]) -> str:
    """`text` with `change` made to what is between the parts that must stay."""
    parts = _KEPT.split(text)
    return "".join(part if odd % 2 else change(part) for odd, part in enumerate(parts))


def _entry(message: SourceMessage, change: Callable[[str], str], plurals: tuple[str, ...]) -> Entry:
    if message.plural is None:
        return Entry(message.key, message.source, translations=(change(message.source),))
    forms = tuple(change(message.source if name == "one" else message.plural) for name in plurals)
    return Entry(message.key, message.source, message.plural, forms)


_CHANGES = {"en-XA": accented, "ar-XB": reversed_words}
