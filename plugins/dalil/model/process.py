"""The qualification process and the words around it: what every framework stands on."""

from __future__ import annotations

from typing import Annotated

from pydantic import Field

from dalil.model.parts import Evidence, Flags, Id, Part, Point, Source
from dalil.model.text import Note, Prose, Text


class Topic(Evidence):
    """A heading with a few paragraphs, and perhaps a list."""

    title: Annotated[Text, Note("Heading of a section", 70)]
    text: Annotated[Prose, Note("A few short paragraphs")]
    points: dict[Id, Point] = {}


class Process(Part):
    """content/process.yml: what lead qualification is, what it is for, and its steps."""

    title: Annotated[Text, Note("Title of a page", 70)]
    lead: Annotated[Text, Note("One or two sentences under the title", 240)]
    definition: Topic
    purpose: Topic
    ideal_customer: Topic
    steps: Topic
    asking: Topic
    disqualifying: Topic
    nurture: Topic
    lead_management: Topic
    disagreements: Topic | None = None


class Team(Part):
    """content/team.yml: an aside for managers, on asking one's own team how it is doing."""

    title: Annotated[Text, Note("Title of a page", 70)]
    lead: Annotated[Text, Note("One or two sentences under the title", 240)]
    ways: Topic
    enps: Topic


class Stage(Evidence):
    """A stage a lead can be in, with the criteria that put it there."""

    abbreviation: Annotated[str, Field(pattern=r"^[A-Z]{2,5}$")]
    name: Annotated[Text, Note("Full name of a stage", 60)]
    meaning: Annotated[Prose, Note("What the stage means")]
    criteria: Annotated[Flags, Note("One criterion of a stage; short phrase", 160)] = {}
    next: Annotated[Prose | None, Note("What takes a lead to the next stage")] = None


class Status(Evidence):
    """A label in the CRM that says where a lead stands now."""

    name: Annotated[Text, Note("Name of a lead status, as a short label", 30)]
    meaning: Annotated[Text, Note("When the status is used", 240)]


class Stages(Part):
    """content/stages.yml: lifecycle stages and lead statuses."""

    title: Annotated[Text, Note("Title of a page", 70)]
    lead: Annotated[Text, Note("One or two sentences under the title", 240)]
    stages_intro: Topic
    stages: Annotated[dict[Id, Stage], Field(min_length=1)]
    handover: Topic
    statuses_intro: Topic
    statuses: Annotated[dict[Id, Status], Field(min_length=1)]


class Term(Evidence):
    """One entry of the glossary."""

    term: Annotated[Text, Note("A glossary term", 60)]
    definition: Annotated[Prose, Note("Definition of a glossary term")]
    see: tuple[Id, ...] = ()


class Glossary(Part):
    """content/glossary.yml."""

    title: Annotated[Text, Note("Title of a page", 70)]
    lead: Annotated[Text, Note("One or two sentences under the title", 240)]
    terms: Annotated[dict[Id, Term], Field(min_length=1)]


class Concept(Evidence):
    """What several frameworks ask after under different letters, such as budget and money."""

    name: Annotated[Text, Note("Name of a concept that frameworks share", 60)]
    text: Annotated[Text, Note("What the concept covers", 240)]
    search: Annotated[
        Text | None,
        Note("Other words that people type to find it on the call desk; commas between them", 240),
    ] = None


class Concepts(Part):
    """content/concepts.yml: the shared concepts that criteria point to."""

    concepts: Annotated[dict[Id, Concept], Field(min_length=1)]


class Sources(Part):
    """content/sources.yml: everything that statements and origins point to."""

    sources: Annotated[dict[Id, Source], Field(min_length=1)]
