"""`Content`: the whole of content/, validated, in one value."""

from __future__ import annotations

from dalil.model.framework import Framework
from dalil.model.parts import Id, Part
from dalil.model.process import Concepts, Glossary, Process, Sources, Stages, Team
from dalil.model.tree import Tree


class Content(Part):
    """Everything a project teaches. Only frameworks must be there; collections are in index order.

    Message keys are paths from here: `frameworks.bant.criteria.budget.name`, `process.title`.
    """

    frameworks: dict[Id, Framework]
    trees: dict[Id, Tree] = {}
    process: Process | None = None
    stages: Stages | None = None
    team: Team | None = None
    glossary: Glossary | None = None
    concepts: Concepts | None = None
    sources: Sources | None = None
