"""`update`: the files of locales/, from nothing and from what translators have made of them."""

from __future__ import annotations

from pathlib import Path

import polib
import pytest

from dalil.content import load
from dalil.errors import ContentError
from dalil.po import check_po, read_po
from dalil.update import changes, update, write
from tests.translating import WHOLE, copied

PO = "locales/ms/LC_MESSAGES/content.po"


@pytest.fixture
def root(tmp_path: Path) -> Path:
    """A project of its own, with an empty catalog for Malay."""
    root = copied(WHOLE, tmp_path / "project")
    (root / "locales/ms/LC_MESSAGES").mkdir(parents=True)
    updated(root)
    return root


def updated(root: Path, *new: str) -> set[str]:
    """The names of the files that an update changes."""
    loaded = load(root)
    changed = changes(root, update(root, loaded.require(), loaded.places, new))
    write(root, changed)
    return {path.as_posix() for path in changed}


def entry(root: Path, key: str) -> polib.POEntry:
    return next(each for each in polib.pofile(str(root / PO)) if each.msgctxt == key)


def translate(root: Path, key: str, translation: str) -> None:
    catalog = polib.pofile(str(root / PO))
    next(each for each in catalog if each.msgctxt == key).msgstr = translation
    catalog.save()
    updated(root)


def edit(root: Path, old: str, new: str) -> None:
    path = root / "content/frameworks/ask.yml"
    text = path.read_text("utf-8")
    assert old in text
    path.write_text(text.replace(old, new), "utf-8")


def test_a_first_update_makes_templates_and_catalogs(root: Path) -> None:
    assert (root / PO).is_file()
    assert (root / "locales/content.pot").is_file()
    loaded = load(root)
    file = read_po((root / PO).read_bytes(), PO)
    assert check_po(file, "ms") == ()
    assert len(file.entries) == len(loaded.places)


def test_a_second_update_changes_no_byte(root: Path) -> None:
    assert updated(root) == set()


def test_each_message_says_its_role_its_limit_and_its_line(root: Path) -> None:
    found = entry(root, "frameworks.ask.criteria.aim.name")
    assert found.comment.splitlines()[1] == "At most 40 characters."
    ((path, line),) = found.occurrences
    assert (root / path).read_text("utf-8").splitlines()[int(line) - 1] == "    name: Aim"


def test_the_marks_of_prose_are_explained_where_there_are_any(root: Path) -> None:
    assert "Markdown" in entry(root, "frameworks.ask.definition").comment
    assert "Markdown" not in entry(root, "frameworks.ask.criteria.aim.name").comment


def test_changed_english_makes_its_translation_stale_and_nothing_else(root: Path) -> None:
    translate(root, "frameworks.ask.criteria.aim.name", "Matlamat")
    edit(root, "    name: Aim\n", "    name: The aim\n")
    assert updated(root) == {PO, "locales/content.pot"}
    found = entry(root, "frameworks.ask.criteria.aim.name")
    assert (found.fuzzy, found.previous_msgid, found.msgid) == (True, "Aim", "The aim")
    assert (found.msgstr, found.previous_msgctxt) == ("Matlamat", None)


def test_a_renamed_identifier_keeps_its_translation(root: Path) -> None:
    translate(root, "frameworks.ask.criteria.aim.questions.target.why", "Sebab")
    edit(root, "      target:\n", "      aim-by-date:\n")
    updated(root)
    found = entry(root, "frameworks.ask.criteria.aim.questions.aim-by-date.why")
    assert (found.msgstr, found.fuzzy, found.obsolete) == ("Sebab", False, False)


def test_what_is_gone_is_kept_as_obsolete(root: Path) -> None:
    translate(root, "frameworks.ask.criteria.aim.mistake", "Silap")
    edit(root, "    mistake: To take a wish for an aim.\n", "")
    updated(root)
    found = entry(root, "frameworks.ask.criteria.aim.mistake")
    assert (found.obsolete, found.msgstr) == (True, "Silap")
    assert updated(root) == set()


def test_what_translators_and_their_tools_wrote_is_kept(root: Path) -> None:
    catalog = polib.pofile(str(root / PO))
    catalog.metadata["Last-Translator"] = "A Translator <a@example.com>"
    catalog.metadata["X-Generator"] = "Poedit 3.5"
    catalog.header = "Translated by hand."
    catalog[0].tcomment = "Formal address"
    catalog.save()
    updated(root)
    kept = polib.pofile(str(root / PO))
    assert kept.metadata["Last-Translator"] == "A Translator <a@example.com>"
    assert kept.metadata["X-Generator"] == "Poedit 3.5"
    assert (kept.header, kept[0].tcomment) == ("Translated by hand.", "Formal address")


def test_a_wrong_plural_header_is_put_right(root: Path) -> None:
    text = (root / PO).read_text("utf-8")
    (root / PO).write_text(text.replace("nplurals=1; plural=0;", "nplurals=2; plural=(n != 1);"))
    assert updated(root) == {PO}
    assert (root / PO).read_text("utf-8") == text


def test_a_new_locale_is_begun(root: Path) -> None:
    # The package ships no French, so the project gets the site's own words to translate too.
    assert updated(root, "fr") == {
        "locales/fr/LC_MESSAGES/content.po",
        "locales/fr/LC_MESSAGES/interface.po",
        "locales/interface.pot",
    }
    assert updated(root) == set()


def test_words_that_come_with_the_package_are_not_asked_for(root: Path) -> None:
    assert not (root / "locales/ms/LC_MESSAGES/interface.po").exists()


@pytest.mark.parametrize("spoilt", ['"\n\nmsgid "', "<<<<<<< HEAD\n", 'msgstr "x"\n'])
def test_a_catalog_that_cannot_be_read_whole_is_left_alone(root: Path, spoilt: str) -> None:
    before = (root / PO).read_text("utf-8")
    broken = before + "\n" + spoilt
    (root / PO).write_text(broken, "utf-8")
    with pytest.raises(ContentError) as error:
        updated(root)
    assert {each.path for each in error.value.diagnostics} == {PO}
    assert (root / PO).read_text("utf-8") == broken


def test_no_translation_is_lost_from_a_file_with_old_line_ends(root: Path) -> None:
    translate(root, "frameworks.ask.tagline", "Slogan")
    before = (root / PO).read_bytes()
    (root / PO).write_bytes(before.replace(b"\n", b"\r"))
    updated(root)
    assert (root / PO).read_bytes() == before


@pytest.mark.parametrize(
    ("header", "instead", "code"),
    [
        ("Language: ms", "Language: fr", "DAL412"),
        ("charset=UTF-8", "charset=ISO-8859-1", "DAL411"),
        ("Language: ms", 'Language: ms\\n"\n"Language-Team: x\\n"\n"Language-Team: y', "DAL415"),
    ],
)
def test_a_header_that_says_otherwise_is_told_and_left_alone(
    root: Path, header: str, instead: str, code: str
) -> None:
    spoilt = (root / PO).read_text("utf-8").replace(header, instead)
    (root / PO).write_text(spoilt, "utf-8")
    with pytest.raises(ContentError) as error:
        updated(root)
    assert {each.code for each in error.value.diagnostics} == {code}
    assert (root / PO).read_text("utf-8") == spoilt


def test_a_header_that_only_lacks_something_is_filled_in(root: Path) -> None:
    before = (root / PO).read_text("utf-8")
    bare = before.replace("charset=UTF-8", "charset=CHARSET").replace('"Language: ms\\n"\n', "")
    (root / PO).write_text(bare, "utf-8")
    assert updated(root) == {PO}
    assert (root / PO).read_text("utf-8") == before


def test_comments_that_stand_apart_are_kept(root: Path) -> None:
    text = (root / PO).read_text("utf-8")
    apart = text.replace("\n\n", "\n\n# About the first message.\n\n", 1) + "\n# To do: the rest.\n"
    (root / PO).write_text(apart, "utf-8")
    updated(root)
    kept = polib.pofile(str(root / PO))
    assert kept[0].tcomment == "About the first message."
    assert "To do: the rest." in kept.header
    assert updated(root) == set()


def test_of_two_messages_with_one_key_a_person_must_choose(root: Path) -> None:
    double = '\nmsgctxt "frameworks.ask.tagline"\nmsgid "x"\nmsgstr "y"\n'
    (root / PO).write_text((root / PO).read_text("utf-8") + double, "utf-8")
    with pytest.raises(ContentError) as error:
        updated(root)
    assert [each.code for each in error.value.diagnostics] == ["DAL420"]
