"""A folder served over HTTP, with the headers that its `_headers` file asks for."""

from __future__ import annotations

import threading
from collections.abc import Iterator
from contextlib import contextmanager
from functools import partial
from http.server import SimpleHTTPRequestHandler, ThreadingHTTPServer
from pathlib import Path
from typing import Any


class Handler(SimpleHTTPRequestHandler):
    """Serves a folder as a static host does; what is not there is answered with 404.html."""

    def __init__(self, *args: Any, headers: dict[str, str], **kwargs: Any) -> None:
        self.wanted = headers
        super().__init__(*args, **kwargs)

    def log_message(self, *args: object) -> None:
        """Tests say themselves what they saw."""

    def end_headers(self) -> None:
        for name, value in self.wanted.items():
            self.send_header(name, value)
        super().end_headers()

    def send_error(self, *args: Any, **kwargs: Any) -> None:
        page = Path(self.directory, "404.html")
        if args[0] != 404 or not page.exists():
            super().send_error(*args, **kwargs)
            return
        self.send_response(404)
        self.send_header("Content-Type", "text/html; charset=utf-8")
        self.end_headers()
        self.wfile.write(page.read_bytes())


def headers(folder: Path) -> dict[str, str]:
    """What `_headers` says for every path; nothing where a site has none."""
    path = folder / "_headers"
    lines = path.read_text("utf-8").splitlines() if path.exists() else []
    pairs = (line.strip().partition(": ") for line in lines if line.startswith("  "))
    return {name: value for name, _, value in pairs}


@contextmanager
def serve(folder: Path) -> Iterator[str]:
    """The address under which `folder` is served while the block runs."""
    handler = partial(Handler, headers=headers(folder), directory=str(folder))
    server = ThreadingHTTPServer(("127.0.0.1", 0), handler)
    thread = threading.Thread(target=server.serve_forever, daemon=True)
    thread.start()
    try:
        yield f"http://127.0.0.1:{server.server_port}/"
    finally:
        server.shutdown()
        server.server_close()
        thread.join()
