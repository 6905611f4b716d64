"""What a learner did, as events: read from anywhere, merged, folded. Without a browser."""

from __future__ import annotations

import json
from typing import Any

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from tests.browser.pure import pure

NOW = 1_800_000_000_000
DAY = 86_400_000
STAMP = {"v": 2, "time": NOW}
ITEMS = ["bant.order", "bant.need.letter", "anum.order"]


def answer(item: str, time: int, *, right: bool = True, **more: object) -> dict[str, object]:
    framework, _, _ = item.partition(".")
    about = {"framework": framework, "criterion": "", "revision": "r1", "quiz": "q"}
    return {
        "kind": "answer", "id": f"{item}@{time}", "v": 2, "time": time, "attempt": "a",
        "item": item, "chosen": ["x"], "right": right, "sure": None, **about, **more,
    }  # fmt: skip


def start(items: list[str], time: int = 1, attempt: str = "a") -> dict[str, object]:
    return {
        "kind": "start", "id": f"start-{attempt}", "v": 2, "time": time, "attempt": attempt,
        "quiz": "q", "form": 1, "items": items,
    }  # fmt: skip


def event(kind: str, time: int, **more: object) -> dict[str, object]:
    return {"kind": kind, "id": f"{kind}@{time}", "v": 2, "time": time, **more}


EVENTS = st.lists(
    st.builds(
        answer,
        st.sampled_from(ITEMS),
        st.integers(1, 50),
        right=st.booleans(),
        sure=st.sampled_from([True, False, None]),
    )
    | st.builds(
        lambda time, scope: event("reset", time, scope=scope, framework="bant", criterion=""),
        st.integers(1, 50),
        st.sampled_from(["all", "framework", "criterion"]),
    )
    | st.builds(
        lambda time, of: event("undo", time, of=f"reset@{of}"),
        st.integers(1, 50),
        st.integers(1, 50),
    ),
    max_size=25,
)


def ids(events: list[dict[str, object]]) -> set[object]:
    return {each["id"] for each in events}


def unique(events: list[dict[str, object]]) -> list[dict[str, object]]:
    """An id belongs to one event, on every device."""
    return list({each["id"]: each for each in events}.values())


@settings(deadline=None, max_examples=60)
@given(EVENTS, EVENTS, EVENTS)
def test_merging_devices_loses_nothing_in_whatever_order(
    one: list[dict[str, object]], two: list[dict[str, object]], three: list[dict[str, object]]
) -> None:
    every = unique(one + two + three)
    by_id = {each["id"]: each for each in every}
    a, b, c = ([by_id[each["id"]] for each in unique(part)] for part in (one, two, three))
    first = pure()("merged", pure()("merged", a, b), c)
    second = pure()("merged", c, pure()("merged", b, a))
    assert first == second
    assert ids(first) == set(by_id)
    assert pure()("merged", first, first) == first
    assert pure()("fold", first) == pure()("fold", second)


@settings(deadline=None, max_examples=60)
@given(EVENTS)
def test_a_saved_copy_holds_all_and_is_read_again_as_it_was(
    events: list[dict[str, object]],
) -> None:
    whole = pure()("merged", unique(events), [])
    text = json.dumps(pure()("packed", whole, NOW))
    assert pure()("unpacked", text, NOW) == {"events": whole, "left": 0}


WILD = st.recursive(
    st.none() | st.booleans() | st.integers() | st.floats(allow_nan=False) | st.text(max_size=5),
    lambda inner: st.lists(inner, max_size=3) | st.dictionaries(
        st.sampled_from(["id", "v", "time", "kind", "item", "__proto__", "constructor", "chosen"]),
        inner, max_size=4,
    ),
    max_leaves=8,
)  # fmt: skip


@settings(deadline=None, max_examples=100)
@given(st.lists(WILD, max_size=5))
def test_whatever_a_file_holds_only_events_come_out(values: list[object]) -> None:
    text = json.dumps({"format": "dalil-progress", "version": 2, "events": values})
    taken = pure()("unpacked", text, NOW)
    assert taken["left"] + len(taken["events"]) == len(values)


@pytest.mark.parametrize(
    "damage",
    [
        {"id": 7}, {"id": ""}, {"id": "x" * 201}, {"time": "1"}, {"time": -1}, {"time": 1e300},
        {"kind": "toString"}, {"kind": "__proto__"}, {"item": None}, {"item": {"a": 1}},
        {"chosen": "x"}, {"chosen": [1]}, {"chosen": ["x" * 201]}, {"chosen": ["x"] * 101},
        {"right": 1}, {"sure": "yes"}, {"v": 3}, {"v": "2"}, {"revision": ["r"]},
    ],
)  # fmt: skip
def test_a_damaged_event_is_no_event(damage: dict[str, object]) -> None:
    good = answer("bant.order", 5)
    assert pure()("readAll", [good, {**good, **damage}, None, [], "x", 5]) == [good, *[None] * 5]


def test_nothing_but_its_own_fields_is_kept_of_an_event() -> None:
    good = answer("__proto__", 5)
    text = json.dumps(good)[:-1] + ', "__proto__": {"polluted": 1}, "constructor": 2, "more": []}'
    taken = pure()("unpacked", f'{{"format":"dalil-progress","version":2,"events":[{text}]}}', NOW)
    assert taken["events"] == [good]
    assert pure()("fold", taken["events"])["unsaved"] == 1


@pytest.mark.parametrize(
    ("text", "why"),
    [
        ("", "not-ours"), ("null", "not-ours"), ("[]", "not-ours"), ("{", "not-ours"),
        ('{"format":"dalil-result","version":1,"events":[]}', "not-ours"),
        ('{"format":"dalil-progress","version":2,"events":{}}', "not-ours"),
        ('{"format":"dalil-progress","version":3,"events":[]}', "newer"),
        ('{"format":"dalil-progress","version":"2","events":[]}', "newer"),
        (f'{{"format":"dalil-progress","version":2,"events":[{"{}," * 10**6}]}}', "too-large"),
    ],
)  # fmt: skip
def test_a_file_that_is_no_copy_is_refused_with_a_reason(text: str, why: str) -> None:
    assert pure()("unpacked", text, NOW) == {"refused": why}


def test_what_lies_far_in_the_future_was_not_done_yet() -> None:
    near, far = (
        answer("a", NOW + DAY),
        event("reset", NOW + 9 * DAY, scope="all", framework="", criterion=""),
    )
    text = json.dumps({"format": "dalil-progress", "version": 2, "events": [far, near]})
    assert pure()("unpacked", text, NOW) == {"events": [near], "left": 1}


def test_events_of_version_1_are_read_as_what_they_are_now() -> None:
    old = answer("bant.order", 5000) | {"v": 1, "when": "1970-01-01T00:00:05Z", "choice": "b a"}
    del old["time"], old["chosen"], old["sure"]
    assert pure()("readAll", [old]) == [answer("bant.order", 5000, chosen=["b", "a"])]
    assert pure()("readAll", [old | {"when": "soon"}]) == [None]


def test_a_reset_takes_away_what_came_before_and_can_be_undone() -> None:
    events = [
        answer("bant.order", 1), answer("anum.order", 2),
        event("reset", 3, scope="framework", framework="bant", criterion=""),
        answer("bant.order", 4),
    ]  # fmt: skip
    counted = pure()("fold", events)["answers"]
    assert {item: len(given) for item, given in counted.items()} == {
        "anum.order": 1,
        "bant.order": 1,
    }
    undone = pure()("fold", [*events, event("undo", 5, of="reset@3")])["answers"]
    assert len(undone["bant.order"]) == 2


def test_a_criterion_is_reset_alone() -> None:
    events = [
        answer("bant.need.letter", 1, criterion="need"), answer("bant.order", 2),
        event("reset", 3, scope="criterion", framework="bant", criterion="need"),
    ]  # fmt: skip
    assert list(pure()("fold", events)["answers"]) == ["bant.order"]


def test_retrying_keeps_what_was_right_in_the_mark() -> None:
    subjects = [
        {"id": item, "revision": "r1", "framework": item.split(".")[0], "criterion": ""}
        for item in ITEMS
    ]
    events = [start(ITEMS), *(answer(item, 2 + n, right=n == 0) for n, item in enumerate(ITEMS))]
    events += [event("retry", 10, attempt="a", items=ITEMS[1:]), answer(ITEMS[1], 11)]
    mark = pure()("markOf", events, "a", subjects)
    assert (mark["right"], mark["first"], mark["total"]) == (2, 1, 3)
    assert mark["missed"] == [ITEMS[2]]
    changed = [subject | {"revision": "r2"} for subject in subjects]
    assert pure()("markOf", events, "a", changed)["right"] == 0


def test_a_test_keeps_its_mark_whatever_is_tried_again() -> None:
    subjects = [{"id": item, "revision": "r1", "framework": "", "criterion": ""} for item in ITEMS]
    events = [start(ITEMS), *(answer(item, 2 + n, right=n == 0) for n, item in enumerate(ITEMS))]
    events += [event("retry", 10, attempt="a", items=ITEMS[1:]), answer(ITEMS[1], 11)]
    mark = pure()("testMarkOf", events, "a", subjects)
    assert (mark["right"], mark["first"], mark["total"]) == (1, 1, 3)
    assert [(area["right"], area["total"]) for area in mark["areas"]] == [(1, 3)]
    assert mark["missed"] == [ITEMS[2]]


@pytest.mark.parametrize(
    ("right", "total", "standing"),
    [
        (0, 1, "open"), (1, 1, "open"), (0, 2, "weak"), (1, 2, "weak"), (2, 2, "fair"),
        (3, 3, "strong"), (2, 3, "fair"), (1, 3, "weak"), (4, 5, "strong"), (3, 5, "fair"),
    ],
)  # fmt: skip
def test_an_area_is_rated_on_more_than_one_question(right: int, total: int, standing: str) -> None:
    assert pure()("standing", {"right": right, "total": total}) == standing


def test_how_sure_one_is_can_be_changed_until_it_is_judged() -> None:
    about = {"attempt": "a", "item": ITEMS[0]}
    events = [
        start(ITEMS), event("sure", 2, **about, sure=True), event("sure", 3, **about, sure=False),
    ]  # fmt: skip
    assert pure()("readAll", events) == events
    assert pure()("fold", events)["attempts"]["a"]["sures"] == {ITEMS[0]: False}


def test_five_thousand_events_are_folded_in_no_time() -> None:
    events = [start([f"i{n}" for n in range(100)], n * 50, f"a{n}") for n in range(50)]
    events += [answer(f"bant.i{n % 500}", 3000 + n, attempt=f"a{n % 50}") for n in range(4950)]
    assert len(events) == 5000
    assert min(pure()("timed", events)) < 50


# On days of their own: see the next test.
TIMES = st.lists(st.integers(DAY, 40 * DAY), min_size=1, max_size=8).map(sorted)


@settings(deadline=None, max_examples=80)
@given(TIMES, st.data())
def test_cards_are_those_of_the_library(gaps: list[int], data: st.DataObject) -> None:
    given_answers, time = [], NOW
    for gap in gaps:
        time += gap
        right, sure = data.draw(st.booleans()), data.draw(st.sampled_from([True, False, None]))
        given_answers.append({"right": right, "sure": sure, "time": time})
    card, replayed = pure()("cardOf", given_answers), pure()("replayed", given_answers)
    assert card["days"] == replayed["days"]
    assert card["stability"] == pytest.approx(replayed["stability"], rel=1e-6)
    assert card["difficulty"] == pytest.approx(replayed["difficulty"], rel=1e-6)


def test_right_once_more_on_the_same_day_changes_nothing_and_wrong_does() -> None:
    def card(*answers: tuple[bool, int]) -> dict[str, Any]:
        given = [{"right": right, "sure": None, "time": NOW + late} for right, late in answers]
        found: dict[str, Any] = pure()("cardOf", given)
        return found

    assert card((False, 0), (True, 60_000)) == card((False, 0))
    assert card((False, 0), (True, 60_000))["days"] == 1
    assert card((True, 0), (True, 60_000)) == card((True, 0))
    assert card((True, 0), (False, 60_000))["days"] == 1
    assert card((False, 0), (True, 60_000), (True, DAY)) == card((False, 0), (True, DAY))


def test_confidence_feeds_the_rating() -> None:
    days = [
        pure()("cardOf", [{"right": right, "sure": sure, "time": NOW}])["days"]
        for right, sure in ((False, True), (True, False), (True, None), (True, True))
    ]
    assert days == sorted(days)
    assert len(set(days)) == 4


def test_what_is_due_comes_in_turn_and_only_in_the_revision_that_the_site_has() -> None:
    wrong = {"right": False}
    events = [
        answer("bant.a", NOW, **wrong), answer("bant.b", NOW + 1, **wrong),
        answer("anum.a", NOW + 2, **wrong), answer("champ.gone", NOW + 3, **wrong),
        answer("champ.old", NOW + 4, revision="r0", **wrong), answer("champ.a", NOW + 5, sure=True),
    ]  # fmt: skip
    site = [[item, "r1"] for item in ("bant.a", "bant.b", "anum.a", "champ.old", "champ.a")]
    assert pure()("dueOf", events, site, NOW) == []
    assert pure()("dueOf", events, site, NOW + DAY) == ["anum.a", "bant.a", "bant.b"]
    assert len(pure()("dueOf", events, site, NOW + 30 * DAY)) == 4
