"""What is wrong with items and quizzes that only shows when they are made: addresses, lint, sizes.

Items written by hand are held to the rules of item writing in every language; a mistake in a
translation stands at its line of the PO file.
"""

from __future__ import annotations

import re
from collections.abc import Iterable, Iterator, Mapping, Sequence
from dataclasses import dataclass, replace
from pathlib import Path as FilePath
from typing import Protocol

from dalil.catalog_files import read_files
from dalil.catalogs import read_catalogs
from dalil.errors import Diagnostic
from dalil.interface import Interface, interface
from dalil.languages import language
from dalil.locales import SOURCE_LOCALE
from dalil.localize import localize_again
from dalil.memo import Memo
from dalil.messages import CONTENT, INTERFACE, Places
from dalil.model.content import Content
from dalil.nearest import meant
from dalil.po import PoFile
from dalil.po.report import Mistake, report
from dalil.quizzes import made, possible
from dalil.quizzes.bank import faults_of
from dalil.quizzes.forms import Quiz, quizzes
from dalil.quizzes.item import Item
from dalil.quizzes.lint import Fault, Rule
from dalil.quizzes.rounds import FEWEST
from dalil.quizzes.spoken import Spoken, spoken
from dalil.quizzes.wording import Speaker
from dalil.rendering import render
from dalil.source import read_partly
from dalil.source.builder import Path, Place
from dalil.source.excerpt import quoted
from dalil.trees import Proof
from dalil.views import quizzed, taught
from dalil.views.items import Showcase
from dalil.views.page import Page

TOLD: Mapping[Rule, tuple[str, str, str]] = {
    "longest": ("DAL376", "The right option is the longest one",
                "Shorten it, or say more in another option."),
    "alike": ("DAL377", "This option reads the same as {detail}", "Say one of them otherwise."),
    "echo": ("DAL378", "{detail} stands in the question and in the right option alone",
             "Use another word here, or the same one in another option too."),
    "absolute": ("DAL379", "{detail} gives an option away", "Say it without that word."),
    "sweeping": ("DAL380", "{detail} is no answer of its own", "Write another option."),
    "negation": ("DAL381", "{detail} in a question is easily read over",
                 "Ask it the other way round."),
    "empty": ("DAL377", "This option says nothing", "Give it words and feedback."),
}  # fmt: skip


class Loaded(Protocol):
    """Content with the place of each message and the proofs of its trees."""

    @property
    def content(self) -> Content | None: ...

    @property
    def places(self) -> Places: ...

    @property
    def proofs(self) -> Mapping[str, Proof]: ...


def check_items(root: FilePath, loaded: Loaded, memo: Memo | None = None) -> list[Diagnostic]:
    """Every mistake of items and quizzes; none where the content has mistakes of its own.

    With the `memo` of a project, items are made once for it and for the check.
    """
    content = loaded.content
    if content is None or not (content.scenarios or content.curation or content.blueprints):
        return []
    remembered, proofs = memo or Memo(), loaded.proofs
    items = remembered("made", (content, proofs), lambda: made(content, proofs))
    checked = Checked(root, content, loaded.places, proofs, items, remembered)
    drawn = quizzes(content, items)
    return [
        *_addresses(checked, drawn),
        *_curation(checked),
        *_sizes(checked, drawn),
        *_source_faults(checked),
        *_translated_faults(checked),
    ]


@dataclass(frozen=True, slots=True)
class Checked:
    """The content in `root` and its items. Files are read again only to show what is wrong."""

    root: FilePath
    content: Content
    places: Places
    proofs: Mapping[str, Proof]
    items: tuple[Item, ...]
    memo: Memo

    def spoken(self, locale: str) -> Spoken:
        """The items in a locale, as a project has them that knows the same memo."""
        catalogs = read_catalogs(self.root)
        texts, ui = (catalogs.get((locale, domain)) for domain in (CONTENT, INTERFACE))
        content = localize_again(self.content, texts, locale, self.memo)
        return spoken(content, interface(locale, ui, self.memo), self.memo)

    @property
    def by_hand(self) -> list[Item]:
        """The items that people wrote."""
        return [item for item in self.items if item.kind == "scenario"]

    def at(self, key: str, code: str, message: str, hint: str) -> Diagnostic:
        """A mistake at the place of a message."""
        path, line, column = self.places[key]
        return self.told(path, (line, column), code, message, hint)

    def at_key(self, path: str, key: Path, code: str, message: str, hint: str) -> Diagnostic:
        """A mistake at a key of the file at `path`."""
        source, _ = read_partly(self.root, self.root / path)
        place = source.keys.get(key, (1, 1)) if source else (1, 1)
        return self.told(path, place, code, message, hint)

    def warned(self, path: str, key: Path, code: str, message: str, hint: str) -> Diagnostic:
        """A warning at a key of the file at `path`."""
        return replace(self.at_key(path, key, code, message, hint), severity="warning")

    def told(self, path: str, place: Place, code: str, message: str, hint: str) -> Diagnostic:
        """A mistake with the line that it stands on."""
        source, _ = read_partly(self.root, self.root / path)
        if source is None:
            return Diagnostic(path, *place, code, message, hint)
        return source.diagnostic(place, code, message, hint)


def _addresses(checked: Checked, drawn: Sequence[Quiz]) -> Iterator[Diagnostic]:
    """Pages and headings that items send their readers to, and that are not there."""
    if not checked.by_hand:
        return
    ui = checked.spoken(SOURCE_LOCALE).say.ui
    known = {page.uri: page for page in taught(checked.content, ui, checked.proofs, drawn)}
    if any(item.read.uri not in known for item in checked.by_hand):
        show = Showcase(checked.spoken(SOURCE_LOCALE), checked.memo)
        known |= {page.uri: page for page in quizzed(drawn, show)}
    anchors: dict[str, frozenset[str]] = {}
    for item in checked.by_hand:
        uri, anchor = item.read.uri, item.read.anchor
        if uri not in known:
            yield _lost(checked, item, f"There is no page {quoted(uri)}", meant(uri, known))
        elif anchor:
            if uri not in anchors:
                anchors[uri] = _anchors(known[uri], ui)
            if anchor not in anchors[uri]:
                message = f"The page {uri} has no heading {quoted(anchor)}"
                yield _lost(checked, item, message, meant(anchor, anchors[uri]))


def _anchors(page: Page, ui: Interface) -> frozenset[str]:
    """Every id on a page, as its HTML has them: not only headings can be linked to."""
    html = render(page, language(SOURCE_LOCALE), ui, _no_link).html
    return frozenset(re.findall(r'\bid="([^"]+)"', html))


def _no_link(uri: str, anchor: str = "") -> str:  # noqa: ARG001  # the signature of links
    return ""


def _lost(checked: Checked, item: Item, message: str, near: str) -> Diagnostic:
    hint = near or "Take it from the address of the page: stages/index#stage-mql, for instance."
    _, file, name = item.id.split(".")
    return checked.at_key(
        f"quiz/scenarios/{file}.yml", ("items", name, "read"), "DAL372", message, hint
    )


def _key(item: Item) -> str:
    """Where the messages of an item written by hand stand: `scenarios.bant.items.<id>`."""
    _, file, name = item.id.split(".")
    return f"scenarios.{file}.items.{name}"


def _curation(checked: Checked) -> Iterator[Diagnostic]:
    """Items that the curation speaks of, and that are not made."""
    curation = checked.content.curation
    if curation is None:
        return
    known = possible(checked.content, checked.proofs)
    for key in ("leave_out", "also_right"):
        for name in getattr(curation, key):
            if name not in known:
                hint = meant(name, known) or "Take the id from `dalil items`, or remove the entry."
                message = f"There is no item {quoted(name)}"
                yield checked.warned("quiz/curation.yml", (key, name), "DAL373", message, hint)


def _sizes(checked: Checked, drawn: Sequence[Quiz]) -> Iterator[Diagnostic]:
    """Blueprints that cannot be drawn as they ask."""
    for blueprint in checked.content.blueprints.values():
        mine = [quiz for quiz in drawn if quiz.blueprint.id == blueprint.id]
        short = [quiz for quiz in mine if _is_short(quiz)]
        if len(short) < len(mine):
            short = [quiz for quiz in short if not _is_small(checked, quiz)]
        if not mine or short:
            where = f" of {short[0].framework.name}" if short and short[0].framework else ""
            message = f"There are too few items{where} for this blueprint"
            path = f"quiz/blueprints/{blueprint.id}.yml"
            hint = "Lower `size` or `forms`, or allow more kinds and levels."
            yield checked.warned(path, ("size",), "DAL375", message, hint)


def _is_small(checked: Checked, quiz: Quiz) -> bool:
    """Whether a framework has too little to ask about, as a new one has: its quiz is shorter."""
    framework, blueprint = quiz.framework, quiz.blueprint
    if framework is None:
        return False
    known = possible(checked.content, checked.proofs)
    own = sum(each.startswith(f"{framework.id}.") for each in known)
    return own < blueprint.size * max(blueprint.forms, 1)


def _is_short(quiz: Quiz) -> bool:
    """Whether a form lacks items or forms are missing; rounds go on until the items run out."""
    wanted, size = quiz.blueprint.forms, quiz.blueprint.size
    if not wanted:
        return len(quiz.forms[0]) < min(size, FEWEST)
    return len(quiz.forms) < wanted or any(len(form) < size for form in quiz.forms)


def _source_faults(checked: Checked) -> Iterator[Diagnostic]:
    source = checked.spoken(SOURCE_LOCALE)
    for item in checked.by_hand:
        for fault in faults_of(item, source):
            yield checked.at(_message_key(fault), *_told(fault))


def _translated_faults(checked: Checked) -> Iterator[Diagnostic]:
    """Warnings: a translation that gives an answer away is no reason to stop a build."""
    for (locale, domain), file in read_files(checked.root):
        if domain == CONTENT and locale != SOURCE_LOCALE and checked.by_hand:
            translated = checked.spoken(locale)
            for item in checked.by_hand:
                if _is_translated(item, translated.say):
                    yield from _in_file(file, faults_of(item, translated))


def _is_translated(item: Item, say: Speaker) -> bool:
    words = (item.stem, *(option.text for option in item.options))
    return all(not say(each).language for each in words)


def _in_file(file: PoFile, wrong: Iterable[Fault]) -> Iterator[Diagnostic]:
    for fault in wrong:
        entry = next(each for each in file.active() if each.key == _message_key(fault))
        code, message, hint = _told(fault)
        yield report(file.path, file.lines, entry.key_at, Mistake(code, message, hint, "warning"))


def _message_key(fault: Fault) -> str:
    key = _key(fault.item)
    return f"{key}.options.{fault.option}.text" if fault.option else f"{key}.ask"


def _told(fault: Fault) -> tuple[str, str, str]:
    code, message, hint = TOLD[fault.rule]
    return code, message.replace("{detail}", quoted(fault.detail)), hint
