"""Writing files: nothing leaves its folder, under any name."""

from __future__ import annotations

import pytest
from hypothesis import given
from hypothesis import strategies as st

from dalil.errors import DalilError
from dalil.paths import is_reserved, safe_path, safe_write

REFUSED = [
    "",
    ".",
    "..",
    "/absolute.txt",
    "../beside.txt",
    "a/../../beside.txt",
    "a/./b",
    "a//b",
    "a/",
    "C:/x",
    "a\\b",
    "a\0b",
    "a\nb",
    "a?b",
    "file:stream",
    "con",
    "CON.md",
    "a/nul.html",
    "com1.tar.gz",
    "ends-with-dot.",
    "ends-with-space ",
    "x" * 256,
]


def test_folders_are_made(tmp_path):
    path = safe_write(tmp_path, "ar/frameworks/bant/index.html", b"x")
    assert path == tmp_path / "ar" / "frameworks" / "bant" / "index.html"
    assert path.read_bytes() == b"x"


@pytest.mark.parametrize("name", REFUSED)
def test_a_name_that_climbs_or_cannot_be_everywhere_is_refused(tmp_path, name):
    root = tmp_path / "site"
    root.mkdir()
    with pytest.raises(DalilError, match="cannot be written"):
        safe_write(root, name, b"x")
    assert [each.name for each in tmp_path.rglob("*")] == ["site"]


@pytest.mark.parametrize("name", ["link", "folder/x", "dangling"])
def test_a_symbolic_link_is_never_written_through(tmp_path, name):
    root, outside = tmp_path / "site", tmp_path / "outside"
    root.mkdir()
    outside.mkdir()
    (outside / "kept").write_text("kept")
    (root / "link").symlink_to(outside / "kept")
    (root / "folder").symlink_to(outside)
    (root / "dangling").symlink_to(outside / "new")
    with pytest.raises(DalilError, match="symbolic link"):
        safe_write(root, name, b"x")
    assert [each.name for each in outside.iterdir()] == ["kept"]
    assert (outside / "kept").read_text() == "kept"


def test_a_sibling_that_only_begins_alike_is_outside(tmp_path):
    (tmp_path / "site").mkdir()
    with pytest.raises(DalilError):
        safe_path(tmp_path / "site", "../site-of-others/x")


def test_reserved_names():
    assert is_reserved("aux")
    assert is_reserved("LPT9.yml")
    assert not is_reserved("auxiliary")


@given(st.text(max_size=20))
def test_what_is_accepted_lies_below_its_folder(tmp_path_factory, name):
    root = tmp_path_factory.getbasetemp() / "site"
    try:
        path = safe_path(root, name)
    except DalilError:
        return
    assert path.resolve().is_relative_to(root.resolve())
    assert path != root
