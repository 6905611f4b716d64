"""DAL2xx: entries that the model does not know, and words that do not fit."""

from __future__ import annotations

from dalil.codes.explanation import Explanation

EXPLANATIONS = {
    "DAL201": Explanation(
        "An unknown key",
        "A key that nothing reads is most likely misspelt or indented wrongly, and what stands "
        "under it would be lost.",
        "Correct its name or its indentation. `schemas/` lets an editor propose the keys.",
    ),
    "DAL202": Explanation(
        "A missing key",
        "Pages are built from this entry and cannot do without it.",
        "Add it. The report says what it is for.",
    ),
    "DAL203": Explanation(
        "The wrong kind of value",
        "Where a text is expected stands a list or entries, or the other way round.",
        "Compare it with the same key in another file.",
    ),
    "DAL204": Explanation(
        "An empty value",
        "A key without a value says nothing.",
        "Write the value, or remove the key.",
    ),
    "DAL205": Explanation(
        "A name or id that is too long",
        "Ids become addresses and names become table headings.",
        "Shorten it.",
    ),
    "DAL206": Explanation(
        "A malformed id",
        "Ids become addresses, file names and message keys in every language.",
        "Use small letters a-z, digits and single hyphens, beginning with a letter.",
    ),
    "DAL207": Explanation(
        "An id that Windows reserves",
        "Names such as con, nul or aux cannot be files on Windows, so a checkout would fail.",
        "Choose another id.",
    ),
    "DAL208": Explanation(
        "A value that is not in the list",
        "Only the listed values mean something to Dalil.",
        "Choose one of those in the report.",
    ),
    "DAL209": Explanation(
        "Not a fitting number",
        "A whole number is expected, within limits.",
        "Write it in digits, without a unit.",
    ),
    "DAL210": Explanation(
        "Too few entries",
        "A page of nothing would be built.",
        "Add an entry.",
    ),
    "DAL211": Explanation(
        "A value of the wrong form",
        "Letters, abbreviations and addresses have a fixed form.",
        "Write it as the report shows.",
    ),
    "DAL212": Explanation(
        "A text that is too long for its place",
        "It would not fit on a card, in a table or on a button; translations are longer still.",
        "Shorten it.",
    ),
    "DAL213": Explanation(
        "HTML in prose",
        "HTML in a text could run scripts, and translators break it.",
        "Write Markdown; a less-than sign before a letter is `\\<`.",
    ),
    "DAL214": Explanation(
        "A link that leads nowhere safe",
        "Only web, mail and phone addresses may be linked. Others run scripts or depend on the "
        "page they stand on.",
        "Write the whole address, beginning with `https://`.",
    ),
    "DAL215": Explanation(
        "Markdown that prose does not hold",
        "Texts stand in cards, tables and lists, where headings, images and tables cannot.",
        "Use paragraphs, lists, *emphasis*, **strong** and links; a title has its own key.",
    ),
    "DAL216": Explanation(
        "Markup in a plain text",
        "Names, questions and other short texts are shown as they stand: `**`, `<b>` and `&amp;` "
        "would be read out with them.",
        "Remove the marks.",
    ),
    "DAL219": Explanation(
        "A value that cannot be so",
        "The model refuses it, for the reason in the report.",
        "Compare it with the same key in another file.",
    ),
}
