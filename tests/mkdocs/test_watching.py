"""Changes of files are passed on at once, each once, by whichever observer sees it first."""

from __future__ import annotations

import queue
from collections.abc import Iterator
from pathlib import Path

import pytest
from watchdog.events import FileSystemEvent, FileSystemEventHandler, FileSystemMovedEvent
from watchdog.observers.polling import PollingObserver

from dalil.mkdocs.watching import Observers, Once

NEVER = 20  # seconds after which a change was not seen


class Seen(FileSystemEventHandler):
    def __init__(self) -> None:
        self.events: queue.Queue[FileSystemEvent] = queue.Queue()

    def on_any_event(self, event: FileSystemEvent) -> None:
        self.events.put(event)

    def wait(self) -> FileSystemEvent:
        return self.events.get(timeout=NEVER)


@pytest.fixture
def seen(tmp_path: Path) -> Iterator[Seen]:
    """What is passed on about the folder `here`, and the file `mkdocs.yml` beside it."""
    (tmp_path / "here").mkdir()
    (tmp_path / "mkdocs.yml").write_text("a")
    observers, seen = Observers(PollingObserver(timeout=0.05)), Seen()
    for name in ("here", "mkdocs.yml"):
        observers.schedule(seen, str(tmp_path / name), recursive=True)
    observers.start()
    yield seen
    observers.stop()
    observers.join()


def test_what_happens_below_a_folder_is_seen(tmp_path: Path, seen: Seen) -> None:
    (tmp_path / "here" / "deep").mkdir()
    (tmp_path / "here" / "deep" / "new.yml").write_text("x")
    assert seen.wait().src_path == str(tmp_path / "here" / "deep" / "new.yml")


def test_a_file_is_seen_still_when_another_has_taken_its_place(tmp_path: Path, seen: Seen) -> None:
    file = tmp_path / "mkdocs.yml"
    for text in ("ab", "abc", "abcd"):
        while not seen.events.empty():
            seen.events.get()
        file.with_suffix(".new").write_text(text)
        file.with_suffix(".new").replace(file)
        event = seen.wait()
        assert str(file) in (event.src_path, event.dest_path)


def told(*events: FileSystemEvent) -> int:
    once = Once(seen := Seen())
    for event in events:
        once.dispatch(event)
    return seen.events.qsize()


def event(path: Path, kind: str = "modified") -> FileSystemEvent:
    found = FileSystemEvent(str(path))
    found.event_type = kind
    return found


def test_a_change_that_two_observers_see_is_one(tmp_path: Path) -> None:
    file = tmp_path / "a.yml"
    file.write_text("a")
    assert told(event(file), event(file, "created"), event(file)) == 1


def test_a_file_that_is_only_read_has_not_changed(tmp_path: Path) -> None:
    file = tmp_path / "a.yml"
    file.write_text("a")
    assert told(*(event(file, kind) for kind in ("opened", "closed_no_write"))) == 0


def test_each_state_is_told(tmp_path: Path) -> None:
    file, other = tmp_path / "a.yml", tmp_path / "b.yml"
    seen = Seen()
    once = Once(seen)
    for change in (
        lambda: file.write_text("a"), lambda: file.write_text("ab"), file.unlink,
        lambda: other.write_text("b"), lambda: other.rename(file),
    ):  # fmt: skip
        change()
        once.dispatch(event(file))
        once.dispatch(event(file, "created"))
    assert seen.events.qsize() == 4  # b.yml is none of it until it has moved
    once.dispatch(FileSystemMovedEvent(str(other), str(file)))
    assert seen.events.qsize() == 5
