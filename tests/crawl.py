"""A small link checker over a built site: pages, fragments, ids, and whom the pages depend on."""

from __future__ import annotations

from collections import Counter
from collections.abc import Iterator
from functools import cached_property
from pathlib import Path
from urllib.parse import unquote, urljoin, urlsplit

from tests.documents import Document, Element, parse

LOADING = {"script", "img", "link", "iframe", "audio", "video", "source", "embed", "object"}
NOT_LOADED = {"canonical", "alternate"}


class Site:
    """A folder of files as it is served at `address`."""

    def __init__(self, root: Path, address: str) -> None:
        self.root = root
        self.address = address

    @cached_property
    def pages(self) -> dict[str, Document]:
        """Every HTML file by its path within the site."""
        return {
            path.relative_to(self.root).as_posix(): parse(path.read_text("utf-8"))
            for path in sorted(self.root.rglob("*.html"))
        }

    def url(self, path: str) -> str:
        """Where the file is served."""
        return urljoin(self.address, path.removesuffix("index.html"))

    def broken(self) -> list[str]:
        """What is wrong with the links and ids of all pages, a line each."""
        return [f"{path}: {what}" for path in self.pages for what in self._wrong_in(path)]

    def foreign(self) -> set[str]:
        """Hosts that a page would load something from."""
        return {
            urlsplit(url).netloc
            for path, page in self.pages.items()
            for element, address in page.addresses()
            if _loads(element)
            and urlsplit(url := urljoin(self.url(path), address)).netloc
            not in {urlsplit(self.address).netloc, ""}
        }

    def _wrong_in(self, path: str) -> Iterator[str]:
        page = self.pages[path]
        yield from (f"id {one!r} twice" for one, times in Counter(page.ids).items() if times > 1)
        yield from (f"<{tag}> is not closed" for tag in page.unclosed)
        yield from (f"</{tag}> closes nothing" for tag in page.stray)
        for _, address in page.addresses():
            if fault := self._fault(path, address):
                yield f"{address!r} {fault}"

    def _fault(self, path: str, address: str) -> str:
        parts = urlsplit(urljoin(self.url(path), address))
        if parts.scheme not in {"http", "https", "mailto", "tel", "data"}:
            return f"has the scheme {parts.scheme!r}"
        if parts.netloc != urlsplit(self.address).netloc:
            return ""
        target = self._file(unquote(parts.path))
        if target is None or not (self.root / target).is_file():
            return "leads nowhere"
        known = self.pages.get(target)
        if parts.fragment and known and unquote(parts.fragment) not in known.ids:
            return "names an anchor that is not there"
        return ""

    def _file(self, path: str) -> str | None:
        base = urlsplit(self.address).path
        if not path.startswith(base):
            return None
        inner = path.removeprefix(base)
        return f"{inner}index.html" if not inner or inner.endswith("/") else inner


def _loads(element: Element) -> bool:
    if element.tag == "link":
        return not NOT_LOADED & set(element.attributes.get("rel", "").split())
    return element.tag in LOADING
