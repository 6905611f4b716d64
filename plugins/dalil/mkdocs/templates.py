"""Theme templates, listed and compiled once a process instead of once a locale and rebuild.

Material brings some ten thousand icons, which MkDocs lists on the disk at the start of every pass,
and the passes of one build compile the same templates again.
"""

from __future__ import annotations

from collections.abc import Callable
from functools import lru_cache, partial
from pathlib import Path

import jinja2
from mkdocs.theme import Theme

from dalil.bytecode import MemoryBytecodeCache
from dalil.mkdocs.remembered import FinishedTemplate


class IconAwareLoader(jinja2.FileSystemLoader):
    """Finds templates as ever, but lists them without the icons: those are no pages or assets."""

    def list_templates(self) -> list[str]:
        """Names of all files in the theme's folders outside `.icons`."""
        return sorted({name for folder in self.searchpath for name in _names(str(folder))})


def speed_up(theme: Theme) -> None:
    """Make the environments of `theme` share what they know."""
    theme.get_env = partial(_environment, theme.get_env)  # type: ignore[method-assign]  # no hook before it


def _environment(original: Callable[[], jinja2.Environment]) -> jinja2.Environment:
    env = original()
    if isinstance(env.loader, jinja2.FileSystemLoader):
        env.loader = IconAwareLoader(env.loader.searchpath)
    env.auto_reload = False  # each pass has an environment of its own, which reads them anew
    env.bytecode_cache = MemoryBytecodeCache()
    env.template_class = FinishedTemplate
    return env


def _names(folder: str) -> tuple[str, ...]:
    """An installed theme does not change while we run; a project's own folder may."""
    return _remembered(folder) if Path(folder, ".icons").is_dir() else _listed(folder)


@lru_cache(maxsize=8)
def _remembered(folder: str) -> tuple[str, ...]:
    return _listed(folder)


def _listed(folder: str) -> tuple[str, ...]:
    root = Path(folder)
    return tuple(
        path.relative_to(root).as_posix()
        for entry in (root.iterdir() if root.is_dir() else ())
        if entry.name != ".icons"
        for path in ((entry, *entry.rglob("*")) if entry.is_dir() else (entry,))
        if path.is_file()
    )
