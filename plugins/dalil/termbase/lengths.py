"""Translations that are far longer or shorter than the language usually is."""

from __future__ import annotations

from collections.abc import Iterable, Sequence
from dataclasses import dataclass

from dalil.po.report import Mistake
from dalil.po.translation import Fault

LONG_ENOUGH = 60
ENOUGH_MESSAGES = 30
LEAST, MOST = 0.5, 2.0


@dataclass(frozen=True, slots=True)
class UsualLength:
    """How many characters a catalog has for each of the source: the middle of all its messages."""

    ratio: float = 0

    @classmethod
    def of(cls, pairs: Iterable[tuple[str, str]]) -> UsualLength:
        """From sources with their translations; unknown (0) where there are few."""
        ratios = [len(to) / len(source) for source, to in pairs if len(source) >= LONG_ENOUGH]
        middle = sorted(ratios)[len(ratios) // 2 :]
        return cls(middle[0] if len(ratios) >= ENOUGH_MESSAGES else 0)

    def check(self, sources: Sequence[str], translation: str) -> Iterable[Fault]:
        """One warning where the translation is not half as long, or twice as long, as is usual.

        `sources` are the singular and the plural, of which the one that is nearer counts.
        """
        source = min(sources, key=lambda each: abs(len(translation) - len(each) * self.ratio))
        usual = len(source) * self.ratio
        if len(source) < LONG_ENOUGH or not usual:
            return
        share = len(translation) / usual
        if share < LEAST or share > MOST:
            text = f"The translation is {'short' if share < 1 else 'long'}: {share:.1f} times"
            hint = "Compare it with the source: something may be missing, or said twice."
            yield Fault(Mistake("DAL457", f"{text} the usual length", hint, "warning"))
