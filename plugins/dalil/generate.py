"""Plain Markdown files, for a site generator other than MkDocs."""

from __future__ import annotations

import json
import re
from collections.abc import Iterator
from urllib.parse import quote

from bs4 import Tag
from markdownify import ATX, MarkdownConverter

from dalil.exports import document, exporters
from dalil.links import directory_address, markdown_address
from dalil.project import LocalizedSite, Project
from dalil.rendering import Rendered

_BLANK_LINES = re.compile(r"\n{3,}")
# What begins markup in a text, in CommonMark or in Python-Markdown with its usual extensions.
_MARKS = re.compile(r"[\\`*_{}\[\]]|^\s*(?:#|[-+](?=[\s-]|$)|\d+(?=[.)](?:\s|$)))", re.MULTILINE)
# The same where only one of the two knows a backslash before it.
_SIGNS = re.compile(r"[<>|~]|&(?=#?\w+;)|^\s*(?:=|[!?:](?=[!?\s]))", re.MULTILINE)
_IN_ADDRESSES = "/:?#@!$&*+,;=%-._~"


def files(project: Project, locale: str) -> Iterator[tuple[str, str]]:
    """Path and text of each file of `locale`: a Markdown file a page, and the data files."""
    site = project.localized(locale, markdown_address)
    for rendered in site.pages:
        yield f"{rendered.page.uri}.md", markdown(rendered, site)
    for exporter in exporters():
        text = document(exporter, site.content, site.language.tag, address=directory_address)
        yield f"data/{exporter.name}.json", text


def markdown(rendered: Rendered, site: LocalizedSite) -> str:
    """One page as Markdown. Front matter holds its title, description and language."""
    front = {
        "title": str(rendered.page.title),
        "description": str(rendered.page.description),
        "lang": site.language.tag,
    }
    # JSON's strings are YAML's, line breaks and quotes included.
    head = "".join(
        f"{name}: {json.dumps(value, ensure_ascii=False)}\n" for name, value in front.items()
    )
    body = _Converter(heading_style=ATX, bullets="-")
    text = _BLANK_LINES.sub("\n\n", body.convert(rendered.html)).strip()
    return f"---\n{head}---\n\n{text}\n"


class _Converter(MarkdownConverter):
    """HTML of our own templates to Markdown that keeps anchors, languages and directions.

    The methods' names and signatures are markdownify's.
    """

    def escape(self, text: str, parent_tags: set[str]) -> str:  # noqa: ARG002  # markdownify's signature
        """A text stays a text: what it holds of HTML and Markdown is shown, never obeyed."""
        return _MARKS.sub(_escaped, _SIGNS.sub(_reference, text))

    def convert_nav(self, el: Tag, text: str, parent_tags: set[str]) -> str:  # noqa: ARG002  # markdownify's signature
        """Ways around the site are the generator's business; so are forms without a script."""
        return ""

    convert_form = convert_button = convert_nav

    def convert_li(self, el: Tag, text: str, parent_tags: set[str]) -> str:
        """An item that is linked to, such as a source, keeps its address."""
        anchor = el.get("id")
        named = f'<a id="{anchor}"></a>{text}' if anchor else text
        return str(super().convert_li(el, named, parent_tags))  # type: ignore[misc]  # not in its stubs

    def convert_hN(self, n: int, el: Tag, text: str, parent_tags: set[str]) -> str:  # noqa: ARG002, N802  # markdownify's
        """Headings keep their anchor in the form that most generators read."""
        anchor = el.get("id")
        heading = text.replace("\n", " ").strip()
        return f"\n\n{'#' * n} {heading}{f' {{#{anchor}}}' if anchor else ''}\n\n"

    def convert_a(self, el: Tag, text: str, parent_tags: set[str]) -> str:
        """Links stay; a heading's link to itself is the generator's business."""
        if "headerlink" in (el.get("class") or ()):
            return ""
        el.attrs = {"href": quote(str(el.get("href", "")), safe=_IN_ADDRESSES)}
        return str(super().convert_a(el, text, parent_tags))  # type: ignore[misc]  # not in its stubs

    def convert_bdi(self, el: Tag, text: str, parent_tags: set[str]) -> str:  # noqa: ARG002  # markdownify's signature
        """Isolation has no Markdown: it stays as HTML."""
        return f'<bdi dir="{el.get("dir", "auto")}">{text}</bdi>'

    def convert_span(self, el: Tag, text: str, parent_tags: set[str]) -> str:  # noqa: ARG002  # markdownify's signature
        """So does a text in another language than its page; one that is hidden is left out."""
        if el.has_attr("hidden"):
            return ""
        letter = f"**{el['data-mark']}** " if el.has_attr("data-mark") else ""
        return letter + _in_language(el, text)

    def convert_p(self, el: Tag, text: str, parent_tags: set[str]) -> str:
        """A paragraph of an untranslated block says its language itself."""
        block = el.find_parent("div", class_="dl-untranslated")
        inner = _in_language(block, text.strip()) if block and text.strip() else text
        return str(super().convert_p(el, inner, parent_tags))  # type: ignore[misc]  # not in its stubs

    def convert_dt(self, el: Tag, text: str, parent_tags: set[str]) -> str:  # noqa: ARG002  # markdownify's signature
        """Not every Markdown has definition lists: terms are strong, definitions follow them."""
        return f"\n\n**{text.strip()}**\n\n"

    def convert_dd(self, el: Tag, text: str, parent_tags: set[str]) -> str:  # noqa: ARG002  # markdownify's signature
        """A definition is paragraphs."""
        return f"\n\n{text.strip()}\n\n"

    def convert_article(self, el: Tag, text: str, parent_tags: set[str]) -> str:  # noqa: ARG002  # markdownify's signature
        """A question or a term keeps its address."""
        anchor = el.get("id")
        return f'\n\n<a id="{anchor}"></a>\n\n{text.strip()}\n\n' if anchor else text

    def convert_div(self, el: Tag, text: str, parent_tags: set[str]) -> str:
        """So does a term of the glossary. What only a script can fill in is left out."""
        if el.has_attr("hidden"):
            return ""
        if el.get("id"):
            return self.convert_article(el, text, parent_tags)
        return str(super().convert_div(el, text, parent_tags))  # type: ignore[misc]  # not in its stubs


def _escaped(mark: re.Match[str]) -> str:
    r"""`*` as `\*`; the `1` of `1.` as `1\`, since it is the full stop that makes a list."""
    start, character = mark[0][:-1], mark[0][-1]
    return f"{start}{character}\\" if character.isdigit() else f"{start}\\{character}"


def _reference(sign: re.Match[str]) -> str:
    """`<` as `&#60;`."""
    return f"{sign[0][:-1]}&#{ord(sign[0][-1])};"


def _in_language(el: Tag, text: str) -> str:
    language = el.get("lang")
    if not language:
        return text
    return f'<span lang="{language}" dir="{el.get("dir", "ltr")}">{text}</span>'
