"""Tree pages, as data."""

from __future__ import annotations

from pathlib import Path
from typing import Any

from dalil.content import load
from dalil.interface import Interface
from dalil.model.embed import Embed
from dalil.trees import Arm, Branch, Leaf, prove
from dalil.views.advice import Shown, accepted, advice
from dalil.views.page import Section
from dalil.views.statements import cited
from dalil.views.tree_reports import report_page
from dalil.views.trees import embedded, listed, tree_page

CONTENT = load(Path(__file__).parents[2]).require()


def shown_without_own_sources() -> Shown:
    """Our first tree, where only the guides' entries that it names have sources."""
    tree = CONTENT.trees["select-framework"]
    rules = {key: rule.model_copy(update={"sources": ()}) for key, rule in tree.rules.items()}
    others: dict[str, object] = {"decisions": {}, "cautions": {}}
    made = tree.model_copy(update={"rules": rules, **others})
    return Shown(made, prove(made), CONTENT, Interface("en"))


def data(section: Section) -> dict[str, Any]:
    return dict(section.data)


def test_the_sources_of_what_is_cited_from_guides_are_listed() -> None:
    shown = shown_without_own_sources()
    wanted = {source for each in cited(shown.tree, CONTENT) for source in each.sources}
    assert wanted
    for page in (tree_page(shown), report_page(shown)):
        assert set(data(page.sections[-1])["sources"]) == wanted


def test_a_result_leads_to_guide_and_practice_and_to_the_desk_with_its_framework() -> None:
    tree = CONTENT.trees["select-framework"]
    practice = {"bant": "frameworks/bant/practice"}
    shown = Shown(tree, prove(tree), CONTENT, Interface("en"), practice)
    *results, further = advice(shown, shown.root).children
    links = {section.id: list(data(section)["links"]) for section in results}
    wanted = ["frameworks/bant/index", "frameworks/bant/practice", "call/index#bant"]
    assert links["advice-bant"] == wanted
    assert all(links.values())
    assert data(further)["doors"] == {}


def test_a_tree_without_frameworks_leads_to_the_doors() -> None:
    tree = CONTENT.trees["next-step"]
    shown = Shown(tree, prove(tree), CONTENT, Interface("en"))
    *_, further = advice(shown, shown.root).children
    assert list(data(further)["doors"]) == ["practice/index", "call/index"]


def test_an_embed_whose_answers_are_all_given_shows_the_advice_and_asks_nothing() -> None:
    tree = CONTENT.trees["next-step"]
    shown = Shown(tree, prove(tree), CONTENT, Interface("en"), prefix="here-")
    page = embedded(shown, Embed(tree="next-step", given={"fit": "does-not"}))
    assert "asks" not in page.data
    (result,) = page.sections
    assert result.children[0].id == "here-advice-disqualified"
    assert "asks" in embedded(shown, Embed(tree="next-step")).data


def test_arms_name_their_answers_only_where_these_are_not_one_by_one() -> None:
    tree = CONTENT.trees["select-framework"]
    values = tuple(tree.attributes["deciders"].values)
    arms = [Arm((value,), Leaf(outcome)) for value, outcome in zip(values, "abcd", strict=True)]
    assert listed(Branch("deciders", tuple(arms)), tree)["plain"]
    assert not listed(Branch("deciders", tuple(reversed(arms))), tree)["plain"]
    joined = (Arm(values[:2], Leaf("a")), *arms[2:])
    assert not listed(Branch("deciders", joined), tree)["plain"]


def test_a_condition_that_accepts_all_answers_but_one_names_that_one() -> None:
    tree = CONTENT.trees["select-framework"]
    companies = accepted(tree, "deciders", ("one", "several", "many"))
    assert (companies.labels, companies.but) == ((), "A consumer, for private use")
    assert accepted(tree, "volume", ("high",)).but is None
