"""What a link calls a place is what stands at that place."""

from __future__ import annotations

from functools import cache
from pathlib import Path

import pytest

from dalil.interface import Interface
from dalil.languages import language
from dalil.project import Project, open_project
from dalil.quizzes.addresses import title_of
from dalil.quizzes.item import Read
from dalil.quizzes.wording import Phrase, Ref, Speaker, Words
from dalil.rendering import render
from dalil.views import pages
from tests.documents import Document, parse

ROOT = Path(__file__).parents[2]


@cache
def ours() -> Project:
    return open_project(ROOT)


@cache
def page(uri: str) -> Document:
    content, ui = ours().content, Interface("en", None)
    found = next(each for each in pages(content, ui) if each.uri == uri)
    return parse(render(found, language("en"), ui, lambda _, anchor: anchor).html)


def places() -> list[Read]:
    """Where scenarios and a few others send their readers, each place once."""
    own = {"scenario", "money", "match", "stage", "situation"}
    reads = [item.read for item in ours().bank.items if item.kind in own]
    reads += [item.read for item in ours().bank.items if item.framework == "bant"]
    return list({(each.uri, each.anchor): each for each in reads}.values())


def title(words: Words) -> Words:
    """The heading itself, without the framework that the link puts before it."""
    named = dict(words.values) if isinstance(words, Phrase) else {}
    return named.get("part", words)


def test_every_link_says_the_title_of_its_place() -> None:
    say = Speaker(ours().content, Interface("en", None))
    for read in places():
        if not read.anchor or read.anchor.startswith("situations-"):
            continue  # a guide as a whole; and the names of frameworks, under "which one fits"
        document = page(read.uri)
        assert str(say(title(read.title))) in document.by_id(read.anchor).text, read


def test_no_item_of_ours_sends_its_reader_to_an_unnamed_place() -> None:
    assert not [
        item.id for item in ours().bank.items if item.read.title == Phrase("quiz.read.more")
    ]


@pytest.mark.parametrize(
    ("uri", "anchor", "words"),
    [
        ("process/index", "asking-adapt", Ref(("process", "asking", "points", "adapt", "title"))),
        (
            "frameworks/bant/index",
            "what-it-is",
            Phrase("guide.what-it-is", (("framework", "BANT"),)),
        ),
        ("frameworks/bant/card", "", None),
        ("frameworks/nowhere/index", "", None),
        ("frameworks/bant/index", "nowhere", None),
        ("nowhere", "", None),
    ],
)
def test_a_place_is_known_by_its_address(uri: str, anchor: str, words: Words | None) -> None:
    assert title_of(uri, anchor, ours().content) == words


def test_what_a_project_lacks_has_no_title() -> None:
    none = dict.fromkeys(("process", "stages", "team", "glossary"))
    content = ours().content.model_copy(update=none)
    assert {title_of(f"{each}/index", "", content) for each in none} == {None}
