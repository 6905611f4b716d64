"""How easily the English reads: python benchmarks/reading.py [project].

Flesch, R. (1948), A new readability yardstick: 206.835 - 1.015 words a sentence - 84.6 syllables a
word; 60 to 70 is plain English. Syllables are counted by rule, which is right for nine words in
ten and good enough for a mean.
"""

from __future__ import annotations

import re
import sys
from collections.abc import Iterable, Iterator
from pathlib import Path

from dalil.content import load
from dalil.model.text import Prose, iter_texts

LONGEST = 25
SENTENCE_END = re.compile(r"(?<=[.?!…])[\"”’)*]*\s+|\n\n|\n(?=\s*(?:[-*+]|\d+\.)\s)")
LINK = re.compile(r"\[([^\]]*)\]\([^)]*\)")
WORD = re.compile(r"[A-Za-z0-9$%&/]+(?:['’.,-][A-Za-z0-9]+)*")
VOWELS = re.compile(r"[aeiouy]+")
# A final e, and the e of -es and -ed where no s, t or the like before it gives it a sound.
SILENT = re.compile(r"(?<=[^aeiouy])(?:(?<![^aeiouy]l)e|(?<![sxzcg])(?<![cs]h)es|(?<![td])ed)$")


def sentences(text: str) -> Iterator[list[str]]:
    """The words of each sentence of a text in Markdown. What ends without a mark is one too."""
    for sentence in SENTENCE_END.split(LINK.sub(r"\1", text)):
        if found := WORD.findall(sentence):
            yield found


def syllables(word: str) -> int:
    """How many syllables an English word has, by rule; an acronym has one a letter."""
    if word.isupper():
        return len(word)
    lower = word.lower()
    return max(1, len(VOWELS.findall(lower)) - (SILENT.search(lower) is not None))


def flesch(found: Iterable[list[str]]) -> float:
    """Flesch reading ease of some sentences. Raises ZeroDivisionError where there are none."""
    found = list(found)
    words = [word for sentence in found for word in sentence]
    spoken = sum(map(syllables, words))
    return 206.835 - 1.015 * len(words) / len(found) - 84.6 * spoken / len(words)


def read(root: Path) -> dict[str, list[list[str]]]:
    """The sentences of each prose message of a project's content, by its key.

    Headings, names and phrases on cards are no sentences and would flatter the result.
    """
    return {
        message.key: list(sentences(str(message.text)))
        for message in iter_texts(load(root).require())
        if isinstance(message.text, Prose) or str(message.text).endswith((".", "?", "!"))
    }


def main(root: Path) -> None:
    """Print reading ease and the share of long sentences, and then the long sentences."""
    found = [(key, sentence) for key, each in read(root).items() for sentence in each]
    long = [(key, sentence) for key, sentence in found if len(sentence) > LONGEST]
    words = sum(len(sentence) for _, sentence in found)
    sys.stdout.write(
        f"{len(found)} sentences, {words / len(found):.1f} words each, "
        f"reading ease {flesch(sentence for _, sentence in found):.0f}, "
        f"{len(long) / len(found):.1%} with more than {LONGEST} words\n"
    )
    for key, sentence in long:
        sys.stdout.write(f"{len(sentence)} {key}: {' '.join(sentence)}\n")


if __name__ == "__main__":
    main(Path(sys.argv[1]) if len(sys.argv) > 1 else Path())
