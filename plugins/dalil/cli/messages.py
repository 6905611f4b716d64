"""`dalil messages`: extract, update and count what there is to translate."""

from __future__ import annotations

import json
from collections.abc import Iterable, Iterator
from dataclasses import asdict
from pathlib import Path

import click

from dalil.catalog_files import locales, read_files
from dalil.catalogs import read_catalogs
from dalil.configuration import host
from dalil.content import load
from dalil.errors import ContentError
from dalil.handwritten import FOLDER, written
from dalil.locales import PSEUDO_LOCALES, SOURCE_LOCALE, UnknownCodeError, normalised
from dalil.localize import Coverage, counted, coverage_by_file
from dalil.messages import project_messages
from dalil.po import unreadable
from dalil.update import changes, templates, update, write

Row = tuple[str, str, Coverage]
TITLES = ("Locale", "File", "Messages", "Translated", "Stale", "Missing", "%")


@click.group()
def command() -> None:
    """Extract messages, bring catalogs up to date, and see what is left to translate."""


def _known_locales(
    _context: click.Context, _option: click.Parameter, codes: tuple[str, ...]
) -> tuple[str, ...]:
    return tuple(dict.fromkeys(map(_to_translate_into, codes)))


def _to_translate_into(code: str) -> str:
    """The locale in Dalil's own spelling. Raises click.BadParameter."""
    try:
        locale = normalised(code)
    except UnknownCodeError as unknown:
        text = f"{code!a} is no locale to translate into. {unknown.hint}"
        raise click.BadParameter(text) from unknown
    if locale == SOURCE_LOCALE or locale in PSEUDO_LOCALES:
        own = "the source language" if locale == SOURCE_LOCALE else "made from the source"
        raise click.BadParameter(f"{code!a} is no locale to translate into: it is {own}.")
    return locale


@command.command("update")
@click.option("--check", is_flag=True, help="Write nothing; exit 1 if a file is not up to date.")
@click.option(
    "--locale",
    "new",
    multiple=True,
    callback=_known_locales,
    help="Also begin this locale, such as fr or pt_BR. May be given several times.",
)
@click.pass_obj
def update_command(root: Path, *, check: bool, new: tuple[str, ...]) -> None:
    """Bring templates and catalogs up to date with the source. No translation is lost."""
    loaded = load(root)
    content = loaded.require()
    try:
        wanted = update(root, content, loaded.places, new)
    except ContentError:
        click.echo("Nothing is written: an update would lose what these files say.", err=True)
        raise
    _put(root, changes(root, wanted), check=check)


@command.command("extract")
@click.option("--check", is_flag=True, help="Write nothing; exit 1 if a file is not up to date.")
@click.pass_obj
def extract_command(root: Path, *, check: bool) -> None:
    """Write only the templates: locales/content.pot, and the site's own words where needed."""
    loaded = load(root)
    messages = project_messages(root, loaded.require(), loaded.places)
    _put(root, changes(root, templates(root, messages)), check=check)


def _put(root: Path, changed: dict[Path, str], *, check: bool) -> None:
    for path in sorted(changed):
        click.echo(f"{'not up to date' if check else 'updated'}: {path.as_posix()}")
    if not changed:
        click.echo("Everything is up to date.")
    elif check:
        click.echo("Run: dalil messages update")
        raise click.exceptions.Exit(1)
    write(root, {} if check else changed)


@command.command("status")
@click.option("--json", "as_json", is_flag=True, help="Print JSON.")
@click.pass_obj
def status_command(root: Path, *, as_json: bool) -> None:
    """Show how much of each file is translated, stale and missing, a locale at a time."""
    rows = tuple(_rows(root))
    if as_json:
        click.echo(json.dumps(_as_data(rows), indent=2, ensure_ascii=False))
        return
    click.echo("\n".join(_table([TITLES, *map(_cells, _with_totals(rows))])))


def _rows(root: Path) -> Iterator[Row]:
    """Coverage by locale and file. Raises ContentError where a catalog cannot be read whole."""
    loaded = load(root)
    broken = [each for (locale, _), file in read_files(root) for each in unreadable(file, locale)]
    if broken:
        raise ContentError(broken)
    messages, catalogs = (
        project_messages(root, loaded.require(), loaded.places),
        read_catalogs(root),
    )
    known = locales(root)
    pages = written(root / FOLDER, {*known, *host(root).locales})
    for locale in known[1:]:
        for domain, each in messages.items():
            files = coverage_by_file(each, catalogs.get((locale, domain)), locale)
            yield from ((locale, path, found) for path, found in files.items())
        for page in pages:
            state = "translated" if locale in page.locales else "missing"
            yield locale, f"{FOLDER}/{page.path}", counted([state])


def _with_totals(rows: Iterable[Row]) -> Iterator[Row]:
    """Each locale's rows, then their sum."""
    for locale, own in _by_locale(rows).items():
        yield from ((locale, path, found) for path, found in own.items())
        yield locale, "all", sum(own.values(), Coverage())


def _by_locale(rows: Iterable[Row]) -> dict[str, dict[str, Coverage]]:
    found: dict[str, dict[str, Coverage]] = {}
    for locale, path, coverage in rows:
        found.setdefault(locale, {})[path] = coverage
    return found


def _as_data(rows: Iterable[Row]) -> dict[str, object]:
    return {
        locale: {
            **asdict(sum(own.values(), Coverage())),
            "files": {path: asdict(found) for path, found in own.items()},
        }
        for locale, own in _by_locale(rows).items()
    }


def _cells(row: Row) -> tuple[str, ...]:
    locale, path, found = row
    counts = (found.total, found.translated, found.stale, found.missing)
    # Rounded down: 100 must mean that nothing is left.
    return (locale, path, *map(str, counts), str(int(found.share * 100)))


def _table(lines: list[tuple[str, ...]]) -> Iterator[str]:
    """Columns as wide as they need; words to the left, numbers to the right."""
    widths = [max(map(len, column)) for column in zip(*lines, strict=True)]
    for line in lines:
        left = [cell.ljust(width) for cell, width in zip(line[:2], widths[:2], strict=True)]
        right = [cell.rjust(width) for cell, width in zip(line[2:], widths[2:], strict=True)]
        yield "  ".join(left + right)
