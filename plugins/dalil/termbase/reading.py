"""locales/termbase.yml, read."""

from __future__ import annotations

from functools import lru_cache
from hashlib import blake2b
from pathlib import Path

from pydantic import ValidationError

from dalil.content.mistakes import mistakes
from dalil.errors import Diagnostic
from dalil.source import read_source
from dalil.termbase.checks import Wording
from dalil.termbase.model import Termbase

TERMBASE = "locales/termbase.yml"
NONE = Termbase()
MOST_WORDINGS = 4
_WORDINGS: dict[int, Wording] = {}


def read_termbase(root: Path) -> tuple[Termbase, tuple[Diagnostic, ...]]:
    """The project's termbase, and what is wrong with it. Without a file, or a whole one: none.

    As long as the file has the same bytes, the result is the same object.
    """
    path = root / TERMBASE
    if not path.exists():
        return NONE, ()
    try:
        digest = blake2b(path.read_bytes()).digest() if path.is_file() else b""
    except OSError:
        digest = b""
    return _read(root, digest) if digest else _read.__wrapped__(root, digest)


@lru_cache(maxsize=4)
def _read(root: Path, _digest: bytes) -> tuple[Termbase, tuple[Diagnostic, ...]]:
    source, found = read_source(root, Path(TERMBASE))
    if source is None:
        return NONE, found
    try:
        return Termbase.model_validate(source.data), found
    except ValidationError as error:
        return NONE, (*found, *mistakes(source, Termbase, error))


def read_wording(root: Path) -> tuple[Wording, tuple[Diagnostic, ...]]:
    """The checks of the project's termbase, with all that they remember of a build before."""
    termbase, found = read_termbase(root)
    known = _WORDINGS.get(id(termbase))
    if known is None or known.termbase is not termbase:
        if len(_WORDINGS) >= MOST_WORDINGS:
            _WORDINGS.clear()
        known = _WORDINGS[id(termbase)] = Wording(termbase)
    return known, found
