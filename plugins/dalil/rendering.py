"""A `Page` to HTML, headings, search entries and coverage, in one locale, without a generator."""

from __future__ import annotations

from collections.abc import Callable, Iterable, Iterator, MutableMapping
from dataclasses import dataclass
from functools import lru_cache, partial
from pathlib import Path
from typing import Any
from weakref import WeakKeyDictionary

from jinja2 import Environment, FileSystemLoader, StrictUndefined, Template, select_autoescape
from markupsafe import Markup, escape

from dalil import markup
from dalil.bytecode import MemoryBytecodeCache
from dalil.interface import Interface
from dalil.item_html import Writer, item_html, key_line
from dalil.languages import Language
from dalil.localize import Coverage, counted
from dalil.model.text import Text
from dalil.views.items import ShownItem
from dalil.views.page import Page, Section

TEMPLATES = Path(__file__).parent / "templates"
# Partials that bring their own element and heading.
FRAMED = frozenset({"question", "advice", "further"})

Link = Callable[[str, str], str]  # (uri of the target page, anchor or "") -> href


@dataclass(frozen=True, slots=True)
class Heading:
    """An entry of the table of contents."""

    id: str
    title: str
    level: int
    children: tuple[Heading, ...] = ()
    language: str = ""  # of a title that is not translated


@dataclass(frozen=True, slots=True)
class SearchEntry:
    """What search finds: an anchor ("" is the page), its title and its text, both as plain text."""

    anchor: str
    title: str
    text: str


@dataclass(frozen=True, slots=True)
class Rendered:
    """A page, ready for any site generator."""

    page: Page
    html: str
    contents: tuple[Heading, ...]
    entries: tuple[SearchEntry, ...]
    coverage: Coverage
    templates: frozenset[str] = frozenset()  # the names of those that its HTML was made by


def render(page: Page, language: Language, ui: Interface, link: Link) -> Rendered:
    """Render `page`; `link` gives the href of another page as seen from this one."""
    share, used = counted([text.state for text in page.texts()]), Used(ui)
    environment = _environment(language.tag, language.direction)
    environment.used = {}
    body = environment.get_template("page.html.j2").render(
        page=page,
        ui=used,
        url=lambda uri, anchor="": link(uri, anchor),
        whole=lambda: share + used.coverage(),
        number=language.number,
        percent=language.percent,
        rounded=language.share,
        framed=FRAMED,
        drawn=partial(_drawn, language.direction, used, lru_cache(maxsize=None)(link)),
        keys=partial(_keys, Writer(language.direction, used)),
        permalink=lambda section: _permalink(section, used, language),
        comma=language.comma,
        source_locale="en",
    )
    entries, names = tuple(_entries(page)), frozenset(environment.used)
    return Rendered(page, body, contents(page), entries, share, names)


def untranslated(language: Language, ui: Interface, href: str) -> str:
    """The HTML of a notice above a page by hand; `href` leads to the status page."""
    environment = _environment(language.tag, language.direction)
    environment.used = {}
    return environment.get_template("untranslated.html.j2").render(ui=ui, href=href)


class Used:
    """The site's own words on one page, and how many of them are translated.

    `always` are the beginnings of the keys that count whatever is asked for: by default those of
    the frame, which every page shows.
    """

    def __init__(self, ui: Interface, always: tuple[str, ...] = ("shell.", "nav.")) -> None:
        self._ui = ui
        self._keys = set(_beginning(tuple(ui.words), always) if always else ())

    def __call__(self, key: str, /, **values: object) -> Text:
        """As `Interface` does."""
        self._keys.add(key)
        return self._ui(key, **values)

    def pattern(self, key: str, /) -> Text:
        """As `Interface.pattern` does."""
        self._keys.add(key)
        return self._ui.pattern(key)

    def apart(self) -> Used:
        """The same words, for a part of a page that may stand on others too."""
        return Used(self._ui, always=())

    def include(self, other: Used) -> None:
        """Count what a part has asked for as asked for here."""
        self._keys |= other._keys  # of the same class

    def coverage(self) -> Coverage:
        """The coverage of the words that were asked for until now, and of the frame's."""
        return counted([self._ui.state(key) for key in self._keys])


@lru_cache(maxsize=8)
def _beginning(keys: tuple[str, ...], prefixes: tuple[str, ...]) -> frozenset[str]:
    return frozenset(key for key in keys if key.startswith(prefixes))


_DRAWN: WeakKeyDictionary[ShownItem, tuple[str, Used]] = WeakKeyDictionary()
_HERE = "\0"  # no text may hold it


def _drawn(direction: str, ui: Used, link: Link, items: Iterable[ShownItem]) -> Markup:
    """Items as entries of a list, each with the link of the page that it stands on."""
    lines = []
    for item in items:
        html, own = _DRAWN.get(item) or _draw(item, direction, ui)
        ui.include(own)
        href = escape(link(item.read_uri, item.read_anchor))
        lines.append(f"<li>{html.replace(_HERE, href)}</li>")
    return Markup("\n".join(lines))  # noqa: S704  # rendered, and escaped


def _draw(item: ShownItem, direction: str, ui: Used) -> tuple[str, Used]:
    """The HTML of an item, made once a locale, and the words of the site that it asks for."""
    own = ui.apart()
    made = _DRAWN[item] = (item_html(item, Writer(direction, own), _HERE), own)
    return made


def _keys(write: Writer, items: Iterable[ShownItem]) -> Markup:
    """What is right, as entries of a list."""
    lines = (f"<li>{key_line(item, write)}</li>" for item in items)
    return Markup("\n".join(lines))  # noqa: S704  # rendered, and escaped


def contents(page: Page) -> tuple[Heading, ...]:
    """The table of contents, straight from the sections."""
    return tuple(_heading(section, 2) for section in page.sections if section.in_contents)


def _heading(section: Section, level: int) -> Heading:
    below = tuple(_heading(child, level + 1) for child in section.children if child.in_contents)
    return Heading(section.id, str(section.title), level, below, section.title.language)


def _entries(page: Page) -> Iterator[SearchEntry]:
    yield SearchEntry("", str(page.title), str(page.description))
    for section in page.sections:
        for part in section.walk():
            if not part.searched:
                continue
            texts = list(part.texts())[1:]
            title = f"{part.title} ({part.known_as})" if part.known_as else str(part.title)
            yield SearchEntry(part.id, title, " ".join(markup.words(text) for text in texts))


def _permalink(section: Section, ui: Used, language: Language) -> Markup:
    text = ui("page.permalink", title=section.title)
    label = markup.attribute(text, language.direction)
    return Markup('<a class="headerlink" href="#{}" title="{}" aria-label="{}"{}>¶</a>').format(
        section.id, label, label, markup.in_language(text)
    )


class _Noting(Environment):
    """Notes the templates of a page by name: those that are asked for and are not there too.

    Within a page a template is the same, so that its file is looked at once.
    """

    used: dict[str, Template | None]

    def get_template(
        self,
        name: str | Template,
        parent: str | None = None,
        globals: MutableMapping[str, Any] | None = None,  # noqa: A002  # the name is Jinja's
    ) -> Template:
        if not isinstance(name, str):
            return super().get_template(name, parent, globals)
        found = self.used.get(name)
        if found is None:
            self.used[name] = None
            found = self.used[name] = super().get_template(name, parent, globals)
        return found


@lru_cache(maxsize=64)
def _environment(tag: str, direction: str) -> _Noting:
    """One environment a locale: what a message becomes depends on the direction of the page."""

    def show(value: object) -> object:
        return markup.render(value, direction) if isinstance(value, Text) else value

    environment = _Noting(
        loader=FileSystemLoader(TEMPLATES),
        autoescape=select_autoescape(default=True, default_for_string=True),
        undefined=StrictUndefined,
        finalize=show,
        bytecode_cache=MemoryBytecodeCache(),
        trim_blocks=True,
        lstrip_blocks=True,
    )
    environment.filters["attr"] = lambda text: markup.attribute(text, direction)
    environment.filters["name"] = lambda name: markup.plain(name, direction)
    environment.globals["locale"] = tag
    environment.globals["in_language"] = markup.in_language
    for each in (markup.named, markup.name, markup.said):
        environment.globals[each.__name__] = partial(each, direction=direction)
    environment.globals["direction"] = direction
    return environment
