"""content/pages: what people write by hand, and the files beside it, checked before a build.

Whatever lies there is published as it is, so only kinds of files that cannot run are let through:
the policy of the site trusts scripts of its own host.
"""

from __future__ import annotations

from collections.abc import Collection, Iterable, Iterator
from pathlib import Path
from typing import NamedTuple

from dalil.catalog_files import locales
from dalil.errors import Diagnostic, Severity, limited
from dalil.handwritten.embeds import check_embeds
from dalil.handwritten.front_matter import check_front_matter
from dalil.handwritten.leading import Here, check_links
from dalil.handwritten.places import FOLDER, MARKDOWN, Written, files, localization, written
from dalil.handwritten.targets import Targets
from dalil.handwritten.telling import about, at
from dalil.interface import Interface
from dalil.links import directory_address
from dalil.locales import SOURCE_LOCALE
from dalil.model.content import Content
from dalil.paths import unusable
from dalil.quizzes.forms import uris
from dalil.source.characters import decode, forbidden, split_lines
from dalil.views import Page, pages
from dalil.views.learning import URIS
from dalil.views.status import STATUS

__all__ = ["ASSETS", "FOLDER", "KNOWN_PLUGINS", "Host", "Written", "check_pages", "written"]

ASSETS = frozenset(
    {".png", ".jpg", ".jpeg", ".webp", ".avif", ".gif", ".mp4", ".woff2", ".pdf"}
)  # fmt: skip
ADVICE = {
    ".svg": "A drawing of this kind can hold scripts: export it as PNG or WebP.",
    ".html": "Write the page in Markdown, in a file that ends in .md.",
    ".js": "A script of your own belongs into a theme's `custom_dir`, as mkdocs.yml names it.",
    ".css": "Styles of your own belong into a theme's `custom_dir`, as mkdocs.yml names it.",
}
# Plugins that put no files of their own among the pages.
KNOWN_PLUGINS = frozenset({"search", "material/search", "dalil", "i18n"})
HIDDEN = frozenset({"DAL106", "DAL107"})


class Host(NamedTuple):
    """The site around the pages: its languages, and whether other plugins may make pages too."""

    locales: tuple[str, ...] = ()
    makes_pages: bool = False


NO_HOST = Host()


def check_pages(root: Path, content: Content | None, host: Host = NO_HOST) -> list[Diagnostic]:
    """Every mistake in `root`/content/pages. Without `content`, names and places are not compared.

    A link to what is not there is an error, unless another plugin of `host` may make it.
    """
    paths = sorted(files(root / FOLDER))
    texts = [path for path in paths if path.suffix in MARKDOWN]
    made = _made(content) if content and texts else {}
    names = frozenset(path.relative_to(root / FOLDER).as_posix() for path in paths)
    known = tuple(dict.fromkeys((*locales(root), *host.locales)))
    targets = Targets(root / FOLDER, names, made, known)
    lost: Severity = "warning" if host.makes_pages else "error"
    found: list[Diagnostic] = []
    for path in paths:
        found += _check_file(root, path)
        if path in texts and not _place_fault(root, path):
            found += _check_text(root, path, content, targets, lost)
    return limited([*found, *(_check_places(root, texts, made, known) if made else ())])


def _made(content: Content) -> dict[str, Page | None]:
    """The pages that Dalil makes, by uri; of those that take long to make, the uri alone."""
    made = {page.uri: page for page in pages(content, Interface(SOURCE_LOCALE))}
    return {**dict.fromkeys((*uris(content), *URIS, STATUS)), **made}


def _check_file(root: Path, path: Path) -> Iterator[Diagnostic]:
    shown = path.relative_to(root).as_posix()
    if reason := unusable(path.name):
        hint = "Rename it: not every system can hold such a name."
        yield about(shown, "DAL502", f"The name {path.name!a} cannot be used: {reason}", hint)
    if wrong := _place_fault(root, path):
        yield about(shown, *wrong)
    elif path.suffix not in MARKDOWN and path.suffix.lower() not in ASSETS:
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
    return about(shown, "DAL506", "Files of this kind are not published", hint)


def _check_text(
    root: Path, path: Path, content: Content | None, targets: Targets, lost: Severity
) -> Iterator[Diagnostic]:
    shown = path.relative_to(root).as_posix()
    try:
        raw = path.read_bytes()
    except OSError as error:
        reason = error.strerror or "the system refuses"
        yield about(shown, "DAL101", f"The file cannot be read: {reason}", "Check permissions.")
        return
    text, wrong = decode(raw)
    lines = split_lines(raw.decode("utf-8", errors="replace"))
    faults = [wrong] if wrong else [each for each in forbidden(text, lines) if each.code in HIDDEN]
    yield from (at(shown, lines, fault) for fault in faults)
    if not faults:
        plain = "\n".join(lines).removeprefix("\ufeff")
        yield from check_front_matter(shown, plain)
        yield from check_embeds(shown, plain, content)
        if content:
            inner = path.relative_to(root / FOLDER).as_posix()
            yield from check_links(Here(shown, inner, plain), targets, lost)


def _check_places(
    root: Path, paths: Iterable[Path], made: Collection[str], known: Collection[str]
) -> Iterator[Diagnostic]:
    """Pages that would take the place of generated ones, or of one another."""
    generated = {directory_address(uri) for uri in made}
    taken: dict[tuple[str, str], str] = {}
    for path in paths:
        shown = path.relative_to(root).as_posix()
        locale, uri = localization(path.relative_to(root / FOLDER).with_suffix(""), known)
        address = directory_address(uri)
        first = taken.setdefault((locale, address), shown)
        if first != shown:
            yield _taken(shown, address, f"{first} has the same address")
        elif address and address in generated:  # a home page of one's own is welcome
            yield _taken(shown, address, "Dalil makes a page there")
        elif address.partition("/")[0] in known:
            yield _taken(shown, address, "the pages of a language stand there")


def _taken(shown: str, address: str, reason: str) -> Diagnostic:
    message = f"The page cannot stand at {address or 'the home page'}: {reason}"
    return about(shown, "DAL507", message, "Rename the file.")
