"""Reading one YAML file: what is refused and in which words, and what comes out of the rest."""

from __future__ import annotations

import json
import os
from pathlib import Path

import pytest
import yaml
from hypothesis import given
from hypothesis import strategies as st

from dalil.reports import render
from dalil.source import parse, parse_partly, read_source, recovery
from dalil.source.refused import MOST_DEPTH

BOMB = "a: &a [x, x]\nb: &b [*a, *a]\nc: &c [*b, *b]\nd: [*c, *c]\n"

NEED = """\
criteria:
  need:
    letter: N
    concept: pain
    name: Need
    summary: What do they need?
"""
CONFLICT = "a: b\n<<<<<<< HEAD\nb: c\n=======\nb: d\n>>>>>>> main\n"

REFUSED: dict[str, str | bytes] = {
    # What YAML readers let through or trip over.
    "duplicate-key": "name: BANT\nkind: questioning\nname: CHAMP\n",
    "tab": "criteria:\n\tbudget:\n\t\tletter: B\n",
    "colon-in-text": "why: Say: hello\n",
    "alias-bomb": BOMB,
    "recursive-alias": "a: &a\n  again: *a\n",
    "python-object": 'a: !!python/object/apply:os.system ["true"]\n',
    "nul": "name: BA\0NT\n",
    "latin-1": "name: caf\xe9\n".encode("latin-1"),
    "utf-16": "name: BANT\n".encode("utf-16"),
    "utf-16-without-mark": "name: BANT\n".encode("utf-16-le"),
    "utf-32": "name: BANT\n".encode("utf-32"),
    "bidi-override": "name: BANT \u202etcart\n",
    "deep": "[" * 5_000,
    "very-deep": "[" * 50_000,
    "very-deep-mapping": "{a: " * 50_000,
    "very-deep-list": "- " * 50_000,
    "very-deep-keys": "? " * 50_000,
    # The rest of what people and programs write.
    "alias-by-accident": "text: *important*\n",
    "anchor-by-accident": "text: &c.\n",
    "backtick": "text: `code` first\n",
    "at-sign": "text: @sales first\n",
    "bell": "text: ring \x07 me\n",
    "bidi-embedding-escaped": 'text: "a \\u202a b"\n',
    "binary": bytes(range(8)) * 300,
    "block-text-on-its-line": "text: >- here already\n",
    "bold-first": "text: **never** before a call\n",
    "bullet-after-key": "list: - one\n",
    "bullet-among-keys": "a: b\n- c\n",
    "comments-only": "# nothing yet\n",
    "control-escaped": 'text: "a \\x07 b"\n',
    "crlf": "name: BANT\r\nwhy: Say: hello\r\n",
    "directive": "%YAML 1.1\n---\na: b\n",
    "duplicate-in-brackets": "a: {b: 1, c: 2, b: 3}\n",
    "empty": "",
    "empty-key": "? \n: b\n",
    "end-and-more": "a: b\n...\nc: d\n",
    "half-a-character": b"text: \xed\xa0\xbd\n",
    "half-a-character-escaped": 'text: "\\ud83d"\n',
    "address-above": "https://example.org\n  b: c\n",
    "indented-too-far": "a: text\n  b: c\n",
    "indented-too-little": "a:\n    b: 1\n  c: 2\n",
    "invisible-in-key": "na\u200bme: BANT\n",
    "isolate-closed-only": "text: a\u2069\n",
    "isolate-never-closed": "text: \u2068a\n",
    "isolate-over-two-texts": "a: \u2068x\nb: y\u2069\n",
    "key-that-is-a-list": "? [a, b]\n: c\n",
    "key-that-is-null": "~: b\n",
    "line-separator": "text: a\u2028b\n",
    "link-first": "text: [Guide](https://example.org) to BANT\n",
    "list-goes-on-as-keys": "- a\nb: c\n",
    "long-line": "why: " + "word " * 2_000 + ": end\n",
    "merge-key": "a:\n  <<: {b: c}\n",
    "missing-colon": "name: BANT\nkind\ntagline: t\n",
    "no-bracket-at-the-end": "sources: [a, b\nname: c\n",
    "no-brace-at-the-end": "a: {b: c\nd: e\n",
    "no-quote-at-the-end": 'text: "It is\nname: b\n',
    "nothing-between-commas": "sources: [a, , b]\n",
    "private-mark-in-the-middle": "a: b\n\ufeffc: d\n",
    "question-mark-first": "text: ? why\n",
    "quoted-word-first": 'text: "Budget" is a word\n',
    "several-documents": "a: b\n---\nc: d\n",
    "several-mistakes": 'a: x: y\nb: **z**\nc: "q" r\nd: 1\nd: 2\ne: \u202eq\nf: ok\n',
    "single-quote-inside": "text: 'it's'\n",
    "space-after-colon-missing": "name:BANT\nkind:x\nwhy: a: b\n",
    "tag-by-accident": "text: !important\n",
    "tag-unknown": "text: !e!x y\n",
    "terminal-escape": "text: \x1b[31mred\n",
    "unknown-escape": 'path: "C:\\qualified"\n',
    "windows-1252-quotes": b"text: \x93quoted\x94\n",
    # What a hurried editor does to the lines of a framework.
    "dedented-by-one": NEED.replace("    concept", "   concept"),
    "dedented-by-two": NEED.replace("    concept", "  concept"),
    "dedented-first": NEED.replace("    letter", "  letter"),
    "indented-by-one": NEED.replace("    concept", "     concept"),
    "dedented-and-another-mistake": NEED.replace("    concept", "   concept") + "why: a: b\n",
    "colon-forgotten-at-the-top": NEED.replace("criteria:", "criteria"),
    "colon-forgotten-above-entries": NEED.replace("  need:", "  need"),
    "colon-forgotten-first": NEED.replace("letter: N", "letter N"),
    "colon-of-another-script": NEED.replace("letter: N", "letter\uff1a N"),
    "list-entry-among-entries": NEED.replace("    concept", "  - concept"),
    "block-that-cannot-be-read": NEED + "- x:\n    y: z\nwhy: a: b\n",
    "quote-open-above-quotes": 'a: "It is\nb: "x"\nc: y: z\n',
    "quote-open-above-an-apostrophe": "a: 'It is\nb: x\nc: don't\nd: y: z\n",
    "quote-open-above-entries": 'a: "It is\nb: c\nd: e"\n',
    "bracket-open-above-entries": "sources: [a, b\n" + NEED,
    "brace-open-within-entries": "q:\n  a: {ask: Why, why: So.\n  b: {ask: x, why: y}\nc: d: e\n",
    "bracket-within-braces": "a: {b: [c, d, e: f}\ng: h: i\n",
    "colon-within-braces": "a: {ask: When: today, why: x}\n",
    "quotes-within-braces": "a: {ask: 'What's up', why: x}\nb: c: d\n",
    "apostrophe-first-within-braces": "a: {ask: 'tis time, why: x}\nb: c: d\n",
    "png": b"\x89PNG\r\n\x1a\n\0\0\0\rIHDR\0",
    "word-document": b"PK\x03\x04\x14\0",
    "no-space-within-braces": "a: {text:Some words, basis: inference}\n",
    "address-within-braces": "a: {text: Two, https://x.example}\n",
    "comma-within-braces": "a: {ask: Who, and when, why: x}\n",
    "brace-too-many": "a: {b: {c: d}}}\ne: f: g\n",
    "bracket-too-many": "a: [b, c]]\n",
    "tab-among-spaces": "criteria:\n  need:\n\tletter: N\n    name: x\nwhy: a: b\n",
    "no-break-spaces": "criteria:\n\u00a0\u00a0need:\n\u00a0\u00a0\u00a0\u00a0letter: N\n",
    "tag-directive": "%TAG ! tag:x,2000:\n---\na: b\nc: d: e\n",
    "directive-alone": "%YAML 1.2\na: b\nc: d: e\n",
    "percent-in-a-key": "% of deals: b\n",
    "merge-conflict": CONFLICT,
    "merge-conflicts-of-three": CONFLICT.replace("===", "||| base\nb: a\n===", 1) + CONFLICT,
    "merge-conflict-half-cleared": "a: b\nb: d\n>>>>>>> main\n",
    "windows-1256": "name: \u062f\u0644\u064a\u0644\n".encode("cp1256"),
    "letter-lost": "name: caf\ufffd\n",
    "zero-width-space": "name: BA\u200bNT\n",
    "zero-width-space-escaped": 'name: "BA\\u200bNT"\n',
    "tag-characters": "name: BANT\U000e0041\U000e0042\n",
    "soft-hyphen": "name: BA\u00adNT\n",
    "isolate-in-a-comment": "a: b # \u2067c\n",
    "yaml-1-1-line-break": "text: a\x85b\n",
}

READ: dict[str, tuple[str | bytes, object]] = {
    "words-that-yaml-converts": (
        "a: no\nb: on\nc: 1.10\nd: 12:30\ne: 012\nf: 2024-01-01\ng: ~\nh: 0x1F\ni: .inf\n",
        {
            "a": "no",
            "b": "on",
            "c": "1.10",
            "d": "12:30",
            "e": "012",
            "f": "2024-01-01",
            "g": "~",
            "h": "0x1F",
            "i": ".inf",
        },
    ),
    "utf-8-mark": (b"\xef\xbb\xbfname: BANT\n", {"name": "BANT"}),
    "marks-in-text": ("a: \u200fx\u200e \u061c\n", {"a": "\u200fx\u200e \u061c"}),
    "balanced-isolates": ("a: b \u2068c\u2069 d\n", {"a": "b \u2068c\u2069 d"}),
    "emptiness": ("a:\nb: ''\nc: []\nd: {}\n", {"a": "", "b": "", "c": [], "d": {}}),
    "old-mac-line-ends": (b"a: b\rc: d\r", {"a": "b", "c": "d"}),
    "start-mark": ("---\na: b\n", {"a": "b"}),
    "quoted-merge-key": ("'<<': a\n", {"<<": "a"}),
    "joiners": ("a: x\u200cy\u200d\U0001f469\n", {"a": "x\u200cy\u200d\U0001f469"}),
    "flag-of-tags": (
        "a: \U0001f3f4\U000e0067\U000e0062\U000e007f\n",
        {"a": "\U0001f3f4\U000e0067\U000e0062\U000e007f"},
    ),
    "text-in-quotes-on-two-lines": ('a: "b\n  c"\nd: e\n', {"a": "b c", "d": "e"}),
    "brackets-on-several-lines": ("a: [\n  b,\n]\nc: d\n", {"a": ["b"], "c": "d"}),
    "deepest": ("[" * MOST_DEPTH + "]" * MOST_DEPTH, None),
}


def as_bytes(text: str | bytes) -> bytes:
    return text if isinstance(text, bytes) else text.encode()


@pytest.mark.parametrize("case", REFUSED)
def test_what_is_refused_is_told_in_plain_words(case, golden):
    read, found = parse("content/x.yml", as_bytes(REFUSED[case]))
    assert read is None
    golden(f"yaml/{case}.txt", render(found))


@pytest.mark.parametrize("case", REFUSED)
def test_the_pure_parser_refuses_the_same_lines(case, monkeypatch):
    expected = parse("x.yml", as_bytes(REFUSED[case]))[1]
    monkeypatch.setattr(recovery, "PARSER", yaml.SafeLoader)
    found = parse("x.yml", as_bytes(REFUSED[case]))[1]
    assert [each.line for each in found] == [each.line for each in expected]


@pytest.mark.parametrize("case", READ)
def test_what_is_read_stays_as_written(case):
    text, expected = READ[case]
    read, found = parse("x.yml", as_bytes(text))
    assert found == ()
    assert read is not None
    assert expected is None or read.data == expected


def test_every_part_has_its_place():
    read, _ = parse("x.yml", b"a:\n  b: [c, {d: e}]\n  f: >-\n    g\n")
    assert read is not None
    assert read.keys == {
        ("a",): (1, 1),
        ("a", "b"): (2, 3),
        ("a", "b", 1, "d"): (2, 11),
        ("a", "f"): (3, 3),
    }
    assert read.values["a", "b", 0] == (2, 7)
    assert read.values["a", "b", 1, "d"] == (2, 14)
    assert read.values["a", "f"] == (3, 6)
    assert read.values[()] == (1, 1)


def test_text_after_a_space_and_a_hash_is_not_lost_without_a_word(golden):
    text = "a: Who is #1 here?\nb: 'Who is #1?'\nc: d # a comment\n#a comment\ne: |\n  a #1\n"
    read, found = parse("content/x.yml", text.encode())
    assert read is not None
    golden("yaml/hash-in-text.txt", render(found))


def test_how_many_more_mistakes_there_are_is_told(golden):
    found = {
        "stops": parse("x.yml", b"a: @\n" * 150)[1],
        "mistakes": parse("x.yml", "".join(f"k{n}: *x\n" for n in range(150)).encode())[1],
        "tabs": parse("x.yml", ("a:\n" + "\tb: x\n" * 150).encode())[1],
    }
    golden("yaml/and-more.txt", "\n\n".join(render(each[-1:]) for each in found.values()))


def test_a_colon_before_a_comma_is_told(golden):
    golden("yaml/colon-before-a-comma.txt", render(parse("x.yml", b"a: {ask:, why: x}\n")[1]))


def test_a_question_mark_in_braces_stops_some_readers(golden):
    text = "a: {b: Who?, c: 'Who?'}\nd: Who?\n"
    read, found = parse("content/x.yml", text.encode())
    assert read is not None
    golden("yaml/question-mark-in-braces.txt", render(found))


def test_what_can_be_read_of_a_file_with_mistakes():
    text = "a: b\nc: d: e\nf: 1\nf: 2\ng: {h: [i}\nj:\n  k: l\n"
    read, found = parse_partly("x.yml", text.encode())
    assert read is not None
    assert [each.line for each in found] == [2, 5, 4]
    assert read.data == {"a": "b", "c": "x", "f": "2", "g": "x", "j": {"k": "l"}}
    assert read.damaged == {2, 4, 5}


def test_files_that_cannot_be_read(tmp_path, golden):
    root, outside = tmp_path / "project", tmp_path / "outside.yml"
    (root / "content" / "folder.yml").mkdir(parents=True)
    outside.write_text("a: b\n")
    (root / "content" / "link.yml").symlink_to(outside)
    (root / "content" / "loop.yml").symlink_to(root / "content" / "loop.yml")
    os.mkfifo(root / "content" / "pipe.yml")
    (root / "content" / "large.yml").write_bytes(b"a: " + b"b" * 1024 * 1024)
    names = ("folder", "link", "loop", "pipe", "large", "absent", "na\0me", "x" * 300)
    read = [read_source(root, Path(f"content/{name}.yml")) for name in names]
    assert all(each is None for each, _ in read)
    golden("yaml/files.txt", render([one for _, found in read for one in found]))


def test_a_link_within_the_project_is_read(tmp_path):
    (tmp_path / "real.yml").write_text("a: b\n")
    (tmp_path / "link.yml").symlink_to("real.yml")
    read, found = read_source(tmp_path, tmp_path / "link.yml")
    assert found == ()
    assert read is not None
    assert read.path == "link.yml"


def test_a_report_never_shows_what_is_hidden():
    for text in REFUSED.values():
        report = render(parse("x.yml", as_bytes(text))[1])
        assert all(each.isprintable() or each in "\n\ufffd" for each in report)
        assert max(map(len, report.splitlines())) < 160


@pytest.mark.parametrize("line", ["a:\n", "- *x\n", "a: b: c\n", "a: @\n", "? \n", "- a #b\n"])
def test_a_flood_of_mistakes_is_cut_off(line):
    _, found = parse("x.yml", (line * 10_000).encode())
    assert 0 < len(found) < 150


@given(st.text())
def test_no_text_raises(text):
    read, found = parse("x.yml", text.encode("utf-8", "surrogatepass"))
    assert (read is None) == any(each.severity == "error" for each in found)


@given(st.binary())
def test_no_bytes_raise(raw):
    read, found = parse("x.yml", raw)
    assert (read is None) == any(each.severity == "error" for each in found)


@given(st.text(alphabet="ab:-?[]{},#&*!|>'\"%@` \n\\\t<~", max_size=60))
def test_no_punctuation_raises(text):
    read, found = parse("x.yml", text.encode())
    lines = text.count("\n") + 1
    assert (read is None) == any(each.severity == "error" for each in found)
    assert all(0 <= each.line <= lines + 1 for each in found)


PRINTABLE = st.text(
    st.characters(
        exclude_categories=["C", "Zl", "Zp"],
        include_characters="\t\n",
        exclude_characters="\u034f\u115f\u1160\u17b4\u17b5\u3164\uffa0\ufffd",
    ),
    max_size=40,
)
KEYS = PRINTABLE.filter(lambda text: text and text.isprintable())
JSON = st.recursive(
    PRINTABLE,
    lambda inner: st.lists(inner, max_size=4) | st.dictionaries(KEYS, inner, max_size=4),
    max_leaves=20,
)


@given(JSON.filter(lambda data: isinstance(data, dict)))
def test_json_of_texts_reads_back_as_itself(data):
    read, found = parse("x.yml", json.dumps(data, ensure_ascii=False).encode())
    assert found == ()
    assert read is not None
    assert read.data == data
