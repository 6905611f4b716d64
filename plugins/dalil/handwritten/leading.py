"""Links and pictures of pages written by hand that lead nowhere."""

from __future__ import annotations

import posixpath
from collections.abc import Iterator
from typing import NamedTuple
from urllib.parse import SplitResult, unquote, urlsplit

from dalil.errors import MOST_TOLD, Diagnostic, Severity
from dalil.handwritten.front_matter import without_front_matter
from dalil.handwritten.links import Link, links
from dalil.handwritten.targets import Targets
from dalil.handwritten.telling import at
from dalil.markup import ALLOWED_SCHEMES
from dalil.nearest import meant
from dalil.source.characters import Fault
from dalil.source.excerpt import quoted

HOW = "Name the file as seen from this one, such as `glossary/index.md` or `../about.md`."
TEMPLATED = ("{{", "{%")  # other plugins fill these in


class Here(NamedTuple):
    """A page that is read: what reports call it, its path among the pages, its text."""

    shown: str
    path: str
    text: str


def check_links(here: Here, targets: Targets, severity: Severity) -> Iterator[Diagnostic]:
    """What is wrong with the links of a page.

    A page or file that is not there is told with `severity`, all else as a warning.
    """
    lines, told = here.text.split("\n"), 0
    # A reference is found as often as it is used.
    for link in dict.fromkeys(links(without_front_matter(here.text))):
        if link.target.startswith(TEMPLATED):
            continue
        if wrong := _refused(link):
            yield at(here.shown, lines, wrong, "warning")
        # What was meant takes long to find; beyond the first mistakes, they are only counted.
        elif wrong := _lost(link, here.path, targets, guesses=told < MOST_TOLD):
            yield at(here.shown, lines, wrong, "warning" if wrong.code == "DAL512" else severity)
            told += 1


def _refused(link: Link) -> Fault | None:
    """Why a build takes an address away."""
    scheme, host = _parts(link.target)[:2]
    if link.is_picture and (scheme or host):
        message = f"The picture {quoted(link.target)} is not on this site, so it is not shown"
        hint = "Save the picture beside the page, and name that file."
    elif scheme and scheme not in ALLOWED_SCHEMES:
        message = f"A link cannot begin with {quoted(scheme + ':')}: only its words are shown"
        hint = (
            f"Links begin with {', '.join(sorted(ALLOWED_SCHEMES))}, or name a file or page here."
        )
    else:
        return None
    return Fault(link.line, link.column, "DAL513", message, hint)


def _lost(link: Link, inner: str, targets: Targets, *, guesses: bool) -> Fault | None:
    """What is not there: the page or file, or the anchor."""
    scheme, host, path, _, anchor = _parts(link.target)
    if scheme or host:
        return None
    place = link.line, link.column
    target = targets.find(inner, unquote(path)) if link.target else None
    if target is None:
        what = "picture" if link.is_picture else "link"
        message = (
            f"The {what} leads nowhere: {quoted(link.target) if link.target else 'it is empty'}"
        )
        hint = _hint(unquote(path), inner, targets) if guesses else HOW
        return Fault(*place, "DAL511", message, hint)
    if targets.has_anchor(target, unquote(anchor)):
        return None
    message = f"The page has no heading with the address {quoted('#' + anchor)}"
    hint = "Open the page, click the sign behind the heading, and copy what follows # from there."
    return Fault(*place, "DAL512", message, hint)


def _hint(path: str, inner: str, targets: Targets) -> str:
    if "\\" in path:
        return "Write / between folders."
    known = set(targets.near(inner, path))
    home = posixpath.join(path.removesuffix(".md"), "index.md")
    return f"Did you mean `{home}`?" if home in known else meant(path, known) or HOW


def _parts(target: str) -> SplitResult:
    try:
        return urlsplit(target)
    except ValueError:  # such as http://[
        return SplitResult("", "", target, "", "")
