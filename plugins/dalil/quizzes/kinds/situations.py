"""Which framework suits a situation: asked from the rules of a decision tree, and answered by them.

A framework that any rule advises in the situation is not offered as a wrong answer, and neither is
a longer or shorter form of one.
"""

from __future__ import annotations

from collections import Counter
from collections.abc import Iterator, Mapping
from dataclasses import dataclass

from dalil.model.content import Content
from dalil.model.tree import Tree
from dalil.quizzes.curated import Curated
from dalil.quizzes.guard import FEWEST_OPTIONS, MOST_OPTIONS, is_variant
from dalil.quizzes.item import LEVELS, Item, Option, Quote, Read, rank, shuffled
from dalil.quizzes.wording import Ref, Words, phrase, ref
from dalil.trees import Proof
from dalil.trees.decisions import decision_of
from dalil.trees.order import ordered

MOST = 4  # situations a framework


def items(content: Content, curated: Curated, proofs: Mapping[str, Proof]) -> Iterator[Item]:
    """A few situations for each framework that a tree advises."""
    for key, tree in content.trees.items():
        advised = {name: each.framework for name, each in tree.outcomes.items() if each.framework}
        proof = proofs.get(key)
        if proof and len(set(advised.values())) >= FEWEST_OPTIONS:
            shown = ordered(tree, proof.root)  # facts as the tree asks them
            yield from _of_tree(Advice(shown, proof, advised, curated), content)


@dataclass(frozen=True, slots=True)
class Advice:
    """A tree with its proof, and the frameworks that its outcomes stand for."""

    tree: Tree
    proof: Proof
    advised: Mapping[str, str]
    curated: Curated

    def frameworks(self, rules: int) -> list[str]:
        """What the rules advise, the strongest first; "" for what is no framework."""
        table = self.proof.table
        return [self.advised.get(table.outcomes[each], "") for each in table.holding(rules)]


def _of_tree(advice: Advice, content: Content) -> Iterator[Item]:
    """The most common situations of each framework, as the weights of the answers have it."""
    made: Counter[str] = Counter()
    groups = sorted(advice.proof.situations, key=lambda group: (-group.weight, group.rules))
    for group in groups:
        frameworks = advice.frameworks(group.rules)
        wanted = advice.curated.all or made[frameworks[0]] < MOST if frameworks else False
        if wanted and frameworks[0]:
            item = _situation(advice, group.rules, content)
            if item and item.id not in advice.curated.leave_out:
                made[frameworks[0]] += 1
                yield item


def _situation(advice: Advice, rules: int, content: Content) -> Item | None:
    """Which framework suits this? The situation is told in full, so that nothing is left open."""
    tree, (key, *others) = advice.tree, advice.frameworks(rules)
    answers = advice.proof.situations.witness(rules)
    told = "-".join(answers[name] for name in sorted(answers))
    name = f"trees.{tree.id}.{rank(told).hex()[:8]}"
    wrong = sorted(_unadvised(advice, {key, *others}, content), key=lambda each: rank(name, each))
    if len(wrong) < FEWEST_OPTIONS - 1:
        return None
    why = _why(advice, rules, content)
    options = (Option(key, content.frameworks[key].name, why),
               *(_suits_others(each, content) for each in wrong[: MOST_OPTIONS - 1]))  # fmt: skip
    return Item(
        name, "situation", "choice", (), "", name, LEVELS["situation"],
        phrase("objective.situation"), phrase("stem.situation"),
        tuple(_told(tree, attribute, answers[attribute]) for attribute in tree.attributes
              if attribute in answers),
        shuffled(options, name), (key,), why,
        Read(f"trees/{tree.id}/index", "", ref("trees", tree.id, "title")),
    )  # fmt: skip


def _unadvised(advice: Advice, advised: set[str], content: Content) -> set[str]:
    """Frameworks that nobody could defend where rules advise `advised`."""
    found = [content.frameworks[each] for each in advised if each]
    return {
        name
        for name in {*advice.advised.values()} - advised
        if not any(is_variant(content.frameworks[name], each) for each in found)
    }


def _suits_others(name: str, content: Content) -> Option:
    """A framework that is wrong here, with what it is right for."""
    framework = content.frameworks[name]
    told = phrase("feedback.best-for", framework=framework.name,
                  best=ref("frameworks", name, "comparison", "best_for"))  # fmt: skip
    return Option(name, framework.name, told)


def _why(advice: Advice, rules: int, content: Content) -> Words:
    """Why the strongest rule advises this, and why it comes before what others advise."""
    tree = advice.tree
    first, *rest = (advice.proof.table.rules[each] for each in advice.proof.table.holding(rules))
    name = advice.advised[tree.rules[first].outcome]
    reason = _reason(tree, first, name)
    before = next(filter(None, (decision_of(tree, first, each) for each in rest)), None)
    if reason and before:
        because = ref("trees", tree.id, "decisions", before, "because")
        return phrase("feedback.advised", reason=reason, because=because)
    return reason or _suits_others(name, content).feedback


def _reason(tree: Tree, rule: str, framework: str) -> Ref | None:
    """The words of a rule: its own, or those of the use case that it names."""
    if tree.rules[rule].text:
        return ref("trees", tree.id, "rules", rule, "text")
    for case in tree.rules[rule].use_when:
        return ref("frameworks", framework, "use_when", case, "text")
    return None


def _told(tree: Tree, attribute: str, value: str) -> Quote:
    path = ("trees", tree.id, "attributes", attribute)
    return Quote(ref(*path, "name"), ref(*path, "values", value, "label"))
