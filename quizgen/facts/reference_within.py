"""Pronouns that what is said with them explains: "drivers who lose their way get lost"."""

from __future__ import annotations

from typing import TYPE_CHECKING

from quizgen.facts.names_agree import REFLEXIVE, kind_of, names_subject
from quizgen.facts.names_syntax import clause_of, subject_of, told

if TYPE_CHECKING:
    from spacy.tokens import Span, Token

    from quizgen.facts.names import Cast
    from quizgen.facts.names_mentions import Phrase

_PARTS = frozenset({"subject", "object"})


def within(token: Token, span: Span, cast: Cast, subject: Token | None) -> bool:
    """Whether a pronoun can stay: words that it agrees with stand before it in what is said.

    Args:
        token: a pronoun for which no name is sure.
        span: the words that are said.
        cast: the names of the document.
        subject: head of the subject of the clause that the span belongs to.
    """
    if token.lower_ in REFLEXIVE:
        return True
    near = [p for p in cast.agreeing(token) if p.root in range(span.start, span.end)]
    if subject is not None and subject.i < token.i:
        near += [p for p in cast.agreeing(token) if names_subject(p, subject)]
    return any(_explains(token, p) for p in near)


def _explains(token: Token, phrase: Phrase) -> bool:
    """Whether a phrase may be what the pronoun stands for, by the clauses that both stand in."""
    doc, subject = token.doc, subject_of(token)
    own = subject is not None and names_subject(phrase, subject)
    if token.tag_ == "PRP" and own and clause_of(token) == clause_of(doc[phrase.root]):
        return False
    if kind_of(token) != "thing":
        return True
    # "the ministry said that it will house the police": hardly ever the one that speaks
    return phrase.role in _PARTS and phrase.root not in told(token)
