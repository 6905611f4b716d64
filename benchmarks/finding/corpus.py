"""Made-up questions: words of a language's own letters, as common as words are.

Real questions of this size do not exist. The words are chains of letters learnt from our own
content, so that beginnings and lengths are those of the language; the most common are its own.
"""

from __future__ import annotations

import gzip
import random
from collections import Counter, defaultdict
from collections.abc import Sequence
from dataclasses import dataclass
from functools import cache
from pathlib import Path

from dalil.folding import words
from dalil.model.text import iter_texts
from dalil.project import open_project

ROOT = Path(__file__).resolve().parents[2]
LOCALES = ("en", "id", "ms", "ar")
VOCABULARY = 6_000
COMMON = 150  # words of the content that stay as they are
WORDS = (7, 12)
ORDER = 3


@dataclass(frozen=True)
class Corpus:
    """Questions in one language, and what somebody types to find them."""

    locale: str
    texts: tuple[str, ...]
    queries: tuple[str, ...]

    @property
    def size(self) -> int:
        """How many questions there are."""
        return len(self.texts)


@cache
def corpus(locale: str, size: int, queries: int) -> Corpus:
    """The same in every run: two or three words of a question each, every other one mistyped."""
    chance = random.Random(f"{locale} {size}")  # noqa: S311  # made-up data, the same each time; no secret
    vocabulary = _vocabulary(locale)
    weights = [1 / (place + 8) for place in range(len(vocabulary))]
    texts = tuple(
        " ".join(chance.choices(vocabulary, weights, k=chance.randint(*WORDS))).capitalize() + "?"
        for _ in range(size)
    )
    return Corpus(locale, texts, tuple(_typed(chance, texts, number) for number in range(queries)))


def weight(folder: Path, files: Sequence[str]) -> int:
    """Bytes of the files over the wire, compressed."""
    found = [path for name in files for path in sorted(folder.glob(name)) if path.is_file()]
    return sum(len(gzip.compress(path.read_bytes(), 9)) for path in found)


def _typed(chance: random.Random, texts: Sequence[str], number: int) -> str:
    asked = [word for word in chance.choice(texts)[:-1].lower().split() if len(word) > ORDER]
    query = " ".join(asked[: 2 + number % 2])
    if number % 2 == 0:
        return query
    place = chance.randrange(1, len(query) - 1)
    return query[:place] + query[place + 1 :]


@cache
def _vocabulary(locale: str) -> list[str]:
    chance = random.Random(locale)  # noqa: S311  # made-up data, the same each time; no secret
    content = open_project(ROOT).localized_content(locale)
    told = Counter(word for each in iter_texts(content) for word in words(str(each.text)))
    own = [word for word, _ in told.most_common() if word.isalpha()]
    after: dict[str, list[str]] = defaultdict(list)
    for word in own:
        padded = "^" * ORDER + word + "$"
        for place in range(ORDER, len(padded)):
            after[padded[place - ORDER : place]].append(padded[place])
    found = dict.fromkeys(own[:COMMON])
    while len(found) < VOCABULARY:
        found[_word(chance, after)] = None
    return list(found)


def _word(chance: random.Random, after: dict[str, list[str]]) -> str:
    made = "^" * ORDER
    while not made.endswith("$"):
        made += chance.choice(after[made[-ORDER:]])
    return made.strip("^$")
