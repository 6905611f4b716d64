"""Names of Material's own files: they carry a hash, so they are looked up, never written down."""

from __future__ import annotations

from collections.abc import Mapping
from functools import lru_cache
from pathlib import Path

from mkdocs.config.defaults import MkDocsConfig

PATTERNS = {
    "stylesheet": "assets/stylesheets/main.*.min.css",
    "bundle": "assets/javascripts/bundle.*.min.js",
    "search": "assets/javascripts/workers/search.*.min.js",
}


def files(config: MkDocsConfig) -> Mapping[str, str]:
    """Site paths of the theme's style sheet, script bundle and search worker, where it has them."""
    return _files(tuple(config.theme.dirs))


@lru_cache(maxsize=8)
def _files(folders: tuple[str, ...]) -> Mapping[str, str]:
    return {
        name: path.relative_to(folder).as_posix()
        for name, pattern in PATTERNS.items()
        for folder in map(Path, reversed(folders))
        for path in sorted(folder.glob(pattern))
    }
