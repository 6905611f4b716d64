"""The sources that a page leans on, found by walking what is on it."""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Mapping

from pydantic import BaseModel

from dalil.interface import Interface
from dalil.model.content import Content
from dalil.model.framework import Framework
from dalil.model.parts import Evidence, Origin, Source
from dalil.views.page import Section


def sources(values: Iterable[object], content: Content, ui: Interface) -> Iterator[Section]:
    """The section that lists what `values` cite, in the order they first do; none if nothing."""
    found = named((key for value in values for key in _cited(value)), content)
    if found:
        yield Section("sources", ui("guide.sources"), "sources", {"sources": found})


def named(ids: Iterable[str], content: Content) -> dict[str, Source]:
    """The sources behind `ids`, each once; ids that content/sources.yml lacks are left out."""
    known = content.sources.sources if content.sources else {}
    return {key: known[key] for key in ids if key in known}


def _cited(value: object) -> Iterator[str]:
    if isinstance(value, Evidence | Origin | Framework):
        yield from value.sources
    if isinstance(value, BaseModel):
        for name in type(value).model_fields:
            yield from _cited(getattr(value, name))
    elif isinstance(value, Mapping):
        for item in value.values():
            yield from _cited(item)
