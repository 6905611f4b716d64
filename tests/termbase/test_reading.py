"""locales/termbase.yml: read like every other file, and told of in the same words."""

from __future__ import annotations

import pytest

from dalil.catalogs import check_catalogs
from dalil.content import load
from dalil.reports import render
from dalil.termbase import TERMBASE, Termbase, read_termbase, read_wording
from tests.sites import ROOT

REFUSED = {
    "key-misspelt": "terms:\n  lead:\n    locales:\n      id: {prefered: lead}\n",
    "preferred-missing": "terms:\n  lead:\n    locales:\n      id: {also_ok: [lead]}\n",
    "no-locale": "terms:\n  lead: {english: [lead]}\n",
    "locale-unknown": "terms:\n  lead:\n    locales:\n      xx_yy: {preferred: lead}\n",
    "letter-unknown": "letters:\n  bant: [budget]\nterms: {}\n",
    "no-yaml": "terms: [\n",
}


@pytest.mark.parametrize("name", REFUSED)
def test_mistakes_are_told(name, project, golden):
    root = project({TERMBASE: REFUSED[name]})
    termbase, mistakes = read_termbase(root)
    assert termbase == Termbase()
    golden(f"termbase/{name}.txt", render(mistakes))


def test_a_project_needs_none(tmp_path):
    assert read_termbase(tmp_path) == (Termbase(), ())


def test_our_own_catalogs_have_no_error_in_their_words():
    told = [
        each
        for each in check_catalogs(ROOT, load(ROOT))
        if each.code.startswith("DAL45") and each.severity == "error"
    ]
    assert render(told) == "No mistakes found."


def test_what_is_remembered_belongs_to_the_bytes_of_the_file(project) -> None:
    files = {TERMBASE: "terms:\n  lead: {locales: {id: {preferred: lead}}}\n"}
    root = project(files)
    first, again = read_wording(root)[0], read_wording(root)[0]
    assert first is again
    (root / TERMBASE).write_text(files[TERMBASE].replace("preferred: lead", "preferred: Lead"))
    assert read_wording(root)[0].termbase.terms["lead"].locales["id"].preferred == "Lead"
    assert first.termbase.terms["lead"].locales["id"].preferred == "lead"
