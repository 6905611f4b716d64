"""What the entries of a PO file say: judged against their own source text."""

from __future__ import annotations

from dalil.errors import Diagnostic
from dalil.po.entry import PoFile


def check_po(file: PoFile, locale: str) -> tuple[Diagnostic, ...]:
    """Mistakes of the header and the entries; those of syntax are in `file.diagnostics`."""
    return ()
