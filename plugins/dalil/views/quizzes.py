"""Quizzes as pages: every form with its items, readable and printable without a script."""

from __future__ import annotations

from collections.abc import Iterable, Sequence
from itertools import chain

from dalil.interface import Interface
from dalil.model.quiz import Blueprint
from dalil.model.text import Text
from dalil.quizzes.forms import Quiz
from dalil.quizzes.item import Item
from dalil.quizzes.wording import Speaker
from dalil.views.items import Showcase, ShownItem, accepted
from dalil.views.page import Crumb, Page, Section

Data = dict[str, object]
Shown = tuple[tuple[ShownItem, ...], ...]


def quiz_title(quiz: Quiz, say: Speaker) -> Text:
    """The title of a quiz: its blueprint's, or the site's words for its mode."""
    own, mode = _blueprint(quiz, say).title, quiz.blueprint.mode
    if own:
        return own
    if quiz.framework:
        return say.ui(f"quiz.{mode}.title", framework=quiz.framework.name)
    return say.ui(f"quiz.{mode}.title-all")


def quiz_summary(quiz: Quiz, say: Speaker) -> Text:
    """What a quiz is for."""
    own, mode = _blueprint(quiz, say).summary, quiz.blueprint.mode
    return own or say.ui(f"quiz.{mode}.summary{'' if quiz.framework else '-all'}")


def _blueprint(quiz: Quiz, say: Speaker) -> Blueprint:
    """The blueprint of a quiz, its texts in the locale."""
    return say.content.blueprints.get(quiz.blueprint.id, quiz.blueprint)


def quiz_page(quiz: Quiz, show: Showcase, spellings: Sequence[str] = ()) -> Page:
    """The page of a quiz, with every form that it has.

    `spellings` are those of all short answers of the site: what is nearer to another one is wrong.
    """
    say = show.say
    shown = tuple(tuple(map(show, items)) for items in quiz.forms)
    about = _about(chain.from_iterable(quiz.forms), say)
    named = (say.content.frameworks[key] for key in sorted(about))
    return show.memo(
        ("quiz page", say.ui.locale, quiz.id),
        (say.ui, quiz.framework, _blueprint(quiz, say), *named, *chain.from_iterable(shown)),
        lambda: _page(quiz, shown, say, spellings),
        (quiz.blueprint, tuple(map(len, shown)), spellings),
    )


def _page(quiz: Quiz, shown: Shown, say: Speaker, spellings: Sequence[str]) -> Page:
    ui = say.ui
    forms = tuple(
        Section(
            f"form-{number}",
            form_title(quiz, number, ui),
            "quiz_form",
            _form(number, items),
            searched=False,
        )
        for number, items in enumerate(shown, 1)
    )
    return Page(
        uri=quiz.uri,
        kind="quiz",
        title=quiz_title(quiz, say),
        description=quiz_summary(quiz, say),
        sections=forms,
        data=_player(quiz, say) | {"spellings": spellings},
        crumbs=(Crumb("practice/index", ui("practice.title")),),
        framework=quiz.framework.id if quiz.framework else "",
        top="practice/index",
        nav_title=ui(f"quiz.{quiz.blueprint.mode}.short"),
    )


def form_title(quiz: Quiz, number: int, ui: Interface) -> Text:
    """What a form is called: rounds of a practice are numbered, forms of a test have letters."""
    if quiz.blueprint.mode == "practice":
        return ui("quiz.round", n=number)
    return ui("quiz.form", form=ui("quiz.marks").split()[number - 1] if number <= MARKS else number)


def _form(number: int, items: tuple[ShownItem, ...]) -> Data:
    texts = tuple(chain.from_iterable(each.texts for each in items))
    return {"form": number, "items": items, "texts": texts}


MARKS = 8  # letters that `quiz.marks` has in every language


# What the player says with something in the place of {this}: patterns for its script.
PLAYED = (
    "question", "moved", "choose-first", "choose-every", "write-first", "state-open", "state-done",
    "score", "first-try", "result", "date", "as-a-whole", "read-next", "missed", "copied",
    "not-copied",
)  # fmt: skip
TESTED = (
    "since-then", "answered", "sheet-plain", "sheet-answered", "sheet-flagged", "sheet-both",
    "unanswered", "passed", "failed",
)  # fmt: skip
TIMED = ("time-left", "time-low", "time-up")


def said(ui: Interface, *keys: str, group: str = "play") -> dict[str, Text]:
    """The words for `keys`, with their places left open."""
    return {key: ui.pattern(f"quiz.{group}.{key}") for key in keys}


def _player(quiz: Quiz, say: Speaker) -> Data:
    """What the page's script must know of the quiz, and the names that its results show."""
    blueprint = quiz.blueprint
    items = [item for form in quiz.forms for item in form]
    return {
        "quiz": quiz.id,
        "mode": blueprint.mode,
        "pass_mark": blueprint.pass_mark,
        "minutes": blueprint.minutes,
        "forms": tuple(form_title(quiz, n, say.ui) for n in range(1, len(quiz.forms) + 1)),
        "names": names(items, say),
        "say": said(
            say.ui,
            *PLAYED,
            *(TESTED if blueprint.mode == "test" else ()),
            *(TIMED if blueprint.minutes else ()),
        ),
    }


def names(items: Sequence[Item], say: Speaker) -> Data:
    """What the frameworks and criteria that items are about are called."""
    about = _about(items, say)
    return {
        key: {
            "name": framework.name,
            "criteria": {each: item.name for each, item in framework.criteria.items()},
        }
        for key, framework in say.content.frameworks.items()
        if key in about
    }


def _about(items: Iterable[Item], say: Speaker) -> frozenset[str]:
    """The frameworks that items are about, by id."""
    return frozenset(item.framework for item in items) & frozenset(say.content.frameworks)


def spellings(drawn: Iterable[Quiz], say: Speaker) -> tuple[str, ...]:
    """Every spelling that is right for some short item, of whatever framework."""
    items = (item for quiz in drawn for form in quiz.forms for item in form)
    found = (each for item in items for each in accepted(item.accepted, say))
    return tuple(sorted(set(found)))
