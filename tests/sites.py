"""Sites built for tests: by the real commands, in a process of their own, each only once."""

from __future__ import annotations

import fcntl
import os
import shutil
import subprocess
import sys
from collections.abc import Callable, Mapping, Sequence
from pathlib import Path

import pytest

from tests.warm import warm

ROOT = Path(__file__).parents[1]
QUIET = {"NO_MKDOCS_2_WARNING": "1", "DISABLE_MKDOCS_2_WARNING": "true"}


def build(
    project: Path,
    site: Path,
    *,
    command: str = "mkdocs",
    env: Mapping[str, str] | None = None,
    options: Sequence[str] = (),
) -> subprocess.CompletedProcess[str]:
    """Run `mkdocs build` (or another command's build) for `project` into `site`."""
    environment = {**os.environ, **QUIET, **(env or {})}
    arguments = ["build", "-d", str(site), *options]
    # What Python itself reads from its environment, it reads when it starts.
    if command == "mkdocs" and not any(name.startswith("PYTHON") for name in env or ()):
        return warm().run(arguments, project, environment)
    program = [sys.executable, "-m", command, *arguments]
    return subprocess.run(
        program,
        cwd=project,
        env=environment,
        capture_output=True,
        text=True,
        check=False,
    )


def built(
    project: Path, site: Path, *, command: str = "mkdocs", env: Mapping[str, str] | None = None
) -> Path:
    """The same; the build must succeed."""
    done = build(project, site, command=command, env=env)
    assert done.returncode == 0, done.stdout + done.stderr
    return site


def once(factory: pytest.TempPathFactory, name: str, make: Callable[[Path], object]) -> Path:
    """The folder `name`, made by whichever test process asks for it first."""
    base = factory.getbasetemp()
    shared = base.parent if "PYTEST_XDIST_WORKER" in os.environ else base
    folder = shared / name
    with (shared / f"{name}.lock").open("a+") as lock:
        fcntl.flock(lock, fcntl.LOCK_EX)
        if not os.fstat(lock.fileno()).st_size:  # nobody has made it, or made it only in part
            shutil.rmtree(folder, ignore_errors=True)
            make(folder)
            lock.write("made")
            lock.flush()
    return folder


def files(site: Path) -> dict[str, bytes]:
    """Every file of a folder with its content."""
    return {
        path.relative_to(site).as_posix(): path.read_bytes()
        for path in sorted(site.rglob("*"))
        if path.is_file()
    }
