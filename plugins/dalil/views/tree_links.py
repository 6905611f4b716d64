"""Ways to the decision trees from other pages."""

from __future__ import annotations

from collections.abc import Callable

from dalil.interface import Interface
from dalil.model.content import Content
from dalil.model.text import Text
from dalil.model.tree import Tree
from dalil.views.page import Section

About = Callable[[Tree], bool]


def tree_links(content: Content, about: About = bool) -> dict[str, dict[str, Text]]:
    """The trees that are `about` something, or all, by address, with title and summary."""
    return {
        f"trees/{key}/index": {"title": tree.title, "lead": tree.summary}
        for key, tree in content.trees.items()
        if about(tree)
    }


def tree_section(content: Content, ui: Interface, about: About = bool) -> tuple[Section, ...]:
    """Links to these trees under a heading; nothing where there are none."""
    pages = tree_links(content, about)
    return (Section("trees", ui("trees.title"), "page_list", {"pages": pages}),) if pages else ()


def about_framework(framework: str) -> About:
    """Trees that may advise `framework`, by its id."""
    return lambda tree: any(each.framework == framework for each in tree.outcomes.values())


def about_statuses(tree: Tree) -> bool:
    """Whether `tree` may say which status or stage a lead has now."""
    return any(each.status or each.stage for each in tree.outcomes.values())
