"""DAL1xx: what can be wrong with a YAML file before anyone asks what it says."""

from __future__ import annotations

from dalil.codes.explanation import Explanation

EXPLANATIONS = {
    "DAL101": Explanation(
        "A file or folder cannot be read",
        "It is not there, is of another kind, or may not be opened.",
        "Create it, or check its name and permissions.",
    ),
    "DAL102": Explanation(
        "The file lies outside the project",
        "A symbolic link leads out of the project's folder. What is built must not depend on, or "
        "publish, files from elsewhere on a machine.",
        "Copy the file into the project.",
    ),
    "DAL103": Explanation(
        "The file is too large",
        "YAML files have up to 1 MiB, PO files up to 40 MiB, which is a catalog of 250 long "
        "frameworks. A larger one is most likely not what it should be.",
        "Split it, or put the right file there.",
    ),
    "DAL104": Explanation(
        "A byte is not UTF-8",
        "The file was saved in another encoding (often Windows-1252, as spreadsheets do), so "
        "letters such as é would come out wrong.",
        "Open it in an editor, check that it reads well, and save it as UTF-8.",
    ),
    "DAL105": Explanation(
        "The file is UTF-16 or UTF-32",
        "Some Windows programs call this “Unicode”. Dalil reads UTF-8 only.",
        "Save the file as UTF-8.",
    ),
    "DAL106": Explanation(
        "A control character",
        "It prints nothing, most programs drop it or stop at it, and YAML forbids it.",
        "Delete it. If it is hard to find, delete and retype the word around it.",
    ),
    "DAL107": Explanation(
        "A bidirectional override or embedding",
        "Characters U+202A to U+202E make text show in another order than it is stored in, so that "
        "what is reviewed is not what is published (CVE-2021-42574).",
        "Delete it. To keep a word in its own direction put U+2068 before and U+2069 after it; "
        "Dalil does that by itself for names and numbers.",
    ),
    "DAL108": Explanation(
        "An unbalanced bidirectional isolate",
        "An isolate (U+2066, U+2067, U+2068) that is not closed by U+2069 in the same text would "
        "reach into what stands after it on the page.",
        "Add the missing one, or delete both.",
    ),
    "DAL109": Explanation(
        "An invisible character in a key",
        "Two keys that look the same would be two keys.",
        "Type the key again.",
    ),
    "DAL110": Explanation(
        "A tab",
        "YAML does not allow tabs in indentation, and elsewhere nobody can see them.",
        "Use spaces. Editors have “convert indentation to spaces”.",
    ),
    "DAL111": Explanation(
        "A key is given twice",
        "Most programs keep the last one without a word, and the first is lost.",
        "Remove one of the two, or give each entry an id of its own.",
    ),
    "DAL112": Explanation(
        "An anchor (&) or alias (*)",
        "A few aliases of aliases grow into gigabytes, and a translator cannot see where a text "
        "stands. A text that begins with `*` or `&` is read as one by accident.",
        "Write the value out, or put the text in quotes.",
    ),
    "DAL113": Explanation(
        "A tag (!)",
        "Tags make some YAML readers run code. A text that begins with `!` is read as one.",
        "Remove the tag, or put the text in quotes.",
    ),
    "DAL114": Explanation(
        "A directive (%)",
        "A line that begins with `%` changes how a YAML file is read; none is needed here.",
        "Remove the line, or put a text that begins with `%` in quotes.",
    ),
    "DAL115": Explanation(
        "More than one document in a file",
        "A line `---` or `...` ends a document. Only one is read from each file.",
        "Remove the line, or move what follows into a file of its own.",
    ),
    "DAL116": Explanation(
        "Nested too deep",
        "No content has more than 32 levels. Most likely a bracket was left open.",
        "Close the bracket, or put a text that begins with a bracket in quotes.",
    ),
    "DAL117": Explanation(
        "A merge key (<<)",
        "It copies keys from elsewhere, so that what is in force cannot be seen in one place.",
        "Write the keys out.",
    ),
    "DAL118": Explanation(
        "A key that is not text",
        "Each entry is `key: value`, and the key is a name. Nothing is none, nor is a list or a "
        "group of entries.",
        "Write a name before the colon; put a text that begins with a bracket in quotes.",
    ),
    "DAL119": Explanation(
        "A colon and a space in a text without quotes",
        "YAML takes what stands before `: ` for a key.",
        'Write `why: "Two things: time and money"`, or put the text on the next line after `>-`.',
    ),
    "DAL120": Explanation(
        "A text that begins with a sign that YAML uses",
        "`[`, `{`, `*`, `&`, `!`, `%`, `@`, a backtick and `? ` mean something at the start.",
        "Put the whole text in double quotes, or on the next line after `>-`.",
    ),
    "DAL121": Explanation(
        "Quotes that do not match",
        "A text that begins with a quotation mark ends at the next mark of the same kind.",
        "Put the whole text in quotes of the other kind, or on the next line after `>-`.",
    ),
    "DAL122": Explanation(
        "Indentation that fits nothing",
        "Entries that belong together begin in the same column.",
        "Line the entry up with those beside it.",
    ),
    "DAL123": Explanation(
        "An entry without a colon",
        "Each line is `key: value`, begins with `- `, or continues the text above.",
        "Add the colon, or indent the line further than the key whose text it continues.",
    ),
    "DAL124": Explanation(
        "A bracket that is not closed",
        "Between `[` and `]`, and between `{` and `}`, entries are separated by commas.",
        "Close it, or put a text that begins with a bracket in quotes.",
    ),
    "DAL125": Explanation(
        "An unknown character after a backslash",
        "Within double quotes a backslash begins an escape, such as `\\n`.",
        "Write two backslashes, or use single quotes.",
    ),
    "DAL126": Explanation(
        "Text on the line of | or >",
        "These signs announce a text on the lines below.",
        "Move the text down and indent it.",
    ),
    "DAL127": Explanation(
        "A text that is cut off at #",
        "After a space, `#` begins a comment: the rest of the line is not read.",
        "Put the text in quotes. For a real comment, put a space after `#`.",
    ),
    "DAL128": Explanation(
        "The file is empty",
        "Nothing stands in it, or only comments.",
        "Write its entries, or delete the file.",
    ),
    "DAL130": Explanation(
        "No space after a colon",
        "`key:value` is one word to YAML; only `key: value` is an entry.",
        "Put a space after the colon.",
    ),
    "DAL129": Explanation(
        "This is not YAML",
        "The reader cannot make sense of the line, and the reason is none of the usual ones.",
        "Check quotes, colons and indentation on the line and the one above.",
    ),
    "DAL131": Explanation(
        "An unresolved merge conflict",
        "Git could not join two changes of the same lines, and wrote both into the file, between "
        "`<<<<<<<`, `=======` and `>>>>>>>`.",
        "Keep the version you want; delete the other one and the three marked lines.",
    ),
    "DAL132": Explanation(
        "Indentation with other spaces",
        "Word and web pages hold spaces that look like any other and are not counted by YAML.",
        "Delete them and indent with the space bar.",
    ),
    "DAL133": Explanation(
        "A text that a comma splits",
        "Within braces a comma ends an entry, so that half of the text became an entry of its own.",
        "Put the whole text in double quotes, or each entry on a line of its own.",
    ),
    "DAL134": Explanation(
        "A question mark within braces",
        "Dalil reads it; some other YAML programs stop there, though YAML allows it.",
        "Put the text in double quotes, or each entry on a line of its own.",
    ),
    "DAL135": Explanation(
        "A lost letter (�)",
        "A program could not read a letter, and wrote U+FFFD in its place.",
        "Type the letter again.",
    ),
    "DAL136": Explanation(
        "An invisible character",
        "It shows nothing, but splits words for search, breaks links, or hides text from readers.",
        "Delete it. If it is hard to find, delete and retype the word around it.",
    ),
    "DAL137": Explanation(
        "The rest of the file was not checked",
        "There were too many mistakes, or one that nobody can read beyond.",
        "Mend the mistakes above, and check again.",
    ),
    "DAL138": Explanation(
        "A bracket too many",
        "It closes nothing: all brackets before it are closed already.",
        "Delete it, or put a text with brackets in quotes.",
    ),
    "DAL139": Explanation(
        "More mistakes than are told",
        "Of each file a hundred mistakes are told, as others often follow from them.",
        "Mend those, and check again.",
    ),
    "DAL140": Explanation(
        "A file of another kind",
        "Its first bytes are those of a picture, a document or an archive: somebody has renamed "
        "it, or saved it under the wrong name.",
        "Give it its right ending, and write the text into a file of its own.",
    ),
}
