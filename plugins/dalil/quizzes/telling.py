"""Words that give an option away, and words that give nothing away, by language: data, not code."""

from __future__ import annotations

import re
from collections.abc import Mapping
from functools import cache
from pathlib import Path

import yaml

from dalil.folding import words as folded

FILE = Path(__file__).with_name("telling_words.yml")


def telling(language: str, kind: str) -> re.Pattern[str] | None:
    """A pattern that finds words of a kind (absolutes, sweeping, negations) in lower-case text.

    None for a language that the file does not have: it is not held to the rule.
    """
    return _patterns().get((language, kind))


@cache
def common(language: str) -> frozenset[str]:
    """The folded words of a language that stand in questions and answers alike."""
    listed = _read().get(language, {}).get("common", ())
    return frozenset(word for each in listed for word in folded(each))


@cache
def _read() -> Mapping[str, Mapping[str, list[str]]]:
    read: Mapping[str, Mapping[str, list[str]]] = yaml.safe_load(FILE.read_text("utf-8"))
    return read


@cache
def _patterns() -> Mapping[tuple[str, str], re.Pattern[str]]:
    return {
        (language, kind): re.compile(rf"(?<!\w)(?:{'|'.join(map(re.escape, found))})(?!\w)")
        for language, kinds in _read().items()
        for kind, found in kinds.items()
        if kind != "common"
    }
