"""The engines that are measured: where they come from, and what each makes of a corpus."""

from __future__ import annotations

import html
import json
import os
import shutil
import subprocess
import sys
from collections.abc import Callable, Iterator
from dataclasses import dataclass
from pathlib import Path

import material
from finding.corpus import ROOT, Corpus

HERE = Path(__file__).parent
MADE = ROOT / ".build" / "peers"
MINISEARCH, PAGEFIND = "minisearch@7.2.0", "pagefind[bin]==1.5.2"
PAGE = (
    '<!doctype html><meta charset="utf-8"><title>Find</title><input autofocus><ul></ul>'
    "{scripts}<script src='harness.js'></script>"
)


@dataclass(frozen=True)
class Peer:
    """An engine. `prepare` writes its data for a corpus; None where that cannot be done.

    `files` are the data that a reader's browser needs, as patterns below that folder.
    """

    name: str
    prepare: Callable[[Path, Corpus], Path | None]
    files: tuple[str, ...]
    is_ours: bool = False


def peers(root: Path, tell: Callable[[str], None]) -> Iterator[Peer]:
    """The engines that can be had here, their pages written into `root`."""
    shutil.copy(HERE / "harness.js", root)
    yield _dalil(root)
    yield from filter(None, (_minisearch(root, tell), _material(root), _pagefind(root, tell)))


def _dalil(root: Path) -> Peer:
    esbuild = ROOT / "node_modules" / "esbuild" / "bin" / "esbuild"
    command = [esbuild, HERE / "dalil.ts", "--bundle", "--minify", "--charset=utf8"]
    subprocess.run([*command, f"--outfile={root / 'dalil.js'}", "--log-level=warning"], check=True)  # noqa: S603  # our own arguments, no shell
    _page(root, "dalil", "<script src='dalil.js'></script>")
    return Peer("dalil", _texts, ("texts.json",), is_ours=True)


def _minisearch(root: Path, tell: Callable[[str], None]) -> Peer | None:
    npm = shutil.which("npm") or "npm"
    if not _installed([npm, "install", "--prefix", str(MADE), "--ignore-scripts", MINISEARCH]):
        tell(f"minisearch is left out: {MINISEARCH} cannot be installed")
        return None
    shutil.copy(MADE / "node_modules/minisearch/dist/umd/index.js", root / "minisearch-own.js")
    shutil.copy(HERE / "minisearch.js", root)
    own, ours = "<script src='minisearch-own.js'></script>", "<script src='minisearch.js'></script>"
    _page(root, "minisearch", own + ours)
    return Peer("minisearch", _texts, ("texts.json",))


def _material(root: Path) -> Peer:
    assets = Path(material.__file__).parent / "templates" / "assets" / "javascripts"
    target = root / "material" / "assets" / "javascripts"
    shutil.copytree(assets, target)
    worker = next((target / "workers").glob("search.*.min.js"))
    worker.rename(target / "workers" / "search.js")
    shutil.copy(HERE / "material.js", root)
    _page(root, "material", "<script src='material.js'></script>")
    return Peer("material", _index, ("material.json",))


def _pagefind(root: Path, tell: Callable[[str], None]) -> Peer | None:
    pip = [sys.executable, "-m", "pip", "install", "--quiet", "--target", str(MADE), PAGEFIND]
    if not (MADE / "pagefind").exists() and not _installed(pip):
        tell(f"pagefind is left out: {PAGEFIND} cannot be installed")
        return None
    shutil.copy(HERE / "pagefind.js", root)
    _page(root, "pagefind", "<script src='pagefind.js'></script>")
    # What is there at the first keystroke; each further one fetches more.
    first = ("pagefind/pagefind.js", "pagefind/*.pf_meta", "pagefind/wasm.*", "pagefind/*.json")
    return Peer("pagefind", _pages, first)


def _page(root: Path, name: str, scripts: str) -> None:
    (root / f"{name}.html").write_text(PAGE.format(scripts=scripts), "utf-8")


def _installed(command: list[str]) -> bool:
    MADE.mkdir(parents=True, exist_ok=True)
    return subprocess.run(command, capture_output=True, check=False).returncode == 0  # noqa: S603  # our own arguments, no shell


def _folder(root: Path, made: Corpus) -> Path:
    folder = root / f"{made.locale}-{made.size}"
    folder.mkdir(exist_ok=True)
    return folder


def _texts(root: Path, made: Corpus) -> Path:
    folder = _folder(root, made)
    body = {"locale": made.locale, "texts": made.texts}
    (folder / "texts.json").write_text(json.dumps(body, ensure_ascii=False), "utf-8")
    return folder


def _index(root: Path, made: Corpus) -> Path:
    folder = _folder(root, made)
    lang = made.locale if made.locale == "ar" else "en"
    fields = {"title": {"boost": 1000.0}, "text": {"boost": 1.0}, "tags": {"boost": 1000000.0}}
    config = {
        "lang": [lang], "separator": r"[\s\-]+", "pipeline": ["stopWordFilter"], "fields": fields,
    }  # fmt: skip
    docs = [{"location": f"q/{n}/", "title": text, "text": ""} for n, text in enumerate(made.texts)]
    (folder / "material.json").write_text(json.dumps({"config": config, "docs": docs}), "utf-8")
    return folder


def _pages(root: Path, made: Corpus) -> Path | None:
    folder = _folder(root, made)
    pages = folder / "pages"
    for number, text in enumerate(made.texts):
        page = pages / str(number) / "index.html"
        page.parent.mkdir(parents=True, exist_ok=True)
        shown = html.escape(text)
        page.write_text(
            f'<!doctype html><html lang="{made.locale}"><title>{shown}</title><h1>{shown}</h1>',
            "utf-8",
        )
    command = [sys.executable, "-m", "pagefind", "--site", str(pages)]
    command += ["--output-path", str(folder / "pagefind")]
    env = {**os.environ, "PYTHONPATH": str(MADE)}
    done = subprocess.run(command, env=env, capture_output=True, check=False)  # noqa: S603  # our own arguments, no shell
    shutil.rmtree(pages)
    return folder if done.returncode == 0 else None
