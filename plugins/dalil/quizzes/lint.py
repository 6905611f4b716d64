"""What makes an item a bad one, told in the locale it is read in.

The rules are those of Haladyna, Downing and Rodriguez 2002 (Applied Measurement in Education 15,
309-334) that a machine can judge. Items written by hand are held to all of them; a generated item
that breaks one in any locale is not used.
"""

from __future__ import annotations

import re
from collections.abc import Callable, Iterable, Iterator, Mapping
from dataclasses import dataclass
from functools import lru_cache
from typing import Literal, cast

from dalil.folding import fold
from dalil.model.quiz import ItemKind
from dalil.quizzes.echo import akin, long_words
from dalil.quizzes.item import Item, Option
from dalil.quizzes.telling import common, telling
from dalil.quizzes.wording import Phrase, Speaker, Words

Rule = Literal["longest", "alike", "echo", "absolute", "sweeping", "negation", "empty"]
# A key that is a little longer than the rest tells nothing; one by a quarter stands out.
STANDS_OUT = 1.25
SHORT = 24  # below this many characters no length stands out
Texts = Mapping[str, str]  # what each option says, by its id: every rule asks for it
SENTENCES: frozenset[ItemKind] = frozenset({"meaning", "first", "reply", "scenario"})


@dataclass(frozen=True, slots=True)
class Fault:
    """An item that breaks a rule. `option` is the option at fault, or "" for the item itself."""

    item: Item
    rule: Rule
    option: str = ""
    detail: str = ""


def faults(item: Item, say: Speaker) -> Iterator[Fault]:
    """Everything wrong with `item` in the locale of `say`."""
    texts = {option.id: str(say(option.text)) for option in item.options}
    if item.form == "choice":
        for check in CHECKS:
            yield from check(item, say, texts)
    elif item.form in {"order", "match"}:
        yield from _alike(item, say, texts)


def _key(item: Item) -> Option:
    return next(option for option in item.options if option.id == item.answer[0])


def _longest(item: Item, _: Speaker, texts: Texts) -> Iterator[Fault]:
    """The key is the longest option; by hand at all, generated so that it stands out.

    The length of a name tells nothing.
    """
    if item.kind not in SENTENCES:
        return
    key = _key(item)
    most = max(len(text) for option, text in texts.items() if option != key.id)
    bound = most if item.kind == "scenario" else max(most * STANDS_OUT, SHORT)
    if len(texts[key.id]) > bound:
        yield Fault(item, "longest", key.id, str(most))


def _alike(item: Item, _: Speaker, texts: Texts) -> Iterator[Fault]:
    """Two options that read the same."""
    seen: dict[str, str] = {}
    for option, text in texts.items():
        folded = _folded(text)
        if folded in seen:
            yield Fault(item, "alike", option, seen[folded])
        seen.setdefault(folded, option)


@lru_cache(maxsize=65536)
def _folded(text: str) -> str:
    return fold(text)


def _echo(item: Item, say: Speaker, _: Texts) -> Iterator[Fault]:
    """A word of the question that only the key repeats."""
    key = _key(item)
    same = str.__eq__ if item.kind == "scenario" else akin
    mine = _words_of(_names(item, key), say)
    asked = _words_of(_asked(item), say) if mine else mine
    heard = sorted(word for word in mine if _among(word, asked, same))
    others = _words_of(_beside(item, key), say) if heard else frozenset()
    echoed = [word for word in heard if not _among(word, others, same)]
    if echoed:
        yield Fault(item, "echo", key.id, echoed[0])


def _words_of(texts: Iterable[Words], say: Speaker) -> frozenset[str]:
    said = [long_words(say(text)) for text in texts]
    found: frozenset[str] = frozenset().union(*said) if len(said) != 1 else said[0]
    return found - common(_language(say))


def _among(word: str, others: Iterable[str], same: Callable[[str, str], bool]) -> bool:
    return any(same(word, each) for each in others)


def _names(item: Item, key: Option) -> tuple[Words, ...]:
    """What the key names. A claim that is true names it in the question."""
    return _named(item) if item.kind == "statement" and key.id == "true" else (key.text,)


def _beside(item: Item, key: Option) -> Iterator[Words]:
    """What the other options say. Both colours of a flag name its criterion: one option here."""
    flag = item.kind == "flag"
    for option in item.options:
        if option is not key and not (flag and _about(option) == _about(key)):
            yield option.text


def _about(flag: Option) -> str:
    return flag.id.partition("-")[2]


def _named(item: Item) -> tuple[Words, ...]:
    """What the question itself names."""
    return tuple(value for _, value in item.stem.values) if isinstance(item.stem, Phrase) else ()


def _asked(item: Item) -> tuple[Words, ...]:
    """What could give the key away: what is quoted, and what the question names.

    Of a reply it is what was heard: a follow-up may well say what the question was about.
    """
    if item.kind == "scenario":
        return (item.stem,)
    if item.kind == "reply":
        return (item.quotes[-1].text,)
    named = () if item.kind == "statement" else _named(item)
    return (*named, *(quote.text for quote in item.quotes))


def _wording(item: Item, say: Speaker, texts: Texts) -> Iterator[Fault]:
    """Absolutes and sweeping options, and negations in the question, where people wrote them."""
    if item.kind != "scenario":
        return
    language = _language(say)
    for option, text in texts.items():
        for rule, pattern in (("absolute", "absolutes"), ("sweeping", "sweeping")):
            if found := _found(text, telling(language, pattern)):
                yield Fault(item, cast("Rule", rule), option, found)
    if found := _found(say(item.stem), telling(language, "negations")):
        yield Fault(item, "negation", "", found)


def _language(say: Speaker) -> str:
    return say.ui.locale.partition("-")[0]


def _found(text: str, pattern: re.Pattern[str] | None) -> str:
    hit = pattern.search(text.lower()) if pattern else None
    return hit[0] if hit else ""


def _empty(item: Item, say: Speaker, texts: Texts) -> Iterator[Fault]:
    """An option without words, or without feedback."""
    for option in item.options:
        if not texts[option.id].strip() or not say(option.feedback).strip():
            yield Fault(item, "empty", option.id)


CHECKS: tuple[Callable[[Item, Speaker, Texts], Iterator[Fault]], ...] = (
    _longest, _alike, _echo, _wording, _empty,
)  # fmt: skip
