"""A project in which every text tries to run a script. None may.

Quoted values matter: Python-Markdown escapes tags whose unquoted values hold `=` or a quote, so
that `onerror=x()` looks harmless where `onerror='x()'` is not.
"""

from __future__ import annotations

from collections.abc import Iterator
from itertools import cycle
from pathlib import Path
from typing import Any

import pytest
import yaml

from dalil.content import load
from dalil.model.text import Prose, iter_texts
from tests.documents import Document, Element, parse
from tests.sites import built, once
from tests.translating import WHOLE, copied, translate

# For plain texts: nothing in them is markup.
PLAIN = [
    "<img src=x onerror='ran()'>",
    "'\"><svg onload='ran()'>",
    "</title><script>ran()</script>",
    "<!--<script>ran()",
    '" onmouseover="ran()" x="',
    "' onfocus='ran()' autofocus='",
    "{: onclick='ran()' }",
    "&lt;b onclick='ran()'&gt;",
    "javascript:ran()",
]
# For prose: what passes the check of its Markdown and tries to become more.
PROSE = [
    r"\<img src=x onerror='ran()'>",
    "&lt;img src=x onerror='ran()'&gt;",
    "`<img src=x onerror='ran()'>` and **&#60;svg onload='ran()'>**",
    "[x](https://a.example/'onmouseover='ran())",
    "[x](https://a.example \"t' onmouseover='ran()\")",
    "[\\<svg onload='ran()'>](https://a.example)",
    "a {: onclick='ran()' }",
]
PAGE = """
---
title: "T <img src=x.png onerror='ran()'>"
description: "D\\" onmouseover='ran()' <img src=x.png onerror='ran()'>"
---

# One <img src=x.png onerror='ran()'> { onclick='ran()' }

## Two <svg onload='ran()'></svg>

<script>ran()</script>

Raw <img src=x.png onerror='ran()'> and <iframe srcdoc="<script>parent.ran()</script>"></iframe>.

[link](javascript:ran()) [link](JaVaScRiPt&colon;ran())
[link](data:text/html,<script>ran()</script>)

Attributes {: onmouseover='ran()' } <b onmouseover='ran()' style='position:fixed;inset:0'>b</b>

| <img src=x.png onerror='ran()'> |
|---|
| <img src=x.png onerror='ran()'> |

Note.[^1]

[^1]: <img src=x.png onerror='ran()'>

!!! note "A <img src=x.png onerror='ran()'>"
    <details open ontoggle='ran()'><summary>s</summary></details>

??? note "D <img src=x.png onerror='ran()'>"
    Text

=== "T <img src=x.png onerror='ran()'>"
    Text

`<img src=x.png onerror='ran()'>` &lt;img src=x.png onerror='ran()'&gt;

<form action="javascript:ran()"><button>go</button></form>
<object data="javascript:ran()"></object><embed src="javascript:ran()">
<base href="https://evil.example/"><meta http-equiv="refresh" content="0;url=javascript:ran()">
<math><mtext><img src=x.png onerror='ran()'></mtext></math>
"""
EXECUTING = {"iframe", "object", "embed", "base", "frame", "portal", "applet"}


def hostile_project(folder: Path) -> Path:
    """tests/projects/whole with a payload in each of its texts, settings and translations."""
    project = copied(WHOLE, folder)
    _seed_content(project)
    _seed_settings(project)
    for locale in ("en", "ar"):
        (project / f"content/pages/{locale}/hostile.md").write_text(PAGE.lstrip(), "utf-8")
        (project / f"content/pages/{locale}/x.png").write_bytes(b"no picture, so that onerror runs")
    translate(project, "ar", lambda text: text)
    return project


def hostile_site(factory: pytest.TempPathFactory) -> Path:
    """The folder with the hostile project, and its site in `site`; built once for all tests."""
    return once(factory, "hostile", lambda folder: built(hostile_project(folder), folder / "site"))


def executable(html: str) -> list[str]:
    """What in a page could run a script that is not a file of the site, a line each."""
    return list(_executable(parse(html)))


def _executable(page: Document) -> Iterator[str]:
    for element in page.elements:
        if element.tag in EXECUTING:
            yield f"<{element.tag}>"
        if element.tag == "script" and not _is_known(element):
            yield f"a script: {element.text[:40]}"
        for name, value in element.attributes.items():
            plain = "".join(value.split()).lower()
            if name.startswith("on") or name == "srcdoc":
                yield f"{name} on <{element.tag}>"
            if plain.startswith(("javascript:", "vbscript:", "data:text")):
                yield f"{name}={value!r}"
            if name == "http-equiv" and plain == "refresh":
                yield "a refresh"


def _is_known(script: Element) -> bool:
    data = script.attributes.get("type") == "application/json"
    return data or "assets/" in script.attributes.get("src", "")


def _seed_content(project: Path) -> None:
    content = load(project).require()
    kinds = {message.key: type(message.text) for message in iter_texts(content)}
    limits = {message.key: message.note.max_length or 1000 for message in iter_texts(content)}
    for path in sorted((project / "content").rglob("*.yml")):
        prefix = path.relative_to(project / "content").with_suffix("").as_posix().replace("/", ".")
        data = yaml.load(path.read_text("utf-8"), Loader=yaml.BaseLoader)
        seeds = _Seeds(kinds, limits)
        path.write_text(_dumped(seeds.sown(data, prefix)), "utf-8")


class _Seeds:
    """Puts payloads in the place of texts, in turn; what is no text stays, or gets its own."""

    def __init__(self, kinds: dict[str, type], limits: dict[str, int]) -> None:
        self.kinds, self.limits = kinds, limits
        self.plain, self.prose = cycle(PLAIN), cycle(PROSE)

    def sown(self, value: Any, key: str) -> Any:
        """`value` from YAML, at `key`, with its payloads."""
        if isinstance(value, dict):
            return {name: self.sown(item, f"{key}.{name}") for name, item in value.items()}
        if isinstance(value, list):
            return [self.sown(item, f"{key}.{index}") for index, item in enumerate(value)]
        return self._payload(key) if key in self.kinds else self._other(value, key)

    def _other(self, value: str, key: str) -> str:
        """Plain values that readers see, though nobody translates them."""
        own = {
            "publisher": PLAIN[0],
            "attributed_to": PLAIN[0],
            "url": "https://a.example/\"onmouseover='ran()'><img/src=x/onerror='ran()'>",
        }
        name = key.rpartition(".")[2]
        if name == "name" and key.count(".") == 2:
            return f"{value} <svg onload='ran()'>"[:24]
        return own.get(name, value)

    def _payload(self, key: str) -> str:
        if self.kinds[key] is Prose:
            return next(self.prose)
        fitting = (each for each in self.plain if len(each) <= self.limits[key])
        return next(fitting)


def _seed_settings(project: Path) -> None:
    path = project / "mkdocs.yml"
    settings = yaml.safe_load(path.read_text("utf-8"))
    settings["site_name"] = f"Whole {PLAIN[0]}"
    settings["site_description"] = f"\" onmouseover='ran()' {PLAIN[1]}"
    settings["site_author"] = PLAIN[1]
    settings["nav"] = [{f"Nav {PLAIN[0]}": "hostile.md"}, {f"N {PLAIN[1]}": "by-hand.md"}]
    settings["markdown_extensions"] += ["footnotes", "tables", "md_in_html", "pymdownx.details"]
    settings["plugins"][2]["i18n"]["languages"][1]["name"] = f"العربية {PLAIN[0]}"
    path.write_text(_dumped(settings), "utf-8")


def _dumped(data: object) -> str:
    return yaml.safe_dump(data, allow_unicode=True, sort_keys=False)
