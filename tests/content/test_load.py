"""What a project without mistakes gives."""

from __future__ import annotations

import pytest
import yaml

from dalil.content import load
from dalil.errors import ContentError
from dalil.model.text import iter_texts
from dalil.source import parse
from tests.content.made_up import FILES, FRAMEWORK, NEAT, REPOSITORY, SOURCES, changed


def test_a_project_without_mistakes_is_loaded_in_index_order(project):
    loaded = load(project(FILES))
    assert loaded.diagnostics == ()
    assert list(loaded.require().frameworks) == ["neat", "seen"]
    assert loaded.require().frameworks["neat"].position == 10


def test_only_frameworks_are_needed(project):
    alone = FRAMEWORK.replace("  sources: [book]\n", "  sources: [book]\n")
    loaded = load(project({NEAT: alone, SOURCES: FILES[SOURCES]}))
    assert loaded.diagnostics == ()
    assert loaded.require().glossary is None


def test_what_is_required_and_broken_raises_with_every_mistake(project):
    summary = "    summary: What do they need?\n"
    meaning = "    meaning: What the prospect wants to change.\n"
    loaded = load(project({**FILES, **changed(summary + meaning, "")}))
    with pytest.raises(ContentError) as raised:
        loaded.require()
    assert raised.value.diagnostics == loaded.diagnostics


@pytest.mark.parametrize("root", [REPOSITORY, None], ids=["ours", "made-up"])
def test_every_message_has_its_place(root, project):
    loaded = load(root or project(FILES))
    keys = [message.key for message in iter_texts(loaded.require())]
    assert sorted(keys) == sorted(loaded.places)
    folders = ("content/", "quiz/")
    assert all(path.startswith(folders) and line > 0 for path, line, _ in loaded.places.values())


def test_places_point_at_the_value(project):
    assert load(project(FILES)).places["frameworks.neat.criteria.need.name"] == (NEAT, 14, 11)
    assert load(project(FILES)).places["glossary.terms.deal.term"][1] == 5


def test_ours_has_no_mistakes():
    assert load(REPOSITORY).diagnostics == ()


def test_the_example_in_the_readme_is_the_same_to_every_reader():
    readme = (REPOSITORY / "README.md").read_text("utf-8")
    text = next(each for each in readme.split("```") if "criteria:" in each).removeprefix("yaml\n")
    read, found = parse("fast.yml", text.encode())
    assert found == ()
    assert read is not None
    assert read.data == yaml.load(text, Loader=yaml.BaseLoader)
