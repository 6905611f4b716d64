"""What the models refuse, in Dalil's own words: code, message and hint of each kind of refusal."""

from __future__ import annotations

import re
from collections.abc import Callable

from dalil.content.ids import is_id, suggested_id
from dalil.content.refusals import Refusal
from dalil.model.parts import ID_PATTERN
from dalil.nearest import meant as question
from dalil.nearest import nearest
from dalil.source.builder import Path
from dalil.source.excerpt import quoted

ID_HINT = "Use small letters a-z, digits and single hyphens, beginning with a letter: `red-flag-2`."
FORMS = {
    ID_PATTERN: ("DAL206", "cannot be an id", ID_HINT),
    r"^[A-Z]{1,3}$": ("DAL211", "is no letter", "Write one to three capital letters: `B`."),
    r"^[A-Z]{2,5}$": ("DAL211", "is no abbreviation", "Write two to five capital letters: `SQL`."),
    r"^https://\S+$": ("DAL211", "is no address", "Write the whole address: `https://…`."),
}
BULLETS = frozenset("-–—•·*")
SEPARATORS = re.compile(r"[\s;,،()\[\]]+")
KINDS: dict[type, str] = {dict: "a group of entries", list: "a list", str: "text"}


Words = tuple[str, str, str]


def words_of(refusal: Refusal) -> Words:
    """Code, message and hint."""
    return TELL.get(refusal.kind, _other)(refusal)


def untold(refusal: Refusal) -> Words:
    """The same without a hint, for a mistake that is only counted."""
    return "DAL219", f"{refusal.name} is not as it should be", ""


def _unknown_key(refusal: Refusal) -> Words:
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
    known = f"Known here: {', '.join(f'`{name}`' for name in refusal.shape.fields)}."
    return question(key, refusal.shape.fields) or known


def meant(refusal: Refusal) -> list[Path]:
    """The path of the key that an unknown one was probably meant to be."""
    near = nearest(str(refusal.path[-1]), refusal.shape.fields)
    return [(*refusal.path[:-1], near)] if near else []


def _inside(path: Path) -> str:
    return f"in `{'.'.join(str(part) for part in path)}`" if path else "at the top of the file"


def _missing(refusal: Refusal) -> Words:
    key = refusal.path[-1]
    role = refusal.shape.note.role
    hint = f"Add `{key}:`" + (f" — {role[0].lower()}{role[1:]}." if role else ".")
    return "DAL202", f"`{key}` is missing {_inside(refusal.path[:-1])}", hint


def _wrong_kind(refusal: Refusal) -> Words:
    wanted, hint = WANTED[refusal.shape.kind]
    if refusal.given == "":
        return _empty(refusal, hint)
    given = KINDS.get(type(refusal.given), "something else")
    if isinstance(refusal.given, list) and refusal.shape.kind == "mapping":
        hint = _as_entries(refusal)
    elif refusal.shape.kind == "list":
        hint = _as_list(refusal.given) or hint
    elif isinstance(refusal.given, str) and _holds_texts(refusal):
        hint = f"Give the text an id on a line below: {quoted(f'an-id: {refusal.given}')}"
    message = f"{refusal.name} must be {wanted}, and {given} stands here"
    return "DAL203", message, f"{hint}."


def _holds_texts(refusal: Refusal) -> bool:
    item = refusal.shape.item
    return item is not None and item.kind in {"text", "prose"}


def _as_list(given: object) -> str:
    """How ids that stand there in another form are written as a list."""
    if isinstance(given, str) and (given[:1] in BULLETS):
        return "Begin each entry with `- `: a plain hyphen, and a space after it"
    words = list(given) if isinstance(given, dict) else SEPARATORS.split(str(given))
    ids = [word for word in words if isinstance(word, str) and is_id(word)]
    return f"Write {quoted('[' + ', '.join(ids) + ']')}" if ids else ""


def _as_entries(refusal: Refusal) -> str:
    """How a list is written as entries that have ids."""
    first = next(iter(refusal.given), "")
    if not isinstance(first, dict) or not first:
        text = first if isinstance(first, str) else ""
        entry = suggested_id(text) or "an-id"
        if _holds_texts(refusal):
            entry = "an-id"
            return f"Give each entry an id instead of the dash: {quoted(f'{entry}: {text}')}"
        return f"Write `{entry}:` instead of {quoted(f'- {text}')}, with its own entries below it"
    key, value = next(iter(first.items()))
    if isinstance(value, dict) or not value:
        return f"Write {quoted(f'{key}:')} instead of {quoted(f'- {key}:')}, and so with the others"
    named = first.get("id") or first.get("name") or first.get("title") or value
    entry = suggested_id(named if isinstance(named, str) else "") or "an-id"
    return f"Write `{entry}:` instead of the dash, and `{key}: …` below it, indented"


ENTRIES = ("a group of entries", "Write `name: value` entries below it, indented")
ONE_TEXT = ("text", "Write one text after the colon")
WANTED = {
    "model": ENTRIES,
    "mapping": ENTRIES,
    "list": ("a list", "Write entries that begin with `- ` below it"),
    "text": ONE_TEXT,
    "prose": ONE_TEXT,
    "plain": ONE_TEXT,
}


def _empty(refusal: Refusal, hint: str = "Write its text") -> Words:
    if refusal.source.rest_of_line(refusal.place).lstrip().startswith("#"):
        hint = "What follows `#` is not read: put the whole text in quotes"
    instead = "." if refusal.shape.required else ", or remove the key."
    return "DAL204", f"{refusal.name} is empty", hint + instead


def _too_few(refusal: Refusal) -> Words:
    least, given = int(refusal.context.get("min_length", 1)), _entries(refusal)
    entries = "entry" if least == 1 else "entries"
    message = f"{refusal.name} needs at least {least} {entries}"
    return "DAL210", message, f"Add {least - given} more." if given else "Add one."


def _too_many(refusal: Refusal) -> Words:
    most, given = int(refusal.context.get("max_length", 0)), _entries(refusal)
    message = f"{refusal.name} has {given} entries; at most {most} are allowed"
    return "DAL210", message, f"Remove {given - most}."


def _entries(refusal: Refusal) -> int:
    return len(refusal.given) if isinstance(refusal.given, dict | list | tuple) else 0


def _too_long(refusal: Refusal) -> Words:
    most, given = refusal.context.get("max_length", 0), len(str(refusal.given))
    message = f"{quoted(str(refusal.given))} has {given} characters; at most {most} are allowed"
    return "DAL205", message, f"Shorten it by {given - int(most)}."


def _form(refusal: Refusal) -> Words:
    pattern = str(refusal.context.get("pattern", ""))
    if refusal.given == "":
        return _empty(refusal)
    other = ("DAL211", "does not have the form it needs", "Compare it with the other files.")
    code, what, hint = FORMS.get(pattern, other)
    if pattern == ID_PATTERN and (near := suggested_id(str(refusal.given))):
        hint = f"Write `{near}`: small letters a-z, digits and single hyphens."
        if isinstance(refusal.path[-1], int) and (several := _as_list(refusal.given)):
            hint = f"{several}, with commas between the ids."
    return code, f"{quoted(str(refusal.given))} {what}", hint


def _choice(refusal: Refusal) -> Words:
    choices = refusal.shape.choices
    if refusal.given == "":
        return _empty(refusal, f"Choose one of {', '.join(f'`{each}`' for each in choices)}")
    asked = question(str(refusal.given), choices)
    allowed = ", ".join(f"`{choice}`" for choice in choices)
    message = f"{refusal.name} cannot be {quoted(str(refusal.given))}"
    return "DAL208", message, f"{asked} Allowed: {allowed}.".lstrip()


def _number(refusal: Refusal) -> Words:
    if refusal.given == "":
        return _empty(refusal, "Write a whole number")
    message = f"{refusal.name} must be a whole number, not {quoted(str(refusal.given))}"
    return "DAL209", message, "Write it in digits: `10`."


def _amount(refusal: Refusal) -> Words:
    if refusal.given == "":
        return _empty(refusal, "Write a number")
    message = f"{refusal.name} must be a number, not {quoted(str(refusal.given))}"
    return "DAL209", message, "Write it in digits: `2.5`."


def _range(refusal: Refusal) -> Words:
    limits = {"ge": "at least", "gt": "more than", "le": "at most", "lt": "less than"}
    bounds = [
        f"{words} {_plain(refusal.context[key])}"
        for key, words in limits.items()
        if key in refusal.context
    ]
    return "DAL209", f"{refusal.name} must be {' and '.join(bounds)}", "Choose another number."


def _plain(limit: object) -> object:
    """A whole number without the point that a limit of amounts has."""
    return int(limit) if isinstance(limit, float) and limit.is_integer() else limit


def _own_words(refusal: Refusal) -> Words:
    return (
        "DAL219",
        str(refusal.context.get("error", "This cannot be so")),
        "Change one of the two.",
    )


def _other(refusal: Refusal) -> Words:
    return "DAL219", f"{refusal.name} is not as it should be", "Compare it with the other files."


def _misplaced(refusal: Refusal) -> Words:
    slip = refusal.slip
    return ("DAL201", slip.message, slip.hint) if slip else _other(refusal)


TELL: dict[str, Callable[[Refusal], Words]] = {
    "misplaced": _misplaced,
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
    "float_type": _amount,
    "float_parsing": _amount,
    "finite_number": _amount,
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
