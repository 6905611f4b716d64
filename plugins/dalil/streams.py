r"""Standard output and error that take every text, whatever encoding the terminal or pipe has.

A character that the encoding lacks is written as JSON writes it (RFC 8259, section 7), as \u0628
or as a pair of surrogates: nothing is lost, a person sees what it was, and JSON stays JSON.
"""

from __future__ import annotations

import codecs
import io
import sys
from collections.abc import Iterable
from typing import TextIO

ESCAPES = "dalil-escapes"


def escape_what_does_not_fit(streams: Iterable[TextIO | None] | None = None) -> None:
    """Let `streams` (by default output and error) escape what they cannot encode.

    A stream that is closed, or is not Python's own kind, stays as it is.
    """
    for stream in (sys.stdout, sys.stderr) if streams is None else streams:
        if isinstance(stream, io.TextIOWrapper):
            stream.reconfigure(errors=ESCAPES)


def json_for(stream: TextIO | None, document: str) -> str:
    """`document` (JSON) as `stream` should hold it: JSON is UTF-8, or else plain ASCII."""
    if is_utf8(stream):
        return document
    return document.encode("ascii", ESCAPES).decode("ascii")


def is_utf8(stream: TextIO | None) -> bool:
    """Whether `stream` writes UTF-8; one that is closed writes nothing, and that rightly."""
    encoding = getattr(stream, "encoding", None) or "utf-8"
    return codecs.lookup(encoding).name == "utf-8"


def _escaped(error: UnicodeError) -> tuple[str, int]:
    if not isinstance(error, UnicodeEncodeError):
        raise error
    lost = error.object[error.start : error.end].encode("utf-16-be", "surrogatepass")
    units = (lost[at : at + 2].hex() for at in range(0, len(lost), 2))
    return "".join(f"\\u{unit}" for unit in units), error.end


codecs.register_error(ESCAPES, _escaped)
