"""Search indexes, one a locale, written from the data instead of from the built HTML."""

from __future__ import annotations

import html
import json
from collections.abc import Container, Iterable, Iterator, Mapping
from pathlib import Path
from typing import Any

from mkdocs.config.defaults import MkDocsConfig

from dalil.mkdocs.standalone import is_material
from dalil.rendering import Rendered

BUILT = "search/search_index.json"  # where MkDocs' plugin and Material's look for theirs

# Between words: white space, Latin and Arabic punctuation. A hyphen or slash parts words too.
SEPARATOR = "[\\s\\-,:;.!?=()\\[\\]{}'\"`/\\\\&|«»“”‘’…،؛؟\\u2066-\\u2069]+"

Document = dict[str, str]


def path(config: MkDocsConfig) -> str:
    """Where the index that our search box asks for is, below a locale's root.

    Material's place under Material; another theme's own search keeps its own index.
    """
    return BUILT if is_material(config) else "data/search.json"


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


def handwritten(
    built: Path, prefix: str, others: Iterable[str], generated: Container[str] = ()
) -> Iterator[Document]:
    """What the host's search plugin found in hand-written pages, for the locale under `prefix`.

    Material's plugin leaves `generated` pages out because we ask it to; MkDocs' own does not.
    """
    if not built.exists():
        return
    found: dict[str, Any] = json.loads(built.read_text(encoding="utf-8"))
    rest = tuple(other for other in others if other and other != prefix)
    for entry in found["docs"]:
        location = str(entry["location"])
        if not location.startswith(prefix) or (not prefix and location.startswith(rest)):
            continue
        own = location.removeprefix(prefix)
        if own.partition("#")[0] not in generated:
            yield {**entry, "location": own}


def escaped(entries: Iterable[Document]) -> Iterator[Document]:
    """Entries of MkDocs' own plugin in the form of Material's: its titles are HTML, texts are not.

    See mkdocs.contrib.search.search_index.ContentParser.
    """
    for entry in entries:
        yield {**entry, "text": html.escape(entry["text"], quote=False)}
