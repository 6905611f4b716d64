"""quiz/: names in scenarios and blueprints that lead nowhere, or are taken."""

from __future__ import annotations

from collections.abc import Iterator, Sequence

from dalil.content.entries import Files, entries, place, word
from dalil.content.file_ids import check_id
from dalil.content.files import File
from dalil.content.kinds import FRAMEWORKS
from dalil.errors import Diagnostic
from dalil.nearest import meant
from dalil.source.builder import Path
from dalil.source.excerpt import quoted

BLUEPRINTS, SCENARIOS = "blueprints", "scenarios"
# Pages that stand where a blueprint's would: beside a framework's guide, and behind the door.
BESIDE_GUIDE = frozenset({"index", "questions", "card"})
BEHIND_DOOR = frozenset({"index", "review", "progress"})


def check_quizzes(files: Sequence[File], known: set[str]) -> Iterator[Diagnostic]:
    """Every mistake in quiz/ that a file, or two of them, tell by themselves.

    `known` holds the keys of all files that are there, also of those that cannot be read.
    """
    by_key: Files = {**dict.fromkeys(known), **{file.key: file for file in files}}
    for file in files:
        if file.key.startswith(f"{SCENARIOS}."):
            yield from _scenarios(file, by_key)
        elif file.key.startswith(f"{BLUEPRINTS}."):
            yield from _blueprint(file, by_key)


def _scenarios(file: File, by_key: Files) -> Iterator[Diagnostic]:
    framework = word(file, "framework")
    if framework:
        yield from _framework(file, ("framework",), framework, by_key)
    criteria = entries(by_key.get(f"{FRAMEWORKS}.{framework}"), "criteria")
    for key in entries(file, "items"):
        yield from _answer(file, key)
        criterion = word(file, "items", key, "criterion")
        if criterion and not framework:
            yield _at(file, ("items", key, "criterion"), "DAL371",
                      "A criterion, and the file names no framework",
                      "Name the `framework` at the top, or use `read`.")  # fmt: skip
        elif criterion and criteria and criterion not in criteria:
            hint = meant(criterion, criteria) or f"Criteria: {', '.join(criteria)}."
            message = f"There is no criterion {quoted(criterion)} in {framework}"
            yield _at(file, ("items", key, "criterion"), "DAL320", message, hint)


def _answer(file: File, key: str) -> Iterator[Diagnostic]:
    answer, options = word(file, "items", key, "answer"), entries(file, "items", key, "options")
    if answer and options and answer not in options:
        hint = meant(answer, options) or f"Options: {', '.join(map(str, options))}."
        message = f"The answer {quoted(answer)} is no option of this item"
        yield _at(file, ("items", key, "answer"), "DAL370", message, hint)


def _blueprint(file: File, by_key: Files) -> Iterator[Diagnostic]:
    names = {key.split(".", 1)[1] for key in by_key if key.startswith(f"{BLUEPRINTS}.")}
    yield from check_id(file, names)
    listed = file.source.data.get("frameworks") if isinstance(file.source.data, dict) else None
    for index, framework in enumerate(listed if isinstance(listed, list) else ()):
        if isinstance(framework, str):
            yield from _framework(file, ("frameworks", index), framework, by_key)
    each = word(file, "each")
    if file.stem in (BESIDE_GUIDE if each else BEHIND_DOOR):
        message = f"A quiz cannot be called {quoted(file.stem)}: another page stands there"
        yield _at(file, ("id",), "DAL374", message, "Choose another id, and name the file so.")


def _framework(file: File, path: Path, framework: str, by_key: Files) -> Iterator[Diagnostic]:
    names = [key.split(".", 1)[1] for key in by_key if key.startswith(f"{FRAMEWORKS}.")]
    if framework not in names:
        hint = meant(framework, names) or f"Frameworks: {', '.join(sorted(names))}."
        yield _at(file, path, "DAL304", f"There is no framework {quoted(framework)}", hint)


def _at(file: File, path: Path, code: str, message: str, hint: str) -> Diagnostic:
    return file.source.diagnostic(place(file, path), code, message, hint)
