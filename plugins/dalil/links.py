"""Relative links between generated pages, for any way of laying pages out as files."""

from __future__ import annotations

import posixpath
from collections.abc import Callable
from itertools import takewhile

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
    path = _path(posixpath.dirname(layout(from_uri)), target)
    slash = "/" if (target == "" or target.endswith("/")) and not path.endswith("/") else ""
    return f"{path}{slash}{fragment}"


def _path(start: str, target: str) -> str:
    """As posixpath.relpath, which asks the system twice a link in which folder it runs."""
    here, there = ([name for name in each.split("/") if name] for each in (start, target))
    shared = sum(
        1 for _ in takewhile(lambda pair: pair[0] == pair[1], zip(here, there, strict=False))
    )
    return "/".join([*[".."] * (len(here) - shared), *there[shared:]]) or "."
