"""Search indexes, one a locale, written from the data instead of from the built HTML."""

from __future__ import annotations

import html
import json
from collections.abc import Iterable, Iterator, Mapping
from pathlib import Path
from typing import Any

from dalil.rendering import Rendered

# Between words: white space, Latin and Arabic punctuation. A hyphen or slash parts words too.
SEPARATOR = "[\\s\\-,:;.!?=()\\[\\]{}'\"`/\\\\&|«»“”‘’…،؛؟\\u2066-\\u2069]+"

Document = dict[str, str]


def documents(pages: Iterable[tuple[str, Rendered]]) -> Iterator[Document]:
    """Entries in the form of Material's index. `pages` are (address in the locale, page) pairs."""
    for address, rendered in pages:
        for entry in rendered.entries:
            yield {
                "location": f"{address}#{entry.anchor}" if entry.anchor else address,
                "title": html.escape(entry.title, quote=False),
                "text": html.escape(entry.text, quote=False),
            }


def index(found: Iterable[Mapping[str, str]]) -> str:
    """An index file. No stemmer and no stop words: they break Arabic and do not exist for Malay."""
    config = {"lang": ["en"], "separator": SEPARATOR, "pipeline": []}
    content = {"config": config, "docs": list(found)}
    return json.dumps(content, ensure_ascii=False, separators=(",", ":"))


def handwritten(built: Path, prefix: str, others: Iterable[str]) -> Iterator[Document]:
    """What Material's own plugin found in hand-written pages, for the locale under `prefix`."""
    if not built.exists():
        return
    found: dict[str, Any] = json.loads(built.read_text(encoding="utf-8"))
    rest = tuple(other for other in others if other and other != prefix)
    for entry in found["docs"]:
        location = str(entry["location"])
        if location.startswith(prefix) and not (not prefix and location.startswith(rest)):
            yield {**entry, "location": location.removeprefix(prefix)}
