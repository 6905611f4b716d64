"""What items about criteria have in common: names to choose from, and where to read on."""

from __future__ import annotations

from collections.abc import Sequence

from dalil.anchors import criterion_anchor, question_anchor
from dalil.quizzes.guard import Place
from dalil.quizzes.item import Option, Read
from dalil.quizzes.wording import Phrase, Ref, Words, phrase, ref


def name_of(place: Place) -> Ref:
    """The name of a criterion."""
    return ref(*place.path, "name")


def option_id(place: Place, framework: str) -> str:
    """The id of a criterion as an option: another framework's says which."""
    if place.framework.id == framework:
        return place.id
    return f"{place.framework.id}.{place.id}"  # a point is in no id: no two are alike


def asks(place: Place) -> Phrase:
    """What a criterion asks, for those who took it for another."""
    return phrase("feedback.asks", criterion=name_of(place), summary=ref(*place.path, "summary"))


def is_asked_by(place: Place) -> Phrase:
    """Which criterion a short question belongs to, for those who took it for another's."""
    return phrase("feedback.is", criterion=name_of(place), framework=place.framework.name)


def names(key: Place, wrong: Sequence[Place], why: Words) -> tuple[Option, ...]:
    """The criteria by name. Who chooses a wrong one is told what that one asks."""
    mine = key.framework.id
    right = Option(option_id(key, mine), name_of(key), why)
    return right, *(Option(option_id(each, mine), name_of(each), asks(each)) for each in wrong)


def read_criterion(place: Place) -> Read:
    """The criterion in its framework's guide."""
    uri = f"frameworks/{place.framework.id}/index"
    return Read(uri, criterion_anchor(place.id), name_of(place))


def read_question(place: Place, question: str) -> Read:
    """The question in its framework's bank."""
    uri = f"frameworks/{place.framework.id}/questions"
    title = ref(*place.path, "questions", question, "ask")
    return Read(uri, question_anchor(place.id, question), title)


def read_guide(framework: str, name: str, anchor: str = "") -> Read:
    """The guide of a framework called `name`, or a heading of it."""
    return Read(f"frameworks/{framework}/index", anchor, phrase("read.guide", framework=name))
