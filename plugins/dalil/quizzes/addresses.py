"""What a place on the site is called: the title that stands there, by its address."""

from __future__ import annotations

from collections.abc import Callable, Iterator, Mapping

from dalil.anchors import criterion_anchor, question_anchor, stage_anchor
from dalil.model.content import Content
from dalil.model.framework import Framework
from dalil.model.parts import Part, Point
from dalil.model.process import Topic
from dalil.quizzes.wording import Phrase, Words, phrase, ref

Titles = Mapping[str, Words]

# The lists of a guide, by what the anchors of their entries begin with.
LISTS = {
    "step": "steps", "benefits": "benefits", "strengths": "strengths", "weaknesses": "weaknesses",
    "use-when": "use_when", "avoid-when": "avoid_when", "traps": "traps",
}  # fmt: skip
# The headings of a guide in the words of the site; the first of them name the framework themselves.
NAMING = ("what-it-is", "steps", "benefits")
PLAIN = (
    "criteria", "strengths", "weaknesses", "use-when", "avoid-when", "traps", "combine", "compare",
    "example", "origin",
)  # fmt: skip


def title_of(uri: str, anchor: str, content: Content) -> Words | None:
    """The title at `anchor` on the page at `uri`; None for a place whose title is not known.

    Of a page that is about one framework, the title says which.
    """
    folder, _, below = uri.partition("/")
    name, _, page = below.partition("/")
    if folder == "frameworks" and name in content.frameworks:
        return _of_framework(content.frameworks[name], page).get(anchor)
    if folder == "trees" and name in content.trees:
        return None if anchor else ref("trees", name, "title")
    return PAGES[uri](content).get(anchor) if uri in PAGES else None


def _of_framework(framework: Framework, page: str) -> Titles:
    parts = {"index": _guide, "questions": _bank}.get(page)
    found = parts(framework) if parts else {}
    named: Titles = {
        anchor: phrase("read.part", framework=framework.name, part=title)
        for anchor, title in found.items()
    }
    return {**named, **_naming(framework)} if page == "index" else named


def _naming(framework: Framework) -> Titles:
    name = (("framework", framework.name),)
    headings: Titles = {each: Phrase(f"guide.{each}", name) for each in NAMING}
    return {"": phrase("read.guide", framework=framework.name), **headings}


def _guide(framework: Framework) -> Titles:
    found: dict[str, Words] = {each: Phrase(f"guide.{each}") for each in PLAIN}
    found.update(_criteria(framework))
    for prefix, name in LISTS.items():
        found.update(_points(prefix, getattr(framework, name), "frameworks", framework.id, name))
    return found


def _bank(framework: Framework) -> Titles:
    path = ("frameworks", framework.id, "criteria")
    asked: Titles = {
        question_anchor(key, name): ref(*path, key, "questions", name, "ask")
        for key, criterion in framework.criteria.items()
        for name in criterion.questions
    }
    return {**_criteria(framework), **asked}


def _criteria(framework: Framework) -> Titles:
    path = ("frameworks", framework.id, "criteria")
    return {criterion_anchor(key): ref(*path, key, "name") for key in framework.criteria}


def _points(prefix: str, points: Mapping[str, Point], *path: str) -> Iterator[tuple[str, Words]]:
    """The entries of a list that have a title."""
    for key, point in points.items():
        if point.title:
            yield f"{prefix}-{key}", ref(*path, key, "title")


def _frameworks(content: Content) -> Titles:
    fits = Phrase("guide.use-when")
    return {
        "": Phrase("frameworks.title"),
        **{each: Phrase(f"frameworks.{each}") for each in ("list", "comparison", "situations")},
        **{f"situations-{key}": phrase("read.part", framework=each.name, part=fits)
           for key, each in content.frameworks.items()},
    }  # fmt: skip


def _process(content: Content) -> Titles:
    return dict(_topics(content.process, "process"))


def _team(content: Content) -> Titles:
    return dict(_topics(content.team, "team"))


def _stages(content: Content) -> Titles:
    found, path = content.stages, ("stages", "stages")
    if found is None:
        return {}
    return {
        **dict(_topics(found, "stages")),
        **{each: ref("stages", f"{each}_intro", "title") for each in ("stages", "statuses")},
        **{stage_anchor(key): ref(*path, key, "name") for key in found.stages},
        **{f"status-{key}": ref("stages", "statuses", key, "name") for key in found.statuses},
    }


def _topics(part: Part | None, name: str) -> Iterator[tuple[str, Words]]:
    """The title of a file's page, and those of its topics with their points."""
    if part is None:
        return
    yield "", ref(name, "title")
    for field, topic in part:
        if isinstance(topic, Topic):
            anchor = field.replace("_", "-")
            yield anchor, ref(name, field, "title")
            yield from _points(anchor, topic.points, name, field, "points")


def _glossary(content: Content) -> Titles:
    if content.glossary is None:
        return {}
    terms = content.glossary.terms
    named = {f"term-{key}": ref("glossary", "terms", key, "term") for key in terms}
    return {"": ref("glossary", "title"), **named}


PAGES: Mapping[str, Callable[[Content], Titles]] = {
    "frameworks/index": _frameworks,
    "process/index": _process,
    "team/index": _team,
    "stages/index": _stages,
    "glossary/index": _glossary,
}
