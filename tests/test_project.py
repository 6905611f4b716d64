"""Opening a project, and what each of its locales consists of."""

from __future__ import annotations

from pathlib import Path

import pytest

from dalil.errors import ContentError
from dalil.links import directory_address, file_address
from dalil.project import open_project
from tests.translating import WHOLE, copied, translate


@pytest.fixture
def root(tmp_path: Path) -> Path:
    return copied(WHOLE, tmp_path / "project")


def test_all_mistakes_of_all_files_come_at_once(root: Path) -> None:
    for name in ("ask", "tell"):
        path = root / f"content/frameworks/{name}.yml"
        path.write_text(path.read_text("utf-8").replace("tagline:", "tag_line:"), "utf-8")
    translate_wrong(root)
    with pytest.raises(ContentError) as caught:
        open_project(root)
    found = {each.path for each in caught.value.diagnostics if each.severity == "error"}
    assert {"content/frameworks/ask.yml", "content/frameworks/tell.yml"} <= found
    assert "locales/ar/LC_MESSAGES/content.po" in found


def translate_wrong(root: Path) -> None:
    path = root / "locales/ar/LC_MESSAGES/content.po"
    path.parent.mkdir(parents=True)
    path.write_text('msgid ""\nmsgstr "unterminated\n', "utf-8")


def test_a_locale_without_a_catalog_is_english_and_says_so() -> None:
    site = open_project(WHOLE).localized("fr", directory_address)
    assert site.coverage.translated == 0
    assert site.coverage.missing == site.coverage.total > 100
    assert site.language.tag == "fr"


def test_the_sites_own_words_count_and_are_told_on_every_page(root: Path) -> None:
    """Content whole, and of the site's own words those of the frame missing."""
    translate(root, "fr", lambda text: f"X {text}")
    path = root / "locales/fr/LC_MESSAGES/interface.po"
    text = path.read_text("utf-8")
    path.write_text(text.replace('msgstr "X Skip to content"', 'msgstr ""'), "utf-8")
    site = open_project(root).localized("fr", directory_address)
    assert (site.coverage.missing, site.coverage.total > 250) == (1, True)
    for page in site.pages:
        assert page.coverage.share == 1.0
        assert 'class="dl-notice"' in page.html
    assert "shell.skip" in next(each.html for each in site.pages if each.page.kind == "status")


def test_a_page_tells_only_of_the_words_that_it_shows(root: Path) -> None:
    translate(root, "fr", lambda text: "" if text.startswith("No question fits.") else f"X {text}")
    site = open_project(root).localized("fr", directory_address)
    told = {each.page.kind for each in site.pages if 'class="dl-notice"' in each.html}
    assert told == {"bank"}


@pytest.mark.parametrize("code", ["pt_BR", "pt-BR", "pt-br"])
def test_a_catalog_is_found_in_any_spelling(root: Path, code: str) -> None:
    translate(root, "pt_BR", lambda text: f"X {text}")
    site = open_project(root).localized(code, directory_address)
    assert (site.coverage.share, site.language.tag) == (1.0, "pt-BR")


def test_english_of_a_territory_needs_no_translation() -> None:
    site = open_project(WHOLE).localized("en-GB", directory_address)
    assert (site.coverage.share, site.language.tag) == (1.0, "en-GB")


def test_a_translated_locale_shows_the_translation(root: Path) -> None:
    translate(root, "ar", lambda text: f"ترجمة {text}")
    content = open_project(root).localized_content("ar")
    assert content.frameworks["ask"].tagline == (
        "ترجمة Three letters that a test can read in one breath."
    )
    assert open_project(root).localized("ar", directory_address).coverage.share == 1.0


def test_english_that_changed_since_makes_a_translation_stale(root: Path) -> None:
    translate(root, "ar", lambda text: f"ترجمة {text}")
    path = root / "content/frameworks/ask.yml"
    path.write_text(path.read_text("utf-8").replace("in one breath", "in two"), "utf-8")
    tagline = open_project(root).localized_content("ar").frameworks["ask"].tagline
    assert (str(tagline), tagline.state, tagline.language) == (
        "Three letters that a test can read in two.", "stale", "en",
    )  # fmt: skip


def test_the_status_page_counts_every_file() -> None:
    site = open_project(WHOLE).localized("ar", directory_address)
    page = next(each for each in site.pages if each.page.uri == "status/index")
    for name in ("frameworks/ask.yml", "glossary.yml", "process.yml", "stages.yml"):
        assert name in page.html


@pytest.mark.parametrize(
    ("layout", "expected"), [(directory_address, "../"), (file_address, "../index.html")]
)
def test_links_follow_the_layout(layout: object, expected: str) -> None:
    assert callable(layout)
    site = open_project(WHOLE).localized("en", layout)
    guide = next(each for each in site.pages if each.page.uri == "frameworks/ask/index")
    assert (
        f'<nav class="dl-breadcrumb" aria-label="You are here">\n<ol><li><a href="{expected}">'
        in (guide.html)
    )


@pytest.mark.parametrize("locale", ["en-XA", "ar-XB"])
def test_pseudo_locales_need_no_catalog(locale: str) -> None:
    site = open_project(WHOLE).localized(locale, directory_address)
    assert site.coverage.share == 1.0
    assert site.language.direction == ("rtl" if locale == "ar-XB" else "ltr")
