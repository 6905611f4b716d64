"""Every page of a site is valid HTML by html-validate's `standard` rules."""

from __future__ import annotations

import subprocess

import pytest

from tests.crawl import Site
from tests.nodes import NODE
from tests.sites import ROOT

VALIDATOR = ROOT / "node_modules" / "html-validate" / "bin" / "html-validate.mjs"


@pytest.mark.parametrize("name", ["real", "whole"])
def test_every_page_is_valid(name: str, request: pytest.FixtureRequest) -> None:
    site: Site = request.getfixturevalue(name)
    done = subprocess.run(
        [NODE, VALIDATOR, "--preset", "standard", "--formatter", "text", *site.pages],
        cwd=site.root, capture_output=True, text=True, check=False,
    )  # fmt: skip
    assert (done.returncode, done.stdout) == (0, ""), done.stderr
