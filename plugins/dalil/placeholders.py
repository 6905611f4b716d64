"""Placeholders in messages: `{name}`, where a value is put in."""

from __future__ import annotations

import re
from collections import Counter

PLACEHOLDER = re.compile(r"\{[a-z][a-z0-9_]*\}")


def placeholders(text: str) -> Counter[str]:
    """Each placeholder of `text`, braces and all, with how often it occurs."""
    return Counter(PLACEHOLDER.findall(text))
