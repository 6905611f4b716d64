"""After any edit, a preview shows what a fresh build would."""

from __future__ import annotations

import os
import random
import shutil
import subprocess
import sys
from collections.abc import Iterator
from contextlib import ExitStack, contextmanager
from pathlib import Path

import pytest

from dalil import assets
from tests.sites import QUIET, ROOT, files
from tests.translating import WHOLE, copied, half, translate

SCRIPT = Path(__file__).with_name("previewing.py")
PO = "project/locales/ar/LC_MESSAGES/content.po"
ASK = "project/content/frameworks/ask.yml"
BY_HAND = "project/content/pages/en/by-hand.md"
PACKAGE = "installed/dalil"


# What is in the file, and what comes in its place.
EDITS = {
    "a text": (ASK, "Three letters", "Three signs"),
    "a title in the navigation": ("project/content/glossary.yml", "title: ", "title: New "),
    "a translation": (PO, 'msgstr "ترجمة ', 'msgstr "تعديل '),
    "a translation in doubt": (PO, "\nmsgctxt", "\n#, fuzzy\nmsgctxt"),
    "a page by hand": (BY_HAND, "# ", "# New "),
    "the settings": ("project/mkdocs.yml", "site_name: ", "site_name: New "),
    "a language's name": ("project/mkdocs.yml", "name: English", "name: The English"),
    "a page's template": (f"{PACKAGE}/templates/page.html.j2", "", "<!-- new -->"),
    "a part's template": (f"{PACKAGE}/templates/sections/steps.html.j2", "<", "<!-- new --><"),
    "the shell": (f"{PACKAGE}/mkdocs/theme/partials/footer.html", "<", "<!-- new --><"),
    "the site's words": (f"{PACKAGE}/interface.yml", "text: ", "text: New "),
}  # fmt: skip


@pytest.fixture(scope="module")
def root(tmp_path_factory: pytest.TempPathFactory) -> Path:
    """A project, and a copy of the package as a wheel holds it, so that both can be edited."""
    root = tmp_path_factory.mktemp("previews")
    assets.build()
    without_sources = shutil.ignore_patterns("browser", "__pycache__")
    shutil.copytree(assets.PACKAGE, root / PACKAGE, ignore=without_sources)
    shutil.copytree(ROOT / "locales", root / PACKAGE / "locales")
    translate(copied(WHOLE, root / "project"), "ar", half)
    return root


class Preview:
    """A process that builds when it is told to."""

    def __init__(self, root: Path, site: str, *options: str) -> None:
        self.site = root / site
        self.log = (root / f"{site}.log").open("w+")
        self.process = subprocess.Popen(
            [sys.executable, str(SCRIPT), str(root / "project"), str(self.site), *options],
            env={**os.environ, **QUIET, "PYTHONPATH": str(root / "installed")},
            stdin=subprocess.PIPE,
            stdout=subprocess.PIPE,
            stderr=self.log,
            text=True,
        )

    def built(self, answer: str = "built") -> dict[str, bytes]:
        """All files of the site, built now."""
        self.process.stdin.write("build\n")
        self.process.stdin.flush()
        said = next(line for line in iter(self.process.stdout.readline, None)
                    if line in {"built\n", "refused\n", ""})  # fmt: skip
        assert said == f"{answer}\n", Path(self.log.name).read_text("utf-8")
        return files(self.site)

    def close(self) -> None:
        """Let it end."""
        self.process.communicate()
        self.log.close()


@pytest.fixture(scope="module")
def preview(root: Path) -> Iterator[Preview]:
    preview = Preview(root, "site")
    preview.built()
    yield preview
    preview.close()


@pytest.fixture(scope="module")
def fresh(root: Path) -> Iterator[Preview]:
    """The same, remembering nothing of the builds before."""
    preview = Preview(root, "fresh", "fresh")
    yield preview
    preview.close()


def assert_same(found: dict[str, bytes], wanted: dict[str, bytes]) -> None:
    assert sorted(found) == sorted(wanted)
    assert [name for name in wanted if found[name] != wanted[name]] == []


@contextmanager
def edited(root: Path, path: str, old: str, new: str) -> Iterator[None]:
    """The file with `new` for the first `old`, while the block runs."""
    text = (root / path).read_text("utf-8")
    assert old in text, (path, old)
    (root / path).write_text(text.replace(old, new, 1), "utf-8")
    yield
    (root / path).write_text(text, "utf-8")


@pytest.mark.parametrize("seed", range(2))
def test_a_preview_is_what_a_fresh_build_is(
    root: Path, preview: Preview, fresh: Preview, seed: int
) -> None:
    with ExitStack() as edits:
        for name in random.Random(seed).sample(sorted(EDITS), 6):
            edits.enter_context(edited(root, *EDITS[name]))
            found = preview.built()
        assert_same(found, fresh.built())


def test_each_edit_is_seen_and_its_undoing_too(root: Path, preview: Preview) -> None:
    before = preview.built()
    for edit in EDITS.values():
        with edited(root, *edit):
            assert preview.built() != before, edit
        assert_same(preview.built(), before)


def test_after_a_mistake_it_goes_on(root: Path, preview: Preview) -> None:
    before = preview.built()
    with edited(root, ASK, "tagline:", "tag_line:"):
        assert_same(preview.built(), before)
        with edited(root, BY_HAND, "# ", "# Also "):  # what is right is shown meanwhile
            assert preview.built() != before
    assert_same(preview.built(), before)


def test_a_page_that_goes_is_gone(root: Path, preview: Preview) -> None:
    before = preview.built()
    page = (root / BY_HAND).rename(root / "away.md")
    without = preview.built()
    page.rename(root / BY_HAND)
    assert set(before) - set(without) == {"by-hand/index.html"}
    assert_same(preview.built(), before)
