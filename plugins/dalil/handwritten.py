"""content/pages: what people write by hand, and the files beside it, checked before a build.

Whatever lies there is published as it is, so only kinds of files that cannot run are let through:
the policy of the site trusts scripts of its own host.
"""

from __future__ import annotations

import os
import re
from collections.abc import Iterable, Iterator
from pathlib import Path, PurePosixPath

from dalil.catalog_files import locales
from dalil.embeds import check_embeds
from dalil.errors import Diagnostic
from dalil.interface import Interface
from dalil.links import directory_address
from dalil.locales import SOURCE_LOCALE
from dalil.model.content import Content
from dalil.paths import unusable
from dalil.source import excerpt, parse
from dalil.source.characters import Fault, decode, forbidden, split_lines
from dalil.views import pages

FOLDER = "content/pages"
MARKDOWN = frozenset({".md", ".markdown", ".mdown", ".mkdn", ".mkd"})  # as MkDocs has them
ASSETS = frozenset(
    {".png", ".jpg", ".jpeg", ".webp", ".avif", ".gif", ".mp4", ".woff2", ".pdf"}
)  # fmt: skip
ADVICE = {
    ".svg": "A drawing of this kind can hold scripts: export it as PNG or WebP.",
    ".html": "Write the page in Markdown, in a file that ends in .md.",
    ".js": "A script of your own belongs into a theme's `custom_dir`, as mkdocs.yml names it.",
    ".css": "Styles of your own belong into a theme's `custom_dir`, as mkdocs.yml names it.",
}
# https://www.mkdocs.org/user-guide/writing-your-docs/#yaml-style-meta-data
FRONT_MATTER = re.compile(r"---[ \t]*\n(.*?\n)?(?:---|\.\.\.)[ \t]*(?:\n|$)", re.DOTALL)
OPENED = re.compile(r"---[ \t]*\n[\w-]+:(?:\s|$)")
HIDDEN = frozenset({"DAL106", "DAL107"})
NOTHING = "DAL128"


def check_pages(root: Path, content: Content | None) -> list[Diagnostic]:
    """Every mistake in `root`/content/pages. Without `content`, places are not compared."""
    paths = sorted(_files(root))
    found = [each for path in paths for each in _check_file(root, path, content)]
    written = [path for path in paths if path.suffix in MARKDOWN]
    return found + (list(_check_places(root, written, content)) if written and content else [])


def _files(root: Path) -> Iterator[Path]:
    """Everything below content/pages that MkDocs does not leave out: it passes over dots."""
    for folder, below, names in os.walk(root / FOLDER):
        below[:] = sorted(name for name in below if not name.startswith("."))
        linked = [name for name in below if Path(folder, name).is_symlink()]
        for name in (*names, *linked):
            if not name.startswith("."):
                yield Path(folder, name)


def _check_file(root: Path, path: Path, content: Content | None) -> Iterator[Diagnostic]:
    shown = path.relative_to(root).as_posix()
    if reason := unusable(path.name):
        hint = "Rename it: not every system can hold such a name."
        yield _about(shown, "DAL502", f"The name {path.name!a} cannot be used: {reason}", hint)
    if wrong := _place_fault(root, path):
        yield _about(shown, *wrong)
    elif path.suffix in MARKDOWN:
        yield from _check_text(path, shown, content)
    elif path.suffix.lower() not in ASSETS:
        yield _kind(shown, path.suffix.lower())


def _place_fault(root: Path, path: Path) -> tuple[str, str, str] | None:
    """Why a file is not read at all."""
    if not path.resolve().is_relative_to(root.resolve()):
        return "DAL102", "The file lies outside the project", "Copy it into the project."
    if path.is_dir():
        hint = "Move the folder here; a link to one can lead in a circle."
        return "DAL508", "This is a link to a folder", hint
    if not path.is_file():
        return "DAL101", "This is no file that can be read", "Put a file there, or delete it."
    return None


def _kind(shown: str, suffix: str) -> Diagnostic:
    known = ", ".join(each.removeprefix(".") for each in sorted(ASSETS))
    if suffix in MARKDOWN:
        advice = f"Write the ending in small letters: {suffix}."
    else:
        advice = ADVICE.get(".html" if suffix in {".htm", ".xhtml"} else suffix, "")
    hint = f"{advice or 'Move it elsewhere.'} Beside pages may stand: {known}."
    return _about(shown, "DAL506", "Files of this kind are not published", hint)


def _check_text(path: Path, shown: str, content: Content | None) -> Iterator[Diagnostic]:
    try:
        raw = path.read_bytes()
    except OSError as error:
        reason = error.strerror or "the system refuses"
        yield _about(shown, "DAL101", f"The file cannot be read: {reason}", "Check permissions.")
        return
    text, wrong = decode(raw)
    lines = split_lines(raw.decode("utf-8", errors="replace"))
    faults = [wrong] if wrong else [each for each in forbidden(text, lines) if each.code in HIDDEN]
    yield from (_at(shown, lines, fault) for fault in faults)
    if not faults:
        plain = "\n".join(lines).removeprefix("\ufeff")
        yield from _check_front_matter(shown, plain)
        yield from check_embeds(shown, plain, content)


def _check_front_matter(shown: str, text: str) -> Iterator[Diagnostic]:
    if found := FRONT_MATTER.match(text):
        entries = "\n" + (found[1] or "")  # in the place of the first ---, for the numbers of lines
        yield from (each for each in parse(shown, entries.encode())[1] if each.code != NOTHING)
    elif OPENED.match(text):
        hint = "Put a line --- below its last entry."
        fault = Fault(1, 1, "DAL509", "What is said of the page before its text does not end", hint)
        yield _at(shown, text.split("\n"), fault)


def _check_places(root: Path, written: Iterable[Path], content: Content) -> Iterator[Diagnostic]:
    """Pages that would take the place of generated ones, or of one another."""
    known = locales(root)
    generated = {directory_address(page.uri) for page in pages(content, Interface(SOURCE_LOCALE))}
    taken: dict[tuple[str, str], str] = {}
    for path in written:
        shown = path.relative_to(root).as_posix()
        locale, uri = _localization(path.relative_to(root / FOLDER).with_suffix(""), known)
        address = directory_address(uri)
        first = taken.setdefault((locale, address), shown)
        if first != shown:
            yield _taken(shown, address, f"{first} has the same address")
        elif address and address in generated | {"status/"}:  # a home page of one's own is welcome
            yield _taken(shown, address, "Dalil makes a page there")
        elif address.partition("/")[0] in known:
            yield _taken(shown, address, "the pages of a language stand there")


def _localization(path: Path, known: Iterable[str]) -> tuple[str, str]:
    """The language that a path names by its folder or ending, and the rest as a page's uri."""
    pure = PurePosixPath(path.as_posix())
    locale = ""
    if len(pure.parts) > 1 and pure.parts[0] in known:
        locale, pure = pure.parts[0], pure.relative_to(pure.parts[0])
    elif pure.suffix.removeprefix(".") in known and pure.suffix:
        locale, pure = pure.suffix.removeprefix("."), pure.with_suffix("")
    uri = str(pure.with_name("index")) if pure.name == "README" else str(pure)
    return locale or SOURCE_LOCALE, uri


def _taken(shown: str, address: str, reason: str) -> Diagnostic:
    message = f"The page cannot stand at {address or 'the home page'}: {reason}"
    return _about(shown, "DAL507", message, "Rename the file.")


def _about(shown: str, code: str, message: str, hint: str) -> Diagnostic:
    return Diagnostic(shown, 0, 0, code, message, hint)


def _at(shown: str, lines: list[str], fault: Fault) -> Diagnostic:
    line = lines[fault.line - 1] if 0 < fault.line <= len(lines) else ""
    snippet, caret = excerpt(line, fault.column) if line else ("", 0)
    return Diagnostic(shown, *fault, snippet, caret=caret)
