"""The worker that keeps the call desk at hand without a network, with the list of what it keeps."""

from __future__ import annotations

import hashlib
import json
import re
from collections.abc import Iterable, Iterator, Mapping
from html.parser import HTMLParser
from pathlib import Path
from urllib.parse import urljoin, urlsplit

from dalil.assets import static_folder

WORKER = "sw.js"
DESK = "call/index"
PLAN = "__DALIL_PLAN__"  # what offline/worker.ts calls the list
GENERATOR = re.compile(rb'<meta name="generator"[^>]*>')
LOADING = frozenset({"stylesheet", "icon"})


def worker(root: Path, desks: Mapping[str, str], assets: str) -> str:
    """The worker's script for the site that is built in `root`.

    `desks` has the desk's address by the prefix of each locale, `assets` is the folder of our own
    files; all are relative to the root of the site. Two builds of the same site give the same text.
    """
    kept = sorted({*desks.values(), *_loaded(root, desks.values()), *_fonts(root, assets)})
    plan = {
        "files": [{"url": url, "revision": _revision(_file(root, url))} for url in kept],
        "pages": sorted(desks.values()),
        "offline": {prefix: f"{desk}#offline" for prefix, desk in sorted(desks.items())},
    }
    return _script("offline-worker").replace(PLAN, json.dumps(plan, separators=(",", ":")))


def kill_switch() -> str:
    """A worker that removes the one before it, everything that one kept, and itself."""
    return _script("offline-off")


def _script(name: str) -> str:
    return (static_folder() / f"{name}.js").read_text("utf-8")


def _loaded(root: Path, desks: Iterable[str]) -> Iterator[str]:
    """What the pages load from this site, as addresses below its root."""
    for desk in desks:
        page = _Loading()
        page.feed(_file(root, desk).read_text("utf-8"))
        for address in page.addresses:
            url = urlsplit(urljoin(f"//site/{desk}", address))
            path = url.path.lstrip("/")
            if url.netloc == "site" and _file(root, path).is_file():
                yield path


def _fonts(root: Path, assets: str) -> Iterator[str]:
    """Fonts are named in style sheets, by the characters they are for: all may be needed."""
    for path in (root / assets / "fonts").glob("*.woff2"):
        yield path.relative_to(root).as_posix()


def _file(root: Path, url: str) -> Path:
    return root / (f"{url}index.html" if not url or url.endswith("/") else url)


def _revision(path: Path) -> str:
    """The content in a few letters. Which generator wrote a page makes no other version of it."""
    return hashlib.sha256(GENERATOR.sub(b"", path.read_bytes())).hexdigest()[:16]


class _Loading(HTMLParser):
    """The addresses of the scripts, style sheets and images of a page."""

    def __init__(self) -> None:
        super().__init__()
        self.addresses: list[str] = []

    def handle_starttag(self, tag: str, attrs: list[tuple[str, str | None]]) -> None:
        """Note what the element loads; the name and the signature are HTMLParser's."""
        own = dict(attrs)
        loads = tag in {"script", "img"} or (
            tag == "link" and LOADING & set((own.get("rel") or "").split())
        )
        address = own.get("href" if tag == "link" else "src")
        if loads and address:
            self.addresses.append(address)
