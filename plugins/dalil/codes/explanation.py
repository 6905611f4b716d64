"""`Explanation`: what `dalil explain` says of a code."""

from __future__ import annotations

from typing import NamedTuple


class Explanation(NamedTuple):
    """What a code means, why it is a mistake, and how it is mended."""

    title: str
    cause: str
    remedy: str
