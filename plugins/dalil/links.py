"""Relative links between generated pages, for any way of laying pages out as files."""

from __future__ import annotations

import posixpath
from collections.abc import Callable

Layout = Callable[[str], str]  # page uri -> address relative to the locale's root


def directory_address(uri: str) -> str:
    """`frameworks/index` -> `frameworks/`, `frameworks/bant/card` -> `frameworks/bant/card/`."""
    folder, name = posixpath.split(uri)
    path = folder if name == "index" else uri
    return f"{path}/" if path else ""


def file_address(uri: str) -> str:
    """`frameworks/index` -> `frameworks/index.html`: sites that must work from a disk."""
    return f"{uri}.html"


def markdown_address(uri: str) -> str:
    """`frameworks/index` -> `frameworks/index.md`: how Markdown files link to each other."""
    return f"{uri}.md"


def relative(layout: Layout, from_uri: str, to_uri: str, anchor: str = "") -> str:
    """The href that leads from one page to another, or to an anchor of it."""
    fragment = f"#{anchor}" if anchor else ""
    if from_uri == to_uri and anchor:
        return fragment
    target = layout(to_uri)
    start = posixpath.dirname(layout(from_uri)) or "."
    path = posixpath.relpath(target or ".", start)
    slash = "/" if (target == "" or target.endswith("/")) and not path.endswith("/") else ""
    return f"{path}{slash}{fragment}"
