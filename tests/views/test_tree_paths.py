"""Every path of a tree with its advice, for readers without a script."""

from __future__ import annotations

from pathlib import Path

import pytest

from dalil.content import load
from dalil.interface import Interface
from dalil.trees.node import leaf_paths
from dalil.views.advice import Shown, outcome_name
from dalil.views.tree_paths import Way, tree_paths

LOADED = load(Path(__file__).parents[2])
CONTENT = LOADED.require()


def ways(name: str) -> tuple[Shown, tuple[Way, ...]]:
    shown = Shown(CONTENT.trees[name], LOADED.proofs[name], CONTENT, Interface("en"))
    return shown, dict(tree_paths(shown).data)["paths"]


@pytest.mark.parametrize("name", CONTENT.trees)
def test_each_path_has_its_advice_what_is_next_best_and_what_would_change_it(name: str) -> None:
    shown, found = ways(name)
    paths = list(leaf_paths(shown.root))
    assert len(found) >= len(paths)
    names_to_outcomes = {
        str(outcome_name(shown.tree, leaf.outcome, CONTENT)): leaf.outcome for _, leaf in paths
    }
    assert {str(each.name) for each in found} == set(names_to_outcomes)
    assert any(each.changes for each in found)
    for each in found:
        outcome = names_to_outcomes[str(each.name)]
        assert len(each.others) == (not shown.tree.outcomes[outcome].alone)
        for other in each.others:
            assert other.better
            assert str(other.name) != str(each.name)
            assert not shown.tree.outcomes[names_to_outcomes[str(other.name)]].alone
        assert all(str(each.name) not in map(str, change.names) for change in each.changes)


def test_answers_that_lead_to_the_same_place_are_told_one_by_one() -> None:
    _, found = ways("consumer-lead")
    said = [[(str(one.name), *map(str, one.labels)) for one in each.said] for each in found]
    assert all(len(one) == 2 for each in said for one in each)
    assert len({str(each) for each in said}) == len(said)


def test_of_too_many_paths_only_their_number_is_told(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr("dalil.views.tree_paths.MOST_PATHS", 18)
    shown, found = ways("select-framework")
    assert found == ()
    assert dict(tree_paths(shown).data)["count"] == len(list(leaf_paths(shown.root)))
