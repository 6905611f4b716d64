"""`Item`: one task of a quiz, the same in every locale but for its words."""

from __future__ import annotations

from dataclasses import dataclass
from functools import cached_property
from hashlib import sha256
from typing import Literal

from dalil.model.quiz import ItemKind, Level
from dalil.quizzes.wording import Words

Form = Literal["choice", "order", "match", "short"]

# What an item of each kind asks of a learner, after the revised taxonomy of Bloom (Anderson and
# Krathwohl 2001, ISBN 978-0-8013-1903-7): remember, understand, apply; and judging, its "evaluate".
LEVELS: dict[ItemKind, Level] = {
    "letter": "recall", "meaning": "understand", "serves": "apply", "flag": "judge",
    "signal": "judge", "reply": "apply", "first": "recall", "money": "recall", "order": "recall",
    "match": "understand", "stage": "understand", "situation": "judge", "statement": "understand",
    "acronym": "recall", "scenario": "apply",
}  # fmt: skip


@dataclass(frozen=True, slots=True)
class Option:
    """Something to choose. `feedback` is for those who chose it; `id` is never its position."""

    id: str
    text: Words
    feedback: Words


@dataclass(frozen=True, slots=True)
class Quote:
    """Words that the stem is about, with what they are: a question, an answer, a signal."""

    label: Words | None
    text: Words


@dataclass(frozen=True, slots=True)
class Row:
    """One line of a matching item, and the id of the option that belongs to it."""

    id: str
    text: Words
    answer: str


@dataclass(frozen=True, slots=True)
class Read:
    """Where the site explains what the item is about. `uri` is a page's, `anchor` may be ""."""

    uri: str
    anchor: str
    title: Words


@dataclass(frozen=True)  # without slots, for its revision
class Item:
    """One task.

    `answer` holds the ids of options: the one that is right, or all in the right order. A matching
    item has its answers in `rows`; a short one in `accepted`, any of which will do.
    `subject` is what the item is about, such as a question's id: a form has at most one item a
    subject, since one would give the other away.
    """

    id: str
    kind: ItemKind
    form: Form
    frameworks: tuple[str, ...]
    criterion: str
    subject: str
    level: Level
    objective: Words
    stem: Words
    quotes: tuple[Quote, ...]
    options: tuple[Option, ...]
    answer: tuple[str, ...]
    why: Words
    read: Read
    rows: tuple[Row, ...] = ()
    accepted: tuple[Words, ...] = ()

    @cached_property
    def revision(self) -> str:
        """Changes when what is right changes, and not when words do: eight hexadecimal digits."""
        rows = "".join(f"{row.id}={row.answer};" for row in self.rows)
        short = "|".join(map(repr, self.accepted))
        key = "\0".join((self.id, self.form, *self.answer, rows, short))
        return sha256(key.encode()).hexdigest()[:8]

    @property
    def framework(self) -> str:
        """The one framework that the item is about, or ""."""
        return self.frameworks[0] if len(self.frameworks) == 1 else ""


def rank(*parts: str | int) -> bytes:
    """A key to sort by that looks random and is the same on every machine, for ever."""
    return sha256("\0".join(map(str, parts)).encode()).digest()


def shuffled(options: tuple[Option, ...], item_id: str) -> tuple[Option, ...]:
    """`options` in an order that follows from the ids alone: no option knows its place."""
    return tuple(sorted(options, key=lambda option: rank(item_id, option.id)))
