"""What is told at the end of a build, and what is written beside the pages."""

from __future__ import annotations

from pathlib import Path

import pytest
from mkdocs.config import load_config
from mkdocs.config.defaults import MkDocsConfig

from dalil.mkdocs.finish import preview
from tests.mkdocs.hosts import host


def loaded(path: Path) -> MkDocsConfig:
    return load_config(str(path))


def test_the_preview_is_the_one_that_works_here(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    folder = host(tmp_path / "host", {})
    monkeypatch.chdir(folder)
    assert preview(loaded(folder / "mkdocs.yml")) == "mkdocs serve"
    monkeypatch.chdir(tmp_path)
    assert preview(loaded(folder / "mkdocs.yml")) == "mkdocs serve -f host/mkdocs.yml"
    (folder / "Makefile").write_text("build:\n\ttrue\nserve: build\n\ttrue\n")
    monkeypatch.chdir(folder)
    assert preview(loaded(folder / "mkdocs.yml")) == "make serve"
