"""`dalil items`, as it is called."""

from __future__ import annotations

import json

from tests.translating import WHOLE, run


def test_json_holds_every_item_in_the_locale() -> None:
    english, arabic = (
        json.loads(run(WHOLE, "items", "--locale", locale, "--json"))["items"]
        for locale in ("en", "ar")
    )
    assert [item["id"] for item in english] == [item["id"] for item in arabic]
    for one, other in zip(english, arabic, strict=True):
        assert one["answer"] == other["answer"]
        assert [option["id"] for option in one["options"]] == [
            option["id"] for option in other["options"]
        ]
        assert one["level"] in {"recall", "understand", "apply", "judge"}
        assert one["objective"]["text"]
        assert one["read"]["page"]
        assert all(option["feedback"]["text"] for option in one["options"])


def test_a_sample_is_the_same_for_the_same_seed() -> None:
    one, same = (run(WHOLE, "items", "--sample", "4", "--seed", "7") for _ in range(2))
    other = run(WHOLE, "items", "--sample", "4", "--seed", "8")
    assert one == same != other
    assert one.startswith("1. ")
    assert "\n\n4. " in one


def test_a_sample_may_be_larger_than_the_bank() -> None:
    lines = run(WHOLE, "items").splitlines()
    sheet = run(WHOLE, "items", "--sample", "100000")
    assert f"\n{len(lines)}. " in f"\n{sheet}"


def test_what_is_refused_is_told_with_the_rule() -> None:
    for line in run(WHOLE, "items", "--refused").splitlines():
        _, locale, rule, _ = line.split("\t")
        assert locale
        assert rule in {"longest", "alike", "echo", "empty"}
