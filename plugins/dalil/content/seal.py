"""Whether content/ is as it was: what one value stands for, without reading any of it as YAML."""

from __future__ import annotations

import os
from hashlib import blake2b
from pathlib import Path

FOLDERS = ("content", "quiz")
PAGES = "content/pages"  # of people; nothing here is read from them


def seal(root: Path) -> bytes:
    """The same bytes for the same names and contents of all files that `load` could look at."""
    found = blake2b(digest_size=16)
    for folder in FOLDERS:
        for here, below, names in os.walk(root / folder):
            below[:] = sorted(each for each in below if Path(here, each) != root / PAGES)
            for path in (Path(here, name) for name in sorted(names)):
                content = _content(path)
                found.update(f"{path}\0{len(content)}\0".encode("utf-8", "surrogateescape"))
                found.update(content)
    return found.digest()


def _content(path: Path) -> bytes:
    """What a file holds; of one that is none, or may not be read, nothing that a text could be."""
    try:
        return path.read_bytes() if path.is_file() else b"\0"
    except OSError:
        return b"\0\0"
