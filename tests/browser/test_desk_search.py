"""The desk finds the question that is meant, in every language's own forms and typing mistakes."""

from __future__ import annotations

import pytest
from playwright.sync_api import Page

from tests.browser.conftest import Visitor
from tests.sites import ROOT

QUERIES = ROOT / "tests" / "desk" / "queries"
LEAST = 0.95
ENOUGH = 100
FIRST = """queries => {
  const input = document.querySelector("#dl-find");
  return queries.map(query => {
    input.value = query;
    input.dispatchEvent(new Event("input"));
    const shown = document.querySelectorAll("#dl-found:not([hidden]) > li:not([hidden])");
    return [...shown].slice(0, 3).map(row => row.dataset.key.replaceAll("--", "/"));
  });
}"""


def queries(locale: str) -> dict[str, set[str]]:
    """What is typed, and what may be meant by it."""
    lines = (QUERIES / f"{locale}.txt").read_text("utf-8").splitlines()
    pairs = (line.partition(" = ") for line in lines if not line.startswith("#"))
    return {query: set(meant.split(", ")) for query, _, meant in pairs}


def missed(page: Page, asked: dict[str, set[str]]) -> list[str]:
    """Queries whose answer is not among the first three, with what was found instead."""
    found = page.evaluate(FIRST, list(asked))
    return [
        f"{query}: {', '.join(first)}"
        for (query, meant), first in zip(asked.items(), found, strict=True)
        if not meant & set(first)
    ]


@pytest.mark.parametrize("locale", ["en", "id", "ms", "ar"])
def test_the_question_that_is_meant_is_among_the_first_three(visit: Visitor, locale: str) -> None:
    asked = queries(locale)
    assert len(asked) >= ENOUGH
    page = visit("call/" if locale == "en" else f"{locale}/call/").page
    wrong = missed(page, asked)
    assert len(wrong) <= len(asked) * (1 - LEAST), "\n".join(wrong)
