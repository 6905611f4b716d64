"""Which files content/ holds, and which of them are read as what."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass
from difflib import get_close_matches
from pathlib import Path
from typing import get_args, get_origin

from pydantic import BaseModel

from dalil.errors import Diagnostic
from dalil.model.content import Content
from dalil.source import Source, read_source

FRAMEWORKS = "frameworks"
PAGES = "pages"


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
        if name not in collection_models()
    }


def collection_models() -> dict[str, type[BaseModel]]:
    """The model of each file in a folder of content/, by the folder's name."""
    return {
        name: get_args(field.annotation)[1]
        for name, field in Content.model_fields.items()
        if get_origin(field.annotation) is dict
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
    for folder, model in collection_models().items():
        for path in sorted(content.glob(f"{folder}/*.yml")):
            if not path.name.startswith("."):
                yield f"{folder}.{path.stem}", model, path
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
        if path.name in {*collection_models(), PAGES, *singles} or path.name.startswith("."):
            continue
        looks_read = path.suffix.lower() in {".yml", ".yaml"}
        close = get_close_matches(path.stem + ".yml", singles, 1, 0.7) if looks_read else []
        yield _stray(root, path, f"content/{close[0]}" if close else "", singles)
    for folder in collection_models():
        for path in sorted((content / folder).glob("*")):
            if path.suffix != ".yml" and not path.name.startswith("."):
                near = f"content/{folder}/{path.stem}.yml" if path.suffix == ".yaml" else ""
                yield _stray(root, path, near, singles)


def _stray(root: Path, path: Path, near: str, singles: list[str]) -> Diagnostic:
    shown = path.relative_to(root).as_posix()
    hint = f"Did you mean {near}? " if near else "Rename or move it. "
    folders = ", ".join(f"content/{name}/*.yml" for name in collection_models())
    return Diagnostic(
        shown,
        0,
        0,
        "DAL310",
        "Nothing reads this file",
        f"{hint}Dalil reads {folders}, content/{PAGES}/ and {', '.join(singles)}.",
        severity="error" if near else "warning",
    )
