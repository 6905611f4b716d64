"""Models as plain JSON values; each text says which language it is in."""

from __future__ import annotations

from collections.abc import Mapping

from pydantic import BaseModel

from dalil.model.text import Text

JsonValue = None | bool | int | float | str | list["JsonValue"] | dict[str, "JsonValue"]


def plain(value: object, locale: str) -> JsonValue:
    """`value` as JSON. Every text, translated or not, is `{"text", "lang", "state"}`.

    `locale` is the BCP 47 tag of what the value was localized into. Absent parts are left out;
    mappings keep their order. Raises TypeError for what JSON cannot say.
    """
    if isinstance(value, Text):
        return {"text": str(value), "lang": value.language or locale, "state": value.state}
    if isinstance(value, BaseModel):
        return _fields(value, locale)
    if isinstance(value, Mapping):
        return {str(key): plain(item, locale) for key, item in value.items()}
    if isinstance(value, (list, tuple)):
        return [plain(item, locale) for item in value]
    if isinstance(value, (str, int, float)) or value is None:
        return value
    raise TypeError(f"{type(value).__name__} has no JSON form")


def _fields(model: BaseModel, locale: str) -> dict[str, JsonValue]:
    values = {name: getattr(model, name) for name in type(model).model_fields}
    return {
        name: plain(value, locale)
        for name, value in values.items()
        if value is not None and value != {}
    }
