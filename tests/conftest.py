"""What all tests share: golden files, and examples that are the same in every run."""

from __future__ import annotations

from collections.abc import Callable
from pathlib import Path

import pytest
from hypothesis import settings

GOLDEN = Path(__file__).parent / "golden"
Golden = Callable[[str, str], None]

# Properties must not fail on a slow machine, nor differ from one run to the next.
settings.register_profile("dalil", deadline=None, derandomize=True)
settings.load_profile("dalil")


def pytest_addoption(parser: pytest.Parser) -> None:
    parser.addoption(
        "--update-golden",
        action="store_true",
        help="write what the tests see into tests/golden/ instead of comparing",
    )


@pytest.fixture
def golden(request: pytest.FixtureRequest) -> Golden:
    """`golden("yaml/tab.txt", text)`: `text` is what that file in tests/golden/ says."""
    update = request.config.getoption("--update-golden")

    def compare(name: str, text: str) -> None:
        path = GOLDEN / name
        if update:
            path.parent.mkdir(parents=True, exist_ok=True)
            path.write_text(text + "\n", "utf-8", newline="\n")
        assert path.is_file(), f"no {name}; write it with pytest --update-golden, and read it"
        assert text + "\n" == path.read_text("utf-8")

    return compare


@pytest.fixture
def project(tmp_path: Path) -> Callable[[dict[str, str | bytes]], Path]:
    """`project({"content/frameworks/x.yml": "..."})`: the folder of a project with these files."""

    def write(files: dict[str, str | bytes]) -> Path:
        for name, text in files.items():
            path = tmp_path / name
            path.parent.mkdir(parents=True, exist_ok=True)
            path.write_bytes(text.encode() if isinstance(text, str) else text)
        return tmp_path

    return write
