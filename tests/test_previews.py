"""A preview renders again what changed, and only that."""

from __future__ import annotations

import os
from collections.abc import Iterable
from pathlib import Path

from dalil.links import directory_address
from dalil.memo import Memo
from dalil.previews import Previews
from dalil.project import open_project, render_page
from dalil.rendering import TEMPLATES, Rendered

WHOLE = Path(__file__).parent / "projects" / "whole"


def copied(folder: Path) -> Path:
    for path in WHOLE.rglob("*.*"):
        target = folder / path.relative_to(WHOLE)
        target.parent.mkdir(parents=True, exist_ok=True)
        target.write_bytes(path.read_bytes())
    return folder


def shown(pages: Iterable[Rendered]) -> list[tuple[object, ...]]:
    """What of pages is written into a site."""
    return [(each.page.uri, each.html, each.contents, each.entries) for each in pages]


def test_only_pages_that_show_a_changed_text_are_rendered_again(tmp_path: Path) -> None:
    root, rendered = copied(tmp_path), list[str]()

    def counted(page, spoken, ui, layout):
        rendered.append(page.uri)
        return render_page(page, spoken, ui, layout)

    previews = Previews(counted)
    first = open_project(root).localized("en", directory_address, previews)
    assert len(rendered) == len(first.pages)
    rendered.clear()
    again = open_project(root).localized("en", directory_address, previews)
    assert (rendered, again.pages) == ([], first.pages)

    changed = root / "content" / "frameworks" / "ask.yml"
    text = changed.read_text(encoding="utf-8")
    changed.write_text(text.replace("Three letters", "Three signs"), encoding="utf-8")
    third = open_project(root).localized("en", directory_address, previews)
    assert "frameworks/ask/index" in rendered
    assert "frameworks/tell/index" not in rendered
    fresh = open_project(root).localized("en", directory_address)
    assert shown(third.pages) == shown(fresh.pages)


def test_only_pages_that_use_a_changed_template_are_rendered_again() -> None:
    rendered, project = list[str](), open_project(WHOLE)

    def counted(page, spoken, ui, layout):
        rendered.append(page.uri)
        return render_page(page, spoken, ui, layout)

    previews = Previews(counted)
    site = project.localized("en", directory_address, previews)
    rendered.clear()
    path = TEMPLATES / "kinds/guide.html.j2"
    before = path.stat()
    os.utime(path, ns=(before.st_atime_ns, before.st_mtime_ns + 1))
    try:
        project.localized("en", directory_address, previews)
    finally:
        os.utime(path, ns=(before.st_atime_ns, before.st_mtime_ns))
    assert set(rendered) == {each.page.uri for each in site.pages if each.page.kind == "guide"}


def test_a_preview_gives_the_very_same_site_while_nothing_has_changed(tmp_path: Path) -> None:
    root, memo, previews = copied(tmp_path), Memo(), Previews(render_page)

    def site():
        project = open_project(root, memo=memo)
        return project.previewed("en", directory_address, previews, ())

    first = site()
    assert site() is first
    changed = root / "content/frameworks/ask.yml"
    changed.write_text(changed.read_text("utf-8").replace("Three letters", "Three signs"), "utf-8")
    assert site() is not first
    fresh = open_project(root).localized("en", directory_address)
    assert shown(site().pages) == shown(fresh.pages)
