"""What all quizzes add to a build: this project's site with them and without, in turn.

    python benchmarks/quizzes.py [rounds]

Prints CPU seconds of whole builds, each in a process of its own, and the ratio pair by pair. The
bound is 1.15.
"""

from __future__ import annotations

import os
import resource
import statistics
import subprocess
import sys
import tempfile
from pathlib import Path

ROOT = Path(__file__).parent.parent
WITHOUT = """
from dalil.project import Project
Project.quizzes = ()
"""
BUILD = """
import sys
{prelude}
from mkdocs.__main__ import cli
cli(["build", "--quiet", "--site-dir", sys.argv[1]])
"""


def seconds(prelude: str) -> float:
    """CPU seconds, user and system, of one build."""
    before = resource.getrusage(resource.RUSAGE_CHILDREN)
    with tempfile.TemporaryDirectory() as folder:
        subprocess.run(  # noqa: S603  # our own arguments, no shell
            [sys.executable, "-c", BUILD.format(prelude=prelude), str(Path(folder, "site"))],
            cwd=ROOT,
            check=True,
            env={**os.environ, "NO_MKDOCS_2_WARNING": "1", "DISABLE_MKDOCS_2_WARNING": "true"},
            capture_output=True,
        )
    after = resource.getrusage(resource.RUSAGE_CHILDREN)
    return after.ru_utime + after.ru_stime - before.ru_utime - before.ru_stime


def main() -> None:
    """Warm up, then measure in pairs."""
    rounds = int(sys.argv[1]) if len(sys.argv) > 1 else 5
    seconds("")
    pairs = [(seconds(""), seconds(WITHOUT)) for _ in range(rounds)]
    ratios = [one / other for one, other in pairs]
    whole, bare = (statistics.median(column) for column in zip(*pairs, strict=True))
    sys.stdout.write(f"with quizzes     {whole:.2f} s CPU (median)" + "\n")
    sys.stdout.write(f"without          {bare:.2f} s CPU (median)" + "\n")
    sys.stdout.write(
        f"ratio            {statistics.median(ratios):.2f} ({min(ratios):.2f}-{max(ratios):.2f})\n"
    )


if __name__ == "__main__":
    main()
