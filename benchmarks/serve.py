"""From saving a file to the new words in a browser: python benchmarks/serve.py.

A copy of this project is previewed by `mkdocs serve` and opened in Chromium. A file is changed; the
clock runs until the page, which reloads itself, shows the change. The copy of the package is the
one that is previewed, so that its templates can be changed too.
"""

from __future__ import annotations

import argparse
import os
import shutil
import socket
import subprocess
import sys
import tempfile
import time
import urllib.error
import urllib.request
from collections.abc import Iterator
from contextlib import contextmanager
from pathlib import Path
from statistics import median

from playwright.sync_api import Page, sync_playwright

ROOT = Path(__file__).resolve().parents[1]
CHROMIUM = ("chromium", "chromium-browser", "google-chrome")
QUIET = {"NO_MKDOCS_2_WARNING": "1", "DISABLE_MKDOCS_2_WARNING": "true"}
TIMES = 5
READY = 120  # seconds for the first build
# What is edited: the file, what stands there, and the page that shows it.
EDITS = {
    "content/": ("content/frameworks/bant.yml", 'tagline: "', "frameworks/bant/"),
    "locales/": ("locales/ar/LC_MESSAGES/content.po", None, "ar/frameworks/bant/"),
    "a template": ("plugins/dalil/templates/kinds/guide.html.j2", "", "frameworks/bant/"),
    "the shell": ("plugins/dalil/mkdocs/theme/partials/footer.html", "", "frameworks/bant/"),
    "a page": ("content/pages/en/preview.md", "# ", "preview/"),
}
TAGLINE = 'msgctxt "frameworks.bant.tagline"'


def main() -> None:
    """Print seconds for each kind of edit, and the worst of all."""
    options = argparse.ArgumentParser(description=(__doc__ or "").split(":", 1)[0])
    options.add_argument("--times", type=int, default=TIMES)
    times = options.parse_args().times
    with tempfile.TemporaryDirectory() as folder, previewed(Path(folder)) as address:
        worst = measure(Path(folder), address, times)
    sys.stdout.write(f"worst         {worst:5.2f} s\n")


def measure(project: Path, address: str, times: int) -> float:
    """The worst of all seconds measured; prints the median and the worst of each kind of edit."""
    worst = 0.0
    with browser() as page:
        for name, (path, mark, url) in EDITS.items():
            page.goto(address + url)
            page.wait_for_load_state("load")
            found = [edited(page, project / path, mark, number) for number in range(times)]
            sys.stdout.write(f"{name:12}  {median(found):5.2f} s, worst {max(found):5.2f} s\n")
            worst = max(worst, *found)
    return worst


def edited(page: Page, path: Path, mark: str | None, number: int) -> float:
    """Seconds from saving an edit to its being seen on `page`."""
    time.sleep(0.5)  # the page has begun to listen, and the disk's clock has moved on
    words = f"x{number}{time.monotonic_ns() % 1_000_000}"
    text = path.read_text("utf-8")
    started = time.monotonic()
    path.write_text(changed(text, mark, words), "utf-8")
    page.wait_for_function("words => document.body?.innerText.includes(words)", arg=words)
    taken = time.monotonic() - started
    path.write_text(text, "utf-8")
    page.wait_for_function("words => !document.body?.innerText.includes(words)", arg=words)
    return taken


def changed(text: str, mark: str | None, words: str) -> str:
    """`text` with `words` after the mark; without a mark, in a translation of the tagline."""
    if mark is not None:
        at = text.index(mark) + len(mark)
        return f"{text[:at]}{words if mark else f'<p>{words}</p>'} {text[at:]}"
    at = text.index('msgstr "', text.index(TAGLINE)) + len('msgstr "')
    return f"{text[:at]}{words} {text[at:]}"


@contextmanager
def previewed(folder: Path) -> Iterator[str]:
    """The address at which a copy of this project in `folder` is previewed."""
    shutil.copytree(
        ROOT, folder, dirs_exist_ok=True,
        ignore=shutil.ignore_patterns(".*", "site*", "node_modules", "browser", "tests"),
    )  # fmt: skip
    page = folder / "content/pages/en/preview.md"
    page.parent.mkdir(parents=True, exist_ok=True)
    page.write_text("# Preview\n\nA page by hand.\n", "utf-8")
    with socket.socket() as free:
        free.bind(("127.0.0.1", 0))
        port = free.getsockname()[1]
    program = [sys.executable, "-m", "mkdocs", "serve", "--quiet", "-a", f"127.0.0.1:{port}"]
    env = {**os.environ, **QUIET, "PYTHONPATH": str(folder / "plugins")}
    with subprocess.Popen(  # noqa: S603  # our own arguments, no shell
        program, cwd=folder, env=env, stdout=subprocess.DEVNULL
    ) as server:
        try:
            address = f"http://127.0.0.1:{port}/"
            wait_for(address)
            yield address
        finally:
            server.terminate()


def wait_for(address: str) -> None:
    """Return once the preview answers."""
    until = time.monotonic() + READY
    while time.monotonic() < until:
        try:
            urllib.request.urlopen(address).close()  # noqa: S310  # the preview that was started above
        except (urllib.error.URLError, ConnectionError):
            time.sleep(0.2)
        else:
            return
    raise SystemExit("The preview did not begin.")


@contextmanager
def browser() -> Iterator[Page]:
    """A page of a real Chromium."""
    program = next(filter(None, map(shutil.which, CHROMIUM)), None)
    with sync_playwright() as playwright:
        chromium = playwright.chromium.launch(executable_path=program, args=["--no-sandbox"])
        yield chromium.new_page()
        chromium.close()


if __name__ == "__main__":
    main()
