"""How much of a locale is translated, file by file, and what is left to do."""

from __future__ import annotations

from collections.abc import Collection, Iterator, Mapping, Sequence
from itertools import groupby
from typing import NamedTuple

from dalil.anchors import criterion_anchor, question_anchor
from dalil.interface import Interface
from dalil.model.content import Content
from dalil.model.text import State, iter_texts
from dalil.views.page import Page, Section

STATUS = "status/index"
INTERFACE_FILE = "interface.yml"
FRAMEWORKS = "frameworks"
IN_FOLDERS = frozenset({FRAMEWORKS, "trees"})
# A catalog that was just begun lacks everything: nobody reads such a list to its end.
MOST_OF_A_FILE, MOST_OF_ALL = 50, 300
LONGEST = 160


class Left(NamedTuple):
    """A message that readers see in English: its file, its words, and the page that shows them.

    The words are a plain string: this page does not count or index them as its own.
    """

    file: str
    key: str
    english: str
    state: State
    uri: str = ""
    anchor: str = ""


class Group(NamedTuple):
    """What is left of one file: the first messages, and how many more there are."""

    file: str
    listed: tuple[Left, ...]
    more: int


def status(parts: Mapping[str, object], left: Sequence[Left], ui: Interface) -> Page:
    """The status page of a locale. `parts` maps source files to their coverage."""
    data = {"parts": parts, "groups": tuple(_groups(left))}
    section = Section("parts", ui("status.parts"), "coverage", data)
    return Page(STATUS, "status", ui("status.title"), ui("status.lead"), (section,),
                in_nav=False)  # fmt: skip


def untranslated(content: Content, ui: Interface, uris: Collection[str]) -> tuple[Left, ...]:
    """Every missing and stale message in the order of the files; `uris` are the pages there are."""
    return (*_of_content(content, uris), *_of_interface(ui))


def whole(file: str, title: str, uri: str) -> Left:
    """A page by hand that nobody has translated; `uri` is "" where it is not shown at all."""
    return Left(file, file, _clipped(title), "missing", uri)


def _of_content(content: Content, uris: Collection[str]) -> Iterator[Left]:
    for message in iter_texts(content):
        if message.text.state in {"missing", "stale"}:
            uri, anchor = _page(message.key.split("."))
            place = (uri, anchor) if uri in uris else ("", "")
            english = _clipped(message.text)
            yield Left(_file(message.key), message.key, english, message.text.state, *place)


def _of_interface(ui: Interface) -> Iterator[Left]:
    for key in ui.words:
        text = ui.pattern(key)
        if text.state in {"missing", "stale"}:
            yield Left(INTERFACE_FILE, key, _clipped(text), text.state)


def _file(key: str) -> str:
    parts = key.split(".")
    return f"{'/'.join(parts[:2]) if parts[0] in IN_FOLDERS else parts[0]}.yml"


def _page(parts: Sequence[str]) -> tuple[str, str]:
    """The address of the page that shows a message most plainly, and its anchor there."""
    if parts[0] != FRAMEWORKS:
        return f"{parts[0]}/index", ""
    home = f"{FRAMEWORKS}/{parts[1]}"
    match parts[2:]:
        case ["criteria", criterion, "questions", question, *_]:
            return f"{home}/questions", question_anchor(criterion, question)
        case ["criteria", criterion, *_]:
            return f"{home}/index", criterion_anchor(criterion)
        case _:
            return f"{home}/index", ""


def _clipped(text: str) -> str:
    line = " ".join(text.split())
    return line if len(line) <= LONGEST else line[: LONGEST - 1] + "…"


def _groups(left: Sequence[Left]) -> Iterator[Group]:
    room = MOST_OF_ALL
    for file, found in groupby(left, key=lambda each: each.file):
        every = tuple(found)
        listed = every[: min(MOST_OF_A_FILE, room)]
        room -= len(listed)
        yield Group(file, listed, len(every) - len(listed))
