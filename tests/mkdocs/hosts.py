"""Hosts of one or two languages with one framework, small enough to be built many times."""

from __future__ import annotations

import shutil
from collections.abc import Mapping
from pathlib import Path

import yaml

from tests.sites import ROOT

PLAIN = {"site_name": "Host", "site_url": "https://host.example/", "theme": "mkdocs"}
MATERIAL = {"name": "material", "font": False}
Settings = Mapping[str, object]


def host(folder: Path, pages: Mapping[str, str], **settings: object) -> Path:
    """A project in `folder` with one framework, its own `pages` in docs/, and these settings."""
    for name in ("frameworks/rate.yml", "concepts.yml"):
        target = folder / "content" / name
        target.parent.mkdir(parents=True, exist_ok=True)
        shutil.copy(ROOT / "example/content" / name, target)
    (folder / "docs").mkdir(exist_ok=True)
    for name, text in pages.items():
        path = folder / "docs" / name
        path.parent.mkdir(parents=True, exist_ok=True)
        path.write_text(text, "utf-8")
    config = {**PLAIN, "plugins": ["dalil"], **settings}
    (folder / "mkdocs.yml").write_text(yaml.safe_dump(config, sort_keys=False), "utf-8")
    return folder


def two_languages(structure: str, **options: object) -> Settings:
    """mkdocs-static-i18n with English and Arabic, its files laid out in this way."""
    languages = [
        {"locale": "en", "name": "English", "default": True},
        {"locale": "ar", "name": "العربية"},
    ]
    return {"i18n": {"docs_structure": structure, "languages": languages, **options}}
