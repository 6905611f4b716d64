"""DAL5xx: where files are written, and faults of Dalil's own."""

from __future__ import annotations

from dalil.codes.explanation import Explanation

EXPLANATIONS = {
    "DAL501": Explanation(
        "A file would be written outside its folder",
        "Its path leads out of the folder that is being generated.",
        "Look for the id or name that the path is made of, and correct it.",
    ),
    "DAL502": Explanation(
        "A name that cannot be a file",
        "It climbs, holds a character that some system forbids, or is reserved on Windows.",
        "Choose another id or name.",
    ),
    "DAL503": Explanation(
        "A symbolic link in the way",
        "Writing through a link could change files elsewhere.",
        "Remove the link; generated folders hold plain files.",
    ),
    "DAL504": Explanation(
        "The site cannot be published",
        "A finished build takes the place of the old site in one step, by renaming its folder. "
        "That folder cannot be renamed: it is a mount point, a file, or in a folder that may not "
        "be written to.",
        "Give the folder's owner the right to write, or choose another folder: `site_dir` in "
        "mkdocs.yml, or `mkdocs build -d FOLDER`.",
    ),
    "DAL505": Explanation(
        "The system refused to read or write",
        "A file or folder may not be used, is missing, or is in the place of the other kind.",
        "Do what the message says about it: change its permissions, move it, or name another.",
    ),
    "DAL506": Explanation(
        "A file of a kind that is not published",
        "Everything in content/pages becomes part of the site. Pages of HTML, scripts and drawings "
        "that can hold scripts would run in the reader's browser with the rights of the site.",
        "Write pages in Markdown and use PNG, JPEG, WebP, AVIF or GIF for pictures, MP4 for films, "
        "PDF for documents. Files that only you need can stand outside content/pages.",
    ),
    "DAL507": Explanation(
        "A page at an address that is taken",
        "Two pages cannot have one address: one would be lost. Dalil's own pages, the pages of "
        "each language and what stands beside this file have theirs.",
        "Rename the file. Only the home page (index.md) can be replaced by one of your own.",
    ),
    "DAL508": Explanation(
        "A link to a folder among the pages",
        "Such a link can lead in a circle, or publish what was never meant for the site.",
        "Move or copy the folder into content/pages.",
    ),
    "DAL509": Explanation(
        "The first lines of a page do not end",
        "A page can begin with entries such as `title: About us` between two lines of `---`. "
        "Without the second line they are shown to the reader as text.",
        "Put a line `---` below the last entry.",
    ),
    "DAL510": Explanation(
        "A decision tree that is not there",
        "A block ```dalil on a page names a tree of content/trees/, and perhaps answers given "
        "beforehand.",
        "Correct the name as the report says.",
    ),
    "DAL511": Explanation(
        "A link or picture that leads nowhere",
        "The page or file that it names is not there, so readers would see an error or a gap. It "
        "is a warning where mkdocs.yml has other plugins: those may make what is missing.",
        "Correct the address. Pages of Dalil's own are named like files: `glossary/index.md`, "
        "`frameworks/bant/index.md`.",
    ),
    "DAL512": Explanation(
        "A link to a heading that is not there",
        "What follows # in a link names a heading of the page. Readers get to the page, but not to "
        "the passage.",
        "Open the page in a browser, click the sign behind the heading, and copy what follows #.",
    ),
    "DAL513": Explanation(
        "An address that is taken away",
        "Pictures come from the site itself, and links lead to pages, mail or telephone: anything "
        "else could run in the reader's browser or tell another host who reads.",
        "Save the picture beside the page, or write an address that begins with https.",
    ),
    "DAL599": Explanation(
        "A fault of Dalil's own",
        "Dalil met something it was not prepared for. Your files may be right.",
        "Report it, with the file that brings it out. Undoing your last change may help meanwhile.",
    ),
}
