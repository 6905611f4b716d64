"""The project's catalogs: read for a build, and checked for the people who write them."""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Mapping, Sequence
from dataclasses import replace
from functools import partial
from pathlib import Path
from typing import Protocol

from dalil.catalog import Catalog
from dalil.catalog_files import (
    po_path,
    read_file,
    read_files,
    shipped,
    shipped_locales,
)
from dalil.catalog_names import check_names
from dalil.errors import Diagnostic
from dalil.interface import interface_messages
from dalil.memo import Memo
from dalil.messages import CONTENT, INTERFACE, Places, SourceMessage, content_messages
from dalil.model.content import Content
from dalil.model.text import Text
from dalil.po import Limits, PoFile, capped, check_po
from dalil.po.entry import NOWHERE
from dalil.po.report import Mistake, report
from dalil.source.excerpt import quoted
from dalil.termbase import Wording, read_wording

__all__ = ["Catalog", "check_catalogs", "read_catalogs"]

_JUDGED, _CATALOGS = Memo(), Memo()
TREES = "content/trees/"
UPDATE = "Run `dalil messages update`."


def read_catalogs(root: Path) -> dict[tuple[str, str], Catalog]:
    """The catalogs by locale and domain, such as `("ar", "content")`.

    The site's own words come from the project first, then from the package. Mistakes in the files
    are for `check_catalogs`; what cannot be read is not in the result.
    """
    found = {pair: _catalog(pair[0], file) for pair, file in read_files(root)}
    for locale, catalog in _shipped_catalogs(root):
        own = found.get((locale, INTERFACE))
        found[locale, INTERFACE] = _above(own, catalog) if own else catalog
    return found


def _catalog(locale: str, file: PoFile) -> Catalog:
    """`read_file` gives the same object for the same bytes."""
    return _CATALOGS((file.path, locale), (file,), lambda: Catalog.of(locale, file))


def _above(own: Catalog, shipped: Catalog) -> Catalog:
    layered = partial(replace, own, beneath=shipped)
    return _CATALOGS((own.locale, "both"), (own, shipped), layered)


def _shipped_catalogs(root: Path) -> Iterator[tuple[str, Catalog]]:
    home = shipped()
    if home is None or home == root.resolve():
        return
    for locale in shipped_locales():
        if file := read_file(home, po_path(home, locale, INTERFACE)):
            yield locale, _CATALOGS((locale, "shipped"), (file,), partial(Catalog.of, locale, file))


class Loaded(Protocol):
    """Content with the place of each message; no content where it has mistakes of its own."""

    @property
    def content(self) -> Content | None: ...

    @property
    def places(self) -> Places: ...


def check_catalogs(root: Path, loaded: Loaded) -> tuple[Diagnostic, ...]:
    """Every mistake in the project's catalogs and in the names of their folders and files."""
    wording, mistakes = read_wording(root)
    found = [*check_names(root), *mistakes]
    known = {INTERFACE: {word.key: word for word in interface_messages(root)}}
    if loaded.content:
        messages = content_messages(loaded.content, loaded.places)
        known[CONTENT] = {message.key: message for message in messages}
    for (locale, domain), file in read_files(root):
        limits = _limits(known.get(domain, {}))
        own = list(_judged(file, locale, limits, wording))
        if domain in known and not file.diagnostics:
            own += _currency(file, known[domain])
        if domain == CONTENT and domain in known:
            own += _foreign_trees(Catalog.of(locale, file), known[domain].values())
        found += capped(own)
    return tuple(found)


def _foreign_trees(catalog: Catalog, messages: Iterable[SourceMessage]) -> Iterator[Diagnostic]:
    """Decision trees that are English in part or as a whole, each where it first is.

    Where nothing at all is translated yet, the language has only begun: that is no mistake.
    """
    by_path: dict[str, list[SourceMessage]] = {}
    begun = False
    for message in messages:
        if message.path.startswith(TREES):
            by_path.setdefault(message.path, []).append(message)
        begun = begun or _is_translated(catalog, message)
    for texts in by_path.values() if begun else ():
        foreign = [text for text in texts if not _is_translated(catalog, text)]
        if foreign:
            yield _foreign_tree(catalog.locale, foreign, len(texts))


def _foreign_tree(locale: str, foreign: Sequence[SourceMessage], count: int) -> Diagnostic:
    first = foreign[0]
    tree = ".".join(first.key.split(".")[:2])
    told = f"In {locale}, {len(foreign)} of the tree's {count} texts are English"
    hint = f"Translate the message {first.key}, and the others."
    if len(foreign) == count:
        told = f"In {locale} the whole tree is English: none of its {count} texts is translated"
        hint = f"Translate the messages that begin with {tree}."
    return Diagnostic(first.path, first.line, 1, "DAL357", told, hint, severity="warning")


def _is_translated(catalog: Catalog, text: SourceMessage) -> bool:
    return catalog.lookup(text.key, Text(text.source), text.plural).state == "translated"


def _judged(
    file: PoFile, locale: str, limits: Mapping[str, Limits], wording: Wording
) -> tuple[Diagnostic, ...]:
    """What is wrong within the file, remembered while the file and what it is held to are the same.

    A preview asks again at every change, and most changes are made elsewhere. `read_file` gives
    the same object for the same bytes.
    """
    return _JUDGED(
        (file.path, locale),
        (file,),
        lambda: (*check_po(file, locale, limits), *wording.check(file, locale, limits)),
        (limits, wording.termbase),
    )


def _limits(messages: Mapping[str, SourceMessage]) -> dict[str, Limits]:
    return {key: message.limits for key, message in messages.items()}


def _currency(file: PoFile, messages: Mapping[str, SourceMessage]) -> Iterator[Diagnostic]:
    """Whether the file holds the messages of today, one entry each."""
    current = set()
    for entry in file.active():
        message = messages.get(entry.key or "")
        if message and entry.same_source(message.source, message.plural):
            current.add(entry.key)
        elif message is None and entry.key is not None:
            text = f"There is no message {quoted(entry.key, 120)} any more"
            yield report(
                file.path, file.lines, entry.key_at, Mistake("DAL422", text, UPDATE, "warning")
            )
    behind = len(messages) - len(current)
    if behind:
        text = f"{behind} of {len(messages)} messages are new or have other English words now"
        yield report(file.path, (), NOWHERE, Mistake("DAL423", text, UPDATE, "warning"))
