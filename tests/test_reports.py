"""Reports: nothing hidden is printed raw, and carets stand under what they mean."""

from __future__ import annotations

import json

import pytest
from hypothesis import given
from hypothesis import strategies as st

from dalil.errors import MOST_TOLD, Diagnostic, Related, limited
from dalil.reports import RENDERERS, refusal, render, summary
from dalil.source import excerpt

HOSTILE = "a\u202eb\x1b[31m\u2066\n::error::c%25"
FOUND = Diagnostic("x.yml", 2, 3, "DAL100", "Wrong", "Mend it.", "a: b", caret=3)


def test_nothing_wrong():
    assert render([]) == "No mistakes found."
    assert json.loads(render([], "json"))["diagnostics"] == []


@pytest.mark.parametrize("form", RENDERERS)
def test_hostile_text_is_spelled_out_everywhere(form):
    found = Diagnostic(
        *(HOSTILE, 1, 1, "DAL100", HOSTILE, HOSTILE, HOSTILE),
        related=(Related(HOSTILE, 1, 1, HOSTILE),),
    )
    report = render([found], form)
    assert all(each.isprintable() or each == "\n" for each in report)


def test_a_github_annotation_cannot_be_broken_out_of():
    lines = render([Diagnostic("a,b:c.yml", 1, 1, "DAL100", HOSTILE)], "github").splitlines()
    assert lines[0].startswith("::error file=a%2Cb%3Ac.yml,title=DAL100,line=1,col=1::a")
    assert len(lines) == 2


def test_reports_are_in_the_order_of_the_page():
    late, early = FOUND, Diagnostic("x.yml", 1, 1, "DAL100", "First")
    assert render([late, early]).index("First") < render([late, early]).index("Wrong")


def test_the_caret_stands_below_wide_and_combining_characters():
    line = "a: 日本e\u0301x"
    snippet, caret = excerpt(line, line.index("x") + 1)
    report = render([Diagnostic("x.yml", 1, 7, "DAL100", "Wrong", "", snippet, caret=caret)])
    assert report.splitlines()[2] == "    |         ^"


def test_the_summary_counts():
    warning = Diagnostic("y.yml", 0, 0, "DAL100", "Odd", severity="warning")
    assert summary([FOUND, FOUND, warning]) == "2 errors and 1 warning in 2 files."


@given(st.text(max_size=300), st.integers(0, 300))
def test_an_excerpt_is_short_printable_and_points_into_itself(line, column):
    shown, caret = excerpt(line, column)
    assert shown.isprintable()
    assert len(shown) <= 102
    assert caret <= len(shown) + 1


@given(st.text(alphabet="abc", min_size=1, max_size=400), st.data())
def test_an_excerpt_keeps_the_character_it_points_at(line, data):
    column = data.draw(st.integers(1, len(line)))
    shown, caret = excerpt(line, column)
    assert shown[caret - 1] == line[column - 1]


def test_what_the_system_refuses_is_told_with_its_place():
    told = refusal(PermissionError(13, "Permission denied", "/locked/out"))
    assert told.startswith("error: DAL505: /locked/out: you may not read or write here")
    assert refusal(OSError(28, "No space left on device")).endswith("No space left on device")


def test_errors_are_not_hidden_behind_warnings() -> None:
    found = [Diagnostic("a.yml", line, 1, "DAL216", "x", severity="warning") for line in range(200)]
    error = Diagnostic("a.yml", 500, 1, "DAL208", "y")
    told = limited([*found, error])
    assert error in told
    assert len(told) == MOST_TOLD + 1
    assert told[-1].severity == "warning"
