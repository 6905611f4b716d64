"""What a build says: MkDocs' warnings are all told, and its news of what we do behind it is not.

The folder that it names is the one a build is made in, which nobody finds afterwards; and pages
that it calls skipped, such as 404.html in later passes, are left out on purpose.
"""

from __future__ import annotations

import logging

OURS = (
    "Cleaning site directory",
    "Building documentation to directory",
    "Template skipped: '404.html' generated",
    "Template skipped: 'sitemap.xml",
    "mkdocs_static_i18n: Building '",
)
LOGGERS = ("mkdocs", "properdocs")


def keep_to_the_point() -> None:
    """From here on, say less; with `--verbose`, everything. Calling it twice does nothing more."""
    for name in LOGGERS:
        logger = logging.getLogger(name)
        for handler in logger.handlers if logger.level > logging.DEBUG else ():
            handler.addFilter(_is_to_the_point)


def _is_to_the_point(record: logging.LogRecord) -> bool:
    return record.levelno > logging.INFO or not record.getMessage().startswith(OURS)
