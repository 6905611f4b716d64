"""Every code that a report can show, with what it means, why it is refused and what to do.

A code means the same for ever: one that is no longer reported keeps its entry, and its number is
never given to anything else.

    DAL1xx  text of a YAML file      DAL3xx  what files say of each other
    DAL2xx  shape and words          DAL4xx  catalogs (PO files)      DAL5xx  files and Dalil itself
"""

from __future__ import annotations

from dalil.codes import (
    catalogs,
    desk,
    quizzes,
    references,
    schema,
    system,
    termbase,
    trees,
    yaml_text,
)
from dalil.codes.explanation import Explanation

__all__ = ["EXPLANATIONS", "Explanation"]

EXPLANATIONS: dict[str, Explanation] = {
    **yaml_text.EXPLANATIONS,
    **schema.EXPLANATIONS,
    **references.EXPLANATIONS,
    **trees.EXPLANATIONS,
    **desk.EXPLANATIONS,
    **quizzes.EXPLANATIONS,
    **catalogs.EXPLANATIONS,
    **termbase.EXPLANATIONS,
    **system.EXPLANATIONS,
}
