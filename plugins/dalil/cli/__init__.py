"""The `dalil` command. Each module beside this one is a subcommand: it exposes `command`."""

from __future__ import annotations

import importlib
import pkgutil
import sys
from collections.abc import Sequence
from pathlib import Path

import click

from dalil import streams
from dalil.catalog_files import locales, shipped_locales
from dalil.content.kinds import CONTENT, FRAMEWORKS
from dalil.errors import ContentError, DalilError
from dalil.folders import closed
from dalil.locales import PSEUDO_LOCALES, UnknownCodeError, normalised
from dalil.reports import own_fault, refusal, render

STATUSES = "Exit status: 0 if all is well, 1 if there are mistakes, 2 if the call itself is wrong."
STOPPED = 130  # what shells give for Ctrl-C


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
        command.epilog = STATUSES
        return command

    def invoke(self, ctx: click.Context) -> object:
        """Run the subcommand; whatever goes wrong is told in plain words, never traced."""
        try:
            return super().invoke(ctx)
        except (click.ClickException, click.exceptions.Exit, BrokenPipeError):
            raise  # click knows these
        except KeyboardInterrupt:
            click.echo("Stopped.", err=True)
            return ctx.exit(STOPPED)
        except Exception as error:  # noqa: BLE001  # nobody who edits texts should see a traceback
            click.echo(_report(error), err=True)
            return ctx.exit(1)


def _report(error: Exception) -> str:
    if isinstance(error, ContentError):
        return render(error.diagnostics)
    if isinstance(error, DalilError):
        return f"error: {error}"
    return refusal(error) if isinstance(error, OSError) else render([own_fault(error)])


def known_locale(ctx: click.Context, _option: click.Parameter, value: str) -> str:
    """The value of `--locale`. A slip of the pen must not pass as a language without translations.

    Raises click.BadParameter for what the project has no folder for and Dalil no words.
    """
    known = dict.fromkeys((*locales(ctx.obj), *shipped_locales(), *PSEUDO_LOCALES))
    try:
        locale = normalised(value)
    except UnknownCodeError as unknown:
        raise click.BadParameter(
            f"{value!r} is none of {', '.join(known)}. {unknown.hint}"
        ) from unknown
    if locale not in known:
        begin = f"`dalil messages update --locale {locale}` begins a new one."
        raise click.BadParameter(f"{value!r} is none of {', '.join(known)}. {begin}")
    return locale


def nearest_project(here: Path) -> Path:
    """`here` or the nearest folder above it that holds a project; `here` where none does."""
    found = (folder for folder in (here, *here.parents) if _is_project(folder))
    return next(found, here)


def _is_project(folder: Path) -> bool:
    content = folder / CONTENT
    return bool(closed(content)) or (content / FRAMEWORKS).is_dir()


@click.group(
    cls=Commands, context_settings={"help_option_names": ["-h", "--help"]}, epilog=STATUSES
)
@click.version_option(package_name="dalil")
@click.option(
    "-C",
    "--project",
    "project",
    type=click.Path(path_type=Path, exists=True, file_okay=False, resolve_path=True),
    help="The project's folder, with content/ and locales/ in it. "
    "Default: the nearest one, from here upwards.",
)
@click.pass_context
def cli(ctx: click.Context, project: Path | None) -> None:
    """Check, translate and read the project's frameworks."""
    ctx.obj = project or nearest_project(Path.cwd())


def echo_json(document: str) -> None:
    """Print `document`, JSON that ends in a line break, in a form that any pipe carries."""
    click.echo(streams.json_for(sys.stdout, document), nl=False)


def main(arguments: Sequence[str] | None = None) -> None:
    """Run the command line; `arguments` default to the process's own."""
    streams.escape_what_does_not_fit()
    cli.main(args=None if arguments is None else list(arguments), prog_name="dalil")
