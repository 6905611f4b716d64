"""`dalil messages`: extract, update and count what there is to translate."""

from __future__ import annotations

from pathlib import Path

import click

from dalil.content import load
from dalil.update import changes, update, write


@click.group()
def command() -> None:
    """Extract messages, bring catalogs up to date, and see what is left to translate."""


@command.command("update")
@click.option("--check", is_flag=True, help="Write nothing; exit 1 if a file is not up to date.")
@click.option("--locale", "new", multiple=True, help="Also begin this locale, such as fr or pt_BR.")
@click.pass_obj
def update_command(root: Path, *, check: bool, new: tuple[str, ...]) -> None:
    """Bring templates and catalogs up to date with the source. Translations are kept."""
    loaded = load(root)
    content = loaded.require()
    changed = changes(root, update(root, content, loaded.places, new))
    for path in sorted(changed):
        click.echo(f"{'not up to date' if check else 'updated'}: {path.as_posix()}")
    if not changed:
        click.echo("Everything is up to date.")
    elif check:
        raise click.exceptions.Exit(1)
    else:
        write(root, changed)
