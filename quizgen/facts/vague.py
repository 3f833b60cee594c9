"""Vague descriptions: "the campaign" in a sentence that names nothing it could belong to."""

from __future__ import annotations

from typing import TYPE_CHECKING

from quizgen.facts.names_data import words

if TYPE_CHECKING:
    from spacy.tokens import Doc, Token

_COMPLETING = {"prep", "relcl", "acl", "appos"}
_TIMES = {"DATE", "TIME"}


def vague(doc: Doc) -> str:
    """Why a finished sentence cannot be understood alone; empty when it can."""
    subjects = (t for t in doc if t.dep_ in {"nsubj", "nsubjpass", "poss"} and _unexplained(t))
    if any(t.dep_ == "poss" or t.head.dep_ == "ROOT" for t in subjects):
        return "vague description"
    if any(t.pos_ == "PROPN" and t.ent_type_ not in _TIMES for t in doc):
        return ""
    return "vague description" if any(_unexplained(t) for t in doc) else ""


def _unexplained(noun: Token) -> bool:
    """A noun with "the" that neither the world nor its own phrase explains."""
    if noun.pos_ != "NOUN" or not any(c.lower_ == "the" and c.dep_ == "det" for c in noun.children):
        return False
    if noun.lemma_.lower() in _known():
        return False
    if any(c.dep_ in _COMPLETING and c.i > noun.i for c in noun.children):
        return False
    return not any(t.like_num or t.ent_type_ or t.tag_ in {"JJS", "RBS"} for t in noun.subtree)


def _known() -> frozenset[str]:
    tables = ("unique.txt", "whole_time.txt", "national.txt")
    return frozenset().union(*(words("reference", name) for name in tables))
