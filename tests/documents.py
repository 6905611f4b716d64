"""HTML as a browser's tokenizer reads it: elements in order, ids, links and text."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass, field
from functools import lru_cache
from html.parser import HTMLParser

VOID = frozenset(
    ["area", "base", "br", "col", "embed", "hr", "img", "input", "link", "meta", "source", "wbr"]
)
ADDRESSES = ("href", "src", "action", "poster", "data", "srcset", "formaction", "data-worker")


@dataclass(slots=True)
class Element:
    """A start tag, what is above it, and all text below it, in pieces."""

    tag: str
    attributes: dict[str, str]
    above: tuple[Element, ...] = ()
    pieces: list[str] = field(default_factory=list)

    @property
    def text(self) -> str:
        """All text below it."""
        return "".join(self.pieces)

    def inherited(self, name: str) -> str | None:
        """The attribute here or on the nearest element above."""
        for element in (self, *reversed(self.above)):
            if name in element.attributes:
                return element.attributes[name]
        return None

    def is_within(self, tag: str) -> bool:
        """Whether it is such an element, or below one."""
        return any(element.tag == tag for element in (self, *self.above))

    @property
    def classes(self) -> set[str]:
        """The names in `class`."""
        return set(self.attributes.get("class", "").split())


@dataclass(slots=True)
class Document:
    """A page or a fragment of one. `runs` are its texts, each with the innermost element.

    `unclosed` and `stray` name tags that do not match.
    """

    elements: list[Element] = field(default_factory=list)
    runs: list[tuple[Element, str]] = field(default_factory=list)
    unclosed: list[str] = field(default_factory=list)
    stray: list[str] = field(default_factory=list)

    def all(self, *tags: str) -> list[Element]:
        """Elements of these tags, in order."""
        return [element for element in self.elements if element.tag in tags]

    def with_class(self, name: str) -> list[Element]:
        """Elements that have the class."""
        return [element for element in self.elements if name in element.classes]

    @property
    def ids(self) -> list[str]:
        """Every id, as often as it is given."""
        return [e.attributes["id"] for e in self.elements if "id" in e.attributes]

    def by_id(self, wanted: str) -> Element:
        """The element of that id."""
        return next(e for e in self.elements if e.attributes.get("id") == wanted)

    def addresses(self) -> Iterator[tuple[Element, str]]:
        """Everything that points somewhere, with the element that does."""
        for element in self.elements:
            for name in ADDRESSES:
                if name in element.attributes:
                    yield element, element.attributes[name]


class _Reader(HTMLParser):
    def __init__(self) -> None:
        super().__init__(convert_charrefs=True)
        self.document = Document()
        self.open: list[Element] = []

    def handle_starttag(self, tag: str, attrs: list[tuple[str, str | None]]) -> None:
        element = Element(tag, {name: value or "" for name, value in attrs}, tuple(self.open))
        self.document.elements.append(element)
        if tag not in VOID:
            self.open.append(element)

    def handle_startendtag(self, tag: str, attrs: list[tuple[str, str | None]]) -> None:
        self.handle_starttag(tag, attrs)
        if tag not in VOID:
            self.open.pop()

    def handle_endtag(self, tag: str) -> None:
        if self.open and self.open[-1].tag == tag:
            self.open.pop()
        else:
            self.document.stray.append(tag)

    def handle_data(self, data: str) -> None:
        if self.open:
            self.document.runs.append((self.open[-1], data))
        for element in self.open:
            element.pieces.append(data)


@lru_cache(maxsize=512)
def parse(html: str) -> Document:
    """Read `html`, a whole page or a part of one. Several tests look at the same page."""
    reader = _Reader()
    reader.feed(html)
    reader.close()
    reader.document.unclosed = [element.tag for element in reader.open]
    return reader.document
