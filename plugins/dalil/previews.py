"""Pages remembered between the rebuilds of a preview: what did not change is not rendered again.

A page is known by all that its HTML depends on: its data with the state of every text, the site's
own words in its locale, the layout of addresses, and the templates as they are on the disk.
"""

from __future__ import annotations

import pickle
from collections.abc import Callable
from hashlib import blake2b

from dalil.interface import Interface
from dalil.languages import Language
from dalil.links import Layout
from dalil.rendering import TEMPLATES, Rendered
from dalil.views.page import Page

Renderer = Callable[[Page, Language, Interface, Layout], Rendered]
MOST_PAGES = 4096


class Previews:
    """Rendered pages by what they were made of. Forgets everything when it holds too many."""

    def __init__(self, renderer: Renderer) -> None:
        self._renderer = renderer
        self._pages: dict[bytes, Rendered] = {}
        self._shared: tuple[Interface | None, bytes] = (None, b"")

    def __call__(self, page: Page, spoken: Language, ui: Interface, layout: Layout) -> Rendered:
        """`page` as `renderer` gives it, now or before."""
        key = _fingerprint(page, spoken.tag, layout.__qualname__, self.words(ui))
        known = self._pages.get(key)
        if known is None:
            known = self._renderer(page, spoken, ui, layout)
            if len(self._pages) >= MOST_PAGES:
                self._pages.clear()
            self._pages[key] = known
        return known

    def words(self, ui: Interface) -> bytes:
        """A fingerprint of what all pages of a locale share; each build makes one `ui` for it."""
        if self._shared[0] is not ui:
            self._shared = (ui, _fingerprint(dict(ui.words), ui.catalog, _templates()))
        return self._shared[1]


def _fingerprint(*parts: object) -> bytes:
    # Pickle keeps the state and language of a text, which its value alone does not tell.
    return blake2b(pickle.dumps(parts, protocol=5), digest_size=16).digest()


def _templates() -> tuple[tuple[str, int], ...]:
    files = TEMPLATES.rglob("*.j2")
    return tuple(sorted((path.name, path.stat().st_mtime_ns) for path in files))
