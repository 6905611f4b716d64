"""Which files content/ holds, and which of them are read as what."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass
from pathlib import Path
from typing import NamedTuple

from pydantic import BaseModel

from dalil.content.kinds import (
    CONTENT,
    FRAMEWORKS,
    PAGES,
    QUIZ,
    collection_models,
    paths,
    single_models,
)
from dalil.content.strays import strays
from dalil.errors import Diagnostic
from dalil.folders import listed, unreadable
from dalil.memo import Memo
from dalil.source import Source, read_partly


@dataclass(frozen=True, slots=True)
class File:
    """A file that was read: what it is validated as, and the prefix of its message keys."""

    key: str
    model: type[BaseModel]
    source: Source

    @property
    def stem(self) -> str:
        """The file's name without its ending."""
        return Path(self.source.path).stem


class Found(NamedTuple):
    """The files that can be read, the keys of all that are there, and mistakes.

    Where `is_whole` is not so, there may be more files, in folders that may not be read.
    """

    files: list[File]
    known: set[str]
    mistakes: list[Diagnostic]
    is_whole: bool


def read_files(root: Path, memo: Memo) -> Found:
    """Read content/ and quiz/.

    What `memo` knows of a file with the same bytes is not read again.
    """
    known = list(_known(root))
    locked = [each for folder in (CONTENT, QUIZ) for each in unreadable(root, folder)]
    is_whole = all(each.path.startswith(f"{CONTENT}/{PAGES}") for each in locked)
    found = [*locked, *strays(root)]
    if is_whole and not any(key.startswith(f"{FRAMEWORKS}.") for key, _, _ in known):
        found.append(_no_frameworks(root))
    files = []
    for key, model, path in known:
        source, mistakes = read_partly(root, path, memo)
        found += mistakes
        if source:
            files.append(File(key, model, source))
    return Found(files, {key for key, _, _ in known}, found, is_whole)


def _known(root: Path) -> Iterator[tuple[str, type[BaseModel], Path]]:
    for name, model in collection_models().items():
        for path in listed(root / paths()[name]):
            if path.suffix == ".yml" and not path.name.startswith("."):
                yield f"{name}.{path.stem}", model, path
    for name, model in single_models().items():
        path = root / paths()[name]
        if path in listed(path.parent):
            yield name, model, path


def _no_frameworks(root: Path) -> Diagnostic:
    if not (root / "content").is_dir():
        hint = "Run this in the project's folder, or name it: dalil -C FOLDER."
        return Diagnostic("content", 0, 0, "DAL311", "There is no folder content/ here", hint)
    hint = "Write one file a framework: content/frameworks/bant.yml, for instance."
    return Diagnostic("content/frameworks", 0, 0, "DAL312", "There is no framework", hint)
