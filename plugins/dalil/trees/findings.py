"""What a proof can find. Names are ids of the tree; a witness is what shows it of a situation."""

from __future__ import annotations

from dataclasses import dataclass

from dalil.trees.node import Path
from dalil.trees.table import Situation


@dataclass(frozen=True, slots=True)
class Gap:
    """No rule says anything in `count` situations."""

    witness: Situation
    count: int


@dataclass(frozen=True, slots=True)
class Conflict:
    """Two rules with different outcomes hold, and no priority says which is stronger."""

    rule: str
    other: str
    witness: Situation
    count: int


@dataclass(frozen=True, slots=True)
class NeverAdvised:
    """No rule has this outcome at all."""

    outcome: str


@dataclass(frozen=True, slots=True)
class NeverWins:
    """Wherever a rule such as `rule` advises `outcome`, one of `stronger` goes before it."""

    outcome: str
    rule: str
    stronger: tuple[str, ...]
    witness: Situation


@dataclass(frozen=True, slots=True)
class NeverDecides:
    """Wherever `rule` holds, one of `stronger` holds too, and goes before it."""

    rule: str
    stronger: tuple[str, ...]
    witness: Situation


@dataclass(frozen=True, slots=True)
class Repeated:
    """Two rules have the same conditions and the same outcome."""

    rule: str
    other: str


@dataclass(frozen=True, slots=True)
class Unused:
    """No rule, caution or combination has a condition on the attribute."""

    attribute: str


@dataclass(frozen=True, slots=True)
class NeverAsked:
    """Rules have conditions on the attribute, but the outcome never depends on it."""

    attribute: str


@dataclass(frozen=True, slots=True)
class Alike:
    """No rule, caution or combination treats two answers differently."""

    attribute: str
    value: str
    other: str


@dataclass(frozen=True, slots=True)
class AlwaysTrue:
    """A condition accepts every value of its attribute. `where` is a path inside the tree."""

    where: tuple[str, ...]


@dataclass(frozen=True, slots=True)
class NeverApplies:
    """A caution or combination (`where`) needs a situation in which its outcome is not advised."""

    where: tuple[str, ...]
    outcome: str


@dataclass(frozen=True, slots=True)
class Contradicted:
    """A decision says that one comes first, and the priority says the other."""

    decision: str
    first: str
    over: str
    witness: Situation


@dataclass(frozen=True, slots=True)
class NeverDisputed:
    """A decision settles what never meets."""

    decision: str
    over: str


@dataclass(frozen=True, slots=True)
class Unexplained:
    """`first`, a rule or an outcome, comes before the outcomes `over` by the priority alone."""

    first: str
    over: tuple[str, ...]
    witness: Situation


@dataclass(frozen=True, slots=True)
class TooLong:
    """A path takes more questions than the limit."""

    path: Path
    limit: int


@dataclass(frozen=True, slots=True)
class TooManyQuestions:
    """The tree takes more questions on average than the limit."""

    average: float
    limit: float


@dataclass(frozen=True, slots=True)
class TooLarge:
    """Too many partial situations to derive a tree; dropping `attribute` helps most."""

    attribute: str
    cells: int


@dataclass(frozen=True, slots=True)
class Differs:
    """The tree drawn by hand advises `drawn` where the rules advise `outcome`.

    `where` has all these situations, `count` in number: in each entry the attributes that matter,
    with the values that they have there.
    """

    step: str
    value: str
    drawn: str
    outcome: str
    where: tuple[Path, ...]
    count: int


Finding = (
    Gap | Conflict | NeverAdvised | NeverWins | NeverDecides | Repeated | Unused | NeverAsked
    | Alike | AlwaysTrue | NeverApplies | Contradicted | NeverDisputed | Unexplained | TooLong
    | TooManyQuestions | TooLarge | Differs
)  # fmt: skip
