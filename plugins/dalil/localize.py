"""Content in one locale: the same model, its texts replaced by their translations."""

from __future__ import annotations

from collections.abc import Iterable, Sequence
from dataclasses import dataclass
from functools import partial
from typing import TypeVar

from dalil.catalog import Catalog
from dalil.content.kinds import single_models
from dalil.locales import SOURCE_LOCALE
from dalil.memo import Memo
from dalil.model.content import Content
from dalil.model.text import Text, iter_texts, map_texts, texts
from dalil.po import Entry
from dalil.template import SourceMessage

Value = TypeVar("Value")
SINGLES = frozenset(single_models())


def localize(content: Value, catalog: Catalog | None, locale: str) -> Value:
    """`content` in `locale`; what is not translated, or no longer, keeps the source's words.

    Without a catalog every text is missing. In the source locale nothing changes.
    """
    if locale == SOURCE_LOCALE:
        return content
    return map_texts(content, (catalog or Catalog(locale)).lookup)


def localize_again(content: Content, catalog: Catalog | None, locale: str, memo: Memo) -> Content:
    """`localize_parts`; where nothing has changed since, the very same content."""
    return memo(
        ("content", locale),
        (content, catalog),
        lambda: localize_parts(content, catalog, locale, memo),
    )


def localize_parts(content: Content, catalog: Catalog | None, locale: str, memo: Memo) -> Content:
    """`localize`; a part that is as it was, and whose translations are, gives the very same part.

    A part is a file of content/. `memo` is that of an earlier time.
    """
    if locale == SOURCE_LOCALE:
        return content
    known = catalog or Catalog(locale)
    entries = memo(("entries", locale), (known,), lambda: _by_part(known))

    def part(key: str, value: Value) -> Value:
        words = known.plurals, known.header, entries.get(key)
        localized = partial(map_texts, value, known.lookup, key)
        return memo(("localized", locale, key), (value,), localized, words)

    changed: dict[str, object] = {}
    for name in type(content).model_fields:
        value = getattr(content, name)
        if isinstance(value, dict):
            changed[name] = {key: part(f"{name}.{key}", item) for key, item in value.items()}
        elif value is not None:
            changed[name] = part(name, value)
    return content.model_copy(update=changed)


def _by_part(catalog: Catalog) -> dict[str, dict[str, Entry]]:
    """The entries of each part, by its key: `frameworks.bant`, and `process` of a single one."""
    found: dict[str, dict[str, Entry]] = {}
    for key, entry in catalog.entries.items():
        names = key.split(".", 2)
        part = names[0] if names[0] in SINGLES else ".".join(names[:2])
        found.setdefault(part, {})[key] = entry
    return found


@dataclass(frozen=True, slots=True)
class Coverage:
    """How many messages are translated, and how many show the source's words, and why."""

    total: int = 0
    translated: int = 0
    stale: int = 0
    missing: int = 0

    @property
    def share(self) -> float:
        """What is translated, from 0 to 1; 1 where there is nothing to translate."""
        return self.translated / self.total if self.total else 1.0

    def __add__(self, other: Coverage) -> Coverage:
        return Coverage(
            self.total + other.total,
            self.translated + other.translated,
            self.stale + other.stale,
            self.missing + other.missing,
        )


def coverage_by_file(
    messages: Iterable[SourceMessage], catalog: Catalog | None, locale: str
) -> dict[str, Coverage]:
    """The coverage of each source file, by its path, in the order of the messages."""
    asked = catalog or Catalog(locale)
    found: dict[str, list[str]] = {}
    for each in messages:
        text = asked.lookup(each.key, Text(each.source), each.plural)
        found.setdefault(each.path, []).append(text.state)
    return {path: counted(states) for path, states in found.items()}


def coverage(value: object, prefix: str = "") -> Coverage:
    """The coverage of all texts in a localized value, or of those whose key is under `prefix`."""
    if not prefix:
        return counted([text.state for text in texts(value)])
    states = [
        message.text.state
        for message in iter_texts(value)
        if message.key == prefix or message.key.startswith(f"{prefix}.")
    ]
    return counted(states)


def counted(states: Sequence[str]) -> Coverage:
    """The coverage of texts in these states."""
    stale, missing = states.count("stale"), states.count("missing")
    return Coverage(len(states), len(states) - stale - missing, stale, missing)
