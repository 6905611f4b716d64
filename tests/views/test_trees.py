"""Tree pages, as data."""

from __future__ import annotations

from pathlib import Path

from dalil.content import load
from dalil.interface import Interface
from dalil.trees import prove
from dalil.views.advice import Shown
from dalil.views.statements import cited
from dalil.views.tree_reports import report_page
from dalil.views.trees import tree_page

CONTENT = load(Path(__file__).parents[2]).require()


def shown_without_own_sources() -> Shown:
    """Our first tree, where only the guides' entries that it names have sources."""
    tree = CONTENT.trees["select-framework"]
    rules = {key: rule.model_copy(update={"sources": ()}) for key, rule in tree.rules.items()}
    others: dict[str, object] = {"decisions": {}, "cautions": {}}
    made = tree.model_copy(update={"rules": rules, **others})
    return Shown(made, prove(made), CONTENT, Interface("en"))


def test_the_sources_of_what_is_cited_from_guides_are_listed() -> None:
    shown = shown_without_own_sources()
    wanted = {source for each in cited(shown.tree, CONTENT) for source in each.sources}
    assert wanted
    for page in (tree_page(shown), report_page(shown)):
        assert set(dict(page.sections[-1].data)["sources"]) == wanted  # type: ignore[call-overload]  # data of sections has any shape
