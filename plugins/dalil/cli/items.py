"""`dalil items`: every quiz item of a locale, for machines, and a sample for a reviewer."""

from __future__ import annotations

import json
from pathlib import Path

import click

from dalil.cli import echo_json, known_locale
from dalil.jsonable import JsonValue, plain
from dalil.locales import SOURCE_LOCALE
from dalil.project import Project, open_project
from dalil.quizzes.item import Item, rank
from dalil.views.items import ShownItem, shown_item


@click.command()
@click.option(
    "--locale",
    default=SOURCE_LOCALE,
    show_default=True,
    callback=known_locale,
    help="The language to print.",
)
@click.option("--json", "as_json", is_flag=True, help="Print everything, as JSON.")
@click.option("--sample", type=click.IntRange(min=1), help="Print this many, as a sheet to read.")
@click.option("--seed", default=1, show_default=True, help="Which sample.")
@click.option("--refused", is_flag=True, help="Print generated items that are not used, and why.")
@click.pass_obj
def command(  # noqa: PLR0913, PLR0917  # one parameter an option is click's way
    root: Path,
    locale: str,
    as_json: bool,  # noqa: FBT001  # click passes options by name
    sample: int | None,
    seed: int,
    refused: bool,  # noqa: FBT001  # click passes options by name
) -> None:
    """Print every item with its kind, key, level and objective.

    Items are the same in every language; only their words differ.
    """
    project = open_project(root)
    if refused:
        _print_refused(project)
        return
    chosen = project.bank.items if sample is None else _sample(project.bank.items, sample, seed)
    say = project.spoken(locale).say
    if as_json:
        listed = [_item(shown_item(each, say), locale) for each in chosen]
        body = {"locale": locale, "items": listed}
        echo_json(json.dumps(body, ensure_ascii=False, indent=2) + "\n")
    elif sample is None:
        for each in chosen:
            click.echo(f"{each.id}\t{each.kind}\t{say(each.stem)}")
    else:
        click.echo(
            "\n\n".join(_sheet(n, shown_item(each, say)) for n, each in enumerate(chosen, 1))
        )


def _sample(items: tuple[Item, ...], size: int, seed: int) -> list[Item]:
    """Items drawn at random, the same for the same seed."""
    return sorted(items, key=lambda item: rank("sample", seed, item.id))[:size]


def _sheet(number: int, item: ShownItem) -> str:
    """An item as it is reviewed on paper: the task, the key, and all that is told."""
    lines = [f"{number}. {item.stem}   [{item.id}, {item.kind}, {item.level}]"]
    lines += [
        f"   > {quote.label + ': ' if quote.label else ''}{quote.text}" for quote in item.quotes
    ]
    lines += [f"   - {row.text} = {row.answer}" for row in item.rows]
    for option in item.options:
        key = "*" if item.form == "choice" and option.id in item.answer else " "
        lines += [f" {key} {option.mark}. {option.text}", f"        {option.feedback}"]
    if item.form == "order":
        lines.append(f"   = {', '.join(item.answer)}")
    if item.accepted:
        lines.append(f"   = {item.shown} ({', '.join(item.accepted)})")
    lines += [f"   {item.why}", f"   -> {item.read_uri}#{item.read_anchor} | {item.objective}"]
    return "\n".join(lines)


def _item(item: ShownItem, locale: str) -> dict[str, JsonValue]:
    """An item as JSON; docs/data.md describes it."""
    return {
        "id": item.id,
        "kind": item.kind,
        "form": item.form,
        "level": item.level,
        "revision": item.revision,
        "framework": item.framework,
        "criterion": item.criterion,
        "objective": plain(item.objective, locale),
        "stem": plain(item.stem, locale),
        "quotes": [
            {"label": plain(quote.label, locale), "text": plain(quote.text, locale)}
            for quote in item.quotes
        ],
        "options": [
            {"id": each.id, "text": plain(each.text, locale),
             "feedback": plain(each.feedback, locale)}
            for each in item.options
        ],
        "rows": [
            {"id": row.id, "text": plain(row.text, locale), "answer": row.answer}
            for row in item.rows
        ],
        "answer": list(item.answer),
        "accepted": list(item.accepted),
        "why": plain(item.why, locale),
        "read": {"page": item.read_uri, "anchor": item.read_anchor,
                 "title": plain(item.read_title, locale)},
    }  # fmt: skip


def _print_refused(project: Project) -> None:
    for locale, faults in project.bank.refused.items():
        for fault in faults:
            click.echo(f"{fault.item.id}\t{locale}\t{fault.rule}\t{fault.detail}")
