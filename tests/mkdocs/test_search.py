"""Search indexes: from the data, a locale each, and what was written by hand beside it."""

from __future__ import annotations

import json
from pathlib import Path

import pytest

from dalil.links import directory_address
from dalil.mkdocs.search import documents, handwritten, index
from dalil.project import open_project
from tests.translating import WHOLE


def test_an_entry_has_an_address_a_title_and_words() -> None:
    site = open_project(WHOLE).localized("en", directory_address)
    found = list(documents((directory_address(page.page.uri), page) for page in site.pages))
    by_location = {entry["location"]: entry for entry in found}
    assert by_location[""]["title"] == "Ask better questions. Qualify with evidence."
    question = by_location["frameworks/ask/questions/#q-aim--target"]
    assert question["title"] == "What do you want to reach by 2030?"
    assert "They name a figure" in question["text"]
    assert "**" not in by_location["frameworks/ask/#what-it-is"]["text"]


def test_an_index_is_written_as_it_is_read_with_no_language_of_its_own() -> None:
    written = index([{"location": "a/", "title": "عنوان", "text": "<b>"}])
    assert "عنوان" in written
    data = json.loads(written)
    assert data["config"]["pipeline"] == []
    assert data["docs"] == [{"location": "a/", "title": "عنوان", "text": "<b>"}]


@pytest.mark.parametrize(
    ("prefix", "expected"), [("", ["own/", "own/#part"]), ("ar/", ["own/"]), ("id/", [])]
)
def test_pages_by_hand_go_to_the_index_of_their_locale(
    tmp_path: Path, prefix: str, expected: list[str]
) -> None:
    built = tmp_path / "search_index.json"
    found = [{"location": each} for each in ("own/", "own/#part", "ar/own/")]
    built.write_text(json.dumps({"docs": found}), "utf-8")
    entries = handwritten(built, prefix, ["", "ar/", "id/"])
    assert [entry["location"] for entry in entries] == expected


def test_without_materials_own_index_there_is_nothing_by_hand(tmp_path: Path) -> None:
    assert list(handwritten(tmp_path / "none.json", "", [""])) == []
