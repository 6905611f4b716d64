"""All dealings with mkdocs-static-i18n: which locale this pass builds, and where its files go.

The plugin runs one whole build a locale on the same configuration object, the default locale
first and the others from its on_post_build. Without it a site has one locale, the source's.
"""

from __future__ import annotations

import re
from pathlib import Path, PurePosixPath
from typing import Any

from mkdocs.config.defaults import MkDocsConfig
from mkdocs.exceptions import PluginError
from mkdocs.structure.files import File, Files, InclusionLevel
from mkdocs.structure.nav import Navigation, Section

from dalil.catalog_names import Spoken
from dalil.locales import PSEUDO_LOCALES, SOURCE_LOCALE

YES, NO = frozenset({"1", "true", "yes", "on"}), frozenset({"", "0", "false", "no", "off"})


def _plugin(config: MkDocsConfig) -> Any | None:
    return config.plugins.get("i18n")


def default_locale(config: MkDocsConfig) -> str:
    """The locale at the root of the site."""
    plugin = _plugin(config)
    return str(plugin.default_language) if plugin else SOURCE_LOCALE


def current_locale(config: MkDocsConfig) -> str:
    """The locale that this pass builds; it is not set yet when the first pass begins."""
    plugin = _plugin(config)
    return str((plugin and plugin.current_language) or default_locale(config))


def locales(config: MkDocsConfig) -> tuple[str, ...]:
    """Every locale the site is built in, the default first."""
    plugin = _plugin(config)
    if not plugin:
        return (SOURCE_LOCALE,)
    first = default_locale(config)
    return (first, *(str(locale) for locale in plugin.build_languages if locale != first))


def spoken(config: MkDocsConfig) -> tuple[Spoken, ...]:
    """Every language that mkdocs.yml names, built or not; none without the plugin."""
    plugin = _plugin(config)
    return tuple(
        Spoken(str(each.locale), *_place(config, each.locale), each.build)
        for each in (plugin.config.languages if plugin else ())
        if each.locale.lower() != "null"  # a mere link in the language switcher
    )


def _place(config: MkDocsConfig, locale: str) -> tuple[str, int, int]:
    """File, line and column where mkdocs.yml names the locale; (0, 0) where it cannot be seen."""
    path = Path(config.config_file_path or "mkdocs.yml")
    text = path.read_text("utf-8", errors="replace") if path.is_file() else ""
    named = re.search(rf"\blocale:\s*[\"']?({re.escape(locale)})(?![\w-])", text)
    if named is None:
        return path.name, 0, 0
    before = text[: named.start(1)]
    return path.name, before.count("\n") + 1, len(before) - before.rfind("\n")


def is_first_pass(config: MkDocsConfig) -> bool:
    """Whether this pass opens a build."""
    plugin = _plugin(config)
    return not (plugin and plugin.building)


def is_finished(config: MkDocsConfig) -> bool:
    """Whether all locales are built; asked in on_post_build after the plugin's own."""
    return is_first_pass(config)


def source_uri(config: MkDocsConfig, uri: str) -> str:
    """The source path under which the plugin takes a page for one of the current locale."""
    plugin = _plugin(config)
    if not plugin:
        return f"{uri}.md"
    locale = current_locale(config)
    if plugin.config.docs_structure == "suffix":
        return f"{uri}.{locale}.md"
    return f"{locale}/{uri}.md"


def build_pseudo_locales(config: MkDocsConfig, asked: str) -> None:
    """Have pseudo-locales built that mkdocs.yml lists, where `asked` says yes.

    Raises PluginError where it says neither yes nor no.
    """
    if asked.strip().lower() in NO:
        return
    if asked.strip().lower() not in YES:
        known = ", ".join(sorted(YES))
        raise PluginError(f"DALIL_PSEUDO is {asked!r}. To ask for pseudo-locales: {known}.")
    plugin = _plugin(config)
    for each in plugin.config.languages if plugin else ():
        if each.locale in PSEUDO_LOCALES:
            each.build = True


def written(config: MkDocsConfig, files: Files) -> dict[str, str]:
    """Source paths of the host's files by where the current locale shows them."""
    shown = {file.src_uri: shown_at(config, file) for file in files}
    return {address: uri for uri, address in shown.items() if address is not None}


def shown_at(config: MkDocsConfig, file: File) -> str | None:
    """Where a host's `file` is shown below the root of the current locale; None if it is not."""
    plugin = _plugin(config)
    if file.inclusion is InclusionLevel.EXCLUDED:
        return None
    if not plugin:
        return file.dest_uri
    locale, uri = _localization(plugin, file.src_uri)
    if (locale or default_locale(config)) not in _shown(config):
        return None
    return address(config, uri)


def address(config: MkDocsConfig, uri: str) -> str:
    """The file that MkDocs makes of the source file `uri`, wherever languages are put."""
    return File(uri, config.docs_dir, config.site_dir, config.use_directory_urls).dest_uri


def _localization(plugin: Any, uri: str) -> tuple[str, str]:
    """The language that a source path names ("" for none), and the path without it."""
    if plugin.config.docs_structure == "folder":
        first, _, rest = uri.partition("/")
        return (first, rest) if rest and first in plugin.all_languages else ("", uri)
    path = PurePosixPath(uri)
    locale = path.with_suffix("").suffix.removeprefix(".")
    if locale in plugin.all_languages:
        return locale, str(path.with_suffix("").with_suffix(path.suffix))
    return "", uri


def _shown(config: MkDocsConfig) -> set[str]:
    """The languages whose pages this pass shows."""
    fallback = {default_locale(config)} if falls_back(config) else set()
    return {current_locale(config)} | fallback


def falls_back(config: MkDocsConfig) -> bool:
    """Whether a page that a language lacks is shown in the default one."""
    plugin = _plugin(config)
    return bool(plugin and plugin.config.fallback_to_default)


def unfold(config: MkDocsConfig, nav: Navigation) -> Navigation:
    """`nav` where the pages of the language stand beside those that are in no language's folder.

    The plugin would keep the folder's alone: mkdocs_static_i18n.folder.reconfigure_navigation.
    """
    plugin = _plugin(config)
    names = {each.capitalize() for each in (current_locale(config), default_locale(config))}
    folders = [item for item in nav.items if isinstance(item, Section) and item.title in names]
    if not plugin or config.nav is not None or len(folders) == len(nav.items):
        return nav
    inside = [child for folder in folders for child in folder.children]
    for child in inside:
        child.parent = None
    nav.items = [item for item in nav.items if item not in folders] + inside
    return nav


def prefix(config: MkDocsConfig, locale: str) -> str:
    """The path of a locale's root within the site: empty for the default locale."""
    return "" if locale == default_locale(config) else f"{locale}/"


def name(config: MkDocsConfig, locale: str) -> str | None:
    """The name that mkdocs.yml gives a locale."""
    plugin = _plugin(config)
    for each in plugin.config.languages if plugin else ():
        if each.locale == locale and each.name:
            return str(each.name)
    return None


def alternate(config: MkDocsConfig, page: Any, locale: str, own: str) -> str:
    """The address of `page` in another locale; `own` is its address below its locale's root.

    A hand-written page that is missing there leads to that locale's home instead of to a 404.
    """
    known = getattr(getattr(page, "file", None), "alternates", None) or {}
    generated = getattr(page, "rendered", None) is not None or page is None
    if generated or locale in known:
        return prefix(config, locale) + own
    return prefix(config, locale)


def written_in(config: MkDocsConfig, page: Any) -> str:
    """The locale of a hand-written page; where it is missing, the plugin shows the default's."""
    return str(getattr(page.file, "locale", None) or current_locale(config))


def is_preview(config: MkDocsConfig) -> bool:
    """Whether `mkdocs serve` is building; our plugin notes the command."""
    return getattr(config.plugins.get("dalil"), "command", "") == "serve"
