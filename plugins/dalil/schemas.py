"""JSON Schema (draft 2020-12) of each kind of YAML file, so that editors propose and check keys.

The schemas follow from the models and from the notes on their texts; nothing is written twice.
Editors read them through `yaml.schemas` in .vscode/settings.json (the YAML extension by Red Hat;
other editors with the same language server take the same mapping).
"""

from __future__ import annotations

import json
from collections.abc import Iterator, Mapping
from typing import Any

from pydantic import BaseModel

from dalil.content.kinds import collection_models, paths, single_models
from dalil.content.shapes import Shape, shape_of
from dalil.termbase import TERMBASE, Termbase

DIALECT = "https://json-schema.org/draft/2020-12/schema"
FOLDER = "schemas"
SETTINGS = ".vscode/settings.json"
SCHEMAS = "yaml.schemas"
Schema = dict[str, Any]


def kinds() -> dict[str, tuple[type[BaseModel], str]]:
    """Each kind of file with its model and the files it covers."""
    singles = {name: (model, paths()[name]) for name, model in single_models().items()}
    collections = {
        name.removesuffix("s"): (model, f"{paths()[name]}/*.yml")
        for name, model in collection_models().items()
    }
    return {
        **collections,
        **singles,
        "termbase": (Termbase, TERMBASE),
    }


def schema_files() -> dict[str, bytes]:
    """Path and content of each schema."""
    return {
        f"{FOLDER}/{kind}.schema.json": _dump(schema(model)) for kind, (model, _) in kinds().items()
    }


def editor_settings(settings: str = "") -> str:
    """What .vscode/settings.json should hold, where it holds `settings` now.

    All that is there is kept, and schemas of other files too; the text itself is, where nothing
    is to be added. Raises ValueError where it is not plain JSON: comments would be lost.
    """
    kept = json.loads(settings) if settings.strip() else {}
    theirs = kept.get(SCHEMAS, {}) if isinstance(kept, dict) else None
    if not isinstance(theirs, dict):
        raise ValueError(f"{SETTINGS} has another form")  # noqa: TRY004  # bad JSON is a ValueError too
    ours = {name: _with(theirs.get(name), files) for name, files in mapping().items()}
    merged = {**kept, SCHEMAS: {**theirs, **ours}}
    return settings if merged == kept else _dump(merged).decode()


def mapping() -> dict[str, str]:
    """The files that each schema is for, as `yaml.schemas` says it."""
    return {f"./{FOLDER}/{kind}.schema.json": files for kind, (_, files) in kinds().items()}


def _with(theirs: object, files: str) -> object:
    """`files`, and what else a schema is used for."""
    known = theirs if isinstance(theirs, list) else [theirs] if isinstance(theirs, str) else []
    if files in known:
        return theirs
    return [*known, files] if known else files


def _dump(value: Mapping[str, Any]) -> bytes:
    return (json.dumps(value, indent=2, ensure_ascii=False) + "\n").encode()


def schema(model: type[BaseModel]) -> Schema:
    """The JSON Schema of one kind of file."""
    found = model.model_json_schema()
    definitions = {**found.get("$defs", {}), model.__name__: found}
    for shape in _models(shape_of(model)):
        _describe(definitions[shape.annotation.__name__], shape)
    return {"$schema": DIALECT, **_plainer(found)}


def _models(shape: Shape) -> Iterator[Shape]:
    if shape.kind == "model":
        yield shape
    for inner in (*shape.fields.values(), *filter(None, (shape.item,))):
        yield from _models(inner)


def _describe(definition: Schema, shape: Shape) -> None:
    """Tell, at each key of a model, the role of its text and the length that fits."""
    for name, field in shape.fields.items():
        note = (field.item or field).note if field.kind == "mapping" else field.note
        if note.role and _is_text(field):
            definition["properties"][name]["description"] = note.role
            target = definition["properties"][name]
            if note.max_length and field.kind in {"text", "prose"}:
                target["maxLength"] = note.max_length


def _is_text(shape: Shape) -> bool:
    return (shape.item or shape).kind in {"text", "prose"}


def _plainer(node: Any) -> Any:  # noqa: ANN401  # any JSON value
    """Say it as Dalil reads files: nothing is null; numbers and texts stand in quotes or not."""
    if isinstance(node, list):
        return [_plainer(each) for each in node]
    if not isinstance(node, dict):
        return node
    node = {
        key: _named(value) if key in {"properties", "$defs"} else _plainer(value)
        for key, value in node.items()
    }
    return _keyed(_text(_whole_number(_without_null(node))))


def _named(members: Mapping[str, Any]) -> Schema:
    """The members of an object of schemas, whose keys are names and not keywords."""
    plain = {name: _plainer(value) for name, value in members.items()}
    return {
        name: {key: value for key, value in each.items() if key != "title"}
        for name, each in plain.items()
    }


def _without_null(node: Schema) -> Schema:
    choices = [each for each in node.get("anyOf", ()) if each != {"type": "null"}]
    if len(choices) != 1:
        return node
    rest = {key: value for key, value in node.items() if key not in {"anyOf", "default"}}
    return {**choices[0], **rest}


def _whole_number(node: Schema) -> Schema:
    if node.get("type") != "integer":
        return node
    return {**node, "type": ["integer", "string"], "pattern": "^[0-9]+$"}


def _text(node: Schema) -> Schema:
    """A text may look like a number or a yes: YAML has types of its own for those."""
    if node.get("type") != "string" or "enum" in node or "const" in node:
        return node
    return {**node, "type": ["string", "number", "boolean"]}


def _keyed(node: Schema) -> Schema:
    """Entries under ids: pydantic leaves keys of another form unchecked, an editor should not."""
    patterns = node.get("patternProperties", {})
    if len(patterns) != 1:
        return node
    ((pattern, value),) = patterns.items()
    rest = {key: each for key, each in node.items() if key != "patternProperties"}
    names = {"pattern": pattern, **node.get("propertyNames", {})}
    return {**rest, "propertyNames": names, "additionalProperties": value}
