"""Fingerprints of texts that must not be copied: python tests/fingerprints/make.py FOLDER.

Writes texts.bin beside this file: a hash of every run of eight words in the .txt files of the
folder, sorted. The texts themselves cannot be got back from it, and need not be at hand to compare.
"""

from __future__ import annotations

import sys
from collections.abc import Iterable, Iterator
from hashlib import blake2b
from pathlib import Path

from dalil.termbase.phrases import words

RUN = 8
SIZE = 8
FILE = Path(__file__).with_name("texts.bin")


def runs(text: str) -> Iterator[str]:
    """Every run of eight words, in lower case, without punctuation and vowel marks."""
    found = words(text)
    return (" ".join(found[start : start + RUN]) for start in range(len(found) - RUN + 1))


def fingerprint(run: str) -> bytes:
    """The hash of one run."""
    return blake2b(run.encode(), digest_size=SIZE).digest()


def fingerprints(texts: Iterable[str]) -> bytes:
    """The hashes of all runs of all texts, each once, sorted and put together."""
    return b"".join(sorted({fingerprint(run) for text in texts for run in runs(text)}))


def stored() -> frozenset[bytes]:
    """The hashes in texts.bin."""
    data = FILE.read_bytes()
    return frozenset(data[start : start + SIZE] for start in range(0, len(data), SIZE))


if __name__ == "__main__":
    paths = sorted(Path(sys.argv[1]).glob("*.txt"))
    FILE.write_bytes(fingerprints(path.read_text("utf-8") for path in paths))
    sys.stdout.write(f"{len(paths)} texts, {len(stored())} runs of {RUN} words\n")
