"""Pages written by hand: what of their HTML stays."""

from __future__ import annotations

import pytest

from dalil.mkdocs.handwritten import clean

PICTURES = {
    "picture.png": True,
    "../picture.png": True,
    "https://evil.example/x.png": False,
    "//evil.example/x.png": False,
    r"\\evil.example/x.png": False,
    r"/\evil.example/x.png": False,
    r"\/evil.example/x.png": False,
    "data:image/png;base64,AA": False,
    "//[x": False,
}


@pytest.mark.parametrize("address", PICTURES)
def test_a_picture_comes_from_this_site_alone(address: str) -> None:
    assert ("src=" in clean(f'<img src="{address}" alt="">')) == PICTURES[address]


@pytest.mark.parametrize("kind", ["checkbox", "CHECKBOX", "radio"])
def test_what_material_ticks_stays(kind: str) -> None:
    assert f'type="{kind}"' in clean(f'<input type="{kind}" name="a">')


@pytest.mark.parametrize("kind", ["password", "text", "file", "Submit", "image"])
def test_nothing_to_type_into_stays(kind: str) -> None:
    assert 'type="hidden"' in clean(f'<input type="{kind}" name="a">')
    assert 'type="hidden"' in clean('<p><input name="a"> <input checked></p>')
