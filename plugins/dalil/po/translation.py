"""One translation beside its source: what must be the same in both, and what may not be added.

A translation is published as it is, so it may not bring what its source does not have: no other
placeholder, no HTML, no address. The source itself was checked when it was read.
"""

from __future__ import annotations

import re
import unicodedata
from collections import Counter
from collections.abc import Callable, Iterable, Iterator
from dataclasses import dataclass
from typing import NamedTuple

from dalil.po.markdown import skeleton, spelled_difference
from dalil.po.report import Mistake
from dalil.source.characters import ISOLATE, isolates_balanced, name
from dalil.source.excerpt import quoted

# Bounded, so that a page of braces costs no more than a page of words.
_BRACED = re.compile(r"\{{1,9}[^{}\n]{0,99}\}{1,9}")
_TAG = re.compile(r"</?[A-Za-z][^<>\s]{0,30}|<[!?][^<>\s]{0,30}")
_URL = re.compile(
    r"(?:https?|ftp)://[^\s<>()\[\]\"]+|\bwww\.[^\s<>()\[\]\"]+"
    r"|\b(?:javascript|vbscript|mailto|tel|file):[^\s<>()\[\]\"]+|\bdata:\w+/[^\s<>()\[\]\"]+",
    re.IGNORECASE,
)
_MARKS = re.compile(r"\*\*|__|\]\(|`|&(?:#\w{1,8}|[A-Za-z]{2,8});")
_AFTER_URL = ".,;:!?'*_»”’،؛؟。"
# They print nothing and are hard to find again. Joiners (U+200C, U+200D) and direction marks do
# a job in many scripts and are left alone.
_INVISIBLE = re.compile("[\t\r\u00ad\u180e\u200b\u2060-\u2064\u3164\U000e0000-\U000e007f]")

# Twice what prose of the source may have; some languages need half as much again.
MOST_TEXT = 10_000
UNBALANCED = Mistake(
    "DAL108",
    "A bidirectional isolate is opened and not closed, or closed and not opened",
    "Within one text, close each U+2066, U+2067, U+2068 with U+2069.",
)


class Fault(NamedTuple):
    """A mistake in a translation, and the words in it to point at."""

    mistake: Mistake
    words: str = ""


@dataclass(frozen=True, slots=True)
class Limits:
    """What a message's role asks of its translations. `prose` is None where it is not known."""

    max_length: int | None = None
    prose: bool | None = None


ANY = Limits()


def check_translation(
    sources: tuple[str, ...], translation: str, limits: Limits = ANY, optional: Iterable[str] = ()
) -> Iterator[Fault]:
    """What is wrong with `translation`, which may be like any of `sources` (singular, plural).

    `optional` are placeholders that this form may leave out.
    """
    yield from _placeholders(sources, translation, set(optional))
    yield from _ends(sources[-1], translation)
    yield from _additions(sources, translation)
    yield from _length(translation, limits.max_length or MOST_TEXT)
    if ISOLATE.search(translation) and not isolates_balanced(translation):
        yield Fault(UNBALANCED, ISOLATE.findall(translation)[0])
    if limits.prose is False:
        yield from _marks(sources, translation)
    if limits.prose and (lost := spelled_difference(skeleton(sources[-1]), skeleton(translation))):
        message = f"The Markdown is not that of the source: {lost}"
        hint = "Keep the marks of the source: **strong**, *emphasis*, [links](address), lists."
        yield Fault(Mistake("DAL438", message, hint))


def _placeholders(
    sources: tuple[str, ...], translation: str, optional: set[str]
) -> Iterator[Fault]:
    if "{" not in translation and not any("{" in source for source in sources):
        return
    found = Counter(_BRACED.findall(translation))
    wanted = [Counter(_BRACED.findall(source)) for source in sources]
    if any(_same_but(found, each, optional) for each in wanted):
        return
    lost, added = wanted[-1] - found, found - wanted[-1]
    words = [f"{item} is missing" for item in lost] + [f"{item} is not in it" for item in added]
    message = f"The placeholders are not those of the source: {', '.join(words)}"
    hint = "Copy each {name} from the source, letter by letter, as often as it stands there."
    yield Fault(Mistake("DAL430", message, hint), next(iter(added), ""))


def _same_but(found: Counter[str], wanted: Counter[str], optional: set[str]) -> bool:
    return found == wanted or (not found - wanted and set(wanted - found) <= optional)


def _ends(source: str, translation: str) -> Iterator[Fault]:
    """A line break at an end is part of the layout; a space there is only untidy."""
    if source.strip() == source and translation.strip() == translation:
        return
    for side, strip in (("beginning", str.lstrip), ("end", str.rstrip)):
        wanted, found = _edge(source, strip), _edge(translation, strip)
        if wanted.count("\n") != found.count("\n"):
            message = f"The line breaks at the {side} are not those of the source"
            hint = "Put \\n there exactly as often as the source has it."
            yield Fault(Mistake("DAL432", message, hint))
        elif wanted != found:
            message = f"The spaces at the {side} are not those of the source"
            yield Fault(Mistake("DAL432", message, "Make them the same.", "warning"))


def _edge(text: str, strip: Callable[[str], str]) -> str:
    rest = strip(text)
    return text[: len(text) - len(rest)] if text.endswith(rest) else text[len(rest) :]


def _additions(sources: tuple[str, ...], translation: str) -> Iterator[Fault]:
    allowed = "\n".join(sources)
    for tag in dict.fromkeys(_TAG.findall(translation) if "<" in translation else ()):
        if tag not in allowed:
            message = f"{quoted(tag)} is HTML, and translations hold none"
            hint = "Remove it; put a space after a less-than sign."
            yield Fault(Mistake("DAL433", message, hint), tag)
    for url in dict.fromkeys(_urls(translation)):
        if url not in set(_urls(allowed)):
            message = f"{quoted(url)} is not an address of the source"
            hint = "A translation links where its source links; addresses change in the YAML."
            yield Fault(Mistake("DAL434", message, hint), url)
    for character in dict.fromkeys(_INVISIBLE.findall(translation)):
        if character not in allowed:
            message = f"{name(character)} prints nothing"
            yield Fault(Mistake("DAL436", message, "Delete it.", "warning"), character)


def _marks(sources: tuple[str, ...], translation: str) -> Iterator[Fault]:
    """Plain text is shown as it is written, marks and all."""
    found = _MARKS.search(translation)
    if found and not any(found[0] in source for source in sources):
        message = f"{quoted(found[0])} is shown as it stands: this text is plain, not Markdown"
        yield Fault(Mistake("DAL435", message, "Write the words without marks."), found[0])


def _urls(text: str) -> Iterator[str]:
    return (url.rstrip(_AFTER_URL) for url in _URL.findall(text))


def _length(translation: str, most: int | None) -> Iterator[Fault]:
    """Vowel marks and direction marks take no room of their own and are not counted."""
    if most is None or len(translation) <= most:
        return
    given = sum(unicodedata.category(c) not in {"Mn", "Me", "Cf"} for c in translation)
    if given > most:
        message = f"The translation has {given} characters; at most {most} fit"
        yield Fault(Mistake("DAL437", message, f"Shorten it by {given - most}."))
