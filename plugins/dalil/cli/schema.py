"""`dalil schema`: write the JSON Schemas that editors check YAML files with."""

from __future__ import annotations

from pathlib import Path

import click

from dalil.paths import safe_write
from dalil.schemas import SETTINGS, schema_files


@click.command("schema")
@click.pass_obj
def command(root: Path) -> None:
    """Write schemas/*.schema.json, and name them in .vscode/settings.json."""
    settings = root / SETTINGS
    try:
        files = schema_files(settings.read_text("utf-8") if settings.is_file() else "")
    except ValueError:
        click.echo(f"{SETTINGS} is not plain JSON and is left as it is.", err=True)
        files = {name: content for name, content in schema_files().items() if name != SETTINGS}
    for name, content in files.items():
        safe_write(root, name, content)
        click.echo(name)
