"""A call as data: whatever happens in it, nothing that was heard is lost or becomes surer."""

from __future__ import annotations

import csv
import io
from typing import Any

from hypothesis import given, settings
from hypothesis import strategies as st

from tests.browser.calling import BANK, CONCEPTS, SIBLINGS, Move, desk
from tests.test_verdicts import policies

STATES = ["unasked", "unclear", "green", "red"]
texts = st.text(st.characters(exclude_categories=["Cs"]), max_size=12)


@st.composite
def told(draw: st.DrawFn, framework: str, size: int = 6) -> list[Move]:
    """What may happen while `framework` is open; each flag and objection at most once."""
    concepts = st.sampled_from(CONCEPTS[framework])
    moves: list[Move] = []
    for n in range(draw(st.integers(0, size))):
        key = f"{framework}--{draw(concepts)}"
        kind, state = draw(st.sampled_from(["green", "red"])), draw(st.sampled_from(STATES))
        where = f"{framework}.{draw(st.integers(0, 10**6))}.{n}"
        moves.append(draw(st.sampled_from([
            ("mark", key, state), ("confirm", key), ("tick", key, f"{key}/{kind}.{where}"),
            ("object", key, f"objection.{where}"), ("write", key, f"note {where}"),
            ("ask", f"{key}--{draw(st.integers(0, 2))}"),
        ])))  # fmt: skip
    return moves


@st.composite
def whole_calls(draw: st.DrawFn) -> list[Move]:
    """A call through several frameworks."""
    moves = draw(told("one"))
    for framework in draw(st.lists(st.sampled_from(list(CONCEPTS)), max_size=5)):
        moves += [("switchTo", framework), *draw(told(framework))]
    return moves


def framework_of(moves: list[Move]) -> str:
    """The framework that a call has come to."""
    return next((move[1] for move in reversed(moves) if move[0] == "switchTo"), "one")


def heard(call: dict[str, Any], framework: str) -> dict[str, dict[str, Any]]:
    """The answers of one framework that say anything."""
    return {key: answer for key, answer in call["answers"].items()
            if key.startswith(f"{framework}--") and answer["step"]}  # fmt: skip


@given(whole_calls(), st.sampled_from(list(CONCEPTS)), st.sampled_from(list(CONCEPTS)))
def test_a_visit_to_another_framework_changes_no_answer(
    moves: list[Move], home: str, other: str
) -> None:
    before: list[Move] = [*moves, ("switchTo", home)]
    after: list[Move] = [*before, ("switchTo", other), ("switchTo", home)]
    known = heard(desk()("played", BANK, before), home)
    assert heard(desk()("played", BANK, after), home) == known


@given(whole_calls(), st.sampled_from(list(CONCEPTS)))
def test_what_comes_along_is_a_claim_from_another_framework(
    moves: list[Move], framework: str
) -> None:
    call = desk()("played", BANK, [*moves, ("switchTo", framework)])
    for key, answer in heard(call, framework).items():
        if answer["from"]:
            origin, _, concept = answer["from"].partition("--")
            assert origin != framework
            assert concept == key.partition("--")[2]
            assert not answer["confirmed"]


@given(whole_calls(), st.sampled_from(STATES[1:]))
def test_a_criterion_never_takes_over_its_siblings_answer(moves: list[Move], state: str) -> None:
    proof: list[Move] = [("switchTo", "one"), ("mark", "one--proof", state), ("switchTo", "one")]
    call = desk()("played", SIBLINGS, [*moves, *proof])
    assert not call["answers"].get("one--need", {"from": ""})["from"].startswith("one--")
    assert call["answers"]["one--proof"]["from"] == ""


@given(st.sampled_from(STATES[1:]), st.sampled_from(STATES))
def test_siblings_keep_their_own_answers_after_a_visit(first: str, second: str) -> None:
    moves: list[Move] = [("mark", "one--need", first), ("write", "one--need", "first"),
                         ("mark", "one--proof", second)]  # fmt: skip
    back: list[Move] = [("switchTo", "two"), ("switchTo", "one")]
    known = heard(desk()("played", SIBLINGS, moves), "one")
    assert heard(desk()("played", SIBLINGS, [*moves, *back]), "one") == known


@given(whole_calls())
def test_only_what_is_certain_is_ever_confirmed(moves: list[Move]) -> None:
    for answer in desk()("played", BANK, moves)["answers"].values():
        assert answer["state"] in STATES
        assert not answer["confirmed"] or answer["state"] in {"green", "red"}


@given(whole_calls(), st.sampled_from(list(CONCEPTS)))
def test_the_last_note_and_every_objection_come_along(moves: list[Move], framework: str) -> None:
    answers = heard(desk()("played", BANK, [*moves, ("switchTo", framework)]), framework)
    notes: dict[str, str] = {}
    objections: dict[str, set[str]] = {}
    for name, *rest in moves:
        concept = rest[0].partition("--")[2]
        if name == "write":
            notes[concept] = rest[1]
        elif name == "object":
            objections.setdefault(concept, set()).add(rest[1])
    for concept in CONCEPTS[framework]:
        answer = answers.get(f"{framework}--{concept}", {"note": "", "objections": []})
        assert answer["note"] == notes.get(concept, "")
        assert set(answer["objections"]) == objections.get(concept, set())


@given(told("one"))
def test_a_tick_taken_off_gives_back_what_was(moves: list[Move]) -> None:
    tick: Move = ("tick", "one--need", "need/red.again")
    before = desk()("played", BANK, [*moves, ("mark", "one--need", "green")])
    after = desk()("played", BANK, [*moves, ("mark", "one--need", "green"), tick, tick])
    known = {**before["answers"]["one--need"], "step": 0}
    assert {**after["answers"]["one--need"], "step": 0} == known


@given(whole_calls(), st.sampled_from(BANK))
def test_no_question_is_suggested_twice_or_only_thought_about(
    moves: list[Move], here: dict[str, Any]
) -> None:
    said = {move[1] for move in moves if move[0] == "ask"}
    suggested = desk()("askedInTurn", BANK, moves, here["key"])
    assert len(set(suggested)) == len(suggested)
    assert not said & set(suggested)
    assert all(not key.endswith("--1") for key in suggested)


@given(whole_calls(), policies, st.lists(st.sampled_from(CONCEPTS["one"]), unique=True))
@settings(max_examples=200)
def test_a_red_that_is_only_claimed_is_missing_where_nothing_is_decided(
    moves: list[Move], policy: Any, before: list[str]
) -> None:
    moves = [*moves, ("mark", f"{framework_of(moves)}--need", "unclear"),
             ("mark", f"{framework_of(moves)}--need", "red")]  # fmt: skip
    rules = policy.model_dump(mode="json", include={"qualified", "disqualified", "nurture"})
    outcome = desk()("outcomeOf", BANK, moves, rules, before)
    missing = {each["criterion"]["key"] for each in outcome["missing"]}
    for each in outcome["all"]:
        answer, key = each["answer"], each["criterion"]["key"]
        if answer["confirmed"]:
            assert key not in missing
        elif answer["state"] == "red":
            assert (key in missing) == (outcome["verdict"] == "not-enough-yet")
        elif answer["state"] != "green":
            assert key in missing


@given(whole_calls(), st.lists(st.sampled_from(CONCEPTS["one"]), unique=True))
def test_every_concept_to_confirm_is_asked_for_or_known(
    moves: list[Move], before: list[str]
) -> None:
    outcome = desk()("outcomeOf", BANK, moves, None, before)
    there = {each["criterion"]["concept"] for each in [*outcome["all"], *outcome["known"]]}
    assert outcome["unasked"] == [concept for concept in before if concept not in there]


fields = st.lists(
    st.fixed_dictionaries({
        "label": texts, "value": texts, "cell": texts, "items": st.lists(texts, max_size=2),
    }),
    min_size=1, max_size=5,
)  # fmt: skip


@given(fields)
def test_a_row_of_a_table_has_every_field_and_no_formula(fields: list[dict[str, Any]]) -> None:
    fields = [{**each, "value": each["cell"]} for each in fields]
    row = next(csv.reader(io.StringIO(desk()("formatted", fields, "csv"), newline="")))
    assert len(row) == len(fields)
    for cell, each in zip(row, fields, strict=True):
        whole = each["cell"] or "; ".join(each["items"])
        assert cell in {whole, f"'{whole}"}
        assert not cell.lstrip().startswith(("=", "+", "-", "@"))


@given(fields)
def test_text_holds_every_value_as_it_is(fields: list[dict[str, Any]]) -> None:
    plain = desk()("formatted", fields, "plain")
    assert all(text in plain for each in fields for text in (each["value"].strip(), *each["items"]))


def test_markdown_says_what_was_said_and_nothing_else() -> None:
    field = {"label": "Note", "value": "*a* <b> [c](d) `e` #1", "cell": "", "items": ["x_y"]}
    assert desk()("formatted", [field], "markdown") == (
        "- **Note:** \\*a\\* \\<b\\> \\[c\\](d) \\`e\\` \\#1\n  - x\\_y\n"
    )
