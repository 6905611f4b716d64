"""What items about criteria have in common: names to choose from, and where to read on."""

from __future__ import annotations

from collections.abc import Sequence

from dalil.anchors import criterion_anchor, question_anchor
from dalil.quizzes.item import Option, Read
from dalil.quizzes.places import Place
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
    """What a criterion asks."""
    return phrase("feedback.asks", criterion=name_of(place), summary=ref(*place.path, "summary"))


def asks_else(place: Place) -> Phrase:
    """What a criterion asks, for those who took it for another."""
    summary = ref(*place.path, "summary")
    return phrase("feedback.asks-else", criterion=name_of(place), summary=summary)


def asks_this(place: Place) -> Phrase:
    """That a criterion asks this, with what one would say on a call."""
    said = spoken(place)
    if said is None:
        return asks(place)
    return phrase("feedback.asks-this", criterion=name_of(place), ask=said)


def spoken(place: Place) -> Ref | None:
    """The first question of a criterion that is said aloud; there may be none."""
    questions = place.criterion.questions
    first = next((key for key, each in questions.items() if each.asked_of == "prospect"), None)
    return ref(*place.path, "questions", first, "ask") if first else None


def is_asked_by(place: Place) -> Phrase:
    """Which criterion a short question belongs to, for those who took it for another's."""
    return phrase("feedback.is", criterion=name_of(place), framework=place.framework.name)


def names(key: Place, wrong: Sequence[Place], why: Words) -> tuple[Option, ...]:
    """The criteria by name. Who chooses a wrong one is told what that one asks."""
    mine = key.framework.id
    right = Option(option_id(key, mine), name_of(key), why)
    return right, *(Option(option_id(each, mine), name_of(each), asks_else(each)) for each in wrong)


def read_criterion(place: Place) -> Read:
    """The criterion in its framework's guide."""
    uri = f"frameworks/{place.framework.id}/index"
    title = phrase("read.part", framework=place.framework.name, part=name_of(place))
    return Read(uri, criterion_anchor(place.id), title)


def read_question(place: Place, question: str) -> Read:
    """The question in its framework's bank."""
    uri = f"frameworks/{place.framework.id}/questions"
    title = ref(*place.path, "questions", question, "ask")
    return Read(uri, question_anchor(place.id, question), title)


def read_guide(framework: str, name: str) -> Read:
    """The guide of a framework called `name`."""
    return Read(f"frameworks/{framework}/index", "", phrase("read.guide", framework=name))


def read_criteria(framework: str, name: str) -> Read:
    """All criteria, in the guide of a framework called `name`."""
    title = phrase("read.part", framework=name, part=Phrase("guide.criteria"))
    return Read(f"frameworks/{framework}/index", "criteria", title)
