"""Ids that are no ids, and what they may be instead."""

from __future__ import annotations

import re
import unicodedata

from dalil.model.parts import ID_PATTERN
from dalil.paths import is_reserved

LONGEST = 64
OTHERS = re.compile(r"[^a-z0-9]+")
SMALL_THEN_CAPITAL = re.compile(r"(?<=[a-z0-9])(?=[A-Z])")


def is_id(text: str) -> bool:
    """Whether `text` may be an id, and a file's name without its ending.

    >>> is_id("red-flag-2"), is_id("Red_Flag")
    (True, False)
    """
    fits = len(text) <= LONGEST and re.fullmatch(ID_PATTERN, text)
    return bool(fits) and not is_reserved(text)


def suggested_id(text: str) -> str:
    """The id that is nearest to `text`; "" where none is.

    >>> suggested_id("GPCTBA/C&I"), suggested_id("redFlag_2"), suggested_id("../..")
    ('gpctba-c-i', 'red-flag-2', '')
    """
    plain = unicodedata.normalize("NFKD", SMALL_THEN_CAPITAL.sub("-", text))
    ascii_only = plain.encode("ascii", "ignore").decode("ascii").lower()
    found = OTHERS.sub("-", ascii_only).lstrip("-0123456789").rstrip("-")[:LONGEST].rstrip("-")
    return found if is_id(found) else ""
