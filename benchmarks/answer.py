"""From opening a quiz to its first answer on a slow machine: python benchmarks/answer.py SITE.

A built site is served, compressed as hosts do it, and opened in Chromium at a quarter of its speed,
each time in a new profile. In the page itself the quiz is started and its first item answered as
soon as that can be done. Milliseconds run from the beginning of the navigation; the bound is 1,000
for the feedback to be there. Ends with 1 where it is missed.
"""

from __future__ import annotations

import argparse
import shutil
import sys
from collections.abc import Iterator
from contextlib import contextmanager
from functools import partial
from gzip import compress
from http.server import SimpleHTTPRequestHandler, ThreadingHTTPServer
from pathlib import Path
from statistics import median
from threading import Thread

from playwright.sync_api import Browser, sync_playwright

CHROMIUM = ("chromium", "chromium-browser", "google-chrome")
SLOWER = 4
BOUND = 1_000.0
LOCALES = ("", "id/", "ms/", "ar/")
PAGES = ("frameworks/bant/practice/", "frameworks/gpctba-ci/practice/", "frameworks/anum/practice/")
TIMES = 3
LONGEST = 100  # tenths of a second
# Acts at the first moment at which a learner could, looking again at every change of the page.
PLAY = """() => {
  const seen = {};
  const note = name => { seen[name] ??= performance.now(); };
  const shown = selector =>
    [...document.querySelectorAll(selector)].find(each => each.checkVisibility());
  const act = () => {
    if (!document.body) return;
    const state = document.querySelector('.dl-page')?.dataset.state;
    if (state === 'choosing' && !seen.ready) { note('ready'); shown('[data-dl=start]').click(); }
    const item = seen.ready && shown('.dl-item');
    if (item && state !== 'choosing' && !seen.asked) {
      note('asked');
      for (const control of item.querySelectorAll('input, select')) {
        if (control.type === 'radio') { control.click(); break; }
        control.value = control.options?.[1]?.value ?? 'X';
        for (const type of ['input', 'change']) {
          control.dispatchEvent(new Event(type, {bubbles: true}));
        }
      }
      shown('[data-dl=go]').click();
    }
    const said = document.querySelector('.dl-feedback');
    if (seen.asked && said && !said.matches('.is-empty')) note('answered');
  };
  window.seen = seen;
  new MutationObserver(act).observe(document, {
    subtree: true, childList: true, attributes: true, characterData: true,
  });
}"""


class Handler(SimpleHTTPRequestHandler):
    """Static files, text compressed."""

    protocol_version = "HTTP/1.1"

    def log_message(self, *_: object) -> None:
        """Nothing."""

    def do_GET(self) -> None:
        """The file, or the index of the folder."""
        path = Path(self.translate_path(self.path.partition("?")[0]))
        path = path / "index.html" if path.is_dir() else path
        if not path.is_file():
            self.send_error(404)
            return
        kind, body = self.guess_type(path), path.read_bytes()
        is_text = kind.startswith("text") or kind.endswith(("javascript", "json", "svg+xml"))
        body = compress(body, 6) if is_text else body
        self.send_response(200)
        self.send_header("Content-Type", f"{kind}; charset=utf-8" if is_text else kind)
        if is_text:
            self.send_header("Content-Encoding", "gzip")
        self.send_header("Content-Length", str(len(body)))
        self.end_headers()
        self.wfile.write(body)


def main() -> int:
    """Print a line for each page: when it can be started, asks, and has answered."""
    options = argparse.ArgumentParser(description=(__doc__ or "").split(":", 1)[0])
    options.add_argument("site", type=Path)
    options.add_argument("--times", type=int, default=TIMES)
    asked = options.parse_args()
    worst = 0.0
    sys.stdout.write("milliseconds                             ready  asked  answered\n")
    with served(asked.site) as address, sync_playwright() as playwright:
        program = next(filter(None, map(shutil.which, CHROMIUM)), None)
        chromium = playwright.chromium.launch(executable_path=program, args=["--no-sandbox"])
        for url in (f"{locale}{page}" for locale in LOCALES for page in PAGES):
            runs = [played(chromium, address + url) for _ in range(asked.times)]
            ready, seen, answered = (median(column) for column in zip(*runs, strict=True))
            sys.stdout.write(f"{url:40}{ready:7.0f}{seen:7.0f}{answered:10.0f}\n")
            worst = max(worst, answered)
        chromium.close()
    sys.stdout.write(f"worst {worst:.0f} of {BOUND:.0f}\n")
    return int(worst > BOUND)


def played(chromium: Browser, url: str) -> tuple[float, float, float]:
    """Ready, asked and answered, in milliseconds from the beginning of the navigation."""
    context = chromium.new_context(viewport={"width": 390, "height": 844})
    page = context.new_page()
    page.add_init_script(f"({PLAY})()")
    session = context.new_cdp_session(page)
    session.send("Emulation.setCPUThrottlingRate", {"rate": SLOWER})
    page.goto(url, wait_until="commit")
    for _ in range(LONGEST):
        page.wait_for_timeout(100)
        if page.evaluate("window.seen?.answered"):
            break
    seen = page.evaluate("window.seen")
    context.close()
    return seen["ready"], seen["asked"], seen["answered"]


@contextmanager
def served(site: Path) -> Iterator[str]:
    """The address at which `site` is served."""
    handler = partial(Handler, directory=str(site))
    with ThreadingHTTPServer(("127.0.0.1", 0), handler) as server:
        Thread(target=server.serve_forever, daemon=True).start()
        yield f"http://127.0.0.1:{server.server_port}/"
        server.shutdown()


if __name__ == "__main__":
    sys.exit(main())
