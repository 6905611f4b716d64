"""`dalil check`: every mistake of every file, in one run."""

from __future__ import annotations

from collections.abc import Callable, Iterable, Iterator
from pathlib import Path
from typing import get_args

import click

from dalil import catalogs, content
from dalil.catalog_names import check_languages
from dalil.configuration import host, spoken
from dalil.content import Loaded
from dalil.errors import Diagnostic
from dalil.handwritten import check_pages
from dalil.item_checks import check_items
from dalil.reports import Format, own_fault, render


@click.command("check")
@click.option(
    "--format",
    "form",
    type=click.Choice(get_args(Format)),
    default="text",
    help="How mistakes are printed. `github` makes annotations on a pull request.",
)
@click.pass_context
def command(ctx: click.Context, form: Format) -> None:
    """Report every mistake in content/, locales/, quiz/.

    The exit status is 1 for errors, 0 for warnings alone.
    """
    found = list(check(ctx.obj))
    click.echo(render(found, form))
    ctx.exit(1 if any(each.severity == "error" for each in found) else 0)


def check(root: Path) -> Iterator[Diagnostic]:
    """All diagnostics of the project in `root`. A failure of a check is a diagnostic itself."""
    loaded = Loaded(None, {}, ())
    try:
        loaded = content.load(root)
    except Exception as error:  # noqa: BLE001  # whatever it is, the other checks go on
        yield own_fault(error)
    yield from loaded.diagnostics
    yield from _guarded(lambda folder: catalogs.check_catalogs(folder, loaded), root)
    yield from _guarded(lambda folder: check_languages(folder, spoken(folder)), root)
    yield from _guarded(lambda folder: check_pages(folder, loaded.content, host(folder)), root)
    yield from _guarded(lambda folder: check_items(folder, loaded), root)


def _guarded(run: Callable[[Path], Iterable[Diagnostic]], root: Path) -> Iterator[Diagnostic]:
    try:
        yield from run(root)
    except Exception as error:  # noqa: BLE001  # whatever it is, the other checks go on
        yield own_fault(error)
