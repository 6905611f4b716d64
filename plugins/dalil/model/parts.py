"""Values that several kinds of file share: identifiers, points, sources, origins."""

from __future__ import annotations

from typing import Annotated, Literal

from pydantic import BaseModel, ConfigDict, Field

from dalil.model.text import Note, Prose, Text

ID_PATTERN = r"^[a-z][a-z0-9]*(-[a-z0-9]+)*$"
Id = Annotated[str, Field(pattern=ID_PATTERN, max_length=64)]
Basis = Literal["seed", "inference"]
Flags = dict[Id, Text]


class Part(BaseModel):
    """The root of every model: frozen, and a key it does not know is a mistake."""

    model_config = ConfigDict(frozen=True, extra="forbid", arbitrary_types_allowed=False)


class Evidence(Part):
    """Where a statement comes from. `basis: inference` marks our own conclusion as ours."""

    sources: tuple[Id, ...] = ()
    basis: Basis = "seed"


class Point(Evidence):
    """One titled or untitled statement in a list: a benefit, a step, a trap, a use case."""

    title: Annotated[Text | None, Note("Heading of a list entry", 60)] = None
    text: Annotated[Prose, Note("One entry of a list")]


class Source(Part):
    """Something that was read: an article, a book, a web page."""

    title: Annotated[Text, Note("Title or description of a source")]
    publisher: str = ""
    year: int | None = None
    url: Annotated[str, Field(pattern=r"^https://\S+$")] | None = None


class Origin(Part):
    """Who a framework is credited to, and how sure that is."""

    statement: Annotated[Prose, Note("Where the framework comes from, with its uncertainty")]
    confidence: Literal["primary", "secondary", "disputed"]
    attributed_to: str = ""
    sources: Annotated[tuple[Id, ...], Field(min_length=1)]
