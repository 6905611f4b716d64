"""Pages written by hand: their HTML is cleaned, since Markdown lets any through.

What Python-Markdown and Material's extensions write stays: admonitions, tabs, footnotes, task
lists, highlighted code, icons. Scripts, handlers, frames, forms, styles and images from another
host go. mkdocs.yml itself is trusted: it can name Python code to run.
"""

from __future__ import annotations

import re
from urllib.parse import urlsplit

import nh3
from markupsafe import Markup, escape
from mkdocs.structure.pages import Page

from dalil.languages import Language

TAGS = {
    "a", "abbr", "b", "bdi", "bdo", "blockquote", "br", "caption", "cite", "code", "col",
    "colgroup", "dd", "del", "details", "dfn", "div", "dl", "dt", "em", "figcaption", "figure",
    "h1", "h2", "h3", "h4", "h5", "h6", "hr", "i", "img", "input", "ins", "kbd", "label", "li",
    "mark", "ol", "p", "path", "pre", "q", "s", "samp", "section", "small", "span", "strong",
    "sub", "summary", "sup", "svg", "table", "tbody", "td", "tfoot", "th", "thead", "time", "tr",
    "u", "ul", "var",
}  # fmt: skip
ATTRIBUTES = {
    "*": {"class", "dir", "id", "lang", "title", "role", "aria-label", "aria-hidden"},
    "a": {"href", "name", "target"},
    "code": {"tabindex"},
    "details": {"open", "name"},
    "div": {"data-tabs"},
    "img": {"alt", "height", "loading", "src", "width"},
    "input": {"checked", "disabled", "name", "type"},
    "label": {"for"},
    "ol": {"start", "type", "reversed"},
    "path": {"d"},
    "svg": {"viewbox", "viewBox", "xmlns"},
    "td": {"colspan", "headers", "rowspan"},
    "th": {"colspan", "rowspan", "scope"},
    "time": {"datetime"},
}
# Without a kind an input is a field to type into.
UNTYPED = re.compile(r"<input(?![^>]* type=)")
SCHEMES = {"http", "https", "mailto", "tel"}
KINDS_OF_INPUT = {"checkbox", "radio"}


def clean(html: str) -> str:
    """`html` without anything that runs, sends, or comes from another host."""
    cleaned = nh3.clean(
        html,
        tags=TAGS,
        attributes=ATTRIBUTES,
        attribute_filter=_kept,
        url_schemes=SCHEMES,
        link_rel="noopener",
    )
    return UNTYPED.sub('<input type="hidden"', cleaned)


def in_language(html: str, language: Language) -> str:
    """A page in the place of one that nobody has translated, marked with its own language."""
    opening = Markup('<div class="dl-untranslated" lang="{}" dir="{}">').format(
        language.tag, language.direction
    )
    return f"{opening}{html}</div>"


def escape_title(page: Page) -> None:
    """Themes print titles as they are; one from front matter is a plain text."""
    if "title" in page.meta:
        page.meta["title"] = escape(str(page.meta["title"]))


def _is_near(address: str) -> bool:
    """Whether an address stays on this site; one that cannot be read does not count."""
    try:
        return urlsplit(address)[:2] == ("", "")
    except ValueError:
        return False


def _kept(tag: str, attribute: str, value: str) -> str | None:
    """The value, or None where the attribute must go."""
    # Browsers read a backslash in an address as a slash (https://url.spec.whatwg.org/#url-parsing).
    if tag == "img" and attribute == "src":
        return value if _is_near(value.replace("\\", "/")) else None
    if tag == "input" and attribute == "type":
        return value if value.lower() in KINDS_OF_INPUT else "hidden"
    # Material's scripts find their own elements by such names.
    own = value.startswith("__") and not value.startswith("__tabbed_")
    return None if own and attribute in {"id", "name", "for"} else value
