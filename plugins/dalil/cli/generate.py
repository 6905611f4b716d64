"""`dalil generate`: the pages of a locale as plain Markdown, for any site generator."""

from __future__ import annotations

from pathlib import Path

import click

from dalil.cli import known_locale
from dalil.generate import files
from dalil.locales import SOURCE_LOCALE
from dalil.paths import safe_write
from dalil.project import open_project

SOURCES = ("content", "locales", "quiz")


def _away_from_sources(ctx: click.Context, _option: click.Parameter, value: str) -> Path:
    """What is generated must not lie among the texts it is made of."""
    project: Path = ctx.obj
    out = Path(value)
    if not value or out.resolve() == project.resolve():
        raise click.BadParameter("name a folder of its own for what is written, such as out")
    for name in SOURCES:
        if out.resolve().is_relative_to((project / name).resolve()):
            raise click.BadParameter(f"{name}/ holds the project's own texts; name another folder")
    return out


@click.command()
@click.option(
    "--out",
    type=click.Path(file_okay=False),
    required=True,
    callback=_away_from_sources,
    help="The folder to write into; it is made where it is missing.",
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
