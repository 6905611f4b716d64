"""Whatever is done to a file, it is told near its line, and nothing raises."""

from __future__ import annotations

import itertools
import json

from hypothesis import assume, given
from hypothesis import strategies as st

from dalil.content import load
from dalil.source import builder, parse
from tests.content.made_up import FILES, FRAMEWORK, NEAT, REPOSITORY, SOURCES

LINES = FRAMEWORK.splitlines(keepends=True)


@given(
    st.integers(0, len(LINES) - 1),
    st.sampled_from(["dedent", "indent", "tab", "colon", "space", "quote", "bracket"]),
)
def test_one_slip_is_told_near_its_line_and_nothing_else(tmp_path_factory, number, slip):
    line = LINES[number]
    damaged = {
        "dedent": line.removeprefix(" "),
        "indent": " " + line,
        "tab": "\t" + line.lstrip(),
        "colon": line.replace(":", "", 1),
        "space": line.replace(": ", ":", 1),
        "quote": line.replace(": ", ': "', 1),
        "bracket": line.replace(": ", ": [", 1),
    }[slip]
    assume(damaged != line)
    root = tmp_path_factory.mktemp("project")
    (root / NEAT).parent.mkdir(parents=True)
    (root / SOURCES).write_text(FILES[SOURCES])
    (root / NEAT).write_text("".join([*LINES[:number], damaged, *LINES[number + 1 :]]))
    found = load(root).diagnostics
    assert [each.line for each in found] in ([number + 1], [])
    assert found or slip in {"dedent", "indent"}  # which may be as good as before


@given(st.data())
def test_no_damage_to_a_real_file_raises(tmp_path_factory, data):
    root = tmp_path_factory.mktemp("project")
    file = root / "content" / "frameworks" / "bant.yml"
    file.parent.mkdir(parents=True)
    raw = (REPOSITORY / "content" / "frameworks" / "bant.yml").read_bytes()
    start = data.draw(st.integers(0, len(raw)))
    end = data.draw(st.integers(start, min(start + 40, len(raw))))
    damage = data.draw(
        st.binary(max_size=4) | st.text(":-#'\"[]{}&*!|> \n\t", max_size=4).map(str.encode)
    )
    file.write_bytes(raw[:start] + damage + raw[end:])
    assert all(each.line >= 0 and each.message for each in load(root).diagnostics)


TREE = """\
id: deal
title: How to sell
summary: A tree that a test can read in one breath.
attributes:
  size:
    name: Size
    ask: How big is a deal?
    order: [large, small]
    values:
      small: {label: Small}
      large: {label: Large}
outcomes:
  thorough: {framework: neat}
  quick: {title: Be quick}
rules:
  big-deals: {outcome: thorough, when: {size: [large]}, text: Take time., basis: inference}
  others: {outcome: quick, text: Ask little., basis: inference}
priority: [big-deals, others]
steps:
  start: {ask: size, answers: {small: quick, large: thorough}}
decisions:
  first: {first: big-deals, over: [quick], because: It pays., basis: inference}
cautions:
  no-time: {outcome: thorough, when: {size: [large]}, text: Take care., basis: inference}
combinations:
  both: {first: quick, then: thorough, text: One after the other., basis: inference}
limits: {longest: 3, average: 2}
"""
READ = parse(NEAT, FRAMEWORK.encode())[0]
assert READ is not None
PATHS = sorted(READ.values, key=str)
VALUES = st.recursive(
    st.text(max_size=5) | st.sampled_from(["", "x", "1", "[key]", "con"]),
    lambda inner: st.lists(inner, max_size=2) | st.dictionaries(st.text(max_size=5), inner),
    max_leaves=4,
)


def put(data: object, path: builder.Path, value: object) -> object:
    if not path:
        return value
    if isinstance(data, dict):
        return {
            key: put(each, path[1:], value) if key == path[0] else each
            for key, each in data.items()
        }
    assert isinstance(data, list)
    return [put(each, path[1:], value) if at == path[0] else each for at, each in enumerate(data)]


@given(st.sampled_from(PATHS), VALUES)
def test_no_value_anywhere_raises(tmp_path_factory, path, value):
    root = tmp_path_factory.mktemp("project")
    file = root / NEAT
    file.parent.mkdir(parents=True)
    (root / SOURCES).write_text(FILES[SOURCES])
    file.write_text(json.dumps(put(READ.data, path, value), ensure_ascii=False), "utf-8")
    loaded = load(root)
    failed = any(each.severity == "error" for each in loaded.diagnostics)
    assert failed == (loaded.content is None)
    words = ("Input should", "pydantic", "Field required", "validation error")
    assert not any(word in each.message for word in words for each in loaded.diagnostics)


DRAWN = parse("content/trees/deal.yml", TREE.encode())[0]
assert DRAWN is not None


ODD = (None, [], {}, [["small"]], {"small": {"x": 1}}, ["small", "small"], 7, True, "", "start")


def test_no_value_in_a_tree_raises(tmp_path):
    (tmp_path / "content/trees").mkdir(parents=True)
    (tmp_path / "content/frameworks").mkdir()
    for name, text in {NEAT: FRAMEWORK, SOURCES: FILES[SOURCES]}.items():
        (tmp_path / name).write_text(text, "utf-8")
    for path, value in itertools.product(DRAWN.values, ODD):
        damaged = json.dumps(put(DRAWN.data, path, value))
        (tmp_path / "content/trees/deal.yml").write_text(damaged, "utf-8")
        loaded = load(tmp_path)
        failed = any(each.severity == "error" for each in loaded.diagnostics)
        assert failed == (loaded.content is None)
