"""Every page of a project in every locale: anchors, languages, coverage and search entries."""

from __future__ import annotations

import html
import re
from collections import Counter
from collections.abc import Iterator
from functools import cache
from itertools import pairwise
from pathlib import Path

import pytest

from dalil.links import directory_address
from dalil.model.text import Text
from dalil.project import LocalizedSite, Project, open_project
from dalil.rendering import Heading, Rendered
from tests.documents import parse
from tests.translating import WHOLE, copied, half, translate

ROOT = Path(__file__).parents[1]
HEADINGS = ["h1", "h2", "h3", "h4", "h5", "h6"]
LOCALES = ["en", "id", "ms", "ar"]


SAID = """
Nobody asked for it.
To take a wish for an aim.
They shrug
Listen
Everything else
First ask, then tell.
All three are answered.
A page that was read
Shows interest.
Nobody has called yet.
It is not guessing
Only you can answer this.
How would you know that you are there?
They come back to it unasked
The Press
""".strip().splitlines()


@cache
def project() -> Project:
    return open_project(ROOT)


@cache
def real(locale: str) -> LocalizedSite:
    return project().localized(locale, directory_address)


@pytest.fixture(scope="module")
def whole(tmp_path_factory: pytest.TempPathFactory) -> Project:
    root = copied(WHOLE, tmp_path_factory.mktemp("whole") / "project")
    translate(root, "ar", half)
    return open_project(root)


@pytest.fixture(scope="module")
def half_arabic(whole: Project) -> LocalizedSite:
    return whole.localized("ar", directory_address)


def flat(headings: tuple[Heading, ...]) -> Iterator[Heading]:
    for heading in headings:
        yield heading
        yield from flat(heading.children)


def page(site: LocalizedSite, uri: str) -> Rendered:
    return next(each for each in site.pages if each.page.uri == uri)


@pytest.mark.parametrize("locale", LOCALES)
def test_headings_of_the_contents_are_on_the_page_once(locale: str) -> None:
    for rendered in real(locale).pages:
        document = parse(rendered.html)
        for heading in flat(rendered.contents):
            element = document.by_id(heading.id)
            assert element.tag == f"h{heading.level}"
            assert heading.title in element.text


@pytest.mark.parametrize("locale", LOCALES)
def test_each_objection_has_its_own_address_in_the_guide(locale: str) -> None:
    for framework in real(locale).content.frameworks.values():
        document = parse(page(real(locale), f"frameworks/{framework.id}/index").html)
        for key, criterion in framework.criteria.items():
            for name, objection in criterion.objections.items():
                shown = document.by_id(f"objection-{key}--{name}").text
                assert objection.says in shown
                assert objection.reply in shown


@pytest.mark.parametrize("locale", LOCALES)
def test_ids_are_unique_and_tags_match(locale: str) -> None:
    for rendered in real(locale).pages:
        document = parse(rendered.html)
        assert [each for each, times in Counter(document.ids).items() if times > 1] == []
        assert (document.unclosed, document.stray) == ([], [])


@pytest.mark.parametrize("locale", LOCALES[1:])
def test_pages_and_ids_are_the_same_in_every_locale(locale: str) -> None:
    english = {each.page.uri: sorted(parse(each.html).ids) for each in real("en").pages}
    other = {each.page.uri: sorted(parse(each.html).ids) for each in real(locale).pages}
    assert {uri: ids for uri, ids in other.items() if uri in english} == english
    assert set(other) - set(english) <= {"status/index"}


@pytest.mark.parametrize("locale", LOCALES)
def test_each_page_has_one_first_heading_and_no_level_is_skipped(locale: str) -> None:
    for rendered in real(locale).pages:
        levels = [int(each.tag[1]) for each in parse(rendered.html).all(*HEADINGS)]
        assert levels.count(1) == 1, rendered.page.uri
        assert levels[0] == 1, rendered.page.uri
        assert all(after - before <= 1 for before, after in pairwise(levels)), rendered.page.uri


@pytest.mark.parametrize("locale", LOCALES)
def test_links_between_pages_lead_to_pages_and_anchors_that_are_there(locale: str) -> None:
    site = real(locale)
    ids = {
        site.layout(each.page.uri).strip("/"): set(parse(each.html).ids) | {""}
        for each in site.pages
    }
    for rendered in site.pages:
        own = [part for part in site.layout(rendered.page.uri).split("/") if part]
        for _, address in parse(rendered.html).addresses():
            if address.startswith("https://"):
                continue
            path, _, anchor = address.partition("#")
            assert anchor in ids["/".join(resolved(own, path))], (rendered.page.uri, address)


def resolved(own: list[str], path: str) -> list[str]:
    here = list(own)
    for part in path.split("/"):
        if part == "..":
            here.pop()
        elif part not in {"", "."}:
            here.append(part)
    return here


def test_every_untranslated_message_is_marked_with_its_language(half_arabic: LocalizedSite) -> None:
    for rendered in half_arabic.pages:
        missing = [text for text in rendered.page.texts() if text.language]
        marked = parse(rendered.html).with_class("dl-untranslated")
        assert all(e.attributes["lang"] == "en" and e.attributes["dir"] == "ltr" for e in marked)
        shown = {" ".join(element.text.split()) for element in marked}
        for text in missing:
            if rendered.page.kind != "card" and is_shown(rendered, text):
                assert words(text) in shown, rendered.page.uri


def is_shown(rendered: Rendered, text: Text) -> bool:
    """A description may be for search engines only."""
    return text is not rendered.page.description


def words(text: Text) -> str:
    return " ".join(re.sub(r"[*`]|^- |\[(.*?)\]\(.*?\)", r"\1", text, flags=re.MULTILINE).split())


def test_no_english_stands_unmarked_in_an_arabic_page(half_arabic: LocalizedSite) -> None:
    """Latin words are inside marked English, or isolated as names in Arabic."""
    for rendered in half_arabic.pages:
        for element, text in parse(rendered.html).runs:
            isolated = element.is_within("bdi") or element.is_within("code")
            if not (isolated or element.inherited("lang")):
                # Where there can be no element, as in a choice of a list, characters isolate.
                bare = re.sub("\u2068[^\u2069]*\u2069", "", text)
                assert not re.search(r"[A-Za-z]{2,}", bare), (rendered.page.uri, text)


def test_coverage_counts_what_the_page_says(half_arabic: LocalizedSite) -> None:
    for rendered in half_arabic.pages:
        states = Counter(text.state for text in rendered.page.texts())
        share = rendered.coverage
        assert (share.missing, share.stale) == (states["missing"], states["stale"])
        assert share.total == sum(states.values())
        assert share.translated == share.total - share.missing - share.stale
        has_notice = bool(parse(rendered.html).with_class("dl-notice"))
        assert has_notice == (share.translated < share.total)


def test_english_has_no_notice_and_nothing_marked() -> None:
    for rendered in real("en").pages:
        document = parse(rendered.html)
        assert document.with_class("dl-notice") == []
        assert document.with_class("dl-untranslated") == []
        assert rendered.coverage.share == 1.0


def test_search_entries_are_plain_text_at_anchors_of_the_page(half_arabic: LocalizedSite) -> None:
    for rendered in half_arabic.pages:
        ids = {"", *parse(rendered.html).ids}
        anchors = [entry.anchor for entry in rendered.entries]
        assert set(anchors) <= ids
        assert len(anchors) == len(set(anchors))
        assert all("<p>" not in entry.text and "**" not in entry.text for entry in rendered.entries)


def test_search_finds_every_question_at_its_own_address(half_arabic: LocalizedSite) -> None:
    bank = page(half_arabic, "frameworks/ask/questions")
    entries = {entry.anchor: entry for entry in bank.entries}
    assert "A figure" not in entries
    assert entries["q-aim--target"].title.endswith("What do you want to reach by 2030?")
    assert "They name a figure" in entries["q-aim--target"].text
    assert {key for key in entries if key.startswith("q-")} == {
        "q-aim--target", "q-aim--own", "q-spend--amount", "q-keeper--who",
    }  # fmt: skip


def test_the_card_does_not_repeat_in_search_what_the_bank_says(half_arabic: LocalizedSite) -> None:
    assert {each.anchor for each in page(half_arabic, "frameworks/ask/card").entries} <= {""}


def test_everything_that_a_framework_says_is_on_its_pages(whole: Project) -> None:
    site = whole.localized("en", directory_address)
    shown = html.unescape(re.sub(r"<[^>]*>", " ", " ".join(each.html for each in site.pages)))
    together = f" {' '.join(shown.split())} "
    for text in SAID:
        assert f" {text} " in together


def test_inference_is_marked_as_ours(whole: Project) -> None:
    guide = parse(page(whole.localized("en", directory_address), "frameworks/ask/index").html)
    badges = [element.text for element in guide.with_class("dl-badge")]
    assert badges.count("Our inference") >= 2


@pytest.mark.parametrize(("locale", "comma"), [("en", ", "), ("id", ", "), ("ar", "، ")])
def test_publisher_and_year_of_a_source_stand_after_the_locales_comma(
    locale: str, comma: str
) -> None:
    pages = "".join(each.html for each in real(locale).pages)
    between = re.findall(r"</a>([^<]*)<bdi lang=\"en\">[^<]*</bdi>([^<\d]*)\d", pages)
    assert set(between) == {(comma, comma)}
