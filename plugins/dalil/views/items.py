"""Items in one locale, as a page or a file of items shows them."""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from typing import NamedTuple

from dalil.folding import fold
from dalil.memo import Memo
from dalil.model.text import Text
from dalil.quizzes.item import Item
from dalil.quizzes.spoken import Spoken
from dalil.quizzes.wording import Speaker, Words, phrase


class ShownOption(NamedTuple):
    """An option; `mark` is the letter that it has in the item."""

    id: str
    mark: str
    text: Text
    feedback: Text


class ShownQuote(NamedTuple):
    """What the stem is about."""

    label: Text | None
    text: Text


class ShownRow(NamedTuple):
    """A line of a matching item, and the option that belongs to it."""

    id: str
    text: Text
    answer: str


@dataclass(frozen=True, slots=True, weakref_slot=True)
class ShownItem:
    """An item with its words. `read_uri` is the page that explains it.

    A plain object, and not a mapping, so that nothing looks for texts in it one by one: there are
    thousands of items, and `texts` has them all. Its hash is its own, so that its HTML can be kept
    with it.
    """

    __hash__ = object.__hash__

    id: str
    anchor: str
    kind: str
    form: str
    level: str
    revision: str
    framework: str
    criterion: str
    answer: tuple[str, ...]
    objective: Text
    stem: Text
    quotes: tuple[ShownQuote, ...]
    options: tuple[ShownOption, ...]
    rows: tuple[ShownRow, ...]
    accepted: tuple[str, ...]
    shown: Text | None
    why: Text
    read_uri: str
    read_anchor: str
    read_title: Text

    @property
    def texts(self) -> Iterator[Text]:
        """Every message that a learner can see; of the right option, `why` says it all."""
        yield self.stem
        for quote in self.quotes:
            yield from (quote.label, quote.text) if quote.label else (quote.text,)
        for option in self.options:
            yield option.text
            if self.form == "choice" and option.id not in self.answer:
                yield option.feedback
        yield from (row.text for row in self.rows)
        yield self.why


class Showcase:
    """The items of one locale, each made once however many quizzes it stands in.

    With the `memo` of an earlier time, pages that hold the very same items are the very same.
    """

    def __init__(self, spoken: Spoken, memo: Memo | None = None) -> None:
        self.say, self.memo = spoken.say, memo or Memo()
        self._spoken = spoken

    def __call__(self, item: Item) -> ShownItem:
        """`item` with its words."""
        return self._spoken("shown", item, shown_item)


def shown_item(item: Item, say: Speaker) -> ShownItem:
    """`item` in the locale of `say`."""
    marks = say(phrase("marks")).split()
    return ShownItem(
        id=item.id,
        anchor=item_anchor(item),
        kind=item.kind,
        form=item.form,
        level=item.level,
        revision=item.revision,
        framework=item.framework,
        criterion=item.criterion,
        answer=item.answer or tuple(row.answer for row in item.rows),
        objective=say(item.objective),
        stem=say(item.stem),
        quotes=tuple(
            ShownQuote(say(quote.label) if quote.label else None, say(quote.text))
            for quote in item.quotes
        ),
        options=tuple(
            ShownOption(option.id, mark, say(option.text), say(option.feedback))
            for option, mark in zip(item.options, marks, strict=False)
        ),
        rows=tuple(ShownRow(row.id, say(row.text), row.answer) for row in item.rows),
        accepted=accepted(item.accepted, say),
        shown=say(item.accepted[0]) if item.accepted else None,
        why=say(item.why),
        read_uri=item.read.uri,
        read_anchor=item.read.anchor,
        read_title=say(item.read.title),
    )


def item_anchor(item: Item) -> str:
    """An item's place on a page. `--` cannot occur in an id."""
    return "i-" + item.id.replace(".", "--")


def accepted(variants: Sequence[Words], say: Speaker) -> tuple[str, ...]:
    """Every spelling that is right, folded, without spaces. `Budget (Anggaran)` is three."""
    found = (part for each in variants for part in _parts(say(each)))
    return tuple(dict.fromkeys(folded for part in found if (folded := squeezed(part))))


def squeezed(text: str) -> str:
    """`text` folded, without spaces or marks: GPCTBA/C&I and gpctba ci are the same."""
    return fold(text).replace(" ", "")


def _parts(text: str) -> list[str]:
    inside = re.findall(r"\(([^()]+)\)", text)
    return [text, re.sub(r"\([^()]*\)", "", text), *inside]
