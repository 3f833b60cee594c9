"""Vague descriptions: "the campaign" in a sentence that names nothing it could belong to."""

from __future__ import annotations

from typing import TYPE_CHECKING

from quizgen.facts.names_data import words

if TYPE_CHECKING:
    from spacy.tokens import Doc, Token

_COMPLETING = {"prep", "relcl", "acl", "appos"}
_TIMES = {"DATE", "TIME"}
_COUNTED = {*_TIMES, "ORDINAL", "CARDINAL", "QUANTITY"}
"""What a figure in a description is: "the 40-page report" is known no better for its pages."""


def vague(doc: Doc) -> str:
    """Why a finished sentence cannot be understood alone; empty when it can."""
    subjects = (t for t in doc if t.dep_ in {"nsubj", "nsubjpass", "poss"} and _unexplained(t))
    if any(t.dep_ == "poss" or t.head.dep_ == "ROOT" for t in subjects):
        return "vague description"
    if any(_wraps(t) or _anybody(t) for t in doc) or _uncounted(doc):
        return "vague description"
    if any(t.pos_ == "PROPN" and t.ent_type_ not in _TIMES for t in doc):
        return ""
    return "vague description" if any(_unexplained(t) and not _ranked(t) for t in doc) else ""


def _ranked(noun: Token) -> bool:
    """ "The cheapest taxi": told in a sentence that is about no one in particular."""
    return any(t.tag_ in {"JJS", "RBS"} or t.ent_type_ in _COUNTED for t in noun.subtree)


def _wraps(noun: Token) -> bool:
    """ "The ministry's claim": what it claims, other sentences tell."""
    owned = any(c.dep_ == "poss" or c.lower_ == "the" for c in noun.children)
    wraps = noun.pos_ == "NOUN" and noun.lemma_.lower() in words("reference", "contents.txt")
    return wraps and owned and not _completed(noun)


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


def _completed(noun: Token) -> bool:
    """Whether words behind a noun, other than a time, say which one is meant."""
    after = (c for c in noun.children if c.dep_ in _COMPLETING and c.i > noun.i)
    return any(not _timed(c) for c in after)


def _timed(after: Token) -> bool:
    """ "Released on Monday": a time alone."""
    inner = [t for t in after.subtree if t != after and t.pos_ not in {"ADP", "DET", "PUNCT"}]
    return bool(inner) and all(t.ent_type_ in _TIMES for t in inner)


def _unexplained(noun: Token) -> bool:
    """A noun with "the" that neither the world nor its own phrase explains."""
    if noun.pos_ != "NOUN" or not any(c.lower_ == "the" and c.dep_ == "det" for c in noun.children):
        return False
    if noun.lemma_.lower() in _known():
        return False
    if _completed(noun):
        return False
    return not any(t.ent_type_ and t.ent_type_ not in _COUNTED for t in noun.subtree)


def _known() -> frozenset[str]:
    tables = ("unique.txt", "whole_time.txt", "national.txt")
    return frozenset().union(*(words("reference", name) for name in tables))
