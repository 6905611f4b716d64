"""A preview without its server: builds as `mkdocs serve` does, once a line on standard input.

Run by tests/mkdocs/test_previews.py in a process of its own: FOLDER OF MKDOCS.YML, SITE.
"""

from __future__ import annotations

import os
import sys
from collections.abc import Iterator

from mkdocs.commands.build import build
from mkdocs.config import load_config

ADDRESS = "http://127.0.0.1:8000/"


def previews(project: str, site: str) -> Iterator[str]:
    """One command, many builds, each with a configuration of its own."""
    os.chdir(project)
    load_config(site_dir=site).plugins.on_startup(command="serve", dirty=False)
    for _ in sys.stdin:
        config = load_config(site_dir=site)
        config.site_url = ADDRESS
        try:
            build(config, serve_url=ADDRESS)
            yield "built"
        except SystemExit:  # mistakes, which MkDocs' server survives too
            yield "refused"


if __name__ == "__main__":
    for line in previews(*sys.argv[1:]):
        sys.stdout.write(f"{line}\n")
        sys.stdout.flush()
