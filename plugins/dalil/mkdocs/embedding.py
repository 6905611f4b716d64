"""Decision trees inside pages written by hand: in their Markdown a mark, in their HTML the tree.

The mark passes Python-Markdown and the cleaning of pages as a paragraph of its own.
"""

from __future__ import annotations

import re
from collections.abc import Callable
from pathlib import Path

from mkdocs.structure.pages import Page as MkDocsPage
from mkdocs.utils import get_relative_url

from dalil.errors import Diagnostic
from dalil.handwritten.embeds import check_embeds, replaced
from dalil.links import Layout
from dalil.model.content import Content
from dalil.model.embed import Embed
from dalil.project import LocalizedSite, Project

MARK = "dalil-embed-{}"
PARAGRAPH = re.compile(r"<p>dalil-embed-(\d+)</p>")
Embeds = dict[str, tuple[Embed, ...]]


def marked(markdown: str) -> tuple[str, tuple[Embed, ...]]:
    """A page's Markdown with a mark for each block, and what the blocks ask for."""
    found: list[Embed] = []

    def mark(embed: Embed, number: int) -> str:
        found.append(embed)
        return f"\n\n{MARK.format(number)}\n\n"

    return replaced(markdown, mark), tuple(found)


def mistakes(
    page: MkDocsPage, markdown: str, root: Path, content: Content
) -> tuple[Diagnostic, ...]:
    """What is wrong in the blocks of a page, which may be a host's that no check has read yet.

    They are told at their lines of the file; those that another plugin or a hook has put into its
    `markdown` are told at the lines there.
    """
    source = Path(page.file.abs_src_path or page.file.src_uri).resolve()
    inside = source.is_relative_to(root.resolve())
    shown = source.relative_to(root.resolve()).as_posix() if inside else page.file.src_uri
    written, given = (
        [each for each in check_embeds(shown, text, content) if each.severity == "error"]
        for text in (page.file.content_string, markdown)
    )
    return tuple(written or given)


def embedded(
    html: str,
    embeds: tuple[Embed, ...],
    draw: Callable[[Embed, str], str],
) -> str:
    """A page's HTML with each mark replaced by what `draw` makes of its embed, and of a name."""
    names = named(embeds)

    def instead(mark: re.Match[str]) -> str:
        number = int(mark[1])
        return draw(embeds[number], names[number]) if number < len(embeds) else mark[0]

    return PARAGRAPH.sub(instead, html)


def named(embeds: tuple[Embed, ...]) -> tuple[str, ...]:
    """A name for each embed of a page, for its anchors: its tree's id, numbered from the second."""
    trees = [embed.tree for embed in embeds]
    seen = [trees[: place + 1].count(tree) for place, tree in enumerate(trees)]
    return tuple(
        f"{tree}-{count}" if count > 1 else tree for tree, count in zip(trees, seen, strict=True)
    )


def drawing(
    project: Project, site: LocalizedSite, layout: Layout, prefix: str, page: MkDocsPage
) -> Callable[[Embed, str], str]:
    """How an embed looks on `page`; `prefix` is the address of the locale's root."""

    def link(uri: str, anchor: str) -> str:
        target = get_relative_url(prefix + layout(uri) or ".", page.url or ".")
        return f"{target}#{anchor}" if anchor else target

    return lambda embed, name: project.embedded(embed, name, site, link)
