"""Decision trees on pages written by hand: a fenced block whose language is `dalil`.

```dalil
tree: select-framework
```
"""

from __future__ import annotations

import re
from collections.abc import Callable, Iterable, Iterator
from dataclasses import dataclass

from pydantic import ValidationError

from dalil.content.mistakes import mistakes
from dalil.errors import Diagnostic
from dalil.model.content import Content
from dalil.model.embed import Embed
from dalil.nearest import meant
from dalil.source import Source, parse
from dalil.source.excerpt import quoted

CODE = "DAL510"
# https://spec.commonmark.org/0.31.2/#fenced-code-blocks, at the beginning of a line
FENCE = re.compile(
    r"^(?P<mark>`{3,}|~{3,})[ \t]*dalil[ \t]*\n(?P<body>.*?)(?:^(?P=mark)[ \t]*$|\Z)",
    re.DOTALL | re.MULTILINE,
)


@dataclass(frozen=True, slots=True)
class Block:
    """One block of a page: its YAML, with the lines of the page, and what it asks for if valid."""

    source: Source | None
    embed: Embed | None
    mistakes: tuple[Diagnostic, ...] = ()


def blocks(shown: str, text: str) -> Iterator[Block]:
    """The blocks of a page's `text`; `shown` is what reports call the page."""
    for fence in FENCE.finditer(text):
        yield _block(shown, text, fence)


def replaced(text: str, substitute: Callable[[Embed, int], str]) -> str:
    """`text` with each valid block replaced; the number counts them from 0."""
    count = iter(range(len(text)))

    def instead(fence: re.Match[str]) -> str:
        embed = _block("", text, fence).embed
        return substitute(embed, next(count)) if embed else fence[0]

    return FENCE.sub(instead, text)


def check_embeds(shown: str, text: str, content: Content | None) -> Iterator[Diagnostic]:
    """What is wrong in the blocks of a page. Without `content` names are not looked up."""
    for block in blocks(shown, text):
        yield from block.mistakes
        if content and block.source and block.embed:
            yield from _lost_names(block.source, block.embed, content)


def _block(shown: str, text: str, fence: re.Match[str]) -> Block:
    above = "\n" * text.count("\n", 0, fence.start("body"))
    source, found = parse(shown, (above + fence["body"]).encode())
    if source is None:
        return Block(None, None, found)
    try:
        return Block(source, Embed.model_validate(source.data), found)
    except ValidationError as error:
        return Block(source, None, (*found, *mistakes(source, Embed, error)))


def _lost_names(source: Source, embed: Embed, content: Content) -> Iterator[Diagnostic]:
    tree = content.trees.get(embed.tree)
    if tree is None:
        yield _lost(source, ("tree",), "tree", embed.tree, content.trees)
        return
    for attribute, value in embed.given.items():
        path = ("given", attribute)
        if attribute not in tree.attributes:
            yield _lost(source, path, "attribute", attribute, tree.attributes)
        elif value not in tree.attributes[attribute].values:
            what = f"value of {quoted(attribute)}"
            yield _lost(source, path, what, value, tree.attributes[attribute].values)


def _lost(
    source: Source, path: tuple[str, ...], what: str, given: str, known: Iterable[str]
) -> Diagnostic:
    names = list(known)
    hint = meant(given, names) or f"There are: {', '.join(names) or 'none'}."
    place = source.values.get(path, (1, 1))
    return source.diagnostic(place, CODE, f"{quoted(given)} is no {what}", hint)
