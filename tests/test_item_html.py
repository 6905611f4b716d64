"""Items as HTML: what people wrote is escaped in every place, and every form has its controls."""

from __future__ import annotations

import re
from dataclasses import replace

import pytest

from dalil.interface import Interface
from dalil.item_html import Writer, item_html, key_line
from dalil.model.text import Text
from dalil.project import open_project
from dalil.views.items import ShownItem, ShownOption, ShownQuote, ShownRow, shown_item
from tests.sites import ROOT

EVIL = Text("<script>alert(1)</script>\"'&")


@pytest.fixture(scope="module")
def by_form() -> dict[str, ShownItem]:
    project = open_project(ROOT)
    say = project.spoken("en").say
    return {item.form: shown_item(item, say) for item in project.bank.items}


@pytest.mark.parametrize("form", ["choice", "order", "match", "short"])
def test_no_text_becomes_markup(by_form: dict[str, ShownItem], form: str) -> None:
    item = by_form[form]
    evil = replace(
        item,
        stem=EVIL, why=EVIL, read_title=EVIL, objective=EVIL, accepted=(str(EVIL),),
        shown=EVIL if item.shown else None,
        quotes=(ShownQuote(EVIL, EVIL),),
        options=tuple(ShownOption(each.id, str(EVIL), EVIL, EVIL) for each in item.options),
        rows=tuple(ShownRow(each.id, EVIL, each.answer) for each in item.rows),
    )  # fmt: skip
    write = Writer("ltr", Interface("en"))
    for html in (item_html(evil, write, "#"), key_line(evil, write)):
        assert "<script" not in html
        assert not re.search(r'="[^"]*<', html)
    assert "&lt;script&gt;" in item_html(evil, write, "#")


@pytest.mark.parametrize(
    ("form", "control"),
    [("choice", 'type="radio"'), ("order", "<button"), ("match", "<select"), ("short", "<input")],
)
def test_each_form_has_native_controls(
    by_form: dict[str, ShownItem], form: str, control: str
) -> None:
    html = item_html(by_form[form], Writer("rtl", Interface("en")), "../#there")
    assert control in html
    assert 'href="../#there"' in html
    assert html.count("<fieldset") == html.count("</fieldset>") == 1
    assert 'dir="rtl"' in html
