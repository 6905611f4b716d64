"""A project's files in one value, and what each locale's site consists of."""

from __future__ import annotations

from collections.abc import Iterable, Mapping, Sequence
from dataclasses import dataclass, field
from functools import cached_property, partial
from pathlib import Path

from dalil import configuration
from dalil.catalog import Catalog
from dalil.catalog_files import read_files
from dalil.catalogs import check_catalogs, read_catalogs
from dalil.content import load
from dalil.content.seal import seal
from dalil.errors import ContentError, Diagnostic
from dalil.handwritten import Host, Written, check_pages
from dalil.interface import Interface, interface, interface_messages, words
from dalil.item_checks import check_items
from dalil.languages import Language, language
from dalil.links import Layout, relative
from dalil.locales import PSEUDO_LOCALES, SOURCE_LOCALE, is_english, normalised
from dalil.localize import Coverage, counted, coverage, localize_again
from dalil.memo import Memo
from dalil.messages import content_messages
from dalil.model.content import Content
from dalil.model.embed import Embed
from dalil.previews import Previews, Renderer, templates
from dalil.pseudo import pseudo_catalog
from dalil.quizzes import made
from dalil.quizzes.bank import Bank, bank, faulty
from dalil.quizzes.forms import Quiz, quizzes
from dalil.quizzes.item import Item
from dalil.quizzes.lint import Fault
from dalil.quizzes.spoken import Spoken, spoken
from dalil.rendering import Link, Rendered, render
from dalil.template import CONTENT, INTERFACE
from dalil.trees import Proof, prove
from dalil.views import pages, practised
from dalil.views.advice import Shown
from dalil.views.items import Showcase
from dalil.views.page import Page
from dalil.views.status import INTERFACE_FILE, status, untranslated, whole
from dalil.views.trees import embedded


@dataclass(frozen=True, slots=True)
class LocalizedSite:
    """Everything a project says in one locale. `layout` gives a page's address in the locale."""

    locale: str
    language: Language
    content: Content
    ui: Interface
    layout: Layout
    pages: tuple[Rendered, ...]
    coverage: Coverage
    listed: tuple[
        Page, ...
    ]  # what the navigation shows: the same few pages, however many there are
    beside: Mapping[str, tuple[Page, ...]]  # the pages of each framework, by its id


@dataclass(frozen=True)
class Project:
    """What was read from a project's folder: checked content, and the catalogs of all locales."""

    root: Path
    content: Content
    places: Mapping[str, tuple[str, int, int]]
    catalogs: Mapping[tuple[str, str], Catalog]
    warnings: tuple[Diagnostic, ...] = ()
    proofs: Mapping[str, Proof] = field(default_factory=dict)

    memo: Memo = field(default_factory=Memo, compare=False, repr=False)

    @cached_property
    def bank(self) -> Bank:
        """The items of all quizzes: those that are good in every language that is translated."""
        of = self.content, self.proofs
        items = self.memo("made", of, lambda: made(self.content, self.proofs))
        # Most changes are of words, which items do not hold: they are the very same then.
        items = self.memo("items", (), lambda: items, items)
        locales = dict.fromkeys((SOURCE_LOCALE, *(locale for locale, _ in self.catalogs)))
        return bank(items, {locale: self._refused(locale, items) for locale in locales})

    def _refused(self, locale: str, items: tuple[Item, ...]) -> tuple[Fault, ...]:
        """What is wrong with the items in a locale."""
        spoken = self.spoken(locale)
        return self.memo(("refused", locale), (items, spoken), lambda: faulty(items, spoken))

    def spoken(self, locale: str) -> Spoken:
        """What items say in `locale`."""
        return spoken(self.localized_content(locale), self.interface(locale), self.memo)

    @cached_property
    def quizzes(self) -> tuple[Quiz, ...]:
        """All quizzes with their forms, the same in every language."""
        items, content = self.bank.items, self.content
        of = (content, *items)
        return self.memo("quizzes", of, lambda: quizzes(content, items, self.memo))

    def interface(self, locale: str) -> Interface:
        """The site's own words in `locale`."""
        tag = self._tag(locale)
        return interface(tag, self._catalog(tag, INTERFACE), self.memo)

    def localized_content(self, locale: str) -> Content:
        """The content in `locale`; what is not translated is in the source language."""
        tag = self._tag(locale)
        return localize_again(self.content, self._catalog(tag, CONTENT), tag, self.memo)

    def _tag(self, locale: str) -> str:
        """The spelling of `locale` here; untranslated English is the source."""
        tag = normalised(locale)
        own = tag in PSEUDO_LOCALES or (tag, CONTENT) in self.catalogs
        return SOURCE_LOCALE if is_english(tag) and not own else tag

    def _catalog(self, locale: str, domain: str) -> Catalog | None:
        """The locale's catalog; a pseudo-locale's is made on request."""
        if locale not in PSEUDO_LOCALES:
            return self.catalogs.get((locale, domain))
        messages = (
            interface_messages(self.root)
            if domain == INTERFACE
            else content_messages(self.content, self.places)
        )
        of = words() if domain == INTERFACE else self.content
        return self.memo((locale, domain), (of,), lambda: pseudo_catalog(locale, messages))

    def localized(
        self,
        locale: str,
        layout: Layout,
        renderer: Renderer | None = None,
        written: Sequence[Written] = (),
    ) -> LocalizedSite:
        """All pages of `locale`, their links following `layout`, as `renderer` renders them.

        `written` are the pages by hand: what is left to translate of them is told too.
        """
        rendering = renderer or render_page
        spoken, ui = language(locale), self.interface(locale)
        planned, covered = self._planned(locale, tuple(written))
        rendered = tuple(rendering(page, spoken, ui, layout) for page in planned)
        listed = tuple(page for page in planned if page.in_nav)
        content = self.localized_content(locale)
        return LocalizedSite(
            locale, spoken, content, ui, layout, rendered, covered, listed, _beside(planned)
        )

    def _planned(
        self, locale: str, written: tuple[Written, ...]
    ) -> tuple[tuple[Page, ...], Coverage]:
        """All pages of a locale as data, and how much of it is translated."""
        content, ui = self.localized_content(locale), self.interface(locale)
        of = (content, ui, self.proofs, self.quizzes)
        return self.memo(("pages", locale), of, lambda: self._plan(locale, written), written)

    def _plan(self, locale: str, written: tuple[Written, ...]) -> tuple[tuple[Page, ...], Coverage]:
        content, ui = self.localized_content(locale), self.interface(locale)
        by_hand = () if self._tag(locale) == SOURCE_LOCALE else written
        parts = {**_parts(content), INTERFACE_FILE: _words(ui), **_pages(by_hand, locale)}
        show = Showcase(self.spoken(locale), self.memo)
        planned = pages(content, ui, self.proofs, self.quizzes, show)
        lacking = [each for each in by_hand if locale not in each.locales]
        left = (
            *untranslated(content, ui, {page.uri for page in planned}),
            *(whole(f"pages/{each.path}", each.title, each.uri) for each in lacking),
        )
        return (*planned, status(parts, left, ui)), sum(parts.values(), Coverage())

    def previewed(
        self, locale: str, layout: Layout, previews: Previews, written: Sequence[Written]
    ) -> LocalizedSite:
        """The same as in the last rebuild, if nothing that is shown in `locale` has changed."""
        content, ui = self.localized_content(locale), self.interface(locale)
        return self.memo(
            ("site", locale),
            (content, ui, self.proofs, self.quizzes, layout),
            lambda: self.localized(locale, layout, previews, written),
            (tuple(written), templates()),
        )

    def embedded(self, embed: Embed, name: str, site: LocalizedSite, link: Link) -> str:
        """The HTML of a decision tree for a page written by hand, in the locale of `site`.

        `name` is unlike that of any other tree on the page. `link` gives the href of a page of
        ours as seen from there.
        """
        tree = site.content.trees[embed.tree]
        proof = self.proofs.get(embed.tree) or prove(tree)
        shown = Shown(tree, proof, site.content, site.ui, practised(self.quizzes), f"{name}-")
        page = embedded(shown, embed)
        return render(page, site.language, site.ui, link).html


def open_project(
    root: Path,
    known: Iterable[Diagnostic] = (),
    host: Host | None = None,
    memo: Memo | None = None,
) -> Project:
    """Read and check everything under `root`. Raises ContentError with every mistake found.

    `known` are mistakes found elsewhere, such as in the configuration of the site. `host` is the
    site that pages written by hand are shown on, else what mkdocs.yml says. With the `memo` of an
    earlier project, what has not changed since is not made again.
    """
    remembered = memo or Memo()
    loaded = remembered("loaded", (), lambda: load(root, remembered), seal(root) if memo else None)
    of = (loaded, words(), *(file for _, file in read_files(root)))
    content = loaded.content
    found = (
        *known,
        *loaded.diagnostics,
        *check_catalogs(root, loaded),
        *check_pages(root, content, host or configuration.host(root)),
        *remembered("items checked", of, lambda: check_items(root, loaded, remembered)),
    )
    if content is None or any(each.severity == "error" for each in found):
        raise ContentError(found)
    return Project(
        root, content, loaded.places, read_catalogs(root), found, loaded.proofs, remembered
    )


def render_page(page: Page, spoken: Language, ui: Interface, layout: Layout) -> Rendered:
    """`page` rendered, its links leading from where it stands."""
    return render(page, spoken, ui, partial(relative, layout, page.uri))


def _beside(planned: Iterable[Page]) -> dict[str, tuple[Page, ...]]:
    """The pages of each framework, in navigation order."""
    found: dict[str, tuple[Page, ...]] = {}
    for page in planned:
        if page.framework:
            found[page.framework] = (*found.get(page.framework, ()), page)
    return found


def _words(ui: Interface) -> Coverage:
    """Coverage of the site's own words."""
    return counted([ui.state(key) for key in ui.words])


def _pages(written: Iterable[Written], locale: str) -> dict[str, Coverage]:
    """Coverage of pages by hand, each of which is one text."""
    return {
        f"pages/{each.path}": counted(["translated" if locale in each.locales else "missing"])
        for each in written
    }


def _parts(content: Content) -> dict[str, Coverage]:
    """Coverage by source file, such as `frameworks/bant.yml`."""
    parts: dict[str, Coverage] = {}
    for name in type(content).model_fields:
        part = getattr(content, name)
        if isinstance(part, dict):
            parts |= {f"{name}/{key}.yml": coverage(item) for key, item in part.items()}
        elif part is not None:
            parts[f"{name}.yml"] = coverage(part)
    return parts
