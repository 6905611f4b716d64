"""What somebody most likely meant by a name that is not there."""

from __future__ import annotations

from collections.abc import Iterable
from difflib import get_close_matches


def nearest(given: str, known: Iterable[str]) -> str:
    """The known name that is nearest to `given`; "" where none is near.

    >>> nearest("meddc", ["bant", "meddic"]), nearest("x", ["bant"])
    ('meddic', '')
    """
    return next(iter(get_close_matches(given, sorted(known), n=1)), "")


def meant(given: str, known: Iterable[str]) -> str:
    """The same as a question to the writer of a file; "" where no name is near.

    >>> meant("meddc", ["meddic"])
    'Did you mean `meddic`?'
    """
    near = nearest(given, known)
    return f"Did you mean `{near}`?" if near else ""
