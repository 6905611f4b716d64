"""content/: every mistake in its exact words."""

from __future__ import annotations

import os

import pytest

from dalil.content import load
from dalil.errors import MOST_TOLD
from dalil.reports import render
from tests.content.made_up import FILES, FRAMEWORK, NEAT, OTHER, SOURCES, changed

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
    "amount-too-large": {NEAT: FRAMEWORK + CALL.replace("900", "9" * 60) + END},
    "name-blank": {NEAT: FRAMEWORK.replace("name: NE\n", 'name: "\u00a0 "\n', 1)},
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
    "text-of-nothing-visible": changed(
        "tagline: A made-up framework", 'tagline: "\\u200f \\u200e"'
    ),
    "see-itself": changed("see: [deal]", "see: [deal, lead]", "content/glossary.yml"),
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
    golden("content/wrong-kinds.txt", render(load(root).diagnostics))


def test_a_folder_with_a_misspelt_name_is_a_mistake(project, golden) -> None:
    root = project({**FILES, "content/framworks/neat.yml": FRAMEWORK})
    (root / "content/frameworks/more").mkdir()
    (root / "content/frameworks/more/other.yml").write_text(FRAMEWORK, "utf-8")
    golden("content/folders-misspelt.txt", render(load(root).diagnostics))


def test_a_copy_is_not_to_replace_what_it_was_copied_from(project, golden) -> None:
    root = project({**FILES, "content/frameworks/neat copy.yml": FRAMEWORK})
    golden("content/copied-file.txt", render(load(root).diagnostics))


def test_without_a_sources_file_no_source_is_known(project, golden):
    golden("content/no-sources.txt", render(load(project({NEAT: FRAMEWORK})).diagnostics))


def test_a_folder_without_content(tmp_path, golden):
    golden("content/no-content.txt", render(load(tmp_path).diagnostics))
    (tmp_path / "content").mkdir()
    golden("content/no-framework.txt", render(load(tmp_path).diagnostics))


def test_a_flood_of_mistakes_is_cut_off(project):
    flood = FRAMEWORK + "".join(f"key-{number}: <b>\n" for number in range(5_000))
    sources = ", ".join(f"s{number}" for number in range(5_000))
    loaded = load(project({NEAT: flood.replace("[book]", f"[{sources}]")}))
    assert loaded.content is None
    assert len(loaded.diagnostics) < 500
