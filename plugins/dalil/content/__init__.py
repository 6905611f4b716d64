"""content/: read, checked against the model and against itself, with the place of every message."""

from __future__ import annotations

import gc
from collections.abc import Iterable, Iterator, Mapping
from contextlib import contextmanager
from dataclasses import dataclass, field
from functools import partial
from pathlib import Path
from typing import NamedTuple

from pydantic import BaseModel, ValidationError

from dalil.content.desk import check_desk
from dalil.content.files import File, read_files
from dalil.content.kinds import collection_models
from dalil.content.mistakes import mistakes
from dalil.content.places import Places
from dalil.content.quizzes import check_quizzes
from dalil.content.references import check_references
from dalil.content.shapes import Leaf, leaves, shape_of
from dalil.content.texts import check_texts
from dalil.content.trees import check_trees
from dalil.errors import ContentError, Diagnostic, limited
from dalil.memo import Memo
from dalil.model.content import Content
from dalil.trees import Proof

__all__ = ["Loaded", "load"]


@dataclass(frozen=True, slots=True)
class Loaded:
    """What content/ holds. `content` is None where there are errors; warnings let it pass.

    `places` gives path, line and column of each message by its key, as `iter_texts` makes them
    over `Content`: `frameworks.bant.criteria.budget.name`. `proofs` has one a decision tree.
    """

    content: Content | None
    places: Mapping[str, tuple[str, int, int]]
    diagnostics: tuple[Diagnostic, ...]
    proofs: Mapping[str, Proof] = field(default_factory=dict)

    def require(self) -> Content:
        """The content; raises `ContentError` with all diagnostics where there are errors."""
        if self.content is None:
            raise ContentError(self.diagnostics)
        return self.content


def load(root: Path, memo: Memo | None = None) -> Loaded:
    """Read and check all of `root`/content. Raises nothing: mistakes are in `diagnostics`.

    With the `memo` of an earlier reading, a file that is as it was gives the very same part.
    """
    with _uncollected():
        return _load(root, memo or Memo())


@contextmanager
def _uncollected() -> Iterator[None]:
    """No garbage collection: all that is made here is kept, and looking for waste in it is waste.

    It takes a sixth of the time off reading 1,000 questions.
    """
    was_enabled = gc.isenabled()
    gc.disable()
    try:
        yield
    finally:
        if was_enabled:
            gc.enable()


def _load(root: Path, memo: Memo) -> Loaded:
    files, known, unreadable, is_whole = read_files(root, memo)
    found: list[Diagnostic] = []
    texts: dict[str, tuple[Leaf, ...]] = {}
    parts: dict[str, BaseModel] = {}
    for file in files:
        alone = memo(("part", file.key), (file.source,), partial(_alone, file))
        texts[file.key] = alone.texts
        found += alone.mistakes
        if alone.part:
            parts[file.key] = alone.part
    proofs: Mapping[str, Proof] = {}
    if is_whole:  # else what one file says of another cannot be judged
        found += check_references(files, known, texts)
        found += check_desk(files, known, texts)
        found += check_quizzes(files, known)
        mistakes_in_trees, proofs = check_trees(files, known, texts, parts)
        found += mistakes_in_trees
    told = limited([*unreadable, *_own(found, unreadable, files)])
    failed = any(each.severity == "error" for each in told)
    content = None if failed else _content(parts)
    return Loaded(content, Places(files, texts), tuple(told), proofs)


def _own(
    found: Iterable[Diagnostic], unreadable: Iterable[Diagnostic], files: Iterable[File]
) -> Iterator[Diagnostic]:
    """`found` without what only follows from what could not be read as it stands."""
    damaged = {(file.source.path, line) for file in files for line in file.source.damaged}
    told = {each.place[:3] for each in unreadable if each.severity == "error"}
    return (each for each in found if each.place[:2] not in damaged and each.place[:3] not in told)


class _Alone(NamedTuple):
    """What a file is, and what is wrong with it, whatever the others hold."""

    part: BaseModel | None
    texts: tuple[Leaf, ...]
    mistakes: tuple[Diagnostic, ...]


def _alone(file: File) -> _Alone:
    texts = tuple(leaves(shape_of(file.model), file.source.data))
    wrong = check_texts(file, texts)
    try:
        part = file.model.model_validate(file.source.data)
    except ValidationError as error:
        return _Alone(None, texts, (*mistakes(file.source, file.model, error), *wrong))
    return _Alone(part, texts, tuple(wrong))


def _content(parts: Mapping[str, BaseModel]) -> Content:
    """All parts in one value, those of a collection in the order of their positions."""
    collections: dict[str, dict[str, BaseModel]] = {name: {} for name in collection_models()}
    singles: dict[str, BaseModel] = {}
    for key, part in sorted(parts.items(), key=_position):
        folder, _, name = key.partition(".")
        if name:
            collections[folder][name] = part
        else:
            singles[key] = part
    # All parts are validated; validating them again would double the time.
    return Content.model_construct(**collections, **singles)  # type: ignore[arg-type]  # by name, as read


def _position(item: tuple[str, BaseModel]) -> tuple[int, str]:
    return getattr(item[1], "position", 0), item[0]
