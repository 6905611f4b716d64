"""Verdicts: what the policies of content/desk.yml make of a call, in Python and in the browser."""

from __future__ import annotations

import json
import subprocess
from collections.abc import Callable, Iterator

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from dalil.model.desk import Policy
from dalil.project import open_project
from dalil.verdicts import Heard, State, verdict
from dalil.views.desk import policy_rules
from tests.nodes import NODE
from tests.sites import ROOT

Decide = Callable[[Policy, str, list[Heard]], str]

CONCEPTS = ("budget", "authority", "need", "timing", "goals")
FRAMEWORKS = ("bant", "anum")
STATES: tuple[State, ...] = ("unasked", "unclear", "green", "red")
ESBUILD = ROOT / "node_modules" / "esbuild" / "bin" / "esbuild"
SOURCE = ROOT / "plugins" / "dalil" / "browser" / "desk" / "verdict.ts"
PLAY = """
require("readline").createInterface({input: process.stdin}).on("line", line => {
  const [rules, framework, heard] = JSON.parse(line);
  console.log(rulesOf.verdict(rules, framework, heard));
});
"""

concepts = st.lists(st.sampled_from(CONCEPTS), max_size=3, unique=True).map(tuple)
shares = st.integers(0, 100)
demands = st.fixed_dictionaries({"share": shares, "concepts": concepts})
by_framework = st.dictionaries(st.sampled_from(FRAMEWORKS), concepts, max_size=2)
proofs = st.sampled_from(["claimed", "confirmed"])
policies = st.fixed_dictionaries({
    "title": st.just("A"),
    "text": st.just("A"),
    "qualified": st.fixed_dictionaries(
        {"green": demands, "confirmed": demands, "red": st.sampled_from(["never", "allowed"])}
    ),
    "disqualified": st.fixed_dictionaries({
        "concepts": concepts, "in_framework": by_framework, "proof": proofs,
        "share": st.none() | st.integers(1, 100),
    }),
    "nurture": st.fixed_dictionaries({
        "concepts": concepts, "in_framework": by_framework, "proof": proofs, "fits": concepts,
    }),
}).map(Policy.model_validate)  # fmt: skip
heard = st.lists(
    st.builds(Heard, st.sampled_from(CONCEPTS), st.sampled_from(STATES), st.booleans()),
    min_size=1, max_size=9,
)  # fmt: skip
cases = st.tuples(policies, st.sampled_from(FRAMEWORKS), heard)


@pytest.fixture(scope="module")
def in_browser() -> Iterator[Decide]:
    """What the desk's script says. One Node for all: it takes longer to start than to decide."""
    options = ["--bundle", "--format=iife", "--global-name=rulesOf"]
    built = subprocess.run([NODE, ESBUILD, SOURCE, *options], capture_output=True, check=True)
    program = [NODE, "-e", built.stdout.decode() + PLAY]
    with subprocess.Popen(
        program, stdin=subprocess.PIPE, stdout=subprocess.PIPE, text=True, bufsize=1
    ) as node:

        def decide(policy: Policy, framework: str, told: list[Heard]) -> str:
            assert node.stdin
            assert node.stdout
            criteria = [
                {"concept": each.concept, "state": each.state, "confirmed": each.is_confirmed}
                for each in told
            ]
            line = json.dumps([json.loads(policy_rules(policy)), framework, criteria])
            node.stdin.write(line + "\n")
            return node.stdout.readline().strip()

        yield decide


@given(case=cases)
@settings(max_examples=500)
def test_python_and_the_browser_decide_alike(
    in_browser: Decide, case: tuple[Policy, str, list[Heard]]
) -> None:
    assert in_browser(*case) == verdict(*case)


def own(name: str) -> Policy:
    desk = open_project(ROOT).content.desk
    assert desk is not None
    return desk.policies[name]


def bant(**told: str) -> list[Heard]:
    """`bant(budget="green!")`: what was heard; `!` is confirmed, and what is not named is open."""
    return [
        Heard(
            concept, told.get(concept, "unasked").rstrip("!"), told.get(concept, "").endswith("!")
        )
        for concept in ("budget", "authority", "need", "timing")
    ]


@pytest.mark.parametrize(
    ("told", "standard", "strict"),
    [
        ({}, "not-enough-yet", "not-enough-yet"),
        ({"need": "red"}, "not-enough-yet", "not-enough-yet"),
        ({"need": "red!"}, "disqualified", "disqualified"),
        ({"need": "green", "timing": "red"}, "nurture", "nurture"),
        ({"need": "unclear", "timing": "red!"}, "not-enough-yet", "not-enough-yet"),
        (
            {"budget": "green", "authority": "green!", "need": "green!"},
            "qualified", "not-enough-yet",
        ),
        (
            {"budget": "green!", "authority": "green!", "need": "green", "timing": "green!"},
            "qualified", "qualified",
        ),
    ],
)  # fmt: skip
def test_what_our_own_policies_say_of_bant(
    told: dict[str, str], standard: str, strict: str
) -> None:
    said = [verdict(own(name), "bant", bant(**told)) for name in ("standard", "strict")]
    assert said == [standard, strict]


def test_anum_ends_with_who_cannot_decide() -> None:
    told = bant(authority="red!")
    assert verdict(own("standard"), "anum", told) == "disqualified"
    assert verdict(own("standard"), "bant", told) == "not-enough-yet"
