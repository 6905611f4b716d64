"""The links and pictures of a page in Markdown, each with its place.

Python-Markdown, which makes the page, gives no places. It also takes indented lines for text where
CommonMark sees code: in admonitions, tabs, lists and footnotes.
"""

from __future__ import annotations

import re
from bisect import bisect_right
from collections.abc import Iterator
from functools import cache
from html.parser import HTMLParser
from typing import NamedTuple

from markdown_it import MarkdownIt
from markdown_it.token import Token

from dalil.markup import lenient

CONTAINER = re.compile(r"\s*(?:!!!|\?\?\?|===|///|[-*+]\s|\d+[.)]\s|\(\^[^\]]+\]:|:\s)")
LINE = re.compile(r"\n")
ADDRESSES = {"a": "href", "img": "src"}  # where an element leads, or what it shows
BEFORE = r"(?:\]\(\s*<?|\b(?i:href|src)\s*=\s*[\"']?|^ {0,3}\[[^\]\n]+\]:\s*<?|<)"


class Link(NamedTuple):
    """Where a page leads, or what it shows, as it is written there. Columns are 0 if not found."""

    target: str
    line: int
    column: int
    is_picture: bool


def links(text: str) -> Iterator[Link]:
    """Every link and picture of `text`, in order; those of code are none."""
    # A footnote [^1]: is no address of a link, as it would be in CommonMark.
    plain = "\n".join(_without_code(text.replace("[^", "(^").split("\n")))
    starts = [0, *(found.end() for found in LINE.finditer(plain)), len(plain)]
    for token in _parser().parse(plain):
        first, end = token.map or (0, 0)
        reached = starts[first]
        for target, is_picture in _targets(token):
            place = _place(plain, target, reached, starts[end])
            if place is None:
                yield Link(target, first + 1, 0, is_picture)
                continue
            if starts[first] <= place < starts[end]:
                reached = place + len(target)
            line = bisect_right(starts, place, hi=len(starts) - 1)
            yield Link(target, line, place - starts[line - 1] + 1, is_picture)


def _place(text: str, target: str, start: int, end: int) -> int | None:
    """Where the address stands: in its own block, or where the page defines it for all."""
    # In HTML an `&` may be written out.
    address = re.escape(target).replace(r"\&", "&(?:amp;)?")
    written = re.compile(f"{BEFORE}({address})", re.MULTILINE)
    place = written.search(text, start, end) or written.search(text)
    return place.start(1) if place else None


def _targets(token: Token) -> Iterator[tuple[str, bool]]:
    """The addresses in a block, each with whether it is a picture's."""
    if token.type == "html_block":
        yield from _in_html(token.content)
    for child in token.children or ():
        match child.type:
            case "link_open":
                yield str(child.attrs["href"]), False
            case "image":
                yield str(child.attrs["src"]), True
            case "html_inline":
                yield from _in_html(child.content)


def _in_html(html: str) -> Iterator[tuple[str, bool]]:
    reader = _Reader()
    reader.feed(html)
    yield from reader.found


class _Reader(HTMLParser):
    """Gathers addresses however they are written: with quotes of either kind, or without."""

    def __init__(self) -> None:
        super().__init__()
        self.found: list[tuple[str, bool]] = []

    def handle_starttag(self, tag: str, attrs: list[tuple[str, str | None]]) -> None:
        """An element begins; of an attribute that is given twice, the first counts."""
        address = next((value for name, value in attrs if name == ADDRESSES.get(tag)), None)
        if address is not None:
            self.found.append((address, tag == "img"))


def _without_code(lines: list[str]) -> list[str]:
    """`lines` with nothing in those that are code because of their indentation alone."""
    kept, above, after_blank, is_code = [], "", True, False
    for line in lines:
        indented = line.startswith(("    ", "\t"))
        if line.strip():
            is_code = indented and not CONTAINER.match(above) and (after_blank or is_code)
            above = above if indented else line
        after_blank = not line.strip()
        kept.append("" if is_code else line)
    return kept


@cache
def _parser() -> MarkdownIt:
    parser = lenient(MarkdownIt("commonmark").disable("code"))
    parser.normalizeLink = _as_written  # type: ignore[method-assign]  # to find it again
    return parser


def _as_written(url: str) -> str:
    return url
