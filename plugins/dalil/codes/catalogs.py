"""DAL4xx: translations."""

from __future__ import annotations

from dalil.codes.explanation import Explanation

UPDATE = "Run `dalil messages update`; it keeps every translation."

EXPLANATIONS = {
    "DAL401": Explanation(
        "A string is not closed",
        'Every line of a PO string begins and ends with a ". Other readers go on after a missing '
        "one and take in what follows as part of the string, or drop the message.",
        'End the line with a ", and write a " inside the text as \\".',
    ),
    "DAL402": Explanation(
        "Text after the end of a string",
        'A " inside the text that has no backslash before it ends the string there.',
        'Write a " inside the text as \\".',
    ),
    "DAL403": Explanation(
        "A merge conflict was left in the file",
        "Git marks a place it could not merge with <<<<<<<, ======= and >>>>>>>, and leaves both "
        "versions for a person to choose from.",
        "Keep one of the two versions, and delete the three marks.",
    ),
    "DAL404": Explanation(
        "A line that is no part of a PO file",
        "A PO file holds comments, which begin with #, and messages: msgctxt, msgid and msgstr, "
        'each followed by text in ".',
        "Delete the line, or make it a comment.",
    ),
    "DAL405": Explanation(
        "A keyword out of order",
        "A message is msgctxt, msgid, msgid_plural and msgstr, in this order; with msgid_plural "
        "it is msgstr[0], msgstr[1] and so on, counting up by one.",
        "Put the lines of the message in order; a blank line ends a message.",
    ),
    "DAL406": Explanation(
        "An unknown escape",
        "After a backslash only n, t, r, a double quote or another backslash can stand.",
        "Write a backslash that is meant as such as \\\\.",
    ),
    "DAL407": Explanation(
        "A message is not whole",
        "Each message needs a msgid, which is its English text, and a msgstr, even an empty one.",
        UPDATE,
    ),
    "DAL410": Explanation(
        "A PO file without a header",
        "The header, a message with an empty msgid, says the language, the charset and the "
        "plural forms. Without it other tools misread the file.",
        UPDATE,
    ),
    "DAL411": Explanation(
        "The charset is not UTF-8",
        "Files of a project are UTF-8. A header that says something else makes translators' "
        "tools read and write the wrong letters.",
        'Write "Content-Type: text/plain; charset=UTF-8\\n" in the header.',
    ),
    "DAL412": Explanation(
        "The language is not that of the folder",
        "A catalog's language is the name of its folder in locales/. A header that says another "
        "most often means that a file was copied to the wrong place.",
        "Move the file to the folder of its language, or correct the header.",
    ),
    "DAL413": Explanation(
        "The plural forms are not those of the language",
        "Plural-Forms says which form goes with which number. Each category that CLDR gives the "
        "language for the numbers 0 to 200 must have a form of its own, and no other. The formula "
        "is read as a formula; nothing in it is run.",
        "Put in the header line that the report shows.",
    ),
    "DAL414": Explanation(
        "The header is marked as fuzzy",
        "Some tools skip a file whose header is fuzzy, without a word.",
        "Delete the line `#, fuzzy` above the header.",
    ),
    "DAL415": Explanation(
        "A header line that is lost when the file is written",
        "The header holds one `Name: value` a line, each name once. Of two lines with one name "
        "tools keep one, and not all of them the same.",
        "Keep one of the lines, or give the line a name.",
    ),
    "DAL420": Explanation(
        "Two messages with one key",
        "The key (msgctxt) says which text a message translates. Of two with the same key only "
        "one could be shown.",
        "Keep one of the two and delete the other.",
    ),
    "DAL421": Explanation(
        "A message without a key",
        "Messages are found by their key, which stands in msgctxt. One without it is never shown.",
        "Delete it, and run `dalil messages update` to get the message with its key.",
    ),
    "DAL422": Explanation(
        "A message that the source does not have",
        "No text has this key any more: it was deleted, or an identifier on its path was renamed.",
        "Run `dalil messages update`: it carries the translation over where it can, and otherwise "
        "keeps it at the end of the file, as obsolete.",
    ),
    "DAL423": Explanation(
        "A catalog is behind its source",
        "English words were added or changed since the catalog was last updated. Readers see the "
        "new words in English until they are translated.",
        UPDATE,
    ),
    "DAL424": Explanation(
        "A translation of nothing but space",
        "Spaces, zero-width spaces and the like look translated to tools and like a hole to "
        "readers. Such a message is shown in English, and counts as not translated.",
        'Translate the message, or leave its msgstr empty: "".',
    ),
    "DAL430": Explanation(
        "Other placeholders than in the source",
        "A {name} in braces is where a value is put in. If it is translated, misspelled or left "
        "out, readers see the braces or miss the value. Only a plural form that stands for one "
        "number, such as Arabic's form for two, may leave out {n}.",
        "Copy each placeholder from the source, letter by letter.",
    ),
    "DAL431": Explanation(
        "The wrong number of plural forms",
        "Arabic has six forms, Indonesian one. Each message with a plural has as many msgstr[...] "
        "as the language has forms.",
        "Add or remove forms as the report says.",
    ),
    "DAL432": Explanation(
        "Other line breaks or spaces at the ends",
        "What stands at the beginning and the end of a text belongs to its layout.",
        "Begin and end the translation as the source does.",
    ),
    "DAL433": Explanation(
        "HTML in a translation",
        "Texts are plain, or Markdown without HTML: HTML in a translation is most often a mistake "
        "and sometimes an attack.",
        "Remove the tag. Put a space after a less-than sign that is meant as such.",
    ),
    "DAL434": Explanation(
        "An address that the source does not have",
        "A translation links where its source links, so that nobody can slip in another address.",
        "Remove it, or change the address in the YAML for all languages.",
    ),
    "DAL435": Explanation(
        "Markdown in a plain text",
        "Names, titles and questions are plain: stars, backticks and entities such as &amp; would "
        "be shown to readers as they stand.",
        "Write the words without marks, and characters as themselves.",
    ),
    "DAL436": Explanation(
        "A character that prints nothing",
        "Zero-width spaces, soft hyphens and tabs come in by copying from other programs. Search "
        "does not find the words that hold them.",
        "Delete the character. Direction marks and joiners may stay.",
    ),
    "DAL437": Explanation(
        "A translation that is too long",
        "The place on the page or the card has room for so many characters; the comment above "
        "the message says how many. Vowel marks are not counted.",
        "Shorten the translation.",
    ),
    "DAL438": Explanation(
        "Other Markdown than in the source",
        "Emphasis, links and lists of the source must be in the translation too, each link with "
        "the same address.",
        "Put the marks of the source around the words that mean the same.",
    ),
    "DAL439": Explanation(
        "Plural forms partly translated",
        "A message is shown in English until all of its forms are translated.",
        "Fill in every msgstr[...].",
    ),
    "DAL440": Explanation(
        "A folder in locales/ that is no locale",
        "The name of a folder says its language, as CLDR writes it: `id`, `ar`, `pt_BR`.",
        "Rename the folder, or move it out of locales/.",
    ),
    "DAL441": Explanation(
        "Catalogs of the source language",
        "English is what the YAML files say. Catalogs for it are not read.",
        "Change the words in the YAML, and delete the folder.",
    ),
    "DAL442": Explanation(
        "A PO file that nothing reads",
        "A locale has LC_MESSAGES/content.po and LC_MESSAGES/interface.po, and no other.",
        "Rename the file, or move it out of locales/.",
    ),
    "DAL443": Explanation(
        "Two folders for one locale",
        "`pt_BR` and `pt-br`, or `iw` and `he`, are spellings of one locale. Only the first of "
        "the folders is read.",
        "Put the translations into one folder, and delete the other.",
    ),
    "DAL444": Explanation(
        "A language of the site that is no locale",
        "The site's configuration names its languages by locale, as CLDR writes it: `id`, `ar`, "
        "`pt-BR`. Japanese is `ja`, not `jp`, which is the country.",
        "Correct the code.",
    ),
    "DAL445": Explanation(
        "Translations that the site does not use",
        "There is a folder of translations, but the site's configuration does not name its "
        "language, so no page is built from it.",
        "Add the language to the configuration, or delete the folder.",
    ),
    "DAL446": Explanation(
        "A language of the site without translations",
        "The site's configuration names a language, and there is no catalog for it: each of its "
        "pages is in English.",
        "Begin the catalog with `dalil messages update --locale CODE`.",
    ),
    "DAL449": Explanation(
        "More mistakes than are shown",
        "Of one file only the first hundred mistakes are shown, errors before warnings. Often "
        "they have one cause.",
        "Mend those that are shown, and check again.",
    ),
}
