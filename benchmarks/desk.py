"""How fast a question is found, beside what one would use instead: python benchmarks/desk.py.

Made-up questions in four languages, built from the letters of our own, are searched in Chromium by
the desk's engine, by MiniSearch, by Material's worker and by Pagefind, key by key. A keystroke
lasts from its event until ten results are laid out. The peers come from their registries; one that
cannot be had is left out, and said so. Ends with 1 where the desk misses a bound of its own.
"""

from __future__ import annotations

import argparse
import shutil
import sys
import tempfile
from collections.abc import Iterator, Sequence
from contextlib import contextmanager
from dataclasses import dataclass
from functools import partial
from http.server import SimpleHTTPRequestHandler, ThreadingHTTPServer
from pathlib import Path
from threading import Thread

from finding.corpus import LOCALES, Corpus, corpus, weight
from finding.peers import Peer, peers
from playwright.sync_api import Browser, Page, sync_playwright

CHROMIUM = ("chromium", "chromium-browser", "google-chrome")
SIZES = (200, 2_000, 10_000)
QUERIES = 12
THROTTLE = 4
# Milliseconds of a keystroke (95 of 100), the same on a slow machine, milliseconds, bytes.
KEYSTROKE, SLOW_KEYSTROKE, READY, DATA = 5.0, 16.0, 300.0, 60_000
DATA_SIZE = 2_000  # questions up to which the bound of the data holds


@dataclass(frozen=True)
class Figures:
    """What one engine needed for one corpus, in milliseconds and bytes."""

    ready: float
    middle: float
    worst: float
    longest: float
    data: int


def main() -> int:
    """Print a line for each engine, size and language."""
    options = argparse.ArgumentParser(description=(__doc__ or "").split(":", 1)[0])
    options.add_argument("--sizes", type=int, nargs="+", default=SIZES)
    options.add_argument("--locales", nargs="+", default=LOCALES)
    options.add_argument("--queries", type=int, default=QUERIES)
    asked = options.parse_args()
    missed = []
    with tempfile.TemporaryDirectory() as folder, browser() as chromium:
        root = Path(folder)
        engines = tuple(peers(root, tell))
        with served(root) as address:
            tell(f"{'engine':22}{'ready':>8}{'p50':>8}{'p95':>8}{'longest':>9}{'data gz':>9}")
            for size in asked.sizes:
                for locale in asked.locales:
                    made = corpus(locale, size, asked.queries)
                    tell(f"{size:,} questions, {locale}")
                    for engine in engines:
                        missed += run(chromium, address, root, engine, made)
    tell("\n".join(missed) or "The desk is within its bounds.")
    return 1 if missed else 0


def run(chromium: Browser, address: str, root: Path, engine: Peer, made: Corpus) -> Iterator[str]:
    """Print what `engine` needs for `made`; what the desk's own engine misses."""
    data = engine.prepare(root, made)
    if data is None:
        tell(f"{engine.name:22} left out: its index could not be built")
        return
    quick = measured(chromium, f"{address}{engine.name}.html?data={data.name}", made, 1)
    show(engine.name, quick, weight(data, engine.files))
    if not engine.is_ours:
        return
    slow = measured(chromium, f"{address}{engine.name}.html?data={data.name}", made, THROTTLE)
    show(f"{engine.name}, {THROTTLE} x slower", slow, weight(data, engine.files))
    yield from misses(f"{made.locale} {made.size:,}", made, quick, slow, weight(data, engine.files))


def misses(
    name: str, made: Corpus, quick: Sequence[float], slow: Sequence[float], data: int
) -> Iterator[str]:
    """The bounds that were missed, in words."""
    told = (
        ("keystroke", quick[2], KEYSTROKE), ("slow keystroke", slow[2], SLOW_KEYSTROKE),
        ("ready", quick[0], READY), ("data", data if made.size <= DATA_SIZE else 0, DATA),
    )  # fmt: skip
    for what, figure, bound in told:
        if figure > bound:
            yield f"{name}: {what} {figure:,.1f} is over {bound:,}"


def measured(chromium: Browser, url: str, made: Corpus, slower: int) -> tuple[float, ...]:
    """Ready, median, 95th percentile and longest task, in milliseconds."""
    page = chromium.new_page()
    page.context.new_cdp_session(page).send("Emulation.setCPUThrottlingRate", {"rate": slower})
    page.goto(url)
    ready = float(page.evaluate("ready"))
    for query in made.queries:
        typed(page, query)
    figures = page.evaluate("figures()")
    page.close()
    times = sorted(figures["times"])
    return ready, times[len(times) // 2], times[int(len(times) * 0.95)], figures["longest"]


def typed(page: Page, query: str) -> None:
    """Type `query` letter by letter, each after the results for the one before."""
    page.evaluate("input.value = ''; input.focus()")
    for end in range(1, len(query) + 1):
        page.keyboard.insert_text(query[end - 1])
        page.wait_for_function("query => window.painted === query", arg=query[:end], polling=2)


def show(name: str, figures: Sequence[float], data: int) -> None:
    """One line of the table."""
    ready, middle, worst, longest = figures
    tell(f"{name:22}{ready:8.0f}{middle:8.1f}{worst:8.1f}{longest:9.0f}{data / 1000:8.1f}k")


def tell(line: str) -> None:
    """A line as soon as it is known: a run takes minutes."""
    sys.stdout.write(f"{line}\n")
    sys.stdout.flush()


@contextmanager
def browser() -> Iterator[Browser]:
    """A real Chromium."""
    program = next(filter(None, map(shutil.which, CHROMIUM)), None)
    with sync_playwright() as playwright:
        found = playwright.chromium.launch(executable_path=program, args=["--no-sandbox"])
        yield found
        found.close()


class _Quiet(SimpleHTTPRequestHandler):
    def log_message(self, *_: object) -> None:
        """The table is all that is printed."""


@contextmanager
def served(folder: Path) -> Iterator[str]:
    """The address of `folder` while the block runs."""
    server = ThreadingHTTPServer(("127.0.0.1", 0), partial(_Quiet, directory=str(folder)))
    Thread(target=server.serve_forever, daemon=True).start()
    try:
        yield f"http://127.0.0.1:{server.server_port}/"
    finally:
        server.shutdown()


if __name__ == "__main__":
    sys.exit(main())
