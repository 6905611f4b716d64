"""Every framework with all its parts."""

from __future__ import annotations

from dalil.jsonable import JsonValue, plain
from dalil.links import Layout
from dalil.model.content import Content
from dalil.model.framework import Framework

name = "frameworks"


def export(content: Content, locale: str, address: Layout) -> JsonValue:
    """A list of frameworks in index order; each is its file, in the locale."""
    return [
        {"address": address(f"frameworks/{framework.id}/index"), **_fields(framework, locale)}
        for framework in content.frameworks.values()
    ]


def _fields(framework: Framework, locale: str) -> dict[str, JsonValue]:
    fields = plain(framework, locale)
    return fields if isinstance(fields, dict) else {}
