"""PO files: read strictly, checked, and written in one fixed layout."""

from __future__ import annotations

from dalil.po.checks import check_po, unreadable
from dalil.po.entry import Entry, Place, PoFile
from dalil.po.reader import read_po
from dalil.po.report import capped
from dalil.po.translation import Limits
from dalil.po.writer import header_fields, template_fields, write_po

__all__ = [
    "Entry",
    "Limits",
    "Place",
    "PoFile",
    "capped",
    "check_po",
    "header_fields",
    "read_po",
    "template_fields",
    "unreadable",
    "write_po",
]
