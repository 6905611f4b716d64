"""Our words are our own: no run of more than seven is shared with the articles we learned from."""

from __future__ import annotations

from collections.abc import Iterator
from pathlib import Path

import pytest

from dalil.catalog_files import read_files
from tests.fingerprints.make import RUN, SIZE, fingerprint, fingerprints, runs, stored
from tests.sites import ROOT

# Lists of names that can be written in one way only. A run inside such a list is nobody's own.
LISTS = """\
metrics economic buyer decision criteria decision process identify pain champion
""".splitlines()
COPIED = stored()


def texts(locale: str) -> Iterator[tuple[str, str]]:
    """Every translation of a locale and every page written by hand, with its key or path."""
    for (each, _), file in read_files(ROOT):
        if each == locale:
            yield from ((e.key or "", text) for e in file.active() for text in e.translations)
    for path in sorted(ROOT.glob(f"content/pages/{locale}/**/*.md")):
        yield path.relative_to(ROOT).as_posix(), path.read_text("utf-8")


@pytest.mark.parametrize("locale", ["id", "ms", "ar"])
def test_no_more_than_seven_words_in_a_row_are_shared(locale):
    allowed = {run for names in LISTS for run in runs(names)}
    shared = [
        (key, run)
        for key, text in texts(locale)
        for run in runs(text)
        if fingerprint(run) in COPIED and run not in allowed
    ]
    assert shared == []


def test_the_fingerprints_are_sorted_and_whole():
    found = sorted(COPIED)
    assert b"".join(found) == Path(__file__).with_name("texts.bin").read_bytes()
    assert len(found) > 5_000
    assert {len(each) for each in found} == {SIZE}


def test_a_copied_run_is_found_whatever_its_dress():
    text = "One two, three; FOUR five six **seven** eight nine."
    made = fingerprints([text])
    assert len(made) == 2 * SIZE
    assert fingerprint(next(runs("one two three four five six seven eight"))) in (
        made[:SIZE],
        made[SIZE:],
    )
    assert list(runs(" ".join("abcdefg"))) == []
    assert len("abcdefg") == RUN - 1
