"""Templates compiled once a process, for the environments of all locales and of the theme."""

from __future__ import annotations

from jinja2.bccache import Bucket, BytecodeCache

_COMPILED: dict[str, bytes] = {}


class MemoryBytecodeCache(BytecodeCache):
    """Compiled templates by key and source, for as long as the process lives."""

    def load_bytecode(self, bucket: Bucket) -> None:
        """Fill `bucket` if its very source was compiled before."""
        known = _COMPILED.get(f"{bucket.key} {bucket.checksum}")
        if known is not None:
            bucket.bytecode_from_string(known)

    def dump_bytecode(self, bucket: Bucket) -> None:
        """Remember what was compiled."""
        _COMPILED[f"{bucket.key} {bucket.checksum}"] = bucket.bytecode_to_string()
