"""What the check knows of mkdocs.yml, without MkDocs."""

from __future__ import annotations

from pathlib import Path

import pytest
from click.testing import CliRunner

from dalil.cli import cli
from dalil.configuration import host, spoken
from dalil.handwritten import Host
from tests.sites import ROOT
from tests.translating import copied

LANGUAGES = """plugins:
  - search
  - dalil
  - i18n:
      languages:
        - {locale: en, name: English, default: true}
        - {locale: "jp", name: 日本語}
        - {locale: ar, build: false}
        - {locale: null, name: Elsewhere, link: ./x/}
"""


def site(root: Path, text: str) -> Path:
    (root / "mkdocs.yml").write_text(text, "utf-8")
    return root


def test_languages_and_where_they_stand(tmp_path: Path) -> None:
    found = [tuple(each) for each in spoken(site(tmp_path, LANGUAGES))]
    assert found == [
        ("en", "mkdocs.yml", 6, 20, True),
        ("jp", "mkdocs.yml", 7, 21, True),
        ("ar", "mkdocs.yml", 8, 20, False),
    ]
    assert host(tmp_path) == Host(("en", "jp"))


@pytest.mark.parametrize(
    "text",
    [
        "plugins:\n  dalil: {}\n  gen-files:\n    scripts: [x.py]\n",
        "x: !!python/name:os.system ''\ny: !ENV [A, b]\nplugins: [dalil, blog: {a: b}]\n",
    ],
)
def test_other_plugins_may_make_pages(tmp_path: Path, text: str) -> None:
    assert host(site(tmp_path, text)) == Host((), makes_pages=True)


@pytest.mark.parametrize(
    "text", ["", "- a", "plugins: 1", "a: [", "plugins: [{}]", "\x00", "a\tb:"]
)
def test_what_cannot_be_read_is_left_to_mkdocs(tmp_path: Path, text: str) -> None:
    assert host(site(tmp_path, text)) == Host()
    assert spoken(tmp_path) == ()


def test_the_check_tells_what_the_build_would(tmp_path: Path) -> None:
    root = copied(ROOT / "example", tmp_path / "project")
    config = root / "mkdocs.yml"
    text = config.read_text("utf-8")
    config.write_text(text.replace("locale: ms,", "locale: jp,"), "utf-8")
    result = CliRunner().invoke(cli, ["-C", str(root), "check"])
    assert "error[DAL444] mkdocs.yml:19:20" in result.output
    assert "warning[DAL445] locales/ms" in result.output
    config.write_text(text + "        - {locale: fr, name: Français}\n", "utf-8")
    result = CliRunner().invoke(cli, ["-C", str(root), "check"])
    assert "warning[DAL446] mkdocs.yml:20:20" in result.output
    assert result.exit_code == 0
