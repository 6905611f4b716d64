"""DAL3xx: what one file says of another."""

from __future__ import annotations

from dalil.codes.explanation import Explanation

EXPLANATIONS = {
    "DAL301": Explanation(
        "The id is not the file's name",
        "A framework is found by its file, and its pages and messages bear its id.",
        "Make the two the same: small letters, digits and single hyphens.",
    ),
    "DAL302": Explanation(
        "An unknown source",
        "Statements point to content/sources.yml by id.",
        "Correct the id, or add the source.",
    ),
    "DAL303": Explanation(
        "An unknown concept",
        "Criteria of several frameworks that ask after the same thing share a concept of "
        "content/concepts.yml. Where there is no such file, concepts have ids and no names.",
        "Correct the id, or add the concept.",
    ),
    "DAL304": Explanation(
        "An unknown framework",
        "`combine_with` names another framework by its file.",
        "Correct the id, or add the framework.",
    ),
    "DAL305": Explanation(
        "A framework combined with itself",
        "`combine_with` names another framework.",
        "Name the other one, or remove the entry.",
    ),
    "DAL306": Explanation(
        "An unknown glossary term",
        "`see` names terms of content/glossary.yml by id.",
        "Correct the id, or add the term.",
    ),
    "DAL307": Explanation(
        "The letters do not spell the name",
        "Criteria stand in the order of the acronym, one letter each; `/` and `&` do not count.",
        "Mend the letters, the order or the name.",
    ),
    "DAL308": Explanation(
        "Two frameworks of one name",
        "Readers could not tell them apart.",
        "Give each a name of its own.",
    ),
    "DAL309": Explanation(
        "Two frameworks of one position",
        "Their order in the index is then decided by their ids.",
        "Give each a position of its own, in steps of ten.",
    ),
    "DAL310": Explanation(
        "A file that nothing reads",
        "Its name or ending is not one that Dalil looks for, so what it says is lost.",
        "Rename it, or move it out of content/.",
    ),
    "DAL311": Explanation(
        "There is no content/",
        "The command runs in the project's folder, the one that holds content/.",
        "Go there, or name it: dalil -C FOLDER check.",
    ),
    "DAL312": Explanation(
        "There is no framework",
        "content/frameworks/ holds one .yml file a framework, and at least one is needed.",
        "Write one.",
    ),
    "DAL313": Explanation(
        "A term that refers to itself",
        "`see` sends readers on to other terms of the glossary.",
        "Name another term, or remove the entry.",
    ),
    "DAL320": Explanation(
        "A line of an example serves a criterion that is not there",
        "`criterion` in an example names one of the framework's own criteria.",
        "Name a criterion by its key.",
    ),
    "DAL321": Explanation(
        "An example names an amount that is not there",
        "`{name}` in a text of an example is replaced by an amount.",
        "Add the amount under `amounts`, or change the text.",
    ),
    "DAL322": Explanation(
        "An amount that no text names",
        "Each amount of an example stands for `{name}` in one of its texts.",
        "Use it in a text, or remove it.",
    ),
    "DAL323": Explanation(
        "An amount without the source language",
        "Languages without an amount of their own take that of the source language.",
        "Add `en: {amount: ..., currency: ...}`.",
    ),
}
