"""Files and folders that nothing reads: most likely their names are wrong."""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Sequence
from difflib import get_close_matches
from pathlib import Path

from dalil.content.ids import suggested_id
from dalil.content.kinds import CONTENT, PAGES, QUIZ, paths
from dalil.errors import Diagnostic, Severity
from dalil.folders import listed

ENDINGS = frozenset({".yml", ".yaml"})


def strays(root: Path) -> Iterator[Diagnostic]:
    """What stands in `root`/content or `root`/quiz and nothing reads."""
    yield from _strays(root, CONTENT, (PAGES,))
    yield from _strays(root, QUIZ, ())


def _strays(root: Path, top: str, others: Sequence[str]) -> Iterator[Diagnostic]:
    """What is a stray in the folder `top`; what is in its folders `others` is told elsewhere."""
    inner = [path.removeprefix(f"{top}/") for path in paths().values() if path.startswith(top)]
    names = [name for name in inner if not name.endswith(".yml")]
    singles = [name for name in inner if name.endswith(".yml")]
    read = [*(f"{top}/{name}/*.yml" for name in names), *(f"{top}/{name}/" for name in others)]
    explained = f"Dalil reads {', '.join(read)} and {', '.join(singles)}."
    for path in _entries(root / top, {*names, *others, *singles}):
        near = _meant(path, singles, (*names, *others))
        yield _stray(root, path, near and f"{top}/{near}", explained)
    for name in names:
        for path in _entries(root / top / name):
            if path.suffix != ".yml":
                near = f"{top}/{name}/" if _holds_yaml(path) else _with_ending(root, path)
                yield _stray(root, path, near, explained)


def _meant(path: Path, singles: Sequence[str], names: Sequence[str]) -> str:
    """The name that is read and that this entry comes near to."""
    if path.is_dir():
        close = get_close_matches(path.name.lower(), names, 1, 0.7)
        return f"{close[0]}/" if close else ""
    close = get_close_matches(path.stem.lower() + ".yml", singles, 1, 0.7)
    return close[0] if close and _is_yaml(path) else ""


def _holds_yaml(path: Path) -> bool:
    return path.is_dir() and any(map(_is_yaml, listed(path)))


def _entries(folder: Path, known: Iterable[str] = ()) -> list[Path]:
    shown = (path for path in listed(folder) if not path.name.startswith("."))
    return [path for path in shown if path.name not in set(known)]


def _is_yaml(path: Path) -> bool:
    return path.suffix.lower() in ENDINGS


def _with_ending(root: Path, path: Path) -> str:
    """What a YAML file with another ending should be called; "" for anything else."""
    if not _is_yaml(path):
        return ""
    name = suggested_id(path.stem) or path.stem
    return path.with_name(f"{name}.yml").relative_to(root).as_posix()


def _stray(root: Path, path: Path, near: str, explained: str) -> Diagnostic:
    shown = path.relative_to(root).as_posix()
    hint = f"Did you mean {near}? " if near else "Rename or move it. "
    severity: Severity = "error" if near else "warning"
    message = f"Nothing reads this {_kind(path)}"
    return Diagnostic(shown, 0, 0, "DAL310", message, hint + explained, severity=severity)


def _kind(path: Path) -> str:
    if path.is_symlink() and not path.exists():
        return "link, which leads nowhere"
    if path.is_dir():
        return "folder"
    return "file" if path.is_file() else "thing, which is no file"
