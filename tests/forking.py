"""Loads MkDocs once, and forks for each order on standard input; see tests/warm.py.

An order is a line of JSON; the answer is the exit status.
"""

from __future__ import annotations

import importlib.metadata
import json
import os
import sys
from collections.abc import Mapping
from typing import Any

from mkdocs.__main__ import cli

PLUGINS = {"search", "material/search", "dalil", "i18n"}


def serve() -> None:
    """Fork for each order until there are no more."""
    for entry in importlib.metadata.entry_points(group="mkdocs.plugins"):
        if entry.name in PLUGINS:
            entry.load()
    for line in iter(sys.stdin.readline, ""):
        child = os.fork()
        if not child:
            obey(json.loads(line))
        status = os.waitstatus_to_exitcode(os.waitpid(child, 0)[1])
        sys.stdout.write(f"{status}\n")
        sys.stdout.flush()


def obey(order: Mapping[str, Any]) -> None:
    """Be that command, to its end."""
    for number, name in ((1, "out"), (2, "err")):
        os.dup2(os.open(f"{order['said']}/{name}", os.O_WRONLY | os.O_CREAT), number)
    sys.stdout = open(1, "w", encoding="utf-8", closefd=False)  # noqa: SIM115  # open until the process ends
    sys.stderr = open(2, "w", encoding="utf-8", closefd=False, buffering=1)  # noqa: SIM115  # open until the process ends
    os.environ.clear()
    os.environ.update(order["env"])
    os.chdir(order["cwd"])
    sys.argv = ["mkdocs", *order["arguments"]]
    status = 1
    try:
        cli()
    except SystemExit as end:
        status = said(end)
    except BaseException:  # noqa: BLE001  # the end of a process: told and exited, as Python does
        sys.excepthook(*sys.exc_info())
    finally:
        sys.stdout.flush()
        sys.stderr.flush()
        os._exit(status)


def said(end: SystemExit) -> int:
    """The exit status; words in its place are printed."""
    if isinstance(end.code, str):
        sys.stderr.write(f"{end.code}\n")
        return 1
    return end.code or 0


if __name__ == "__main__":
    serve()
