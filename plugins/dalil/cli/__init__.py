"""The `dalil` command. Each module beside this one is a subcommand: it exposes `command`."""

from __future__ import annotations

import importlib
import pkgutil
from collections.abc import Sequence
from pathlib import Path

import click

from dalil.catalog_files import locales, shipped_locales
from dalil.errors import ContentError, DalilError
from dalil.locales import PSEUDO_LOCALES
from dalil.reports import render


class Commands(click.Group):
    """Finds the modules of this folder, so that a new command edits no list."""

    def list_commands(self, ctx: click.Context) -> list[str]:  # noqa: ARG002  # click's signature
        """Names of all subcommands, sorted."""
        return sorted(module.name for module in pkgutil.iter_modules([str(Path(__file__).parent)]))

    def get_command(self, ctx: click.Context, cmd_name: str) -> click.Command | None:
        """The subcommand of that name; imported only when it is asked for."""
        if cmd_name not in self.list_commands(ctx):
            return None
        module = importlib.import_module(f"{__name__}.{cmd_name}")
        command: click.Command = module.command
        return command

    def invoke(self, ctx: click.Context) -> object:
        """Run the subcommand; mistakes in the project's files are told, never traced."""
        try:
            return super().invoke(ctx)
        except ContentError as error:
            report = render(error.diagnostics)
        except DalilError as error:
            report = f"error: {error}"
        click.echo(report, err=True)
        return ctx.exit(1)


def known_locale(ctx: click.Context, _option: click.Parameter, value: str) -> str:
    """The value of `--locale`. A slip of the pen must not pass as a language without translations.

    Raises click.BadParameter for what the project has no folder for and Dalil no words.
    """
    known = dict.fromkeys((*locales(ctx.obj), *shipped_locales(), *PSEUDO_LOCALES))
    if value not in known:
        begin = f"`dalil messages update --locale {value}` begins a new one."
        raise click.BadParameter(f"{value!r} is none of {', '.join(known)}. {begin}")
    return value


@click.group(cls=Commands, context_settings={"help_option_names": ["-h", "--help"]})
@click.version_option(package_name="dalil")
@click.option(
    "-C",
    "--project",
    "project",
    type=click.Path(path_type=Path, exists=True, file_okay=False, resolve_path=True),
    default=Path(),
    help="The project's folder, with content/ and locales/ in it. Default: here.",
)
@click.pass_context
def cli(ctx: click.Context, project: Path) -> None:
    """Check, translate and read the project's frameworks."""
    ctx.obj = project


def main(arguments: Sequence[str] | None = None) -> None:
    """Run the command line; `arguments` default to the process's own."""
    cli.main(args=None if arguments is None else list(arguments), prog_name="dalil")
