"""Build hook: a wheel holds the built scripts, styles and fonts, and the interface's catalogs."""

from __future__ import annotations

import importlib.util
import sys
from pathlib import Path
from typing import Any

from hatchling.builders.hooks.plugin.interface import BuildHookInterface


class AssetsHook(BuildHookInterface[Any]):
    """Runs before a wheel is put together."""

    def initialize(self, version: str, build_data: dict[str, Any]) -> None:  # noqa: ARG002  # hatchling's signature
        """Build the static files; add each locale's words of the interface to the package."""
        root = Path(self.root)
        _load_assets(root / "plugins" / "dalil" / "assets.py").build()
        for catalog in sorted(root.glob("locales/*/LC_MESSAGES/interface.po")):
            inside = catalog.relative_to(root).as_posix()
            build_data["force_include"][str(catalog)] = f"dalil/{inside}"


def _load_assets(path: Path) -> Any:  # noqa: ANN401  # a module that is not installed yet
    """The module by its path: its package cannot be imported before its dependencies are there."""
    spec = importlib.util.spec_from_file_location("dalil_assets", path)
    if spec is None or spec.loader is None:
        raise ImportError(str(path))
    module = importlib.util.module_from_spec(spec)
    sys.modules[spec.name] = module
    spec.loader.exec_module(module)
    return module
