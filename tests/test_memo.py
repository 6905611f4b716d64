"""A memo gives what it made before to whoever asks of the very same objects."""

from __future__ import annotations

from dalil.memo import Memo


def test_the_same_objects_give_the_same_result() -> None:
    memo, made = Memo(), list[int]()
    of = ([1], "x")

    def make() -> list[int]:
        made.append(len(made))
        return [made[-1]]

    first = memo("sum", of, make)
    assert memo("sum", of, make) is first
    assert memo("other", of, make) is not first
    assert made == [0, 1]


def test_equal_is_not_the_same() -> None:
    """Two equal texts can differ in state and language."""
    memo = Memo()
    assert memo("sum", ([1],), lambda: "old") == "old"
    assert memo("sum", ([1],), lambda: "new") == "new"
    assert memo("sum", (), lambda: "fewer") == "fewer"


def test_plain_values_are_compared() -> None:
    memo = Memo()
    assert memo("sum", (), lambda: "old", [1]) == "old"
    assert memo("sum", (), lambda: "new", [1]) == "old"
    assert memo("sum", (), lambda: "new", [2]) == "new"


def test_the_last_result_is_given_whatever_it_was_made_of() -> None:
    memo = Memo()
    assert memo.last("sum", str) is None
    memo("sum", ([1],), lambda: "old")
    assert memo.last("sum", str) == "old"
    assert memo.last("sum", int) is None
