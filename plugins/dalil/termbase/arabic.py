"""Arabic script: its own punctuation, and no stretched letters.

Rules: Unicode Standard, chapter 9.2; CLDR's punctuation exemplars for Arabic.
"""

from __future__ import annotations

import re
from collections.abc import Iterator

from dalil.po.report import Mistake
from dalil.po.translation import Fault
from dalil.source.excerpt import quoted

LETTER = "[\u0620-\u063f\u0641-\u065f\u0670-\u06d3]"
CLOSING = r"[)»”\]*]*"
_HAS_LETTER = re.compile(LETTER)
# A mark beside an Arabic letter belongs to the Arabic, one between Latin words or digits may not.
_LATIN = re.compile(rf"(?<={LETTER})({CLOSING}[ ]?[,;?])|([,;?])(?=[ ]?[(«“*]*{LETTER})")
_QUOTE = re.compile(rf"(?<={LETTER})[\"']|[\"'](?={LETTER})")
_SPACED = re.compile(r"[ \u00a0]+[،؛؟:](?![)(])")
# Alone, the letter heh is written with a stroke, for instance after a year of the Hijra.
_STRETCHED = re.compile("\\w*(?!\u0640(?<=\u0647\u0640)(?!\\w))\u0640\\w*")
TATWEEL = Mistake(
    "DAL456",
    "A letter is stretched with tatweel (U+0640)",
    "Delete it: search and screen readers stumble over it.",
)
_SUSPECT = re.compile("[,;?\"'\u0640]|[ \u00a0][،؛؟:]")
_INSTEAD = {",": "،", ";": "؛", "?": "؟"}


def check_arabic_script(translation: str) -> Iterator[Fault]:
    """Latin punctuation between Arabic words, a space before a mark, tatweel."""
    if not (_SUSPECT.search(translation) and _HAS_LETTER.search(translation)):
        return
    for match in _LATIN.finditer(translation):
        mark = match[0][-1]
        text = f"{quoted(mark)} is Latin punctuation in Arabic"
        yield Fault(Mistake("DAL455", text, f"Write {_INSTEAD[mark]}"), match[0])
    for match in _QUOTE.finditer(translation):
        text = f"A straight quotation mark ({match[0]}) stands in Arabic"
        yield Fault(Mistake("DAL455", text, "Write « and » around what is quoted."), match[0])
    for match in _SPACED.finditer(translation):
        text = f"A space stands before {quoted(match[0].strip())}"
        yield Fault(Mistake("DAL455", text, "Delete the space."), match[0])
    for match in _STRETCHED.finditer(translation):
        yield Fault(TATWEEL, match[0])
