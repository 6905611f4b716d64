"""The built site as a whole: links, languages, search indexes, data, titles."""

from __future__ import annotations

import json
from pathlib import Path
from urllib.parse import urljoin

import pytest

from tests.crawl import Site
from tests.documents import Document
from tests.mkdocs.hosts import MATERIAL, host
from tests.sites import built

LOCALES = {"en": "", "id": "id/", "ms": "ms/", "ar": "ar/"}
DIRECTIONS = {"en": "ltr", "id": "ltr", "ms": "ltr", "ar": "rtl"}
PREFIXES = [prefix for prefix in LOCALES.values() if prefix]


def locale_of(path: str) -> str:
    first = path.partition("/")[0]
    return first if first in LOCALES else "en"


def links(page: Document, rel: str) -> list[dict[str, str]]:
    return [e.attributes for e in page.all("link") if e.attributes.get("rel") == rel]


def pages(site: Site) -> dict[str, Document]:
    return {path: page for path, page in site.pages.items() if path != "404.html"}


def test_no_link_or_anchor_is_broken_and_no_id_given_twice(real: Site) -> None:
    assert real.broken() == []


def test_the_same_below_a_path_of_a_host(whole: Site) -> None:
    assert whole.broken() == []


def test_nothing_is_loaded_from_another_host(real: Site) -> None:
    assert real.foreign() == set()


def test_every_locale_has_the_same_pages(real: Site) -> None:
    found: dict[str, set[str]] = {locale: set() for locale in LOCALES}
    for path in pages(real):
        found[locale_of(path)].add(path.removeprefix(LOCALES[locale_of(path)]))
    assert {frozenset(each) for each in found.values()} == {frozenset(found["en"])}


def test_language_and_direction_stand_on_the_root_element(real: Site) -> None:
    for path, page in real.pages.items():
        locale = locale_of(path)
        root = page.all("html")[0].attributes
        assert (root["lang"], root["dir"]) == (locale, DIRECTIONS[locale])


def test_each_page_names_itself_in_every_language_by_whole_addresses(real: Site) -> None:
    for path, page in pages(real).items():
        own = path.removeprefix(LOCALES[locale_of(path)]).removesuffix("index.html")
        wanted = {locale: urljoin(real.address, prefix + own) for locale, prefix in LOCALES.items()}
        wanted["x-default"] = urljoin(real.address, own)
        assert {each["hreflang"]: each["href"] for each in links(page, "alternate")} == wanted


def canonical(site: Site) -> dict[str, list[str]]:
    """The address that each page says is the one to be found, by the page's path."""
    return {path: [each["href"] for each in links(page, "canonical")]
            for path, page in pages(site).items()}  # fmt: skip


def test_a_translated_page_is_canonical(real: Site) -> None:
    assert canonical(real) == {path: [real.url(path)] for path in pages(real)}


def test_so_is_one_that_is_translated_in_part(whole: Site) -> None:
    copies = {"ar/only-english/index.html": "only-english/index.html"}
    wanted = {path: [whole.url(copies.get(path, path))] for path in pages(whole)}
    assert canonical(whole) == wanted


def test_the_canonical_of_an_untranslated_page_is_the_english_one(tmp_path: Path) -> None:
    # Dalil has words of its own in Malay, but not in French: nothing on these pages is French.
    languages = [
        {"locale": "en", "name": "English", "default": True},
        {"locale": "ms", "name": "Melayu"},
        {"locale": "fr", "name": "Français"},
    ]
    plugins = ["dalil", {"i18n": {"docs_structure": "folder", "languages": languages}}]
    project = host(tmp_path / "host", {}, theme=MATERIAL, plugins=plugins)
    site = Site(built(project, tmp_path / "site"), "https://host.example/")
    found = canonical(site)
    assert {"fr/index.html", "fr/frameworks/rate/index.html", "ms/index.html"} <= set(found)
    assert found == {path: [site.url(path.removeprefix("fr/"))] for path in found}


def test_every_page_has_a_title_of_its_own_and_a_description(real: Site) -> None:
    for locale, prefix in LOCALES.items():
        own = [page for path, page in pages(real).items() if locale_of(path) == locale]
        titles = [page.all("title")[0].text.strip() for page in own]
        assert len(set(titles)) == len(titles), prefix
        for page in own:
            described = [e for e in page.all("meta") if e.attributes.get("name") == "description"]
            assert [bool(e.attributes["content"].strip()) for e in described] == [True]


def test_titles_are_escaped_once(real: Site) -> None:
    raw = (real.root / "frameworks/gpctba-ci/index.html").read_text("utf-8")
    title = raw.partition("<title>")[2].partition("</title>")[0]
    assert title.startswith("GPCTBA/C&amp;I")
    assert "&amp;amp;" not in raw


@pytest.mark.parametrize("locale", LOCALES)
def test_a_search_index_holds_its_own_locale_and_all_of_it(real: Site, locale: str) -> None:
    prefix = LOCALES[locale]
    index = json.loads((real.root / prefix / "search/search_index.json").read_text("utf-8"))
    located = {entry["location"].partition("#")[0] for entry in index["docs"]}
    own = {
        path.removeprefix(prefix).removesuffix("index.html")
        for path in pages(real)
        if locale_of(path) == locale
    }
    assert located <= own
    assert own - located <= {f"frameworks/{name}/card/" for name in framework_ids(real)}


@pytest.mark.parametrize("locale", LOCALES)
def test_every_search_entry_leads_to_an_anchor(real: Site, locale: str) -> None:
    prefix = LOCALES[locale]
    index = json.loads((real.root / prefix / "search/search_index.json").read_text("utf-8"))
    for entry in index["docs"]:
        location, _, anchor = entry["location"].partition("#")
        page = real.pages[f"{prefix}{location}index.html"]
        assert anchor in {"", *page.ids}
        assert entry["title"]


def test_search_indexes_do_not_escape_what_is_not_ascii(whole: Site) -> None:
    raw = (whole.root / "ar/search/search_index.json").read_text("utf-8")
    assert "\\u06" not in raw
    assert "ترجمة" in raw


@pytest.mark.parametrize("locale", LOCALES)
@pytest.mark.parametrize("name", ["questions", "frameworks"])
def test_the_data_files_are_whole(real: Site, locale: str, name: str) -> None:
    data = json.loads((real.root / LOCALES[locale] / f"data/{name}.json").read_text("utf-8"))
    assert data["locale"] == locale
    assert data[name]


@pytest.mark.parametrize("locale", LOCALES)
def test_each_question_in_the_data_leads_to_its_place(real: Site, locale: str) -> None:
    data = json.loads((real.root / LOCALES[locale] / "data/questions.json").read_text("utf-8"))
    for question in data["questions"]:
        path, _, anchor = question["address"].partition("#")
        assert path.startswith(LOCALES[locale])
        assert anchor in real.pages[f"{path}index.html"].ids


@pytest.mark.parametrize("locale", LOCALES)
def test_each_framework_in_the_data_leads_to_its_guide(real: Site, locale: str) -> None:
    data = json.loads((real.root / LOCALES[locale] / "data/frameworks.json").read_text("utf-8"))
    found = [f"{each['address']}index.html" for each in data["frameworks"]]
    assert found == [f"{LOCALES[locale]}frameworks/{each['id']}/index.html"
                     for each in data["frameworks"]]  # fmt: skip
    assert set(found) <= set(real.pages)


def framework_ids(site: Site) -> list[str]:
    data = json.loads((site.root / "data/frameworks.json").read_text("utf-8"))
    return [framework["id"] for framework in data["frameworks"]]


def in_sitemap(site: Site) -> set[str]:
    text = (site.root / "sitemap.xml").read_text("utf-8")
    return {line.partition("<loc>")[2].partition("<")[0] for line in text.splitlines()} - {""}


def test_the_sitemap_names_every_page(real: Site) -> None:
    assert in_sitemap(real) == {real.url(path) for path in pages(real)}


def test_the_sitemap_names_pages_by_hand_where_they_are_written(whole: Site) -> None:
    by_hand = {url for url in in_sitemap(whole) if "by-hand" in url or "only-english" in url}
    assert {url.removeprefix(whole.address) for url in by_hand} == {
        "by-hand/", "ar/by-hand/", "trees-by-hand/", "ar/trees-by-hand/", "only-english/",
    }  # fmt: skip


def test_a_page_by_hand_that_nobody_translated_is_marked(whole: Site) -> None:
    page = whole.pages["ar/only-english/index.html"]
    own = page.by_id("only-in-english")
    assert (own.inherited("lang"), own.inherited("dir")) == ("en", "ltr")
    assert links(page, "canonical")[0]["href"] == whole.url("only-english/index.html")


def test_a_page_by_hand_that_nobody_translated_says_so(whole: Site) -> None:
    notice = whole.pages["ar/only-english/index.html"].with_class("dl-notice")
    assert "لم تُترجم" in notice[0].text
    links = whole.pages["ar/only-english/index.html"].all("a")
    assert "../status/" in {e.attributes["href"] for e in links if e.is_within("aside")}
    assert not whole.pages["only-english/index.html"].with_class("dl-notice")
    assert not whole.pages["ar/by-hand/index.html"].with_class("dl-notice")
    status = whole.pages["ar/status/index.html"]
    left = {item.text.strip() for item in status.all("summary")}
    assert {name for name in left if "pages/" in name} == {"pages/en/only-english.md"}
    assert {row.text for row in status.all("th")} >= {
        "pages/en/only-english.md",
        "pages/en/by-hand.md",
    }
    entry = next(e for e in status.all("li") if "pages/en/only-english.md" in e.text)
    assert "Only in English" in entry.text
    assert "pages/" not in whole.pages["status/index.html"].all("main")[0].text


def test_a_tree_on_a_page_that_nobody_translated_is_in_the_language_of_the_site(
    whole: Site,
) -> None:
    page = whole.pages["ar/only-english/index.html"]
    (form,) = page.with_class("dl-ask")
    assert (form.inherited("lang"), form.inherited("dir")) == ("ar", "rtl")
    (form,) = whole.pages["only-english/index.html"].with_class("dl-ask")
    assert (form.inherited("lang"), form.inherited("dir")) == ("en", "ltr")


def test_no_page_lists_every_framework_in_its_navigation(real: Site) -> None:
    """What each page repeats must not grow with the content, or a site grows with its square."""
    guides = {f"frameworks/{name}/" for name in framework_ids(real)}
    page = real.pages["frameworks/bant/questions/index.html"]
    linked = {urljoin(real.url("frameworks/bant/questions/index.html"), address)
              for _, address in page.addresses()}  # fmt: skip
    assert {guide for guide in guides if real.address + guide in linked} == {"frameworks/bant/"}


def test_pages_carry_no_inline_script_or_style(real: Site) -> None:
    for path, page in real.pages.items():
        for element in page.elements:
            assert not [name for name in element.attributes if name.startswith("on")], path
            assert "style" not in element.attributes, path
            assert element.tag != "style", path
            if element.tag == "script":
                assert "src" in element.attributes, path


def test_pages_written_by_hand_keep_what_material_offers(whole: Site) -> None:
    page = whole.pages["by-hand/index.html"]
    assert page.with_class("admonition")
    assert [each.attributes["type"] for each in page.all("input")].count("radio") == 2
    assert page.by_id("a-second-heading").tag == "h2"
    assert page.all("title")[0].text.strip() == "Written by hand · Whole"
