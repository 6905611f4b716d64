"""The MkDocs plugin: Dalil's pages enter a MkDocs site, in each locale that static-i18n builds."""

from __future__ import annotations

import os
import sys
import time
from dataclasses import replace
from pathlib import Path
from typing import Any

import click
from mkdocs.config import config_options
from mkdocs.config.base import Config
from mkdocs.config.defaults import MkDocsConfig
from mkdocs.exceptions import PluginError
from mkdocs.livereload import LiveReloadServer
from mkdocs.plugins import BasePlugin, CombinedEvent, event_priority, get_plugin_logger
from mkdocs.structure.files import Files
from mkdocs.structure.nav import Navigation
from mkdocs.structure.pages import Page as MkDocsPage
from mkdocs.utils import get_relative_url

from dalil import streams
from dalil.catalog_names import check_languages
from dalil.errors import ContentError
from dalil.handwritten import FOLDER, KNOWN_PLUGINS, Host, Written, written
from dalil.interface import Interface
from dalil.languages import Language, language
from dalil.links import Layout, directory_address, file_address
from dalil.mkdocs import (
    embedding,
    finish,
    handwritten,
    material,
    remembered,
    standalone,
    static_i18n,
    talk,
    templates,
    watching,
)
from dalil.mkdocs.building import Building, told_plainly
from dalil.mkdocs.pages import GeneratedPage, as_file
from dalil.mkdocs.remembered import FINISHED
from dalil.mkdocs.shell import Shell
from dalil.previews import Previews
from dalil.project import LocalizedSite, Project, open_project, render_page
from dalil.rendering import untranslated
from dalil.reports import render as render_report
from dalil.views.status import STATUS

THEME = Path(__file__).parent / "theme"
WATCHED = ("content", "locales", "quiz")
AFTER_I18N = -200
BEFORE_OTHERS, AFTER_OTHERS = 1000, -1000
BUILD_DELAY = 0.05  # seconds without a further change before a preview rebuilds
PSEUDO = "DALIL_PSEUDO"
log = get_plugin_logger(__name__)


class DalilConfig(Config):  # type: ignore[no-untyped-call]  # MkDocs' own hook
    """The plugin's options in mkdocs.yml."""

    project = config_options.Type(str, default=".")
    """The folder with content/, locales/ and quiz/ in it, relative to mkdocs.yml."""

    offline = config_options.Type(bool, default=True)
    """Whether the call desk works without a network after the first visit."""


class DalilPlugin(BasePlugin[DalilConfig]):  # type: ignore[no-untyped-call]  # the same
    """One instance lives through all passes of a build, and through all rebuilds of a preview.

    MkDocs keeps it for those because it has `on_startup` (mkdocs.config.config_options.Plugins).
    """

    def __init__(self) -> None:
        self.project: Project | None = None
        self.sites: dict[str, LocalizedSite] = {}
        self.written: list[str] = []
        self.by_hand: tuple[Written, ...] = ()
        self.embeds: embedding.Embeds = {}
        self.building: Building | None = None
        self.has_shutdown = False
        self.previews, self.finished = Previews(render_page), remembered.Pages()
        self.started = 0.0
        self.around: tuple[Navigation | None, bytes | None] = (None, None)

    def on_startup(self, *, command: str, dirty: bool) -> None:
        """A command of MkDocs runs, so that `on_shutdown` will follow."""
        streams.escape_what_does_not_fit()  # a folder's name can be in any script
        talk.keep_to_the_point()
        self.has_shutdown = True

    @event_priority(BEFORE_OTHERS)
    def _begin(self, config: MkDocsConfig) -> MkDocsConfig:
        """Before the first pass, read everything and refuse what is wrong.

        First of all plugins: none may note the folder of the old site as the one to write into.
        """
        if static_i18n.is_first_pass(config):
            self.started = time.monotonic()
            self.sites, self.written, self.building = {}, [], None
            static_i18n.build_pseudo_locales(config, os.environ.get(PSEUDO, ""))
            self.project = self._open(config)
            self._prepare(config)
            self.by_hand = self._by_hand(config)
        return config

    @event_priority(0)
    def _localize(self, config: MkDocsConfig) -> MkDocsConfig:
        """Before each pass, the site in its locale."""
        locale = static_i18n.current_locale(config)
        project = self.project
        if project is None:  # pragma: no cover  # the first pass always comes first
            raise PluginError("static-i18n began with a later pass")
        layout = self._layout(config)
        renderer = self.previews if static_i18n.is_preview(config) else None
        self.sites[locale] = project.localized(locale, layout, renderer, self.by_hand)
        return config

    on_config = CombinedEvent(_begin, _localize)

    @event_priority(0)
    def _add_files(self, files: Files, config: MkDocsConfig) -> Files:
        """Ordinary files that are not on the disk, so that static-i18n treats them as its own.

        Where a page is written by hand at the same address, that one is shown.
        """
        site, taken = self._site(config), static_i18n.written(config, files)
        kept = []
        for rendered in site.pages:
            if own := taken.get(static_i18n.address(config, f"{rendered.page.uri}.md")):
                log.info("%s is shown in the place of Dalil's page %s", own, rendered.page.uri)
            else:
                kept.append(rendered)
                files.append(as_file(rendered, config))
        self.sites[site.locale] = replace(site, pages=tuple(kept))
        return files

    @event_priority(AFTER_I18N)
    def _attach_pages(self, files: Files, config: MkDocsConfig) -> Files:
        """static-i18n made new files of ours; now they get their pages."""
        by_uri = {static_i18n.source_uri(config, each.page.uri): each
                  for each in self._site(config).pages}  # fmt: skip
        alone = None if standalone.is_material(config) else standalone.template()
        for file in files.documentation_pages():
            if rendered := by_uri.get(file.src_uri):
                GeneratedPage(rendered, file, config, alone)
        return files

    on_files = CombinedEvent(_add_files, _attach_pages)

    @event_priority(0)
    def _unfold(self, nav: Navigation, config: MkDocsConfig, files: Files) -> Navigation:
        """The host's pages stay in the menu beside ours."""
        return static_i18n.unfold(config, nav)

    @event_priority(AFTER_I18N)
    def _flatten(self, nav: Navigation, config: MkDocsConfig, files: Files) -> Navigation:
        """Another theme shows its own menu, made of all pages unless the host has written one."""
        is_ours = standalone.is_material(config) or config.nav is not None
        return nav if is_ours else standalone.flatten(nav)

    on_nav = CombinedEvent(_unfold, _flatten)

    @event_priority(AFTER_I18N)
    def on_page_markdown(
        self, markdown: str, page: MkDocsPage, config: MkDocsConfig, files: Files
    ) -> str | None:
        """Put a mark where a page asks for a decision tree."""
        if isinstance(page, GeneratedPage) or self.project is None:
            return None
        if wrong := embedding.mistakes(page, self._root(config), self.project.content):
            raise PluginError("\n" + render_report(wrong, "text"))
        marked, self.embeds[page.url] = embedding.marked(markdown)
        return marked

    @event_priority(AFTER_I18N)
    def on_page_content(
        self, html: str, page: MkDocsPage, config: MkDocsConfig, files: Files
    ) -> str | None:
        """Clean what was written by hand; Dalil's own pages are made of escaped texts."""
        if isinstance(page, GeneratedPage):
            return None
        written_in = static_i18n.written_in(config, page)
        is_own = written_in == static_i18n.current_locale(config)
        if is_own:
            self.written.append(page.url)
        if not self._is_in_our_care(config):
            return self._with_trees(html, page, config)
        handwritten.escape_title(page)
        cleaned = self._with_trees(handwritten.clean(html), page, config)
        if is_own:
            return cleaned
        notice = untranslated(*self._status(config, page))
        return notice + handwritten.in_language(cleaned, language(written_in))

    def _status(self, config: MkDocsConfig, page: MkDocsPage) -> tuple[Language, Interface, str]:
        """The language of this pass, its words, and the way from `page` to its status page."""
        site = self._site(config)
        target = static_i18n.prefix(config, site.locale) + site.layout(STATUS)
        return site.language, site.ui, get_relative_url(target, page.url or ".")

    def _with_trees(self, html: str, page: MkDocsPage, config: MkDocsConfig) -> str:
        embeds = self.embeds.pop(page.url, ())
        if not embeds or self.project is None:
            return html
        site, layout = self._site(config), self._layout(config)
        prefix = static_i18n.prefix(config, site.locale)
        draw = embedding.drawing(self.project, site, layout, prefix, page)
        return embedding.embedded(html, embeds, draw)

    def on_page_context(
        self, context: Any, page: MkDocsPage, config: MkDocsConfig, nav: Navigation
    ) -> Any:
        """Give the theme's templates the variable `dalil`, or a preview's page as it was."""
        if isinstance(page, GeneratedPage) and static_i18n.is_preview(config):
            around = self._surroundings(config, nav)
            finished = self.finished.find(page, around) if around else None
            if finished is not None:
                context[FINISHED] = finished
                return context
        context["dalil"] = self._shell(config).context(page, nav)
        context["material_files"] = material.files(config)
        return context

    @event_priority(BEFORE_OTHERS)
    def on_post_page(self, output: str, page: MkDocsPage, config: MkDocsConfig) -> None:
        """A preview remembers the page."""
        if isinstance(page, GeneratedPage) and self.around[1]:
            self.finished.keep(page, self.around[1], output)

    def on_template_context(self, context: Any, template_name: str, config: MkDocsConfig) -> Any:
        """The same for 404.html and its like."""
        context["dalil"] = self._shell(config).context(None, context["nav"])
        context["material_files"] = material.files(config)
        return context

    def on_post_template(self, output: str, template_name: str, config: MkDocsConfig) -> str | None:
        """404.html and its like belong to the default locale; later passes must not replace it."""
        if template_name.startswith("sitemap"):
            return ""
        return output if static_i18n.is_first_pass(config) else ""

    @event_priority(AFTER_I18N)
    def _finish(self, config: MkDocsConfig) -> None:
        """When every locale is built: indexes, data, sitemap."""
        if static_i18n.is_finished(config):
            with told_plainly():
                finish.write(config, self.sites, self.written, is_offline=self.config.offline)

    @event_priority(AFTER_OTHERS)
    def _complete(self, config: MkDocsConfig) -> None:
        """The site is whole, but strict mode has not had its say: a command has its shutdown."""
        if static_i18n.is_finished(config) and self.building:
            self.building.is_complete = True
            if not self.has_shutdown or static_i18n.is_preview(config):
                self._publish()

    on_post_build = CombinedEvent(_finish, _complete)

    def on_build_error(self, error: BaseException) -> None:
        """Remove the unfinished build; the last good site stays where it is."""
        if self.building:
            self.building.give_up()
            self.building = None

    @event_priority(AFTER_OTHERS)
    def on_shutdown(self) -> None:
        """The end of a command, when nothing can fail any more: the swap."""
        interrupted = sys.exc_info()[1]
        if interrupted is not None:
            self.on_build_error(interrupted)
        self._publish()

    def _publish(self) -> None:
        building, self.building = self.building, None
        if building is None or not building.is_complete:
            return
        building.publish()
        if self.project is not None:
            click.echo(finish.summary(building.config, self.project, self.sites, self.started))

    @event_priority(BEFORE_OTHERS)
    def on_serve(
        self, server: LiveReloadServer, config: MkDocsConfig, builder: Any
    ) -> LiveReloadServer:
        """Rebuild when the source, a translation or a template changes."""
        watching.listen(server, config)
        package = Path(__file__).parent.parent
        folders = [self._root(config) / name for name in WATCHED]
        folders += [package / "templates", package / "interface.yml", package / "static", THEME]
        for folder in folders:
            if folder.exists():
                server.watch(str(folder))
        server.build_delay = BUILD_DELAY
        return server

    def _open(self, config: MkDocsConfig) -> Project:
        root = self._root(config)
        found = check_languages(root, static_i18n.spoken(config))
        try:
            project = open_project(root, found, self._host(config))
        except ContentError as error:
            raise PluginError("\n" + render_report(error.diagnostics, "text")) from error
        if project.warnings:
            log.warning("\n%s", render_report(project.warnings, "text"))
        return project

    def _host(self, config: MkDocsConfig) -> Host:
        others = bool(set(config.plugins) - KNOWN_PLUGINS or config.hooks)
        return Host(static_i18n.locales(config), makes_pages=others)

    def _prepare(self, config: MkDocsConfig) -> None:
        self.building = Building(config)
        templates.speed_up(config.theme)
        if standalone.is_material(config) and str(THEME) not in config.theme.dirs:
            # After the host's own folder: what a host overrides stays overridden.
            config.theme.dirs.insert(1 if config.theme.custom_dir else 0, str(THEME))

    def _root(self, config: MkDocsConfig) -> Path:
        base = Path(config.config_file_path or ".").resolve().parent
        return base / self.config.project

    def _is_in_our_care(self, config: MkDocsConfig) -> bool:
        """Whether pages by hand are shown in our shell, or lie in content/pages.

        Others are the host's: its theme and its rules are none of our business.
        """
        pages = self._root(config) / FOLDER
        return standalone.is_material(config) or Path(config.docs_dir).is_relative_to(pages)

    def _by_hand(self, config: MkDocsConfig) -> tuple[Written, ...]:
        """The pages that people wrote; those without an address where a language lacks them."""
        if not self._is_in_our_care(config):
            return ()
        found = written(Path(config.docs_dir), static_i18n.locales(config))
        falls_back = static_i18n.falls_back(config)
        return found if falls_back else tuple(each._replace(uri="") for each in found)

    def _site(self, config: MkDocsConfig) -> LocalizedSite:
        return self.sites[static_i18n.current_locale(config)]

    def _surroundings(self, config: MkDocsConfig, nav: Navigation) -> bytes | None:
        """Of all pages of one pass; each has a navigation of its own."""
        if self.around[0] is not nav:
            site = self._site(config)
            found = remembered.surroundings(config, site, nav, self.previews.words(site.ui))
            self.around = (nav, found)
        return self.around[1]

    def _shell(self, config: MkDocsConfig) -> Shell:
        return Shell(
            config, self._site(config), self._layout(config), is_offline=self.config.offline
        )

    def _layout(self, config: MkDocsConfig) -> Layout:
        return directory_address if config.use_directory_urls else file_address
