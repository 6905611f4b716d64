"""What is written is read back the same, here and by the tools that translators use."""

from __future__ import annotations

import shutil
import subprocess
from dataclasses import replace
from io import StringIO

import polib
import pytest
from babel.messages import pofile
from hypothesis import given
from hypothesis import strategies as st

from dalil.po import Entry, check_po, header_fields, read_po, write_po
from dalil.po.entry import NOWHERE

# Whatever may stand in a file: no control characters, overrides or half characters.
CHARACTERS = st.characters(
    exclude_categories=["Cc", "Cs", "Cn"],
    exclude_characters="\u2028\u2029\ufeff\u202a\u202b\u202c\u202d\u202e",
    include_characters='\n\t\r"\\',
)
TEXTS = st.text(CHARACTERS, min_size=1, max_size=200)
KEYS = st.from_regex(r"[a-z]{1,8}(\.[a-z-]{1,30}){0,6}", fullmatch=True)
REMARKS = st.lists(st.from_regex(r"[A-Za-z]([A-Za-z ]{0,60}[a-z])?", fullmatch=True), max_size=3)


@st.composite
def entries(draw: st.DrawFn) -> Entry:
    """An entry as `merge` makes them: with all that an entry can hold."""
    plural = draw(st.none() | TEXTS)
    fuzzy = draw(st.booleans())
    obsolete = draw(st.booleans())
    return Entry(
        key=draw(KEYS),
        source=draw(TEXTS),
        plural=plural,
        translations=tuple(draw(TEXTS) for _ in range(1 if plural is None else 6)),
        flags=("fuzzy",) if fuzzy else (),
        previous_source=draw(st.none() | TEXTS) if fuzzy else None,
        obsolete=obsolete,
        comments=tuple(draw(REMARKS)),
        notes=() if obsolete else tuple(draw(REMARKS)),
        references=() if obsolete else ("content/a.yml:3",),
    )


FILES = st.lists(entries(), max_size=5, unique_by=lambda entry: entry.key)


def written(found: list[Entry]) -> str:
    return write_po(header_fields("content", "ar", {}), found, ("Arabic translation.",))


def unplaced(entry: Entry) -> Entry:
    return replace(entry, key_at=NOWHERE, source_at=NOWHERE, translations_at=())


@given(FILES)
def test_what_is_written_is_read_back(found: list[Entry]) -> None:
    file = read_po(written(found).encode(), "x.po")
    assert file.diagnostics == ()
    assert [unplaced(entry) for entry in file.entries] == sorted(
        found, key=lambda entry: entry.obsolete
    )


@given(FILES)
def test_writing_what_was_read_changes_no_byte(found: list[Entry]) -> None:
    text = written(found)
    file = read_po(text, "x.po")
    assert write_po(file.fields, file.entries, file.header.comments) == text


@given(FILES)
def test_it_does_not_matter_how_messages_are_set_apart(found: list[Entry]) -> None:
    text = written(found)
    entries = read_po(text, "x.po").entries
    assert read_po(text.replace("\n\n", "\n \n"), "x.po").entries == entries
    assert read_po(text.replace("\n", "\r\n"), "x.po").entries == entries


@given(FILES)
def test_polib_reads_the_same(found: list[Entry]) -> None:
    theirs = polib.pofile(written(found))
    read = {each.msgctxt: each for each in theirs}
    assert set(read) == {entry.key for entry in found}
    for entry in found:
        other = read[entry.key]
        assert (other.msgid, other.obsolete) == (entry.source, entry.obsolete)
        assert other.previous_msgid == entry.previous_source or entry.obsolete
        forms = tuple(other.msgstr_plural.values()) if entry.plural else (other.msgstr,)
        assert forms == entry.translations


@given(FILES)
def test_babel_reads_the_same(found: list[Entry]) -> None:
    active = [entry for entry in found if not entry.obsolete]
    catalog = pofile.read_po(StringIO(written(active)), locale="ar", abort_invalid=True)
    assert str(catalog.plural_forms) == header_fields("content", "ar", {})["Plural-Forms"]
    for entry in active:
        other = catalog.get(entry.source, context=entry.key)
        forms = other.string if entry.plural else (other.string,)
        assert tuple(forms) == entry.translations
        assert other.fuzzy == entry.fuzzy


@given(st.text(st.sampled_from('msgidctr_pula[]0123 "\\\n#~|,.:<>=x{n}\0\r\u202e')) | st.binary())
def test_no_input_makes_the_reader_fail(data: str | bytes) -> None:
    file = read_po(data, "x.po")
    for found in check_po(file, "ar"):
        assert 0 <= found.line <= max(len(file.lines), found.line if not file.lines else 0)


@given(FILES, st.data())
def test_a_file_cut_short_or_with_a_lost_line_never_fails(
    found: list[Entry], data: st.DataObject
) -> None:
    lines = written(found).split("\n")
    lost = data.draw(st.integers(0, len(lines) - 1))
    check_po(read_po("\n".join(lines[:lost]), "x.po"), "ar")
    check_po(read_po("\n".join(lines[:lost] + lines[lost + 1 :]), "x.po"), "ar")


@pytest.mark.skipif(not shutil.which("msgfmt"), reason="GNU gettext is not installed")
@pytest.mark.parametrize("locale", ["id", "ms", "ar", "fr", "ru", "pl", "ja", "cy"])
def test_gnu_gettext_finds_no_mistake(locale: str, tmp_path) -> None:
    size = int(header_fields("content", locale, {})["Plural-Forms"].split(";")[0].split("=")[1])
    found = [
        Entry("a.b", 'Say "hi"\n\n- one\n- two', translations=("Kata \\ " * 40 + "\n- satu",)),
        Entry("a.n", "{n} file", "{n} files", translations=("{n} x",) * size),
        Entry("a.c", "New", translations=("Lama",), flags=("fuzzy",), previous_source="Old"),
        Entry("a.d", "Gone", translations=("Hilang",), obsolete=True),
    ]
    path = tmp_path / "x.po"
    path.write_text(write_po(header_fields("content", locale, {}), found), "utf-8")
    run = subprocess.run(
        ["msgfmt", "--check", "-o", "/dev/null", path], capture_output=True, text=True, check=False
    )
    assert (run.returncode, run.stderr) == (0, "")


@pytest.mark.skipif(not shutil.which("msgcat"), reason="GNU gettext is not installed")
def test_gnu_gettext_breaks_lines_where_we_do(tmp_path) -> None:
    found = [
        Entry("a.b", "Ask who decides, and how. " * 9, translations=("Tanya siapa. " * 30,)),
        Entry("a.c", "One\nTwo\n", translations=("Satu\nDua\n",), notes=("A note",)),
        Entry("a.d", "Gone", translations=("Hilang lama " * 12,), obsolete=True),
    ]
    text = write_po(header_fields("content", "id", {}), found, ("Indonesian translation.",))
    path = tmp_path / "x.po"
    path.write_text(text, "utf-8")
    run = subprocess.run(["msgcat", path], capture_output=True, check=True)
    assert run.stdout.decode() == text
