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
from dalil.handwritten.telling import at
from dalil.model.content import Content
from dalil.model.embed import Embed
from dalil.nearest import meant
from dalil.source import Source, parse
from dalil.source.characters import Fault
from dalil.source.excerpt import quoted

CODE = "DAL510"
# https://spec.commonmark.org/0.31.2/#fenced-code-blocks, at the beginning of a line: ours, and
# whole ones of other languages, since what stands inside these is an example and no tree.
FENCE = re.compile(
    r"^(?P<mark>`{3,}|~{3,})[ \t]*(?:dalil[ \t]*\n(?P<body>.*?)(?:^(?P=mark)[ \t]*$|\Z)"
    r"|[^`\n]*\n.*?^(?P=mark)[ \t]*$)",
    re.DOTALL | re.MULTILINE,
)
INDENTED = re.compile(
    r"^(?P<margin>[ \t]+|[ \t]*>[> \t]*)(?:`{3,}|~{3,})[ \t]*dalil[ \t]*$", re.MULTILINE
)
# What takes indented lines into itself: an item of a list, or a box, foldable part or tab.
HOLDER = re.compile(r"[ \t]*(?:[-*+]|\d+[.)]|!!!|\?\?\?\+?|===)[ \t]")


@dataclass(frozen=True, slots=True)
class Block:
    """One block of a page: its YAML, with the lines of the page, and what it asks for if valid."""

    source: Source | None
    embed: Embed | None
    mistakes: tuple[Diagnostic, ...] = ()


def blocks(shown: str, text: str) -> Iterator[Block]:
    """The blocks of a page's `text`; `shown` is what reports call the page."""
    for fence in FENCE.finditer(text):
        if fence["body"] is not None:
            yield _block(shown, text, fence)


def replaced(text: str, substitute: Callable[[Embed, int], str]) -> str:
    """`text` with each valid block replaced; the number counts them from 0."""
    count = iter(range(len(text)))

    def instead(fence: re.Match[str]) -> str:
        embed = _block("", text, fence).embed if fence["body"] is not None else None
        return substitute(embed, next(count)) if embed else fence[0]

    return FENCE.sub(instead, text)


def check_embeds(shown: str, text: str, content: Content | None) -> Iterator[Diagnostic]:
    """What is wrong in the blocks of a page. Without `content` names are not looked up."""
    yield from _held(shown, text)
    for block in blocks(shown, text):
        yield from block.mistakes
        if content and block.source and block.embed:
            yield from _lost_names(block.source, block.embed, content)


def _held(shown: str, text: str) -> Iterator[Diagnostic]:
    """Blocks inside a list or a box, which stay code, as warnings."""
    others = FENCE.sub(lambda fence: "\n" * fence[0].count("\n"), text)
    lines = others.split("\n")
    for block in INDENTED.finditer(others):
        number = others.count("\n", 0, block.start())
        margin = len(block["margin"])
        above = (
            line for line in reversed(lines[:number]) if line.strip() and _margin(line) < margin
        )
        if ">" in block["margin"] or HOLDER.match(next(above, "")):
            message = "This block stands inside a list, a box or a quotation, so it stays code"
            hint = "Begin it at the start of its line, outside of that."
            fault = Fault(number + 1, margin + 1, CODE, message, hint)
            yield at(shown, lines, fault, "warning")


def _margin(line: str) -> int:
    return len(line) - len(line.lstrip())


def _block(shown: str, text: str, fence: re.Match[str]) -> Block:
    first = text.count("\n", 0, fence.start("body"))
    if not fence["body"].strip():
        fault = Fault(first, 1, CODE, "This block asks for no tree", "Write `tree:` and its name.")
        return Block(None, None, (at(shown, text.split("\n"), fault),))
    above = "\n" * first
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
