"""Vague descriptions: "the campaign" in a sentence that names nothing it could belong to."""

from __future__ import annotations

from typing import TYPE_CHECKING

from quizgen.facts.names_data import words

if TYPE_CHECKING:
    from spacy.tokens import Doc, Token


def vague(doc: Doc) -> str:
    """Why a finished sentence cannot be understood alone; empty when it can."""
    found = any(_anybody(t) for t in doc) or _uncounted(doc)
    return "vague description" if found else ""


def _anybody(noun: Token) -> bool:
    """ "Countries", "friends": a subject that is nothing without those whom the page tells of."""
    subject = noun.dep_ in {"nsubj", "nsubjpass"} and noun.head.dep_ == "ROOT"
    alone = all(c.dep_ in {"conj", "cc", "punct"} for c in noun.children)
    return subject and alone and noun.lower_ in words("reference", "anybody.txt")


def _uncounted(doc: Doc) -> bool:
    """Whether a figure is asked for of no place, no time and nobody with a name."""
    asks = len(doc) > 1 and doc[0].lower_ == "how" and doc[1].lower_ in {"many", "much"}
    tells = (t.text[0].isupper() or t.like_num or t.lower_ in {"world", "earth"} for t in doc[1:])
    return asks and not any(tells)
