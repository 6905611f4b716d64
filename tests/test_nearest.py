"""Names that are not there."""

from __future__ import annotations

from hypothesis import given
from hypothesis import strategies as st

from dalil.nearest import meant, nearest


def test_a_slip_is_recognised_and_a_stranger_is_not() -> None:
    assert nearest("meddc", ["bant", "meddic"]) == "meddic"
    assert meant("meddc", ["bant", "meddic"]) == "Did you mean `meddic`?"
    assert (nearest("xyz", ["bant"]), meant("xyz", ["bant"]), nearest("a", [])) == ("", "", "")


@given(st.text(), st.lists(st.text(min_size=1), max_size=5), st.randoms(use_true_random=False))
def test_the_order_of_the_names_does_not_matter(name, known, order) -> None:
    shuffled = known.copy()
    order.shuffle(shuffled)
    assert nearest(name, shuffled) == nearest(name, known)
