"""Pages remembered between the rebuilds of a preview: what did not change is not rendered again.

A page is known by all that its HTML depends on: its data with the state of every text, the site's
own words in its locale, the layout of addresses, and the templates that it uses, as they are on
the disk.
"""

from __future__ import annotations

import pickle
from collections.abc import Callable, Iterable
from hashlib import blake2b
from pathlib import Path
from typing import NamedTuple

from dalil.interface import Interface
from dalil.languages import Language
from dalil.links import Layout
from dalil.rendering import TEMPLATES, Rendered
from dalil.views.page import Page

Renderer = Callable[[Page, Language, Interface, Layout], Rendered]
Templates = tuple[tuple[str, int], ...]
MOST_PAGES = 4096


class Known(NamedTuple):
    """A rendered page, and what it was made of: its data, the words, the templates it uses."""

    page: Page
    rest: tuple[str, bytes]
    templates: Templates
    rendered: Rendered


class Previews:
    """Rendered pages by what they were made of. Forgets everything when it holds too many."""

    def __init__(self, renderer: Renderer) -> None:
        self._renderer = renderer
        self._pages: dict[bytes, Known] = {}
        self._last: dict[tuple[str, str], Known] = {}
        self._shared: tuple[Interface | None, bytes] = (None, b"")

    def __call__(self, page: Page, spoken: Language, ui: Interface, layout: Layout) -> Rendered:
        """`page` as `renderer` gives it, now or before."""
        rest = (layout.__qualname__, self.words(ui))
        last = self._last.get((spoken.tag, page.uri))
        if last and last.page is page and last.rest == rest and _is_current(last.templates):
            return last.rendered
        known = self._found(page, spoken, ui, layout)
        self._last[spoken.tag, page.uri] = Known(page, rest, known.templates, known.rendered)
        return known.rendered

    def _found(self, page: Page, spoken: Language, ui: Interface, layout: Layout) -> Known:
        """The page by its data, which may be made anew and yet be the same."""
        rest = (layout.__qualname__, self.words(ui))
        key = _fingerprint(page, spoken.tag, *rest)
        known = self._pages.get(key)
        if known is None or not _is_current(known.templates):
            rendered = self._renderer(page, spoken, ui, layout)
            if len(self._pages) >= MOST_PAGES:
                self._pages.clear()
                self._last.clear()
            known = Known(page, rest, _dated(rendered.templates), rendered)
            self._pages[key] = known
        return known

    def words(self, ui: Interface) -> bytes:
        """A fingerprint of the site's own words, which all pages of a locale share."""
        if self._shared[0] is not ui:
            self._shared = (ui, _fingerprint(dict(ui.words), ui.catalog))
        return self._shared[1]


def templates() -> Templates:
    """All templates, each with the time of its last change."""
    return _dated(path.relative_to(TEMPLATES).as_posix() for path in TEMPLATES.rglob("*.j2"))


def _is_current(dated: Templates) -> bool:
    return _dated(name for name, _ in dated) == dated


def _dated(names: Iterable[str]) -> Templates:
    """Templates with the time of their last change; 0 for one that is not there."""
    return tuple((name, _changed(TEMPLATES / name)) for name in sorted(names))


def _changed(path: Path) -> int:
    try:
        return path.stat().st_mtime_ns
    except FileNotFoundError:
        return 0


def _fingerprint(*parts: object) -> bytes:
    # Pickle keeps the state and language of a text, which its value alone does not tell.
    return blake2b(pickle.dumps(parts, protocol=5), digest_size=16).digest()
