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
            elif (entry.begun or entry.comments) and not self._held(entry):
                self.spare.append(entry)
        self.gone: dict[tuple[str, str | None, str], list[Entry]] = {}
        for key, entry in self.entries.items():
            if key not in current and entry.begun:
                self.gone.setdefault(_words(key, entry.source, entry.plural), []).append(entry)

    def _held(self, entry: Entry) -> bool:
        """Whether the same work is held already: twice in a file, GNU gettext refuses it."""
        other = self.entries.get(entry.key or "")
        return other is not None and other.translations == entry.translations

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
        renamed = self.entries.pop(nearest.key or "")
        return replace(renamed, comments=(*own.comments, *renamed.comments)) if own else renamed

    def obsolete(self) -> Iterator[Entry]:
        """What nothing asked for: kept if there is work in it, if only a translator's comment."""
        for entry in (*self.entries.values(), *self.spare):
            if entry.begun or entry.comments:
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
    new = replace(
        new,
        comments=_comments(old, message),
        flags=flags,
        translations=_forms(old, message, size),
    )
    if not old.begun:
        return new
    return _with_state(new, old)


def _with_state(new: Entry, old: Entry) -> Entry:
    """Mark the entry fuzzy when its translation was not made for just these words.

    A translator's own doubt (fuzzy without a previous msgid) stays until a translator lifts it, as
    does a change between one form and several.
    """
    flags = ("fuzzy", *new.flags)
    if old.fuzzy and old.previous_source is None:
        return replace(new, flags=flags)
    if (new.plural is None) != (old.plural is None):
        return replace(new, flags=flags)
    made_for = (
        (old.previous_source or "", old.previous_plural) if old.fuzzy else (old.source, old.plural)
    )
    if new.same_source(*made_for):
        return new
    return replace(new, flags=flags, previous_source=made_for[0], previous_plural=made_for[1])


def _forms(old: Entry, message: SourceMessage, size: int) -> tuple[str, ...]:
    """The old translation in as many forms as are needed now, or more, but none is taken away."""
    if message.plural is None:
        return old.translations[-1:]
    if old.plural is None:
        return old.translations * size
    return (*old.translations, *("",) * (size - len(old.translations)))


def _comments(old: Entry, message: SourceMessage) -> tuple[str, ...]:
    """The translator's own comments. Forms that have no place any more are kept among them."""
    if message.plural is not None or len(set(old.translations)) <= 1:
        return old.comments
    return (*old.comments, f"Former plural forms: {' | '.join(old.translations)}")
