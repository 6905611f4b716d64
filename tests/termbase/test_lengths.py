"""Translations of unusual length."""

from __future__ import annotations

from dalil.termbase.lengths import UsualLength
from tests.termbase.catalogs import codes

WORDS = "satu dua tiga empat lima enam tujuh delapan "
SOURCE = "A sentence that is long enough to be measured beside the others"
USUAL = [(f"{SOURCE} {chr(97 + n)}", WORDS + chr(97 + n)) for n in range(26)] * 2


def test_what_is_usual_is_measured_in_the_catalog():
    assert codes("xh", *USUAL) == []
    assert codes("xh", *USUAL, (SOURCE, "satu")) == ["DAL457"]
    assert codes("xh", *USUAL, (SOURCE, WORDS * 3)) == ["DAL457"]


def test_few_messages_and_short_ones_tell_nothing():
    assert codes("xh", *USUAL[:10], (SOURCE, "satu")) == []
    assert codes("xh", *USUAL, ("Short", "satu dua tiga empat lima enam tujuh delapan")) == []


def test_a_plural_form_may_be_as_short_as_the_singular():
    usual, plural = UsualLength(1.0), f"{SOURCE}, all of the {{n}} that the answers allow"
    assert list(usual.check((SOURCE, plural * 2), "a" * len(SOURCE))) == []
    assert list(usual.check((SOURCE, plural * 2), "a" * len(plural * 2))) == []
    assert list(usual.check((SOURCE, plural * 2), "a" * (len(SOURCE) // 3)))
