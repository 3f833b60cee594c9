"""Closing commas: which phrases end in an aside that the words behind them must be parted from."""

from __future__ import annotations

from typing import TYPE_CHECKING

from quizgen.facts.phrases import set_off

if TYPE_CHECKING:
    from spacy.tokens import Span, Token

    from quizgen.models import Slot

_ADDED = {"relcl", "appos", "acl", "prep", "advcl", "parataxis"}
"""Dependents that are an aside where a comma stands before them."""


def closing(span: Span, slot: Slot) -> bool:
    """Whether a phrase ends in an aside: "the owners, a baker and a nurse[,]"."""
    if slot == "subject" and parted(span):
        return True
    if slot == "clause":
        return False
    return _renamed(span) or any(_added(t, span) for t in span)


def parted(subject: Span) -> bool:
    """Whether the article has a comma inside a subject and another one behind it.

    Between subject and verb a comma can do nothing but end an aside, whatever the parser makes of
    it, unless what follows still belongs to the subject.
    """
    doc, end = subject.doc, subject.end
    if end + 1 >= subject.sent.end or doc[end].text != "," or "," not in subject.text:
        return False
    return doc[end + 1] not in list(subject.root.subtree)


def _added(token: Token, span: Span) -> bool:
    """Whether a comma sets a dependent off and it reaches the end of the phrase."""
    if token.dep_ not in _ADDED or token.head.i < span.start or token.left_edge.i <= span.start:
        return False
    if token.text.isdigit() or not _comma(token):
        return False
    return token.right_edge.i >= span.end - 1


def _comma(token: Token) -> bool:
    edge = token.left_edge
    return set_off(token) and "," in {edge.text, edge.nbor(-1).text}


def _renamed(span: Span) -> bool:
    """ "known as Nordlink, or NL": another name for what stands before it."""
    names = [t for t in span if t.lower_ == "or" and t.i > span.start and t.nbor(-1).text == ","]
    if not names or any(t.text == "," for t in span[: names[-1].i - 1 - span.start]):
        return False
    return span.end - names[-1].i <= 3 and span[-1].text[:1].isupper()
