"""content/: every mistake in its exact words, and what a project without mistakes gives."""

from __future__ import annotations

import json
import os
from pathlib import Path

import pytest
import yaml
from hypothesis import assume, given
from hypothesis import strategies as st

from dalil.content import load
from dalil.content.strays import stray_quizzes
from dalil.errors import MOST_TOLD, ContentError
from dalil.model.text import iter_texts
from dalil.reports import render
from dalil.source import builder, parse

REPOSITORY = Path(__file__).parents[1]
NEAT = "content/frameworks/neat.yml"
SOURCES = "content/sources.yml"

FRAMEWORK = """\
id: neat
name: NE
position: 10
tagline: A made-up framework
definition: It has *two* criteria.
origin:
  statement: Nobody knows.
  confidence: secondary
  sources: [book]
criteria:
  need:
    letter: N
    concept: pain
    name: Need
    summary: What do they need?
    meaning: What the prospect wants to change.
    questions:
      change:
        ask: What would you like to change?
        why: It starts them talking.
        green_flags:
          number: They give a number.
  economy:
    letter: E
    concept: money
    name: Economy
    summary: What does it cost?
    meaning: What the problem costs.
    questions:
      cost:
        ask: What does it cost you?
        why: It is the reason to act.
use_when:
  small:
    text: The deal is small.
comparison:
  money_asked: second
  effort: low
  best_for: Small deals
  misses: Authority
"""
OTHER = (
    FRAMEWORK.replace("id: neat", "id: seen")
    .replace("name: NE\n", "name: N/E\n")
    .replace("position: 10", "position: 20")
)
FILES = {
    NEAT: FRAMEWORK,
    "content/frameworks/seen.yml": OTHER,
    SOURCES: "sources:\n  book:\n    title: A book\n    year: 2020\n",
    "content/concepts.yml": (
        "concepts:\n  pain: {name: Pain, text: What hurts}\n  money: {name: Money, text: Cost}\n"
    ),
    "content/glossary.yml": (
        "title: Glossary\nlead: Words.\nterms:\n"
        "  lead: {term: Lead, definition: Somebody., see: [deal]}\n"
        "  deal: {term: Deal, definition: Something.}\n"
    ),
}


def changed(old: str, new: str, file: str = NEAT) -> dict[str, str]:
    assert old in FILES[file]
    return {file: FILES[file].replace(old, new, 1)}


CALL = """\
example:
  title: A call
  company: A shop
  prospect: Ann, owner
  rep: Ben
  setting: Ann wrote in.
  amounts:
    deal: {en: {amount: 900, currency: GBP}}
  lines:
""" + "".join(
    f"    l{n}: {{speaker: {who}, says: Line {n}., criterion: need}}\n"
    for n, who in enumerate(["rep", "prospect"] * 4)
)
END = """\
  verdict: nurture
  reason: It costs {deal}.
  note: Call again.
"""

BROKEN: dict[str, dict[str, str]] = {
    "amount-not-there": {NEAT: FRAMEWORK + CALL + END.replace("{deal}", "{deal} or {dael}")},
    "amount-unused": {NEAT: FRAMEWORK + CALL + END.replace("{deal}", "money")},
    "amount-without-source-language": {NEAT: FRAMEWORK + CALL.replace("{en: {", "{ms: {") + END},
    "example-criterion-unknown": {
        NEAT: FRAMEWORK + CALL.replace("criterion: need", "criterion: ned", 1) + END
    },
    "example-too-short": {NEAT: FRAMEWORK + CALL[: CALL.index("    l3:")] + END},
    "example-too-long": {
        NEAT: FRAMEWORK
        + CALL
        + "".join(f"    m{n}: {{speaker: rep, says: x}}\n" for n in range(9))
        + END
    },
    "compared-with-itself": changed("use_when:", "compared_with: {neat: x}\nuse_when:"),
    "compared-with-nothing": changed("use_when:", "compared_with: {sen: x}\nuse_when:"),
    "address-not-https": changed("    year: 2020", "    url: www.example.org", SOURCES),
    "alike-by-case": {"content/frameworks/Neat.yml": FRAMEWORK.replace("N/E", "NE")},
    "choice-misspelt": changed("effort: low", "effort: medum"),
    "choice-unknown": changed("confidence: secondary", "confidence: certain"),
    "combined-with-itself": changed(
        "use_when:", "combine_with:\n  neat: {order: before, text: x}\nuse_when:"
    ),
    "combined-with-nothing": changed(
        "use_when:", "combine_with:\n  sen: {order: before, text: x}\nuse_when:"
    ),
    "concept-unknown": changed("concept: pain", "concept: pian"),
    "criteria-as-list": changed(
        FRAMEWORK[FRAMEWORK.index("criteria:") : FRAMEWORK.index("use_when")], "criteria:\n- need\n"
    ),
    "criteria-empty": changed(
        FRAMEWORK[FRAMEWORK.index("criteria:") : FRAMEWORK.index("use_when")], "criteria: {}\n"
    ),
    "criteria-without-value": changed(
        FRAMEWORK[FRAMEWORK.index("criteria:") : FRAMEWORK.index("use_when")], "criteria:\n"
    ),
    "file-as-list": {NEAT: "- id: neat\n- name: NE\n"},
    "file-as-text": {NEAT: "just words\n"},
    "file-without-ending": {
        "content/glossary.yaml": "title: x\n",
        "content/notes.txt": "x",
        "content/frameworks/bant.yaml": "x: y\n",
    },
    "heading-in-prose": changed(
        "definition: It has *two* criteria.", "definition: |\n  # NEAT\n\n  > quoted\n"
    ),
    "html-in-prose": changed(
        "meaning: What the prospect wants",
        "meaning: What <b onclick='x'>the</b> prospect <script>wants",
    ),
    "html-further-down": changed(
        "definition: It has *two* criteria.",
        "definition: >-\n  It has two criteria,\n\n  and <img src=x> too.\n",
    ),
    "id-in-capitals": changed("  need:", "  Need:"),
    "id-is-not-the-file": changed("id: neat", "id: nice"),
    "id-reserved": changed("      change:", "      con:"),
    "id-too-long": changed("      change:", f"      {'x' * 65}:"),
    "id-with-bidi-mark": changed("      change:", "      chan\u200ege:"),
    "id-with-path": changed("      change:", "      ../change:"),
    "image-in-prose": changed(
        "text: The deal is small.", 'text: "![A deal](https://example.org/x.png)"'
    ),
    "key-far-too-deep": changed(
        "        ask: What would", "        tagline: x\n        ask: What would"
    ),
    "key-misspelt": changed("        green_flags:", "        greenflags:"),
    "key-one-level-up": changed(
        "        ask: What would", "        summary: x\n        ask: What would"
    ),
    "key-one-level-down": changed("    letter: N", "    letter: N\n    ask: Who?"),
    "key-required-misspelt": changed("tagline:", "tag_line:"),
    "key-unknown": changed("position: 10", "colour: blue"),
    "letter-small": changed("letter: N", "letter: n"),
    "letters-do-not-spell": changed("letter: E", "letter: X"),
    "link-javascript": changed(
        "meaning: What the problem costs.", "meaning: See [this](JaVaScRiPt&colon;alert(1))."
    ),
    "link-relative": changed("meaning: What the problem costs.", "meaning: See [this](../bant/)."),
    "link-reference": changed(
        "meaning: What the problem costs.", 'meaning: "See [this].\\n\\n[this]: data:text/html,x"'
    ),
    "missing-keys": changed(
        "    summary: What do they need?\n    meaning: What the prospect wants to change.\n", ""
    ),
    "name-too-long": changed("name: NE", "name: NE " + "x" * 30),
    "not-a-number": changed("position: 10", "position: ten"),
    "number-out-of-range": changed("position: 10", "position: 1000"),
    "number-with-comma": changed("position: 10", "position: 1,5"),
    "prose-too-long": changed(
        "definition: It has *two* criteria.", f"definition: It has {'many ' * 1000} criteria."
    ),
    "see-unknown": changed("see: [deal]", "see: [dael, lead]", "content/glossary.yml"),
    "source-unknown": changed("sources: [book]", "sources: [book, boook]"),
    "sources-empty": changed("sources: [book]", "sources: []"),
    "sources-text": changed("sources: [book]", "sources: book"),
    "text-as-list": changed("ask: What would you like to change?", "ask:\n          - What?"),
    "text-as-mapping": changed(
        "tagline: A made-up framework", "tagline: {text: A made-up framework}"
    ),
    "text-blank": changed("tagline: A made-up framework", 'tagline: "  "'),
    "text-too-long": changed("ask: What would you like to change?", "ask: " + "What? " * 30),
    "twins": {"content/frameworks/seen.yml": OTHER.replace("N/E", "ne").replace("20", "10")},
    "year-in-words": changed("year: 2020", "year: last", SOURCES),
    "alias-tells-once": changed("tagline: A made-up framework", "tagline: *made-up"),
    "choice-empty": changed("effort: low", "effort:"),
    "number-empty": changed("position: 10", "position:"),
    "criteria-as-list-of-ids": changed("  need:\n    letter: N", "  - need:\n    letter: N"),
    "criteria-as-list-of-names": {
        NEAT: FRAMEWORK[: FRAMEWORK.index("  need:")]
        + "  - name: Need\n    letter: N\n"
        + FRAMEWORK[FRAMEWORK.index("use_when") :]
    },
    "flags-as-list": changed("          number: They give", "          - They give"),
    "file-in-capitals": {"content/frameworks/FAST.yml": OTHER.replace("id: seen", "id: FAST")},
    "file-that-is-no-id": {"content/frameworks/my ideas.yml": OTHER.replace("seen", "My Ideas")},
    "id-that-climbs": changed("id: neat", "id: ../.."),
    "id-with-underscores": changed("      change:", "      what_toChange:"),
    "markup-in-plain-text": changed("tagline: A made-up framework", "tagline: A **made-up** one")
    | {
        "content/glossary.yml": FILES["content/glossary.yml"]
        .replace("term: Lead", "term: Lead <b>X</b>")
        .replace("term: Deal", 'term: "R&amp;D, 2 * 3 * 4, a < b, a_b_c"')
    },
    "syntax-and-schema": changed("tagline: A made-up", "tagline: One: a made-up")
    | {
        NEAT: FRAMEWORK.replace("tagline: A made-up", "tagline: One: a made-up")
        .replace("effort: low", "effort: medum")
        .replace("concept: money", "concept: mony")
    },
    "entry-not-indented-further": changed("  need:\n", "    need:\n"),
    "entry-beside-its-owner": changed("    questions:\n      change", "  questions:\n      change"),
    "key-in-the-block-above": changed("comparison:\n", "  comparison:\n"),
    "criteria-in-the-block-above": changed("criteria:\n", "  criteria:\n"),
    "id-forgotten": changed("  need:\n", ""),
    "syntax-of-a-block": {
        NEAT: FRAMEWORK.replace("      change:", "      - change:").replace("low", "medum")
    },
    "syntax-in-a-file-others-point-to": {
        SOURCES: FILES[SOURCES].replace("  book:", "  book"),
        NEAT: FRAMEWORK.replace("low", "medum"),
    },
    "syntax-and-what-is-missing": {
        NEAT: FRAMEWORK.replace("    concept: pain\n", "   concept: pain\n")
        .replace("    name: Need\n", "    name Need\n")
        .replace("    name: Economy\n", "")
    },
    "syntax-of-an-open-quote": changed("statement: Nobody", 'statement: "Nobody'),
    "syntax-of-an-open-bracket": changed("sources: [book]", "sources: [book"),
    "yaml-and-schema": {NEAT: "a: b: c\n", SOURCES: "source:\n  x: {titel: y}\n"},
}


@pytest.mark.parametrize("case", BROKEN)
def test_a_mistake_is_told_in_plain_words(case, project, golden):
    loaded = load(project({**FILES, **BROKEN[case]}))
    golden(f"content/{case}.txt", render(loaded.diagnostics))
    failed = any(each.severity == "error" for each in loaded.diagnostics)
    assert failed == (loaded.content is None)


def test_how_many_more_mistakes_there_are_is_told(project, golden):
    more = "".join(f"key-{number}: x\n" for number in range(150))
    found = load(project({**FILES, NEAT: FRAMEWORK + more})).diagnostics
    assert len(found) == MOST_TOLD + 1
    golden("content/and-more.txt", render(found[-1:]))


def test_what_is_no_file_in_content(project, golden):
    root = project({**FILES, "content/GLOSSARY.YML": "x", "content/frameworks/BANT.YML": "x"})
    for folder in ("content/foo.yml", "content/frameworks/deep", "content/stages.yml", "quiz"):
        (root / folder).mkdir()
    os.mkfifo(root / "content" / "pipe.yml")
    (root / "content" / "frameworks" / "gone.yml").symlink_to("nowhere.yml")
    (root / "content" / "lost.yml").symlink_to("nowhere.yml")
    for name in ("one.yaml", "two.YML", "three.txt", "four.yml"):
        (root / "quiz" / name).write_text("a: b\n")
    golden("content/wrong-kinds.txt", render([*load(root).diagnostics, *stray_quizzes(root)]))


def test_a_folder_with_a_misspelt_name_is_a_mistake(project, golden) -> None:
    root = project({**FILES, "content/framworks/neat.yml": FRAMEWORK})
    (root / "content/frameworks/more").mkdir()
    (root / "content/frameworks/more/other.yml").write_text(FRAMEWORK, "utf-8")
    golden("content/folders-misspelt.txt", render(load(root).diagnostics))


def test_a_copy_is_not_to_replace_what_it_was_copied_from(project, golden) -> None:
    root = project({**FILES, "content/frameworks/neat copy.yml": FRAMEWORK})
    golden("content/copied-file.txt", render(load(root).diagnostics))


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


def test_without_a_sources_file_no_source_is_known(project, golden):
    golden("content/no-sources.txt", render(load(project({NEAT: FRAMEWORK})).diagnostics))


def test_a_folder_without_content(tmp_path, golden):
    golden("content/no-content.txt", render(load(tmp_path).diagnostics))
    (tmp_path / "content").mkdir()
    golden("content/no-framework.txt", render(load(tmp_path).diagnostics))


def test_what_is_required_and_broken_raises_with_every_mistake(project):
    loaded = load(project({**FILES, **BROKEN["missing-keys"]}))
    with pytest.raises(ContentError) as raised:
        loaded.require()
    assert raised.value.diagnostics == loaded.diagnostics


@pytest.mark.parametrize("root", [REPOSITORY, None], ids=["ours", "made-up"])
def test_every_message_has_its_place(root, project):
    loaded = load(root or project(FILES))
    keys = [message.key for message in iter_texts(loaded.require())]
    assert sorted(keys) == sorted(loaded.places)
    assert all(path.startswith("content/") and line > 0 for path, line, _ in loaded.places.values())


def test_places_point_at_the_value(project):
    assert load(project(FILES)).places["frameworks.neat.criteria.need.name"] == (NEAT, 14, 11)
    assert load(project(FILES)).places["glossary.terms.deal.term"][1] == 5


def test_ours_has_no_mistakes():
    assert load(REPOSITORY).diagnostics == ()


def test_a_flood_of_mistakes_is_cut_off(project):
    flood = FRAMEWORK + "".join(f"key-{number}: <b>\n" for number in range(5_000))
    sources = ", ".join(f"s{number}" for number in range(5_000))
    loaded = load(project({NEAT: flood.replace("[book]", f"[{sources}]")}))
    assert loaded.content is None
    assert len(loaded.diagnostics) < 500


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


def test_the_example_in_the_readme_is_the_same_to_every_reader():
    readme = (REPOSITORY / "README.md").read_text("utf-8")
    text = next(each for each in readme.split("```") if "criteria:" in each).removeprefix("yaml\n")
    read, found = parse("fast.yml", text.encode())
    assert found == ()
    assert read is not None
    assert read.data == yaml.load(text, Loader=yaml.BaseLoader)
