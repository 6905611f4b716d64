"""`dalil questions`: every question that a locale holds."""

from __future__ import annotations

from pathlib import Path

import click

from dalil.cli import echo_json, known_locale
from dalil.exports import document, questions
from dalil.locales import SOURCE_LOCALE
from dalil.project import open_project


@click.command()
@click.option(
    "--locale",
    default=SOURCE_LOCALE,
    show_default=True,
    callback=known_locale,
    help="The language to print.",
)
@click.option("--json", "as_json", is_flag=True, help="Print everything, as JSON.")
@click.pass_obj
def command(project: Path, locale: str, as_json: bool) -> None:  # noqa: FBT001  # click passes options by name
    """Print every question with its framework and criterion."""
    content = open_project(project).localized_content(locale)
    if as_json:
        echo_json(document(questions, content, locale, indent=2))
        return
    for framework in content.frameworks.values():
        for key, criterion in framework.criteria.items():
            for question in criterion.questions.values():
                click.echo(f"{framework.id}\t{key}\t{question.ask}")
