"""Changes of files seen at once, where the system tells of them, and in half a second elsewhere.

MkDocs looks through all folders twice a second, since not every disk tells of changes (a folder
that a container or virtual machine shares with its host does not). Here the system is listened to
as well, and whichever notices a change first counts.
"""

from __future__ import annotations

from collections.abc import Iterable
from pathlib import Path
from typing import Any

from mkdocs.config.defaults import MkDocsConfig
from mkdocs.livereload import LiveReloadServer
from watchdog.events import FileSystemEvent, FileSystemEventHandler
from watchdog.observers import Observer

# Some systems tell of a file that is opened or closed too: a build that reads would call itself.
CHANGES = frozenset({"created", "modified", "moved", "deleted"})

State = tuple[int, int] | None


def listen(server: LiveReloadServer, config: MkDocsConfig) -> None:
    """Let `server` listen to the system too; to be called before any plugin adds folders."""
    known = [config.docs_dir, config.config_file_path, *config.theme.dirs]
    watched = [path for path in known if path and _unwatched(server, path)]
    server.observer = Observers(server.observer)  # type: ignore[assignment]  # all that is asked
    for path in watched:
        server.watch(path)


def _unwatched(server: LiveReloadServer, path: str) -> bool:
    """Whether the server had watched `path`, which it does no more."""
    try:
        server.unwatch(path)
    except KeyError:
        return False
    return True


class Once(FileSystemEventHandler):
    """Passes on that a file has changed, once for each state it is found in."""

    def __init__(self, handler: FileSystemEventHandler) -> None:
        self._handler = handler
        self._states: dict[str, State] = {}
        self.is_over = False

    def on_any_event(self, event: FileSystemEvent) -> None:
        """Called by the threads of both observers."""
        if self.is_over or event.event_type not in CHANGES or event.is_directory:
            return
        if self._note(_paths(event)):
            self._handler.on_any_event(event)

    def _note(self, paths: Iterable[str]) -> bool:
        found = {path: _state(path) for path in paths}
        is_news = any(path not in self._states or self._states[path] != state
                      for path, state in found.items())  # fmt: skip
        self._states |= found
        return is_news


class OneFile(FileSystemEventHandler):
    """Passes on what happens to one file of a folder; editors put another file in its place."""

    def __init__(self, handler: FileSystemEventHandler, path: str) -> None:
        self._handler, self._path = handler, path

    def on_any_event(self, event: FileSystemEvent) -> None:
        """Only what is about the file itself."""
        if self._path in _paths(event):
            self._handler.on_any_event(event)


class Observers:
    """An observer that looks by itself, and one that is told by the system, as one."""

    def __init__(self, looking: Any) -> None:
        self._looking, self._told = looking, Observer()
        self._handlers: dict[Any, Once] = {}

    def schedule(self, handler: FileSystemEventHandler, path: str, *, recursive: bool) -> Any:
        """Watch `path` in both ways."""
        once = Once(handler)
        folder, listener = (path, once) if Path(path).is_dir() else _in_folder(path, once)
        self._told.schedule(listener, folder, recursive=recursive and folder == path)
        watch = self._looking.schedule(once, path, recursive=recursive)
        self._handlers[watch] = once
        return watch

    def unschedule(self, watch: Any) -> None:
        """Watch it no more."""
        self._looking.unschedule(watch)
        self._handlers.pop(watch).is_over = True

    def start(self) -> None:
        """Begin. A system that cannot tell of so many files is done without."""
        self._looking.start()
        try:
            self._told.start()
        except OSError:
            self._told.unschedule_all()

    def stop(self) -> None:
        """End both."""
        self._looking.stop()
        self._told.stop()

    def join(self) -> None:
        """Wait for both to end."""
        self._looking.join()
        if self._told.is_alive():
            self._told.join()


def _in_folder(path: str, handler: FileSystemEventHandler) -> tuple[str, FileSystemEventHandler]:
    return str(Path(path).parent), OneFile(handler, path)


def _paths(event: FileSystemEvent) -> list[str]:
    return [str(path) for path in (event.src_path, getattr(event, "dest_path", "")) if path]


def _state(path: str) -> State:
    try:
        found = Path(path).stat()
    except OSError:
        return None
    return found.st_mtime_ns, found.st_size
