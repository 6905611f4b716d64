"""A project's files in one value, and what each locale's site consists of."""

from __future__ import annotations

from collections.abc import Iterable, Mapping, Sequence
from dataclasses import dataclass, field
from functools import cached_property, partial
from pathlib import Path

from dalil.catalog import Catalog
from dalil.catalogs import check_catalogs, read_catalogs
from dalil.content import load
from dalil.errors import ContentError, Diagnostic
from dalil.handwritten import Host, Written, check_pages
from dalil.interface import Interface, interface_messages
from dalil.item_checks import check_items
from dalil.languages import Language, language
from dalil.links import Layout, relative
from dalil.locales import PSEUDO_LOCALES, SOURCE_LOCALE, is_english, normalised
from dalil.localize import Coverage, counted, coverage, localize
from dalil.messages import content_messages
from dalil.model.content import Content
from dalil.model.embed import Embed
from dalil.previews import Renderer
from dalil.pseudo import pseudo_catalog
from dalil.quizzes import made
from dalil.quizzes.bank import Bank, bank
from dalil.quizzes.forms import Quiz, quizzes
from dalil.quizzes.wording import Speaker
from dalil.rendering import Link, Rendered, render
from dalil.template import CONTENT, INTERFACE
from dalil.trees import Proof, prove
from dalil.views import pages
from dalil.views.advice import Shown
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

    @cached_property
    def bank(self) -> Bank:
        """The items of all quizzes: those that are good in every language that is translated."""
        locales = dict.fromkeys((SOURCE_LOCALE, *(locale for locale, _ in self.catalogs)))
        speakers = {
            locale: Speaker(self.localized_content(locale), self.interface(locale))
            for locale in locales
        }
        return bank(made(self.content, self.proofs), speakers)

    @cached_property
    def quizzes(self) -> tuple[Quiz, ...]:
        """All quizzes with their forms, the same in every language."""
        return quizzes(self.content, self.bank.items)

    def interface(self, locale: str) -> Interface:
        """The site's own words in `locale`."""
        tag = self._tag(locale)
        return Interface(tag, self._catalog(tag, INTERFACE))

    def localized_content(self, locale: str) -> Content:
        """The content in `locale`; what is not translated is in the source language."""
        tag = self._tag(locale)
        if tag not in self._localized:
            self._localized[tag] = localize(self.content, self._catalog(tag, CONTENT), tag)
        return self._localized[tag]

    @cached_property
    def _localized(self) -> dict[str, Content]:
        """The content in each locale that it was asked for in."""
        return {}

    def _tag(self, locale: str) -> str:
        """The spelling of `locale` here; untranslated English is the source."""
        tag = normalised(locale)
        own = tag in PSEUDO_LOCALES or (tag, CONTENT) in self.catalogs
        return SOURCE_LOCALE if is_english(tag) and not own else tag

    def _catalog(self, locale: str, domain: str) -> Catalog | None:
        """The locale's catalog; a pseudo-locale's is made on request."""
        if locale not in PSEUDO_LOCALES:
            return self.catalogs.get((locale, domain))
        if domain == INTERFACE:
            return pseudo_catalog(locale, interface_messages(self.root))
        return pseudo_catalog(locale, content_messages(self.content, self.places))

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
        content = self.localized_content(locale)
        by_hand = () if self._tag(locale) == SOURCE_LOCALE else written
        parts = {**_parts(content), INTERFACE_FILE: _words(ui), **_pages(by_hand, locale)}
        planned = pages(content, ui, self.proofs, self.quizzes)
        lacking = [each for each in by_hand if locale not in each.locales]
        left = (
            *untranslated(content, ui, {page.uri for page in planned}),
            *(whole(f"pages/{each.path}", each.title, each.uri) for each in lacking),
        )
        planned = (*planned, status(parts, left, ui))
        rendered = tuple(rendering(page, spoken, ui, layout) for page in planned)
        listed = tuple(page for page in planned if page.in_nav)
        return LocalizedSite(
            locale, spoken, content, ui, layout, rendered, sum(parts.values(), Coverage()), listed,
            _beside(planned),
        )  # fmt: skip

    def embedded(self, embed: Embed, name: str, site: LocalizedSite, link: Link) -> str:
        """The HTML of a decision tree for a page written by hand, in the locale of `site`.

        `name` is unlike that of any other tree on the page. `link` gives the href of a page of
        ours as seen from there.
        """
        tree = site.content.trees[embed.tree]
        proof = self.proofs.get(embed.tree) or prove(tree)
        shown = Shown(tree, proof, site.content, site.ui, f"{name}-")
        page = embedded(shown, embed)
        return render(page, site.language, site.ui, link).html


def open_project(root: Path, known: Iterable[Diagnostic] = (), host: Host | None = None) -> Project:
    """Read and check everything under `root`. Raises ContentError with every mistake found.

    `known` are mistakes found elsewhere, such as in the configuration of the site. `host` is the
    site that pages written by hand are shown on.
    """
    loaded = load(root)
    content = loaded.content
    found = (
        *known,
        *loaded.diagnostics,
        *check_catalogs(root, loaded),
        *check_pages(root, content, host or Host()),
        *check_items(root, loaded),
    )
    if content is None or any(each.severity == "error" for each in found):
        raise ContentError(found)
    return Project(root, content, loaded.places, read_catalogs(root), found, loaded.proofs)


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
