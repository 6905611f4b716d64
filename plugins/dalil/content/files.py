"""Which files content/ holds, and which of them are read as what."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass
from difflib import get_close_matches
from pathlib import Path
from typing import get_args

from pydantic import BaseModel

from dalil.errors import Diagnostic
from dalil.model.content import Content
from dalil.model.framework import Framework
from dalil.source import Source, read_source

FRAMEWORKS = "frameworks"
PAGES = "pages"
EXPLAINED = "Dalil reads content/frameworks/*.yml, content/pages/ and "


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


def single_models() -> dict[str, type[BaseModel]]:
    """The model of each file that stands alone in content/, by the file's stem."""
    return {
        name: next(each for each in get_args(field.annotation) if each is not type(None))
        for name, field in Content.model_fields.items()
        if name != FRAMEWORKS
    }


def read_files(root: Path) -> tuple[list[File], set[str], list[Diagnostic]]:
    """Read content/: the files that can be read, the keys of all that are there, mistakes."""
    known = list(_known(root))
    found = list(_strays(root))
    if not any(key.startswith(f"{FRAMEWORKS}.") for key, _, _ in known):
        found.append(_no_frameworks(root))
    files = []
    for key, model, path in known:
        source, mistakes = read_source(root, path)
        found += mistakes
        if source:
            files.append(File(key, model, source))
    return files, {key for key, _, _ in known}, found


def _known(root: Path) -> Iterator[tuple[str, type[BaseModel], Path]]:
    content = root / "content"
    for path in sorted(content.glob(f"{FRAMEWORKS}/*.yml")):
        if not path.name.startswith("."):
            yield f"{FRAMEWORKS}.{path.stem}", Framework, path
    for name, model in single_models().items():
        path = content / f"{name}.yml"
        if path.exists() or path.is_symlink():
            yield name, model, path


def _no_frameworks(root: Path) -> Diagnostic:
    if not (root / "content").is_dir():
        hint = "Run this in the project's folder, or name it: dalil -C FOLDER."
        return Diagnostic("content", 0, 0, "DAL311", "There is no folder content/ here", hint)
    hint = "Write one file a framework: content/frameworks/bant.yml, for instance."
    return Diagnostic("content/frameworks", 0, 0, "DAL312", "There is no framework", hint)


def _strays(root: Path) -> Iterator[Diagnostic]:
    """Files of content/ that nothing reads: most likely their names are wrong."""
    content = root / "content"
    singles = [f"{name}.yml" for name in single_models()]
    for path in sorted(content.iterdir()) if content.is_dir() else ():
        if path.name in {FRAMEWORKS, PAGES, *singles} or path.name.startswith("."):
            continue
        looks_read = path.suffix.lower() in {".yml", ".yaml"}
        close = get_close_matches(path.stem + ".yml", singles, 1, 0.7) if looks_read else []
        yield _stray(root, path, f"content/{close[0]}" if close else "", singles)
    for path in sorted((content / FRAMEWORKS).glob("*")):
        if path.suffix != ".yml" and not path.name.startswith("."):
            near = f"content/{FRAMEWORKS}/{path.stem}.yml" if path.suffix == ".yaml" else ""
            yield _stray(root, path, near, singles)


def _stray(root: Path, path: Path, near: str, singles: list[str]) -> Diagnostic:
    shown = path.relative_to(root).as_posix()
    hint = f"Did you mean {near}? " if near else "Rename or move it. "
    return Diagnostic(
        shown,
        0,
        0,
        "DAL310",
        "Nothing reads this file",
        f"{hint}{EXPLAINED}{', '.join(singles)}.",
        severity="error" if near else "warning",
    )
