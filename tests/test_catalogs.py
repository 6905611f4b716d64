"""Catalogs of a project: what is read for a build, and what `check_catalogs` says."""

from __future__ import annotations

import os
import shutil
from collections.abc import Callable
from pathlib import Path

import pytest

from dalil.catalogs import check_catalogs, read_catalogs
from dalil.content import load
from dalil.errors import ContentError
from dalil.messages import CONTENT, INTERFACE
from dalil.reports import render
from dalil.update import update
from tests.translating import WHOLE, copied, run

PO = "locales/ms/LC_MESSAGES/content.po"


@pytest.fixture
def root(tmp_path: Path) -> Path:
    root = copied(WHOLE, tmp_path / "project")
    run(root, "messages", "update", "--locale", "ms")
    return root


def told(root: Path) -> str:
    return render(check_catalogs(root, load(root)))


def replace(root: Path, old: str, new: str, path: str = PO) -> None:
    text = (root / path).read_text("utf-8")
    assert old in text
    (root / path).write_text(text.replace(old, new, 1), "utf-8")


def answer(root: Path, source: str, translation: str) -> None:
    replace(root, f'msgid "{source}"\nmsgstr ""', f'msgid "{source}"\nmsgstr "{translation}"')


def test_fresh_catalogs_have_no_mistakes(root: Path) -> None:
    assert told(root) == "No mistakes found."


def test_a_project_without_locales_has_none() -> None:
    assert check_catalogs(WHOLE, load(WHOLE)) == ()


def test_limits_and_markdown_come_from_the_model(root: Path, golden) -> None:
    answer(root, "Aim", "Matlamat yang terlalu panjang untuk kad yang kecil")
    golden("catalogs/too-long.txt", told(root))


def test_a_tree_that_stays_english_in_a_language_that_has_begun_is_told(root: Path) -> None:
    answer(root, "Aim", "Matlamat")
    said = told(root)
    assert "warning[DAL357] content/trees/choose.yml:2:1: In ms the whole tree is English" in said
    assert "begin with trees.choose." in said


def test_a_tree_that_is_english_in_part_is_told_where_it_first_is(root: Path) -> None:
    answer(root, "Ask or tell?", "Tanya atau beritahu?")
    assert "content/trees/choose.yml:3:1: In ms, 22 of the tree's 23 texts are English" in told(
        root
    )


def test_a_catalog_behind_its_source_is_told(root: Path, golden) -> None:
    replace(root, "    name: Aim\n", "    name: The aim\n", "content/frameworks/ask.yml")
    golden("catalogs/behind.txt", told(root))


def test_keys_without_a_message_are_told(root: Path, golden) -> None:
    replace(root, "      target:\n", "      aim-by-date:\n", "content/frameworks/ask.yml")
    golden("catalogs/renamed.txt", told(root))


def test_names_of_folders_and_files_are_checked(root: Path, golden) -> None:
    for name in ("indonesian/LC_MESSAGES", "en/LC_MESSAGES", "pt_BR/LC_MESSAGES", "id"):
        (root / "locales" / name).mkdir(parents=True)
        (root / "locales" / name / "contents.po").write_text("")
    golden("catalogs/names.txt", told(root))


def test_catalogs_are_checked_when_the_content_has_mistakes(root: Path) -> None:
    answer(root, "Aim", "<b>Matlamat")
    replace(root, "position: 10", "position: ten", "content/frameworks/ask.yml")
    assert "DAL433" in told(root)


def test_a_link_out_of_the_project_is_not_followed(root: Path, tmp_path: Path, golden) -> None:
    (root / PO).replace(tmp_path / "outside.po")
    (root / PO).symlink_to(tmp_path / "outside.po")
    golden("catalogs/outside.txt", told(root))


@pytest.mark.skipif(os.geteuid() == 0, reason="root may read everything")
def test_a_file_that_cannot_be_read_is_told(root: Path) -> None:
    (root / PO).chmod(0)
    assert "DAL101" in told(root)


def test_a_file_that_no_catalog_can_be_is_not_read(root: Path) -> None:
    with (root / PO).open("r+b") as catalog:
        catalog.truncate(50_000_000)
    assert f"error[DAL103] {PO}: The file is larger than 40 MiB" in told(root)
    assert read_catalogs(root)["ms", CONTENT].entries == {}


def folder(path: Path) -> None:
    path.mkdir()


def pipe(path: Path) -> None:
    os.mkfifo(path)


def link_to_nowhere(path: Path) -> None:
    path.symlink_to("nowhere.po")


@pytest.mark.parametrize("make", [folder, pipe, link_to_nowhere])
def test_what_is_no_file_is_told_and_left_alone(root: Path, make: Callable[[Path], None]) -> None:
    (root / PO).unlink()
    make(root / PO)
    assert f"error[DAL101] {PO}: This is a folder, a device or a link to nowhere" in told(root)
    assert read_catalogs(root)["ms", CONTENT].entries == {}
    loaded = load(root)
    with pytest.raises(ContentError):
        update(root, loaded.require(), loaded.places)


@pytest.mark.parametrize("place", ["locales", "locales/ms/LC_MESSAGES"])
def test_a_file_in_place_of_a_folder_is_told(root: Path, place: str) -> None:
    shutil.rmtree(root / place)
    (root / place).write_text("")
    assert f"error[DAL101] {place}: This is a file" in told(root)
    loaded = load(root)
    with pytest.raises(ContentError):
        update(root, loaded.require(), loaded.places, ["ms"])


def test_a_catalog_without_a_folder_is_told_where_to_go(root: Path, golden) -> None:
    for name in ("pt-br", "content"):
        (root / f"locales/{name}.po").write_text("")
    golden("catalogs/without-folder.txt", told(root))


def test_a_locale_is_the_same_in_any_spelling(root: Path) -> None:
    answer(root, "Aim", "Matlamat")
    (root / "locales/ms").rename(root / "locales/MS-arab_my")
    assert read_catalogs(root)["ms-Arab-MY", CONTENT].entries["frameworks.ask.tagline"]


def test_two_folders_of_one_locale_are_told(root: Path, golden) -> None:
    for name in ("he", "iw", "pt-BR", "pt_br"):
        (root / "locales" / name).mkdir()
    golden("catalogs/twice.txt", told(root))


def test_a_file_full_of_mistakes_does_not_flood_the_report(root: Path) -> None:
    bad = "".join(f'\nmsgctxt "k{n}"\nmsgid "{{n}}"\nmsgstr "<b>{n}"\n' for n in range(500))
    (root / PO).write_text((root / PO).read_text("utf-8") + bad, "utf-8")
    found = check_catalogs(root, load(root))
    assert len(found) == 101
    assert {each.severity for each in found} == {"error"}
    assert "There are 1400 more mistakes in this file" in told(root)


def test_catalogs_are_read_by_locale_and_domain(root: Path) -> None:
    answer(root, "Aim", "Matlamat")
    catalog = read_catalogs(root)["ms", CONTENT]
    assert catalog.entries["frameworks.ask.criteria.aim.name"].translations == ("Matlamat",)


def test_the_sites_own_words_come_with_the_package(root: Path) -> None:
    assert {locale for locale, domain in read_catalogs(root) if domain == INTERFACE} >= {
        "id", "ms", "ar",
    }  # fmt: skip


def test_a_project_may_have_words_of_its_own(root: Path) -> None:
    own = root / "locales/ms/LC_MESSAGES/interface.po"
    own.write_text('msgctxt "learn.title"\nmsgid "Learn"\nmsgstr "Kaji"\n', "utf-8")
    catalog = read_catalogs(root)["ms", INTERFACE]
    assert catalog.entries["learn.title"].translations == ("Kaji",)
    assert catalog.beneath is not None
    assert len(catalog.beneath.entries) > 1


def test_a_damaged_catalog_gives_what_can_be_read(root: Path) -> None:
    answer(root, "Aim", "Matlamat")
    (root / PO).write_text((root / PO).read_text("utf-8") + '\nmsgid "open\n', "utf-8")
    assert len(read_catalogs(root)["ms", CONTENT].entries) == len(load(root).places)


def test_a_catalog_that_was_checked_before_is_held_to_the_termbase_of_today(root: Path) -> None:
    answer(root, "Aim", "Matlamat")
    before = told(root)
    termbase = root / "locales/termbase.yml"
    for rejected, found in (("matlamat", True), ("tujuan", False), ("matlamat", True)):
        rule = f"{{ms: {{preferred: sasaran, also_ok: [matlamat besar], reject: [{rejected}]}}}}"
        termbase.write_text(f"terms:\n  aim:\n    note: What is wanted.\n    locales: {rule}\n")
        assert ("`Matlamat`" in told(root)) is found
    termbase.unlink()
    assert told(root) == before
