"""In Arabic one word has many spellings, and search takes them all for the same."""

from __future__ import annotations

import pytest

from tests.browser.conftest import Searching
from tests.browser.test_search import search

SPELLINGS = {
    "الميزانية": ["ميزانية", "الميزانيه", "المِيزَانِيَّة", "الميزانـــية", "ميزانيه"],
    "الأهداف": ["الاهداف", "اهداف", "أهداف", "الأَهْداف"],
}


@pytest.mark.parametrize(
    ("word", "spelling"), [(word, other) for word, others in SPELLINGS.items() for other in others]
)
def test_every_spelling_finds_the_same(searching: Searching, word: str, spelling: str) -> None:
    seen = searching("ar/")
    wanted = search(seen, word)
    assert wanted
    assert search(seen, spelling) == wanted


def test_a_word_with_its_article_does_not_find_every_word_with_one(searching: Searching) -> None:
    assert search(searching("ar/"), "الميزانية") != search(searching("ar/"), "الحاجة")
