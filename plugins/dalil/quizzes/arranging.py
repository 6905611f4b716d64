"""Where the right option stands: in every place as often, as far as the numbers allow.

Options are put in an order that looks random, and follows from ids alone. Chance would leave one
place with more than half of the answers in a small bank now and then, so the place is dealt out.
"""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Iterable, Iterator, Sequence
from dataclasses import replace

from dalil.quizzes.item import Item, rank


def arranged(items: Sequence[Item]) -> tuple[Item, ...]:
    """`items`, those to choose from with their right option in the place that is dealt to them.

    Places are dealt framework by framework, and by the number of options. A claim keeps its
    options as they are: "true" comes first.
    """
    dealt = {item.id: place for group in _groups(items) for item, place in _deal(group)}
    return tuple(_placed(item, dealt[item.id]) if item.id in dealt else item for item in items)


def _groups(items: Iterable[Item]) -> Iterable[list[Item]]:
    groups: dict[tuple[str, int], list[Item]] = defaultdict(list)
    for item in items:
        if item.form == "choice" and item.kind != "statement":
            groups[item.framework, len(item.options)].append(item)
    return groups.values()


def _deal(group: Iterable[Item]) -> Iterator[tuple[Item, int]]:
    """Rounds of all places, each round in an order of its own."""
    for number, item in enumerate(sorted(group, key=lambda item: rank("place", item.id))):
        places = len(item.options)
        rest = number % places
        order = sorted(range(places), key=lambda place: rank(number - rest, item.framework, place))
        yield item, order[rest]


def _placed(item: Item, place: int) -> Item:
    key = next(option for option in item.options if option.id == item.answer[0])
    others = [option for option in item.options if option is not key]
    return replace(item, options=(*others[:place], key, *others[place:]))
