"""`dalil generate`: the pages of a locale as plain Markdown, for any site generator."""

from __future__ import annotations

from pathlib import Path

import click

from dalil.cli import known_locale
from dalil.generate import files
from dalil.locales import SOURCE_LOCALE
from dalil.paths import safe_write
from dalil.project import open_project


@click.command()
@click.option(
    "--out",
    type=click.Path(path_type=Path, file_okay=False),
    required=True,
    help="The folder to write into.",
)
@click.option(
    "--locale",
    default=SOURCE_LOCALE,
    show_default=True,
    callback=known_locale,
    help="The language to write.",
)
@click.pass_obj
def command(project: Path, out: Path, locale: str) -> None:
    """Write every page of a locale as Markdown, and its data files."""
    count = 0
    for relative, text in files(open_project(project), locale):
        safe_write(out, relative, text.encode())
        count += 1
    click.echo(f"Wrote {count} files to {out}.")
