"""Which files content/ holds, and which of them are read as what."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass
from pathlib import Path

from pydantic import BaseModel

from dalil.content.kinds import FRAMEWORKS, collection_models, paths, single_models
from dalil.content.strays import strays
from dalil.errors import Diagnostic
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


def read_files(root: Path, memo: Memo) -> tuple[list[File], set[str], list[Diagnostic]]:
    """Read content/: the files that can be read, the keys of all that are there, mistakes.

    What `memo` knows of a file with the same bytes is not read again.
    """
    known = list(_known(root))
    found = list(strays(root))
    if not any(key.startswith(f"{FRAMEWORKS}.") for key, _, _ in known):
        found.append(_no_frameworks(root))
    files = []
    for key, model, path in known:
        source, mistakes = read_partly(root, path, memo)
        found += mistakes
        if source:
            files.append(File(key, model, source))
    return files, {key for key, _, _ in known}, found


def _known(root: Path) -> Iterator[tuple[str, type[BaseModel], Path]]:
    for name, model in collection_models().items():
        for path in sorted(root.glob(f"{paths()[name]}/*.yml")):
            if not path.name.startswith("."):
                yield f"{name}.{path.stem}", model, path
    for name, model in single_models().items():
        path = root / paths()[name]
        if path.exists() or path.is_symlink():
            yield name, model, path


def _no_frameworks(root: Path) -> Diagnostic:
    if not (root / "content").is_dir():
        hint = "Run this in the project's folder, or name it: dalil -C FOLDER."
        return Diagnostic("content", 0, 0, "DAL311", "There is no folder content/ here", hint)
    hint = "Write one file a framework: content/frameworks/bant.yml, for instance."
    return Diagnostic("content/frameworks", 0, 0, "DAL312", "There is no framework", hint)
