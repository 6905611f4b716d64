"""Pages written by hand on their way through MkDocs: their trees, their HTML, their language."""

from __future__ import annotations

from pathlib import Path

from mkdocs.config.defaults import MkDocsConfig
from mkdocs.exceptions import PluginError
from mkdocs.plugins import get_plugin_logger
from mkdocs.structure.pages import Page as MkDocsPage
from mkdocs.utils import get_relative_url

from dalil.languages import language
from dalil.mkdocs import embedding, handwritten, static_i18n
from dalil.mkdocs.opening import is_in_our_care, layout
from dalil.model.embed import Embed
from dalil.project import LocalizedSite, Project
from dalil.rendering import untranslated
from dalil.reports import render
from dalil.views.status import STATUS

log = get_plugin_logger(__name__)


class Prose:
    """The pages of one build. `own` are the addresses of those in the language of their pass."""

    def __init__(self, project: Project, root: Path) -> None:
        self.project = project
        self.root = root
        self.own: list[str] = []
        self._embeds: embedding.Embeds = {}

    def marked(self, markdown: str, page: MkDocsPage, config: MkDocsConfig) -> str:
        """The Markdown with a mark where it asks for a decision tree. Raises PluginError.

        In a preview a wrong block stays code: its author may be in the middle of it.
        """
        if wrong := embedding.mistakes(page, markdown, self.root, self.project.content):
            told = "\n" + render(wrong, "text")
            if not static_i18n.is_preview(config):
                raise PluginError(told)
            log.error(told)
            return markdown
        marked, self._embeds[page.url] = embedding.marked(markdown)
        return marked

    def finished(
        self, html: str, page: MkDocsPage, site: LocalizedSite, config: MkDocsConfig
    ) -> str:
        """The HTML, cleaned, with its trees; what nobody has translated says so."""
        written_in = static_i18n.written_in(config, page)
        is_own = written_in == static_i18n.current_locale(config)
        if is_own:
            self.own.append(page.url)
        if not is_in_our_care(config, self.root):
            return self._with_trees(html, page, site, config, is_own=is_own)
        handwritten.escape_title(page)
        cleaned = self._with_trees(handwritten.clean(html), page, site, config, is_own=is_own)
        if is_own:
            return cleaned
        status = static_i18n.prefix(config, site.locale) + site.layout(STATUS)
        notice = untranslated(site.language, site.ui, get_relative_url(status, page.url or "."))
        return notice + handwritten.in_language(cleaned, language(written_in))

    def _with_trees(
        self,
        html: str,
        page: MkDocsPage,
        site: LocalizedSite,
        config: MkDocsConfig,
        *,
        is_own: bool,
    ) -> str:
        """With its trees, which are in the language of the site also where the page is not."""
        embeds = self._embeds.pop(page.url, ())
        if not embeds:
            return html
        prefix = static_i18n.prefix(config, site.locale)
        draw = embedding.drawing(self.project, site, layout(config), prefix, page)

        def marked(embed: Embed, name: str) -> str:
            drawn = draw(embed, name)
            if is_own:
                return drawn
            return f'<div lang="{site.language.tag}" dir="{site.language.direction}">{drawn}</div>'

        return embedding.embedded(html, embeds, marked)
