"""The skeleton of restricted Markdown: its emphasis, links and lists, without the words.

Headings, quotations and the like are no part of it, so they are only looked for, never parsed.
"""

from __future__ import annotations

import re
from collections import Counter
from functools import cache

from markdown_it import MarkdownIt
from markdown_it.token import Token

from dalil.markup import PROSE, lenient

# Text without any of these has no marks; the parser need not run.
_MARKED = re.compile(r"[*_`\[]|^\s*(?:[-+]|\d{1,9}[.)])\s", re.MULTILINE)
_BLOCK = re.compile(r"^ {0,3}[#>`~_*=-]", re.MULTILINE)
_BLOCKS = {
    "# heading": re.compile(r"^ {0,3}#{1,6}(?=\s|$)", re.MULTILINE),
    "> quotation": re.compile(r"^ {0,3}>", re.MULTILINE),
    "``` code": re.compile(r"^ {0,3}(?:`{3}|~{3})", re.MULTILINE),
    "line across the page": re.compile(r"^ {0,3}(?:([-_*])(?: *\1){2,}|=+) *$", re.MULTILINE),
}
_NAMES = {
    "strong_open": "**strong**",
    "em_open": "*emphasis*",
    "bullet_list_open": "list with dots",
    "ordered_list_open": "list with numbers",
    "list_item_open": "list entry",
}


def skeleton(markdown: str) -> Counter[str]:
    """Each mark of the text, as a translator would call it, with how often it occurs.

    Paragraphs are not counted: languages may divide them differently.
    """
    found: Counter[str] = Counter()
    for name, mark in _BLOCKS.items() if _BLOCK.search(markdown) else ():
        if count := len(mark.findall(markdown)):
            found[name] = count
    for token in _parser().parse(markdown) if _MARKED.search(markdown) else ():
        for each in (token, *(token.children or ())):
            if name := _called(each):
                found[name] += 1
    return found


def spelled_difference(source: Counter[str], translation: Counter[str]) -> str:
    """What one has and the other has not, in words; "" when they are the same."""
    lost = [f"{_times(mark, count)} missing" for mark, count in (source - translation).items()]
    added = [f"{_times(mark, count)} added" for mark, count in (translation - source).items()]
    return ", ".join(lost + added)


def _times(mark: str, count: int) -> str:
    return mark if count == 1 else f"{count} x {mark}"


def _called(token: Token) -> str:
    if token.type == "link_open":
        return f"link to {token.attrs.get('href', '')}"
    if token.type == "code_inline":
        return f"`{token.content}`"
    return _NAMES.get(token.type, "")


@cache
def _parser() -> MarkdownIt:
    """Reads the same marks as the site does, and a forbidden link as the link it is meant to be."""
    return lenient(MarkdownIt("zero").enable(PROSE))
