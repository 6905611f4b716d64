"""The same word twice."""

from __future__ import annotations

import pytest

from tests.termbase.catalogs import codes


@pytest.mark.parametrize(
    ("locale", "text"),
    [
        ("id", "prospek atau prospek"),
        ("ms", "cepat dan cepat"),
        ("id", "untuk untuk itu"),
        ("ar", "التنبؤ والتنبؤ"),
        ("ar", "التنبّؤ أو التنبؤ"),
    ],
)
def test_it_is_told(locale, text):
    assert codes(locale, ("One and the other.", text)) == ["DAL459"]


@pytest.mark.parametrize(
    ("english", "text"),
    [
        ("Word by word", "ملفًا ملفًا"),
        ("step by step", "langkah langkah"),
        ("One letter at a time", "حرفًا حرفًا"),
        ("People", "orang-orang"),
        ("Theirs.", "milik mereka. Mereka tahu"),
        ("For them, and they know.", "untuk mereka dan mereka tahu"),
        ("Routing", "pembagian lead (lead routing)"),
    ],
)
def test_repetition_that_is_meant_is_left_alone(english, text):
    assert "DAL459" not in codes("id", (english, text))
