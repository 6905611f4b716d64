"""locales/termbase.yml, read."""

from __future__ import annotations

from pathlib import Path

from pydantic import ValidationError

from dalil.content.mistakes import mistakes
from dalil.errors import Diagnostic
from dalil.source import read_source
from dalil.termbase.model import Termbase

TERMBASE = "locales/termbase.yml"
NONE = Termbase()


def read_termbase(root: Path) -> tuple[Termbase, tuple[Diagnostic, ...]]:
    """The project's termbase, and what is wrong with it. Without a file, or a whole one: none."""
    if not (root / TERMBASE).exists():
        return NONE, ()
    source, found = read_source(root, Path(TERMBASE))
    if source is None:
        return NONE, found
    try:
        return Termbase.model_validate(source.data), found
    except ValidationError as error:
        return NONE, (*found, *mistakes(source, Termbase, error))
