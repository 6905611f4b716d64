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
    "DAL599": Explanation(
        "A fault of Dalil's own",
        "Dalil met something it was not prepared for. Your files may be right.",
        "Report it, with the file that brings it out. Undoing your last change may help meanwhile.",
    ),
}
