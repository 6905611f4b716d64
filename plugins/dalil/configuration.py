"""What mkdocs.yml says that the check has to know, read without MkDocs: languages and plugins."""

from __future__ import annotations

from collections.abc import Iterator, Mapping
from pathlib import Path

import yaml

from dalil.catalog_names import Spoken
from dalil.handwritten import KNOWN_PLUGINS, Host

FILE = "mkdocs.yml"
Nodes = Mapping[str, yaml.Node]


def spoken(root: Path) -> tuple[Spoken, ...]:
    """Every language that the site names, built or not; none where that cannot be seen."""
    options = _entries(_plugins(root).get("i18n"))
    return tuple(each for node in _items(options.get("languages")) for each in _language(node))


def host(root: Path) -> Host:
    """What else stands on the site."""
    built = tuple(each.code for each in spoken(root) if each.is_built)
    return Host(built, makes_pages=bool(set(_plugins(root)) - KNOWN_PLUGINS))


def _language(node: yaml.Node) -> Iterator[Spoken]:
    entries = _entries(node)
    locale, build = entries.get("locale"), entries.get("build")
    if isinstance(locale, yaml.ScalarNode) and locale.value.lower() != "null":
        mark = locale.start_mark
        is_built = not (isinstance(build, yaml.ScalarNode) and build.value.lower() == "false")
        # A quoted name begins behind its quote.
        yield Spoken(
            locale.value, FILE, mark.line + 1, mark.column + 1 + bool(locale.style), is_built
        )


def _plugins(root: Path) -> dict[str, yaml.Node | None]:
    """The plugins by name, each with its options; none where Dalil is not one of them."""
    node = _entries(_document(root)).get("plugins")
    found: dict[str, yaml.Node | None] = dict(_entries(node))
    for item in _items(node):
        found |= {item.value: None} if isinstance(item, yaml.ScalarNode) else _entries(item)
    return found if "dalil" in found else {}


def _document(root: Path) -> yaml.Node | None:
    """The file as nodes: tags that MkDocs alone understands are left as they are."""
    try:
        return yaml.compose((root / FILE).read_text("utf-8"), Loader=yaml.SafeLoader)
    except (OSError, UnicodeDecodeError, yaml.YAMLError):
        return None  # MkDocs says itself what is wrong


def _entries(node: yaml.Node | None) -> Nodes:
    if not isinstance(node, yaml.MappingNode):
        return {}
    return {key.value: value for key, value in node.value if isinstance(key, yaml.ScalarNode)}


def _items(node: yaml.Node | None) -> list[yaml.Node]:
    return list(node.value) if isinstance(node, yaml.SequenceNode) else []
