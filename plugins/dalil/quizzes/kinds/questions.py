"""Questions: which criterion one serves, whether a claim about that is true, what to ask next."""

from __future__ import annotations

from collections.abc import Iterator, Mapping

from dalil.model.content import Content
from dalil.quizzes.choosing import asks_else, name_of, names, option_id, read_question
from dalil.quizzes.curated import Curated
from dalil.quizzes.echo import restates
from dalil.quizzes.guard import FEWEST_OPTIONS, distractors
from dalil.quizzes.item import LEVELS, Item, Option, Quote, rank, shuffled
from dalil.quizzes.places import Place, places
from dalil.quizzes.wording import Words, phrase, ref
from dalil.trees import Proof

CLAIMS = 4  # one question in so many is a claim to judge


def items(content: Content, curated: Curated, proofs: Mapping[str, Proof]) -> Iterator[Item]:  # noqa: ARG001  # the signature of all makers
    """Items on each question that is asked of a prospect; about one in four is a claim to judge."""
    for framework in content.frameworks.values():
        for place in places(framework):
            for key in _asked(place):
                make = _statement if _is_claim(place, key) else _serves
                item = make(place, key, content, curated)
                if item:
                    yield item


def _is_claim(place: Place, key: str) -> bool:
    """By its id alone: a question that is added turns no other item into another kind."""
    return rank(place.framework.id, place.id, key)[0] % CLAIMS == 0


def _asked(place: Place) -> list[str]:
    """What a prospect is asked, but for what only says the criterion's short question aloud."""
    questions = place.criterion.questions
    return [
        key
        for key, item in questions.items()
        if item.asked_of == "prospect" and not restates(item.ask, place.criterion.summary)
    ]


def _quote(place: Place, key: str) -> Quote:
    return Quote(phrase("you-ask"), ref(*place.path, "questions", key, "ask"))


def _why(place: Place, key: str) -> Words:
    return phrase("feedback.serves", criterion=name_of(place),
                  why=ref(*place.path, "questions", key, "why"))  # fmt: skip


def _serves(place: Place, key: str, content: Content, curated: Curated) -> Item | None:
    """The criterion that a question serves."""
    mine = place.framework.id
    name = f"{mine}.{place.id}.serves.{key}"
    wrong = distractors(place, name, content, curated.also(name))
    if len(wrong) < FEWEST_OPTIONS - 1:
        return None
    why = _why(place, key)
    return Item(
        name, "serves", "choice", (mine,), place.id, f"{mine}.{place.id}.{key}", LEVELS["serves"],
        phrase("objective.serves", framework=place.framework.name),
        phrase("stem.serves", framework=place.framework.name), (_quote(place, key),),
        shuffled(names(place, wrong, why), name), (place.id,), why, read_question(place, key),
    )  # fmt: skip


def _statement(place: Place, key: str, content: Content, curated: Curated) -> Item | None:
    """A claim on which criterion a question serves; who calls it false says which it serves."""
    mine = place.framework.id
    name = f"{mine}.{place.id}.statement.{key}"
    wrong = distractors(place, name, content, curated.also(name))
    if len(wrong) < FEWEST_OPTIONS - 1:
        return None
    claimed = place if rank(name, "claim")[0] % 2 else wrong[0]
    others = [each for each in (place, *wrong) if each is not claimed][: FEWEST_OPTIONS - 1]
    others.sort(key=lambda each: rank(name, option_id(each, mine)))  # no place is always right
    why = _why(place, key)
    options = (
        Option("true", phrase("true"), why if claimed is place else asks_else(claimed)),
        *(Option(f"false-{option_id(each, mine)}",
                 phrase("false", criterion=name_of(each)),
                 why if each is place else asks_else(each)) for each in others),
    )  # fmt: skip
    answer = "true" if claimed is place else f"false-{place.id}"
    return Item(
        name, "statement", "choice", (mine,), place.id, f"{mine}.{place.id}.{key}",
        LEVELS["statement"], phrase("objective.serves", framework=place.framework.name),
        phrase("stem.statement", framework=place.framework.name, criterion=name_of(claimed)),
        (_quote(place, key),), options, (answer,), why, read_question(place, key),
    )  # fmt: skip
