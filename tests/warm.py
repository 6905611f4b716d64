"""`python -m mkdocs`, again and again: each in a process of its own that has its modules already.

Loading MkDocs takes longer than building a small site.
"""

from __future__ import annotations

import json
import subprocess
import sys
import tempfile
from collections.abc import Mapping, Sequence
from functools import cache
from pathlib import Path

SERVER = Path(__file__).with_name("forking.py")


class Warm:
    """The process that forks, as tests see it."""

    def __init__(self) -> None:
        self.process = subprocess.Popen(
            [sys.executable, "-P", str(SERVER)],
            stdin=subprocess.PIPE,
            stdout=subprocess.PIPE,
            text=True,
        )

    def run(
        self, arguments: Sequence[str], cwd: Path, env: Mapping[str, str]
    ) -> subprocess.CompletedProcess[str]:
        """What `python -m mkdocs arguments` in `cwd` ends with; `env` is its whole environment."""
        with tempfile.TemporaryDirectory() as said:
            order = {"arguments": arguments, "cwd": str(cwd), "env": dict(env), "said": said}
            self.process.stdin.write(json.dumps(order) + "\n")
            self.process.stdin.flush()
            status = int(self.process.stdout.readline())
            out, err = (Path(said, name).read_text("utf-8") for name in ("out", "err"))
        return subprocess.CompletedProcess(list(arguments), status, out, err)


@cache
def warm() -> Warm:
    """The one of this test process; it ends when the test process does."""
    return Warm()
