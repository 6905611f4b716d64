"""Numbers and currencies."""

from __future__ import annotations

import pytest

from tests.termbase.catalogs import codes, found


@pytest.mark.parametrize(
    ("english", "translation"),
    [
        ("1,000 calls", "1.000 panggilan"),
        ("0.5 hours", "0,5 jam"),
        ("$50K", "$50 ribu"),
        ("$50,000", "$50 ribu"),
        ("$50K", "USD 50.000"),
        ("35% of 12", "٣٥٪ من ١٢"),
        ("the 1950s", "tahun 1950-an"),
        ("the 1950s", "lima puluhan"),
        ("Selling 101", "Dasar-dasar menjual"),
        ("No number", "7 angka"),
    ],
)
def test_numbers_that_stay_are_right(english, translation):
    assert codes("id", (english, translation)) == []


@pytest.mark.parametrize(
    ("english", "translation"),
    [
        ("79% of them", "sebagian besar"),
        ("35% of them", "53% dari mereka"),
        ("the 1950s", "tahun 1960-an"),
        ("between 10 and 15", "antara 10 dan 50"),
        ("$50K a year", "RM50K setahun"),
        ("USD 300", "Rp300"),
    ],
)
def test_numbers_that_are_lost_or_changed_are_errors(english, translation):
    told = found("id", (english, translation))
    assert [(each.code, each.severity) for each in told] == [("DAL454", "error")]


def test_a_small_number_may_have_become_a_word():
    (told,) = found("id", ("4 letters", "empat huruf"))
    assert (told.code, told.severity) == ("DAL454", "warning")
