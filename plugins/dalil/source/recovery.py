"""Reading on after a mistake, so that one run tells of every mistake in a file.

Where the parser stops, the line is changed into what was most likely meant, or its block is left
out, and the file is read again. Lines that are not as their writer left them are `damaged`: what
is missing there may only be missing because of the mistake.
"""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from dataclasses import dataclass, field
from typing import Any

import yaml

from dalil.source import causes
from dalil.source.builder import Builder, Place, Stop, Unclosed
from dalil.source.characters import Fault
from dalil.source.indentation import block_end, is_blank
from dalil.source.pasted import cleaned
from dalil.source.situation import Cause, Situation, columns_of
from dalil.source.syntax import cause_of

MOST_STOPS = 100
# Each stop costs a reading of the whole file: so many bytes are read before it is enough.
MOST_READ = 20_000_000
UNREAD = (
    "DAL137",
    "From here on the file was not checked",
    "Mend the mistakes above, and check again.",
)
Mistake = tuple[Fault, Place | None]
# The C parser is twelve times faster; where PyYAML was built without it the other will do.
PARSER: Any = getattr(yaml, "CSafeLoader", yaml.SafeLoader)


@dataclass(frozen=True, slots=True)
class Recovered:
    """What could be read, every mistake on the way, and the lines that were read differently."""

    built: Builder
    mistakes: tuple[Mistake, ...]
    damaged: frozenset[int]


def recover(lines: Sequence[str]) -> Recovered:
    """Read YAML in `lines` as far as possible. Raises nothing."""
    readable, faults, pasted = cleaned(lines)
    recovery = _Recovery(readable, pasted)
    most = max(1, min(MOST_STOPS, MOST_READ // (1 + sum(map(len, lines)))))
    built, stop = _build(readable)
    while stop and len(recovery.stops) < most and recovery.mend(stop):
        built, stop = _build(readable)
    if stop:
        recovery.give_up(stop.fault)
    return _recovered(built, [*faults, *recovery.stops], recovery.mended, len(lines))


@dataclass(slots=True)
class _Recovery:
    """The lines as they are read now, why reading stopped so far, and the lines changed for it."""

    lines: list[str]
    pasted: frozenset[int]
    stops: list[Fault] = field(default_factory=list)
    mended: set[int] = field(default_factory=set)
    followed: set[int] = field(default_factory=set)

    def mend(self, stop: Cause) -> bool:
        """Change lines so that reading gets beyond `stop`; False where no change is left."""
        changes = self._changes(stop)
        if self._follows(stop.fault):
            self.followed.add(stop.fault.line)
        else:
            self.stops.append(_with_unread(stop.fault, changes, self.lines))
        if stop.fault.code == "DAL122":
            self.followed.update(changes)
        self.mended.update(changes)
        for number, line in changes.items():
            self.lines[number - 1] = line
        return bool(changes)

    def give_up(self, fault: Fault) -> None:
        """What follows is not read."""
        line = max(fault.line, 1)
        if not any(each.line >= line for each in self.stops):
            self.stops.append(fault)
        if len(self.stops) > 1:
            self.stops.append(Fault(line, 1, *UNREAD))
        self.mended.update(range(line, len(self.lines) + 1))

    def _follows(self, fault: Fault) -> bool:
        """Whether a fault in indentation only follows from one beside it that is told already."""
        beside = {fault.line - 1, fault.line, fault.line + 1}
        if fault.code in {"DAL122", "DAL123"} and beside & self.pasted:
            return True
        if any(each.line == fault.line for each in self.stops):
            return fault.line in self.mended
        return fault.code == "DAL122" and bool(self.followed & beside & self.mended)

    def _changes(self, stop: Cause) -> Mapping[int, str]:
        """How lines are read from now on: mended once, and left out if that did not help."""
        changes = {
            number: text
            for number, text in stop.mended.items()
            if self.lines[number - 1] != text and number not in self.mended
        }
        return changes or _without_block(self.lines, stop.fault.line)


def _without_block(lines: Sequence[str], line: int) -> dict[int, str]:
    """No line `line`, nor what belongs to it; if it is blank, the next that is not."""
    rest = range(max(line, 1), len(lines) + 1)
    first = next((number for number in rest if not is_blank(lines[number - 1])), 0)
    block = range(first, block_end(lines, first) + 1) if first else ()
    return {number: "" for number in block if lines[number - 1]}


def _with_unread(fault: Fault, changes: Mapping[int, str], lines: Sequence[str]) -> Fault:
    """`fault`, saying which lines below it are not checked because of it."""
    lost = [
        number for number in changes if number != fault.line and not is_blank(lines[number - 1])
    ]
    if not lost:
        return fault
    what = f"Line {lost[0]} is" if len(lost) == 1 else f"Lines {lost[0]} to {lost[-1]} are"
    return fault._replace(hint=f"{fault.hint} {what} not checked before that.")


def _recovered(built: Builder, faults: list[Fault], damaged: set[int], lines: int) -> Recovered:
    if built.unread:
        damaged.update(range(built.unread, lines + 1))
    if built.data is None and not faults and not built.faults:
        hint = "Write its entries, or delete the file."
        faults.append(Fault(0, 0, "DAL128", "The file is empty", hint))
    damaged |= {fault.line for fault, _ in built.faults if fault.code in {"DAL111", "DAL118"}}
    mistakes = [*((fault, None) for fault in faults), *built.faults]
    return Recovered(built, tuple(mistakes), frozenset(damaged))


def _build(lines: Sequence[str]) -> tuple[Builder, Cause | None]:
    built = Builder(lines)
    try:
        built.build(PARSER("\n".join(lines)).get_event)
    except Stop as stop:
        built.unread = stop.line
    except Unclosed as found:
        return built, _unclosed(found, lines)
    except yaml.YAMLError as error:
        columns = columns_of(built.keys.values(), lines)
        return built, cause_of(error, lines, columns, built.bracket)
    return built, None


def _unclosed(found: Unclosed, lines: Sequence[str]) -> Cause:
    at = Situation(lines, {}, *found.place, None if found.is_quote else found.place)
    return causes.open_quote(at) if found.is_quote else causes.unclosed(at)
