"""Everything a locale shows, as data: `pages` is the one function other layers need."""

from __future__ import annotations

from collections.abc import Iterator

from dalil.interface import Interface
from dalil.model.content import Content
from dalil.views import bank, doors, guides, process
from dalil.views.page import Page

__all__ = ["Page", "pages"]


def pages(content: Content, ui: Interface) -> tuple[Page, ...]:
    """All generated pages of the locale that `content` and `ui` are in, in navigation order."""
    return tuple(_pages(content, ui))


def _pages(content: Content, ui: Interface) -> Iterator[Page]:
    yield doors.home(content, ui)
    yield doors.learn(content, ui)
    if content.process:
        yield process.process(content.process, content, ui)
    if content.stages:
        yield process.stages(content.stages, content, ui)
    if content.glossary:
        yield process.glossary(content.glossary, ui)
    if content.team:
        yield process.team(content.team, content, ui)
    yield doors.frameworks(content, ui)
    yield doors.practice(content, ui)
    yield doors.call(content, ui)
    for framework in content.frameworks.values():
        yield guides.guide(framework, content, ui)
        yield bank.bank(framework, ui)
        yield bank.card(framework, ui)
        yield bank.recall(framework, ui)
