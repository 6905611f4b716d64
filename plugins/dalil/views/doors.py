"""The pages that lead to others: home, learn, practice, on a call, the frameworks index."""

from __future__ import annotations

from collections.abc import Iterator, Mapping, Sequence
from dataclasses import replace

from dalil.interface import Interface
from dalil.model.content import Content
from dalil.model.process import Glossary, Process, Stages, Team
from dalil.quizzes.forms import Quiz
from dalil.quizzes.wording import Speaker
from dalil.views.desk import desk
from dalil.views.learning import due_words, quiz_links
from dalil.views.page import Kind, Page, Section
from dalil.views.quizzes import quiz_summary, quiz_title
from dalil.views.tree_links import tree_section

COLUMNS = (
    "framework", "first", "money", "effort", "deal-size", "cycle", "best-for", "misses",
)  # fmt: skip


def home(content: Content, ui: Interface) -> Page:
    """Three doors, one for each moment the site serves, the frameworks, and how to choose one."""
    frameworks = Section("frameworks", ui("frameworks.title"), "framework_list",
                         {"frameworks": _short(content)})  # fmt: skip
    return Page("index", "home", ui("home.title"), ui("home.lead"),
                (frameworks, *tree_section(content, ui)), in_nav=True,
                nav_title=ui("nav.home"))  # fmt: skip


def learn(content: Content, ui: Interface) -> Page:
    """A path through the guides for somebody new."""
    path = {
        "process/index": content.process,
        "stages/index": content.stages,
        "glossary/index": content.glossary,
    }
    steps = _leads(path)
    basics = Section("basics", ui("learn.basics"), "page_list", {"pages": steps})
    frameworks = Section("frameworks", ui("frameworks.title"), "framework_list",
                         {"frameworks": _short(content)})  # fmt: skip
    team = {"team/index": content.team} if content.team else {}
    managers = Section("managers", ui("learn.managers"), "page_list", {"pages": _leads(team)})
    return _door("learn", ui, (
        *((basics,) if steps else ()), frameworks, *tree_section(content, ui),
        *((managers,) if team else ())))  # fmt: skip


def practice(drawn: Sequence[Quiz], say: Speaker) -> Page:
    """Where to test oneself: what is due, and every quiz by what it is for."""
    door = _door("practice", say.ui, tuple(_quizzes(drawn, say)))
    if not drawn:
        return door
    return replace(door, data={"quizzes": quiz_links(drawn, say), "say": due_words(say.ui)})


def _quizzes(drawn: Sequence[Quiz], say: Speaker) -> Iterator[Section]:
    """Quizzes of one framework each, by blueprint; those across frameworks stand together."""
    if not drawn:
        return
    learning: Mapping[str, object] = {
        f"practice/{name}/index": {"title": say.ui(f"quiz.{name}.title"),
                                   "lead": say.ui(f"quiz.{name}.lead")}
        for name in ("review", "progress")
    }  # fmt: skip
    yield Section("today", say.ui("quiz.today"), "page_list", {"pages": learning})
    across = [quiz for quiz in drawn if not quiz.framework]
    for blueprint in dict.fromkeys(quiz.blueprint.id for quiz in drawn if quiz.framework):
        same = [quiz for quiz in drawn if quiz.framework and quiz.blueprint.id == blueprint]
        mode = same[0].blueprint.mode
        yield Section(blueprint, say.ui(f"quiz.{mode}.each"), "page_links", {
            "pages": {quiz.uri: {"name": each.name, "tagline": each.tagline} for quiz in same
                      if quiz.framework and (each := say.content.frameworks[quiz.framework.id])
                      }})  # fmt: skip
    if across:
        yield Section("across", say.ui("quiz.across"), "page_list", {
            "pages": {quiz.uri: {"title": quiz_title(quiz, say), "lead": quiz_summary(quiz, say)}
                      for quiz in across}})  # fmt: skip


def call(content: Content, ui: Interface) -> Page:
    """What helps while a prospect is on the line: the desk, then question banks and cards."""
    links = (_links("questions", content, ui), _links("card", content, ui))
    below = (*links, *tree_section(content, ui))
    # The desk takes the whole width: no list of contents stands beside it.
    return desk(content, ui, tuple(replace(each, in_contents=False) for each in below))


def frameworks(content: Content, ui: Interface) -> Page:
    """All frameworks side by side."""
    listed = Section("list", ui("frameworks.list"), "framework_list",
                     {"frameworks": _short(content)})  # fmt: skip
    table = Section("comparison", ui("frameworks.comparison"), "comparison",
                    {"frameworks": _rows(content), "columns": _columns(content)})  # fmt: skip
    situations = Section("situations", ui("frameworks.situations"), "situations", {
        "frameworks": {key: {"name": item.name, "use_when": item.use_when}
                       for key, item in content.frameworks.items()}})  # fmt: skip
    return Page("frameworks/index", "frameworks", ui("frameworks.title"),
                ui("frameworks.lead"), (listed, *tree_section(content, ui), table, situations),
                in_nav=True, top="frameworks/index")  # fmt: skip


def _door(name: Kind, ui: Interface, sections: tuple[Section, ...]) -> Page:
    return Page(f"{name}/index", name, ui(f"{name}.title"), ui(f"{name}.lead"), sections,
                in_nav=True, top=f"{name}/index")  # fmt: skip


def _links(name: str, content: Content, ui: Interface) -> Section:
    titles: Mapping[str, object] = {
        f"frameworks/{key}/{name}": {"name": item.name, "tagline": item.tagline}
        for key, item in content.frameworks.items()
    }
    return Section(name, ui(f"doors.{name}"), "page_links", {"pages": titles})


def _leads(pages: Mapping[str, Process | Stages | Team | Glossary | None]) -> dict[str, object]:
    return {uri: {"title": part.title, "lead": part.lead} for uri, part in pages.items() if part}


def _short(content: Content) -> dict[str, object]:
    return {
        key: {
            "name": item.name,
            "tagline": item.tagline,
            "letters": {k: (c.letter, c.name) for k, c in item.criteria.items()},
        }
        for key, item in content.frameworks.items()
    }


def _columns(content: Content) -> tuple[str, ...]:
    """The columns of the comparison; those that no framework fills in are left out."""
    rows = [item.comparison for item in content.frameworks.values()]
    optional = {
        "deal-size": any(row.deal_size for row in rows),
        "cycle": any(row.cycle for row in rows),
    }
    return tuple(column for column in COLUMNS if optional.get(column, True))


def _rows(content: Content) -> dict[str, object]:
    return {
        key: {
            "name": item.name,
            "first": next(iter(item.criteria.values())).name,
            "letters": len(item.criteria),
            "comparison": item.comparison,
        }
        for key, item in content.frameworks.items()
    }
