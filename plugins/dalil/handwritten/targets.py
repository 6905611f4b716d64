"""What a page may lead to: other pages and files in the folder, pages that Dalil makes, anchors."""

from __future__ import annotations

import posixpath
import re
import unicodedata
from collections.abc import Iterator, Mapping
from dataclasses import dataclass
from functools import cached_property
from pathlib import Path, PurePosixPath

from dalil.handwritten.front_matter import without_front_matter
from dalil.handwritten.places import MARKDOWN, address, localization
from dalil.interface import Interface
from dalil.languages import language
from dalil.links import file_address
from dalil.locales import SOURCE_LOCALE
from dalil.rendering import render
from dalil.source.characters import decode
from dalil.views.page import Page

MADE = ("assets/", "data/", "search/")  # folders that a build writes beside the pages
MADE_FILES = frozenset({"404.html", "sitemap.xml"})
ID = re.compile(r"\b(?:id|name)=[\"']?((?<=[\"'])[^\"']+|(?<==)[^\"'\s>]+)")
OWN_ID = re.compile(r"\{:?[^}\n]*#([\w:.-]+)[^}\n]*\}")
HEADING = re.compile(
    r"^ {0,3}#{1,6}[ \t]+(.+?)[ \t]*#*[ \t]*$|^(.+)\n(?:=+|-+)[ \t]*$", re.MULTILINE
)
MARKS = re.compile(r"[*_`\[\]!]|\]?\([^)]*\)|<[^>]+>|\{[^}]*\}")
EMBED = re.compile(r"^(?:`{3,}|~{3,})[ \t]*dalil\b", re.MULTILINE)
NUMBERED = re.compile(r"[_-]\d+$")


@dataclass(frozen=True)
class Target:
    """What an address leads to: a page that Dalil makes, or a file below the folder."""

    page: Page | None = None
    file: str = ""


@dataclass(frozen=True)
class Targets:
    """All that pages in `folder` may lead to. `files` are paths in it, `made` pages by uri."""

    folder: Path
    files: frozenset[str]
    made: Mapping[str, Page | None]
    locales: tuple[str, ...]

    def find(self, shown: str, path: str) -> Target | None:
        """What `path` leads to, as written in the file `shown`, or None."""
        if not path:
            return Target(file=shown)
        inner = _joined(posixpath.dirname(shown), path)
        if inner in self.files:
            return Target(file=inner)
        if posixpath.splitext(inner)[1] in MARKDOWN and not path.startswith("/"):
            found = self._page(*localization(PurePosixPath(inner).with_suffix(""), self.locales))
            if found:
                return found
        return self._served(shown, path)

    def near(self, shown: str, path: str) -> Iterator[str]:
        """Everything there is as the file `shown` would name it: files, or addresses as `path`."""
        if not posixpath.splitext(path)[1]:
            own = self._own(shown) or "."
            known = (each for each in self._addresses if not posixpath.splitext(each)[1])
            yield from (f"{posixpath.relpath(each, own)}/" for each in known)
            return
        first = shown.partition("/")[0]
        top = f"{first}/" if first in self.locales else ""
        for inner in (*sorted(self.files), *(f"{top}{uri}.md" for uri in self.made)):
            yield posixpath.relpath(inner, posixpath.dirname(shown) or ".")

    def has_anchor(self, target: Target, anchor: str) -> bool:
        """Whether the page has it. Of pages by hand only what their text shows can be known."""
        if not anchor:
            return True
        if target.page:
            return anchor in _ids(target.page)
        if PurePosixPath(target.file).suffix not in MARKDOWN:
            return True
        text = decode((self.folder / target.file).read_bytes())[0]
        return _may_have(without_front_matter(text), anchor)

    def _page(self, locale: str, uri: str) -> Target | None:
        """The page of that uri; where the locale has none of its own, the source's is shown."""
        if uri in self.made:
            return Target(page=self.made[uri])
        file = self._written.get((locale, uri)) or self._written.get((SOURCE_LOCALE, uri))
        return Target(file=file) if file else None

    def _served(self, shown: str, path: str) -> Target | None:
        """What stands at an address, seen from where the file `shown` is served."""
        served = _joined(self._own(shown), path)
        below = served.removeprefix(f"{served.partition('/')[0]}/")
        is_made = any(
            each.startswith(MADE) or each in MADE_FILES for each in (f"{served}/", below, served)
        )
        return Target(file=served) if is_made else self._addresses.get(served)

    def _own(self, shown: str) -> str:
        """The address of the page in the file `shown`."""
        return address(*localization(PurePosixPath(shown).with_suffix(""), self.locales))

    @cached_property
    def _written(self) -> dict[tuple[str, str], str]:
        return {
            localization(PurePosixPath(path).with_suffix(""), self.locales): path
            for path in sorted(self.files)
            if PurePosixPath(path).suffix in MARKDOWN
        }

    @cached_property
    def _addresses(self) -> dict[str, Target]:
        """Every page by its address without the last slash, in both ways of laying out a site."""
        uris = {*self.made, *(uri for _, uri in self._written), "index"}
        found = {path: Target(file=path) for path in self.files}
        for locale in self.locales:
            for uri in uris:
                target = self._page(locale, uri) or Target()
                prefix = address(locale, "index")
                for each in (address(locale, uri), prefix + file_address(uri)):
                    found[posixpath.normpath(each or ".")] = target
        return found


def _joined(folder: str, path: str) -> str:
    return posixpath.normpath(
        path.lstrip("/") if path.startswith("/") else f"{folder}/{path}" if folder else path
    )


def _ids(page: Page) -> frozenset[str]:
    ui = Interface(SOURCE_LOCALE)
    html = render(page, language(SOURCE_LOCALE), ui, lambda _uri, _anchor: "").html
    return frozenset(ID.findall(html))


def _may_have(text: str, anchor: str) -> bool:
    """Whether a page can have the anchor; which extensions name its headings is not known here."""
    if anchor in {*ID.findall(text), *OWN_ID.findall(text)} or EMBED.search(text):
        return True
    slugs = {slug for found in HEADING.finditer(text) for slug in _slugs(found[1] or found[2])}
    bare = NUMBERED.sub("", anchor)
    return anchor.startswith("fn") or anchor in slugs or bare in slugs


def _slugs(heading: str) -> Iterator[str]:
    """As Python-Markdown names a heading, and as PyMdown does in other alphabets."""
    plain = unicodedata.normalize("NFKD", MARKS.sub("", heading))
    for text in (plain.encode("ascii", "ignore").decode(), unicodedata.normalize("NFKC", plain)):
        words = re.sub(r"[^\w\s-]", "", text).strip().lower()
        yield re.sub(r"[-\s]+", "-", words)
