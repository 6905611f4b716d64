"""`dalil explain DAL111`: what a code means, why it is a mistake, and what to do."""

from __future__ import annotations

from textwrap import fill

import click

from dalil.codes import EXPLANATIONS
from dalil.nearest import nearest


@click.command("explain")
@click.argument("code")
def command(code: str) -> None:
    """Say what CODE means. A report shows it in brackets: error[DAL111]."""
    wanted = code.strip().strip("[]").upper()
    found = EXPLANATIONS.get(wanted)
    if found is None:
        near = nearest(wanted, EXPLANATIONS)
        meant = f" Did you mean {near}?" if near else ""
        raise click.BadParameter(f"There is no code {wanted!a}.{meant}")
    click.echo(f"{wanted}: {found.title}\n")
    click.echo(fill(found.cause, 80) + "\n")
    click.echo(fill(f"What to do: {found.remedy}", 80))
