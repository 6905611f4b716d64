"""content/trees/: every mistake in a tree in its exact words."""

from __future__ import annotations

import re
import shutil
from pathlib import Path

import pytest
import yaml

from dalil.content import load
from dalil.reports import render
from tests.conftest import Golden

REPOSITORY = Path(__file__).parents[2]
NAME = "content/trees/deal.yml"
TREE = """\
id: deal
title: How to sell
summary: A tree that a test can read in one breath.
attributes:
  size:
    name: Size
    ask: How big is a deal?
    values:
      small: {label: Small}
      large: {label: Large}
  speed:
    name: Speed
    ask: How fast must it go?
    values:
      slow: {label: There is time}
      fast: {label: At once}
outcomes:
  thorough: {framework: meddic}
  quick: {framework: bant}
rules:
  big-deals:
    outcome: thorough
    when: {size: [large]}
    use_when: [large-deals]
  fast-deals:
    outcome: quick
    when: {speed: [fast]}
    text: Speed wants few questions.
    basis: inference
  others:
    outcome: quick
    text: Four questions are enough.
    basis: inference
priority: [thorough, quick]
decisions:
  size-first:
    first: thorough
    over: [quick]
    because: A large deal is worth the time.
    basis: inference
cautions:
  no-time:
    outcome: thorough
    avoid_when: capacity
combinations:
  first-quick:
    first: quick
    then: thorough
"""
# A question that a third rule tests: nothing that two others disagree about.
MORE = """\
  mood:
    name: Mood
    ask: How do they feel?
    values:
      good: {label: Well}
      bad: {label: Not so well}
"""
SLOWER = """\
  bad-days:
    outcome: quick
    when: {mood: [bad], speed: [slow]}
    text: Ask less on a bad day.
    basis: inference
"""
OTHERS = TREE[TREE.index("  others:") : TREE.index("priority:")]
DRAWN = TREE.replace(
    "decisions:",
    """steps:
  start: {ask: size, answers: {small: quick, large: thorough}}
decisions:""",
)


def changed(old: str, new: str, tree: str = TREE) -> str:
    """The tree with one thing changed that is really in it."""
    assert old in tree
    return tree.replace(old, new, 1)


MISTAKES = {
    "name-of-the-file": changed("id: deal", "id: deals"),
    "outcome-unknown": changed("outcome: quick", "outcome: quik"),
    "attribute-unknown": changed("{speed: [fast]}", "{sped: [fast]}"),
    "value-unknown": changed("{size: [large]}", "{size: [big, large]}"),
    "value-not-in-a-list": changed("{size: [large]}", "{size: large}"),
    "priority-unknown": changed("[thorough, quick]", "[thorough, quick, faster]"),
    "priority-twice": changed("[thorough, quick]", "[thorough, quick, thorough]"),
    "value-twice": changed("{size: [large]}", "{size: [large, large]}"),
    "entry-twice": changed("[large-deals]", "[large-deals, large-deals]"),
    "limit-without-end": TREE + "limits: {average: .inf}\n",
    "limit-in-words": TREE + "limits: {average: three}\n",
    "decision-unknown": changed("over: [quick]", "over: [quickly]"),
    "one-name-for-two": TREE.replace("others:", "quick:"),
    "guide-entry-unknown": changed("[large-deals]", "[huge-deals]"),
    "guide-entry-without-framework": changed("{framework: meddic}", "{title: Take time}"),
    "framework-unknown": changed("framework: bant", "framework: bent"),
    "tree-unknown": changed("{framework: bant}", "{framework: bant, tree: another}"),
    "status-unknown": changed("{framework: bant}", "{framework: bant, status: gone}"),
    "outcome-without-title": changed("{framework: bant}", "{status: new}"),
    "rule-without-words": changed("    text: Four questions are enough.\n", ""),
    "combined-with-itself": changed("then: thorough", "then: quick"),
    "combined-without-words": TREE.replace("framework: meddic", "framework: champ")
    .replace("framework: bant", "framework: anum")
    .replace("[large-deals]", "[consultative]")
    .replace("avoid_when: capacity", "avoid_when: complex-deal"),
    "same-label": changed("{label: Large}", "{label: Small}"),
    "same-question": changed("ask: How fast must it go?", "ask: How big is a deal?"),
    "same-name": changed("name: Speed", "name: Size"),
    "same-title": changed("{framework: bant}", "{framework: bant, title: Wait}")
    .replace("{framework: meddic}", "{framework: meddic, title: Wait}"),
    "leads-to-itself": changed("{framework: bant}", "{framework: bant, tree: deal}"),
    "gap": changed(OTHERS, ""),
    "conflict": changed("priority: [thorough, quick]\n", ""),
    "conflict-half-ordered": changed("[thorough, quick]", "[thorough]"),
    "never-advised": changed("rules:", "  slow: {title: Take your time}\nrules:"),
    "never-wins": changed("[thorough, quick]", "[quick, thorough]").replace(
        "first: thorough\n    over: [quick]", "first: quick\n    over: [thorough]"
    ),
    "never-decides": changed("[thorough, quick]", "[thorough, others, fast-deals]"),
    "twice": changed("  others:", "  again:\n    outcome: quick\n    text: Once more.\n"
                     "    basis: inference\n  others:"),
    "nobody-uses-it": changed("{speed: [fast]}", "{size: [small]}"),
    "never-asked": TREE,
    "alike": changed("      large: {label: Large}", "      large: {label: Large}\n"
                     "      medium: {label: Medium}"),
    "always-true": changed("{speed: [fast]}", "{speed: [fast, slow]}"),
    "never-applies": changed("avoid_when: capacity", "when: {size: [small]}\n"
                             "    avoid_when: capacity"),
    "decision-against-priority": changed("first: thorough\n    over: [quick]",
                                         "first: quick\n    over: [thorough]"),
    "decision-about-nothing": changed("{speed: [fast]}", "{size: [small]}").replace(
        OTHERS, ""),
    "no-reason-in-writing": TREE.partition("decisions:")[0] + "cautions:"
    + TREE.partition("cautions:")[2],
    "conflict-among-many-questions": changed("priority: [thorough, quick]", "priority: [others]")
    .replace("outcomes:", MORE + "outcomes:").replace("  others:", SLOWER + "  others:"),
    "too-long": changed("[thorough, quick]", "[fast-deals, thorough, quick]").replace(
        "first: thorough\n    over: [quick]", "first: fast-deals\n    over: [thorough]"
    )
    + "limits: {longest: 1}\n",
    "too-many-questions": TREE + "limits: {average: 0.5}\n",
    "drawn-otherwise": changed("large: thorough", "large: quick", DRAWN),
    "drawn-without-start": changed("start:", "first:", DRAWN),
    "drawn-without-answer": changed(", large: thorough", "", DRAWN),
    "drawn-in-a-circle": changed("large: thorough", "large: start", DRAWN),
    "drawn-with-a-loose-step": changed(
        "decisions:", "  loose: {ask: speed, answers: {slow: quick, fast: quick}}\ndecisions:",
        DRAWN),
    "drawn-with-one-question-twice": changed(
        "large: thorough}}", "large: more}}\n  more: {ask: size, answers: {small: quick, "
        "large: thorough}}", DRAWN),
    "drawn-with-one-question-twice-below": changed(
        "large: thorough}}", "large: more}}\n  more: {ask: speed, answers: {slow: again, "
        "fast: quick}}\n  again: {ask: size, answers: {small: quick, large: thorough}}", DRAWN),
    "drawn-to-a-list": changed("large: thorough}}", "large: [thorough]}}", DRAWN),
    "drawn-to-nothing": changed("large: thorough", "large: thoroughly", DRAWN),
    "order-in-part": changed("    values:\n      small", "    order: [large]\n"
                             "    values:\n      small"),
    "order-twice": changed("    values:\n      small", "    order: [small, large, small]\n"
                           "    values:\n      small"),
    "order-unknown": changed("    values:\n      small", "    order: [small, larg, large]\n"
                             "    values:\n      small"),
    "without-sources": TREE.replace("    basis: inference\n", "").replace(
        "then: thorough", "then: thorough\n    text: Ask four questions first."),
    "shadowed-by-several": changed("priority: [thorough, quick]",
                                   "priority: [thorough, fast-deals, slow-deals, others]").replace(
        "  others:", "  slow-deals:\n    outcome: quick\n    when: {speed: [slow]}\n"
        "    text: Time is no reason to ask more.\n    basis: inference\n  others:"),
    "everything-at-once": TREE.replace("outcome: quick", "outcome: quik")
    .replace("[large-deals]", "[huge-deals]").replace("    ask: How fast must it go?\n", ""),
}  # fmt: skip


@pytest.fixture(scope="module")
def own(tmp_path_factory: pytest.TempPathFactory) -> Path:
    """Our own frameworks and what they need, without our own trees."""
    root = tmp_path_factory.mktemp("trees")
    shutil.copytree(REPOSITORY / "content", root / "content")
    shutil.rmtree(root / "content/trees")
    (root / "content/trees").mkdir()
    return root


def report(root: Path, tree: str) -> str:
    """What is said of the project with `tree` in it."""
    (root / NAME).write_text(tree, "utf-8")
    return render(load(root).diagnostics)


@pytest.mark.parametrize("mistake", MISTAKES)
def test_a_mistake_is_told_plainly(own: Path, golden: Golden, mistake: str) -> None:
    golden(f"trees/{mistake}.txt", report(own, MISTAKES[mistake]))


def test_an_error_stands_above_any_number_of_warnings(own: Path) -> None:
    values = "".join(f"      v{number}: {{label: Number {number}}}\n" for number in range(300))
    tree = changed("      large: {label: Large}\n", f"      large: {{label: Large}}\n{values}")
    said = report(own, tree.replace(OTHERS, ""))
    assert "error[DAL340]" in said
    assert "DAL599" not in said


def test_a_tree_without_a_mistake_is_passed(own: Path) -> None:
    assert report(own, _whole()) == "No mistakes found."


def test_a_drawn_tree_that_agrees_is_passed_and_shown(own: Path) -> None:
    tree = changed(", quick]", ", fast-deals, others]", DRAWN).replace(
        "{speed: [fast]}", "{size: [small]}"
    )
    assert "DAL356" not in report(own, tree)


def test_two_frameworks_that_cannot_be_read_are_not_missed(own: Path) -> None:
    bant = own / "content/frameworks/bant.yml"
    text = bant.read_text("utf-8")
    try:
        bant.write_text("id: [\n", "utf-8")
        said = report(own, _whole())
    finally:
        bant.write_text(text, "utf-8")
    assert "There is no framework" not in said


def _whole() -> str:
    """The tree without the attribute that decides nothing."""
    data = yaml.safe_load(TREE)
    del data["attributes"]["speed"], data["rules"]["fast-deals"]
    return yaml.safe_dump(data, sort_keys=False)


@pytest.mark.parametrize("blocks", [1, 2])
def test_the_examples_of_the_handbook_are_right(own: Path, blocks: int) -> None:
    handbook = (REPOSITORY / "docs/trees.md").read_text("utf-8")
    examples = re.findall(r"^```yaml\n(.*?)^```", handbook, re.MULTILINE | re.DOTALL)
    assert report(own, "".join(examples[:blocks]).replace("id: deal-desk", "id: deal")) == (
        "No mistakes found."
    )
