"""What a learner comes back to: what is due for review, and how far they have come.

Both live in the browser: the pages hold the names and the places to fill, and a script the figures.
"""

from __future__ import annotations

from collections import Counter
from collections.abc import Mapping, Sequence

from dalil.interface import Interface
from dalil.quizzes.forms import Quiz
from dalil.quizzes.item import Item
from dalil.quizzes.wording import Speaker
from dalil.views.page import Crumb, Kind, Page, Section
from dalil.views.quizzes import quiz_title

Data = dict[str, object]
URIS = ("practice/review/index", "practice/progress/index")


def review_page(drawn: Sequence[Quiz], say: Speaker) -> Page:
    """Where items come back when they are due."""
    return _page("review", say.ui, {"quizzes": quiz_links(drawn, say)}, _forecast(say.ui))


def progress_page(drawn: Sequence[Quiz], say: Speaker) -> Page:
    """What has been learned, by framework and criterion; export, import and reset."""
    items = {item.id: item for quiz in drawn for form in quiz.forms for item in form}
    areas = Section("areas", say.ui("quiz.areas"), "progress_areas",
                    {"areas": _areas(list(items.values()), say)}, searched=False)  # fmt: skip
    data = Section("data", say.ui("quiz.data"), "progress_data", {}, searched=False)
    return _page("progress", say.ui, {"quizzes": quiz_links(drawn, say)}, areas, data)


def quiz_links(drawn: Sequence[Quiz], say: Speaker) -> Data:
    """All quizzes by the address of their page, with what each is called."""
    return {quiz.uri: {"id": quiz.id, "title": quiz_title(quiz, say)} for quiz in drawn}


def _page(kind: Kind, ui: Interface, data: Data, *sections: Section) -> Page:
    return Page(f"practice/{kind}/index", kind, ui(f"quiz.{kind}.title"), ui(f"quiz.{kind}.lead"),
                sections, data, (Crumb("practice/index", ui("practice.title")),),
                in_nav=True, top="practice/index")  # fmt: skip


def _forecast(ui: Interface) -> Section:
    return Section("forecast", ui("quiz.forecast"), "review_forecast", {}, searched=False)


def _areas(items: Sequence[Item], say: Speaker) -> Data:
    """Frameworks with their criteria, and how many items each has."""
    whole = Counter(item.framework for item in items)
    parts = Counter((item.framework, item.criterion) for item in items)
    found: Data = {
        key: {
            "name": framework.name,
            "items": whole[key],
            "criteria": {
                each: {"name": criterion.name, "items": parts[key, each]}
                for each, criterion in framework.criteria.items()
                if parts[key, each]
            },
        }
        for key, framework in say.content.frameworks.items()
        if whole[key]
    }
    across: Mapping[str, Data] = {
        "": {"name": say.ui("quiz.across"), "items": whole[""], "criteria": {}}
    }
    return found | (dict(across) if whole[""] else {})
