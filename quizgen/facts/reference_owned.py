"""Possessives that their own clause explains: "the teams rebuilt their robots"."""

from __future__ import annotations

from typing import TYPE_CHECKING

from quizgen.facts.names_mentions import sort_of
from quizgen.facts.names_syntax import subject_of

if TYPE_CHECKING:
    from spacy.tokens import Span, Token

_SORTS = {"his": "person", "her": "person", "its": "thing", "their": "several"}


def owned(token: Token, span: Span) -> bool:
    """Whether a possessive belongs to the subject of its clause, or to the one noun before it.

    Args:
        token: "its", "their", "his" or "her".
        span: the words that are said.
    """
    wanted = _SORTS.get(token.lower_)
    if wanted is None or token.dep_ != "poss":
        return False
    subject = subject_of(token)
    if subject is not None and subject.i < token.i and subject.pos_ in {"NOUN", "PROPN"}:
        return _agrees(subject, wanted)
    before = [t for t in span if t.i < token.i and t.pos_ in {"NOUN", "PROPN"}]
    return len([t for t in before if _agrees(t, wanted)]) == 1


def told_to_be(token: Token) -> bool:
    """ "The agency said it is able to ...": what is so is as often something told of before."""
    clause = token.head
    copular = clause.lemma_ == "be" and clause.dep_ == "ccomp"
    return token.lower_ == "it" and token.dep_ == "nsubj" and copular


def _agrees(noun: Token, wanted: str) -> bool:
    """Whether a noun is such as the possessive stands for, in number and in sort."""
    several = noun.tag_ in {"NNS", "NNPS"} or any(c.dep_ == "conj" for c in noun.children)
    if wanted == "several":
        return several
    person = noun.ent_type_ == "PERSON" or sort_of(noun) == "person"
    return not several and person == (wanted == "person")
