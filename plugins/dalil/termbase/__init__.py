"""The termbase: the words of the field in each language, and what is checked with them."""

from __future__ import annotations

from dalil.termbase.checks import Wording
from dalil.termbase.model import Termbase
from dalil.termbase.reading import TERMBASE, read_termbase, read_wording

__all__ = ["TERMBASE", "Termbase", "Wording", "read_termbase", "read_wording"]
