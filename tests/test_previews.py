"""A preview renders again what changed, and only that."""

from __future__ import annotations

from pathlib import Path

from dalil.links import directory_address
from dalil.previews import Previews
from dalil.project import open_project, render_page

WHOLE = Path(__file__).parent / "projects" / "whole"


def copied(folder: Path) -> Path:
    for path in WHOLE.rglob("*.*"):
        target = folder / path.relative_to(WHOLE)
        target.parent.mkdir(parents=True, exist_ok=True)
        target.write_bytes(path.read_bytes())
    return folder


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
    assert third.pages == fresh.pages
