"""Checks of what readers will see: its length, and the Markdown in prose."""

from __future__ import annotations

import re
import unicodedata
from collections.abc import Iterator, Sequence
from dataclasses import replace
from urllib.parse import urlsplit

from markdown_it import MarkdownIt
from markdown_it.token import Token

from dalil.content.files import File
from dalil.content.shapes import MOST_PROSE, Leaf
from dalil.errors import Diagnostic
from dalil.markup import lenient
from dalil.paths import RESERVED_NAMES
from dalil.source.builder import Place
from dalil.source.excerpt import quoted

SCHEMES = frozenset({"http", "https", "mailto", "tel"})
# Prose without any of these is paragraphs, lists and emphasis; the parser need not run.
MARKED = re.compile(r"[<>\[\]#`!=|~]|^ {4}|^\s*([-_*] *){3,}$", re.MULTILINE)
# What a writer of Markdown or HTML means as markup, and what a plain text shows as it stands.
MARKUP = re.compile(
    r"\*\*[^*]+\*\*|(?<!\w)__[^_]+__(?!\w)|(?<![\w*])\*[^\s*](?:[^*]*[^\s*])?\*(?![\w*])"
    r"|</?[A-Za-z][^<>]*>|<!--|&(?:[A-Za-z]{2,8}|\#\d+|\#x[0-9A-Fa-f]+);|`[^`]+`|\[[^\]]+\]\([^)]+\)"
)
NOTHING = frozenset({"~", "null", "Null", "NULL"})
# What Python takes for the number 1, and nobody else: 1.000, 1_0.
NO_WHOLE_NUMBER = re.compile(r"[+-]?\d[\d_]*(?:\.0*|_\d+)$")
SIGNS = re.compile(r"[*_<&`\[]")
ALLOWED = frozenset(
    {"inline", "text", "softbreak", "hardbreak", "link_open", "link_close", "code_inline"}
    | {
        f"{tag}_{end}"
        for tag in ("paragraph", "bullet_list", "ordered_list", "list_item")
        for end in ("open", "close")
    }
    | {f"{tag}_{end}" for tag in ("em", "strong") for end in ("open", "close")}
)
CALLED = {
    "heading_open": "A heading",
    "image": "An image",
    "code_block": "Text indented by four spaces becomes code, which",
    "fence": "Code",
    "blockquote_open": "A quotation",
    "hr": "A line across the page",
}
Mistake = tuple[str, str, str, str]


PARSER = lenient(MarkdownIt("commonmark"))


def check_texts(file: File, texts: Sequence[Leaf]) -> Iterator[Diagnostic]:
    """Texts longer than their role allows, Markdown that prose may not hold, reserved names.

    Markup where none is read is a warning.
    """
    for leaf in texts:
        shape, value = leaf.shape, leaf.value
        # Looked at here, once for all: nearly every text is short and has no sign of either kind.
        if len(value) > shape.most:
            yield from _length(file, leaf, shape.most)
        if value in NOTHING or (shape.annotation is int and NO_WHOLE_NUMBER.match(value)):
            yield _converted(file, leaf)
        elif value.strip() and not value[0].isalnum() and all(map(_is_unseen, value)):
            message = f"`{leaf.path[-1]}` is empty: nothing in it can be seen"
            place = file.source.values[leaf.path]
            yield file.source.diagnostic(place, "DAL204", message, "Write its text.")
        if shape.kind != "prose":
            if SIGNS.search(value) and (hit := MARKUP.search(value)):
                yield _markup(file, leaf, hit.group())
        elif MARKED.search(value) and len(value) <= MOST_PROSE:
            yield from _prose(file, leaf)
    yield from _reserved(file)


def _is_unseen(character: str) -> bool:
    """Spaces, joiners, direction marks."""
    return character.isspace() or unicodedata.category(character) in {"Cf", "Mn", "Zs"}


def _prose(file: File, leaf: Leaf) -> Iterator[Diagnostic]:
    for code, message, hint, sought in _markdown(leaf.value):
        yield file.source.diagnostic(_find(file, leaf, sought), code, message, hint)


def _converted(file: File, leaf: Leaf) -> Diagnostic:
    """A word that YAML, and so other programs, take for something else than text."""
    place, shown = file.source.values[leaf.path], quoted(leaf.value)
    if leaf.value in NOTHING:
        message = f"`{leaf.path[-1]}` is empty: {shown} means nothing in YAML"
        return file.source.diagnostic(
            place, "DAL204", message, "Write its text, or remove the key."
        )
    message = f"`{leaf.path[-1]}` must be a whole number, not {shown}"
    return file.source.diagnostic(place, "DAL209", message, "Write it in digits: `10`.")


def _markup(file: File, leaf: Leaf, marks: str) -> Diagnostic:
    message = f"{quoted(marks)} is shown as it is: `{leaf.path[-1]}` holds plain text"
    hint = "Remove the marks. Emphasis and links are read in longer texts only, such as `meaning`."
    found = file.source.diagnostic(_find(file, leaf, marks), "DAL216", message, hint)
    return replace(found, severity="warning")


def _reserved(file: File) -> Iterator[Diagnostic]:
    reserved = [path for path in file.source.keys if path[-1] in RESERVED_NAMES]
    for path in reserved:
        place = file.source.keys[path]
        message = f"{quoted(str(path[-1]))} cannot be an id: Windows keeps it for itself"
        yield file.source.diagnostic(place, "DAL207", message, "Choose another id.")


def _length(file: File, leaf: Leaf, most: int) -> Iterator[Diagnostic]:
    given = len(leaf.value.strip())
    if given > most:
        message = f"`{leaf.path[-1]}` has {given} characters; at most {most} fit"
        hint = f"Shorten it by {given - most}. Its role: {leaf.shape.note.role}."
        yield file.source.diagnostic(file.source.values[leaf.path], "DAL212", message, hint)


def _markdown(prose: str) -> Iterator[Mistake]:
    """Code, message, hint, and the text to look for, of what prose may not hold."""
    for token in PARSER.parse(prose.strip()):
        for each in (token, *(token.children or ())):
            if each.type in {"html_block", "html_inline"}:
                message = f"{quoted(each.content)} is HTML, and prose is Markdown without HTML"
                hint = r"Remove it; write a less-than sign before a letter as `\<`."
                yield "DAL213", message, hint, each.content
            elif each.type == "link_open":
                yield from _link(each)
            elif each.type not in ALLOWED and each.nesting >= 0:
                yield _other(each)


def _link(token: Token) -> Iterator[Mistake]:
    target = str(token.attrs.get("href", ""))
    try:
        parts = urlsplit(target)
    except ValueError:
        parts = urlsplit("")
    if parts.scheme not in SCHEMES or (parts.scheme.startswith("http") and not parts.netloc):
        message = f"The link goes to {quoted(target)}"
        hint = "Links begin with `https://`, `http://`, `mailto:` or `tel:`."
        yield "DAL214", message, hint, target


def _other(token: Token) -> Mistake:
    what = CALLED.get(token.type, "This Markdown")
    hint = "Prose holds paragraphs, lists, *emphasis*, **strong**, `code` and links."
    sought = "![" if token.type == "image" else token.content or token.markup
    return "DAL215", f"{what} cannot stand in prose", hint, sought


def _find(file: File, leaf: Leaf, sought: str) -> Place:
    """Where `sought` begins, if it can be seen on a line of the value; else the value's place."""
    start, column = file.source.values[leaf.path]
    words = sought.strip().partition("\n")[0]
    lines = file.source.lines
    below = lines[start - 1][column - 1 : column] in {"|", ">"}
    height = leaf.value.count("\n") + 2 + len(leaf.value) // 20
    for number in range(start + below, min(start + height, len(lines)) + 1) if words else ():
        if (at := lines[number - 1].find(words)) >= 0:
            return number, at + 1
    return start, column
