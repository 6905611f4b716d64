"""The walls of the house: layers, no cycles, MkDocs only in its adapter, small functions."""

from __future__ import annotations

import ast
import json
import subprocess
import sys
from collections.abc import Iterator
from graphlib import TopologicalSorter
from pathlib import Path
from statistics import median, quantiles

import grimp
import pytest

from tests.sites import ROOT
from tests.translating import WHOLE

PACKAGE = ROOT / "plugins" / "dalil"
SOURCES = sorted(PACKAGE.rglob("*.py"))

# Runs the command line where MkDocs and all that comes with it cannot be imported.
WITHOUT_MKDOCS = """
import sys

class Absent:
    def find_spec(self, name, path=None, target=None):
        if name.partition(".")[0] in {"mkdocs", "properdocs", "material", "mkdocs_static_i18n"}:
            raise ModuleNotFoundError(name)

sys.meta_path.insert(0, Absent())
from dalil.cli import main
main(sys.argv[1:])
"""


def without_mkdocs(*arguments: str) -> str:
    program = [sys.executable, "-c", WITHOUT_MKDOCS, "-C", str(WHOLE), *arguments]
    done = subprocess.run(program, capture_output=True, text=True, check=False)
    assert done.returncode == 0, done.stderr
    return done.stdout


def functions() -> Iterator[tuple[str, int]]:
    """Every function with its number of lines, from `def` to its end."""
    for path in SOURCES:
        for node in ast.walk(ast.parse(path.read_text("utf-8"))):
            if isinstance(node, ast.FunctionDef | ast.AsyncFunctionDef):
                name = f"{path.relative_to(PACKAGE).as_posix()}:{node.lineno} {node.name}"
                yield name, (node.end_lineno or node.lineno) - node.lineno + 1


def test_each_layer_knows_only_what_stands_below_it() -> None:
    program = str(Path(sys.executable).with_name("lint-imports"))
    done = subprocess.run(
        [program, "--no-cache"], cwd=ROOT, capture_output=True, text=True, check=False
    )
    assert done.returncode == 0, done.stdout


def test_there_is_no_import_cycle_even_among_types() -> None:
    graph = grimp.build_graph("dalil", exclude_type_checking_imports=False, cache_dir=None)
    order = TopologicalSorter(
        {module: graph.find_modules_directly_imported_by(module) for module in graph.modules}
    )
    order.prepare()


def test_the_project_is_checked_without_mkdocs() -> None:
    found = without_mkdocs("check", "--format", "json")
    assert [each["code"] for each in json.loads(found)["diagnostics"]] == [
        "DAL446"
    ]  # its Arabic has no catalog


def test_markdown_is_generated_without_mkdocs(tmp_path: Path) -> None:
    without_mkdocs("generate", "--out", str(tmp_path / "out"))
    assert (tmp_path / "out/frameworks/ask/questions.md").is_file()


@pytest.mark.parametrize("command", ["questions", "frameworks"])
def test_a_locale_is_listed_without_mkdocs(command: str) -> None:
    listed = json.loads(without_mkdocs(command, "--locale", "ar", "--json"))
    assert listed["locale"] == "ar"
    assert listed[command]


def test_functions_are_small() -> None:
    sizes = dict(functions())
    assert median(sizes.values()) <= 9
    assert quantiles(sizes.values(), n=10)[-1] <= 25
    assert {name: size for name, size in sizes.items() if size > 50} == {}


def test_files_are_small() -> None:
    lengths = {str(path): len(path.read_text("utf-8").splitlines()) for path in SOURCES}
    assert median(lengths.values()) <= 120
    assert {name: length for name, length in lengths.items() if length > 400} == {}


def test_names_are_nouns_of_the_field() -> None:
    vague = {"utils", "util", "helper", "helpers", "manager", "base", "common", "misc"}
    names = [part for path in SOURCES for part in path.relative_to(PACKAGE).with_suffix("").parts]
    assert vague & set(names) == set()


def test_all_dealings_with_static_i18n_are_in_one_file() -> None:
    naming = [
        path.relative_to(PACKAGE).as_posix()
        for path in SOURCES
        if 'plugins.get("i18n")' in path.read_text("utf-8")
    ]
    assert naming == ["mkdocs/static_i18n.py"]


def test_browser_code_never_writes_html() -> None:
    sinks = ["innerHTML", "outerHTML", "insertAdjacentHTML", "document.write", "eval(", "Function("]
    for path in sorted((PACKAGE / "browser").rglob("*.ts")):
        text = path.read_text("utf-8")
        assert [sink for sink in sinks if sink in text] == [], path.name


def test_templates_are_escaped_by_jinja_and_by_nothing_else() -> None:
    for path in sorted((PACKAGE / "templates").rglob("*.j2")):
        text = path.read_text("utf-8")
        assert "|safe" not in text.replace(" ", ""), path.name
        assert "autoescape" not in text, path.name
