"""Words of an item before they are in a locale: where a text stands, or which phrase says it.

An item is made once for all locales, so that its options and its key cannot differ between them;
only what its words lead to differs.
"""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass, field
from typing import NamedTuple

from dalil.interface import Interface
from dalil.locales import SOURCE_LOCALE
from dalil.model.content import Content
from dalil.model.text import Text


class Ref(NamedTuple):
    """A text of the content, by the path of its message: `("frameworks", "bant", "tagline")`.

    A tuple, as a phrase is: what was said is looked up by its words, tens of thousands of times.
    """

    path: tuple[str, ...]


class Phrase(NamedTuple):
    """Words of the site itself, by their key, with other words in their places."""

    key: str
    values: tuple[tuple[str, Words], ...] = ()


Words = Ref | Phrase | str


def ref(*path: str) -> Ref:
    """The text at `path`."""
    return Ref(path)


def phrase(key: str, /, **values: Words) -> Phrase:
    """The words for `quiz.<key>`, `values` in their places."""
    return Phrase(f"quiz.{key}", tuple(values.items()))


@dataclass(frozen=True, slots=True)
class Speaker:
    """Says words in the locale that `content` and `ui` are in; what it has said, it remembers."""

    content: Content
    ui: Interface
    said: dict[Words, Text] = field(default_factory=dict)

    def __call__(self, words: Words) -> Text:
        """The text. Raises LookupError for what neither the content nor the interface has."""
        found = self.said.get(words)
        if found is None:
            found = self.said[words] = self._say(words)
        return found

    def _say(self, words: Words) -> Text:
        if isinstance(words, str):
            return Text(words)
        if isinstance(words, Ref):
            return _at(self.content, words.path)
        values = {name: self(value) for name, value in words.values}
        foreign = next((each for each in values.values() if each.language), None)
        if foreign is None:
            return self.ui(words.key, **values)
        # A sentence is in one language: around what is not translated it is not either.
        english = Interface(SOURCE_LOCALE, words=self.ui.words)(words.key, **values)
        return Text(english, foreign.state, foreign.language)


def _at(value: object, path: tuple[str, ...]) -> Text:
    for name in path:
        value = value[name] if isinstance(value, Mapping) else getattr(value, name)
    if isinstance(value, Text):
        return value
    raise LookupError(f"{'.'.join(path)} is no text")
