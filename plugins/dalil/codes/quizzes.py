"""DAL370 to DAL389: quizzes."""

from __future__ import annotations

from dalil.codes.explanation import Explanation

EXPLANATIONS = {
    "DAL370": Explanation(
        "An answer that is no option",
        "`answer` names one of the item's own options, by its id.",
        "Correct the name, or add the option.",
    ),
    "DAL371": Explanation(
        "A criterion without a framework",
        "A file of scenarios that names no framework is about all of them.",
        "Name the framework at the top of the file, or use `read` instead of `criterion`.",
    ),
    "DAL372": Explanation(
        "An address that leads nowhere",
        "`read` is a page of the site and perhaps a heading on it: `stages/index#stage-mql`.",
        "Take it from the address of the page: the folder, then /index for a page of its own.",
    ),
    "DAL373": Explanation(
        "No such item",
        "quiz/curation.yml speaks of generated items by their ids; this one does not exist (now).",
        "Take the id from `dalil items`, or remove the entry.",
    ),
    "DAL374": Explanation(
        "A name that is taken",
        "The page of a quiz would take the place of another page.",
        "Give the blueprint another id, and its file the same name.",
    ),
    "DAL375": Explanation(
        "A blueprint that asks for more items than there are",
        "A form cannot be drawn full, or there are not as many forms as it asks for. A framework "
        "with too few questions has shorter quizzes, and is not told of while others fill theirs.",
        "Lower `size` or `forms`, or allow more kinds and levels.",
    ),
    "DAL376": Explanation(
        "The right option is the longest",
        "Learners who do not know choose the longest option, and are right too often.",
        "Shorten it, or say more in another option.",
    ),
    "DAL377": Explanation(
        "Two options that read the same",
        "Whoever knows the answer still has to guess which of them is meant.",
        "Say one of them otherwise.",
    ),
    "DAL378": Explanation(
        "A word of the question stands in the right option alone",
        "It gives the answer away.",
        "Use another word there, or the same one in another option too.",
    ),
    "DAL379": Explanation(
        "A word that gives an option away",
        "Options with always or never are seldom right, and learners know it.",
        "Say it without that word.",
    ),
    "DAL380": Explanation(
        "An option about the other options",
        "All or none of the above tests logic instead of knowledge, and means nothing when the "
        "options are shuffled.",
        "Write an option of its own.",
    ),
    "DAL381": Explanation(
        "A question with a negation",
        "It is easily read over.",
        "Ask it the other way round.",
    ),
}
