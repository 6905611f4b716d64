"""DAL330 to DAL359, and DAL390: decision trees."""

from __future__ import annotations

from dalil.codes.explanation import Explanation

EXPLANATIONS = {
    "DAL330": Explanation(
        "An unknown outcome",
        "Rules, cautions, combinations and steps name an entry of `outcomes` in their own file.",
        "Correct the name, or add the outcome.",
    ),
    "DAL331": Explanation(
        "An unknown attribute",
        "Conditions and steps name an entry of `attributes` in their own file.",
        "Correct the name, or add the attribute.",
    ),
    "DAL332": Explanation(
        "An unknown value",
        "A condition lists values of its attribute, by their ids.",
        "Correct the name, or add the value to the attribute.",
    ),
    "DAL333": Explanation(
        "Neither a rule nor an outcome",
        "`priority` and `decisions` order rules by name, or all rules of an outcome by its name.",
        "Correct the name.",
    ),
    "DAL334": Explanation(
        "One name for two things",
        "A rule or step shares the name of an outcome, so `priority` or `answers` could mean both. "
        "As a warning: readers see two answers, questions or outcomes in the same words.",
        "Rename one of them.",
    ),
    "DAL335": Explanation(
        "An unknown entry of a guide",
        "`use_when` and `avoid_when` name entries of the framework that the outcome advises.",
        "Correct the name, or write `text:` instead.",
    ),
    "DAL336": Explanation(
        "An unknown tree, stage or status",
        "An outcome can name another tree, and a stage or status of content/stages.yml.",
        "Correct the name.",
    ),
    "DAL337": Explanation(
        "Something is left unsaid",
        "Every outcome needs a title, and every rule, caution and combination needs words.",
        "Add them as the report says.",
    ),
    "DAL338": Explanation(
        "Twice in one list",
        "The priority is one order, so each rule or outcome has one place in it. As a warning: a "
        "condition, a decision or a list of entries names something once more.",
        "Remove one of the two.",
    ),
    "DAL339": Explanation(
        "A drawn tree that is not whole",
        "A tree drawn by hand begins with the step `start`, gives each answer a target, asks "
        "nothing twice on the way, reaches all its steps and ends in outcomes.",
        "Mend the step as the report says.",
    ),
    "DAL340": Explanation(
        "A situation without advice",
        "Whatever somebody answers, some rule must hold.",
        "Add a rule, or widen the conditions of one. A rule without `when` holds everywhere.",
    ),
    "DAL341": Explanation(
        "Two rules advise different things",
        "Where rules disagree, a written priority must say which is stronger.",
        "Name both under `priority`, the stronger first; say why under `decisions`.",
    ),
    "DAL342": Explanation(
        "An outcome that nothing advises",
        "No rule has it.",
        "Add a rule for it, or remove the outcome.",
    ),
    "DAL343": Explanation(
        "An outcome that can never win",
        "Rules advise it, but wherever they hold a stronger rule advises something else.",
        "Change the priority, or narrow the stronger rule.",
    ),
    "DAL344": Explanation(
        "A rule that can never decide",
        "Wherever it holds, stronger rules have decided already.",
        "Change the priority or its conditions, or remove it.",
    ),
    "DAL345": Explanation(
        "The same rule twice",
        "Two rules have the same outcome and the same conditions.",
        "Keep one. A rule can name several entries under `use_when`.",
    ),
    "DAL346": Explanation(
        "An attribute that nothing uses",
        "No rule, caution or combination has a condition on it.",
        "Use it, or remove it.",
    ),
    "DAL347": Explanation(
        "An attribute that is never asked",
        "Rules have conditions on it, but no situation's advice depends on them.",
        "Change the priority, or drop the conditions.",
    ),
    "DAL348": Explanation(
        "Two answers that make no difference",
        "Every rule, caution and combination treats the two values the same.",
        "Join them, or tell them apart.",
    ),
    "DAL349": Explanation(
        "A condition that is always true",
        "It lists every value of its attribute.",
        "Remove the condition.",
    ),
    "DAL350": Explanation(
        "A caution or combination that nobody will read",
        "Its conditions lead to other advice than the one it belongs to.",
        "Change its conditions, or remove it.",
    ),
    "DAL351": Explanation(
        "A decision against the priority",
        "It says that one thing comes first, and somewhere the priority puts the other first.",
        "Change one of the two. A decision can name rules instead of outcomes.",
    ),
    "DAL352": Explanation(
        "A decision about nothing",
        "The rules that it orders never hold together.",
        "Remove the name.",
    ),
    "DAL353": Explanation(
        "A path that is too long",
        "Even the shortest tree asks more questions on some path than `limits.longest` (6 unless "
        "the file says otherwise).",
        "Drop an attribute, join rules, or raise the limit.",
    ),
    "DAL354": Explanation(
        "Too many questions on average",
        "Even the shortest tree asks more than `limits.average`.",
        "Drop an attribute, join rules, or raise the limit.",
    ),
    "DAL355": Explanation(
        "A table that is too large",
        "The shortest tree is found by weighing every combination of answers, asked and not asked.",
        "Drop the attribute that the report names from the rules; it can stay as a caution.",
    ),
    "DAL356": Explanation(
        "The drawn tree and the rules disagree",
        "A tree drawn by hand must give the advice of the rules in every situation.",
        "Change the step, or the rules.",
    ),
    "DAL357": Explanation(
        "A tree that is not translated",
        "The tree, or a part of it, is shown in English in this language.",
        "Translate the messages that start with the tree's name.",
    ),
    "DAL358": Explanation(
        "An order that does not fit the answers",
        "`order` lists all answers of an attribute once, in the order in which they are shown.",
        "Complete the list, or leave it out: answers then stand in the order of the file.",
    ),
    "DAL359": Explanation(
        "A statement without evidence",
        "A rule, caution, combination or decision has words of its own, but neither `sources` nor "
        "`basis: inference`.",
        "Name the sources, or say that it is your own conclusion.",
    ),
    "DAL390": Explanation(
        "A conflict settled without a reason",
        "Rules advise different things in the same situation. The priority says which comes first, "
        "but no entry of `decisions` says why, so readers of the report page find no reason.",
        "Add a decision: `first`, `over`, and one or two sentences under `because`.",
    ),
}
