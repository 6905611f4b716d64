"""`Content`: the whole of content/, validated, in one value."""

from __future__ import annotations

from dataclasses import dataclass
from typing import Annotated

from dalil.model.desk import Desk
from dalil.model.framework import Framework
from dalil.model.parts import Id, Part
from dalil.model.process import Concepts, Glossary, Process, Sources, Stages, Team
from dalil.model.quiz import Blueprint, Curation, Scenarios
from dalil.model.tree import Tree


@dataclass(frozen=True, slots=True)
class Below:
    """The folder that a file, or a collection's folder, stands in, where that is not content/."""

    name: str


class Content(Part):
    """Everything a project teaches. Only frameworks must be there; collections are in index order.

    Message keys are paths from here: `frameworks.bant.criteria.budget.name`, `process.title`.
    """

    frameworks: dict[Id, Framework]
    trees: dict[Id, Tree] = {}
    blueprints: Annotated[dict[Id, Blueprint], Below("quiz")] = {}
    scenarios: Annotated[dict[Id, Scenarios], Below("quiz")] = {}
    process: Process | None = None
    stages: Stages | None = None
    team: Team | None = None
    glossary: Glossary | None = None
    concepts: Concepts | None = None
    sources: Sources | None = None
    curation: Annotated[Curation | None, Below("quiz")] = None
    desk: Desk | None = None
