"""Markdown for other generators: whole, addressed, and harmless in any of them."""

from __future__ import annotations

import json
import re
from functools import cache
from pathlib import Path

import markdown
import pytest
import yaml
from hypothesis import Phase, example, given, settings
from hypothesis import strategies as st
from markdown_it import MarkdownIt

from dalil.generate import files
from dalil.localize import localize
from dalil.model.text import Prose, Text, map_texts
from dalil.project import Project, open_project
from tests.documents import parse
from tests.test_markup import HOSTILE
from tests.translating import WHOLE

EXTENSIONS = ["attr_list", "def_list", "md_in_html", "tables", "admonition", "footnotes", "toc",
              "pymdownx.details", "pymdownx.tabbed", "pymdownx.tasklist",
              "pymdownx.superfences"]  # fmt: skip
ELEMENTS = {"a", "bdi", "br", "code", "dd", "dl", "dt", "em", "h1", "h2", "h3", "h4", "li", "ol",
            "p", "span", "strong", "table", "tbody", "td", "th", "thead", "tr", "ul"}  # fmt: skip


@cache
def whole() -> Project:
    return open_project(WHOLE)


@cache
def english() -> dict[str, str]:
    return dict(files(whole(), "en"))


def pages(written: dict[str, str]) -> dict[str, str]:
    return {name: text for name, text in written.items() if name.endswith(".md")}


def front_matter(text: str) -> dict[str, str]:
    loaded = yaml.safe_load(text.split("---\n")[1])
    assert isinstance(loaded, dict)
    return loaded


@cache
def python_markdown() -> markdown.Markdown:
    return markdown.Markdown(extensions=EXTENSIONS)


@cache
def commonmark() -> MarkdownIt:
    return MarkdownIt("commonmark", {"html": True}).enable("table")


def shown_by_python_markdown(text: str) -> str:
    return str(python_markdown().reset().convert(text.split("---\n", 2)[2]))


def shown_by_commonmark(text: str) -> str:
    return str(commonmark().render(text.split("---\n", 2)[2]))


def test_every_page_and_every_data_file_is_there() -> None:
    site = whole().localized("en", lambda uri: uri)
    wanted = {f"{each.page.uri}.md" for each in site.pages}
    assert set(english()) == wanted | {
        f"data/{name}.json" for name in ("frameworks", "questions", "trees")
    }


def test_front_matter_says_title_description_and_language() -> None:
    for text in pages(english()).values():
        assert set(front_matter(text)) == {"title", "description", "lang"}
    assert front_matter(english()["frameworks/ask/index.md"])["title"] == "ASK guide"


def test_a_tree_is_a_nested_list_and_its_reasons_without_what_only_a_script_fills() -> None:
    text = english()["trees/choose/index.md"]
    assert (
        "How do they feel?\n"
        "  - **Well** [ASK](#advice-ask)\n"
        "  - **Not so well** [TE/LL](#advice-tell)\n"
    ) in text
    assert "### TE/LL {#advice-tell}" in text
    assert "- Hour: Early / Noon\n" in text
    words = whole().localized("en", lambda uri: uri).ui
    for key in ("unknown", "restart", "possible", "result", "changes", "not-asked"):
        assert str(words(f"trees.{key}")) not in text
    # A link's text begins with these words; as a label they are not there.
    assert str(words("trees.second")) not in {line.strip("*:- ") for line in text.splitlines()}


def test_links_lead_to_files_and_anchors_that_are_there() -> None:
    written = pages(english())
    for name, text in written.items():
        for path, anchor in re.findall(r"\]\((?!https:)([^)#]*)#?([^)]*)\)", text):
            target = (Path("/") / name).parent / path if path else Path("/") / name
            found = written[target.resolve().as_posix().lstrip("/")]
            assert not anchor or f"{{#{anchor}}}" in found or f'<a id="{anchor}"></a>' in found


def test_data_files_are_the_sites_own() -> None:
    data = json.loads(english()["data/questions.json"])
    assert data["locale"] == "en"
    assert len(data["questions"]) == 8


def test_controls_of_the_site_leave_nothing_behind() -> None:
    bank = english()["frameworks/ask/questions.md"]
    assert "Words in the question" not in bank
    assert "headerlink" not in bank
    assert "Print" not in english()["frameworks/ask/card.md"]


def test_what_is_not_translated_says_so() -> None:
    arabic = dict(files(whole(), "ar"))["frameworks/ask/index.md"]
    assert '<span lang="en" dir="ltr">Without an aim there is no sale.</span>' in arabic
    assert front_matter(arabic)["lang"] == "ar"


# Characters that cannot be seen are refused when YAML is read.
SEEN = HOSTILE.map(lambda text: "".join(c for c in text if c == "\n" or c.isprintable()))
SEEDS = st.lists(SEEN, min_size=3, max_size=3)


@example(["a\n>b", "c\n#d", "e\n==\n\n---\nf\n-"], "en")
@settings(max_examples=20, phases=[Phase.explicit, Phase.generate])
@given(SEEDS, st.sampled_from(["en", "ar"]))
def test_no_text_becomes_markup_in_another_generator(seeds: list[str], locale: str) -> None:
    for text in pages(written_with(seeds, locale)).values():
        assert {"title", "description", "lang"} == set(front_matter(text))
        for shown in (shown_by_python_markdown(text), shown_by_commonmark(text)):
            for element in parse(shown).elements:
                assert element.tag in ELEMENTS, shown
                assert set(element.attributes) <= {"href", "id", "lang", "dir", "class", "start"}
                href = element.attributes.get("href", "")
                assert re.match(r"(?:https?:|mailto:|tel:|[^:]*$)", href), shown


def written_with(seeds: list[str], locale: str) -> dict[str, str]:
    """All files of the project when its texts hold the seeds."""
    project = whole()

    def seeded(key: str, text: Text) -> Text:
        seed = seeds[len(key) % len(seeds)].strip() or "x"
        return Prose(seed) if isinstance(text, Prose) else Text(seed)

    content = localize(map_texts(project.content, seeded), None, "en")
    return dict(files(Project(project.root, content, {}, {}), locale))


@pytest.mark.parametrize(
    "text",
    ["<img src=x onerror='y'>", "[x](javascript:y)", "a {: onclick='y' }", "# a", "1. a", "- a",
     "a | b", "*a* _b_", "`a`", "!!! note", '=== "a"', "C&I", "&lt;", "\\", "3–5 > 2"],
)  # fmt: skip
def test_a_text_is_shown_as_it_is(text: str) -> None:
    project = whole()
    content = project.content.model_copy(
        update={"glossary": project.content.glossary and project.content.glossary.model_copy(
            update={"lead": Text(text)})}
    )  # fmt: skip
    written = dict(files(Project(project.root, content, {}, {}), "en"))["glossary/index.md"]
    for shown in (shown_by_python_markdown(written), shown_by_commonmark(written)):
        assert text in [" ".join(each.text.split()) for each in parse(shown).all("p")]


def test_what_stands_beside_something_else_keeps_a_space() -> None:
    for name, text in pages(english()).items():
        prose = re.sub(r"`[^`]*`", "", text)
        assert not re.findall(r"\S+\)\[\S+", prose), name
        assert not re.findall(r"\*\*(?! )[^*\n]+(?<! )\*\*\w+", prose), name
        assert not re.findall(r"\]\([^)\s]*\)\w+", prose), name
