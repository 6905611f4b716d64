"""Messages: what there is to translate, as the entries of a PO template.

A message's key (its msgctxt) is the path of its value, so extraction and localization, which walk
the same typed values, cannot drift apart.
"""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Mapping
from dataclasses import dataclass

from dalil.model.content import Content
from dalil.model.text import Note, Prose, iter_texts
from dalil.placeholders import placeholders
from dalil.po import Entry, template_fields, write_po

CONTENT = "content"
INTERFACE = "interface"
DOMAINS = (CONTENT, INTERFACE)
NO_PLACE = ("", 0, 0)


# A message's path, line and column in the source files, by its key.
Places = Mapping[str, tuple[str, int, int]]


@dataclass(frozen=True, slots=True)
class SourceMessage:
    """One message in the source language. `path` and `line` say where its words are written."""

    key: str
    source: str
    plural: str | None
    note: Note
    prose: bool
    path: str
    line: int

    @property
    def notes(self) -> tuple[str, ...]:
        """What a translator is told: the role, the limit, the markup, the placeholders."""
        return tuple(_notes(self))

    def entry(self) -> Entry:
        """The message as an untranslated entry."""
        return Entry(
            self.key,
            self.source,
            self.plural,
            translations=("",) if self.plural is None else ("", ""),
            notes=self.notes,
            references=(f"{self.path}:{self.line}",) if self.path else (),
        )


def content_messages(content: Content, places: Places) -> tuple[SourceMessage, ...]:
    """Every message of the content, in its order; `places` says where each key is written."""
    return tuple(
        SourceMessage(
            message.key,
            str(message.text),
            None,
            message.note,
            isinstance(message.text, Prose),
            *places.get(message.key, NO_PLACE)[:2],
        )
        for message in iter_texts(content)
    )


def template(domain: str, messages: Iterable[SourceMessage]) -> str:
    """The .pot file of a domain."""
    entries = (message.entry() for message in messages)
    preamble = ("Made by `dalil messages update`; edit the YAML instead.",)
    return write_po(template_fields(domain), entries, preamble)


def _notes(message: SourceMessage) -> Iterator[str]:
    if message.note.role:
        yield message.note.role
    if message.note.max_length:
        yield f"At most {message.note.max_length} characters."
    if message.prose and any(mark in message.source for mark in "*[`"):
        yield "Markdown: keep the marks (**strong**, *emphasis*, [links](address)) as they are."
    names = placeholders(message.source) | placeholders(message.plural or "")
    if names:
        yield f"Keep as it is: {', '.join(sorted(names))}"
