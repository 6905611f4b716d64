"""When a framework asks about money: a real difference between frameworks."""

from __future__ import annotations

from collections.abc import Iterator, Mapping
from typing import get_args

from dalil.model.content import Content
from dalil.model.framework import Framework, MoneyAsked
from dalil.quizzes.choosing import name_of
from dalil.quizzes.curated import Curated
from dalil.quizzes.item import LEVELS, Item, Option, Read, rank, shuffled
from dalil.quizzes.places import Place, places
from dalil.quizzes.wording import Phrase, phrase, ref
from dalil.trees import Proof

WRONG = 3
# Two ways to say one thing where a framework has that many letters: neither may stand beside the
# other. "last" can be any number, so no number is offered beside it.
NUMBERS: tuple[MoneyAsked, ...] = ("first", "second", "third", "fourth", "fifth")


def items(content: Content, curated: Curated, proofs: Mapping[str, Proof]) -> Iterator[Item]:  # noqa: ARG001  # the signature of all makers
    """One item a framework."""
    for framework in content.frameworks.values():
        yield _money(framework)


def _money(framework: Framework) -> Item:
    name, key = f"{framework.id}.money", framework.comparison.money_asked
    wrong = sorted(_other_times(framework), key=lambda each: rank(name, each))[:WRONG]
    options = tuple(Option(each, _when(each), _told(framework, each)) for each in (key, *wrong))
    read = Read("frameworks/index", "comparison", Phrase("frameworks.comparison"))
    return Item(
        name, "money", "choice", (framework.id,), "", f"{framework.id}.money", LEVELS["money"],
        phrase("objective.money", framework=framework.name),
        phrase("stem.money", framework=framework.name), (), shuffled(options, name), (key,),
        options[0].feedback, read,
    )  # fmt: skip


def _told(framework: Framework, when: MoneyAsked) -> Phrase:
    """What has its place there; where it is no place, when money is asked about."""
    place = _place(framework, when)
    if place:
        return phrase("feedback.place", framework=framework.name, criterion=name_of(place),
                      summary=ref(*place.path, "summary"))  # fmt: skip
    key = framework.comparison.money_asked
    return phrase("feedback.money", framework=framework.name, when=_when(key))


def _place(framework: Framework, when: MoneyAsked) -> Place | None:
    found = places(framework)
    if when == "last":
        return found[-1]
    return found[NUMBERS.index(when)] if when in NUMBERS[: len(found)] else None


def _other_times(framework: Framework) -> Iterator[MoneyAsked]:
    key, letters = framework.comparison.money_asked, len(framework.criteria)
    for each in get_args(MoneyAsked):
        same = key != each and {key, each} & {"last"} and {key, each} & set(NUMBERS[letters - 1 :])
        # The last place is offered by one name, unless the key says it by the other.
        beyond = each in NUMBERS[letters - 1 :]
        if each != key and not same and not beyond:
            yield each


def _when(key: MoneyAsked) -> Phrase:
    return Phrase(f"money.{key}")
