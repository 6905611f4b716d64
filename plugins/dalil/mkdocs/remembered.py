"""Finished pages remembered between the rebuilds of a preview.

A generated page is made of what Dalil rendered and of what its shell shows around it. Where both
are as they were when the page was last made, its HTML is taken from there. What other plugins,
hooks and template overrides add cannot be known, so that a host that has any gets every page made
anew.
"""

from __future__ import annotations

import pickle
from collections.abc import Iterable
from hashlib import blake2b
from pathlib import Path
from typing import Any

import jinja2
from mkdocs.config.defaults import MkDocsConfig
from mkdocs.structure.nav import Navigation

from dalil.handwritten import KNOWN_PLUGINS
from dalil.mkdocs.pages import GeneratedPage
from dalil.mkdocs.standalone import is_material
from dalil.previews import Previews
from dalil.project import LocalizedSite
from dalil.rendering import Rendered

FINISHED = "dalil_finished"
MOST_PAGES = 4096
THEME = Path(__file__).parent / "theme"
# A plugin's objects are others in each rebuild; of these only the options count.
OBJECTS = frozenset({"plugins", "hooks", "theme"})

Surroundings = bytes


class Pages:
    """Finished pages by address, each with what it was made of.

    `enter` comes before those of a pass; until then no page is found, and none kept.
    """

    def __init__(self) -> None:
        self._known: dict[str, tuple[Rendered, tuple[object, ...], str]] = {}
        self._nav: Navigation | None = None
        self._around: Surroundings | None = None

    def enter(
        self, config: MkDocsConfig, site: LocalizedSite, nav: Navigation, previews: Previews
    ) -> None:
        """What is around the pages from here on; each pass has a navigation of its own."""
        if self._nav is not nav:
            self._nav = nav
            self._around = _surroundings(config, site, nav, previews.words(site.ui))

    def find(self, page: GeneratedPage) -> str | None:
        """The HTML of `page`, if it is to be what it was."""
        known = self._known.get(page.url)
        # By identity: equal texts can differ in state and language, which equality does not see.
        if self._around is None or known is None or known[0] is not page.rendered:
            return None
        return known[2] if known[1] == _parts(page, self._around) else None

    def keep(self, page: GeneratedPage, html: str) -> None:
        """Remember `html`; everything else is forgotten where it has become too much."""
        if self._around is None:
            return
        if len(self._known) >= MOST_PAGES:
            self._known.clear()
        self._known[page.url] = (page.rendered, _parts(page, self._around), html)


class FinishedTemplate(jinja2.Template):
    """A template that leaves alone what is finished already."""

    def render(self, *arguments: Any, **values: Any) -> str:
        """As ever, unless the context holds the finished page."""
        finished = arguments[0].get(FINISHED) if arguments else None
        return finished or super().render(*arguments, **values)


def _surroundings(
    config: MkDocsConfig, site: LocalizedSite, nav: Navigation, words: bytes
) -> Surroundings | None:
    """A fingerprint of what the pages of one pass have in common, `words` being that of the ui.

    None where it cannot be known.
    """
    if not is_known(config) or not is_material(config) or config.theme.custom_dir:
        return None
    listed = [(each.uri, each.top, each.title, each.nav_title) for each in site.listed]
    written = [
        (str(page.title), page.url) for page in nav.pages if not isinstance(page, GeneratedPage)
    ]
    whole = (site.locale, words, listed, written, _settings(config), _files([THEME]))
    # Pickle keeps the state and language of a text.
    return blake2b(pickle.dumps(whole, protocol=5)).digest()


def is_known(config: MkDocsConfig) -> bool:
    """Whether nobody but the plugins that we know of works on the pages."""
    return not config.hooks and not set(config.plugins) - KNOWN_PLUGINS


def _settings(config: MkDocsConfig) -> tuple[str, ...]:
    options = {name: dict(plugin.config) for name, plugin in config.plugins.items()}
    plain = {key: value for key, value in config.items() if key not in OBJECTS}
    theme = (config.theme.name, config.theme.dirs, dict(config.theme))
    return tuple(map(repr, (options, plain, theme)))


def _files(folders: Iterable[Path]) -> list[tuple[str, int]]:
    return [
        (str(path), path.stat().st_mtime_ns)
        for folder in folders
        for path in sorted(folder.rglob("*.html"))
    ]


def _parts(page: GeneratedPage, surroundings: Surroundings) -> tuple[object, ...]:
    """What a page shows besides what Dalil rendered; plain values, to be compared."""
    return (surroundings, page.content, str(page.title), page.is_homepage, page.canonical_url)
