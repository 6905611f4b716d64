"""The trees are linked where a reader would look for them."""

from __future__ import annotations

from pathlib import Path

from dalil.content import load
from dalil.interface import Interface
from dalil.views import guides, process
from dalil.views.doors import frameworks, home, learn
from dalil.views.page import Page

CONTENT = load(Path(__file__).parents[2]).require()
UI = Interface("en")


def linked(page: Page, section: str = "trees") -> set[str]:
    """The addresses that a section of `page` links to."""
    (found,) = [each for each in page.sections if each.id == section]
    data = dict(found.data)
    return set(data["pages" if section == "trees" else "trees"])


def test_home_learn_and_the_index_of_frameworks_lead_to_all_trees() -> None:
    every = {f"trees/{key}/index" for key in CONTENT.trees}
    for door in (home, learn, frameworks):
        assert linked(door(CONTENT, UI)) == every


def test_a_guide_leads_from_its_use_cases_to_the_trees_that_advise_its_framework() -> None:
    for framework in CONTENT.frameworks.values():
        page = guides.guide(framework, CONTENT, UI)
        assert linked(page, "use-when") == {"trees/select-framework/index"}
        assert linked(page, "avoid-when") == set()


def test_stages_and_statuses_lead_to_the_trees_that_say_which_one_a_lead_has() -> None:
    assert CONTENT.stages
    page = process.stages(CONTENT.stages, CONTENT, UI)
    assert linked(page) == {"trees/next-step/index", "trees/consumer-lead/index"}


def test_without_trees_nothing_leads_to_them() -> None:
    bare = CONTENT.model_copy(update={"trees": {}})
    assert all(each.id != "trees" for each in home(bare, UI).sections)
