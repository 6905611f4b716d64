"""What the theme's templates ask of Dalil: addresses, languages and navigation of one page."""

from __future__ import annotations

from collections.abc import Callable, Mapping
from dataclasses import dataclass
from typing import Any
from urllib.parse import urljoin, urlsplit

from markupsafe import Markup
from mkdocs.config.defaults import MkDocsConfig
from mkdocs.structure.nav import Navigation
from mkdocs.structure.pages import Page as MkDocsPage
from mkdocs.utils import get_relative_url

from dalil import markup
from dalil.languages import language
from dalil.locales import script
from dalil.mkdocs import offline, search, static_i18n
from dalil.mkdocs.pages import GeneratedPage
from dalil.mkdocs.standalone import is_material
from dalil.model.text import Text
from dalil.project import LocalizedSite

ASSETS = "assets/dalil/"
# Every page has Latin words, the frameworks' names; where no font of ours fits they come in one.
FONTS = {"Latn": "ibm-plex-sans-latin", "Arab": "ibm-plex-sans-arabic-arabic"}


@dataclass(frozen=True, slots=True)
class Shell:
    """Builds the template variable `dalil` for the pages of one locale."""

    config: MkDocsConfig
    site: LocalizedSite
    address: Callable[[str], str]  # page uri -> address within the locale
    is_offline: bool = True

    def context(self, page: MkDocsPage | None, nav: Navigation) -> Mapping[str, Any]:
        """The variable for `page`, or for a template outside the pages such as 404.html."""
        url = page.url if page else ""
        prefix = static_i18n.prefix(self.config, self.site.locale)
        own = url.removeprefix(prefix)
        absolute = self.config.site_url or ""
        root = self._href(prefix, page)
        return {
            "locale": self.site.language.tag,
            "direction": self.site.language.direction,
            "root": root,
            "assets": self._href(ASSETS, page),
            "worker": self._worker(page),
            "font": FONTS.get(script(self.site.locale), FONTS["Latn"]),
            "index": self._href(prefix + search.path(self.config), page),
            "alternates": self._alternates(page, own),
            "x_default": urljoin(absolute, own) if absolute else "",
            "canonical": self._canonical(page, own),
            "alone": not is_material(self.config),
            "nav": self._nav(page, nav),
            "local_nav": self._local_nav(page),
            "ui": self._word,
            "named": self._named,
            "name": self._name,
            "said": self._said,
            "label": self._label,
        }

    def _href(self, target: str, page: MkDocsPage | None) -> str:
        """Relative to the page; a template such as 404.html is served from anywhere."""
        if page is not None:
            return get_relative_url(target or ".", page.url or ".")
        # By path: previewed on another host, the site must not load anything from its own.
        return urljoin(urlsplit(self.config.site_url or "/").path, target)

    def _worker(self, page: MkDocsPage | None) -> str:
        """The worker that a page registers; a preview has none."""
        wanted = self.is_offline and not static_i18n.is_preview(self.config)
        return self._href(offline.WORKER, page) if wanted else ""

    def _alternates(self, page: MkDocsPage | None, own: str) -> list[dict[str, Any]]:
        alternates = []
        for locale in static_i18n.locales(self.config):
            url = static_i18n.alternate(self.config, page, locale, own)
            is_own = url == static_i18n.prefix(self.config, locale) + own
            there = language(locale)
            alternates.append({
                "locale": there.tag,
                "direction": there.direction,
                "name": static_i18n.name(self.config, locale) or there.name,
                "url": self._href(url, page),
                # The home of a language is not this page in that language.
                "absolute_url": urljoin(self.config.site_url or "", url) if is_own else "",
                "current": locale == self.site.locale,
            })  # fmt: skip
        return alternates

    def _canonical(self, page: MkDocsPage | None, own: str) -> str:
        """An untranslated page is a copy of the English one, and says so to search engines."""
        if page is None or not self.config.site_url:
            return ""
        if isinstance(page, GeneratedPage):
            copied = page.rendered.coverage.translated == 0
        else:
            copied = static_i18n.written_in(self.config, page) != self.site.locale
        return urljoin(self.config.site_url, own if copied else page.url)

    def _nav(self, page: MkDocsPage | None, nav: Navigation) -> list[dict[str, Any]]:
        """Top-level pages and theirs: nothing here may grow with the number of frameworks."""
        top = page.rendered.page.top if isinstance(page, GeneratedPage) else ""
        generated = [
            {
                **self._link(each.uri, each.nav_title or each.title, page, top),
                "children": [
                    self._link(below.uri, below.title, page, "")
                    for below in self.site.listed
                    if below.top == each.uri != below.uri
                ],
            }
            for each in self.site.listed
            if each.top in ("", each.uri)
        ]
        taken = {self._own(each.uri) for each in self.site.listed}
        written = [
            {"title": markup.plain(_text_of(item), self.site.language.direction),
             "url": self._href(item.url, page), "active": item is page, "current": item is page}
            for item in nav.pages
            if not isinstance(item, GeneratedPage) and item.url not in taken
        ]  # fmt: skip
        return generated + written

    def _local_nav(self, page: MkDocsPage | None) -> list[dict[str, Any]]:
        """The pages of the framework, or of the part of the site, that `page` belongs to."""
        own = page.rendered.page if isinstance(page, GeneratedPage) else None
        if own is None:
            return []
        if own.framework:
            return [
                self._link(each.uri, each.nav_title or each.title, page, "")
                for each in self.site.beside[own.framework]
            ]
        part = [each for each in self.site.listed if own.top and own.top in (each.top, each.uri)]
        if len(part) < 2:  # noqa: PLR2004  # a list of one leads nowhere
            return []
        return [self._link(each.uri, each.title, page, "") for each in part]

    def _link(self, uri: str, title: Text, page: MkDocsPage | None, top: str) -> dict[str, Any]:
        current = page is not None and page.url == self._own(uri)
        return {
            "title": markup.render(title, self.site.language.direction),
            "uri": uri,
            "url": self._href(self._own(uri), page),
            "current": current,
            "active": current or uri == top,
        }

    def _own(self, uri: str) -> str:
        """The address of a generated page, or of the host's page that is shown in its place."""
        return static_i18n.prefix(self.config, self.site.locale) + self.address(uri)

    def _word(self, key: str, **values: object) -> Markup:
        return markup.render(self.site.ui(key, **values), self.site.language.direction)

    def _named(self, key: str, anchor: str) -> Markup:
        return markup.named(self.site.ui(key), anchor, self.site.language.direction)

    def _name(self, key: str, anchor: str) -> Markup:
        return markup.name(self.site.ui(key), anchor, self.site.language.direction)

    def _said(self, name: str, key: str, **values: object) -> Markup:
        return markup.said(name, self.site.ui(key, **values), self.site.language.direction)

    def _label(self, key: str) -> Markup:
        """A label on an element that says nothing else, with its language."""
        text = self.site.ui(key)
        label = markup.attribute(text, self.site.language.direction)
        return Markup(' aria-label="{}"{}').format(label, markup.in_language(text))


def _text_of(page: MkDocsPage) -> str:
    """A title as text: MkDocs takes it from the heading's HTML, with its entities."""
    return Markup(page.title or "").striptags()  # noqa: S704  # tags and entities are removed
