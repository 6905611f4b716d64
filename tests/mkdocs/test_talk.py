"""What a build says: every warning, and nothing about the folder that it is made in."""

from __future__ import annotations

import logging
from pathlib import Path

from dalil.mkdocs import talk
from tests.mkdocs.hosts import MATERIAL, host
from tests.sites import build


def test_warnings_are_told_and_the_work_behind_is_not(tmp_path: Path) -> None:
    pages = tmp_path / "content/pages"
    pages.mkdir(parents=True)
    (pages / "own.md").write_text("# Own\n\n[up](#nowhere)\n", "utf-8")
    project = host(tmp_path, {}, docs_dir="content/pages", theme=MATERIAL, nav=["gone.md"])
    done = build(project, tmp_path / "site")
    assert done.returncode == 0
    assert "warning[DAL512] content/pages/own.md:3:6: The page has no heading" in done.stderr
    assert "'gone.md'" in done.stderr  # MkDocs' own word on the menu
    assert ".dalil-tmp" not in done.stderr
    assert "skipped" not in done.stderr


def test_all_is_told_when_it_is_asked_for() -> None:
    logger, handler = logging.getLogger("properdocs"), logging.NullHandler()
    before = logger.level
    logger.addHandler(handler)
    try:
        logger.setLevel(logging.DEBUG)
        talk.keep_to_the_point()
        assert handler.filters == []
        logger.setLevel(logging.INFO)
        talk.keep_to_the_point()
        talk.keep_to_the_point()
        assert len(handler.filters) == 1
    finally:
        logger.removeHandler(handler)
        logger.setLevel(before)
