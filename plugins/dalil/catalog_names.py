"""The names of what lies in locales/: what is read, and what nothing reads."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from difflib import get_close_matches
from pathlib import Path
from typing import NamedTuple

from dalil.catalog_files import LOCALES, folders, locale_folders, po_path
from dalil.errors import Diagnostic, Severity
from dalil.folders import closed, listed, unreadable
from dalil.locales import (
    PSEUDO_LOCALES,
    SOURCE_LOCALE,
    UnknownCodeError,
    is_english,
    is_locale,
    normalised,
)
from dalil.po.entry import NOWHERE
from dalil.po.report import Mistake, report
from dalil.source.excerpt import quoted
from dalil.template import CONTENT, DOMAINS

MESSAGES = "LC_MESSAGES"


class Spoken(NamedTuple):
    """A language that the configuration of a site names, where it does, and whether it is built."""

    code: str
    path: str
    line: int = 0
    column: int = 0
    is_built: bool = True


def check_names(root: Path) -> Iterator[Diagnostic]:
    """Every folder and PO file of locales/ that stands where nothing looks for it."""
    top = root / LOCALES
    if top.exists() and not top.is_dir():
        text = "This is a file; translations are in a folder of this name"
        yield _told(LOCALES, "DAL101", text, "Move it away.", "error")
        return
    yield from unreadable(root, LOCALES)
    for path in listed(top):
        if path.suffix == ".po":
            yield _without_folder(path.stem)
    known = folders(root)
    for name in locale_folders(root):
        yield from _folder(root, name, known)


def check_languages(root: Path, spoken: Sequence[Spoken]) -> tuple[Diagnostic, ...]:
    """What is wrong between the languages of a site and the folders of locales/.

    An error for each that is no locale; warnings for a language without a catalog, and for a
    folder of a language that the site does not name.
    """
    named = {normalised(each.code) for each in spoken if is_locale(each.code)}
    unused = (folder for locale, folder in folders(root).items() if locale not in named)
    return (
        *(found for each in spoken for found in _language(root, each)),
        *(_unused(folder) for folder in (unused if spoken else ())),
    )


def _language(root: Path, spoken: Spoken) -> Iterator[Diagnostic]:
    place = spoken.path, spoken.line, spoken.column
    try:
        locale = normalised(spoken.code)
    except UnknownCodeError as unknown:
        yield Diagnostic(*place, "DAL444", unknown.message, unknown.hint)
        return
    catalog = root / po_path(root, locale, CONTENT)
    has_catalog = closed(catalog.parent) or catalog.exists()
    if spoken.is_built and not (has_catalog or is_english(locale) or locale in PSEUDO_LOCALES):
        text = f"There is no catalog for {quoted(spoken.code)}: its pages are in English"
        hint = f"Run `dalil messages update --locale {locale}` to begin one."
        yield Diagnostic(*place, "DAL446", text, hint, severity="warning")


def _unused(folder: str) -> Diagnostic:
    text = f"The site has no language {quoted(folder)}, so nothing is built from this folder"
    hint = "Name the language where the site's languages are listed, or delete the folder."
    return _told(f"{LOCALES}/{folder}", "DAL445", text, hint)


def _without_folder(stem: str) -> Diagnostic:
    """`locales/fr.po`: the tools of other projects write it, and its place can be told."""
    here = f"{LOCALES}/{stem}.po"
    if is_locale(stem):
        home = f"{LOCALES}/{normalised(stem).replace('-', '_')}/{MESSAGES}/{CONTENT}.po"
        return _told(here, "DAL442", "Nothing reads this file", f"Move it to `{home}`.", "error")
    hint = f"Catalogs are in `{LOCALES}/<locale>/{MESSAGES}/`."
    return _told(here, "DAL442", "Nothing reads this file", hint)


def _folder(root: Path, name: str, known: dict[str, str]) -> Iterator[Diagnostic]:
    shown = f"{LOCALES}/{name}"
    if not is_locale(name):
        if not name.startswith("."):
            unknown = UnknownCodeError(name)
            yield _told(shown, "DAL440", unknown.message, unknown.hint)
    elif normalised(name) == SOURCE_LOCALE:
        text = f"{quoted(name)} is the source language; its catalogs are not read"
        yield _told(shown, "DAL441", text, "Change the words in the YAML, and delete this folder.")
    elif (other := known[normalised(name)]) != name:
        text = f"{quoted(name)} and {quoted(other)} are one locale; only {quoted(other)} is read"
        yield _told(shown, "DAL443", text, "Put the translations into one folder.", "error")
    else:
        yield from _strays(root, name)


def _strays(root: Path, locale: str) -> Iterator[Diagnostic]:
    """PO files that nothing reads, for instance because their name is mistyped."""
    folder = root / LOCALES / locale
    if closed(folder):
        return
    if (folder / MESSAGES).is_file():
        shown = f"{LOCALES}/{locale}/{MESSAGES}"
        text = "This is a file; catalogs are in a folder of this name"
        yield _told(shown, "DAL101", text, "Move it away.", "error")
    wanted = {folder / MESSAGES / f"{domain}.po" for domain in DOMAINS}
    for path in sorted(folder.rglob("*.po")):
        if path not in wanted:
            near = get_close_matches(path.stem, DOMAINS, 1) or DOMAINS
            hint = f"Did you mean `{MESSAGES}/{near[0]}.po`?"
            shown = path.relative_to(root).as_posix()
            yield _told(shown, "DAL442", "Nothing reads this file", hint)


def _told(
    path: str, code: str, message: str, hint: str, severity: Severity = "warning"
) -> Diagnostic:
    return report(path, (), NOWHERE, Mistake(code, message, hint, severity))
