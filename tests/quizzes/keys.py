"""What an item's options stand for, read from the item alone and not from how it was made."""

from __future__ import annotations

from collections.abc import Iterator

from dalil.model.content import Content
from dalil.quizzes.item import Item
from dalil.quizzes.wording import Phrase, Ref

# Items in which one option is right because it is this criterion's and the others are others'.
BY_CRITERION = {"letter", "meaning", "serves", "statement", "flag", "signal", "first"}


def wrong_concepts(item: Item, content: Content) -> Iterator[str]:
    """The concepts of all options that are not right."""
    for option in item.options:
        if option.id not in item.answer:
            found = _criterion(item, option.id, content)
            if found and not (item.kind == "flag" and found == _key(item)):
                yield content.frameworks[found[0]].criteria[found[1]].concept


def key_concept(item: Item, content: Content) -> str:
    framework, criterion = _key(item)
    return content.frameworks[framework].criteria[criterion].concept


def _key(item: Item) -> tuple[str, str]:
    return item.framework, item.criterion


def _criterion(item: Item, option: str, content: Content) -> tuple[str, str] | None:
    """The framework and the criterion that an option names, if it names one."""
    if item.kind == "statement" and option == "true":
        return _claimed(item)
    if item.kind in {"statement", "flag"}:
        option = option.partition("-")[2]
    framework, _, rest = option.rpartition(".") if item.kind != "reply" else _asked_of(option)
    found = framework or item.framework, rest
    return found if found[1] in content.frameworks[found[0]].criteria else None


def _asked_of(option: str) -> tuple[str, str, str]:
    """A follow-up is of the same question; any other question says whose it is."""
    framework, _, rest = option.partition(".")
    return (framework, ".", rest.partition(".")[0]) if rest else ("", "", "")


def _claimed(item: Item) -> tuple[str, str]:
    assert isinstance(item.stem, Phrase)
    name = dict(item.stem.values)["criterion"]
    assert isinstance(name, Ref)
    return name.path[1], name.path[3]
