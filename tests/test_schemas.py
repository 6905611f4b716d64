"""JSON Schemas for editors: current, and as strict as Dalil where they can be."""

from __future__ import annotations

import json
from pathlib import Path

import jsonschema
import pytest
import yaml
from click.testing import CliRunner

from dalil.cli import cli
from dalil.schemas import SETTINGS, kinds, schema, schema_files

REPOSITORY = Path(__file__).parents[1]
FILES = schema_files()


@pytest.mark.parametrize("name", FILES)
def test_the_files_in_the_repository_are_current(name):
    assert (REPOSITORY / name).read_bytes() == FILES[name], "run: dalil schema"


@pytest.mark.parametrize("kind", kinds())
def test_every_object_says_what_it_takes(kind):
    def check(node: object) -> None:
        if isinstance(node, dict):
            if node.get("type") == "object":
                assert "additionalProperties" in node
            assert node.get("type") != "null"
            for value in node.values():
                check(value)

    check(schema(kinds()[kind][0]))


def test_texts_tell_their_role_and_length():
    question = schema(kinds()["framework"][0])["$defs"]["Question"]["properties"]
    assert question["ask"]["maxLength"] == 160
    assert question["ask"]["description"] == "A question, as said aloud to a prospect"
    assert question["green_flags"]["propertyNames"]["maxLength"] == 64
    assert question["green_flags"]["additionalProperties"]["type"] == "string"


def test_numbers_may_stand_in_quotes_as_they_may_for_dalil():
    framework = schema(kinds()["framework"][0])["properties"]
    assert framework["position"]["type"] == ["integer", "string"]


def test_the_command_keeps_the_rest_of_the_settings(tmp_path):
    settings = tmp_path / SETTINGS
    settings.parent.mkdir()
    settings.write_text('{"editor.rulers": [100], "yaml.schemas": {"old": "x"}}')
    result = CliRunner().invoke(cli, ["-C", str(tmp_path), "schema"])
    assert result.exit_code == 0
    kept = json.loads(settings.read_text())
    assert kept["editor.rulers"] == [100]
    assert kept["yaml.schemas"] == json.loads(FILES[SETTINGS])["yaml.schemas"]


def test_settings_with_comments_are_left_alone(tmp_path):
    settings = tmp_path / SETTINGS
    settings.parent.mkdir()
    settings.write_text("{ // mine\n}")
    result = CliRunner().invoke(cli, ["-C", str(tmp_path), "schema"])
    assert result.exit_code == 0
    assert "left as it is" in result.output
    assert settings.read_text() == "{ // mine\n}"
    assert (tmp_path / "schemas" / "framework.schema.json").is_file()


@pytest.mark.parametrize("kind", kinds())
def test_the_schemas_are_valid_and_accept_our_own_files_as_an_editor_reads_them(kind):
    validator = jsonschema.Draft202012Validator(schema(kinds()[kind][0]))
    validator.check_schema(validator.schema)
    files = sorted(REPOSITORY.glob(kinds()[kind][1]))
    assert files
    for file in files:
        read = yaml.safe_load(file.read_text(encoding="utf-8"))
        assert [error.message for error in validator.iter_errors(read)] == []


def test_the_schema_refuses_a_misspelt_key():
    read = yaml.safe_load((REPOSITORY / "content/frameworks/bant.yml").read_text(encoding="utf-8"))
    read["taglin"] = read.pop("tagline")
    validator = jsonschema.Draft202012Validator(schema(kinds()["framework"][0]))
    assert len(list(validator.iter_errors(read))) == 2
