"""Why YAML's parser gives up, by the words it says so with."""

from __future__ import annotations

from collections.abc import Callable, Sequence

from yaml import YAMLError
from yaml.error import Mark, MarkedYAMLError

from dalil.source import causes, layout
from dalil.source.characters import Fault
from dalil.source.indentation import Columns
from dalil.source.situation import Cause, Place, Situation

Judge = Callable[[Situation], Cause]


def cause_of(
    error: YAMLError, lines: Sequence[str], columns: Columns, opened: Place | None
) -> Cause:
    """The mistake behind a parser's error. What is at hand is told as `Situation` tells it."""
    if not isinstance(error, MarkedYAMLError):
        return Cause(Fault(0, 0, "DAL129", "The file is not valid YAML", "Check it in an editor."))
    which, judge = _judge(error.problem or "", error.context or "")
    mark: Mark | None = getattr(error, which) or error.problem_mark or error.context_mark
    line, column = (mark.line + 1, mark.column + 1) if mark else (0, 0)
    at = Situation(lines, columns, line, column, opened)
    if opened and opened[0] < line:
        return causes.unclosed(at)
    return judge(at)


def _judge(problem: str, context: str) -> tuple[str, Judge]:
    """Which of the error's two marks is the place, and who tells the cause."""
    for words, which, judge in JUDGES:
        if words in problem or words in context:
            return which, judge
    return "problem_mark", causes.unknown


# Words of libyaml and of the pure Python parser that tell the cases apart, the more specific ones
# first; which of the error's two marks is the place; and who reads the line.
JUDGES: tuple[tuple[str, str, Judge], ...] = (
    ("mapping values are not allowed", "problem_mark", layout.colon),
    ("sequence entries are not allowed", "problem_mark", layout.bullet),
    ("mapping keys are not allowed", "problem_mark", causes.question),
    ("that cannot start any token", "problem_mark", causes.start),
    ("while scanning an alias", "context_mark", causes.start),
    ("while scanning an anchor", "context_mark", causes.start),
    ("document indicator", "context_mark", causes.separator),
    ("document separator", "context_mark", causes.separator),
    ("unexpected end of stream", "context_mark", causes.open_quote),
    ("escape", "problem_mark", causes.escape),
    ("hexdecimal", "problem_mark", causes.escape),
    ("could not find expected ':'", "context_mark", layout.missing_colon),
    ("while parsing a flow node", "problem_mark", causes.empty_entry),
    ("while parsing a flow", "problem_mark", causes.bracket),
    ("found unexpected ':'", "problem_mark", causes.tight_colon),
    ("while scanning a block scalar", "context_mark", causes.block),
    ("tag", "problem_mark", causes.tag),
    ("directive", "context_mark", causes.directive),
    ("document start", "problem_mark", layout.second_document),
    ("'-' indicator", "problem_mark", layout.no_bullet),
    ("while parsing a block node", "problem_mark", causes.start),
    ("while parsing a block collection", "problem_mark", layout.no_bullet),
    ("while parsing a block mapping", "problem_mark", layout.no_entry),
)
