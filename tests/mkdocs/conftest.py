"""Sites that several tests look at."""

from __future__ import annotations

import pytest

from tests.crawl import Site
from tests.sites import ROOT, built, once
from tests.translating import whole_site


@pytest.fixture(scope="session")
def real(tmp_path_factory: pytest.TempPathFactory) -> Site:
    """The site of this repository."""
    folder = once(tmp_path_factory, "real", lambda site: built(ROOT, site))
    return Site(folder, "https://dalil.example/")


@pytest.fixture(scope="session")
def whole(tmp_path_factory: pytest.TempPathFactory) -> Site:
    """tests/projects/whole in English and, half of it, in Arabic."""
    return Site(whole_site(tmp_path_factory) / "site", "https://whole.example/docs/")
