"""content/pages: every mistake in its exact words, and what may stand there."""

from __future__ import annotations

import shutil
from pathlib import Path

import pytest
from click.testing import CliRunner

from dalil.cli import cli
from dalil.content import load
from dalil.errors import MOST_TOLD, ContentError
from dalil.handwritten import ASSETS, Host, check_pages
from dalil.project import open_project
from dalil.reports import render
from tests.conftest import Golden
from tests.sites import ROOT
from tests.translating import copied

TITLED = b"---\ntitle: About us\n---\n\n# About\n"
MISTAKES: dict[str, dict[str, bytes]] = {
    "latin-1": {"en/about.md": "# About\n\nCafé au lait".encode("latin-1")},
    "utf-16": {"en/about.md": "# About".encode("utf-16")},
    "nul": {"en/about.md": b"# About\n\nA\0B"},
    "bidi-override": {"en/about.md": "# About \u202eback\n".encode()},
    "html": {"en/raw.html": b"<script>ran()</script>", "en/raw.HTM": b"x"},
    "svg": {"img/drawing.svg": b"<svg onload='ran()'/>"},
    "script-and-style": {"own.js": b"ran()", "own.css": b"*{}"},
    "unknown": {"notes.docx": b"PK", "no-ending": b"x"},
    "ending-in-capitals": {"en/ABOUT.MD": b"# About"},
    "front-matter-broken": {"en/about.md": b"---\ntitle: About: us\nhide: [toc\n---\n# About\n"},
    "front-matter-twice": {"en/about.md": b"---\ntitle: A\ntitle: B\n---\n# About\n"},
    "front-matter-open": {"en/about.md": b"---\ntitle: About\n\n# About\n"},
    "place-of-a-guide": {"en/frameworks/rate.md": b"# RATE", "ms/frameworks/index.md": b"# F"},
    "place-of-the-status": {"status.md": b"# Status"},
    "place-of-a-language": {"en/ms.md": b"# Malay", "ms/ms/deep.md": b"# Malay"},
    "place-of-another": {"en/about.md": b"# A", "en/about/index.md": b"# B", "about.en.md": b"# C"},
    "link-to-no-page": {
        "en/about.md": b"# About\n\nSee [it](abuot.md), [that](frameworks/rate.md#r) and [x]().\n",
        "en/deep/x.md": b"# X\n\n[R](../frameworks/rate/index.md) [S](frameworks/rate/index.md)\n",
    },
    "link-by-address": {"en/about.md": b"[a](../frameworks/rate/) [b](../frameworks/rta/)\n"},
    "link-to-no-heading": {
        "en/about.md": b"# About us\n\n[a](#about-us) [b](#abuot) [c](frameworks/rate/index.md#no)",
    },
    "link-by-reference": {"en/about.md": b"---\ntitle: A\n---\n[a][b] [a][b]\n\n[b]: lost.md\n"},
    "link-within": {
        "en/about.md": b"!!! note\n    [a](lost.md)\n\n- i\n\n    [b](lost.md)\n\n|[c](lost.md)|",
    },
    "link-in-html": {
        "en/about.md": b"<div><a href='lost.md'>x</a></div>\n\nAnd <img src=\"x.png\">"
    },
    "link-in-html-without-quotes": {
        "en/about.md": b"# A\n\n<div>\n<a class=x href=lost.md>x</a>\n<IMG alt='' SRC = x.png />\n"
        b"</div>\n\nAnd <img src=y.png alt=a>, <a href=gone.md#up>b</a>, "
        b"<a href='q.md?a&amp;b'>c</a>\n",
    },
    "link-of-windows": {"en/about.md": b"[a](img\\a.md) ![b](C:/img/b.png)"},
    "picture-that-is-not-there": {"en/about.md": b"![a](img/a.png) ![b](https://x.example/b.png)"},
    "link-that-runs": {
        "en/about.md": b"[a](javascript:ran()) [b](http://[) [c](mailto:a@b.example)"
    },
    "name": {"en/aux.md": b"# A", "en/a:b.md": b"# A", "en/ends.png ": b"x"},
}


@pytest.fixture
def root(tmp_path: Path) -> Path:
    project = copied(ROOT / "example", tmp_path / "project")
    shutil.rmtree(project / "content/pages")
    return project


def write(root: Path, files: dict[str, bytes]) -> None:
    for name, raw in files.items():
        path = root / "content/pages" / name
        path.parent.mkdir(parents=True, exist_ok=True)
        path.write_bytes(raw)


def report(root: Path) -> str:
    return render(check_pages(root, load(root).content))


@pytest.mark.parametrize("mistake", MISTAKES)
def test_a_mistake_is_told_plainly(root: Path, golden: Golden, mistake: str) -> None:
    write(root, MISTAKES[mistake])
    golden(f"handwritten/{mistake}.txt", report(root))


def test_what_may_stand_there(root: Path) -> None:
    write(root, {f"img/picture{ending}": b"x" for ending in ASSETS})
    write(root, {"img/PHOTO.JPG": b"x", ".pages": b"x", ".git/config": b"x"})
    write(root, {"index.md": b"# Home", "en/about.md": TITLED, "ms/about.md": TITLED})
    write(root, {"en/deep/README.md": b"\xef\xbb\xbf---\r\ntitle: A\r\n---\r\n# A", "en/x.md": b""})
    write(root, {"en/rule.md": b"---\n\nA rule above\n", "en/empty.md": b"---\n---\n# A"})
    assert check_pages(root, load(root).content) == []


def test_links_that_lead_somewhere(root: Path) -> None:
    text = """# About

[a](deep/x.md#one-two) [b](deep/x.md#two) [c](deep/x.md#einen) [d](#_1) [e](#)
[f](frameworks/rate/index.md#criteria) [g](../frameworks/rate/) [h](../ms/frameworks/rate/card/)
[i](../data/frameworks.json) [j](status/index.md) [k](/frameworks/rate/) [l](https://x.example/a)
[m](only.md) ![n](../img/a%20b.png) [o](doc.pdf#page=2) [q](#here) [p]({{ macro }}) <https://x.example/>

A note[^1] and [^2].

[^1]: <img src=../img/a%20b.png> <a name=here>here</a> <a href=only.md>x</a>
[^2]:
    Said [there](only.md).

`[code](x.md)` `<a href=x.md>` <!-- <a href=x.md>x</a> --> [not a link]

    [code](x.md)

```
[code](x.md)
```

# \u0639
"""
    write(root, {"en/about.md": text.encode(), "ms/about.md": b"[only](only.md) [deep](deep/x.md)"})
    write(root, {"en/only.md": b"# Only", "img/a b.png": b"x", "en/doc.pdf": b"x"})
    deep = "# One *two*\n\n## Other {#two}\n\n<a id='einen'></a> [up](../about.md)"
    write(root, {"en/deep/x.md": deep.encode()})
    assert report(root) == "No mistakes found."


def test_other_plugins_may_make_what_is_missing(root: Path) -> None:
    write(root, {"en/about.md": b"[feed](feed.xml)"})
    content = load(root).content
    found = check_pages(root, content, Host(("en", "ms"), makes_pages=True))
    assert [(each.code, each.severity) for each in found] == [("DAL511", "warning")]


def test_a_flood_of_links_is_cut_off(root: Path) -> None:
    write(root, {"en/about.md": b"".join(b"[a](lost-%d.md)\n" % n for n in range(3000))})
    found = check_pages(root, load(root).content)
    assert len(found) == MOST_TOLD + 1
    assert found[-1].code == "DAL139"


def test_no_pages_are_no_mistake(root: Path) -> None:
    assert check_pages(root, load(root).content) == []


def test_links_that_lead_away(root: Path, tmp_path: Path) -> None:
    (tmp_path / "secret.md").write_text("# Secret")
    folder = root / "content/pages"
    (folder / "en").mkdir(parents=True)
    (folder / "en/out.md").symlink_to(tmp_path / "secret.md")
    (folder / "en/gone.md").symlink_to(folder / "nowhere")
    (folder / "en/circle").symlink_to(folder)
    (folder / "en/away").symlink_to(tmp_path)
    found = {Path(each.path).name: each.code for each in check_pages(root, None)}
    assert found == {"out.md": "DAL102", "gone.md": "DAL101", "circle": "DAL508", "away": "DAL102"}


def test_they_stop_a_build_and_the_check(root: Path) -> None:
    write(root, MISTAKES["latin-1"])
    with pytest.raises(ContentError, match="1 mistake"):
        open_project(root)
    result = CliRunner().invoke(cli, ["-C", str(root), "check"])
    assert result.exit_code == 1
    assert "content/pages/en/about.md:3:4" in result.output
