"""Folders as they are found on the disk: what is in them, and those that may not be looked into."""

from __future__ import annotations

import os
from collections.abc import Iterator
from pathlib import Path

from dalil.errors import Diagnostic

HINT = "Allow yourself to read the folder and to open it: `chmod u+rwx {folder}`, for instance."


def listed(folder: Path) -> list[Path]:
    """What stands in `folder`, sorted; nothing where it is no folder, or may not be read.

    A folder whose names can be read, and not the files behind them, may not be read either.
    """
    return [] if closed(folder) else sorted(folder.iterdir()) if folder.is_dir() else []


def unreadable(root: Path, folder: str) -> Iterator[Diagnostic]:
    """A mistake for each folder in `root`/`folder` that may not be read, itself included.

    What lies in a folder whose name begins with a dot is nobody's text.
    """
    here = root / folder
    if reason := closed(here):
        message = f"The folder cannot be read: {reason}"
        yield Diagnostic(folder, 0, 0, "DAL101", message, HINT.format(folder=folder))
        return
    for path in listed(here):
        if path.is_dir() and not path.is_symlink() and not path.name.startswith("."):
            yield from unreadable(root, f"{folder}/{path.name}")


def closed(folder: Path) -> str:
    """Why the system does not let anybody look into `folder`; "" if it does, or there is none."""
    try:
        with os.scandir(folder):
            (folder / "any name").stat()  # which a folder may refuse though it tells its names
    except (FileNotFoundError, NotADirectoryError):
        return ""
    except OSError as error:
        return error.strerror or "the system refuses"
    return ""
