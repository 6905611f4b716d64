"""content/desk.yml: every mistake in its exact words, and what our own policies ask for."""

from __future__ import annotations

import pytest

from dalil.content import load
from dalil.reports import render
from tests.content.made_up import FILES, FRAMEWORK, NEAT

DESK = "content/desk.yml"
WORDS = "{title: x, meaning: x, next_step: x, say: x}"
NEAT_DESK = f"""\
claimed: They said so.
confirmed: A second person said so.
default: plain
policies:
  plain:
    title: Plain
    text: Half of it.
    qualified:
      green: {{share: 50, concepts: [pain]}}
      confirmed: {{concepts: [money]}}
    disqualified:
      concepts: [pain]
      in_framework: {{seen: [money]}}
    nurture:
      concepts: [money]
      fits: [pain]
before_sql: [money]
verdicts:
  qualified: {WORDS}
  nurture: {WORDS}
  disqualified: {WORDS}
  not-enough-yet: {WORDS}
note: [verdict, criteria, next-step]
"""

BROKEN = {
    "concepts-unknown": (
        ("concepts: [money]}", "concepts: [mony]}"),
        ("seen: [money]", "seen: [pian]"),
        ("fits: [pain]", "fits: [colour]"),
        ("before_sql: [money]", "before_sql: [money, muney]"),
    ),
    "framework-unknown": (("{seen:", "{sen:"),),
    "default-unknown": (("default: plain", "default: plan"),),
    "qualifies-everything": (("share: 50, concepts: [pain]", "share: 0"),),
    "share-out-of-range": (("share: 50", "share: 101"),),
    "verdict-misspelt": (("  not-enough-yet:", "  not-enough:"),),
    "verdict-missing": ((f"  nurture: {WORDS}\n", ""),),
    "verdict-of-our-own": (("note:", f"  maybe: {WORDS}\nnote:"),),
    "two-verdicts": (("      concepts: [money]\n", "      concepts: [money, pain]\n"),),
    "field-twice": (("criteria, next-step", "criteria, verdict"),),
    "field-unknown": (("criteria, next-step", "criterion"),),
    "proof-unknown": (("fits: [pain]", "proof: certain"),),
}


def spoilt(*changes: tuple[str, str]) -> dict[str, str]:
    desk = NEAT_DESK
    for old, new in changes:
        assert old in desk
        desk = desk.replace(old, new, 1)
    return {**FILES, DESK: desk}


@pytest.mark.parametrize("case", BROKEN)
def test_a_mistake_is_told_in_plain_words(case, project, golden) -> None:
    loaded = load(project(spoilt(*BROKEN[case])))
    golden(f"desk/{case}.txt", render(loaded.diagnostics))
    assert loaded.content is None


def test_a_desk_without_mistakes_is_read(project) -> None:
    loaded = load(project({**FILES, DESK: NEAT_DESK}))
    assert loaded.diagnostics == ()
    desk = loaded.require().desk
    assert desk is not None
    assert desk.policies["plain"].nurture.proof == "claimed"
    assert desk.policies["plain"].disqualified.proof == "confirmed"


def test_a_concept_that_nobody_asks_after_is_a_warning(project, golden) -> None:
    files = spoilt(("fits: [pain]", "fits: [goals]"))
    concepts = "content/concepts.yml"
    files[concepts] = files[concepts] + "  goals: {name: Goals, text: What they want}\n"
    loaded = load(project(files))
    golden("desk/concept-without-criterion.txt", render(loaded.diagnostics))
    assert loaded.content is not None


def test_what_cannot_be_read_makes_no_other_mistakes(project) -> None:
    """A framework with a slip in it might be the one that asks after the concept."""
    files = {**FILES, DESK: NEAT_DESK}
    files[NEAT] = FRAMEWORK.replace("    concept: pain\n", "    concept pain\n")
    files["content/frameworks/seen.yml"] = files["content/frameworks/seen.yml"].replace(
        "    concept: pain\n", "    concept pain\n"
    )
    found = load(project(files)).diagnostics
    assert [each for each in found if each.place[0] == DESK] == []


@pytest.mark.parametrize(
    "broken", ["policies: plain", "policies:\n  plain: x", "note: verdict", "x"]
)
def test_another_shape_is_told_and_not_traced(project, broken) -> None:
    assert load(project({**FILES, DESK: broken + "\n"})).content is None


def test_without_a_concepts_file_concepts_have_no_names(project, golden):
    files = {name: text for name, text in spoilt().items() if name != "content/concepts.yml"}
    loaded = load(project(files))
    golden("desk/no-concepts.txt", render(loaded.diagnostics))
    assert loaded.content is not None
