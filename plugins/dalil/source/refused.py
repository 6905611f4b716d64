"""What YAML allows and Dalil does not, in words: aliases, tags, second documents, odd keys."""

from __future__ import annotations

import re
from functools import lru_cache

from dalil.source.characters import INVISIBLE, Fault, hidden_in_key, name
from dalil.source.excerpt import quoted

Place = tuple[int, int]
MOST_DEPTH = 32
TIGHT = re.compile(r"[A-Za-z_][\w-]*:(?!//)")
NULLS = frozenset({"~", "null", "Null", "NULL", "<<"})
ALIAS_HINT = "Write the value out in full. If this is meant as text, put it in quotes."


def question_mark(place: Place) -> Fault:
    """Not refused, but worth a warning: the pure Python reader of YAML stops there."""
    message = "Some YAML programs stop at a question mark within braces"
    hint = "Put the text in double quotes, or each entry on a line of its own."
    return Fault(*place, "DAL134", message, hint)


def split_text(place: Place, key: str) -> Fault:
    """A text in braces that a comma splits, so that its end became a key.

    What looks like a key and its text most likely lacks the space between them.
    """
    if entry := TIGHT.match(key):
        line, column = place
        message = f"A space is missing after the colon: {quoted(key)} is one word to YAML"
        hint = "Write a space, and then the text."
        return Fault(line, column + entry.end(), "DAL130", message, hint)
    message = (
        f"A comma within braces ends the text before it, so that {quoted(key)} became an entry "
        "of its own"
    )
    hint = "Put the whole text, with its comma, in double quotes."
    return Fault(*place, "DAL133", message, hint)


def duplicate(place: Place, key: str, first: Place) -> Fault:
    """A key that is given already, at `first`."""
    message = f"The key {quoted(key)} is already given on line {first[0]}"
    return Fault(*place, "DAL111", message, "Keep one of the two, or give each its own id.")


def too_deep(place: Place) -> Fault:
    """Nesting that no content has."""
    message = f"Nested more than {MOST_DEPTH} levels deep"
    return Fault(*place, "DAL116", message, "Close a bracket that was left open, or indent less.")


def alias(place: Place, anchor: str) -> Fault:
    """A word that begins with `*`."""
    message = f"{quoted('*' + anchor)} is a YAML alias, and aliases are not read"
    return Fault(*place, "DAL112", message, ALIAS_HINT)


def anchor(place: Place, anchored: str) -> Fault:
    """A word that begins with `&`."""
    message = f"{quoted('&' + anchored)} is a YAML anchor, and anchors are not read"
    return Fault(*place, "DAL112", message, ALIAS_HINT)


def tag(place: Place, given: str) -> Fault:
    """A word that begins with `!`."""
    shown = quoted(given.replace("tag:yaml.org,2002:", "!!"))
    message = f"{shown} is a YAML tag, and tags are not read"
    hint = "Remove it. If this is meant as text, put the whole text in quotes."
    return Fault(*place, "DAL113", message, hint)


def second_document(place: Place) -> Fault:
    """A line `---` after the first entry."""
    message = "A second document starts here; a file holds one, and what follows is not checked"
    hint = "Remove this line, or move what follows into a file of its own."
    return Fault(*place, "DAL115", message, hint)


def question_key(place: Place) -> Fault:
    """A list or entries after `? `, with which YAML announces a name of several parts."""
    message = "The name of an entry must be text, and does not begin with `? `"
    return Fault(*place, "DAL118", message, "Remove the `? `; a text that begins so needs quotes.")


def no_name(place: Place, *, is_list: bool) -> Fault:
    """A list or entries where the name of an entry should stand."""
    kind = "a list" if is_list else "a group of entries"
    message = f"The name of an entry must be text; {kind} stands here"
    return Fault(*place, "DAL118", message, "A text that begins with `[` or `{` needs quotes.")


@lru_cache(maxsize=4096)
def key_problem(key: str, *, plain: bool) -> tuple[str, str, str] | None:
    """Code, message and hint of what is wrong with a key; `plain` says that it has no quotes."""
    if plain and key == "<<":
        return "DAL117", "Merge keys (`<<`) are not read", "Write the keys out in full."
    if not key or (plain and key in NULLS):
        return "DAL118", "An entry has no key", "Write a name before the colon."
    hidden = hidden_in_key(key)
    if hidden and not (plain and INVISIBLE.match(hidden)):  # that is told for the whole file
        message = f"A key holds {name(hidden)}, which cannot be seen"
        return "DAL109", message, "Type the key again."
    return None
