"""`dalil generate`: the pages of a locale as plain Markdown, for any site generator."""

from __future__ import annotations

from pathlib import Path

import click

from dalil.cli import known_locale
from dalil.folders import listed
from dalil.generate import files
from dalil.locales import SOURCE_LOCALE
from dalil.paths import safe_write
from dalil.project import open_project

SOURCES = ("content", "locales", "quiz")
# Generators of sites pass over names that begin with a dot.
MARK = ".dalil"
MARKED = "`dalil generate` writes into this folder, over what it wrote before.\n"


def _away_from_sources(ctx: click.Context, _option: click.Parameter, value: str) -> Path:
    """What is generated must not lie among the texts it is made of, nor among files of others."""
    project: Path = ctx.obj
    out = Path(value)
    if not value or out.resolve() == project.resolve():
        raise click.BadParameter("name a folder of its own for what is written, such as out")
    for name in SOURCES:
        if out.resolve().is_relative_to((project / name).resolve()):
            raise click.BadParameter(f"{name}/ holds the project's own texts; name another folder")
    if any(listed(out)) and not (out / MARK).is_file():
        raise click.BadParameter(f"{out} holds other files; name a new or an empty folder")
    return out


@click.command()
@click.option(
    "--out",
    type=click.Path(file_okay=False),
    required=True,
    callback=_away_from_sources,
    help="The folder to write into: a new one, an empty one, or that of the last time.",
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
    pages, count = files(open_project(project), locale), 1
    safe_write(out, MARK, MARKED.encode())
    for relative, text in pages:
        safe_write(out, relative, text.encode())
        count += 1
    click.echo(f"Wrote {count} files to {out}.")
