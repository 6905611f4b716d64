"""The guide of a framework: everything its file says, in reading order."""

from __future__ import annotations

from collections.abc import Iterator, Mapping

from dalil.anchors import criterion_anchor
from dalil.interface import Interface
from dalil.model.content import Content
from dalil.model.framework import Criterion, CriterionPart, Framework
from dalil.model.text import Text
from dalil.views.examples import example
from dalil.views.page import Crumb, Page, Section
from dalil.views.sources import named, sources
from dalil.views.tree_links import about_framework, tree_links

# The headings that the parts of a criterion stand under.
FLAGS: Mapping[CriterionPart, str] = {
    "green_flags": "flags.green",
    "red_flags": "flags.red",
    "signals": "flags.signals",
}
PARTS: Mapping[CriterionPart, str] = {
    "matters": "guide.matters",
    "mistake": "guide.mistake",
    **FLAGS,
}


def guide(framework: Framework, content: Content, ui: Interface, practice: str = "") -> Page:
    """The guide page of `framework`, whose texts are already in the locale of `ui`.

    `practice` is the uri of the page where it is practised, if there is one.
    """
    return Page(
        uri=f"frameworks/{framework.id}/index",
        kind="guide",
        title=ui("guide.title", framework=framework.name),
        description=framework.tagline,
        sections=tuple(_sections(framework, content, ui)),
        data={
            "name": framework.name,
            "tagline": framework.tagline,
            "letters": letters(framework),
            "practice": practice,
        },
        crumbs=(Crumb("frameworks/index", ui("frameworks.title")),),
        framework=framework.id,
        top="frameworks/index",
        nav_title=ui("local.index"),
    )


def letters(framework: Framework) -> dict[str, object]:
    """What each letter stands for, by criterion."""
    return {
        key: {"letter": item.letter, "name": item.name, "summary": item.summary}
        for key, item in framework.criteria.items()
    }


def inferred(
    criterion: Criterion, shown: Mapping[CriterionPart, str], ui: Interface
) -> tuple[Text, ...]:
    """The headings of the parts, of those that are `shown`, that are our own conclusion."""
    return tuple(ui(shown[part]) for part in criterion.inferred if part in shown)


def _sections(framework: Framework, content: Content, ui: Interface) -> Iterator[Section]:
    name = framework.name
    yield Section(
        "what-it-is",
        ui("guide.what-it-is", framework=name),
        "definition",
        {
            "definition": framework.definition,
            "rule": framework.rule,
            "rule_inferred": "rule" in framework.inferred,
        },
    )
    yield Section(
        "criteria",
        ui("guide.criteria"),
        "criteria_intro",
        {"framework": framework.id},
        tuple(_criterion(key, item, ui) for key, item in framework.criteria.items()),
    )
    if framework.steps:
        yield Section(
            "steps", ui("guide.steps", framework=name), "steps", {"points": framework.steps}
        )
    if framework.example:
        yield example(framework, framework.example, ui)
    yield from _lists(framework, content, ui)
    yield from _others(framework, content, ui)
    if framework.origin:
        yield Section(
            "origin",
            ui("guide.origin"),
            "origin",
            {"origin": framework.origin, "sources": named(framework.origin.sources, content)},
        )
    yield from sources((framework,), content, ui)


def _others(framework: Framework, content: Content, ui: Interface) -> Iterator[Section]:
    """How the framework stands to the others: what goes with it, and how it differs."""
    names = {key: item.name for key, item in content.frameworks.items()}
    if framework.combine_with:
        data = {"combinations": framework.combine_with, "names": names}
        yield Section("combine", ui("guide.combine"), "combinations", data)
    if framework.compared_with:
        compared = {"comparisons": framework.compared_with, "names": names}
        yield Section("compare", ui("guide.compare"), "comparisons", compared)


def _lists(framework: Framework, content: Content, ui: Interface) -> Iterator[Section]:
    about = tree_links(content, about_framework(framework.id))
    trees = {uri: tree["title"] for uri, tree in about.items()}
    for anchor in ("benefits", "strengths", "weaknesses", "use_when", "avoid_when", "traps"):
        points = getattr(framework, anchor)
        if points:
            shown = anchor.replace("_", "-")
            named = {"framework": framework.name} if anchor == "benefits" else {}
            title: Text = ui(f"guide.{shown}", **named)
            links = trees if anchor == "use_when" else {}
            data = {"points": points, "kind": shown, "trees": links}
            yield Section(shown, title, "points", data)


def _own_words(criterion: Criterion, ui: Interface) -> Iterator[Text]:
    """The headings of what is said aloud around the questions, where no source stands behind it."""
    if criterion.bridge:
        yield ui("desk.bridge")
    objections = criterion.objections.values()
    if objections and all(each.basis == "inference" for each in objections):
        yield ui("desk.objections")


def _criterion(key: str, criterion: Criterion, ui: Interface) -> Section:
    return Section(
        criterion_anchor(key), criterion.name, "criterion",
        {"criterion": criterion.model_copy(update={"questions": {}}), "key": key,
         "inferred": (*inferred(criterion, PARTS, ui), *_own_words(criterion, ui)),
         "asks": {
                name: {"ask": item.ask, "asked_of": item.asked_of, "basis": item.basis}
                for name, item in criterion.questions.items()
            }},
    )  # fmt: skip
