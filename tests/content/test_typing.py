"""What people type wrong: each mistake is told once, where it is, in words that say what to do."""

from __future__ import annotations

import pytest

from dalil.content import load
from dalil.reports import render
from tests.content.made_up import FILES, FRAMEWORK, NEAT


def changed(old: str, new: str) -> str:
    assert old in FRAMEWORK
    return FRAMEWORK.replace(old, new, 1)


TYPED = {
    "smart-quotes-key": changed("    name: Need", "    “name”: Need"),
    "en-dash-bullet": changed("sources: [book]", "sources:\n    – book"),
    "word-bullet": changed("sources: [book]", "sources:\n    • book"),
    "asterisk-bullet": changed("sources: [book]", "sources:\n    * book"),
    "list-no-space": changed("sources: [book]", "sources:\n    -book"),
    "semicolon-list": changed("[book]", "[book; other]"),
    "round-brackets": changed("[book]", "(book)"),
    "equals": changed("position: 10", "position = 10"),
    "equals2": changed("    letter: N", "    letter = N"),
    "bool": changed("effort: low", "effort: yes"),
    "null-name": changed("name: Need", "name: null"),
    "tilde": changed("name: Need", "name: ~"),
    "float": changed("position: 10", "position: 10.0"),
    "minus": changed("position: 10", "position: -1"),
    "number-dot": changed("position: 10", "position: 1.000"),
    "number-underscore": changed("position: 10", "position: 1_000"),
    "number-dot-beyond": changed("position: 10", "position: 1000.0"),
    "arabic-digits": changed("position: 10", "position: ١٠"),
    "year": changed("position: 10", "position: 10th"),
    "percent": changed("meaning: What the problem costs.", "meaning: 50% of: x"),
    "percent2": changed("meaning: What the problem costs.", "meaning: %50 cost"),
    "hash": changed("meaning: What the problem costs.", "meaning: Costs #1 in the list."),
    "hash-start": changed("meaning: What the problem costs.", "meaning: #1 in the list."),
    "block-indent": changed(
        "definition: It has *two* criteria.", "definition: |\nIt has two criteria."
    ),
    "block-indent2": changed(
        "definition: It has *two* criteria.", "definition: >-\n  It has: two\n criteria."
    ),
    "block-more": changed(
        "definition: It has *two* criteria.", "definition: >-\n     It has two\n  criteria."
    ),
    "block-gt-space": changed(
        "definition: It has *two* criteria.", "definition: > -\n  It has two\n  criteria."
    ),
    "multi-plain": changed(
        "definition: It has *two* criteria.",
        "definition: It has two\n  criteria: need\n  and more.",
    ),
    "multi-plain0": changed(
        "definition: It has *two* criteria.", "definition: It has two\ncriteria and more."
    ),
    "url": changed("statement: Nobody knows.", "statement: See: https://x.example"),
    "url2": changed("statement: Nobody knows.", "statement: https://x.example: more"),
    "dash-start": changed("statement: Nobody knows.", "statement: - they call"),
    "dashes": changed("criteria:\n", "---\ncriteria:\n"),
    "dots": changed("criteria:\n", "...\ncriteria:\n"),
    "front": "---\n" + FRAMEWORK + "---\n",
    "fenced": "```yaml\n" + FRAMEWORK + "```\n",
    "json-comment": "// my framework\n" + FRAMEWORK,
    "c-comment": changed("position: 10", "position: 10 // ten"),
    "html-comment": "<!-- mine -->\n" + FRAMEWORK,
    "title-line": "NEAT framework\n\n" + FRAMEWORK,
    "title-line2": "NEAT: the framework\n" + FRAMEWORK,
    "dup": FRAMEWORK + "tagline: again\n",
    "dup-block": changed("  economy:", "  need:"),
    "caps-key": changed("tagline:", "Tagline:"),
    "space-key": changed("use_when:", "use when:"),
    "hyphen-key": changed("use_when:", "use-when:"),
    "two-colons": changed("tagline: A", "tagline:: A"),
    "colon-end": changed("tagline: A made-up framework", "tagline: A made-up framework:"),
    "all-quoted": changed("tagline: A made-up framework", '"tagline: A made-up framework"'),
    "double-dq": changed("tagline: A made-up framework", 'tagline: ""A made-up" framework"'),
    "dq-in-dq": changed("tagline: A made-up framework", 'tagline: "A "made-up" framework"'),
    "backslash": changed("tagline: A made-up framework", 'tagline: "A\\made-up framework"'),
    "excl": changed("tagline: A made-up framework", "tagline: !A made-up framework"),
    "amp": changed("tagline: A made-up framework", "tagline: & a made-up framework"),
    "pipe-start": changed("tagline: A made-up framework", "tagline: | a made-up framework"),
    "gt-start": changed("tagline: A made-up framework", "tagline: > a made-up framework"),
    "brace-ph": changed("tagline: A made-up framework", "tagline: {company} framework"),
    "bracket-ph": changed("tagline: A made-up framework", "tagline: [company] framework"),
    "comma-start": changed("tagline: A made-up framework", "tagline: , framework"),
    "merge": changed("  economy:\n", "  economy:\n    <<: *need\n"),
    "anchor": changed("  need:\n", "  need: &need\n"),
    "anchors-alias": FRAMEWORK.replace("  need:\n", "  need: &need\n").replace(
        "  economy:\n", "  economy: *need\n  x:\n"
    ),
    "nested-name": changed("name: Need", "name:\n      en: Need\n      id: Perlu"),
    "list-name": changed("name: Need", "name: [Need]"),
    "flags-text": changed(
        "        green_flags:\n          number: They give a number.",
        "        green_flags: They give a number.",
    ),
    "questions-list": changed(
        "      change:\n        ask: What would you like to change?",
        "      - ask: What would you like to change?",
    ),
    "questions-text-list": FRAMEWORK[: FRAMEWORK.index("      change:")]
    + "      - What would you like to change?\n      - What else?\n"
    + FRAMEWORK[FRAMEWORK.index("  economy:") :],
    "sources-mapping": changed("sources: [book]", "sources:\n    book: yes"),
    "bom-mid": FRAMEWORK + "\ufefftagline: x\n",
    "crlf": FRAMEWORK.replace("\n", "\r\n").replace("effort: low", "effort: lo"),
    "nbsp-after-colon": changed("name: Need", "name:\u00a0Need"),
    "nbsp-indent": changed("    name: Need", "\u00a0\u00a0\u00a0\u00a0name: Need"),
    "em-space": changed("    name: Need", "\u2003name: Need"),
    "rtl-key": changed("    name: Need", "    الاسم: Need"),
    "arabic-comma": changed("[book]", "[book، other]"),
    "fullwidth-colon": changed("    name: Need", "    name：Need"),
    "vt": changed("name: Need", "name: Ne\x0bed"),
    "ff": changed("name: Need", "name: Ne\x0ced"),
    "nel": changed("name: Need", "name: Ne\x85ed"),
    "csv": "id,name\nneat,NE\n",
    "toml": '[framework]\nid = "neat"\n',
    "html": "<html><body>x</body></html>",
    "half": FRAMEWORK[:400],
    "tab-end": changed("name: Need", "name: Need\t"),
    "tab-comment": changed("name: Need", "name: Need\t# the name"),
    "tab-blank": changed("    name: Need", "\t\n    name: Need"),
    "question-key": changed("    name: Need", "    ? name: Need"),
    "id-space": changed("      change:", "      change the thing:"),
    "id-q": changed("      change:", "      What would you like to change?:"),
    "id-num": changed("      change:", "      1:"),
    "id-dot": changed("      change:", "      1.1:"),
    "ids-uml": changed("      change:", "      änderung:"),
}


@pytest.mark.parametrize("case", TYPED)
def test_a_typing_mistake_is_told_in_plain_words(case, project, golden):
    loaded = load(project({**FILES, NEAT: TYPED[case]}))
    golden(f"typed/{case}.txt", render(loaded.diagnostics))
    assert loaded.diagnostics


RIGHT = {
    "a list as far left as its key": changed("sources: [book]", "sources:\n  - book"),
    "a space before the colon": changed("tagline: A", "tagline : A"),
    "a number as a name": changed("name: Need", "name: 12"),
    "quotes around a key": changed("    name: Need", '    "name": Need'),
    "a comment that stands anywhere": changed("    name: Need", "# name\n    name: Need"),
    "line ends of old and new": FRAMEWORK.replace("\n", "\r\n", 5),
}


@pytest.mark.parametrize("case", RIGHT)
def test_what_reads_well_is_no_mistake(case, project):
    assert load(project({**FILES, NEAT: RIGHT[case]})).diagnostics == ()
