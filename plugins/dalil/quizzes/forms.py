"""Forms: which items a quiz is made of. The same seed gives the same forms, everywhere."""

from __future__ import annotations

from collections import Counter
from collections.abc import Iterable, Iterator, Sequence
from dataclasses import dataclass, field

from dalil.model.content import Content
from dalil.model.framework import Framework
from dalil.model.quiz import Blueprint
from dalil.quizzes.item import Item, rank

# What a project has that says nothing of quizzes: a practice and a test of each framework.
DEFAULTS = (
    Blueprint(id="practice", position=1, mode="practice", each="framework", size=10, forms=0),
    Blueprint(id="test", position=2, mode="test", each="framework", size=12, forms=2, pass_mark=80),
)
FEWEST = 3  # what is left over makes a form of its own only from here on


@dataclass(frozen=True, slots=True)
class Quiz:
    """One quiz: a blueprint, perhaps for one framework, and its forms of items."""

    id: str
    blueprint: Blueprint
    framework: Framework | None
    forms: tuple[tuple[Item, ...], ...]

    @property
    def uri(self) -> str:
        """Its page: a framework's quizzes stand beside its guide."""
        if self.framework:
            return f"frameworks/{self.framework.id}/{self.blueprint.id}"
        return f"practice/{self.id}/index"


def uris(content: Content) -> tuple[str, ...]:
    """The page of every quiz that `content` can have; one without a single item has none."""
    empty = (
        Quiz(each.id, each, framework, ())
        for each in content.blueprints.values() or DEFAULTS
        for framework in (content.frameworks.values() if each.each else (None,))
    )
    return tuple(dict.fromkeys(quiz.uri for quiz in empty))


def quizzes(content: Content, bank: Sequence[Item]) -> tuple[Quiz, ...]:
    """All quizzes of `content`, drawn from `bank`; those without a single item are left out."""
    blueprints = sorted(content.blueprints.values() or DEFAULTS, key=lambda b: (b.position, b.id))
    drawn = (quiz for each in blueprints for quiz in _of(each, content, bank))
    return tuple(quiz for quiz in drawn if quiz.forms)


def _of(blueprint: Blueprint, content: Content, bank: Sequence[Item]) -> Iterator[Quiz]:
    if blueprint.each:
        for framework in content.frameworks.values():
            if framework.id in (blueprint.frameworks or content.frameworks):
                pool = [item for item in bank if item.framework == framework.id]
                name = f"{blueprint.id}-{framework.id}"
                yield Quiz(name, blueprint, framework, draw(blueprint, name, pool))
    else:
        yield Quiz(
            blueprint.id, blueprint, None, draw(blueprint, blueprint.id, _pool(blueprint, bank))
        )


def _pool(blueprint: Blueprint, bank: Iterable[Item]) -> list[Item]:
    if blueprint.draw_from == "across":
        return [item for item in bank if not item.framework]
    wanted = set(blueprint.frameworks)
    return [item for item in bank if not wanted or item.framework in wanted]


def draw(blueprint: Blueprint, name: str, pool: Iterable[Item]) -> tuple[tuple[Item, ...], ...]:
    """Forms of `blueprint` from `pool`, no two of them sharing an item.

    Frameworks, criteria, kinds and the places of the right options are spread as evenly as the
    items allow, and no form has two items on one subject.
    """
    left = _ranked(blueprint, name, pool)
    forms: list[tuple[Item, ...]] = []
    while left and (not blueprint.forms or len(forms) < blueprint.forms):
        form = _form(left, blueprint.size)
        if forms and len(form) < min(FEWEST, blueprint.size):
            break
        taken = {item.id for item in form}
        left = [item for item in left if item.id not in taken]
        forms.append(form)
    return tuple(forms)


def _ranked(blueprint: Blueprint, name: str, pool: Iterable[Item]) -> list[Item]:
    kinds, levels = set(blueprint.kinds), set(blueprint.levels)
    fitting = (
        item
        for item in pool
        if (not kinds or item.kind in kinds) and (not levels or item.level in levels)
    )
    return sorted(fitting, key=lambda item: rank(blueprint.seed, name, item.id))


@dataclass(slots=True)
class _Spread:
    """How often each of what a form should be even in has been chosen."""

    seen: Counter[tuple[str, ...]] = field(default_factory=Counter)
    subjects: set[str] = field(default_factory=set)

    def cost(self, item: Item) -> tuple[int, ...]:
        """The less it repeats, the better: framework first, then criterion, kind, place of the key."""
        return (
            self.seen["framework", item.framework],
            self.seen["criterion", item.framework, item.criterion],
            self.seen["kind", item.kind],
            self.seen["place", *_place(item)],
        )

    def add(self, item: Item) -> None:
        self.subjects.add(item.subject)
        self.seen["framework", item.framework] += 1
        self.seen["criterion", item.framework, item.criterion] += 1
        self.seen["kind", item.kind] += 1
        self.seen["place", *_place(item)] += 1


def _place(item: Item) -> tuple[str, ...]:
    """How many options there are, and which of them is right."""
    if item.form != "choice":
        return ()
    ids = [option.id for option in item.options]
    return str(len(ids)), str(ids.index(item.answer[0]))


def _form(left: Sequence[Item], size: int) -> tuple[Item, ...]:
    spread, chosen = _Spread(), list[Item]()
    pool = list(left)
    while len(chosen) < size:
        fitting = [item for item in pool if item.subject not in spread.subjects]
        if not fitting:
            break
        best = min(fitting, key=spread.cost)  # the first of the best: the rank decides
        chosen.append(best)
        spread.add(best)
        pool.remove(best)
    return tuple(chosen)
