"""JSON Schemas for editors: current, and as strict as Dalil where they can be."""

from __future__ import annotations

import json
from pathlib import Path

import jsonschema
import pytest
import yaml
from click.testing import CliRunner

from dalil.cli import cli
from dalil.schemas import SETTINGS, editor_settings, kinds, mapping, schema, schema_files

REPOSITORY = Path(__file__).parents[1]
FILES = {**schema_files(), SETTINGS: editor_settings().encode()}


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
    assert question["green_flags"]["additionalProperties"]["type"][0] == "string"


def test_numbers_may_stand_in_quotes_as_they_may_for_dalil():
    framework = schema(kinds()["framework"][0])["properties"]
    assert framework["position"]["type"] == ["integer", "string"]


@pytest.fixture
def settings(tmp_path):
    path = tmp_path / SETTINGS
    path.parent.mkdir()
    return path


def write_schemas(root):
    result = CliRunner().invoke(cli, ["-C", str(root), "schema"])
    assert result.exit_code == 0, result.output
    return result.output


def test_the_command_keeps_the_rest_of_the_settings(tmp_path, settings):
    theirs = {"mine.json": "x", "./schemas/framework.schema.json": ["drafts/*.yml"]}
    settings.write_text(json.dumps({"editor.rulers": [100], "yaml.schemas": theirs}))
    write_schemas(tmp_path)
    kept = json.loads(settings.read_text())
    assert kept["editor.rulers"] == [100]
    wanted = {**mapping(), **theirs}
    wanted["./schemas/framework.schema.json"] = ["drafts/*.yml", "content/frameworks/*.yml"]
    assert kept["yaml.schemas"] == wanted


def test_settings_that_name_the_schemas_already_are_not_touched(tmp_path, settings):
    mine = "{\n    " + editor_settings()[1:].strip()
    settings.write_text(mine)
    write_schemas(tmp_path)
    assert settings.read_text() == mine


COMMENTED = "{ // mine\n}"
LEFT_ALONE = [COMMENTED, "{broken", "[1]", '{"yaml.schemas": 3}', "null", "{,}", "\xff"]


@pytest.mark.parametrize("text", LEFT_ALONE)
def test_settings_that_are_not_plain_json_are_left_alone(tmp_path, settings, text):
    settings.write_text(text, encoding="latin-1")
    said = write_schemas(tmp_path)
    assert "left as it is. Add to it:" in said
    assert '"./schemas/framework.schema.json": "content/frameworks/*.yml"' in said
    assert settings.read_text(encoding="latin-1") == text
    assert (tmp_path / "schemas" / "framework.schema.json").is_file()


def test_who_has_added_them_by_hand_is_not_asked_again(tmp_path, settings):
    settings.write_text("// mine\n" + editor_settings())
    assert "left as it is" not in write_schemas(tmp_path)


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
