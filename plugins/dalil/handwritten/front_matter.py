"""What a page says of itself before its text, between two lines of `---`.

https://www.mkdocs.org/user-guide/writing-your-docs/#yaml-style-meta-data
"""

from __future__ import annotations

import re
from collections.abc import Iterator

from dalil.errors import Diagnostic
from dalil.handwritten.telling import at
from dalil.source import parse
from dalil.source.characters import Fault

FRONT_MATTER = re.compile(r"---[ \t]*\n(.*?\n)?(?:---|\.\.\.)[ \t]*(?:\n|$)", re.DOTALL)
OPENED = re.compile(r"---[ \t]*\n[\w-]+:(?:\s|$)")
TITLE = re.compile(r"^title:[ \t]*[\"']?(.+?)[\"']?[ \t]*$", re.MULTILINE)
HEADING = re.compile(r"^#[ \t]+(.+?)[ \t]*#*[ \t]*$", re.MULTILINE)
NOTHING = "DAL128"


def check_front_matter(shown: str, text: str) -> Iterator[Diagnostic]:
    """What is wrong in the first lines of a page; `shown` is what reports call it."""
    if found := FRONT_MATTER.match(text):
        entries = "\n" + (found[1] or "")  # in the place of the first ---, for the numbers of lines
        yield from (each for each in parse(shown, entries.encode())[1] if each.code != NOTHING)
    elif OPENED.match(text):
        hint = "Put a line --- below its last entry."
        fault = Fault(1, 1, "DAL509", "What is said of the page before its text does not end", hint)
        yield at(shown, text.split("\n"), fault)


def without_front_matter(text: str) -> str:
    """The page's text; empty lines stand in the place of the entries, for the numbers of lines."""
    found = FRONT_MATTER.match(text)
    return "\n" * text.count("\n", 0, found.end()) + text[found.end() :] if found else text


def title(text: str) -> str:
    """What a page calls itself: in its entries, or else in its first heading; "" for neither."""
    found = FRONT_MATTER.match(text)
    own = TITLE.search((found and found[1]) or "") or HEADING.search(without_front_matter(text))
    return own[1] if own else ""
