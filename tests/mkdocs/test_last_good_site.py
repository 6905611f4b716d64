"""A build that fails, whoever made it fail and however late, leaves the last good site."""

from __future__ import annotations

import shutil
import signal
import subprocess
import sys
import time
from collections.abc import Mapping
from pathlib import Path

import pytest

from tests.mkdocs.hosts import host, two_languages
from tests.sites import build, built, files, once

HOOKS = {
    "a later hook": """
from mkdocs.plugins import event_priority
@event_priority(-999999)
def on_post_build(config):
    raise ValueError("too late")
""",
    "a hook that is as late as ours": """
from mkdocs.plugins import event_priority
@event_priority(-1000)
def on_post_build(config):
    raise ValueError("too late")
""",
    "a page": "def on_page_content(*a, **k):\n    raise ValueError('no')\n",
}

WAITING = """
import pathlib
import time
def on_post_build(config):
    pathlib.Path("waits").touch()
    time.sleep(60)
"""


def refused(project: Path, site: Path, *options: str, before: Mapping[str, bytes]) -> str:
    """Build `project`, which must fail, into `site`, which must stay; what was said."""
    done = build(project, site, options=options)
    assert done.returncode != 0
    assert files(site) == before
    assert [path.name for path in site.parent.iterdir() if path.name.startswith("site")] == ["site"]
    return done.stdout + done.stderr


@pytest.fixture(scope="session")
def first(tmp_path_factory: pytest.TempPathFactory) -> Path:
    """A host's site, built once."""

    def make(folder: Path) -> None:
        built(host(folder / "host", {"own.md": "# Own"}), folder / "site")

    return once(tmp_path_factory, "first", make) / "site"


@pytest.fixture
def site(first: Path, tmp_path: Path) -> Path:
    return Path(shutil.copytree(first, tmp_path / "site"))


@pytest.mark.parametrize("structure", ["", "folder"])
def test_strict_mode_counts_its_warnings_before_the_old_site_goes(
    tmp_path: Path, site: Path, structure: str
) -> None:
    before = files(site)
    plugins = ["dalil", *([two_languages(structure)] if structure else [])]
    project = host(tmp_path / "host", {"own.md": "# Own\n\n[x](lost.md)"}, plugins=plugins)
    assert "strict mode" in refused(project, site, "--strict", before=before)


@pytest.mark.parametrize("hook", HOOKS)
def test_whatever_fails_after_ours(tmp_path: Path, site: Path, hook: str) -> None:
    before = files(site)
    project = host(tmp_path / "host", {"own.md": "# Own"}, hooks=["fail.py"])
    (project / "fail.py").write_text(HOOKS[hook], "utf-8")
    refused(project, site, before=before)


def test_other_plugins_write_into_the_new_site_however_early_they_look(tmp_path: Path) -> None:
    project = host(tmp_path / "host", {"own.md": "# Own"}, hooks=["early.py"])
    (project / "early.py").write_text(
        """
from pathlib import Path
from mkdocs.plugins import event_priority
@event_priority(100)
def on_config(config):
    global folder
    folder = Path(config.site_dir)
def on_post_build(config):
    (folder / "early.txt").write_text("x")
""",
        "utf-8",
    )
    site = built(project, tmp_path / "site")
    assert (site / "early.txt").is_file()
    assert (site / "frameworks/rate/index.html").is_file()


def test_an_interrupted_build_leaves_the_old_site(tmp_path: Path, site: Path) -> None:
    before = files(site)
    project = host(tmp_path / "host", {"own.md": "# Own"}, hooks=["wait.py"])
    (project / "wait.py").write_text(WAITING, "utf-8")
    program = [sys.executable, "-m", "mkdocs", "build", "-q", "-d", str(site)]
    with subprocess.Popen(program, cwd=project, stderr=subprocess.DEVNULL) as running:
        while not (project / "waits").exists() and running.poll() is None:
            time.sleep(0.05)
        running.send_signal(signal.SIGINT)
    assert running.returncode != 0
    assert files(site) == before
    assert [path.name for path in tmp_path.iterdir() if path.name.startswith("site")] == ["site"]


def test_a_folder_that_cannot_be_replaced_is_told_plainly(tmp_path: Path) -> None:
    project = host(tmp_path / "host", {"own.md": "# Own"})
    (tmp_path / "site").write_text("a file of that name")
    done = build(project, tmp_path / "site")
    assert done.returncode != 0
    assert "DAL504" in done.stdout + done.stderr
    assert "Traceback" not in done.stdout + done.stderr
    assert (tmp_path / "site").read_text() == "a file of that name"
