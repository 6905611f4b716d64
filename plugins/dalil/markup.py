"""Text to HTML: restricted Markdown, bidi isolation, and marking what is not translated.

Everything a reader sees passes here once and comes out as `Markup`; Jinja escapes whatever does
not. Isolation follows https://www.w3.org/International/articles/inline-bidi-markup/: in a
right-to-left text a Latin name, a range or a percentage is one unit that keeps its own direction.
"""

from __future__ import annotations

import re
from collections.abc import Sequence
from functools import lru_cache
from html import unescape

import nh3
from markdown_it import MarkdownIt
from markdown_it.renderer import RendererHTML
from markdown_it.token import Token
from markdown_it.utils import EnvType, OptionsDict
from markupsafe import Markup, escape

from dalil.model.text import Prose, Text

ALLOWED_TAGS = {"a", "b", "bdi", "br", "code", "em", "li", "ol", "p", "strong", "ul"}
PROSE = ("emphasis", "link", "list", "backticks", "escape", "entity")  # what prose may hold
ALLOWED_SCHEMES = {"http", "https", "mailto", "tel"}

_LATIN_WORD = r"[A-Za-zÀ-ɏ][\w&/.+'’-]*(?<![.'’])"
_LATIN = rf"{_LATIN_WORD}(?:[ ]{_LATIN_WORD})*"
_NUMBER = r"[+−-]?\d+(?:[.,:/]\d+)*"
_FIGURE = rf"{_NUMBER}\s?[–-]\s?{_NUMBER}\s?%?|{_NUMBER}\s?%|[+−-]\d+(?:[.,]\d+)*"
_IN_RTL = re.compile(rf"{_LATIN}|{_FIGURE}", re.ASCII)
_RTL_RUN = r"[\u0590-\u08FF\uFB1D-\uFDFF\uFE70-\uFEFC]+"
_IN_LTR = re.compile(rf"{_RTL_RUN}(?:[ ]{_RTL_RUN})*")
_LEFT_TO_RIGHT_ISOLATE, _FIRST_STRONG_ISOLATE, _POP_ISOLATE = "\u2066", "\u2068", "\u2069"


@lru_cache(maxsize=65536)
def plain(text: str, direction: str) -> Markup:
    """One line of plain text as HTML, with foreign runs isolated for `direction` (ltr or rtl)."""
    return _plain(text, direction)


def _plain(text: str, direction: str) -> Markup:
    foreign = _foreign(direction)
    if foreign.search(text) is None:
        return escape(text)  # most texts, on pages from left to right
    pieces: list[str] = []
    end = 0
    for run in foreign.finditer(text):
        pieces += [escape(text[end : run.start()]), _isolated(run.group(), direction)]
        end = run.end()
    return Markup("".join([*pieces, escape(text[end:])]))  # noqa: S704  # escaped, each of them


def attribute(text: str, direction: str) -> str:
    """Text for a place without markup (title, aria-label): isolates are characters there.

    Words left in the source language are one whole, not foreign words in a sentence of the page.
    """
    if getattr(text, "language", ""):
        return f"{_LEFT_TO_RIGHT_ISOLATE}{text}{_POP_ISOLATE}" if direction == "rtl" else str(text)
    return _foreign(direction).sub(
        lambda run: f"{_FIRST_STRONG_ISOLATE}{run.group()}{_POP_ISOLATE}", text
    )


@lru_cache(maxsize=65536)
def prose(markdown: str, direction: str) -> Markup:
    """Restricted Markdown as clean HTML: paragraphs, lists, emphasis, strong, links and code."""
    html = _parser().render(markdown, {"direction": direction})
    clean = nh3.clean(
        html,
        tags=ALLOWED_TAGS,
        attributes={"a": {"href"}, "bdi": {"dir"}},
        url_schemes=ALLOWED_SCHEMES,
        link_rel="noopener",
    )
    return Markup(clean.strip())  # noqa: S704  # nh3 has just cleaned it


def render(text: Text, direction: str, source_direction: str = "ltr") -> Markup:
    """A message as HTML. Words left in the source language carry its `lang` and `dir`."""
    own = source_direction if text.language else direction
    return _rendered(text, text.language, isinstance(text, Prose), own)


@lru_cache(maxsize=65536)  # names and the site's own words stand on every page
def _rendered(text: Text, language: str, block: bool, own: str) -> Markup:  # noqa: FBT001  # a key of the memory
    html = prose(str(text), own) if block else _plain(str(text), own)
    if not language:
        return html
    tag = "div" if block else "span"
    return Markup('<{0} class="dl-untranslated" lang="{1}" dir="{2}">{3}</{0}>').format(
        tag, language, own, html
    )


def in_language(text: Text) -> Markup:
    """The attributes of an element whose label is `text` and that says nothing else, or nothing."""
    return Markup(' lang="{}" dir="ltr"').format(text.language) if text.language else Markup()


def named(text: Text, anchor: str, direction: str) -> Markup:
    """The attribute that gives an element with content the name `text`.

    Words left in the source language have an element of their own, `name`, which says so.
    """
    if text.language:
        return Markup(' aria-labelledby="{}"').format(anchor)
    return Markup(' aria-label="{}"').format(attribute(text, direction))


def name(text: Text, anchor: str, direction: str) -> Markup:
    """The element that `named` refers to; nothing where the attribute says it all."""
    if not text.language:
        return Markup()
    return Markup('<span id="{}" hidden>{}</span>').format(anchor, render(text, direction))


def said(key: str, text: Text, direction: str) -> Markup:
    """A text that a script will show, as an attribute, and its language where it is another one."""
    language = Markup(' data-{}-lang="{}"').format(key, text.language) if text.language else ""
    return Markup(' data-{}="{}"{}').format(key, attribute(text, direction), language)


def words(text: Text) -> str:
    """What a reader sees of a message: Markdown's marks are not words."""
    return unescape(prose(str(text), "ltr").striptags()) if isinstance(text, Prose) else str(text)


def _foreign(direction: str) -> re.Pattern[str]:
    return _IN_RTL if direction == "rtl" else _IN_LTR


def _isolated(run: str, direction: str) -> Markup:
    own = "ltr" if direction == "rtl" else "rtl"
    return Markup(f'<bdi dir="{own}">{escape(run)}</bdi>')  # noqa: S704  # escaped


class _Renderer(RendererHTML):
    def text(
        self,
        tokens: Sequence[Token],
        idx: int,
        options: OptionsDict,  # noqa: ARG002  # the signature is markdown-it's
        env: EnvType,
    ) -> str:
        return str(plain(tokens[idx].content, str(env["direction"])))


@lru_cache(maxsize=1)
def _parser() -> MarkdownIt:
    return MarkdownIt("zero", renderer_cls=_Renderer).enable(PROSE)


def lenient(parser: MarkdownIt) -> MarkdownIt:
    """`parser`, for a check: what it would show as text, being a bad link, is a link to be told."""
    parser.validateLink = _any_link  # type: ignore[method-assign]  # markdown-it's way to set it
    return parser


def _any_link(url: str) -> bool:  # noqa: ARG001  # the parser passes it by this name
    return True
