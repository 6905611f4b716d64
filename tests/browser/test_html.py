"""The pages as HTML: html-validate, with its standard rules."""

from __future__ import annotations

import subprocess
from pathlib import Path

from dalil.assets import tools
from tests.browser.test_pages import KINDS, LOCALES
from tests.sites import ROOT

CHECKER = ROOT / "node_modules" / "html-validate" / "bin" / "html-validate.mjs"
RULES = Path(__file__).with_name("htmlvalidate.json")


def test_every_kind_of_page_is_valid(folder: Path) -> None:
    pages = [folder / locale / kind / "index.html" for locale in LOCALES for kind in KINDS]
    pages += [folder / "404.html", folder / "ar" / "status" / "index.html"]
    options = ["--config", str(RULES), "--formatter", "text", *map(str, pages)]
    command = [tools().node, str(CHECKER), *options]
    done = subprocess.run(command, cwd=ROOT, capture_output=True, text=True, check=False)
    assert done.stdout + done.stderr == ""
