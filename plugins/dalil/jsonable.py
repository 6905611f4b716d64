"""Models as plain JSON values; a text that is not translated says so."""

from __future__ import annotations

from collections.abc import Mapping

from pydantic import BaseModel

from dalil.model.text import Text

JsonValue = None | bool | int | float | str | list["JsonValue"] | dict[str, "JsonValue"]


def plain(value: object) -> JsonValue:
    """`value` as JSON. A text left in the source language is `{"text", "lang", "state"}`.

    Translated texts are strings, absent parts are left out, mappings keep their order.
    """
    if isinstance(value, Text):
        if value.language:
            return {"text": str(value), "lang": value.language, "state": value.state}
        return str(value)
    if isinstance(value, BaseModel):
        return _fields(value)
    if isinstance(value, Mapping):
        return {str(key): plain(item) for key, item in value.items()}
    if isinstance(value, (list, tuple)):
        return [plain(item) for item in value]
    if isinstance(value, (str, int, float)) or value is None:
        return value
    raise TypeError(f"{type(value).__name__} has no JSON form")


def _fields(model: BaseModel) -> dict[str, JsonValue]:
    values = {name: getattr(model, name) for name in type(model).model_fields}
    return {
        name: plain(value) for name, value in values.items() if value is not None and value != {}
    }
