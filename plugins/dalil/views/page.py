"""`Page`: one generated page before it is HTML. Titles, headings and search text come from data."""

from __future__ import annotations

from collections.abc import Iterator, Mapping
from dataclasses import dataclass, field
from typing import Literal

from dalil.model.text import Text, texts

Kind = Literal[
    "home", "learn", "process", "stages", "team", "glossary", "frameworks", "guide", "bank",
    "card", "practice", "quiz", "review", "progress", "call", "status", "trees", "tree", "report",
    "embed",
]  # fmt: skip


@dataclass(frozen=True, slots=True)
class Section:
    """A part of a page with a heading of its own.

    `id` is the anchor, the same in every locale. `template` names the partial that renders `data`;
    the texts inside `data` are what search finds and what coverage counts. `known_as` is an
    abbreviation that people search for, such as SAL. Search leaves out what is not `searched`.
    """

    id: str
    title: Text
    template: str
    data: Mapping[str, object]
    children: tuple[Section, ...] = ()
    in_contents: bool = True
    known_as: str = ""
    searched: bool = True

    def texts(self) -> Iterator[Text]:
        """Every message of this section itself, without its children's."""
        yield self.title
        yield from texts(self.data)

    def walk(self) -> Iterator[Section]:
        """The section and all below it, in reading order."""
        yield self
        for child in self.children:
            yield from child.walk()


@dataclass(frozen=True, slots=True)
class Crumb:
    """A page above this one."""

    uri: str
    title: Text


@dataclass(frozen=True, slots=True)
class Page:
    """A page to generate. `uri` is its source path without suffix, such as `frameworks/index`."""

    uri: str
    kind: Kind
    title: Text
    description: Text
    sections: tuple[Section, ...]
    data: Mapping[str, object] = field(default_factory=dict)
    crumbs: tuple[Crumb, ...] = ()
    framework: str = ""
    in_nav: bool = False
    top: str = ""
    nav_title: Text | None = None

    def texts(self) -> Iterator[Text]:
        """Every message on the page, as often as it is shown."""
        yield self.title
        yield from texts(self.data)
        for section in self.sections:
            for part in section.walk():
                yield from part.texts()
