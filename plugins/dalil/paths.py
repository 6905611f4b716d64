"""Every file that Dalil writes goes through `safe_write`, so that nothing leaves its folder.

Reserved names: Microsoft, "Naming Files, Paths, and Namespaces" (a checkout of such a name fails).
"""

from __future__ import annotations

import re
from pathlib import Path

from dalil.errors import DalilError

RESERVED_NAMES = frozenset(
    {"con", "prn", "aux", "nul", "conin$", "conout$", "clock$"}
    | {f"{port}{digit}" for port in ("com", "lpt") for digit in "0123456789¹²³"}
)
FORBIDDEN = re.compile(r'[\x00-\x1f\x7f<>:"|?*\\]')
LONGEST_NAME = 255


def is_reserved(name: str) -> bool:
    """Whether Windows keeps `name` (with or without an ending) for a device.

    >>> is_reserved("con.html"), is_reserved("console")
    (True, False)
    """
    return name.partition(".")[0].rstrip(" ").lower() in RESERVED_NAMES


def safe_write(root: Path, relative: str, content: bytes) -> Path:
    """Write `content` to `relative` (with forward slashes) below `root`, and return the whole path.

    Folders are made as needed. Raises `DalilError` for a path that is absolute, climbs, goes
    through a symbolic link, or has a name that some system cannot hold.
    """
    target = safe_path(root, relative)
    target.parent.mkdir(parents=True, exist_ok=True)
    target.write_bytes(content)
    return target


def safe_path(root: Path, relative: str) -> Path:
    """Where `relative` lies below `root`; raises as `safe_write` does, and writes nothing."""
    parts = relative.split("/")
    for part in parts:
        if reason := unusable(part):
            raise DalilError(f"DAL502: {relative!r} cannot be written: {reason}")
    target = root.joinpath(*parts)
    if linked := _link_within(root, parts):
        raise DalilError(f"DAL503: {relative!r} cannot be written: {linked} is a symbolic link")
    if not target.resolve().is_relative_to(root.resolve()):
        raise DalilError(f"DAL501: {relative!r} lies outside {root.name!r}")
    return target


def unusable(part: str) -> str:
    """Why no file may have this name; "" if it may."""
    if part in {"", ".", ".."}:
        return "a path goes down from its folder, one name at a time"
    if hit := FORBIDDEN.search(part):
        return f"names cannot hold {hit.group()!a}"
    if part[-1] in {" ", "."}:
        return "Windows drops a dot or space at the end of a name"
    if is_reserved(part):
        return f"Windows keeps the name {part!r} for itself"
    if len(part.encode("utf-8", "surrogatepass")) > LONGEST_NAME:
        return f"a name has at most {LONGEST_NAME} bytes"
    return ""


def _link_within(root: Path, parts: list[str]) -> str:
    """The first part below `root` that is a symbolic link; "" if none is."""
    here = root
    for part in parts:
        here /= part
        if here.is_symlink():
            return part
    return ""
