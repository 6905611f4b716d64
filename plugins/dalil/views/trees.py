"""Decision trees: the questions, the tree as a list, and what each outcome means and why."""

from __future__ import annotations

from collections.abc import Iterator, Mapping
from types import MappingProxyType

from dalil.interface import Interface
from dalil.model.content import Content
from dalil.model.embed import Embed
from dalil.model.parts import Evidence
from dalil.model.text import Text
from dalil.model.tree import Attribute, Tree, When
from dalil.trees import Branch, Leaf, Node, Proof
from dalil.trees.node import given, possible
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
    root = _root(tree, proof)
    return Page(
        uri=f"trees/{tree.id}/index",
        kind="tree",
        title=tree.title,
        description=tree.summary,
        sections=(
            Section("tree", ui("trees.whole"), "tree", drawing(tree, root, content)),
            _advice(tree, proof, root, content, ui, ""),
            *sources((tree,), content, ui),
        ),
        data=questions(tree, root, content),
        crumbs=(Crumb("trees/index", ui("trees.title")),),
        top="frameworks/index",
    )  # fmt: skip


def embedded(  # noqa: PLR0913, PLR0917  # a tree, what it is seen with, and what is asked for
    tree: Tree, proof: Proof, content: Content, ui: Interface, embed: Embed, name: str
) -> Page:
    """What a page written by hand shows of `tree`; anchors begin with `name`."""
    root, prefix = given(_root(tree, proof), embed.given), f"{name}-"
    quiet = embed.show == "questions"
    shown = {"quiet": quiet, "alone": embed.show == "tree", "part": quiet or bool(embed.given)}
    drawn = drawing(tree, root, content, prefix) | shown
    whole = Section(f"{prefix}tree", ui("trees.whole"), "tree", drawn)
    sections: tuple[Section, ...] = (whole,)
    data: Data = {"id": name}
    if embed.show != "tree":
        sections = (whole, _advice(tree, proof, root, content, ui, prefix))
        data |= questions(tree, root, content, prefix, embed.given)
    return Page(f"trees/{tree.id}/index", "embed", tree.title, tree.summary, sections, data)


def _root(tree: Tree, proof: Proof) -> Node:
    if proof.root is None:
        raise ValueError(f"{tree.id} has no tree: it was not proved")
    return proof.root


def _advice(  # noqa: PLR0913, PLR0917  # a tree, and what it is seen with
    tree: Tree, proof: Proof, root: Node, content: Content, ui: Interface, prefix: str
) -> Section:
    """The outcomes that `root` leads to, with their reasons."""
    reached = [key for key in tree.outcomes if key in possible(root, {})]
    cards = tuple(_outcome(tree, proof, key, content, prefix) for key in reached)
    data = {"tree": tree.id, "prefix": prefix}
    return Section(f"{prefix}advice", ui("trees.advice"), "advice_intro", data, cards)


def drawing(tree: Tree, root: Node, content: Content, prefix: str = "") -> Data:
    """The whole tree, or the part of it below `root`, with the names of all that is in it."""
    place = {"prefix": prefix, "quiet": False, "alone": False, "part": False}
    return {"tree": tree.id, "root": listed(root)} | place | names(tree, content)


def questions(
    tree: Tree,
    root: Node,
    content: Content,
    prefix: str = "",
    known: Mapping[str, str] = MappingProxyType({}),
) -> Data:
    """The form that asks what is not `known`. `prefix` stands before names in the address."""
    order = list(dict.fromkeys(_met(root)))
    rest = [key for key in tree.attributes if key not in {*order, *known}]
    return {
        "tree": tree.id,
        "prefix": prefix,
        "given": "&".join(f"{key}={value}" for key, value in known.items()),
        "asks": {key: _ask(tree.attributes[key]) for key in (*order, *rest)},
        **names(tree, content),
    }


def _ask(attribute: Attribute) -> Data:
    return {
        "ask": attribute.ask,
        "help": attribute.help,
        "name": attribute.name,
        "values": {value: item.label for value, item in attribute.values.items()},
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


def _outcome(tree: Tree, proof: Proof, key: str, content: Content, prefix: str) -> Section:
    """What an outcome means, the rules for it, what to watch out for, what to combine it with."""
    outcome = tree.outcomes[key]
    framework = content.frameworks.get(outcome.framework or "")
    data: Data = {
        "key": key,
        "tree": tree.id,
        "prefix": prefix,
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
        f"{prefix}advice-{key}", outcome_name(tree, key, content), "advice", data, in_contents=False
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
        yield _statement(point.text, point, content, point.title)


def caution_of(tree: Tree, name: str, content: Content) -> Data:
    """The words of a caution: its own, or those of the guide's entry that it names."""
    caution = tree.cautions[name]
    if caution.text or not caution.avoid_when:
        return _statement(caution.text, caution, content)
    framework = content.frameworks[str(tree.outcomes[caution.outcome].framework)]
    point = framework.avoid_when[caution.avoid_when]
    return _statement(point.text, point, content, point.title)


def combination_of(tree: Tree, name: str, key: str, content: Content) -> Data:
    """The words of a combination as seen from the outcome `key`, one of its two."""
    mix = tree.combinations[name]
    if mix.text:
        return _statement(mix.text, mix, content)
    other = mix.then if key == mix.first else mix.first
    one, two = (content.frameworks[str(tree.outcomes[end].framework)] for end in (key, other))
    found = one.combine_with.get(two.id) or two.combine_with[one.id]
    return _statement(found.text, found, content)


def _statement(
    text: Text | None, evidence: Evidence, content: Content, title: Text | None = None
) -> Data:
    return {
        "title": title,
        "text": text,
        "inference": evidence.basis == "inference",
        "sources": tuple(named(evidence.sources, content)),
    }
