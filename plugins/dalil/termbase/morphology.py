"""How words change in a language: just enough to see one word in two of its forms.

`normal` undoes what is written onto a word without changing it (a plural s, -nya, the Arabic and).
It gives one form, so that a rejected word is found whatever stands at its edges. `stems` undoes
derivation as well, and gives every stem a word may have: too many, on purpose. It only serves to
see that a term is there after all.
"""

from __future__ import annotations

from collections.abc import Callable, Iterator
from functools import lru_cache
from typing import NamedTuple

SHORTEST_STEM = 3
SHORTEST_ARABIC = 2
CLITICS = ("nya", "lah", "kah", "pun")
SUFFIXES = ("nya", "kan", "lah", "kah", "pun", "an", "i")
# Prefix, and the first letter of the stem that it may have swallowed (memupuk: pupuk).
PREFIXES = (
    ("meny", "s"), ("peny", "s"), ("meng", "k"), ("peng", "k"), ("mem", "p"), ("pem", "p"),
    ("men", "t"), ("pen", "t"), ("me", ""), ("pe", ""), ("per", ""), ("ber", ""), ("be", ""),
    ("ter", ""), ("di", ""), ("se", ""), ("ke", ""),
)  # fmt: skip
ARABIC_ENDINGS = (
    "كما", "هما", "هم", "ها", "هن", "كم", "نا", "ية", "ون", "ين", "ات", "ان", "ه", "ك", "ي", "ة",
    "ت", "ا", "ن",
)  # fmt: skip
LETTERS = str.maketrans({"أ": "ا", "إ": "ا", "آ": "ا", "ى": "ي", "ؤ": "ء", "ئ": "ء"})


class Morphology(NamedTuple):
    """The two ways to look at a word, which is in lower case and without vowel marks."""

    normal: Callable[[str], str]
    stems: Callable[[str], frozenset[str]]


def morphology(language: str) -> Morphology:
    """Those of a language, by its code; words of others are compared as they are."""
    return KNOWN.get(language, Morphology(str, lambda word: frozenset((word,))))


@lru_cache(maxsize=65536)
def _english(word: str) -> str:
    """The singular: `companies` is `company`."""
    if len(word) <= SHORTEST_STEM or word.endswith("ss") or not word.endswith("s"):
        return word
    return f"{word[:-3]}y" if word.endswith("ies") else word[:-1]


@lru_cache(maxsize=65536)
def _malay(word: str) -> str:
    for clitic in CLITICS:
        if word.endswith(clitic) and len(word) > len(clitic) + SHORTEST_STEM:
            return word[: -len(clitic)]
    return word


@lru_cache(maxsize=65536)
def _malay_stems(word: str) -> frozenset[str]:
    found = {word, *_stripped(word)}
    for _ in range(2):
        found.update(*[_stripped(each) for each in found])
    return frozenset(found)


def _stripped(word: str) -> list[str]:
    """The word without one of its prefixes or suffixes, in each way that is possible."""
    found = [word[: -len(end)] for end in SUFFIXES if word.endswith(end)]
    for prefix, swallowed in PREFIXES:
        if word.startswith(prefix):
            rest = word[len(prefix) :]
            found += [rest, swallowed + rest] if swallowed else [rest]
    return [each for each in found if len(each) >= SHORTEST_STEM]


@lru_cache(maxsize=65536)
def _arabic(word: str) -> str:
    """Without and, so, by, as, to before the article: `وبالميزانية` is `الميزانية`."""
    if word[:1] in {"و", "ف"} and len(word) > SHORTEST_STEM + 1:
        word = word[1:]
    if word.startswith(("بال", "كال")):
        return word[1:]
    return f"ال{word[2:]}" if word.startswith("لل") else word


@lru_cache(maxsize=65536)
def _arabic_stems(word: str) -> frozenset[str]:
    found = {word, *_without_proclitics(_arabic(word))}
    for _ in range(2):
        found.update([one[: -len(end)] for one in found for end in ARABIC_ENDINGS
                      if one.endswith(end)])  # fmt: skip
    return frozenset(each.translate(LETTERS) for each in found if len(each) >= SHORTEST_ARABIC)


def _without_proclitics(word: str) -> Iterator[str]:
    yield word
    for clitic in ("ال", "ب", "ك", "ل", "ي", "ت", "ن", "س"):
        if word.startswith(clitic):
            yield word[len(clitic) :]


KNOWN = {
    "en": Morphology(_english, lambda word: frozenset((_english(word),))),
    "id": Morphology(_malay, _malay_stems),
    "ms": Morphology(_malay, _malay_stems),
    "ar": Morphology(_arabic, _arabic_stems),
}
