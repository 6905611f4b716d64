"""`check_languages`: the languages of a site beside the folders of locales/."""

from __future__ import annotations

from pathlib import Path

from dalil.catalog_names import Spoken, check_languages
from dalil.reports import render


def told(root: Path, *codes: str) -> str:
    spoken = [Spoken(code, "mkdocs.yml", line, 9) for line, code in enumerate(codes, 1)]
    return render(check_languages(root, spoken))


def catalog(root: Path, *folders: str) -> None:
    for name in folders:
        (root / "locales" / name / "LC_MESSAGES").mkdir(parents=True)
        (root / "locales" / name / "LC_MESSAGES/content.po").write_text("")


def test_a_folder_and_a_language_may_be_spelt_differently(tmp_path: Path) -> None:
    catalog(tmp_path, "pt_BR", "iw")
    assert told(tmp_path, "en", "pt-BR", "he", "en-XA", "en-GB") == "No mistakes found."


def test_what_does_not_fit_is_told(tmp_path: Path, golden) -> None:
    catalog(tmp_path, "pt_BR", "ar")
    golden("catalogs/languages.txt", told(tmp_path, "en", "jp", "xx", "pt", "ar"))


def test_a_language_that_is_not_built_needs_no_catalog(tmp_path: Path) -> None:
    assert check_languages(tmp_path, [Spoken("fr", "mkdocs.yml", is_built=False)]) == ()


def test_a_site_that_names_no_language_uses_none(tmp_path: Path) -> None:
    catalog(tmp_path, "fr")
    assert check_languages(tmp_path, ()) == ()
