"""`dalil schema`: write the JSON Schemas that editors check YAML files with."""

from __future__ import annotations

import json
from pathlib import Path

import click

from dalil.paths import safe_write
from dalil.schemas import SCHEMAS, SETTINGS, editor_settings, mapping, schema_files


@click.command("schema")
@click.pass_obj
def command(root: Path) -> None:
    """Write schemas/ for your editor.

    The schemas let an editor check and complete the YAML files. They are named in
    .vscode/settings.json, where all else is kept; a file with comments is left as it is.
    """
    for name, content in schema_files().items():
        safe_write(root, name, content)
        click.echo(name)
    _name_in_settings(root)


def _name_in_settings(root: Path) -> None:
    settings = root / SETTINGS
    try:
        old = settings.read_text("utf-8-sig") if settings.is_file() else ""
        new = editor_settings(old)
    except ValueError:
        _say_what_to_add(settings.read_text("utf-8", errors="replace"))
        return
    if new != old:
        safe_write(root, SETTINGS, new.encode())
    click.echo(SETTINGS)


def _say_what_to_add(settings: str) -> None:
    """Nothing, where everything is there already, if only by hand."""
    if all(f'"{schema}"' in settings for schema in mapping()):
        return
    added = json.dumps({SCHEMAS: mapping()}, indent=2)[2:-2]
    click.echo(
        f"{SETTINGS} has comments or is not JSON, and is left as it is. Add to it:\n{added}",
        err=True,
    )
