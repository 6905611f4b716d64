"""Build aside, then swap: a build that fails never costs the last good site."""

from __future__ import annotations

import os
import shutil
from pathlib import Path


def stage(site: Path) -> Path:
    """The folder to build in: beside `site`, so that moving it there is one rename."""
    for left in site.parent.glob(f"{site.name}.tmp-*"):
        if not _is_running(left.name.rpartition("-")[2]):
            shutil.rmtree(left, ignore_errors=True)
    return site.with_name(f"{site.name}.tmp-{os.getpid()}")


def publish(staged: Path, site: Path) -> None:
    """Put the finished build in the place of the old one, which stays whole until then."""
    old = site.with_name(f"{site.name}.old-{os.getpid()}")
    if site.exists():
        site.rename(old)
    staged.rename(site)
    shutil.rmtree(old, ignore_errors=True)


def discard(staged: Path) -> None:
    """Remove what a failed build left."""
    shutil.rmtree(staged, ignore_errors=True)


def _is_running(pid: str) -> bool:
    try:
        os.kill(int(pid), 0)
    except (PermissionError, ValueError):
        return True  # another user's build, or no build's folder at all
    except OSError:
        return False
    return True
