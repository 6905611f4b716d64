"""Decision trees in a real browser say what the rules say, in a sample of all situations."""

from __future__ import annotations

from functools import cache
from random import Random
from typing import Any

import pytest

from dalil.model.tree import Tree
from dalil.project import Project, open_project
from dalil.trees.explanation import (
    Answers,
    Change,
    Condition,
    Explanation,
    Reason,
    RunnerUp,
    explain,
)
from dalil.trees.order import ordered
from dalil.views.advice import outcome_name
from tests.browser.conftest import Visitor
from tests.sites import ROOT

SAMPLE = {"select-framework": 40, "next-step": 12, "consumer-lead": 8}

SAID = """hashes => {
  const all = (selector, within = document) => [...within.querySelectorAll(selector)];
  const shown = element => element.checkVisibility();
  const reason = item => ({
    when: all('[data-when]', item).map(each => each.dataset.when).join(';'),
    rank: item.dataset.rank ?? '',
    states: all('[data-state]', item).map(each => each.dataset.state),
  });
  const sheet = element => ({
    reasons: all('.dl-why > [data-rank]', element).filter(shown).map(reason),
    cautions: all('.dl-why > :not([data-rank])', element).filter(shown).map(reason),
  });
  const parts = ['others', 'mixes', 'changes'];
  const part = name => all('.dl-further > div').filter((_, at) => at === parts.indexOf(name))
    .flatMap(each => all(':scope > ul > li', each)).filter(shown);
  const read = () => ({
    possible: all('.dl-ask [role=status] li').filter(shown).map(each => each.textContent),
    next: all('.dl-ask > fieldset:not(.dl-done)').filter(shown)
      .map(each => each.name),
    sheets: Object.fromEntries(
      all('.dl-advice').filter(shown)
        .map(each => [each.firstElementChild.id.replace('advice-', ''), sheet(each)])),
    combinations: part('mixes').map(reason),
    others: part('others').map(item => ({
      ...reason(item),
      better: item.querySelector('div').textContent.split(': ').slice(1).join(': '),
    })),
    changes: part('changes').map(each => each.textContent),
  });
  const after = hash => new Promise(said => {
    addEventListener('hashchange', () => said(read()), {once: true});
    location.hash = hash;
  });
  return hashes.reduce(async (all, hash) => [...await all, await after(hash)], []);
}"""


@cache
def project() -> Project:
    return open_project(ROOT)


def sample(tree: Tree, count: int) -> list[dict[str, str | None]]:
    """Different sets of answers: whole, in part, and with "don't know"."""
    found: dict[str, dict[str, str | None]] = {}
    random = Random(tree.id)
    while len(found) < count:
        known = random.choice((0.4, 0.8, 1.0))
        answers = {
            name: None if random.random() < 0.15 else random.choice(list(each.values))
            for name, each in tree.attributes.items()
            if random.random() < known
        }
        if answers:
            found.setdefault(address(answers), answers)
    return list(found.values())


def address(answers: Answers) -> str:
    return "&".join(f"{name}={value or '?'}" for name, value in answers.items())


def told(tree: Tree, answers: Answers) -> tuple[dict[str, Any], Explanation]:
    """What the page has to say of `answers`, in the form of SAID."""
    proof = project().proofs[tree.id]
    assert proof.root is not None
    found = explain(tree, proof.table, proof.root, answers)
    ranks = {name: str(rank) for rank, name in enumerate(proof.table.rules)}

    def reason(each: Reason, *, ranked: bool = False) -> dict[str, Any]:
        parts = (f"{one.attribute}={','.join(one.accepted)}" for one in each.conditions)
        states = [one.state for one in each.conditions]
        return {"when": ";".join(parts), "rank": ranks[each.id] if ranked else "", "states": states}

    def sheet(outcome: str) -> dict[str, Any]:
        of_it = [each for each in found.reasons if each.outcome == outcome]
        cautions = [each for each in found.cautions if each.outcome == outcome]
        return {
            "reasons": [reason(each, ranked=True) for each in of_it],
            "cautions": [reason(each) for each in cautions],
        }

    def other(each: RunnerUp) -> dict[str, Any]:
        said = reason(each.reason, ranked=True)
        return {**said, "better": "; ".join(condition(tree, one) for one in each.better)}

    wanted = {
        "possible": sorted(name(tree, each) for each in found.possible),
        "next": [found.next] if found.next else [],
        "sheets": {} if found.next else {outcome: sheet(outcome) for outcome in found.possible},
        "combinations": [reason(each) for each in found.combinations],
        "others": [other(each) for each in found.others],
        "changes": sorted(change(tree, each) for each in found.changes),
    }
    return wanted, found


def condition(tree: Tree, each: Condition) -> str:
    attribute = tree.attributes[each.attribute]
    labels = " / ".join(attribute.values[value].label for value in each.accepted)
    return f"{attribute.name}: {labels}"


def change(tree: Tree, each: Change) -> str:
    attribute = tree.attributes[each.attribute]
    names = " / ".join(name(tree, one) for one in each.outcomes)
    return f"{attribute.name}: {attribute.values[each.value].label} › {names}"


def name(tree: Tree, outcome: str) -> str:
    return str(outcome_name(tree, outcome, project().content))


@pytest.mark.parametrize("key", SAMPLE)
def test_the_page_says_what_the_rules_say(visit: Visitor, key: str) -> None:
    tree = ordered(project().content.trees[key], project().proofs[key].root)
    page = visit(f"trees/{key}/").page
    every = sample(tree, SAMPLE[key])
    shown = page.evaluate(SAID, [address(answers) for answers in every])
    for answers, said in zip(every, shown, strict=True):
        wanted, found = told(tree, answers)
        said["possible"].sort()
        said["changes"].sort()
        if found.outcome is None:  # what goes together with several is shown with them
            said["combinations"] = []
        assert said == wanted, address(answers)
