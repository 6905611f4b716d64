"""Catalogs for tests of the termbase: a few messages, and what is said of them."""

from __future__ import annotations

from dalil.errors import Diagnostic
from dalil.po import Limits, read_po
from dalil.termbase import Termbase, Wording, read_termbase
from tests.sites import ROOT

OURS, MISTAKES = read_termbase(ROOT)
WORDING = Wording(OURS)


def catalog(*messages: tuple[str, str], key: str = "a.text", comment: str = "") -> str:
    """A PO file with these sources and translations; the first has the key itself."""
    return "\n".join(
        f'{comment}msgctxt "{key}{number or ""}"\nmsgid "{source}"\nmsgstr "{translation}"\n'
        for number, (source, translation) in enumerate(messages)
    )


def found(
    locale: str,
    *messages: tuple[str, str],
    termbase: Termbase | None = None,
    key: str = "a.text",
    comment: str = "",
    prose: bool | None = None,
) -> tuple[Diagnostic, ...]:
    """What the termbase (ours, unless another is given) says of such a catalog."""
    wording = WORDING if termbase is None else Wording(termbase)
    file = read_po(catalog(*messages, key=key, comment=comment), f"locales/{locale}/content.po")
    assert file.diagnostics == ()
    return wording.check(file, locale, {key: Limits(prose=prose)})


def codes(locale: str, *messages: tuple[str, str], **options) -> list[str]:
    """Only the codes, in file order."""
    return [each.code for each in found(locale, *messages, **options)]
