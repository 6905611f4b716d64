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

from dalil import streams
from dalil.handwritten import Written
from dalil.memo import Memo
from dalil.mkdocs import (
    finish,
    garbage,
    material,
    opening,
    remembered,
    standalone,
    static_i18n,
    talk,
    watching,
)
from dalil.mkdocs.building import Building, told_plainly
from dalil.mkdocs.pages import GeneratedPage, as_file
from dalil.mkdocs.prose import Prose
from dalil.mkdocs.remembered import FINISHED
from dalil.mkdocs.shell import Shell
from dalil.previews import Previews
from dalil.project import LocalizedSite, render_page

AFTER_I18N = -200
BEFORE_OTHERS, AFTER_OTHERS = 1000, -1000
BUILD_DELAY = 0.05  # seconds without a further change before a preview rebuilds
PSEUDO = "DALIL_PSEUDO"
log = get_plugin_logger(__name__)


class DalilConfig(Config):  # type: ignore[no-untyped-call]  # MkDocs ships no types
    """The plugin's options in mkdocs.yml."""

    project = config_options.Type(str, default=".")
    """The folder with content/, locales/ and quiz/ in it, relative to mkdocs.yml."""

    offline = config_options.Type(bool, default=True)
    """Whether the call desk works without a network after the first visit."""


class DalilPlugin(BasePlugin[DalilConfig]):  # type: ignore[no-untyped-call]  # MkDocs ships no types
    """One instance lives through all passes of a build, and through all rebuilds of a preview.

    MkDocs keeps it for those because it has `on_startup` (mkdocs.config.config_options.Plugins).
    """

    def __init__(self) -> None:
        self.sites: dict[str, LocalizedSite] = {}
        self.prose: Prose | None = None
        self.by_hand: tuple[Written, ...] = ()
        self.building: Building | None = None
        self.has_shutdown, self.command = False, ""
        self.previews, self.finished = Previews(render_page), remembered.Pages()
        self.memo = Memo()
        self.started = 0.0

    def on_startup(self, *, command: str, dirty: bool) -> None:
        """A command of MkDocs runs, so that `on_shutdown` will follow."""
        streams.escape_what_does_not_fit()  # a folder's name can be in any script
        talk.keep_to_the_point()
        garbage.look_rarely()
        self.has_shutdown, self.command = True, command

    @event_priority(BEFORE_OTHERS)
    def _begin(self, config: MkDocsConfig) -> MkDocsConfig:
        """Before the first pass, read everything and refuse what is wrong.

        First of all plugins: none may note the folder of the old site as the one to write into.
        """
        if static_i18n.is_first_pass(config):
            self.started = time.monotonic()
            self.sites, self.building = {}, None
            static_i18n.build_pseudo_locales(config, os.environ.get(PSEUDO, ""))
            root = self._root(config)
            last = self.prose.project if self.prose and self.prose.root == root else None
            self.prose = Prose(opening.opened(config, root, self.memo, last), root)
            self.building = Building(config)
            opening.use_templates(config)
            self.by_hand = opening.pages_by_hand(config, root)
        return config

    @event_priority(0)
    def _localize(self, config: MkDocsConfig) -> MkDocsConfig:
        """Before each pass, the site in its locale."""
        locale = static_i18n.current_locale(config)
        project, layout = self._prose().project, opening.layout(config)
        if static_i18n.is_preview(config):
            site = project.previewed(locale, layout, self.previews, self.by_hand)
        else:
            site = project.localized(locale, layout, written=self.by_hand)
        self.sites[locale] = site
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
        return (
            None
            if isinstance(page, GeneratedPage)
            else self._prose().marked(markdown, page, config)
        )

    @event_priority(AFTER_I18N)
    def on_page_content(
        self, html: str, page: MkDocsPage, config: MkDocsConfig, files: Files
    ) -> str | None:
        """Clean what was written by hand; Dalil's own pages are made of escaped texts."""
        if isinstance(page, GeneratedPage):
            return None
        return self._prose().finished(html, page, self._site(config), config)

    def _prose(self) -> Prose:
        if self.prose is None:  # pragma: no cover  # the first pass always comes first
            raise PluginError("static-i18n began with a later pass")
        return self.prose

    @event_priority(BEFORE_OTHERS)
    def _set_aside(
        self, context: Any, page: MkDocsPage, config: MkDocsConfig, nav: Navigation
    ) -> None:
        """Material's search would look through the HTML of pages that it leaves out anyway."""
        if isinstance(page, GeneratedPage) and remembered.is_known(config):
            page.set_aside()

    @event_priority(AFTER_OTHERS)
    def _give_context(
        self, context: Any, page: MkDocsPage, config: MkDocsConfig, nav: Navigation
    ) -> Any:
        """Give the theme's templates the variable `dalil`, or a preview's page as it was."""
        if isinstance(page, GeneratedPage):
            page.take_back()
        if isinstance(page, GeneratedPage) and static_i18n.is_preview(config):
            self.finished.enter(config, self._site(config), nav, self.previews)
            if (finished := self.finished.find(page)) is not None:
                context[FINISHED] = finished
                return context
        context["dalil"] = self._shell(config).context(page, nav)
        context["material_files"] = material.files(config)
        return context

    on_page_context = CombinedEvent(_set_aside, _give_context)

    @event_priority(BEFORE_OTHERS)
    def on_post_page(self, output: str, page: MkDocsPage, config: MkDocsConfig) -> None:
        """A preview remembers the page."""
        if isinstance(page, GeneratedPage):
            self.finished.keep(page, output)

    def on_template_context(self, context: Any, template_name: str, config: MkDocsConfig) -> Any:
        """The same for 404.html and its like."""
        context["dalil"] = self._shell(config).context(None, context["nav"])
        context["material_files"] = material.files(config)
        return context

    def on_post_template(self, output: str, template_name: str, config: MkDocsConfig) -> str | None:
        """404.html and its like belong to the default locale; later passes must not replace it."""
        if template_name in {"sitemap.xml", "sitemap.xml.gz"}:
            return ""
        return output if static_i18n.is_first_pass(config) else ""

    @event_priority(AFTER_I18N)
    def _finish(self, config: MkDocsConfig) -> None:
        """When every locale is built: indexes, data, sitemap."""
        if static_i18n.is_finished(config):
            with told_plainly():
                own = self._prose().own
                finish.write(config, self.sites, own, is_offline=self.config.offline)

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
        building.publish(waits=not static_i18n.is_preview(building.config))
        project = self._prose().project
        click.echo(finish.summary(building.config, project, self.sites, self.started))

    @event_priority(BEFORE_OTHERS)
    def on_serve(
        self, server: LiveReloadServer, config: MkDocsConfig, builder: Any
    ) -> LiveReloadServer:
        """Rebuild when the source, a translation or a template changes."""
        watching.listen(server, config)
        for folder in opening.watched(self._root(config)):
            server.watch(str(folder))
        server.build_delay = BUILD_DELAY
        return server

    def _root(self, config: MkDocsConfig) -> Path:
        base = Path(config.config_file_path or ".").resolve().parent
        return base / self.config.project

    def _site(self, config: MkDocsConfig) -> LocalizedSite:
        return self.sites[static_i18n.current_locale(config)]

    def _shell(self, config: MkDocsConfig) -> Shell:
        layout = opening.layout(config)
        return Shell(config, self._site(config), layout, is_offline=self.config.offline)
