"""What the models refuse, told in Dalil's own words and tied to its line."""

from __future__ import annotations

from collections.abc import Callable, Iterator, Mapping
from dataclasses import dataclass
from difflib import get_close_matches
from typing import Any

from pydantic import BaseModel, ValidationError

from dalil.content.shapes import Shape, shape_of
from dalil.content.texts import MOST_MISTAKES
from dalil.errors import Diagnostic
from dalil.model.parts import ID_PATTERN
from dalil.source import Source
from dalil.source.builder import Path, Place
from dalil.source.excerpt import quoted

KEY_MARK = "[key]"
ID_HINT = "Use small letters a-z, digits and single hyphens, beginning with a letter: `red-flag-2`."
FORMS = {
    ID_PATTERN: ("DAL206", "is no identifier", ID_HINT),
    r"^[A-Z]{1,3}$": ("DAL211", "is no letter", "Write one to three capital letters: `B`."),
    r"^[A-Z]{2,5}$": ("DAL211", "is no abbreviation", "Write two to five capital letters: `SQL`."),
    r"^https://\S+$": ("DAL211", "is no address", "Write the whole address: `https://…`."),
}
KINDS: dict[type, str] = {dict: "a mapping", list: "a list", str: "text"}


@dataclass(frozen=True, slots=True)
class Refusal:
    """One thing a model refuses: where, what stands there, and what the model expects around it."""

    source: Source
    path: Path
    is_key: bool
    given: Any
    context: Mapping[str, Any]
    shapes: tuple[Shape, ...]

    @property
    def shape(self) -> Shape:
        """What the model expects there, or the nearest it knows around it."""
        return self.shapes[-1]

    @property
    def name(self) -> str:
        """How a message calls the place."""
        if self.is_key or not self.path or isinstance(self.path[-1], str):
            return quoted(str(self.path[-1])) if self.path else "The file"
        return f"Entry {self.path[-1] + 1} of {quoted(str(self.path[-2]))}"

    @property
    def place(self) -> Place:
        """Line and column of the key or value; of the nearest key around it if it is missing."""
        if not self.is_key and self.path in self.source.values:
            return self.source.values[self.path]
        return key_place(self.source, self.path)


def key_place(source: Source, path: Path) -> Place:
    """Line and column of the key at `path`, or of the nearest thing around it that has one."""
    for end in range(len(path), 0, -1):
        if found := source.keys.get(path[:end]) or source.values.get(path[:end]):
            return found
    return source.values.get((), (1, 1))


def mistakes(source: Source, model: type[BaseModel], error: ValidationError) -> list[Diagnostic]:
    """Each of `error`'s refusals as a mistake in `source`, which was validated as `model`."""
    found = []
    renamed: set[Path] = set()
    refused = error.errors(include_url=False)[:MOST_MISTAKES]
    for each in sorted(refused, key=lambda one: one["type"] == "missing"):
        refusal = _refusal(source, model, each)
        if each["type"] == "missing" and refusal.path in renamed:
            continue
        if each["type"] == "extra_forbidden":
            renamed.update(_meant(refusal))
        code, message, hint = TELL.get(each["type"], _other)(refusal)
        found.append(source.diagnostic(_where(each["type"], refusal), code, message, hint))
    return found


def _refusal(source: Source, model: type[BaseModel], error: Any) -> Refusal:  # noqa: ANN401
    path: Path = tuple(error["loc"])
    is_key = path[-1:] == (KEY_MARK,) and path not in source.keys
    path = path[:-1] if is_key else path
    shapes = tuple(_along(shape_of(model), path))
    return Refusal(source, path, is_key, error["input"], error.get("ctx", {}), shapes)


def _along(shape: Shape, path: Path) -> Iterator[Shape]:
    yield shape
    for key in path:
        inner = shape.below(key)
        if inner is None:
            return
        shape = inner
        yield shape


def _where(kind: str, refusal: Refusal) -> Place:
    if kind == "missing":
        return key_place(refusal.source, refusal.path[:-1])
    if kind == "extra_forbidden":
        return key_place(refusal.source, refusal.path)
    return refusal.place


def _unknown_key(refusal: Refusal) -> tuple[str, str, str]:
    inside = _inside(refusal.path[:-1])
    return "DAL201", f"{refusal.name} is not known {inside}", _unknown_hint(refusal)


def _unknown_hint(refusal: Refusal) -> str:
    key = str(refusal.path[-1])
    for distance, shape in enumerate(reversed(refusal.shapes[:-1]), 1):
        if shape.kind == "model" and key in shape.fields:
            owner = _inside(refusal.path[: len(refusal.shapes) - 1 - distance])
            return f"It belongs {owner}: indent it less."
    for name, shape in refusal.shape.fields.items():
        within = shape.item if shape.kind in {"mapping", "list"} else shape
        if within and key in within.fields:
            entry = "an entry of " if within is not shape else ""
            return f"It belongs inside {entry}`{name}`: move it there and indent it further."
    near = get_close_matches(key, refusal.shape.fields, n=1)
    if near:
        return f"Did you mean `{near[0]}`?"
    return f"Known here: {', '.join(f'`{name}`' for name in refusal.shape.fields)}."


def _meant(refusal: Refusal) -> list[Path]:
    """The path of the key that an unknown one was probably meant to be."""
    near = get_close_matches(str(refusal.path[-1]), refusal.shape.fields, n=1)
    return [(*refusal.path[:-1], near[0])] if near else []


def _inside(path: Path) -> str:
    return f"in `{'.'.join(str(part) for part in path)}`" if path else "at the top of the file"


def _missing(refusal: Refusal) -> tuple[str, str, str]:
    key = refusal.path[-1]
    role = refusal.shape.note.role
    hint = f"Add `{key}:`" + (f" — {role[0].lower()}{role[1:]}." if role else ".")
    return "DAL202", f"`{key}` is missing {_inside(refusal.path[:-1])}", hint


def _wrong_kind(refusal: Refusal) -> tuple[str, str, str]:
    wanted, hint = WANTED[refusal.shape.kind]
    if refusal.given == "":
        return _empty(refusal, hint)
    given = KINDS.get(type(refusal.given), "something else")
    return "DAL203", f"{refusal.name} must be {wanted}, and {given} stands here", f"{hint}."


ENTRIES = ("a mapping", "Write `key: value` entries below it, indented")
ONE_TEXT = ("text", "Write one text after the colon")
WANTED = {
    "model": ENTRIES,
    "mapping": ENTRIES,
    "list": ("a list", "Write entries that begin with `- ` below it"),
    "text": ONE_TEXT,
    "prose": ONE_TEXT,
    "plain": ONE_TEXT,
}


def _empty(refusal: Refusal, hint: str = "Write its text") -> tuple[str, str, str]:
    instead = "." if refusal.shape.required else ", or remove the key."
    return "DAL204", f"{refusal.name} is empty", hint + instead


def _too_few(refusal: Refusal) -> tuple[str, str, str]:
    least, given = int(refusal.context.get("min_length", 1)), _entries(refusal)
    entries = "entry" if least == 1 else "entries"
    message = f"{refusal.name} needs at least {least} {entries}"
    return "DAL210", message, f"Add {least - given} more." if given else "Add one."


def _too_many(refusal: Refusal) -> tuple[str, str, str]:
    most, given = int(refusal.context.get("max_length", 0)), _entries(refusal)
    message = f"{refusal.name} has {given} entries; at most {most} are allowed"
    return "DAL210", message, f"Remove {given - most}."


def _entries(refusal: Refusal) -> int:
    return len(refusal.given) if isinstance(refusal.given, dict | list | tuple) else 0


def _too_long(refusal: Refusal) -> tuple[str, str, str]:
    most, given = refusal.context.get("max_length", 0), len(str(refusal.given))
    message = f"{quoted(str(refusal.given))} has {given} characters; at most {most} are allowed"
    return "DAL205", message, f"Shorten it by {given - int(most)}."


def _form(refusal: Refusal) -> tuple[str, str, str]:
    pattern = str(refusal.context.get("pattern", ""))
    if refusal.given == "":
        return _empty(refusal)
    other = ("DAL211", "does not have the form it needs", "Compare it with the other files.")
    code, what, hint = FORMS.get(pattern, other)
    return code, f"{quoted(str(refusal.given))} {what}", hint


def _choice(refusal: Refusal) -> tuple[str, str, str]:
    choices = refusal.shape.choices
    near = get_close_matches(str(refusal.given), choices, n=1)
    meant = f"Did you mean `{near[0]}`? " if near else ""
    allowed = ", ".join(f"`{choice}`" for choice in choices)
    message = f"{refusal.name} cannot be {quoted(str(refusal.given))}"
    return "DAL208", message, f"{meant}Allowed: {allowed}."


def _number(refusal: Refusal) -> tuple[str, str, str]:
    message = f"{refusal.name} must be a whole number, not {quoted(str(refusal.given))}"
    return "DAL209", message, "Write it in digits: `10`."


def _range(refusal: Refusal) -> tuple[str, str, str]:
    limits = {"ge": "at least", "gt": "more than", "le": "at most", "lt": "less than"}
    bounds = [
        f"{words} {refusal.context[key]}" for key, words in limits.items() if key in refusal.context
    ]
    return "DAL209", f"{refusal.name} must be {' and '.join(bounds)}", "Choose another number."


def _own_words(refusal: Refusal) -> tuple[str, str, str]:
    return (
        "DAL219",
        str(refusal.context.get("error", "This cannot be so")),
        "Change one of the two.",
    )


def _other(refusal: Refusal) -> tuple[str, str, str]:
    return "DAL219", f"{refusal.name} is not as it should be", "Compare it with the other files."


TELL: dict[str, Callable[[Refusal], tuple[str, str, str]]] = {
    "extra_forbidden": _unknown_key,
    "missing": _missing,
    "string_type": _wrong_kind,
    "dict_type": _wrong_kind,
    "model_type": _wrong_kind,
    "model_attributes_type": _wrong_kind,
    "tuple_type": _wrong_kind,
    "list_type": _wrong_kind,
    "int_type": _number,
    "int_parsing": _number,
    "int_parsing_size": _number,
    "int_from_float": _number,
    "string_too_short": _empty,
    "string_too_long": _too_long,
    "too_short": _too_few,
    "too_long": _too_many,
    "string_pattern_mismatch": _form,
    "literal_error": _choice,
    "greater_than": _range,
    "greater_than_equal": _range,
    "less_than": _range,
    "less_than_equal": _range,
    "value_error": _own_words,
}
