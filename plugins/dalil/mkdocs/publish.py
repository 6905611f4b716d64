"""Build aside, then swap: a build that fails never costs the last good site.

The folder is renamed whole, so nobody is served half a site. Hidden entries of the old one (.git,
.nojekyll) are none of the build's: they go over into the new one, as `mkdocs build` leaves them
(mkdocs.utils.clean_directory). A build that was killed leaves `.<site>.dalil-tmp-<pid>`
or `.<site>.dalil-old-<pid>` behind, which nobody calls a copy; the next one puts that right.
"""

from __future__ import annotations

import os
import shutil
from collections.abc import Callable, Iterator
from contextlib import contextmanager, suppress
from pathlib import Path
from threading import Thread

from dalil.errors import DalilError

_DELETIONS: list[Thread] = []

try:
    import fcntl
except ImportError:  # Windows: two builds of one site at once are on their own there
    fcntl = None  # type: ignore[assignment]  # asked for before it is used


def stage(site: Path) -> Path:
    """The folder to build in: beside `site`, so that moving it there is one rename.

    Where `site` is a symbolic link, beside the folder it leads to. Repairs what a killed build
    left. Raises `DalilError` where no build could be published, before any work is done.
    """
    while _DELETIONS:
        _DELETIONS.pop().join()
    real = _real(site)
    _refuse_unusable(real)
    if real.parent.is_dir():
        with _alone(real.parent):
            _repair(real)
    return _beside(real, "tmp")


def publish(staged: Path, site: Path, *, waits: bool = True) -> None:
    """Put the finished build in the place of the old one, which stays whole until then.

    Of two builds that end at once the later one stays. Raises `DalilError` where a rename fails;
    the old site is then back in its place. A preview `waits` for nothing: it shows the new site
    while the old one is being deleted.
    """
    real = _real(site)
    old = _beside(real, "old")
    with _alone(real.parent):
        try:
            if real.exists():
                real.rename(old)
            staged.rename(real)
        except OSError as error:
            discard(staged)
            raise DalilError(_told(real, error.strerror or "it cannot be replaced")) from error
        finally:
            _repair(real, discard if waits else _discard_behind)


def discard(staged: Path) -> None:
    """Remove what a failed build left."""
    shutil.rmtree(staged, ignore_errors=True)


def _discard_behind(folder: Path) -> None:
    """Remove a folder while other work goes on; the next `stage` of this process waits for it."""
    deletion = Thread(target=discard, args=(folder,))
    deletion.start()
    _DELETIONS.append(deletion)


def _real(site: Path) -> Path:
    """The folder itself, where `site` is a link to it."""
    return Path(os.path.realpath(site))


def _refuse_unusable(site: Path) -> None:
    if site.is_file():
        raise DalilError(_told(site, "it is a file"))
    if os.path.ismount(site):
        raise DalilError(_told(site, "it is a mount point, which cannot be renamed"))
    above = next(folder for folder in site.parents if folder.exists())
    if not os.access(above, os.W_OK | os.X_OK):
        raise DalilError(_told(site, f"the folder {above} may not be written to"))


def _told(site: Path, reason: str) -> str:
    return (
        f"DAL504: the site cannot be published as {site}: {reason}. "
        "The old site is as it was. Choose another folder with `site_dir` or `mkdocs build -d`."
    )


@contextmanager
def _alone(folder: Path) -> Iterator[None]:
    """Let other builds wait that would rename folders in `folder`; the lock ends with us."""
    if fcntl is None:
        yield
        return
    descriptor = os.open(folder, os.O_RDONLY)
    try:
        with suppress(OSError):  # some network disks have no locks
            fcntl.flock(descriptor, fcntl.LOCK_EX)
        yield
    finally:
        os.close(descriptor)


def _repair(site: Path, remove: Callable[[Path], None] = discard) -> None:
    """Finish or undo what builds that no longer run (or this one) have begun."""
    for old in sorted(_left(site, "old"), key=lambda folder: folder.stat().st_ctime_ns)[::-1]:
        if not site.exists():
            old.rename(site)
            continue
        for entry in old.iterdir():
            if entry.name.startswith("."):
                _move(entry, site / entry.name)
        remove(old)
    for staged in _left(site, "tmp"):
        shutil.rmtree(staged, ignore_errors=True)


def _left(site: Path, kind: str) -> Iterator[Path]:
    """Folders beside `site` that an ended build, or this process, has made."""
    begin = _prefix(site, kind)
    for path in list(site.parent.iterdir()):
        pid = path.name.removeprefix(begin)
        if path.name.startswith(begin) and pid.isdecimal() and not _is_running(pid):
            yield path


def _beside(site: Path, kind: str) -> Path:
    return site.with_name(f"{_prefix(site, kind)}{os.getpid()}")


def _prefix(site: Path, kind: str) -> str:
    return f".{site.name}.dalil-{kind}-"


def _move(entry: Path, target: Path) -> None:
    """Move `entry` where nothing stands yet; of two folders, what the new one lacks."""
    if not os.path.lexists(target):
        entry.rename(target)
    elif entry.is_dir() and not entry.is_symlink() and target.is_dir():
        for below in list(entry.iterdir()):
            _move(below, target / below.name)


def _is_running(pid: str) -> bool:
    """Whether another process of that number runs; our own has nothing in hand when this is asked.

    In a container every build may have the same number.
    """
    if int(pid) == os.getpid():
        return False
    try:
        os.kill(int(pid), 0)
    except PermissionError:
        return True  # another user's build
    except (OSError, OverflowError):
        return False
    return True
