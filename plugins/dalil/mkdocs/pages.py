"""Generated pages as MkDocs pages whose HTML is ready: Python-Markdown never sees them."""

from __future__ import annotations

from collections.abc import Iterable

import jinja2
from markupsafe import escape
from mkdocs.config.defaults import MkDocsConfig
from mkdocs.structure.files import File, Files, InclusionLevel
from mkdocs.structure.pages import Page as MkDocsPage
from mkdocs.structure.toc import AnchorLink, TableOfContents

from dalil.mkdocs import static_i18n
from dalil.rendering import Heading, Rendered


class GeneratedPage(MkDocsPage):
    """A page that brings its own content, contents list and title."""

    def __init__(
        self,
        rendered: Rendered,
        file: File,
        config: MkDocsConfig,
        template: jinja2.Template | None = None,
    ) -> None:
        super().__init__(escape(str(rendered.page.title)), file, config)
        self.rendered = rendered
        self.edit_url = None
        self.template = template
        self.aside: str | None = None

    def read_source(self, config: MkDocsConfig) -> None:
        """There is no source file; what MkDocs and its theme ask for is set here."""
        self.markdown = ""
        self.meta = {
            # Themes print these unescaped; Dalil's own does not escape them twice.
            "title": escape(str(self.rendered.page.title)),
            "description": escape(str(self.rendered.page.description)),
            # Material would parse the HTML again for its index; ours comes from the data.
            "search": {"exclude": True},
        }
        if self.template:
            self.meta["template"] = self.template

    def render(self, config: MkDocsConfig, files: Files) -> None:
        """Hand over the HTML and the table of contents as they are."""
        self.content = self.rendered.html
        self.toc = TableOfContents(_anchors(self.rendered.contents))

    def set_aside(self) -> None:
        """Take the HTML away until `take_back`: until then there is none to be worked on."""
        self.aside, self.content = self.content, ""

    def take_back(self) -> None:
        """The HTML is there again, if it was taken away."""
        if self.aside is not None:
            self.aside, self.content = None, self.aside


def as_file(rendered: Rendered, config: MkDocsConfig) -> File:
    """The file that a page enters MkDocs as; it is not on the disk."""
    uri = static_i18n.source_uri(config, rendered.page.uri)
    level = InclusionLevel.INCLUDED if rendered.page.in_nav else InclusionLevel.NOT_IN_NAV
    return File(uri, config.docs_dir, config.site_dir, config.use_directory_urls, inclusion=level)


def _anchors(headings: Iterable[Heading]) -> list[AnchorLink]:
    return [_anchor(heading) for heading in headings]


def _anchor(heading: Heading) -> AnchorLink:
    link = AnchorLink(str(escape(heading.title)), heading.id, heading.level)
    link.language = heading.language  # type: ignore[attr-defined]  # for our own theme's list
    link.children = _anchors(heading.children)
    return link
