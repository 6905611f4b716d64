"""Findings of a proof as mistakes in a file, in the words of its author."""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Mapping, Sequence
from dataclasses import dataclass, replace
from functools import singledispatchmethod

from dalil.content.entries import place
from dalil.content.files import File
from dalil.errors import Diagnostic, Related, Severity
from dalil.model.tree import Tree
from dalil.source.builder import Path
from dalil.source.excerpt import quoted
from dalil.trees import findings as found
from dalil.trees.order import ordered
from dalil.trees.table import Situation


def worded(
    file: File, tree: Tree, findings: Iterable[found.Finding], names: Mapping[str, str]
) -> Iterator[Diagnostic]:
    """Each finding as a diagnostic in `file`, which holds `tree`.

    `names` has what readers call the outcomes, by their ids.
    """
    words = _Words(file, ordered(tree), names)
    for finding in findings:
        yield words.diagnostic(words.word(finding))


@dataclass(frozen=True, slots=True)
class _Said:
    """A mistake at the key of `path`, with the paths of rules that it is about too."""

    path: Path
    code: str
    message: str
    hint: str
    severity: Severity = "error"
    related: tuple[Path, ...] = ()


@dataclass(frozen=True, slots=True)
class _Words:
    file: File
    tree: Tree
    names: Mapping[str, str]

    @singledispatchmethod
    def word(self, finding: found.Finding) -> _Said:
        raise NotImplementedError(finding)

    @word.register
    def _(self, finding: found.Gap) -> _Said:
        message = (
            f"No rule says what to advise for: {self.told(finding.witness)}{_more(finding.count)}"
        )
        return _Said(
            ("rules",), "DAL340", message, "Add a rule for it, or widen one that is there."
        )

    @word.register
    def _(self, finding: found.Conflict) -> _Said:
        one, other = (
            f"{self.called(self.tree.rules[name].outcome)} ({self.line('rules', name)})"
            for name in (finding.rule, finding.other)
        )
        witness = self.told(finding.witness)
        message = f"{witness[0].upper()}{witness[1:]} – {one} or {other}?{_more(finding.count)}"
        hint = (
            f"Add a priority: name `{finding.rule}` and `{finding.other}`, or their outcomes, "
            "under `priority`, the stronger first."
        )
        path = ("rules", finding.rule)
        return _Said(path, "DAL341", message, hint, related=_rules((finding.other,)))

    @word.register
    def _(self, finding: found.NeverAdvised) -> _Said:
        message = f"No rule advises {quoted(finding.outcome)}"
        return _Said(
            ("outcomes", finding.outcome), "DAL342", message, "Add a rule for it, or remove it."
        )

    @word.register
    def _(self, finding: found.NeverWins) -> _Said:
        message = (
            f"{self.called(finding.outcome)} can never win: wherever a rule for it holds, "
            f"{_one_of(finding.stronger)}, as for: {self.told(finding.witness)}"
        )
        hint = (
            f"Put `{finding.rule}` before `{finding.stronger[0]}` in the priority, "
            "or narrow the conditions of the stronger rules."
        )
        path = ("outcomes", finding.outcome)
        return _Said(path, "DAL343", message, hint, related=_rules(finding.stronger))

    @word.register
    def _(self, finding: found.NeverDecides) -> _Said:
        message = (
            f"The rule {quoted(finding.rule)} can never decide: wherever it holds, "
            f"{_one_of(finding.stronger)}, as for: {self.told(finding.witness)}"
        )
        hint = "Give it a higher priority or other conditions, or remove it."
        path = ("rules", finding.rule)
        return _Said(path, "DAL344", message, hint, "warning", _rules(finding.stronger))

    @word.register
    def _(self, finding: found.Repeated) -> _Said:
        message = f"The rule {quoted(finding.rule)} says the same as {quoted(finding.other)}"
        return _Said(
            ("rules", finding.rule),
            "DAL345",
            message,
            "Keep one of them.",
            "warning",
            _rules((finding.other,)),
        )

    @word.register
    def _(self, finding: found.Unused) -> _Said:
        message = f"Nothing depends on {quoted(finding.attribute)}, so it is never asked"
        hint = "Use it under `when` of a rule, caution or combination, or remove it."
        return _Said(("attributes", finding.attribute), "DAL346", message, hint, "warning")

    @word.register
    def _(self, finding: found.NeverAsked) -> _Said:
        named = quoted(finding.attribute)
        message = f"{named} is never asked: the advice is the same whatever its answer"
        hint = "Stronger rules decide wherever it matters. Change the priority or its conditions."
        return _Said(("attributes", finding.attribute), "DAL347", message, hint, "warning")

    @word.register
    def _(self, finding: found.Alike) -> _Said:
        message = f"No rule tells {quoted(finding.value)} from {quoted(finding.other)}"
        hint = "Make one answer of the two, or add a rule that tells them apart."
        path = ("attributes", finding.attribute, "values", finding.value)
        return _Said(path, "DAL348", message, hint, "warning")

    @word.register
    def _(self, finding: found.AlwaysTrue) -> _Said:
        message = f"This condition accepts every value of {quoted(finding.where[-1])}"
        return _Said(finding.where, "DAL349", message, "Remove it: it excludes nothing.", "warning")

    @word.register
    def _(self, finding: found.NeverApplies) -> _Said:
        message = (
            f"Where this holds, {self.called(finding.outcome)} is never advised, "
            "so nobody will read it"
        )
        return _Said(
            finding.where, "DAL350", message, "Change its conditions, or remove it.", "warning"
        )

    @word.register
    def _(self, finding: found.Contradicted) -> _Said:
        message = (
            f"This decision says otherwise than the priority: {self.rule(finding.first)} comes "
            f"before {self.rule(finding.over)} for: {self.told(finding.witness)}"
        )
        hint = "Change the priority, or name the rules that the decision is about."
        related = _rules((finding.first, finding.over))
        path = ("decisions", finding.decision)
        return _Said(path, "DAL351", message, hint, related=related)

    @word.register
    def _(self, finding: found.NeverDisputed) -> _Said:
        message = f"Nothing to decide against {quoted(finding.over)}: the two never disagree"
        place_in_list = self.tree.decisions[finding.decision].over.index(finding.over)
        path = ("decisions", finding.decision, "over", place_in_list)
        return _Said(path, "DAL352", message, "Remove it.", "warning")

    @word.register
    def _(self, finding: found.Unexplained) -> _Said:
        over = _listed([self.called(each) for each in finding.over])
        message = (
            f"Nothing says why {self.entry(finding.first)} comes before {over}, "
            f"as for: {self.told(finding.witness)}"
        )
        hint = (
            f"Add an entry to `decisions`: `first: {finding.first}`, "
            f"`over: [{', '.join(finding.over)}]`, and why under `because`."
        )
        path = ("priority", self.tree.priority.index(finding.first))
        return _Said(path, "DAL390", message, hint, "warning")

    @word.register
    def _(self, finding: found.TooLong) -> _Said:
        situation = {name: values[0] for name, values in finding.path}
        message = (
            f"A path takes {len(finding.path)} questions, and {finding.limit} is the limit: "
            f"{self.told(situation)}"
        )
        hint = "Drop an attribute, join rules, or raise `limits.longest`."
        return _Said(("limits", "longest"), "DAL353", message, hint)

    @word.register
    def _(self, finding: found.TooManyQuestions) -> _Said:
        message = (
            f"The tree takes {finding.average:.2f} questions on average, "
            f"and {finding.limit:g} is the limit"
        )
        hint = "Drop an attribute, join rules, or raise `limits.average`."
        return _Said(("limits", "average"), "DAL354", message, hint)

    @word.register
    def _(self, finding: found.TooLarge) -> _Said:
        message = (
            f"To find the shortest tree, {finding.cells:,} sets of answers would have to be "
            "weighed, with each question answered or not asked: too many"
        )
        hint = (
            f"Drop the attribute `{finding.attribute}` from the rules: the fewest of them use it. "
            "It can stay as a caution."
        )
        return _Said(("attributes", finding.attribute), "DAL355", message, hint)

    @word.register
    def _(self, finding: found.Differs) -> _Said:
        message = (
            f"The steps lead to {self.called(finding.drawn)}, and the rules to "
            f"{self.called(finding.outcome)}, {self.everywhere(finding)}"
        )
        path = ("steps", finding.step, "answers", finding.value)
        return _Said(path, "DAL356", message, "Change the step, or the rules.")

    def told(self, situation: Situation) -> str:
        """A situation, or what matters of it, in the words of its answers."""
        said = self.any_of({name: (value,) for name, value in situation.items()})
        return said or "every situation"

    def called(self, outcome: str) -> str:
        """An outcome in the words of readers."""
        return self.names[outcome]

    def rule(self, name: str) -> str:
        """A rule by what it advises."""
        return f"{self.called(self.tree.rules[name].outcome)} (the rule {quoted(name)})"

    def entry(self, name: str) -> str:
        """An entry of the priority, a rule or an outcome, in words."""
        return self.called(name) if name in self.tree.outcomes else self.rule(name)

    def any_of(self, where: Mapping[str, Sequence[str]]) -> str:
        """All situations that have one of these values in each of these attributes."""
        return "; ".join(
            f"{each.name}: {' / '.join(each.values[value].label for value in where[name])}"
            for name, each in self.tree.attributes.items()
            if name in where
        )

    def everywhere(self, finding: found.Differs) -> str:
        """Every situation in which a tree drawn by hand differs, and how many there are."""
        told = [self.any_of(dict(each)) for each in finding.where]
        count = f"{finding.count:,} situation{'s' if finding.count > 1 else ''}"
        return f"for: {' – or: '.join(told)} ({count})" if all(told) else "in every situation"

    def line(self, *path: str) -> str:
        """The place of an entry, as an editor takes it."""
        return f"{self.file.source.path}:{self.place(path)[0]}"

    def place(self, path: Path) -> tuple[int, int]:
        """The key at `path`, or what stands around it."""
        return self.file.source.keys.get(path) or place(self.file, path)

    def diagnostic(self, said: _Said) -> Diagnostic:
        """What is said, at its place."""
        place = self.place(said.path)
        plain = self.file.source.diagnostic(place, said.code, said.message, said.hint)
        others = (
            Related(self.file.source.path, *self.place(path), f"the rule {quoted(str(path[-1]))}")
            for path in said.related
        )
        return replace(plain, severity=said.severity, related=tuple(others))


def _rules(names: Iterable[str]) -> tuple[Path, ...]:
    return tuple(("rules", name) for name in names)


def _one_of(names: Sequence[str]) -> str:
    """That one of the rules `names` holds as well, and is stronger."""
    *first, last = map(quoted, names)
    if not first:
        return f"the stronger {last} holds too"
    return f"a stronger rule holds too, {', '.join(first)} or {last}"


def _listed(names: Sequence[str]) -> str:
    *first, last = names
    return f"{', '.join(first)} and {last}" if first else last


def _more(count: int) -> str:
    return f" (and {count - 1:,} more)" if count > 1 else ""
