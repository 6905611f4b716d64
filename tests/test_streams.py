"""Streams of any encoding: no text is refused, none is lost, and JSON stays JSON."""

from __future__ import annotations

import io
import json
from contextlib import suppress

import pytest
from hypothesis import given
from hypothesis import strategies as st

from dalil.streams import escape_what_does_not_fit, json_for

ENCODINGS = ["ascii", "cp1252", "cp1256", "latin-1", "utf-8", "utf-16", "gb2312"]
TEXTS = st.text(st.characters(exclude_characters="\r"))


def stream(encoding: str) -> io.TextIOWrapper:
    return io.TextIOWrapper(io.BytesIO(), encoding, newline="")


def written(encoding: str, text: str) -> str:
    into = stream(encoding)
    escape_what_does_not_fit([into])
    into.write(text)
    into.flush()
    return into.buffer.getvalue().decode(encoding)


@pytest.mark.parametrize("encoding", ENCODINGS)
@given(text=TEXTS)
def test_json_comes_out_as_it_went_in(encoding: str, text: str) -> None:
    document = json.dumps([text], ensure_ascii=False)
    assert json.loads(written(encoding, document)) == [text]


@pytest.mark.parametrize("encoding", ENCODINGS)
@given(text=TEXTS)
def test_a_json_file_is_utf_8_or_ascii(encoding: str, text: str) -> None:
    document = json_for(stream(encoding), json.dumps([text], ensure_ascii=False))
    if encoding != "utf-8":
        assert document.isascii()
    assert json.loads(document) == [text]


def test_what_fits_is_written_as_it_is() -> None:
    assert written("cp1252", "caf\u00e9 \u0628 \U0001f600") == "caf\u00e9 \\u0628 \\ud83d\\ude00"


def test_a_name_that_is_no_text_is_written_too() -> None:
    assert written("utf-8", "a\udcff") == "a\\udcff"


def test_a_stream_that_is_closed_or_not_pythons_own_is_left_alone() -> None:
    with suppress(ValueError):
        escape_what_does_not_fit([None, io.StringIO()])
    assert json_for(None, '"\u0628"') == '"\u0628"'
