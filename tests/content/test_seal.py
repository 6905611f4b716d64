"""One value tells whether content/ and quiz/ are as they were."""

from __future__ import annotations

import os
from collections.abc import Callable
from pathlib import Path

import pytest

from dalil.content.seal import seal

FILES: dict[str, str | bytes] = {
    "content/frameworks/a.yml": "id: a",
    "content/pages/en/own.md": "# Own",
    "quiz/x.yml": "id: x",
    "locales/ar/x.po": "",
}
CHANGES: dict[str, tuple[Callable[[Path], object], bool]] = {
    "nothing": (lambda root: root, True),
    "a text": (lambda root: (root / "content/frameworks/a.yml").write_text("id: b"), False),
    "a name": (
        lambda root: (root / "quiz/x.yml").rename(root / "quiz/y.yml"),
        False,
    ),
    "a file more": (lambda root: (root / "content/notes.txt").write_text(""), False),
    "a file less": (lambda root: (root / "quiz/x.yml").unlink(), False),
    "a link": (lambda root: (root / "content/gone.yml").symlink_to("nowhere"), False),
    "a page by hand": (lambda root: (root / "content/pages/en/own.md").write_text("x"), True),
    "a translation": (lambda root: (root / "locales/ar/x.po").write_text("x"), True),
}


@pytest.mark.parametrize("change", CHANGES)
def test_it_is_broken_by_what_is_read(project, change: str) -> None:
    root = project(FILES)
    before = seal(root)
    make, is_same = CHANGES[change]
    make(root)
    assert (seal(root) == before) == is_same


def test_a_pipe_is_not_waited_for(tmp_path: Path) -> None:

    (tmp_path / "content").mkdir()
    os.mkfifo(tmp_path / "content/pipe.yml")
    assert seal(tmp_path) != seal(tmp_path / "content")
