"""DAL45x: the words of translations, beside locales/termbase.yml and the English.

A translator who knows better writes a comment above the message that begins with the code, and
says why: `# DAL452: in a heading the criterion may be meant without its name`.
"""

from __future__ import annotations

from dalil.codes.explanation import Explanation

ACCEPT = "Where the report is mistaken, write a comment above the message: the code, then why."

EXPLANATIONS = {
    "DAL450": Explanation(
        "A word that is wrong for a term",
        "The English names a term, and the translation has a word that the termbase rejects for "
        "it: another meaning of the English word, a word of a related language, or a word for "
        "word translation. Some are wrong in headings and labels only.",
        f"Write what the report says, or mend locales/termbase.yml. {ACCEPT}",
    ),
    "DAL451": Explanation(
        "A word that is never written",
        "The termbase lists words that are wrong in this language wherever they stand.",
        f"Write what the report says, or mend locales/termbase.yml. {ACCEPT}",
    ),
    "DAL452": Explanation(
        "A term is not said",
        "The English names a term, and none of the ways to say it is in the translation, in no "
        "inflection. Readers meet the same thing under two names, or not at all. A pronoun may "
        "stand for it, though.",
        f"Write the preferred words. If what is there is right, add it to `also_ok`. {ACCEPT}",
    ),
    "DAL453": Explanation(
        "An acronym is missing or changed",
        "Acronyms stay in Latin letters in every language, letter by letter, so that readers can "
        "search for them. Their order and number are not changed to fit translated words.",
        "Write the acronym as the source has it.",
    ),
    "DAL454": Explanation(
        "A number is missing, or a currency is another",
        "Each number in digits stands in the translation too, with the separators of its "
        "language. One to ten may become words. A figure with another currency sign is another "
        "amount.",
        f"Copy the number and the currency from the source. {ACCEPT}",
    ),
    "DAL455": Explanation(
        "Punctuation that is not Arabic",
        "Arabic has a comma, a semicolon and a question mark of its own, quotes with « and », and "
        "puts no space before a mark.",
        "Write the mark that the report shows.",
    ),
    "DAL456": Explanation(
        "A stretched letter",
        "Tatweel (U+0640) makes a word longer for show. Stretched words are not found by search "
        "and are read wrongly by screen readers.",
        "Delete the character.",
    ),
    "DAL457": Explanation(
        "A translation of unusual length",
        "It has less than half, or more than twice, the length that translations into this "
        "language have beside their English. Often a sentence is missing, or stands there twice.",
        f"Compare it with the source. {ACCEPT}",
    ),
    "DAL458": Explanation(
        "Letters that no longer spell the acronym",
        "Where the English lists what the letters of a framework stand for, translated words "
        "alone begin with other letters, and the acronym is no longer explained.",
        "Keep each English word, and write what it means after it: Budget (Anggaran).",
    ),
    "DAL459": Explanation(
        "The same word twice",
        "Two words of the source have become one word, repeated, or a word was typed twice.",
        f"Delete one, or say what the source says. {ACCEPT}",
    ),
}
