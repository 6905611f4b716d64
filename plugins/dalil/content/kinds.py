"""The kinds of file that hold content, and where they stand."""

from __future__ import annotations

from collections.abc import Iterable
from functools import cache
from typing import get_args, get_origin

from pydantic import BaseModel

from dalil.model.content import Below, Content

CONTENT = "content"
FRAMEWORKS = "frameworks"
PAGES = "pages"
QUIZ = "quiz"


@cache
def single_models() -> dict[str, type[BaseModel]]:
    """The model of each file that stands alone in content/, by the file's stem."""
    return {
        name: next(each for each in get_args(field.annotation) if each is not type(None))
        for name, field in Content.model_fields.items()
        if name not in collection_models()
    }


@cache
def collection_models() -> dict[str, type[BaseModel]]:
    """The model of each file in a folder of content/, by the folder's name."""
    return {
        name: get_args(field.annotation)[1]
        for name, field in Content.model_fields.items()
        if get_origin(field.annotation) is dict
    }


@cache
def paths() -> dict[str, str]:
    """Where each kind stands below the project's root, by its name: a folder, or a file."""
    endings = dict.fromkeys(single_models(), ".yml")
    return {
        name: f"{_above(field.metadata)}/{name}{endings.get(name, '')}"
        for name, field in Content.model_fields.items()
    }


def _above(metadata: Iterable[object]) -> str:
    return next((each.name for each in metadata if isinstance(each, Below)), CONTENT)
