"""Items in one locale: what was made of their words, and is still good when few words change."""

from __future__ import annotations

from collections.abc import Callable, Iterator
from dataclasses import dataclass, field
from typing import Any, TypeVar

from dalil.interface import Interface
from dalil.memo import Memo
from dalil.model.content import Content
from dalil.quizzes.item import Item
from dalil.quizzes.wording import Phrase, Ref, Speaker, Words

Made = TypeVar("Made")
Part = tuple[str, ...]  # ("frameworks", "bant"), or ("process",): what stands in one file


@dataclass(frozen=True, slots=True)
class Spoken:
    """Says words as `say` does, and remembers what was made of an item's words."""

    say: Speaker
    known: dict[tuple[str, str], tuple[Item, Any]] = field(default_factory=dict)

    def __call__(self, name: str, item: Item, make: Callable[[Item, Speaker], Made]) -> Made:
        """What `make` makes of `item` under this name: made once while its words are the same."""
        known = self.known.get((name, item.id))
        if known is None or not (known[0] is item or known[0] == item):
            known = self.known[name, item.id] = (item, make(item, self.say))
        made: Made = known[1]
        return made

    def again(self, content: Content) -> Spoken:
        """The same with other content: what was made of parts that are the very same is kept."""
        other = changed(self.say.content, content)
        touched: dict[str, bool] = {}
        kept = {}
        for name, (item, made) in self.known.items():
            if item.id not in touched:
                touched[item.id] = not other.isdisjoint(needs(item))
            if not touched[item.id]:
                kept[name] = item, made
        return Spoken(Speaker(content, self.say.ui), kept)


def spoken(content: Content, ui: Interface, memo: Memo) -> Spoken:
    """Items in the locale that `content` and `ui` are in. `memo` is that of an earlier time."""
    name = "spoken", ui.locale
    last = memo.last(name, Spoken)

    def made() -> Spoken:
        is_near = last is not None and last.say.ui is ui
        return last.again(content) if last and is_near else Spoken(Speaker(content, ui))

    return memo(name, (content, ui), made)


def changed(one: Content, other: Content) -> frozenset[Part]:
    """The parts that are not the very same in both."""
    ours, theirs = dict(_parts(one)), dict(_parts(other))
    names = ours.keys() | theirs.keys()
    return frozenset(name for name in names if ours.get(name) is not theirs.get(name))


def needs(item: Item) -> frozenset[Part]:
    """The parts that the words of `item` come from, by the name that a single one would have too.

    A reference says only its path: its first name alone can be a part, or its first two.
    """
    found: set[Part] = set()
    for words in _words(item):
        for path in _paths(words):
            found |= {path[:1], path[:2]}
    return frozenset(found)


def _parts(content: Content) -> Iterator[tuple[Part, object]]:
    for name in type(content).model_fields:
        value = getattr(content, name)
        if isinstance(value, dict):
            yield from (((name, key), part) for key, part in value.items())
        else:
            yield (name,), value


def _words(item: Item) -> Iterator[Words]:
    yield from (item.objective, item.stem, item.why, item.read.title, *item.accepted)
    for quote in item.quotes:
        yield from (quote.label, quote.text) if quote.label else (quote.text,)
    for option in item.options:
        yield from (option.text, option.feedback)
    yield from (row.text for row in item.rows)


def _paths(words: Words) -> Iterator[Part]:
    if isinstance(words, Ref):
        yield words.path
    elif isinstance(words, Phrase):
        for _, value in words.values:
            yield from _paths(value)
