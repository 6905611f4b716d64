"""`Draft`: an entry of a PO file while its lines are being read."""

from __future__ import annotations

import re
from dataclasses import dataclass, field

from dalil.po.entry import NOWHERE, Entry, Place

_FORM = re.compile(r"msgstr(\d*)")
_BEFORE = {
    "msgctxt": ("",),
    "msgid": ("", "msgctxt"),
    "msgid_plural": ("msgid",),
    "msgstr": ("msgid",),
    "msgstr0": ("msgid_plural",),
}


def expected_before(name: str) -> tuple[str, ...]:
    """The keywords of which one must stand before `name`; `msgstr1` is msgstr[1], "" the start."""
    form = _FORM.fullmatch(name)
    if form and form[1] and int(form[1]) > 0:
        return (f"msgstr{int(form[1]) - 1}",)
    return _BEFORE.get(name, ())


def spelled(name: str) -> str:
    """The keyword as it stands in the file: `msgstr[1]`."""
    form = _FORM.fullmatch(name)
    return f"msgstr[{form[1]}]" if form and form[1] else name


@dataclass(slots=True)
class Draft:
    """What has been read of an entry. `broken` once a line of it could not be read."""

    strings: dict[str, list[str]] = field(default_factory=dict)
    places: dict[str, Place] = field(default_factory=dict)
    previous: dict[str, list[str]] = field(default_factory=dict)
    comments: list[str] = field(default_factory=list)
    notes: list[str] = field(default_factory=list)
    references: list[str] = field(default_factory=list)
    flags: list[str] = field(default_factory=list)
    last: str = ""
    last_previous: str = ""
    obsolete: bool = False
    broken: bool = False

    @property
    def complete(self) -> bool:
        """Whether a translation was read, so that a comment belongs to the next entry."""
        return self.last.startswith("msgstr")

    @property
    def remarked(self) -> bool:
        """Whether there are comments or flags whose message is still to come."""
        return not (self.strings or self.broken) and bool(
            self.comments or self.flags or self.previous
        )

    @property
    def at(self) -> Place:
        """Where the entry begins."""
        return next(iter(self.places.values()), NOWHERE)

    def ends_before(self, name: str, *, obsolete: bool) -> bool:
        """Whether the keyword `name` begins another entry."""
        if not self.strings or name not in {"msgctxt", "msgid"}:
            return False
        return self.complete or obsolete != self.obsolete

    def open(self, name: str, at: Place, *, obsolete: bool) -> None:
        """Begin the string of a keyword."""
        self.last = name
        self.obsolete = self.obsolete or obsolete
        self.strings[name] = []
        self.places[name] = at

    def append(self, text: str) -> None:
        """One more line of the string that was begun last."""
        self.strings[self.last].append(text)

    def keep_previous(self, name: str, text: str) -> None:
        """One line of a `#|` comment: the words that the translation was made for."""
        if name:
            self.last_previous = name
            self.previous[name] = []
        if self.last_previous:
            self.previous[self.last_previous].append(text)

    def remark(self, line: str) -> None:
        """A comment line: `#.` notes, `#:` references, `#,` flags, or a translator's own."""
        mark, rest = line[:2], line[2:].strip()
        if mark == "#.":
            self.notes.append(rest)
        elif mark == "#:":
            self.references.extend(rest.split())
        elif mark in {"#,", "#="}:  # gettext 1.0 writes flags that stay with `#=`
            self.flags.extend(flag.strip() for flag in rest.split(",") if flag.strip())
        else:
            self.comments.append(line[1:].removeprefix(" "))

    def entry(self) -> Entry:
        """The whole entry; its forms stand in the order of their numbers."""
        forms = [name for name in self.strings if name.startswith("msgstr")]
        return Entry(
            key=_joined(self.strings, "msgctxt"),
            source="".join(self.strings["msgid"]),
            plural=_joined(self.strings, "msgid_plural"),
            translations=tuple("".join(self.strings[name]) for name in forms),
            flags=tuple(self.flags),
            previous_key=_joined(self.previous, "msgctxt"),
            previous_source=_joined(self.previous, "msgid"),
            previous_plural=_joined(self.previous, "msgid_plural"),
            obsolete=self.obsolete,
            comments=tuple(self.comments),
            notes=tuple(self.notes),
            references=tuple(self.references),
            key_at=self.places.get("msgctxt", NOWHERE),
            source_at=self.places["msgid"],
            translations_at=tuple(self.places[name] for name in forms),
        )


def _joined(strings: dict[str, list[str]], name: str) -> str | None:
    return "".join(strings[name]) if name in strings else None
