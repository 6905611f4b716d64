"""Messages of a project, and Babel's own way to them."""

from __future__ import annotations

from pathlib import Path

import pytest
from babel.messages import extract as babel
from babel.messages.frontend import CommandLineInterface

from dalil.content import load
from dalil.interface import FILE
from dalil.messages import CONTENT, INTERFACE, content_messages, project_messages
from dalil.model.text import iter_texts
from dalil.po import Entry, check_po, read_po, write_po
from dalil.po.writer import template_fields
from dalil.template import template
from tests.translating import WHOLE

REPOSITORY = Path(__file__).parents[1]


def test_every_text_of_the_content_is_a_message_with_its_place() -> None:
    loaded = load(WHOLE)
    messages = content_messages(loaded.require(), loaded.places)
    assert [each.key for each in messages] == [each.key for each in iter_texts(loaded.content)]
    for each in messages:
        line = (WHOLE / each.path).read_text("utf-8").splitlines()[each.line - 1]
        assert line.strip().partition(":")[0] in {*each.key.split("."), "-"}


def test_a_template_is_a_po_file_without_translations() -> None:
    loaded = load(WHOLE)
    messages = content_messages(loaded.require(), loaded.places)
    file = read_po(template(CONTENT, messages), "content.pot")
    assert file.diagnostics == ()
    assert [entry.source for entry in file.entries] == [each.source for each in messages]
    assert not any(entry.begun for entry in file.entries)


def test_a_number_decides_by_two_forms_in_a_template() -> None:
    entry = Entry("a.n", "{n} file", "{n} files", ("", ""))
    file = read_po(write_po(template_fields("content"), [entry]), "content.pot")
    assert file.entries[0].translations == ("", "")


@pytest.mark.parametrize(
    ("file", "domain"),
    [(WHOLE / "content/frameworks/ask.yml", CONTENT), (WHOLE / "content/stages.yml", CONTENT)],
)
def test_babel_extracts_the_messages_of_one_file(file: Path, domain: str) -> None:
    loaded = load(WHOLE)
    messages = project_messages(WHOLE, loaded.require(), loaded.places)[domain]
    wanted = [
        (each.line, each.source, each.key, list(each.notes))
        for each in messages
        if WHOLE / each.path == file
    ]
    found = babel.extract_from_file("dalil", str(file))
    assert found == [(line, words, notes, key) for line, words, key, notes in wanted]


def test_babel_extracts_the_words_of_the_site() -> None:
    found = babel.extract_from_file("dalil", str(FILE))
    loaded = load(REPOSITORY)
    words = project_messages(REPOSITORY, loaded.require(), loaded.places)[INTERFACE]
    assert [each[3] for each in found] == [word.key for word in words]


def test_pybabel_extract_writes_the_same_messages(tmp_path: Path, monkeypatch) -> None:
    (tmp_path / "babel.cfg").write_text("[dalil: content/**.yml]\n", "utf-8")
    monkeypatch.chdir(WHOLE)
    target = tmp_path / "content.pot"
    CommandLineInterface().run(
        ["pybabel", "-q", "extract", "-F", str(tmp_path / "babel.cfg"), "-o", str(target), "."]
    )
    loaded = load(WHOLE)
    messages = content_messages(loaded.require(), loaded.places)
    file = read_po(target.read_bytes(), "content.pot")
    assert {entry.key for entry in file.entries} == {each.key for each in messages}
    assert [each for each in check_po(file, "en") if each.severity == "error"] == []
