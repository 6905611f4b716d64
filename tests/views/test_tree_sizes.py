"""A tree as it stands on a page written by hand: headings, questions, tree and results."""

from __future__ import annotations

import gzip
from functools import cache
from pathlib import Path

import pytest

from dalil.languages import language
from dalil.links import Layout
from dalil.localize import Coverage
from dalil.model.embed import Embed
from dalil.project import LocalizedSite, Project, open_project

REPOSITORY = Path(__file__).parents[2]


@cache
def project() -> Project:
    return open_project(REPOSITORY)


def layout(uri: str) -> str:
    return f"{uri.removesuffix('index').removesuffix('/')}/"


def site(locale: str, layout: Layout) -> LocalizedSite:
    """A locale's site without its pages, which an embed does not need."""
    opened = project()
    content, ui = opened.localized_content(locale), opened.interface(locale)
    return LocalizedSite(locale, language(locale), content, ui, layout, (), Coverage(), (), {})


@pytest.mark.parametrize("locale", ["en", "id", "ms", "ar"])
@pytest.mark.parametrize("tree", ["select-framework", "next-step", "consumer-lead"])
def test_an_embedded_tree_is_small(tree: str, locale: str) -> None:
    def link(uri: str, anchor: str) -> str:
        return f"../{layout(uri)}" + (f"#{anchor}" if anchor else "")

    html = project().embedded(Embed(tree=tree), tree, site(locale, layout), link)
    assert html.count("<h2") == 3
    assert len(gzip.compress(html.encode(), 9)) < 4_096
