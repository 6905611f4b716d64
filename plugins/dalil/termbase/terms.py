"""Words that are wrong for a term, wrong anywhere, or missing."""

from __future__ import annotations

from collections.abc import Collection, Iterable, Iterator

from dalil.po.report import Mistake
from dalil.po.translation import Fault
from dalil.source.excerpt import quoted
from dalil.termbase.lexicon import Lexicon, Ruling
from dalil.termbase.message import Message
from dalil.termbase.model import Termbase
from dalil.termbase.phrases import Match, excerpt

Found = Match[Ruling]


def check_terms(message: Message, lexicon: Lexicon, termbase: Termbase) -> Iterator[Fault]:
    """Rejected words, words that are never right, and terms that are not said as they should be."""
    found = lexicon.find(message.normal, message.source.terms)
    said = {match.payload.term for match in found if match.payload.kind == "accepted"}
    wrong = [match for match in found if match.payload.kind != "accepted"]
    if wrong:
        # Where an everyday word is said, a word rejected for it may stand for another meaning.
        everyday = {term for term in said if termbase.terms[term].everyday}
        meant = message.source.terms - everyday
        yield from (_wrong(x, message) for x in wrong if _applies(x, message, meant, found))
    if missing := (message.source.outright & lexicon.demanded) - said:
        yield from _missing(sorted(missing), message, lexicon, termbase)


def _applies(
    match: Found, message: Message, meant: Collection[str], found: Iterable[Found]
) -> bool:
    """Whether the words are wrong here: the longest phrase at a place is the one that is meant."""
    kind, term = match.payload.kind, match.payload.term
    if term and term not in meant:
        return False
    if kind == "reject_as_label" and not message.is_label:
        return False
    return not any(_outdone(match, other, message) for other in found if other is not match)


def _outdone(match: Found, other: Found, message: Message) -> bool:
    """By an accepted phrase as long or longer, or by a longer wrong one, which says more."""
    if other.start >= match.end or match.start >= other.end:
        return False
    named = other.payload.term in message.source.terms
    if other.payload.kind == "accepted":
        return named and other.length >= match.length
    # Of two rulings on the same words, that of a term says more than one on the word alone.
    if other.length == match.length:
        return named and not match.payload.term
    return other.length > match.length and (named or not other.payload.term)


def _wrong(match: Found, message: Message) -> Fault:
    kind, term, phrase, instead = match.payload
    shown = excerpt(message.translation, match.start, match.end) or phrase
    if kind == "never":
        mistake = Mistake(
            "DAL451", f"{quoted(shown)} is never written", f"Write {quoted(instead)}."
        )
    else:
        where = " as a label" if kind == "reject_as_label" else ""
        text = f"{quoted(shown)} is wrong{where} for {quoted(term.replace('-', ' '))}"
        mistake = Mistake("DAL450", text, f"Write {quoted(instead)}.")
    return Fault(mistake, shown)


def _missing(
    terms: list[str], message: Message, lexicon: Lexicon, termbase: Termbase
) -> Iterator[Fault]:
    """A warning for each of these terms that is not there in any inflection."""
    stems = lexicon.stems(message.words)
    for term in terms:
        if not lexicon.says(term, stems):
            accepted = ", ".join(quoted(each) for each in lexicon.usages[term].accepted[:4])
            text = f"The English says {quoted(termbase.forms(term)[0])}, the translation does not"
            yield Fault(Mistake("DAL452", text, f"Write {accepted}, if it is meant.", "warning"))
