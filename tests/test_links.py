"""`relative` leads where it says, for any two pages and every way of laying pages out."""

from __future__ import annotations

from urllib.parse import urljoin

import pytest
from hypothesis import given
from hypothesis import strategies as st

from dalil.links import Layout, directory_address, file_address, markdown_address, relative

NAMES = st.sampled_from(["index", "frameworks", "bant", "card", "a", "b-2", "questions"])
URIS = st.lists(NAMES, min_size=1, max_size=4).map("/".join)
ANCHORS = st.sampled_from(["", "origin", "q-budget--amount"])
LAYOUTS = [directory_address, file_address, markdown_address]
BASE = "https://dalil.example/ar/"


@pytest.mark.parametrize("layout", LAYOUTS)
@given(URIS, URIS, ANCHORS)
def test_a_browser_resolves_the_link_to_the_target(
    layout: Layout, from_uri: str, to_uri: str, anchor: str
) -> None:
    here = BASE + layout(from_uri)
    there = BASE + layout(to_uri) + (f"#{anchor}" if anchor else "")
    assert urljoin(here, relative(layout, from_uri, to_uri, anchor)) == there


@pytest.mark.parametrize("layout", LAYOUTS)
@given(URIS, URIS, ANCHORS)
def test_no_link_is_absolute_or_empty(
    layout: Layout, from_uri: str, to_uri: str, anchor: str
) -> None:
    href = relative(layout, from_uri, to_uri, anchor)
    assert href
    assert not href.startswith("/")
    assert "//" not in href


def test_within_a_page_only_the_fragment_is_written() -> None:
    assert relative(
        directory_address, "frameworks/bant/index", "frameworks/bant/index", "origin"
    ) == ("#origin")


@pytest.mark.parametrize(
    ("layout", "expected"),
    [
        (directory_address, ["", "frameworks/", "frameworks/bant/card/"]),
        (file_address, ["index.html", "frameworks/index.html", "frameworks/bant/card.html"]),
        (markdown_address, ["index.md", "frameworks/index.md", "frameworks/bant/card.md"]),
    ],
)
def test_addresses(layout: Layout, expected: list[str]) -> None:
    uris = ["index", "frameworks/index", "frameworks/bant/card"]
    assert [layout(uri) for uri in uris] == expected
