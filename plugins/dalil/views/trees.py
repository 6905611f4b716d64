"""Decision trees: the questions, the tree as a list, and what each outcome means and why."""

from __future__ import annotations

from collections.abc import Iterator

from dalil.interface import Interface
from dalil.model.content import Content
from dalil.model.parts import Evidence
from dalil.model.text import Text
from dalil.model.tree import Tree, When
from dalil.trees import Branch, Leaf, Node, Proof
from dalil.views.page import Crumb, Page, Section
from dalil.views.sources import named, sources

Data = dict[str, object]


def trees(content: Content, ui: Interface) -> Page:
    """All decision trees of the site."""
    section = Section("list", ui("trees.list"), "page_list", {"pages": tree_links(content)})
    return Page("trees/index", "trees", ui("trees.title"), ui("trees.lead"), (section,),
                top="frameworks/index")  # fmt: skip


def tree_links(content: Content) -> Data:
    """The trees by address, with title and summary."""
    return {
        f"trees/{key}/index": {"title": tree.title, "lead": tree.summary}
        for key, tree in content.trees.items()
    }


def tree_page(tree: Tree, proof: Proof, content: Content, ui: Interface) -> Page:
    """The page of `tree`, which was proved by `proof`."""
    root = proof.root
    if root is None:
        raise ValueError(f"{tree.id} has no tree: it was not proved")
    advice = tuple(_outcome(tree, proof, key, content) for key in tree.outcomes)
    return Page(
        uri=f"trees/{tree.id}/index",
        kind="tree",
        title=tree.title,
        description=tree.summary,
        sections=(
            Section("tree", ui("trees.whole"), "tree", drawing(tree, root, content)),
            Section("advice", ui("trees.advice"), "advice_intro", {"tree": tree.id}, advice),
            *sources((tree,), content, ui),
        ),
        data=questions(tree, root, content, ""),
        crumbs=(Crumb("trees/index", ui("trees.title")),),
        top="frameworks/index",
    )  # fmt: skip


def drawing(tree: Tree, root: Node, content: Content) -> Data:
    """The whole tree, or the part of it below `root`, with the names of all that is in it."""
    return {"tree": tree.id, "root": listed(root), **names(tree, content)}


def questions(tree: Tree, root: Node, content: Content, prefix: str) -> Data:
    """The form that asks. `prefix` stands before the attributes in the page's address."""
    order = list(dict.fromkeys(_met(root)))
    return {
        "tree": tree.id,
        "prefix": prefix,
        "asks": asks(tree, root),
        "decisive": len(order),
        **names(tree, content),
    }


def names(tree: Tree, content: Content) -> Data:
    """What answers and outcomes are called: `labels` by attribute and value, and `outcomes`."""
    return {
        "labels": {
            key: {value: item.label for value, item in each.values.items()}
            for key, each in tree.attributes.items()
        },
        "attributes": {
            key: {"name": each.name, "ask": each.ask} for key, each in tree.attributes.items()
        },
        "outcomes": {key: outcome_name(tree, key, content) for key in tree.outcomes},
    }


def outcome_name(tree: Tree, key: str, content: Content) -> Text:
    """The name of an outcome: a translated title, or a framework's name."""
    outcome = tree.outcomes[key]
    return outcome.title or Text(content.frameworks[str(outcome.framework)].name)


def asks(tree: Tree, root: Node) -> Data:
    """The questions: first those of the tree, in the order in which they come up, then others."""
    order = list(dict.fromkeys(_met(root)))
    rest = [key for key in tree.attributes if key not in order]
    return {
        key: {
            "ask": tree.attributes[key].ask,
            "help": tree.attributes[key].help,
            "name": tree.attributes[key].name,
            "values": {value: item.label for value, item in tree.attributes[key].values.items()},
        }
        for key in (*order, *rest)
    }


def _met(root: Node) -> Iterator[str]:
    """The attributes of the tree, level by level."""
    level: list[Node] = [root]
    while level:
        branches = [node for node in level if isinstance(node, Branch)]
        yield from (branch.attribute for branch in branches)
        level = [arm.node for branch in branches for arm in branch.arms]


def listed(node: Node) -> Data:
    """The tree as plain data for a nested list."""
    if isinstance(node, Leaf):
        return {"outcome": node.outcome}
    arms = tuple({"values": arm.values, "node": listed(arm.node)} for arm in node.arms)
    return {"attribute": node.attribute, "arms": arms}


def _outcome(tree: Tree, proof: Proof, key: str, content: Content) -> Section:
    """What an outcome means, the rules for it, what to watch out for, what to combine it with."""
    outcome = tree.outcomes[key]
    framework = content.frameworks.get(outcome.framework or "")
    data: Data = {
        "key": key,
        "tree": tree.id,
        "framework": outcome.framework,
        "text": outcome.text,
        "tagline": framework.tagline if framework and not outcome.text else None,
        "links": _links(tree, key, content),
        "reasons": {
            name: {
                "rank": rank,
                "statements": tuple(statements_of(tree, name, content)),
                **conditions_of(tree, tree.rules[name].when),
            }
            for rank, name in enumerate(proof.table.rules)
            if tree.rules[name].outcome == key
        },
        "cautions": {
            name: {
                "statements": (caution_of(tree, name, content),),
                **conditions_of(tree, each.when),
            }
            for name, each in tree.cautions.items()
            if each.outcome == key
        },
        "combinations": {
            name: {
                "statements": (combination_of(tree, name, key, content),),
                "order": (
                    outcome_name(tree, each.first, content),
                    outcome_name(tree, each.then, content),
                ),
                **conditions_of(tree, each.when),
            }
            for name, each in tree.combinations.items()
            if key in {each.first, each.then}
        },
    }
    return Section(
        f"advice-{key}", outcome_name(tree, key, content), "advice", data, in_contents=False
    )


def _links(tree: Tree, key: str, content: Content) -> Data:
    """Pages to go on with, by address and anchor; the values are titles or keys of words."""
    outcome = tree.outcomes[key]
    found: Data = {}
    if outcome.framework:
        for name in ("index", "questions", "card"):
            found[f"frameworks/{outcome.framework}/{name}"] = {"word": f"trees.to-{name}"}
    if outcome.tree:
        found[f"trees/{outcome.tree}/index"] = {"title": content.trees[outcome.tree].title}
    if content.stages and outcome.stage:
        stage = content.stages.stages[outcome.stage]
        found["stages/index#stage-" + outcome.stage] = {"title": stage.name}
    if content.stages and outcome.status:
        status = content.stages.statuses[outcome.status]
        found["stages/index#status-" + outcome.status] = {"title": status.name}
    return found


def conditions_of(tree: Tree, when: When) -> Data:
    """Conditions in words, and `when` as a script reads it."""
    return {
        "when": ";".join(f"{key}={','.join(values)}" for key, values in when.items()),
        "conditions": {
            key: {
                "name": tree.attributes[key].name,
                "labels": tuple(tree.attributes[key].values[value].label for value in values),
            }
            for key, values in when.items()
        },
    }


def statements_of(tree: Tree, name: str, content: Content) -> Iterator[Data]:
    """The words of a rule: its own, or those of the guide's entries that it names."""
    rule = tree.rules[name]
    if rule.text:
        yield _statement(rule.text, rule, content)
        return
    framework = content.frameworks[str(tree.outcomes[rule.outcome].framework)]
    for entry in rule.use_when:
        point = framework.use_when[entry]
        yield _statement(point.text, point, content)


def caution_of(tree: Tree, name: str, content: Content) -> Data:
    """The words of a caution: its own, or those of the guide's entry that it names."""
    caution = tree.cautions[name]
    if caution.text or not caution.avoid_when:
        return _statement(caution.text, caution, content)
    framework = content.frameworks[str(tree.outcomes[caution.outcome].framework)]
    point = framework.avoid_when[caution.avoid_when]
    return _statement(point.text, point, content)


def combination_of(tree: Tree, name: str, key: str, content: Content) -> Data:
    """The words of a combination as seen from the outcome `key`, one of its two."""
    mix = tree.combinations[name]
    if mix.text:
        return _statement(mix.text, mix, content)
    other = mix.then if key == mix.first else mix.first
    one, two = (content.frameworks[str(tree.outcomes[end].framework)] for end in (key, other))
    found = one.combine_with.get(two.id) or two.combine_with[one.id]
    return _statement(found.text, found, content)


def _statement(text: Text | None, evidence: Evidence, content: Content) -> Data:
    return {
        "text": text,
        "inference": evidence.basis == "inference",
        "sources": tuple(named(evidence.sources, content)),
    }
