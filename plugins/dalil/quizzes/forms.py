"""Forms: which items a quiz is made of. The same seed gives the same forms, everywhere."""

from __future__ import annotations

from collections import Counter
from collections.abc import Iterable, Iterator, Mapping, Sequence
from dataclasses import dataclass, field
from itertools import chain

from dalil.memo import Memo
from dalil.model.content import Content
from dalil.model.framework import Framework
from dalil.model.quiz import Blueprint
from dalil.quizzes.item import Item, rank
from dalil.quizzes.rounds import FEWEST, even_size, evened, sizes

# What a project has that says nothing of quizzes: a practice and a test of each framework.
DEFAULTS = (
    Blueprint(id="practice", position=1, mode="practice", each="framework", size=10, forms=0),
    Blueprint(id="test", position=2, mode="test", each="framework", size=12, forms=2, pass_mark=80),
)


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


def quizzes(content: Content, bank: Sequence[Item], memo: Memo | None = None) -> tuple[Quiz, ...]:
    """All quizzes of `content`, drawn from `bank`; those without a single item are left out.

    With `memo`, what was drawn from the very same items is not drawn again.
    """
    remembered = memo or Memo()
    blueprints = sorted(content.blueprints.values() or DEFAULTS, key=lambda b: (b.position, b.id))
    drawn = (quiz for each in blueprints for quiz in _of(each, content, bank, remembered))
    return tuple(quiz for quiz in drawn if quiz.forms)


def _of(blueprint: Blueprint, content: Content, bank: Sequence[Item], memo: Memo) -> Iterator[Quiz]:
    def drawn(name: str, pool: Sequence[Item]) -> tuple[tuple[Item, ...], ...]:
        return memo(("forms", name), (*pool,), lambda: draw(blueprint, name, pool), blueprint)

    if blueprint.each:
        for framework in content.frameworks.values():
            if framework.id in (blueprint.frameworks or content.frameworks):
                pool = [item for item in bank if item.framework == framework.id]
                name = f"{blueprint.id}-{framework.id}"
                yield Quiz(name, blueprint, framework, drawn(name, pool))
    else:
        yield Quiz(blueprint.id, blueprint, None, drawn(blueprint.id, _pool(blueprint, bank)))


def _pool(blueprint: Blueprint, bank: Iterable[Item]) -> list[Item]:
    if blueprint.draw_from == "across":
        return [item for item in bank if not item.framework]
    wanted = set(blueprint.frameworks)
    return [item for item in bank if not wanted or item.framework in wanted]


def draw(blueprint: Blueprint, name: str, pool: Iterable[Item]) -> tuple[tuple[Item, ...], ...]:
    """Forms of `blueprint` from `pool`, no two of them sharing an item.

    Frameworks, criteria, kinds and the places of the right options are spread as evenly as the
    items allow, and no form has two items on one subject. Without a number of forms they go on
    until the items run out, all of them about as long.
    """
    ranked = _ranked(blueprint, name, pool)
    areas = _areas(ranked)
    if not blueprint.forms:
        rounds = [_form(areas, size) for size in sizes(ranked, blueprint.size)]
        return evened(rounds, chain.from_iterable(areas.values()))
    size = even_size(ranked, blueprint.forms, blueprint.size)
    forms: list[tuple[Item, ...]] = []
    while any(areas.values()) and len(forms) < blueprint.forms:
        form = _form(areas, size)
        if forms and len(form) < min(FEWEST, size):
            break
        forms.append(form)
    return evened(forms, ())


Area = tuple[str, str]  # framework and criterion


def _areas(items: Iterable[Item]) -> dict[Area, list[Item]]:
    """What is left to draw from, by what it is about."""
    found: dict[Area, list[Item]] = {}
    for item in items:
        found.setdefault((item.framework, item.criterion), []).append(item)
    return found


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

    areas: Counter[Area] = field(default_factory=Counter)
    frameworks: Counter[str] = field(default_factory=Counter)
    kinds: Counter[str] = field(default_factory=Counter)
    places: Counter[tuple[int, int]] = field(default_factory=Counter)
    subjects: set[str] = field(default_factory=set)

    def repeats_area(self, area: Area) -> tuple[int, int]:
        """How much an item of this area would repeat: its framework first, then the criterion."""
        return self.frameworks[area[0]], self.areas[area]

    def repeats(self, item: Item) -> tuple[int, int]:
        """How much this item would repeat within its area: its kind, then the place of the key."""
        return self.kinds[item.kind], self.places[_place(item)]

    def add(self, item: Item) -> None:
        self.subjects.add(item.subject)
        self.areas[item.framework, item.criterion] += 1
        self.frameworks[item.framework] += 1
        self.kinds[item.kind] += 1
        self.places[_place(item)] += 1


def _place(item: Item) -> tuple[int, int]:
    """How many options there are, and which of them is right."""
    if item.form != "choice":
        return (0, 0)
    ids = [option.id for option in item.options]
    return len(ids), ids.index(item.answer[0])


def _form(areas: dict[Area, list[Item]], size: int) -> tuple[Item, ...]:
    """The next form, whose items are taken out of `areas`."""
    spread, chosen = _Spread(), list[Item]()
    while len(chosen) < size:
        best = _next(areas, spread)
        if best is None:
            break
        chosen.append(best)
        spread.add(best)
        areas[best.framework, best.criterion].remove(best)
    return tuple(chosen)


def _next(areas: Mapping[Area, Sequence[Item]], spread: _Spread) -> Item | None:
    """The item that repeats least; of those that repeat as much, the first in rank."""
    for area in sorted(areas, key=spread.repeats_area):
        fitting = [item for item in areas[area] if item.subject not in spread.subjects]
        if fitting:
            return min(fitting, key=spread.repeats)
    return None
