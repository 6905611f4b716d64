"""Content in another locale, and how much of it is translated."""

from __future__ import annotations

from typing import Annotated

from dalil.catalog import Catalog
from dalil.content import load
from dalil.localize import Coverage, coverage, coverage_by_file, localize, localize_parts
from dalil.memo import Memo
from dalil.model.content import Content
from dalil.model.parts import Part
from dalil.model.text import Note, Prose, Text, iter_texts, texts
from dalil.po import Entry
from dalil.template import SourceMessage
from tests.sites import ROOT


class Leaf(Part):
    name: Annotated[Text, Note("A name")]
    text: Prose | None = None
    id: str = "leaf"


class Tree(Part):
    title: Text
    leaves: dict[str, Leaf]
    more: tuple[Text, ...] = ()


TREE = Tree.model_validate(
    {
        "title": "Tree",
        "leaves": {"a": {"name": "Budget", "text": "**Money**"}, "b": {"name": "Need"}},
        "more": ["BANT", "CHAMP"],
    }
)
CATALOG = Catalog(
    "ms",
    {
        entry.key or "": entry
        for entry in (
            Entry("title", "Tree", None, ("Pokok",)),
            Entry("leaves.a.name", "Budgets", None, ("Bajet",)),
            Entry("leaves.a.text", "**Money**", None, ("**Wang**",)),
            Entry("leaves.b.name", "Need", None, ("Keperluan",), flags=("fuzzy",)),
            Entry("more.0", "BANT", None, ("BANT",)),
        )
    },
)


def test_each_text_is_translated_or_shows_the_source_and_says_why() -> None:
    texts = {each.key: each.text for each in iter_texts(localize(TREE, CATALOG, "ms"))}
    shown = {key: (str(text), text.state, text.language) for key, text in texts.items()}
    assert shown == {
        "title": ("Pokok", "translated", ""),
        "leaves.a.name": ("Budget", "stale", "en"),
        "leaves.a.text": ("**Wang**", "translated", ""),
        "leaves.b.name": ("Need", "stale", "en"),
        "more.0": ("BANT", "translated", ""),
        "more.1": ("CHAMP", "missing", "en"),
    }
    assert isinstance(texts["leaves.a.text"], Prose)


def test_what_is_no_text_stays_itself() -> None:
    assert localize(TREE, CATALOG, "ms").leaves["a"].id == "leaf"


def test_the_source_locale_changes_nothing() -> None:
    assert localize(TREE, CATALOG, "en") is TREE


def test_without_a_catalog_every_text_is_missing() -> None:
    assert coverage(localize(TREE, None, "fr")) == Coverage(6, 0, 0, 6)


def test_coverage_counts_by_presence_and_currency_of_a_translation() -> None:
    content = localize(TREE, CATALOG, "ms")
    assert coverage(content) == Coverage(total=6, translated=3, stale=2, missing=1)
    assert coverage(content, "leaves.a") == Coverage(2, 1, 1, 0)
    assert coverage(content, "leaves.a.name") == Coverage(1, 0, 1, 0)
    assert coverage(content).share == 0.5


def test_texts_without_keys_are_those_with_keys() -> None:
    content = localize(TREE, CATALOG, "ms")
    nested = {"tree": content, "plain": 1, "rows": (content, ("a", Text("b")))}
    for value in (content, nested, Text("c"), "d", None):
        assert [id(each) for each in texts(value)] == [id(m.text) for m in iter_texts(value)]


def test_the_source_is_wholly_covered_and_so_is_nothing() -> None:
    assert coverage(TREE) == Coverage(6, 6, 0, 0)
    assert coverage(()).share == 1


def test_coverage_by_file_follows_the_messages() -> None:
    messages = [
        SourceMessage(
            each.key, each.text, None, each.note, prose=False, path=f"{each.key[0]}.yml", line=1
        )
        for each in iter_texts(TREE)
    ]
    assert coverage_by_file(messages, CATALOG, "ms") == {
        "t.yml": Coverage(1, 1, 0, 0),
        "l.yml": Coverage(3, 1, 2, 0),
        "m.yml": Coverage(2, 1, 0, 1),
    }
    assert coverage_by_file(messages, None, "fr")["t.yml"] == Coverage(1, 0, 0, 1)


def entry(key: str, source: str, translation: str) -> Entry:
    return Entry(key, source, None, (translation,))


def words_of(content: Content) -> list[tuple[str, str, str]]:
    return [(each.key, str(each.text), each.text.state) for each in iter_texts(content)]


def test_a_part_whose_translations_are_the_same_is_the_very_same() -> None:
    content, memo = load(ROOT).require(), Memo()
    source = str(content.frameworks["bant"].tagline)
    entries = {"frameworks.bant.tagline": entry("frameworks.bant.tagline", source, "Satu")}
    first = localize_parts(content, Catalog("ms", entries), "ms", memo)
    assert words_of(first) == words_of(localize(content, Catalog("ms", entries), "ms"))
    again = localize_parts(content, Catalog("ms", dict(entries)), "ms", memo)
    assert all(again.frameworks[name] is each for name, each in first.frameworks.items())
    assert again.process is first.process
    other = {"frameworks.bant.tagline": entry("frameworks.bant.tagline", source, "Dua")}
    second = localize_parts(content, Catalog("ms", other), "ms", memo)
    assert words_of(second) == words_of(localize(content, Catalog("ms", other), "ms"))
    assert second.frameworks["bant"] is not first.frameworks["bant"]
    assert second.frameworks["anum"] is first.frameworks["anum"]
    assert second.process is first.process


def test_a_single_part_follows_its_own_entries() -> None:
    content, memo = load(ROOT).require(), Memo()
    assert content.process
    first = localize_parts(content, Catalog("ms"), "ms", memo)
    key = "process.title"
    own = {key: entry(key, str(content.process.title), "Proses")}
    second = localize_parts(content, Catalog("ms", own), "ms", memo)
    assert second.process
    assert str(second.process.title) == "Proses"
    assert second.frameworks["bant"] is first.frameworks["bant"]
