"""The site's own words: interface.yml in the source language, looked up by key in any locale."""

from __future__ import annotations

import re
from collections.abc import Iterator, Mapping
from dataclasses import dataclass, field, replace
from functools import lru_cache
from itertools import chain, zip_longest
from pathlib import Path

import yaml
from babel.numbers import format_decimal

from dalil.catalog import Catalog
from dalil.locales import SOURCE_LOCALE, parse_locale
from dalil.memo import Memo
from dalil.model.text import Note, State, Text
from dalil.placeholders import PLACEHOLDER, placeholders
from dalil.plurals import category
from dalil.template import SourceMessage

FILE = Path(__file__).with_name("interface.yml")
COUNT = "n"


class UnknownWordError(KeyError):
    """A key that interface.yml does not have, or values that its words do not ask for."""


class MalformedWordsError(ValueError):
    """interface.yml is not what its first lines say it is."""


def words() -> dict[str, SourceMessage]:
    """Every entry of interface.yml, as it is on the disk, by its dotted key."""
    return _read_once(FILE.read_text("utf-8"))


@lru_cache(maxsize=1)
def _read_once(text: str) -> dict[str, SourceMessage]:
    return read_words(text)


def read_words(text: str) -> dict[str, SourceMessage]:
    """The entries of a file such as interface.yml. Raises MalformedWordsError."""
    root = yaml.compose(text, Loader=yaml.SafeLoader)
    return {word.key: word for word in (_words(root, "") if root else ())}


def _words(node: yaml.Node, key: str) -> Iterator[SourceMessage]:
    if not isinstance(node, yaml.MappingNode):
        raise MalformedWordsError(f"line {node.start_mark.line + 1} is neither entry nor group")
    items = {name.value: value for name, value in node.value}
    if isinstance(items.get("text", items.get("other")), yaml.ScalarNode):
        yield _word(items, key)
        return
    for name, value in items.items():
        yield from _words(value, f"{key}.{name}" if key else name)


def _word(items: Mapping[str, yaml.Node], key: str) -> SourceMessage:
    values = {name: node.value for name, node in items.items()}
    kinds = {"text"} if "text" in values else {"one", "other"}
    if set(values) - {"note", "max"} != kinds or not all(values[name] for name in kinds):
        raise MalformedWordsError(f"{key} needs `text`, or `one` and `other`")
    first = items["text" if "text" in values else "one"]
    limit = int(values["max"]) if "max" in values else None
    return SourceMessage(
        key,
        first.value,
        values.get("other"),
        Note(values.get("note", ""), limit),
        prose=False,
        path=FILE.name,
        line=first.start_mark.line + 1,
    )


def interface_messages(root: Path) -> tuple[SourceMessage, ...]:
    """All entries of interface.yml; their references are relative to `root` if they are in it."""
    path = FILE.resolve()
    inside = path.is_relative_to(root.resolve())
    shown = path.relative_to(root.resolve()).as_posix() if inside else f"dalil/{FILE.name}"
    return tuple(replace(word, path=shown) for word in words().values())


@dataclass(frozen=True, slots=True)
class Interface:
    """The words of one locale. Call it with a key and the values of the placeholders."""

    locale: str
    catalog: Catalog | None = None
    words: Mapping[str, SourceMessage] = field(default_factory=words, repr=False)
    # Words that do not depend on a number, before values are put in: asked for again and again.
    known: dict[str, Text] = field(default_factory=dict, init=False, repr=False, compare=False)

    def __call__(self, key: str, /, **values: object) -> Text:
        """The words for `key`. Where they decide by number, the number is the value `n`.

        Numbers are written as the locale writes them. Words that are not translated, or no longer,
        are the English ones, and say so. Raises UnknownWordError for a key that interface.yml does
        not have, or values that are not the ones its words ask for.
        """
        word = self.words.get(key)
        if word is None:
            raise UnknownWordError(f"interface.yml has no {key!r}")
        _refuse_other_values(word, values)
        text = self._chosen(word, values)
        if not values:
            return text
        return Text(_filled(text, values, text.language or self.locale), text.state, text.language)

    def state(self, key: str) -> State:
        """Whether the words for `key` are translated, whatever values they will hold."""
        return self.pattern(key).state

    def pattern(self, key: str) -> Text:
        """The words for `key` as they are written, placeholders and all, with their state.

        Raises UnknownWordError for a key that interface.yml does not have.
        """
        if key not in self.words:
            raise UnknownWordError(f"interface.yml has no {key!r}")
        word = self.words[key]
        if word.plural is None:
            return self._chosen(word, {})
        if self.locale == SOURCE_LOCALE:
            return Text(word.source)
        return (self.catalog or Catalog(self.locale)).lookup(key, Text(word.source), word.plural)

    def _chosen(self, word: SourceMessage, values: Mapping[str, object]) -> Text:
        """The words, or their right plural form, before values are put in."""
        if word.plural is not None:
            return self._said(word, _count(values))
        known = self.known.get(word.key)
        if known is None:
            known = self.known[word.key] = self._said(word, None)
        return known

    def _said(self, word: SourceMessage, count: float | None) -> Text:
        english = word.source if _is_singular(count) else word.plural or word.source
        if self.locale == SOURCE_LOCALE:
            return Text(english)
        catalog = self.catalog or Catalog(self.locale)
        found = catalog.lookup(word.key, Text(word.source), word.plural, count)
        return found if found.state == "translated" else Text(english, found.state, found.language)


def interface(locale: str, catalog: Catalog | None, memo: Memo) -> Interface:
    """The words of `locale`; the very same while its catalog is. `memo` is of an earlier time."""
    known = words()
    return memo(("words", locale), (catalog, known), lambda: Interface(locale, catalog, known))


def _is_singular(count: float | None) -> bool:
    return count is None or category(SOURCE_LOCALE, count) == "one"


def _count(values: Mapping[str, object]) -> float:
    count = values.get(COUNT)
    if isinstance(count, int | float):
        return count
    raise UnknownWordError(f"the number `{COUNT}` is wanted, not {count!r}")


def _refuse_other_values(word: SourceMessage, values: Mapping[str, object]) -> None:
    wanted = _wanted(word.source, word.plural)
    if values.keys() != wanted:
        raise UnknownWordError(f"{word.key} asks for {sorted(wanted)}, not {sorted(values)}")


@lru_cache(maxsize=4096)
def _wanted(source: str, plural: str | None) -> frozenset[str]:
    """The values that words ask for, all their forms taken together."""
    names = {name[1:-1] for name in (*placeholders(source), *placeholders(plural or ""))}
    return frozenset(names | {COUNT} if plural else names)


def _filled(text: str, values: Mapping[str, object], locale: str) -> str:
    """The values in their places. Other braces, and braces in a value, stay as they are."""
    parts = _parted(text)
    shown = [_shown(values, place, locale) for place in parts[1::2]]
    return "".join(chain.from_iterable(zip_longest(parts[::2], shown, fillvalue="")))


@lru_cache(maxsize=4096)
def _parted(text: str) -> list[str]:
    """What stands between places, and the places: the first, and each second one, is no place."""
    return re.split(f"({PLACEHOLDER.pattern})", text)


def _shown(values: Mapping[str, object], place: str, locale: str) -> str:
    value = values.get(place[1:-1], place)
    if isinstance(value, str):
        return value
    if isinstance(value, int | float) and not isinstance(value, bool):
        return format_decimal(value, locale=parse_locale(locale))
    return str(value)
