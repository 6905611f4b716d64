"""What every framework stands on: the process, the stages and statuses, the glossary."""

from __future__ import annotations

from collections.abc import Iterator

from dalil.anchors import stage_anchor
from dalil.folding import fold
from dalil.interface import Interface
from dalil.model.content import Content
from dalil.model.process import Glossary, Process, Stages, Team, Topic
from dalil.views.page import Page, Section
from dalil.views.sources import sources
from dalil.views.tree_links import about_statuses, tree_section

TOPICS = (
    "definition", "purpose", "ideal_customer", "steps", "asking", "disqualifying", "nurture",
    "lead_management", "disagreements",
)  # fmt: skip


def process(source: Process, content: Content, ui: Interface) -> Page:
    """Lead qualification from its definition to the systems around it."""
    topics = (_topic(name, found) for name in TOPICS if (found := getattr(source, name)))
    sections = (*topics, *sources((source,), content, ui))
    return Page("process/index", "process", source.title, source.lead, sections,
                in_nav=True, top="learn/index")  # fmt: skip


def stages(source: Stages, content: Content, ui: Interface) -> Page:
    """MQL to PQL with their criteria, the handover between them, and the statuses of a lead."""
    trees = tree_section(content, ui, about_statuses)
    sections = (*_stage_sections(source), *trees, *sources((source,), content, ui))
    return Page("stages/index", "stages", source.title, source.lead, sections,
                in_nav=True, top="learn/index")  # fmt: skip


def team(source: Team, content: Content, ui: Interface) -> Page:
    """An aside for managers: how to ask the team itself."""
    topics = (_topic("ways", source.ways), _topic("enps", source.enps))
    return Page("team/index", "team", source.title, source.lead,
                (*topics, *sources((source,), content, ui)),
                in_nav=True, top="learn/index")  # fmt: skip


def glossary(source: Glossary, content: Content, ui: Interface) -> Page:
    """Terms in the alphabetical order of the locale."""
    terms = dict(sorted(source.terms.items(), key=lambda entry: fold(entry[1].term)))
    section = Section("terms", ui("glossary.terms"), "glossary", {"terms": terms})
    return Page("glossary/index", "glossary", source.title, source.lead,
                (section, *sources((source,), content, ui)),
                in_nav=True, top="learn/index")  # fmt: skip


def _stage_sections(source: Stages) -> Iterator[Section]:
    intro = source.stages_intro
    children = tuple(
        Section(
            stage_anchor(key), stage.name, "stage", {"stage": stage}, known_as=stage.abbreviation
        )
        for key, stage in source.stages.items()
    )
    yield Section("stages", intro.title, "topic", {"topic": intro, "ordered": False}, children)
    yield _topic("handover", source.handover)
    statuses = source.statuses_intro
    yield Section("statuses", statuses.title, "statuses",
                  {"topic": statuses, "statuses": source.statuses})  # fmt: skip


def _topic(name: str, topic: Topic) -> Section:
    shown = name.replace("_", "-")
    return Section(shown, topic.title, "topic", {"topic": topic, "ordered": shown == "steps"})
