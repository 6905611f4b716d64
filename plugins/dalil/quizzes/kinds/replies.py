"""What to ask next: the follow-up that fits the answer one has just heard."""

from __future__ import annotations

from collections.abc import Iterator, Mapping

from dalil.model.content import Content
from dalil.model.framework import Question
from dalil.quizzes.choosing import name_of, read_question
from dalil.quizzes.curated import Curated
from dalil.quizzes.echo import echoes
from dalil.quizzes.guard import FEWEST_OPTIONS, MOST_OPTIONS, distractors
from dalil.quizzes.item import LEVELS, Item, Option, Quote, rank, shuffled
from dalil.quizzes.places import Place, places
from dalil.quizzes.telling import telling
from dalil.quizzes.wording import Ref, phrase, ref
from dalil.trees import Proof


def items(content: Content, curated: Curated, proofs: Mapping[str, Proof]) -> Iterator[Item]:  # noqa: ARG001  # the signature of all makers
    """One item a question that has follow-ups."""
    for framework in content.frameworks.values():
        for place in places(framework):
            for key, question in place.criterion.questions.items():
                if question.follow_ups and question.asked_of == "prospect":
                    item = _reply(place, key, content, curated)
                    if item:
                        yield item


def _reply(place: Place, key: str, content: Content, curated: Curated) -> Item | None:
    mine = place.framework.id
    name = f"{mine}.{place.id}.reply.{key}"
    path = (*place.path, "questions", key, "follow_ups")
    heard = _heard(place.criterion.questions[key], name)
    if not heard:
        return None
    answer = ref(*path, heard, "when")
    why = phrase("feedback.fits", answer=answer, why=ref(*place.path, "questions", key, "why"))
    options = [
        Option(heard, ref(*path, heard, "ask"), why),
        *_same_question(place, key, heard),
        *_elsewhere(place, name, answer, content, curated),
    ][:MOST_OPTIONS]
    if len(options) < FEWEST_OPTIONS:
        return None
    return Item(
        name, "reply", "choice", (mine,), place.id, f"{mine}.{place.id}.{key}", LEVELS["reply"],
        phrase("objective.reply"), phrase("stem.reply"),
        (Quote(phrase("you-ask"), ref(*place.path, "questions", key, "ask")),
         Quote(phrase("you-hear"), answer)),
        shuffled(tuple(options), name), (heard,), why, read_question(place, key),
    )  # fmt: skip


def _heard(question: Question, name: str) -> str:
    """An answer whose follow-up does not repeat its words, which would give the key away; or ""."""
    quiet = [key for key, item in question.follow_ups.items() if not echoes(item.ask, item.when)]
    return min(quiet, key=lambda each: rank(name, each), default="")


def _same_question(place: Place, key: str, heard: str) -> Iterator[Option]:
    """Follow-ups that fit another answer to the same question."""
    path = (*place.path, "questions", key, "follow_ups")
    for other in place.criterion.questions[key].follow_ups:
        if other != heard:
            told = phrase("feedback.fits-other", answer=ref(*path, other, "when"))
            yield Option(other, ref(*path, other, "ask"), told)


def _elsewhere(
    place: Place, name: str, answer: Ref, content: Content, curated: Curated
) -> Iterator[Option]:
    """Questions on other criteria: they leave what was just heard where it is.

    One that points back at something else, such as "that date", is chosen where there is no other:
    here nobody has spoken of it, and so it is plainly wrong.
    """
    for other in distractors(place, name, content, curated.also(name)):
        questions = other.criterion.questions
        asked = [key for key, item in questions.items() if item.asked_of == "prospect"]
        if asked:
            chosen = min(asked, key=lambda key: (_points_back(questions[key]),
                                                 rank(name, other.id, key)))  # fmt: skip
            text: Ref = ref(*other.path, "questions", chosen, "ask")
            told = phrase("feedback.moves-on", criterion=name_of(other), answer=answer)
            yield Option(f"{other.framework.id}.{other.id}.{chosen}", text, told)


def _points_back(question: Question) -> bool:
    words = telling("en", "pointing")
    return bool(words and words.search(question.ask.lower()))
