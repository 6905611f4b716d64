"""Brings a catalog up to date with its source: by key, never by likeness of words.

Likeness would keep "qualified" as the translation of "not qualified". Instead:

    same key, same English          the translation stays
    same key, other English         it stays, marked fuzzy, with the English it was made for
    other key, same English         it is carried over when the old key is gone and both keys end
                                    alike: an identifier on the way was renamed
    key gone                        it is kept as obsolete, and comes back with the key
"""

from __future__ import annotations

from collections.abc import Iterable, Iterator
from dataclasses import replace

from dalil.po import Entry
from dalil.template import SourceMessage


def merge(messages: Iterable[SourceMessage], old: Iterable[Entry], forms: int) -> tuple[Entry, ...]:
    """The entries of a catalog: one for each message, in their order, then the obsolete ones.

    `forms` is the number of plural forms of the locale. No translation of `old` is lost.
    """
    messages = tuple(messages)
    kept = _Kept(old, {message.key for message in messages})
    merged = [_merged(message, kept.take(message), forms) for message in messages]
    return (*merged, *kept.obsolete())


class _Kept:
    """The old entries, each handed out at most once."""

    def __init__(self, old: Iterable[Entry], current: set[str]) -> None:
        self.entries: dict[str, Entry] = {}
        self.spare: list[Entry] = []
        # Active entries first: they are newer than obsolete ones of the same key.
        for entry in sorted(old, key=lambda entry: entry.obsolete):
            if entry.key is not None and entry.key not in self.entries:
                self.entries[entry.key] = entry
            elif entry.begun:
                self.spare.append(entry)
        self.gone: dict[tuple[str, str | None, str], list[Entry]] = {}
        for key, entry in self.entries.items():
            if key not in current and entry.begun:
                self.gone.setdefault(_words(key, entry.source, entry.plural), []).append(entry)

    def take(self, message: SourceMessage) -> Entry | None:
        """The old entry for a message, or None."""
        own = self.entries.pop(message.key, None)
        if own and own.begun:
            return own
        candidates = self.gone.get(_words(message.key, message.source, message.plural), [])
        if not candidates:
            return own
        nearest = max(candidates, key=lambda entry: _likeness(entry.key or "", message.key))
        candidates.remove(nearest)
        return self.entries.pop(nearest.key or "")

    def obsolete(self) -> Iterator[Entry]:
        """What nothing asked for: kept if there is work in it."""
        for entry in (*self.entries.values(), *self.spare):
            if entry.begun:
                yield replace(entry, obsolete=True, notes=(), references=())


def _words(key: str, source: str, plural: str | None) -> tuple[str, str | None, str]:
    return source, plural, key.rpartition(".")[2]


def _likeness(one: str, other: str) -> int:
    """How many parts of two keys are the same."""
    return len(set(one.split(".")) & set(other.split(".")))


def _merged(message: SourceMessage, old: Entry | None, forms: int) -> Entry:
    new = message.entry()
    size = 1 if message.plural is None else forms
    if old is None:
        return replace(new, translations=("",) * size)
    flags = tuple(flag for flag in old.flags if flag != "fuzzy" and not flag.endswith("-format"))
    new = replace(new, comments=old.comments, flags=flags, translations=_forms(old, size))
    if not old.begun:
        return new
    return _with_state(new, old)


def _with_state(new: Entry, old: Entry) -> Entry:
    """Mark the entry fuzzy when its translation was made for other words than today's."""
    made_for = (
        (old.previous_source, old.previous_plural)
        if old.fuzzy and old.previous_source is not None
        else (old.source, old.plural)
    )
    if new.same_source(*made_for):
        # Back at the words it was made for: a mark that only a change of words had set goes.
        doubted = old.fuzzy and old.previous_source is None
        return replace(new, flags=("fuzzy", *new.flags)) if doubted else new
    return replace(
        new,
        flags=("fuzzy", *new.flags),
        previous_source=made_for[0],
        previous_plural=made_for[1],
    )


def _forms(old: Entry, size: int) -> tuple[str, ...]:
    """The old translation in as many forms as are needed now; a single one serves for all."""
    if len(old.translations) == size or (old.plural is not None and size > 1):
        return (*old.translations, *("",) * (size - len(old.translations)))
    if size == 1:
        return (old.translations[-1],)
    return (old.translations[0],) * size
