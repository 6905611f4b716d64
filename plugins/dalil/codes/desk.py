"""DAL360 to DAL369: the call desk."""

from __future__ import annotations

from dalil.codes.explanation import Explanation

EXPLANATIONS = {
    "DAL360": Explanation(
        "An unknown policy",
        "`default` names the entry of `policies` that the call desk begins with.",
        "Correct the name, or add the policy.",
    ),
    "DAL361": Explanation(
        "A concept that no framework asks after",
        "Policies find criteria by their concepts. Where no criterion has the concept, what the "
        "policy says of it has no effect.",
        "Name a concept that some criterion has, or remove it.",
    ),
    "DAL362": Explanation(
        "A policy that qualifies every lead",
        "Where a policy asks for no green criterion, it qualifies a lead about which nothing is "
        "known.",
        "Ask for a `share` under `green`, or for concepts that the framework asks after.",
    ),
    "DAL363": Explanation(
        "The verdicts are not the four",
        "A call ends as `qualified`, `nurture`, `disqualified` or `not-enough-yet`. Each of them "
        "needs words, and there are no others.",
        "Add the one that is missing, or correct its name.",
    ),
    "DAL364": Explanation(
        "Red that means two verdicts",
        "A red criterion either disqualifies a lead or sends it to nurture. Where a policy says "
        "both, the lead is disqualified and never reaches nurture.",
        "Remove the concept from one of the two.",
    ),
    "DAL365": Explanation(
        "A field of the note that stands there twice",
        "The note for the CRM has each field in one place.",
        "Remove one of the two.",
    ),
}
