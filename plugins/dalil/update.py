"""`dalil messages update`: templates and catalogs brought up to date with the source."""

from __future__ import annotations

from collections.abc import Iterable, Mapping
from pathlib import Path

from dalil.catalog_files import LOCALES, locales, po_path, read_file, shipped_locales
from dalil.catalog_names import check_names
from dalil.errors import ContentError
from dalil.locales import parse_locale
from dalil.merge import merge
from dalil.messages import CONTENT, DOMAINS, INTERFACE, Places, SourceMessage, project_messages
from dalil.model.content import Content
from dalil.paths import safe_path, safe_write
from dalil.plurals import categories, read_plural_forms
from dalil.po import PoFile, capped, header_fields, unreadable, write_po
from dalil.template import template


def update(
    root: Path, content: Content, places: Places, new: Iterable[str] = ()
) -> dict[Path, str]:
    """The text of each template and catalog of the project, as it should be; paths in `root`.

    `new` are locales to begin. Writes nothing. Raises ContentError when a catalog cannot be read
    whole: merging it would lose what a translator wrote.
    """
    messages = project_messages(root, content, places)
    files = templates(root, messages, new)
    broken = [each for each in check_names(root) if each.severity == "error"]
    for locale in _wanted(root, new):
        for domain in _domains(root, locale):
            path = po_path(root, locale, domain)
            old = read_file(root, path)
            broken += capped(unreadable(old, locale)) if old else ()
            files[path] = catalog_text(domain, locale, messages[domain], old)
    if broken:
        raise ContentError(broken)
    return files


def templates(
    root: Path, messages: Mapping[str, tuple[SourceMessage, ...]], new: Iterable[str] = ()
) -> dict[Path, str]:
    """The text of the project's .pot files: that of each domain it has catalogs of."""
    used = {CONTENT, *(each for locale in _wanted(root, new) for each in _domains(root, locale))}
    return {
        Path(LOCALES, f"{domain}.pot"): template(domain, messages[domain])
        for domain in DOMAINS
        if domain in used
    }


def catalog_text(
    domain: str, locale: str, messages: tuple[SourceMessage, ...], old: PoFile | None
) -> str:
    """The catalog with exactly these messages, and every translation that `old` holds."""
    old = old or PoFile("")
    fields = header_fields(domain, locale, old.fields)
    forms = read_plural_forms(fields["Plural-Forms"], locale) or categories(locale)
    entries = merge(messages, old.entries, len(forms))
    preamble = old.header.comments if old.header else (f"{_name(locale)} translation.",)
    return write_po(fields, entries, (*preamble, *old.comments))


def changes(root: Path, files: Mapping[Path, str]) -> dict[Path, str]:
    """Those of `files` that are not in `root` byte for byte."""
    return {path: text for path, text in files.items() if not _same(root / path, text)}


def write(root: Path, files: Mapping[Path, str]) -> None:
    """Put the files in place, each whole or not at all. Raises DalilError as `safe_write` does."""
    for path, text in files.items():
        target = safe_path(root, path.as_posix())
        aside = path.with_name(f".{path.name}.new").as_posix()
        safe_write(root, aside, text.encode()).replace(target)


def _same(path: Path, text: str) -> bool:
    return path.is_file() and path.read_bytes() == text.encode()


def _wanted(root: Path, new: Iterable[str]) -> tuple[str, ...]:
    return tuple(dict.fromkeys((*locales(root)[1:], *new)))


def _domains(root: Path, locale: str) -> tuple[str, ...]:
    """A project carries the site's own words only for locales that the package does not ship."""
    own = (root / po_path(root, locale, INTERFACE)).exists()
    return (CONTENT, INTERFACE) if own or locale not in shipped_locales() else (CONTENT,)


def _name(locale: str) -> str:
    return parse_locale(locale).get_display_name("en") or locale
