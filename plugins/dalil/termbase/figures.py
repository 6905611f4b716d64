"""Numbers in digits, and currencies."""

from __future__ import annotations

import re
from collections.abc import Iterator

from dalil.po.report import Mistake
from dalil.po.translation import Fault
from dalil.source.excerpt import quoted
from dalil.termbase.english import NUMBER
from dalil.termbase.message import Message

_SEPARATOR = re.compile(r"\D")
_AMOUNT = re.compile(r"(\$|€|£|¥|\b(?:USD|EUR|GBP|RM|MYR|Rp|IDR|SAR|AED|EGP))\.?\s?(?=\d)")
_SAME = {"$": "USD", "€": "EUR", "£": "GBP", "RM": "MYR", "Rp": "IDR"}
_COURSE = re.compile(r"[A-Z]\w+ 101\b")
_OUT_OF_TEN = 10
_THOUSANDS = ("", "000", "000000")


def check_figures(message: Message) -> Iterator[Fault]:
    """Each number of the source stands in the translation; no currency takes another's place."""
    wanted = message.source.numbers
    found = {_plain(number) for number in NUMBER.findall(message.translation)}
    lost = [each for each in wanted if not _same(_plain(each), found)]
    added = found - {_plain(each) for each in wanted}
    for number in lost:
        if added or not _is_word(number, message.source.text):
            yield _lost(number)
    yield from _currency(message)


def _is_word(number: str, source: str) -> bool:
    """Decades have names in many languages, and a course called 101 is one for beginners."""
    return f"{number}s" in source or bool(_COURSE.search(source))


def _plain(number: str) -> str:
    """In Western digits, without what separates thousands or decimals."""
    return "".join(str(int(digit)) for digit in _SEPARATOR.sub("", number))


def _same(number: str, found: set[str]) -> bool:
    """Thousands may be written out, or as a word: 50K, 50,000, 50 ribu."""
    return any(
        number + zeros in found or (zeros and number.removesuffix(zeros) in found)
        for zeros in _THOUSANDS
    )


def _lost(number: str) -> Fault:
    """A small number may have become a word."""
    small = int(_plain(number)) <= _OUT_OF_TEN
    text = f"The number {quoted(number)} is missing"
    hint = "Write it in digits, as the source does."
    return Fault(Mistake("DAL454", text, hint, "warning" if small else "error"))


def _currency(message: Message) -> Iterator[Fault]:
    wanted = {_SAME.get(mark, mark) for mark in _AMOUNT.findall(message.source.text)}
    for mark in dict.fromkeys(_AMOUNT.findall(message.translation) if wanted else ()):
        if _SAME.get(mark, mark) not in wanted:
            text = f"The currency is not that of the source: {quoted(mark)}"
            hint = "The same figure in another currency is another amount."
            yield Fault(Mistake("DAL454", text, hint), mark)
