"""What a build begins with: the project's folder, what stands in it, and the theme's templates."""

from __future__ import annotations

from pathlib import Path

from mkdocs.config.defaults import MkDocsConfig
from mkdocs.exceptions import PluginError
from mkdocs.plugins import get_plugin_logger

from dalil.catalog_names import check_languages
from dalil.errors import ContentError
from dalil.handwritten import FOLDER, KNOWN_PLUGINS, Host, Written, written
from dalil.links import Layout, directory_address, file_address
from dalil.memo import Memo
from dalil.mkdocs import standalone, static_i18n, templates
from dalil.project import Project, open_project
from dalil.reports import render

PACKAGE = Path(__file__).parent.parent
THEME = PACKAGE / "mkdocs" / "theme"
WATCHED = ("content", "locales", "quiz")
log = get_plugin_logger(__name__)


def opened(config: MkDocsConfig, root: Path, memo: Memo, last: Project | None) -> Project:
    """The project in `root`; its warnings are logged. Raises PluginError with all mistakes.

    A preview shows the `last` project meanwhile: MkDocs' server answers nothing after an error.
    """
    found = check_languages(root, static_i18n.spoken(config))
    try:
        project = open_project(root, found, _host(config), memo)
    except ContentError as error:
        told = "\n" + render(error.diagnostics, "text")
        if last is None or not static_i18n.is_preview(config):
            raise PluginError(told) from error
        log.error("%s\nThe preview stays as it was before.", told)  # noqa: TRY400  # an author's mistake has no traceback
        return last
    if project.warnings:
        log.warning("\n%s", render(project.warnings, "text"))
    return project


def _host(config: MkDocsConfig) -> Host:
    others = bool(set(config.plugins) - KNOWN_PLUGINS or config.hooks)
    return Host(static_i18n.locales(config), makes_pages=others)


def use_templates(config: MkDocsConfig) -> None:
    """Let the theme find ours: after the host's own, so that what a host overrides stays so."""
    templates.speed_up(config.theme)
    if standalone.is_material(config) and str(THEME) not in config.theme.dirs:
        config.theme.dirs.insert(1 if config.theme.custom_dir else 0, str(THEME))


def pages_by_hand(config: MkDocsConfig, root: Path) -> tuple[Written, ...]:
    """The pages that people wrote; those without an address where a language lacks them."""
    if not is_in_our_care(config, root):
        return ()
    found = written(Path(config.docs_dir), static_i18n.locales(config))
    if static_i18n.falls_back(config):
        return found
    return tuple(each._replace(uri="") for each in found)


def is_in_our_care(config: MkDocsConfig, root: Path) -> bool:
    """Whether pages by hand are shown in our shell, or lie in content/pages.

    Others are the host's: its theme and its rules are none of our business.
    """
    return standalone.is_material(config) or Path(config.docs_dir).is_relative_to(root / FOLDER)


def layout(config: MkDocsConfig) -> Layout:
    """How the host lays out the addresses of pages."""
    return directory_address if config.use_directory_urls else file_address


def watched(root: Path) -> list[Path]:
    """What a preview looks at: the source, translations, and the package's own files."""
    folders = [root / name for name in WATCHED]
    folders += [PACKAGE / name for name in ("templates", "interface.yml", "static")]
    return [folder for folder in (*folders, THEME) if folder.exists()]
