"""A preview without its server: builds as `mkdocs serve` does, once a line on standard input.

Run by tests/mkdocs/test_previews.py in a process of its own: FOLDER OF MKDOCS.YML, SITE. With a
third argument each build is the first of a process that remembers nothing.
"""

from __future__ import annotations

import os
import sys
from collections.abc import Iterable, Iterator
from importlib.metadata import entry_points

from mkdocs.commands.build import build
from mkdocs.config import load_config

ADDRESS = "http://127.0.0.1:8000/"


def previews(project: str, site: str, orders: Iterable[str]) -> Iterator[str]:
    """One command, many builds, each with a configuration of its own."""
    os.chdir(project)
    load_config(site_dir=site).plugins.on_startup(command="serve", dirty=False)
    for _ in orders:
        config = load_config(site_dir=site)
        config.site_url = ADDRESS
        try:
            build(config, serve_url=ADDRESS)
            yield "built"
        except SystemExit:  # mistakes, which MkDocs' server survives too
            yield "refused"


def told(project: str, site: str, orders: Iterable[str]) -> None:
    for line in previews(project, site, orders):
        sys.stdout.write(f"{line}\n")
        sys.stdout.flush()


def main(project: str, site: str, fresh: str = "") -> None:
    if not fresh:
        told(project, site, sys.stdin)
    for order in iter(sys.stdin.readline, "") if fresh else ():
        child = os.fork()
        if not child:
            told(project, site, [order])
            os._exit(0)
        os.waitpid(child, 0)


if __name__ == "__main__":
    for entry in entry_points(group="mkdocs.plugins"):
        if entry.name in {"search", "dalil", "i18n"}:
            entry.load()
    main(*sys.argv[1:])
