"""The browser folds as Python does."""

from __future__ import annotations

import json
import subprocess

from dalil.assets import tools
from tests.browser.conftest import Visitor
from tests.sites import ROOT

VECTORS = json.loads((ROOT / "tests" / "folding.json").read_text("utf-8"))
ESBUILD = ROOT / "node_modules" / "esbuild" / "bin" / "esbuild"
SOURCE = ROOT / "plugins" / "dalil" / "browser" / "fold.ts"


def test_the_same_table_gives_the_same_words(visit: Visitor) -> None:
    options = ["--bundle", "--format=iife", "--global-name=folding", "--charset=utf8"]
    script = subprocess.run(
        [tools().node, ESBUILD, SOURCE, *options], capture_output=True, text=True, check=True
    ).stdout
    folded = visit().page.evaluate(
        f"texts => {{ {script}; return texts.map(folding.fold) }}", [text for text, _ in VECTORS]
    )
    assert folded == [wanted for _, wanted in VECTORS]
