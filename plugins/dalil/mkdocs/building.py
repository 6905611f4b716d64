"""One build, from the moment it gets a folder of its own to the moment its site is published."""

from __future__ import annotations

from collections.abc import Iterator
from contextlib import contextmanager
from pathlib import Path

from mkdocs.config.defaults import MkDocsConfig
from mkdocs.exceptions import PluginError

from dalil.assets import AssetsError
from dalil.errors import DalilError
from dalil.mkdocs import publish


class Building:
    """A build under way. From here on `config.site_dir` is the folder it is made in."""

    def __init__(self, config: MkDocsConfig) -> None:
        self.config = config
        self.site_dir = config.site_dir
        self.is_complete = False
        with told_plainly():
            self.staged = publish.stage(Path(config.site_dir))
        config.site_dir = str(self.staged)

    def give_up(self) -> None:
        """Remove what was built; the last good site stays."""
        publish.discard(self.staged)

    def publish(self, *, waits: bool) -> None:
        """Put the new site in the place of the old one. Raises PluginError where that fails.

        Unless this `waits`, the old one may still be there under another name afterwards.
        """
        with told_plainly():
            publish.publish(self.staged, Path(self.site_dir), waits=waits)
        self.config.site_dir = self.site_dir


@contextmanager
def told_plainly() -> Iterator[None]:
    """Mistakes and broken disks are told as MkDocs tells its own: in a sentence, untraced."""
    try:
        yield
    except (DalilError, AssetsError, OSError) as error:
        raise PluginError(str(error)) from error
