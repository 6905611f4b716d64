"""What a learner comes back to: what is due for review, and how far they have come.

Both live in the browser: the pages hold the names and the places to fill, and a script the figures.
"""

from __future__ import annotations

from collections.abc import Iterable, Sequence

from dalil.interface import Interface
from dalil.model.text import Text
from dalil.quizzes.forms import Quiz
from dalil.quizzes.item import Item
from dalil.quizzes.wording import Speaker
from dalil.views.page import Crumb, Kind, Page, Section
from dalil.views.quizzes import PLAYED, names, quiz_title, said

Data = dict[str, object]

# What the progress page says of the learner's data: patterns for its script.
KEPT = (
    "saved-at", "never-saved", "exported", "everything", "was-reset", "undone", "imported",
    "left-out", "too-large", "not-ours", "newer", "persisted", "not-persisted",
)  # fmt: skip
URIS = ("practice/review/index", "practice/progress/index")


def review_page(drawn: Sequence[Quiz], say: Speaker, spellings: Sequence[str] = ()) -> Page:
    """Where items come back when they are due. `spellings` are those of all short answers."""
    data: Data = {
        "quizzes": quiz_links(drawn, say),
        "names": names(_items(drawn), say),
        "spellings": spellings,
        "say": said(say.ui, *PLAYED) | due_words(say.ui),
    }
    return _page("review", say.ui, data, _forecast(say.ui))


def progress_page(drawn: Sequence[Quiz], say: Speaker) -> Page:
    """What has been learned, by framework and criterion; export, import and reset."""
    areas = Section("areas", say.ui("quiz.areas"), "progress_areas",
                    {"areas": _areas(_items(drawn), say)}, searched=False)  # fmt: skip
    data = Section("data", say.ui("quiz.data"), "progress_data", {}, searched=False)
    words = said(say.ui, *KEPT, group="learned")
    return _page("progress", say.ui, {"say": words}, areas, data)


def due_words(ui: Interface) -> dict[str, Text]:
    """What a script says of how many items are due."""
    return said(ui, "due", "due-next", "due-none", group="learned")


def quiz_links(drawn: Sequence[Quiz], say: Speaker) -> Data:
    """Quizzes by the address of their page, with what each is called and the items found there.

    An item that stands in several quizzes is named with the first of them only.
    """
    found: Data = {}
    known: set[str] = set()
    for quiz in drawn:
        new = [item for item in _items([quiz]) if item.id not in known]
        known.update(item.id for item in new)
        if new:
            found[quiz.uri] = {"id": quiz.id, "title": quiz_title(quiz, say), "items": stamps(new)}
    return found


def stamps(items: Iterable[Item]) -> str:
    """Items with the revision that progress must have to count: `bant.order:52c23049 ...`."""
    return " ".join(f"{item.id}:{item.revision}" for item in items)


def _items(drawn: Iterable[Quiz]) -> tuple[Item, ...]:
    """The items of all quizzes, each once."""
    found = {item.id: item for quiz in drawn for form in quiz.forms for item in form}
    return tuple(found.values())


def _page(kind: Kind, ui: Interface, data: Data, *sections: Section) -> Page:
    return Page(f"practice/{kind}/index", kind, ui(f"quiz.{kind}.title"), ui(f"quiz.{kind}.lead"),
                sections, data, (Crumb("practice/index", ui("practice.title")),),
                in_nav=True, top="practice/index")  # fmt: skip


def _forecast(ui: Interface) -> Section:
    return Section("forecast", ui("quiz.forecast"), "review_forecast", {}, searched=False)


def _areas(items: Sequence[Item], say: Speaker) -> Data:
    """Frameworks with their criteria, and the items that each has."""
    frameworks: dict[str, list[Item]] = {}
    criteria: dict[tuple[str, str], list[Item]] = {}
    for item in items:
        frameworks.setdefault(item.framework, []).append(item)
        criteria.setdefault((item.framework, item.criterion), []).append(item)
    found: Data = {
        key: {
            "name": framework.name,
            "items": stamps(frameworks[key]),
            "criteria": {
                each: {"name": criterion.name, "items": stamps(criteria[key, each])}
                for each, criterion in framework.criteria.items()
                if (key, each) in criteria
            },
        }
        for key, framework in say.content.frameworks.items()
        if key in frameworks
    }
    if across := frameworks.get(""):
        found[""] = {"name": say.ui("quiz.across"), "items": stamps(across), "criteria": {}}
    return found
