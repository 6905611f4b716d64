"""Everything a locale shows, as data: `pages` is the one function other layers need."""

from __future__ import annotations

from collections.abc import Iterator, Mapping, Sequence
from types import MappingProxyType

from dalil.interface import Interface
from dalil.model.content import Content
from dalil.quizzes.forms import Quiz
from dalil.quizzes.spoken import Spoken
from dalil.quizzes.wording import Speaker
from dalil.trees import Proof, prove
from dalil.views import bank, doors, guides, learning, process, quizzes, tree_reports, trees
from dalil.views.advice import Shown
from dalil.views.items import Showcase
from dalil.views.page import Page

__all__ = ["Page", "pages", "practised", "quizzed", "taught"]

NOTHING: Mapping[str, Proof] = MappingProxyType({})


def pages(
    content: Content,
    ui: Interface,
    proofs: Mapping[str, Proof] = NOTHING,
    drawn: Sequence[Quiz] = (),
    show: Showcase | None = None,
) -> tuple[Page, ...]:
    """All generated pages of the locale that `content` and `ui` are in, in navigation order.

    `proofs` are those of the content's trees, by id; what is not there is proved again. `drawn`
    are its quizzes, the same in every locale, and `show` has their items in this one.
    """
    quiz_pages = quizzed(drawn, show or Showcase(Spoken(Speaker(content, ui))))
    return (*taught(content, ui, proofs, drawn), *quiz_pages)


def taught(
    content: Content, ui: Interface, proofs: Mapping[str, Proof], drawn: Sequence[Quiz]
) -> Iterator[Page]:
    """The pages among these that are not quizzes themselves."""
    yield from _pages(content, ui, drawn)
    yield from _trees(content, ui, proofs, practised(drawn))


def quizzed(drawn: Sequence[Quiz], show: Showcase) -> Iterator[Page]:
    """The pages of the quizzes `drawn`, and those of what a learner remembers."""
    spellings = quizzes.spellings(drawn, show.say)
    yield from (quizzes.quiz_page(quiz, show, spellings) for quiz in drawn)
    if drawn:
        yield learning.review_page(drawn, show.say, spellings)
        yield learning.progress_page(drawn, show.say)


def practised(drawn: Sequence[Quiz]) -> dict[str, str]:
    """The page of each framework's first quiz, by the framework's id."""
    return {each.framework.id: each.uri for each in reversed(drawn) if each.framework}


def _trees(
    content: Content, ui: Interface, proofs: Mapping[str, Proof], practice: Mapping[str, str]
) -> Iterator[Page]:
    if content.trees:
        yield trees.trees(content, ui)
    for key, tree in content.trees.items():
        shown = Shown(tree, proofs.get(key) or prove(tree), content, ui, practice)
        yield trees.tree_page(shown)
        yield tree_reports.report_page(shown)


def _pages(content: Content, ui: Interface, drawn: Sequence[Quiz]) -> Iterator[Page]:
    yield doors.home(content, ui)
    yield doors.learn(content, ui)
    if content.process:
        yield process.process(content.process, content, ui)
    if content.stages:
        yield process.stages(content.stages, content, ui)
    if content.glossary:
        yield process.glossary(content.glossary, content, ui)
    if content.team:
        yield process.team(content.team, content, ui)
    yield doors.frameworks(content, ui)
    yield doors.practice(drawn, Speaker(content, ui))
    yield doors.call(content, ui)
    practice = practised(drawn)
    for framework in content.frameworks.values():
        yield guides.guide(framework, content, ui, practice.get(framework.id, ""))
        yield bank.bank(framework, ui)
        yield bank.card(framework, ui)
