"""Building by Dalil beside a plain MkDocs site of the same pages: python benchmarks/build.py 10 50.

A synthetic project of so many frameworks (copies of the real ones, with their translations) is
built by Dalil. Its pages, as Markdown from `dalil generate`, are then built by MkDocs with
Material and static-i18n alone. Both run one after the other, in turns; what counts is CPU seconds
of the whole process (user and system). The exponent is the slope of log CPU over log frameworks:
1 is linear, 2 is quadratic.
"""

from __future__ import annotations

import argparse
import math
import os
import shutil
import subprocess
import sys
import tempfile
from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from itertools import cycle, islice, pairwise
from pathlib import Path
from statistics import median
from typing import Any

import polib
import yaml

ROOT = Path(__file__).resolve().parents[1]
LOCALES = ("en", "id", "ms", "ar")
SIZES = (10, 50, 250)
GENERATED = 6  # frameworks whose Markdown is generated, one of each kind
ABOUT_OTHERS = ("combine_with", "compared_with")  # they name frameworks that the copies are not
NAMING = ("trees/select-framework", "desk")  # so do these files
QUIET = {"NO_MKDOCS_2_WARNING": "1", "DISABLE_MKDOCS_2_WARNING": "true"}
LANGUAGES = """\
      docs_structure: folder
      languages:
        - {locale: en, name: English, default: true}
        - {locale: id, name: Bahasa Indonesia}
        - {locale: ms, name: Bahasa Melayu}
        - {locale: ar, name: العربية}
"""
DALIL = f"""\
site_name: Dalil
site_url: https://dalil.example/
docs_dir: content/pages
theme: {{name: material, font: false}}
plugins:
  - search: {{lang: en, pipeline: []}}
  - dalil
  - i18n:
      reconfigure_material: false
      reconfigure_search: false
{LANGUAGES}"""
PLAIN = f"""\
site_name: Plain
site_url: https://plain.example/
theme: {{name: material, font: false}}
markdown_extensions: [attr_list, tables, {{toc: {{permalink: true}}}}]
plugins:
  - search
  - i18n:
{LANGUAGES}"""


@dataclass(frozen=True, slots=True)
class Size:
    """What was measured at one size, in CPU seconds."""

    frameworks: int
    pages: int
    dalil: float
    plain: float

    @property
    def ratio(self) -> float:
        """Dalil's share of the plain site's time."""
        return self.dalil / self.plain


def main(arguments: Sequence[str] | None = None) -> None:
    """Measure the sizes that are asked for, and print a line for each as it is done."""
    parser = argparse.ArgumentParser(description=(__doc__ or "").partition("\n")[0])
    parser.add_argument("sizes", type=int, nargs="*", help="frameworks; default: 10 50 250")
    parser.add_argument("--runs", type=int, default=1, help="of each; the median counts")
    asked = parser.parse_args(arguments)
    say("frameworks   pages   Dalil s   plain s   ratio")
    measured = []
    for count in sorted(asked.sizes or SIZES):
        size = measure(count, asked.runs)
        measured.append(size)
        say(f"{size.frameworks:10}{size.pages:8}{size.dalil:10.1f}{size.plain:10.1f}"
            f"{size.ratio:8.2f}")  # fmt: skip
    for one, other in pairwise(measured):
        ours, theirs = slope(one, other, "dalil"), slope(one, other, "plain")
        step = f"{one.frameworks}-{other.frameworks}"
        say(f"exponent {step}: Dalil {ours:.2f}, plain {theirs:.2f}")


def say(line: str) -> None:
    """Print at once: a run of all sizes takes minutes."""
    sys.stdout.write(f"{line}\n")
    sys.stdout.flush()


def slope(one: Size, other: Size, who: str) -> float:
    """How the time grows from one size to the other."""
    seconds = math.log(getattr(other, who) / getattr(one, who))
    return seconds / math.log(other.frameworks / one.frameworks)


def measure(count: int, runs: int) -> Size:
    """Build both sites of `count` frameworks so many times."""
    with tempfile.TemporaryDirectory() as scratch:
        project, plain = Path(scratch, "dalil"), Path(scratch, "plain")
        write_project(project, count)
        write_plain(plain, count)
        pages = sum(1 for _ in plain.rglob("*.md"))
        both = [(seconds(project), seconds(plain)) for _ in range(runs)]
    return Size(count, pages, median(own for own, _ in both), median(other for _, other in both))


def seconds(folder: Path) -> float:
    """CPU seconds of `mkdocs build` in the folder, its children included."""
    program = [sys.executable, "-m", "mkdocs", "build", "--quiet"]
    with subprocess.Popen(  # noqa: S603  # our own arguments, no shell
        program, cwd=folder, env={**os.environ, **QUIET}, stdout=subprocess.DEVNULL
    ) as child:
        _, status, used = os.wait4(child.pid, 0)
        child.returncode = os.waitstatus_to_exitcode(status)
    if child.returncode:
        raise SystemExit(f"the build in {folder.name} failed")
    return used.ru_utime + used.ru_stime


def write_plain(folder: Path, count: int) -> None:
    """A MkDocs project whose Markdown pages are those of Dalil's project of `count` frameworks."""
    copies = list(numbered(count))
    first, rest = copies[:GENERATED], copies[GENERATED:]
    with tempfile.TemporaryDirectory() as scratch:
        write_project(Path(scratch, "few"), len(first))
        for locale in LOCALES:
            target = folder / "docs" / locale
            program = [sys.executable, "-m", "dalil", "-C", str(Path(scratch, "few")), "generate"]
            program += ["--locale", locale, "--out", str(target)]
            subprocess.run(program, check=True, stdout=subprocess.DEVNULL)  # noqa: S603  # our own arguments, no shell
            for place, (name, _) in enumerate(rest):
                write_copy(target / "frameworks", first[place % GENERATED][0], name)
    (folder / "mkdocs.yml").write_text(PLAIN, "utf-8")


def write_copy(frameworks: Path, old: str, new: str) -> None:
    """The pages of a framework once more, under another name."""
    shutil.copytree(frameworks / old, frameworks / new)
    for path in (frameworks / new).rglob("*.md"):
        path.write_text(path.read_text("utf-8").replace(old, new), "utf-8")


def write_project(folder: Path, count: int) -> None:
    """A Dalil project of `count` frameworks in four languages."""
    shutil.copytree(ROOT / "content", folder / "content")
    shutil.rmtree(folder / "content" / "frameworks")
    (folder / "content" / "frameworks").mkdir()
    for name in NAMING:
        (folder / f"content/{name}.yml").unlink()
    copies = list(numbered(count))
    for name, source in copies:
        write_framework(folder / f"content/frameworks/{name}.yml", name, source)
    for locale in LOCALES[1:]:
        write_catalog(folder, locale, copies)
    (folder / "mkdocs.yml").write_text(DALIL, "utf-8")


def numbered(count: int) -> Iterator[tuple[str, Path]]:
    """Ids of the copies, and the file that each is a copy of."""
    sources = cycle(sorted((ROOT / "content" / "frameworks").glob("*.yml")))
    for number, source in enumerate(islice(sources, count), 1):
        yield f"{source.stem}-{number}", source


def write_framework(path: Path, name: str, source: Path) -> None:
    """A copy of a real framework under another id, name and position."""
    data: dict[str, Any] = yaml.safe_load(source.read_text("utf-8"))
    number = name.rpartition("-")[2]
    data |= {"id": name, "name": f"{data['name']} {number}", "position": number}
    for key in ABOUT_OTHERS:
        data.pop(key, None)
    path.write_text(yaml.dump(data, Dumper=yaml.CSafeDumper, allow_unicode=True, sort_keys=False))


def write_catalog(folder: Path, locale: str, copies: Sequence[tuple[str, Path]]) -> None:
    """The real translations, once for each copy."""
    path = Path("locales", locale, "LC_MESSAGES", "content.po")
    real = polib.pofile(str(ROOT / path), wrapwidth=0)
    own: dict[str, list[Any]] = {}
    for entry in real.translated_entries():
        parts = entry.msgctxt.split(".", 2)
        if entry.msgctxt.replace(".", "/").startswith(NAMING):
            continue
        own.setdefault(parts[1] if parts[0] == "frameworks" else "", []).append(entry)
    lines = [f'msgid ""\nmsgstr ""\n{header(real)}']
    lines += [shown(entry, entry.msgctxt) for entry in own[""]]
    for name, source in copies:
        prefix = f"frameworks.{source.stem}."
        lines += [
            shown(entry, f"frameworks.{name}.{entry.msgctxt.removeprefix(prefix)}")
            for entry in own[source.stem]
            if not any(f".{key}." in entry.msgctxt for key in ABOUT_OTHERS)
        ]
    target = folder / path
    target.parent.mkdir(parents=True)
    target.write_text("\n\n".join(lines) + "\n", "utf-8")


def header(catalog: polib.POFile) -> str:
    """The catalog's own header fields."""
    return "\n".join(f'"{name}: {value}\\n"' for name, value in catalog.metadata.items())


def shown(entry: polib.POEntry, key: str) -> str:
    """An entry of a PO file under another key."""
    source, target = polib.escape(entry.msgid), polib.escape(entry.msgstr)
    return f'msgctxt "{key}"\nmsgid "{source}"\nmsgstr "{target}"'


if __name__ == "__main__":
    main()
