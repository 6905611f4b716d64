"""Stages and statuses: which of them a lead is in."""

from __future__ import annotations

from collections import Counter
from collections.abc import Iterator, Mapping

from dalil.anchors import stage_anchor
from dalil.model.content import Content
from dalil.model.process import Stage, Stages
from dalil.quizzes.curated import Curated
from dalil.quizzes.guard import FEWEST_OPTIONS, MOST_OPTIONS
from dalil.quizzes.item import LEVELS, Item, Option, Quote, Read, rank, shuffled
from dalil.quizzes.wording import Phrase, Ref, phrase, ref
from dalil.trees import Proof


def items(content: Content, curated: Curated, proofs: Mapping[str, Proof]) -> Iterator[Item]:  # noqa: ARG001  # the signature of all makers
    """An item a criterion of a stage, a status and an abbreviation."""
    stages = content.stages
    if stages and len(_asking(stages)) >= FEWEST_OPTIONS:
        yield from _criteria(stages, curated)
        yield from (
            _abbreviation(key, each) for key, each in stages.stages.items() if each.criteria
        )
    if stages and len(stages.statuses) >= FEWEST_OPTIONS:
        yield from (_status(stages, key) for key in stages.statuses)


def _asking(stages: Stages) -> list[str]:
    """The stages that have criteria."""
    return [key for key, stage in stages.stages.items() if stage.criteria]


def _criteria(stages: Stages, curated: Curated) -> Iterator[Item]:
    """Criteria that more than one stage has tell no stage from another."""
    seen = Counter(key for each in stages.stages.values() for key in each.criteria)
    for key, stage in stages.stages.items():
        for name in stage.criteria:
            if seen[name] == 1:
                yield _criterion(stages, key, name, curated)


def _criterion(stages: Stages, key: str, criterion: str, curated: Curated) -> Item:
    name = f"stages.{key}.{criterion}"
    also = curated.also(name)
    others = sorted((each for each in _asking(stages) if each not in {key, *also}),
                    key=lambda each: rank(name, each))  # fmt: skip
    options = tuple(
        Option(each, phrase("stage", abbreviation=stages.stages[each].abbreviation,
                            name=_name(each)), _tells(stages, each, criterion))
        for each in (key, *others[: MOST_OPTIONS - 1])
    )  # fmt: skip
    return Item(
        name, "stage", "choice", (), "", f"stages.{key}", LEVELS["stage"],
        phrase("objective.stage"), phrase("stem.stage"),
        (Quote(None, ref("stages", "stages", key, "criteria", criterion)),),
        shuffled(options, name), (key,), options[0].feedback, _read(key),
    )  # fmt: skip


def _abbreviation(key: str, stage: Stage) -> Item:
    """The stage with these criteria. Its name is not shown: the initials would be the answer."""
    return Item(
        f"stages.{key}.abbreviation", "acronym", "short", (), "", f"stages.{key}",
        LEVELS["acronym"], phrase("objective.abbreviation"), phrase("stem.abbreviation"),
        tuple(Quote(None, ref("stages", "stages", key, "criteria", each))
              for each in stage.criteria if stage.abbreviation not in stage.criteria[each]), (), (),
        phrase("stage", abbreviation=stage.abbreviation, name=_name(key)), _read(key),
        accepted=(stage.abbreviation,),
    )  # fmt: skip


def _status(stages: Stages, key: str) -> Item:
    """The status that has this meaning."""
    name = f"stages.status.{key}"
    others = sorted((each for each in stages.statuses if each != key),
                    key=lambda each: rank(name, each))  # fmt: skip
    options = tuple(
        Option(each, ref("stages", "statuses", each, "name"),
               phrase("feedback.status", status=ref("stages", "statuses", each, "name"),
                      meaning=ref("stages", "statuses", each, "meaning")))
        for each in (key, *others[: MOST_OPTIONS - 1])
    )  # fmt: skip
    return Item(
        name, "stage", "choice", (), "", f"stages.status.{key}", LEVELS["stage"],
        phrase("objective.status"), phrase("stem.status"),
        (Quote(None, ref("stages", "statuses", key, "meaning")),),
        shuffled(options, name), (key,), options[0].feedback,
        Read("stages/index", "statuses", ref("stages", "statuses_intro", "title")),
    )  # fmt: skip


def _name(key: str) -> Ref:
    return ref("stages", "stages", key, "name")


def _tells(stages: Stages, key: str, asked: str) -> Phrase:
    """What a stage asks for: `asked` and another one of its criteria, or that one instead."""
    stage = stages.stages[key]
    other = next((each for each in stage.criteria if each != asked), asked)
    said = "stage" if asked in stage.criteria and other != asked else "stage-else"
    return phrase(f"feedback.{said}", stage=stage.abbreviation,
                  other=ref("stages", "stages", key, "criteria", other))  # fmt: skip


def _read(key: str) -> Read:
    return Read("stages/index", stage_anchor(key), _name(key))
