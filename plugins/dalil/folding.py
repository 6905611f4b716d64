"""Folding: two spellings of one word become one string, before they are searched or compared.

The table is folding.json; the browser folds by the same table, and both pass the same vectors.
"""

from __future__ import annotations

import json
import re
import unicodedata
from functools import cache, lru_cache
from pathlib import Path
from typing import Any

TABLE: dict[str, Any] = json.loads(
    Path(__file__).with_name("folding.json").read_text(encoding="utf-8")
)
WORD = re.compile(r"[^\W_]+")


def fold(text: str) -> str:
    """`text` as its folded words with one space between them; "" when it holds no word."""
    return " ".join(words(text))


def words(text: str) -> list[str]:
    """The folded words of `text`, each without its Arabic article."""
    return list(_words(text))


@lru_cache(maxsize=32768)
def _words(text: str) -> tuple[str, ...]:
    composed = unicodedata.normalize("NFKC", text).lower()
    folded = unicodedata.normalize("NFD", composed).translate(_characters())
    return tuple(_without_article(word) for word in WORD.findall(folded))


def _without_article(word: str) -> str:
    for article in TABLE["articles"]:
        if word.startswith(article) and len(word) - len(article) >= TABLE["shortest_stem"]:
            return word[len(article) :]
    return word


@cache
def _characters() -> dict[int, str]:
    gone = (range(int(first, 16), int(last, 16) + 1) for first, last in TABLE["remove"])
    removed = {character: "" for characters in gone for character in characters}
    return removed | {ord(one): other for one, other in TABLE["replace"].items()}
