"""Every framework with all its parts."""

from __future__ import annotations

from dalil.jsonable import JsonValue, plain
from dalil.model.content import Content

name = "frameworks"


def export(content: Content) -> JsonValue:
    """A list of frameworks in index order; each is its file, in the locale."""
    return [plain(framework) for framework in content.frameworks.values()]
