"""Items written by hand."""

from __future__ import annotations

from collections.abc import Iterator, Mapping

from dalil.model.content import Content
from dalil.model.quiz import Scenario, Scenarios
from dalil.quizzes.addresses import title_of
from dalil.quizzes.choosing import read_criterion, read_guide
from dalil.quizzes.curated import Curated
from dalil.quizzes.item import Item, Option, Quote, Read, shuffled
from dalil.quizzes.places import Place
from dalil.quizzes.wording import phrase, ref
from dalil.trees import Proof


def items(content: Content, curated: Curated, proofs: Mapping[str, Proof]) -> Iterator[Item]:  # noqa: ARG001  # the signature of all makers
    """Every scenario of every file."""
    for file, scenarios in content.scenarios.items():
        for key, scenario in scenarios.items.items():
            yield _scenario(file, scenarios, key, scenario, content)


def _scenario(
    file: str, scenarios: Scenarios, key: str, scenario: Scenario, content: Content
) -> Item:
    name, path = f"scenarios.{file}.{key}", ("scenarios", file, "items", key)
    options = tuple(
        Option(each, ref(*path, "options", each, "text"), ref(*path, "options", each, "feedback"))
        for each in scenario.options
    )
    return Item(
        name, "scenario", "choice", (scenarios.framework,) if scenarios.framework else (),
        scenario.criterion or "", name, scenario.level, ref(*path, "objective"),
        ref(*path, "ask"), (Quote(None, ref(*path, "situation")),), shuffled(options, name),
        (scenario.answer,), ref(*path, "options", scenario.answer, "feedback"),
        _read(scenarios.framework, scenario, content),
    )  # fmt: skip


def _read(framework: str | None, scenario: Scenario, content: Content) -> Read:
    """Where the item sends its reader: what it names itself, or its criterion in the guide."""
    found = content.frameworks[framework] if framework else None
    if found and not scenario.read:
        key = scenario.criterion
        return read_criterion(Place(found, key)) if key else read_guide(found.id, found.name)
    uri, _, anchor = (scenario.read or "process/index").partition("#")
    return Read(uri, anchor, title_of(uri, anchor, content) or phrase("read.more"))
