"""Dalil's pages where the host has another theme than Material: whole pages in their own shell.

The host's theme shows the host's pages, as it would without us. Only the icons come from Material's
folder, which is installed with the plugin; none of its scripts or style sheets is loaded.
"""

from __future__ import annotations

from functools import lru_cache
from pathlib import Path

import jinja2
from mkdocs.config.defaults import MkDocsConfig
from mkdocs.structure.nav import Navigation, Section
from mkdocs.structure.pages import Page as MkDocsPage
from mkdocs.utils import get_theme_dir
from mkdocs.utils.templates import script_tag_filter, url_filter

from dalil.mkdocs.pages import GeneratedPage

MATERIAL = "material"
FOLDERS = tuple(Path(__file__).parent / name for name in ("alone", "theme"))

Item = MkDocsPage | Section


def is_material(config: MkDocsConfig) -> bool:
    """Whether the theme is the one that the shell is made into a part of."""
    return config.theme.name == MATERIAL


@lru_cache(maxsize=1)
def template() -> jinja2.Template:
    """The shell as a template that needs nothing of the host's theme.

    MkDocs takes the name of a page's template from its `template` entry; Jinja takes a template in
    the place of its name (jinja2.Environment.get_template).
    """
    folders = [*FOLDERS, Path(get_theme_dir(MATERIAL))]
    # Not escaped by Jinja, as under MkDocs: the shell escapes what it prints.
    env = jinja2.Environment(loader=jinja2.FileSystemLoader(folders), auto_reload=False)  # noqa: S701  # see above
    env.filters["url"] = url_filter
    env.filters["script_tag"] = script_tag_filter
    return env.get_template("main.html")


def flatten(nav: Navigation) -> Navigation:
    """`nav` where a section that holds one generated page alone is that page.

    MkDocs makes a section of each folder: `learn/index` would be a menu with one entry.
    """
    nav.items = [_flat(item) for item in nav.items]
    return nav


def _flat(item: Item) -> Item:
    if isinstance(item, Section) and len(item.children) == 1:
        child = item.children[0]
        if isinstance(child, GeneratedPage):
            child.parent = item.parent
            return child
    return item
