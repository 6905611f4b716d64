"""Flags and signals: what something that a rep hears or sees is a sign of."""

from __future__ import annotations

from collections.abc import Callable, Iterable, Iterator, Mapping
from dataclasses import dataclass
from itertools import islice, zip_longest
from typing import Literal

from dalil.model.content import Content
from dalil.quizzes.choosing import asks_else, name_of, names, option_id, read_criterion, spoken
from dalil.quizzes.curated import Curated
from dalil.quizzes.echo import echoes, restates
from dalil.quizzes.guard import FEWEST_OPTIONS, distractors
from dalil.quizzes.item import LEVELS, Item, Option, Quote, shuffled
from dalil.quizzes.places import Place, places
from dalil.quizzes.telling import telling
from dalil.quizzes.wording import Phrase, phrase, ref
from dalil.trees import Proof

Colour = Literal["green", "red"]
COLOURS: tuple[Colour, ...] = ("green", "red")
# Signs of one kind a criterion: more would only repeat the task.
MOST_FLAGS = 2  # of a colour
MOST_SIGNALS = 3
# Words by which the colour of a flag is known without knowing what it is about.
COLOURED: Mapping[Colour, str] = {"green": "promising", "red": "lacking"}


@dataclass(frozen=True, slots=True)
class Sign:
    """A flag or a signal of a criterion: the id of its item, and where its text stands.

    `question` is what was asked before it showed, or "". `texts` are what its item quotes.
    """

    id: str
    path: tuple[str, ...]
    texts: tuple[str, ...]
    question: str = ""


def items(content: Content, curated: Curated, proofs: Mapping[str, Proof]) -> Iterator[Item]:  # noqa: ARG001  # the signature of all makers
    """Items on the flags and the signals of each criterion."""
    for framework in content.frameworks.values():
        for place in places(framework):
            yield from filter(None, _of(place, content, curated))


def _of(place: Place, content: Content, curated: Curated) -> Iterator[Item | None]:
    for colour in COLOURS:
        flags = sorted(_fit(place, _flags(place, colour), curated), key=_quiet(colour))
        for sign in _few(flags, MOST_FLAGS, curated):
            yield _flag(place, colour, sign, content, curated)
    for sign in _few(_fit(place, _signals(place), curated), MOST_SIGNALS, curated):
        yield _signal(place, sign, content, curated)


def _few(signs: Iterable[Sign], most: int, curated: Curated) -> Iterator[Sign]:
    return islice(signs, None if curated.all else most)


def _fit(place: Place, signs: Iterable[Sign], curated: Curated) -> Iterator[Sign]:
    """Signs that leave something to know.

    One that names its criterion, or says again what that asks or what the rep has just asked,
    would ask for reading only.
    """
    name, summary = place.criterion.name, place.criterion.summary
    for sign in signs:
        *asked, shown = sign.texts
        named = echoes(name, " ".join(sign.texts))
        told = any(restates(shown, said) for said in (summary, *asked))
        if sign.id not in curated.leave_out and not named and not told:
            yield sign


def _quiet(colour: Colour) -> Callable[[Sign], bool]:
    """A key that puts first what does not give its colour away, such as "nobody" a red one."""
    words = telling("en", COLOURED[colour])
    return lambda sign: bool(words and words.search(sign.texts[-1].lower()))


def _flags(place: Place, colour: Colour) -> Iterator[Sign]:
    """The flags of a colour: the criterion's own and its questions' in turn."""
    kind, name = f"{colour}_flags", f"{place.framework.id}.{place.id}.flag"
    own = [
        Sign(f"{name}.{colour}-{key}", (kind, key), (text,))
        for key, text in getattr(place.criterion, kind).items()
    ]
    asked = [
        Sign(f"{name}.{question}.{colour}-{key}", ("questions", question, kind, key),
             (each.ask, text), question)
        for question, each in place.criterion.questions.items() if each.asked_of == "prospect"
        for key, text in getattr(each, kind).items()
    ]  # fmt: skip
    return (sign for pair in zip_longest(own, asked) for sign in pair if sign)


def _signals(place: Place) -> Iterator[Sign]:
    name = f"{place.framework.id}.{place.id}.signal"
    for key, text in place.criterion.signals.items():
        yield Sign(f"{name}.{key}", ("signals", key), (text,))


def _flag(
    place: Place, colour: Colour, sign: Sign, content: Content, curated: Curated
) -> Item | None:
    """A good or a warning sign, and for what: two criteria, both colours of each."""
    mine = place.framework.id
    wrong = distractors(place, sign.id, content, curated.also(sign.id))
    if not wrong:
        return None
    why, other_colour = _means(place, colour, sign), phrase(f"feedback.not-{_other(colour)}")
    options = tuple(
        Option(f"{shade}-{option_id(each, mine)}",
               phrase(f"flag.{shade}", criterion=name_of(each)),
               asks_else(each) if each is not place else why if shade == colour else other_colour)
        for each in (place, wrong[0])
        for shade in COLOURS
    )  # fmt: skip
    return Item(
        sign.id, "flag", "choice", (mine,), place.id, _subject(place, sign), LEVELS["flag"],
        phrase("objective.flag", framework=place.framework.name),
        phrase("stem.flag", framework=place.framework.name), tuple(_quotes(place, sign)),
        shuffled(options, sign.id), (f"{colour}-{place.id}",), why, read_criterion(place),
    )  # fmt: skip


def _means(place: Place, colour: Colour, sign: Sign) -> Phrase:
    """What a flag means: what its question is asked for, or what its criterion wants to know."""
    if sign.question:
        why = ref(*place.path, "questions", sign.question, "why")
        return phrase(f"feedback.{colour}", criterion=name_of(place), why=why)
    summary = ref(*place.path, "summary")
    return phrase(f"feedback.{colour}-own", criterion=name_of(place), summary=summary)


def _other(colour: Colour) -> Colour:
    return "red" if colour == "green" else "green"


def _subject(place: Place, sign: Sign) -> str:
    """A flag of a question is about that question, as other items are."""
    return f"{place.framework.id}.{place.id}.{sign.question}" if sign.question else sign.id


def _quotes(place: Place, sign: Sign) -> Iterator[Quote]:
    """The sign; before it, the question that brought it out, without which it may say little."""
    if sign.question:
        asked = ref(*place.path, "questions", sign.question, "ask")
        yield Quote(phrase("you-ask"), asked)
    yield Quote(phrase("you-notice"), ref(*place.path, *sign.path))


def _signal(place: Place, sign: Sign, content: Content, curated: Curated) -> Item | None:
    """The criterion that a behaviour tells about."""
    mine = place.framework.id
    wrong = distractors(place, sign.id, content, curated.also(sign.id))
    if len(wrong) < FEWEST_OPTIONS - 1:
        return None
    why = _tells(place)
    return Item(
        sign.id, "signal", "choice", (mine,), place.id, sign.id, LEVELS["signal"],
        phrase("objective.signal", framework=place.framework.name),
        phrase("stem.signal", framework=place.framework.name),
        (Quote(None, ref(*place.path, *sign.path)),),
        shuffled(names(place, wrong, why), sign.id), (place.id,), why, read_criterion(place),
    )  # fmt: skip


def _tells(place: Place) -> Phrase:
    """What a signal is about, and how to make sure of it."""
    about = {"criterion": name_of(place), "summary": ref(*place.path, "summary")}
    said = spoken(place)
    if said is None:
        return phrase("feedback.signal", **about)
    return phrase("feedback.confirm", **about, ask=said)
