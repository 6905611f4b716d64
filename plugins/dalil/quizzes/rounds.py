"""Rounds: a practice goes on until its items run out, and no round of it is much shorter."""

from __future__ import annotations

from collections import Counter
from collections.abc import Iterable, Sequence

from dalil.quizzes.item import Item

FEWEST = 3  # items that make a round of their own


def sizes(pool: Sequence[Item], most: int) -> list[int]:
    """How many items each round gets: as even as can be, and at most `most`.

    There are as many rounds as the subject with the most items needs, since a round has no two
    items on one subject, unless that would leave rounds of fewer than three.
    """
    if not pool:
        return []
    subjects = Counter(item.subject for item in pool)
    needed = min(max(subjects.values()), max(1, len(pool) // FEWEST))
    rounds = max(-(-len(pool) // most), needed)
    least, more = divmod(len(pool), rounds)
    return [least + (number < more) for number in range(rounds)]


def even_size(pool: Iterable[Item], forms: int, most: int) -> int:
    """The size at which so many forms are as long as each other, at most `most`.

    Where that would leave forms of fewer than three, it is `most`: there will be fewer forms.
    """
    subjects = Counter(item.subject for item in pool)
    size = sum(min(count, forms) for count in subjects.values()) // forms
    return most if size < FEWEST else min(size, most)


def evened(drawn: Iterable[Sequence[Item]], left: Iterable[Item]) -> tuple[tuple[Item, ...], ...]:
    """`drawn` with what is `left` over in the rounds that lack its subject, and lengths evened."""
    rounds = [list(each) for each in drawn]
    for item in left:
        apart = [each for each in rounds if not _has(each, item)]
        min(apart or rounds, key=len).append(item)
    while move := _move(rounds):
        item, longest, shortest = move
        longest.remove(item)
        shortest.append(item)
    return tuple(tuple(each) for each in rounds if each)


def _move(rounds: Sequence[list[Item]]) -> tuple[Item, list[Item], list[Item]] | None:
    """An item that makes two rounds more even when it moves from the one to the other."""
    by_length = sorted(rounds, key=len)
    for shortest in by_length:
        for longest in reversed(by_length):
            if len(longest) <= len(shortest) + 1:
                break
            for item in reversed(longest):
                if not _has(shortest, item):
                    return item, longest, shortest
    return None


def _has(items: Iterable[Item], item: Item) -> bool:
    return any(each.subject == item.subject for each in items)
