"""Sites that several tests look at."""

from __future__ import annotations

from pathlib import Path

import pytest

from tests.crawl import Site
from tests.sites import ROOT, built, once
from tests.translating import WHOLE, copied, translate


@pytest.fixture(scope="session")
def real(tmp_path_factory: pytest.TempPathFactory) -> Site:
    """The site of this repository."""
    folder = once(tmp_path_factory, "real", lambda site: built(ROOT, site))
    return Site(folder, "https://dalil.example/")


@pytest.fixture(scope="session")
def whole(tmp_path_factory: pytest.TempPathFactory) -> Site:
    """tests/projects/whole in English and, half of it, in Arabic."""

    def make(folder: Path) -> None:
        project = copied(WHOLE, folder / "project")
        translate(project, "ar", lambda text: f"ترجمة {text}" if len(text) % 2 else "")
        built(project, folder / "site")

    folder = once(tmp_path_factory, "whole", make)
    return Site(folder / "site", "https://whole.example/docs/")
