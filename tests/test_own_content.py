"""Our own content: six frameworks of one depth; every statement names a source or is ours."""

from __future__ import annotations

import shutil
from collections.abc import Iterator, Mapping
from functools import cache
from pathlib import Path

import pytest
from pydantic import BaseModel

from dalil.cli.check import check
from dalil.content import load
from dalil.item_checks import check_items
from dalil.model.content import Content
from dalil.model.framework import Framework
from dalil.model.parts import Evidence
from dalil.quizzes import possible
from tests.sites import ROOT

NAMES = ("bant", "champ", "meddic", "gpct", "gpctba-ci", "anum")

# The least that each framework has of each list.
LISTS = {
    "steps": 5, "benefits": 3, "strengths": 3, "weaknesses": 3, "use_when": 3, "avoid_when": 3,
    "traps": 5, "combine_with": 1,
}  # fmt: skip


@cache
def content() -> Content:
    found = load(ROOT).content
    assert found is not None
    return found


def frameworks() -> dict[str, Framework]:
    return content().frameworks


def unsupported(value: object, path: str) -> Iterator[str]:
    """Where, below `value`, a statement neither names a source nor says that it is ours.

    What has no words of its own borrows those of a guide, and their sources with them.
    """
    worded = getattr(value, "text", "") is not None
    if isinstance(value, Evidence) and worded and not value.sources and value.basis == "seed":
        yield path
    if isinstance(value, BaseModel):
        for name in type(value).model_fields:
            yield from unsupported(getattr(value, name), f"{path}.{name}")
    elif isinstance(value, Mapping):
        for name, item in value.items():
            yield from unsupported(item, f"{path}.{name}")


def test_every_statement_names_its_source_or_says_that_it_is_ours() -> None:
    assert list(unsupported(content(), "content")) == []


def test_the_six_are_there_in_index_order() -> None:
    assert tuple(frameworks()) == NAMES


@pytest.mark.parametrize("name", NAMES)
def test_every_criterion_is_taught_whole(name: str) -> None:
    thin = {
        key: lacking
        for key, item in frameworks()[name].criteria.items()
        if (
            lacking := [
                part
                for part, least in {
                    "questions": 4, "green_flags": 2, "red_flags": 2, "signals": 3,
                    "matters": 1, "mistake": 1, "sources": 1,
                }.items()
                if len(getattr(item, part) or "") < least
            ]
        )
    }  # fmt: skip
    assert thin == {}


@pytest.mark.parametrize("name", NAMES)
def test_every_question_says_what_to_ask_next_and_what_to_listen_for(name: str) -> None:
    """A prospect can answer in two ways at least; the rep alone needs only one way on."""
    least = {"prospect": 2, "rep": 1}
    thin = [
        f"{criterion}.{key}"
        for criterion, item in frameworks()[name].criteria.items()
        for key, question in item.questions.items()
        if len(question.follow_ups) < least[question.asked_of]
        or not (question.green_flags and question.red_flags)
    ]
    assert thin == []


@pytest.mark.parametrize("name", NAMES)
def test_every_framework_has_its_lists_its_origin_and_its_rule(name: str) -> None:
    framework = frameworks()[name]
    assert {
        part: least for part, least in LISTS.items() if len(getattr(framework, part)) < least
    } == {}
    assert framework.origin is not None
    assert framework.origin.sources
    assert framework.sources
    assert framework.rule


@pytest.mark.parametrize("name", NAMES)
def test_every_row_of_the_comparison_is_filled_in(name: str) -> None:
    row = frameworks()[name].comparison
    assert all((row.deal_size, row.cycle, row.best_for, row.misses))


@pytest.mark.parametrize("name", NAMES)
def test_every_framework_is_compared_with_each_of_the_others(name: str) -> None:
    assert set(frameworks()[name].compared_with) == set(NAMES) - {name}


@pytest.mark.parametrize("name", NAMES)
def test_every_framework_has_a_call_that_serves_its_criteria_and_ends_in_a_note(name: str) -> None:
    framework = frameworks()[name]
    call = framework.example
    assert call is not None
    assert 8 <= len(call.lines) <= 14
    answers = [line for line in call.lines.values() if line.speaker == "prospect"]
    assert all(line.shows for line in answers)
    assert [item.name for item in framework.criteria.values() if item.name not in call.note] == []


@pytest.mark.parametrize("name", NAMES)
def test_notes_beside_a_call_are_phrases_without_a_full_stop(name: str) -> None:
    call = frameworks()[name].example
    assert call is not None
    assert [line.shows for line in call.lines.values() if (line.shows or "").endswith(".")] == []


@pytest.mark.parametrize("name", NAMES)
def test_every_criterion_has_a_bridge_and_answers_to_what_one_hears(name: str) -> None:
    """A reply leads on: it ends in a question."""
    for item in frameworks()[name].criteria.values():
        assert item.bridge
        assert 1 <= len(item.objections) <= 2
        assert all(each.reply.endswith("?") for each in item.objections.values())


def test_no_two_frameworks_lead_over_or_reply_in_the_same_words() -> None:
    criteria = [item for each in frameworks().values() for item in each.criteria.values()]
    said = [item.bridge for item in criteria] + [
        objection.reply for item in criteria for objection in item.objections.values()
    ]
    assert len(set(said)) == len(said)


def test_the_desk_has_a_strict_policy_and_one_that_most_use() -> None:
    desk = content().desk
    assert desk is not None
    assert {"strict", "standard"} <= set(desk.policies)
    assert desk.policies["strict"].qualified.green.share == 100
    assert len(desk.note) == 11


def with_readmes_framework(folder: Path) -> Path:
    """Our content, with the framework that the README shows."""
    for name in ("content", "quiz"):
        shutil.copytree(ROOT / name, folder / name)
    shown = (ROOT / "README.md").read_text("utf-8").split("```yaml\n")[1].split("```")[0]
    (folder / "content/frameworks/fast.yml").write_text(shown, "utf-8")
    return folder


def test_the_framework_of_the_readme_passes_the_check_in_silence(tmp_path: Path) -> None:
    assert list(check(with_readmes_framework(tmp_path))) == []


def test_a_framework_that_the_curation_leaves_too_little_of_is_told(tmp_path: Path) -> None:
    root = with_readmes_framework(tmp_path)
    known = load(root)
    assert known.content is not None
    items = possible(known.content, known.proofs)
    curation = root / "quiz/curation.yml"
    head, text = curation.read_text("utf-8").split("leave_out:\n")
    more = (each for each in sorted(items) if each.startswith("bant.") and f" {each}:" not in text)
    told = "".join(f"  {each}: Trivial.\n" for each in more)
    curation.write_text(f"{head}leave_out:\n{told}{text}", "utf-8")
    found = [each for each in check_items(root, load(root)) if each.code == "DAL375"]
    assert [each.message for each in found] == [
        "There are too few items of BANT for this blueprint"
    ]
