"""How much of a locale is translated, file by file."""

from __future__ import annotations

from collections.abc import Mapping

from dalil.interface import Interface
from dalil.views.page import Page, Section


def status(parts: Mapping[str, object], ui: Interface) -> Page:
    """The status page of a locale. `parts` maps source files to their coverage."""
    section = Section("parts", ui("status.parts"), "coverage", {"parts": parts})
    return Page("status/index", "status", ui("status.title"), ui("status.lead"), (section,),
                in_nav=False)  # fmt: skip
