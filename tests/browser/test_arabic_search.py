"""In Arabic one word has many spellings, and search takes them all for the same."""

from __future__ import annotations

import pytest

from tests.browser.conftest import Visitor
from tests.browser.test_search import search

SPELLINGS = {
    "الميزانية": ["ميزانية", "الميزانيه", "المِيزَانِيَّة", "الميزانـــية", "ميزانيه"],
    "الأهداف": ["الاهداف", "اهداف", "أهداف", "الأَهْداف"],
}


@pytest.mark.parametrize(
    ("word", "spelling"), [(word, other) for word, others in SPELLINGS.items() for other in others]
)
def test_every_spelling_finds_the_same(visit: Visitor, word: str, spelling: str) -> None:
    seen = visit("ar/")
    wanted = search(seen, word)
    assert wanted
    assert search(seen, spelling) == wanted


def test_a_word_with_its_article_does_not_find_every_word_with_one(visit: Visitor) -> None:
    assert search(visit("ar/"), "الميزانية") != search(visit("ar/"), "الحاجة")
