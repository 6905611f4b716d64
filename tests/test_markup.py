"""What `dalil.markup` lets through, whatever it is given, and where it isolates foreign runs."""

from __future__ import annotations

import html
import re
from html.parser import HTMLParser

import pytest
from hypothesis import example, given, settings
from hypothesis import strategies as st

from dalil import markup
from dalil.model.text import Prose, Text

DIRECTIONS = st.sampled_from(["ltr", "rtl"])
# Pieces that tags, attributes, links and Markdown are made of; chance alone would not find them.
PIECES = [
    "<", ">", "</", "/>", "<!--", "-->", "<![CDATA[", "&", "&lt;", "&#60;", "&#x3c;", "&amp;lt;",
    "script", "<script>", "</script>", "<img src=x onerror='alert(1)'>", "<svg/onload=alert(1)>",
    '<a href="javascript:alert(1)">', " onclick='x()' ", '"', "'", "`", "``", "\\", "*", "**", "_",
    "[", "]", "(", ")", "](", "[x](javascript:alert(1))", "[x](JaVaScRiPt&colon;alert(1))",
    "[x](data:text/html,<script>)", "[x](vbscript:x)", "<https://a.b>", "[x](https://a.b 'o\"n=')",
    "\n", "\n\n", "- ", "1. ", "    ", "\t", "\\<", "BANT", "60–70%", "50%", "+3", "مرحبا",
    "ميزانية", "\u200f", "\u2066", "\u2069",
    "\N{NO-BREAK SPACE}", " ", ":", "#", "{", "}", "{{7*7}}",
]  # fmt: skip
HOSTILE = st.lists(st.sampled_from(PIECES) | st.text(max_size=6), max_size=14).map("".join)


class Elements(HTMLParser):
    """Start tags of a fragment, as a browser's tokenizer would find them."""

    def __init__(self, fragment: str) -> None:
        super().__init__(convert_charrefs=True)
        self.found: list[tuple[str, dict[str, str | None]]] = []
        self.open: list[str] = []
        self.text = ""
        self.feed(fragment)
        self.close()

    def handle_starttag(self, tag: str, attrs: list[tuple[str, str | None]]) -> None:
        self.found.append((tag, dict(attrs)))
        if tag != "br":
            self.open.append(tag)

    def handle_endtag(self, tag: str) -> None:
        assert self.open.pop() == tag

    def handle_data(self, data: str) -> None:
        self.text += data


@settings(max_examples=400)
@given(HOSTILE, DIRECTIONS)
@example("[x](https://a.b/'onmouseover='alert(1))", "ltr")
@example('[x](https://a.b/"onmouseover="alert(1))', "rtl")
def test_prose_yields_only_what_is_allowed(text: str, direction: str) -> None:
    page = Elements(markup.prose(text, direction))
    assert page.open == []
    for tag, attributes in page.found:
        assert tag in markup.ALLOWED_TAGS
        assert set(attributes) <= {"a": {"href", "rel", "title"}, "bdi": {"dir"}}.get(tag, set())
        assert attributes.get("dir", "ltr") in {"ltr", "rtl"}
        href = attributes.get("href")
        if href is not None:
            scheme = re.match(r"\s*([^/?#]*?):", href)
            assert scheme is None or scheme[1].lower() in markup.ALLOWED_SCHEMES


@settings(max_examples=400)
@given(HOSTILE, DIRECTIONS)
def test_plain_text_comes_out_as_it_went_in(text: str, direction: str) -> None:
    shown = str(markup.plain(text, direction))
    assert {tag for tag, _ in Elements(shown).found} <= {"bdi"}
    assert html.unescape(re.sub(r'<bdi dir="(?:ltr|rtl)">|</bdi>', "", shown)) == text


@settings(max_examples=400)
@given(HOSTILE.filter(lambda text: "\u2066" not in text and "\u2069" not in text), DIRECTIONS)
def test_isolates_in_attributes_are_balanced_and_add_nothing_else(
    text: str, direction: str
) -> None:
    shown = markup.attribute(text, direction)
    depth = 0
    for character in shown:
        depth += {"\u2068": 1, "\u2069": -1}.get(character, 0)
        assert 0 <= depth <= 1
    assert depth == 0
    assert shown.replace("\u2068", "").replace("\u2069", "") == text.replace("\u2068", "")


@settings(max_examples=200)
@given(HOSTILE, DIRECTIONS, st.sampled_from([Text, Prose]), st.sampled_from(["", "en"]))
def test_a_message_is_wrapped_once_and_only_when_it_is_in_another_language(
    text: str, direction: str, kind: type[Text], language: str
) -> None:
    shown = Elements(markup.render(kind(text, "missing", language), direction))
    marked = [attributes for _, attributes in shown.found if "lang" in attributes]
    assert shown.open == []
    if not language:
        assert marked == []
        return
    assert marked == [{"class": "dl-untranslated", "lang": "en", "dir": "ltr"}]
    assert shown.found[0][0] == ("div" if kind is Prose else "span")


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("إطار BANT للمبيعات", 'إطار <bdi dir="ltr">BANT</bdi> للمبيعات'),
        ("إطار GPCTBA/C&I هنا", 'إطار <bdi dir="ltr">GPCTBA/C&amp;I</bdi> هنا'),
        ("من 60–70% تقريبا", 'من <bdi dir="ltr">60–70%</bdi> تقريبا'),
        ("نحو 50% فقط", 'نحو <bdi dir="ltr">50%</bdi> فقط'),
        ("زيادة +3 نقاط", 'زيادة <bdi dir="ltr">+3</bdi> نقاط'),
        ("عام 2023", "عام 2023"),
        ("شركة IBM Global كبيرة", 'شركة <bdi dir="ltr">IBM Global</bdi> كبيرة'),
    ],
)
def test_in_arabic_each_latin_name_range_and_percentage_is_one_unit(
    text: str, expected: str
) -> None:
    assert markup.plain(text, "rtl") == expected


def test_a_full_stop_after_a_name_belongs_to_the_sentence() -> None:
    assert markup.plain("هذا BANT.", "rtl") == 'هذا <bdi dir="ltr">BANT</bdi>.'


def test_in_english_an_arabic_name_is_one_unit() -> None:
    assert markup.plain("Dalil is دليل المبيعات here", "ltr") == (
        'Dalil is <bdi dir="rtl">دليل المبيعات</bdi> here'
    )


def test_latin_text_in_english_is_left_alone() -> None:
    assert markup.plain("BANT at 60–70%", "ltr") == "BANT at 60–70%"


def test_isolation_reaches_into_prose() -> None:
    assert markup.prose("**إطار BANT**", "rtl") == (
        '<p><strong>إطار <bdi dir="ltr">BANT</bdi></strong></p>'
    )


def test_prose_keeps_the_markdown_that_translators_may_use() -> None:
    shown = markup.prose("One *two* **three** `four` [five](https://a.b).\n\n- six\n- seven", "ltr")
    assert shown == (
        "<p>One <em>two</em> <strong>three</strong> <code>four</code> "
        '<a href="https://a.b" rel="noopener">five</a>.</p>\n'
        "<ul>\n<li>six</li>\n<li>seven</li>\n</ul>"
    )


def test_english_left_in_an_arabic_page_keeps_its_own_direction() -> None:
    shown = markup.render(Text("BANT at 60–70%", "missing", "en"), "rtl")
    assert shown == '<span class="dl-untranslated" lang="en" dir="ltr">BANT at 60–70%</span>'
