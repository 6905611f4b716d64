"""What stands on the call desk, before any of it is HTML."""

from __future__ import annotations

import json

from dalil.interface import Interface
from dalil.model.content import Content
from dalil.project import open_project
from dalil.views.desk import combinations, desk, policy_rules
from tests.sites import ROOT
from tests.translating import WHOLE

UI = Interface("en")


def content() -> Content:
    return open_project(ROOT).content


def test_one_goes_on_with_what_trees_and_guides_combine() -> None:
    found = combinations(content())
    assert "meddic" in found["bant"]
    assert {"bant", "gpctba-ci"} <= set(found["gpct"])
    assert "bant" not in found["bant"]
    assert all(len(others) == len(set(others)) for others in found.values())


def test_policies_reach_the_page_as_numbers_and_names_alone() -> None:
    rules = content().desk
    assert rules is not None
    for policy in rules.policies.values():
        told = json.loads(policy_rules(policy))
        assert set(told) == {"qualified", "disqualified", "nurture"}
        assert told["qualified"]["green"]["share"] == policy.qualified.green.share


def test_without_policies_there_is_a_desk_without_a_verdict() -> None:
    bare = Content.model_construct(frameworks=open_project(WHOLE).content.frameworks)
    page = desk(bare, UI, ())
    assert page.data["policies"] == {}
    assert page.data["verdicts"] == {}
    assert page.data["fields"]


def test_the_desk_is_not_found_again_by_the_search_of_the_site() -> None:
    page = desk(content(), UI, ())
    assert page.sections == ()
    assert any("budget" in str(text).lower() for text in page.texts())
