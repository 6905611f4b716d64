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


NAMES = """() => [...document.querySelectorAll(".dl-bank")].map(bank => [
  bank.dataset.framework,
  [...bank.querySelectorAll(".dl-crit")].map(each => [
    each.getAttribute("aria-labelledby"), each.querySelector(".dl-crit__name").textContent,
  ]),
])"""
SAID = """() => [...document.querySelectorAll(".dl-crit [data-objection]")].map(each => [
  each.closest(".dl-crit").getAttribute("aria-labelledby"),
  each.dataset.objection,
  each.querySelector(".dl-says").textContent,
])"""
HEARD = """query => {
  const input = document.querySelector("#dl-find");
  input.value = query;
  input.dispatchEvent(new Event("input"));
  const shown = document.querySelectorAll("#dl-found:not([hidden]) > li:not([hidden])");
  return [...shown].slice(0, 3).map(row => [row.dataset.key, row.dataset.heard]);
}"""


@pytest.mark.parametrize("locale", ["en", "ar"])
def test_the_name_of_a_criterion_finds_it_first_in_its_framework(
    visit: Visitor, locale: str
) -> None:
    page = visit("call/" if locale == "en" else f"{locale}/call/").page
    missing = []
    for framework, criteria in page.evaluate(NAMES):
        page.select_option(".dl-frameworks", framework)
        for key, name in criteria:
            english = name.partition(" (")[0]
            if page.evaluate(HEARD, english)[0][0] != key:
                missing.append(english)
            near = page.evaluate(HEARD, english[:3])
            if not any(found.startswith(key) for found, _ in near):
                missing.append(english[:3])
    assert missing == []


@pytest.mark.parametrize("locale", ["en", "ms"])
def test_what_one_hears_is_found_by_its_own_words(visit: Visitor, locale: str) -> None:
    page = visit("call/" if locale == "en" else f"{locale}/call/").page
    said = page.evaluate(SAID)
    lost = [text for key, name, text in said if [key, name] not in page.evaluate(HEARD, text)]
    assert len(said) >= 50
    assert lost == []


@pytest.mark.parametrize(
    ("query", "meant"),
    [
        ("no money", "champ--money"),
        ("not urgent", "anum--urgency"),
        ("signoff", "bant--authority--final-sign-off"),
        ("singoff", "bant--authority--final-sign-off"),
        ("obstacels", "gpct--challenges"),
        ("setaside", "bant--budget--allocated-budget"),
        ("ROI", "bant--budget"),
    ],
)
def test_telling_words_joined_words_and_synonyms_lead_there(
    visit: Visitor, query: str, meant: str
) -> None:
    page = visit("call/").page
    assert any(key.startswith(meant) for key, _ in page.evaluate(HEARD, query))
