"""`SourceMessage`: what there is to translate, and the .pot file that lists it."""

from __future__ import annotations

from collections.abc import Iterable, Iterator
from dataclasses import dataclass

from dalil.model.text import Note
from dalil.placeholders import placeholders
from dalil.po import Entry, Limits, template_fields, write_po

CONTENT = "content"
INTERFACE = "interface"
DOMAINS = (CONTENT, INTERFACE)


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

    @property
    def limits(self) -> Limits:
        """What its translations are checked against."""
        return Limits(self.note.max_length, self.prose)

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
