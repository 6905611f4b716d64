"""Data for machines: JSON that holds every question of a locale, and says what is translated."""

from __future__ import annotations

import json
from collections.abc import Iterator
from functools import cache
from pathlib import Path
from typing import Any

import pytest

from dalil.exports import document, exporters, frameworks, questions
from dalil.jsonable import plain
from dalil.links import file_address
from dalil.model.text import Prose, Text
from dalil.project import Project, open_project
from tests.sites import ROOT
from tests.translating import WHOLE, copied, half, translate

LOCALES = ["en", "id", "ms", "ar"]


@cache
def real() -> Project:
    return open_project(ROOT)


def exported(name: str, locale: str) -> list[dict[str, Any]]:
    exporter = next(each for each in exporters() if each.name == name)
    text = document(exporter, real().localized_content(locale), locale)
    assert text.endswith("}\n")
    data = json.loads(text)
    assert list(data) == ["locale", name]
    assert data["locale"] == locale
    found: list[dict[str, Any]] = data[name]
    return found


def said(value: dict[str, str]) -> str:
    assert list(value) == ["text", "lang", "state"]
    return value["text"]


def test_exporters_are_found_by_their_files() -> None:
    assert [each.name for each in exporters()] == ["frameworks", "questions", "trees"]


@pytest.mark.parametrize("locale", LOCALES)
def test_every_question_of_the_locale_is_there_whole(locale: str) -> None:
    content = real().localized_content(locale)
    found = {each["id"]: each for each in exported("questions", locale)}
    wanted = {
        f"{framework.id}.{key}.{name}": question
        for framework in content.frameworks.values()
        for key, criterion in framework.criteria.items()
        for name, question in criterion.questions.items()
    }
    assert list(found) == list(wanted)
    for key, question in wanted.items():
        assert said(found[key]["ask"]) == question.ask
        assert said(found[key]["why"]) == question.why
        for flags in ("green_flags", "red_flags"):
            shown = [said(each) for each in found[key].get(flags, {}).values()]
            assert shown == list(getattr(question, flags).values())


@pytest.mark.parametrize("locale", LOCALES)
def test_every_framework_is_there_whole(locale: str) -> None:
    content = real().localized_content(locale)
    found = exported("frameworks", locale)
    assert [each["id"] for each in found] == list(content.frameworks)
    for each, framework in zip(found, content.frameworks.values(), strict=True):
        assert list(each["criteria"]) == list(framework.criteria)
        assert said(each["definition"]) == framework.definition


def test_a_question_without_translation_says_whose_words_it_has() -> None:
    content = open_project(WHOLE).localized_content("ar")
    exporter = next(each for each in exporters() if each.name == "questions")
    first = json.loads(document(exporter, content, "ar"))["questions"][0]
    assert first["ask"] == {
        "text": "What do you want to reach by 2030?", "lang": "en", "state": "missing",
    }  # fmt: skip


def test_every_text_has_one_shape_in_every_locale(tmp_path: Path) -> None:
    root = copied(WHOLE, tmp_path / "project")
    translate(root, "ar", half)
    project = open_project(root)
    for locale in ("en", "ar"):
        for exporter in exporters():
            data = json.loads(document(exporter, project.localized_content(locale), locale))
            for text in texts(data):
                assert list(text) == ["text", "lang", "state"]
                assert text["lang"] == ("en" if text["state"] != "translated" else "ar")


def texts(value: object) -> Iterator[dict[str, str]]:
    """Every text of a data file: what holds `text` and is not an entry that has an id."""
    if isinstance(value, dict) and isinstance(value.get("text"), str):
        yield value
    elif isinstance(value, dict | list):
        for part in value.values() if isinstance(value, dict) else value:
            yield from texts(part)


def test_an_address_leads_from_the_root_of_the_site() -> None:
    content = open_project(WHOLE).localized_content("ar")
    first = json.loads(document(questions, content, "ar"))["questions"][0]
    assert first["address"] == "ar/frameworks/ask/questions/#q-aim--target"
    text = document(frameworks, content, "ar", address=file_address)
    assert json.loads(text)["frameworks"][0]["address"] == "frameworks/ask/index.html"


def test_exporting_twice_gives_the_same() -> None:
    content = real().content
    assert document(questions, content, "en") == document(questions, content, "en")
    assert document(frameworks, content, "en") == document(frameworks, content, "en")


def test_a_text_says_its_language_and_absent_parts_are_left_out() -> None:
    assert plain(Text("a"), "en") == {"text": "a", "lang": "en", "state": "source"}
    assert plain((Prose("a", "stale", "en"), None, 1.5), "ar") == [
        {"text": "a", "lang": "en", "state": "stale"}, None, 1.5,
    ]  # fmt: skip
    assert plain({"a": {"b": (True,)}}, "en") == {"a": {"b": [True]}}


def test_what_json_cannot_say_is_refused() -> None:
    with pytest.raises(TypeError, match="object has no JSON form"):
        plain(object(), "en")


@pytest.mark.parametrize("locale", LOCALES)
def test_every_tree_is_there_with_what_its_rules_give(locale: str) -> None:
    content = real().localized_content(locale)
    found = {each["id"]: each for each in exported("trees", locale)}
    assert list(found) == list(content.trees)
    for key, tree in content.trees.items():
        assert said(found[key]["title"]) == str(tree.title)
        assert set(found[key]["rules"]) == set(tree.rules)
        assert ends(found[key]["derived"]) == set(tree.outcomes)
        assert found[key]["address"].endswith(f"trees/{key}/")
    first = found["select-framework"]["derived"]
    assert first["ask"] == "deciders"
    values = [value for each in first["answers"] for value in each["values"]]
    assert sorted(values) == sorted(content.trees["select-framework"].attributes["deciders"].values)


def ends(node: dict[str, Any]) -> set[str]:
    if "outcome" in node:
        return {node["outcome"]}
    return set[str]().union(*(ends(each["then"]) for each in node["answers"]))
