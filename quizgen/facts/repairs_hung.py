"""Clauses and phrases that belong to another word than the one that the parser hung them on."""

from __future__ import annotations

from typing import TYPE_CHECKING

from quizgen.facts.knowledge import verbs
from quizgen.facts.repairs_tree import (
    GROUP,
    NAMING,
    VERBAL,
    Change,
    comma_before,
    finite,
    subjects,
)

if TYPE_CHECKING:
    from spacy.tokens import Token

_SURE = {"certain", "sure", "aware", "confident", "afraid", "glad", "proud", "unaware"}


def feeling(token: Token) -> list[Change]:
    """ "are/auxpass concerned the mill will close": a state of mind, and what it is about."""
    told = [c for c in token.children if c.dep_ == "ccomp" and c.i > token.i]
    group = [c for c in token.children if c.dep_ in GROUP]
    if token.lemma_ not in verbs("minding") or token.tag_ != "VBN" or not told or not group:
        return []
    be = group[-1]
    if be.lemma_ != "be" or any(c.dep_ in {"agent", "conj"} for c in token.children):
        return []
    rest = [
        Change(c, be, "nsubj" if c.dep_ == "nsubjpass" else c.dep_)
        for c in token.children
        if c != be and (c.i < be.i or c.dep_ == "punct")
    ]
    place = be if token.head == token else token.head
    return [Change(be, place, token.dep_), Change(token, be, "acomp", "JJ"), *rest]


def sure(token: Token) -> list[Change]:
    """ "was certain/acomp Ada had/ccomp left": the clause says what is certain."""
    if token.dep_ != "ccomp" or token.head.lemma_ != "be" or not subjects(token):
        return []
    state = [c for c in token.head.children if c.dep_ == "acomp" and c.i < token.i]
    if len(state) != 1 or state[0].right_edge.i + 1 != token.left_edge.i:
        return []
    return [Change(token, state[0], "ccomp")] if state[0].lower_ in _SURE else []


def made_clear(token: Token) -> list[Change]:
    """ "made clear/ccomp he would go": "clear" is no clause."""
    if token.dep_ != "ccomp" or token.lower_ not in {"clear", "plain"} or subjects(token):
        return []
    return [Change(token, token.head, "acomp")] if token.head.lemma_ == "make" else []


def object_predicate(token: Token) -> list[Change]:
    """ "found the men/nsubj guilty/ccomp": what somebody is found to be is no clause."""
    verb, own = token.head, subjects(token)
    if token.dep_ != "ccomp" or token.pos_ != "ADJ" or verb.pos_ != "VERB" or len(own) != 1:
        return []
    if verb.lemma_.lower() in verbs("letting") | verbs("opaque") or own[0].dep_ != "nsubj":
        return []
    if any(c.dep_ in {*GROUP, "mark", "cop"} for c in token.children):
        return []
    if own[0].lower_ == "it" or not verb.i < own[0].i < token.i:
        # "find it hard to swim": what is hard comes behind
        return []
    if any(c.dep_ == "dobj" for c in verb.children):
        return []
    return [Change(own[0], verb, "dobj"), Change(token, verb, "oprd")]


def relative(token: Token) -> list[Change]:
    """ "the flood, during which Chad suffered/ccomp": a clause with "which" tells of a noun."""
    if token.dep_ not in {"ccomp", "advcl"} or token.head.i > token.i:
        return []
    edge = token.left_edge
    first = edge.nbor(1) if edge.dep_ == "punct" else edge
    subject = first.tag_ == "WDT" and first.dep_ in {"nsubj", "nsubjpass"} and first.head == token
    under = first.dep_ == "prep" and any(c.lower_ == "which" for c in first.children)
    if not (subject or (under and first.head == token)) or first.i < 2:
        return []
    if len(subjects(token)) != 1:
        return []
    lemma = token.head.lemma_.lower()
    if subject and lemma in verbs("asserting") | verbs("opaque") | {"be"}:
        # "told Chad that ...", "it was Chad that ..."
        return []
    before = first.nbor(-1)
    noun = before.nbor(-1) if before.text == "," else before
    if noun.pos_ not in NAMING or noun.i <= token.head.i or not finite(token):
        return []
    return [Change(token, noun, "relcl")]


def within_front(token: Token) -> list[Change]:
    """ "Since it opened – late – in 2011, shops came": what no comma parts is the clause's."""
    if token.dep_ != "prep" or token.head.pos_ not in VERBAL:
        return []
    verb = token.head
    clauses = [c for c in verb.children if c.dep_ == "advcl" and c.right_edge.i < token.i]
    own = [c for c in subjects(verb) if c.left_edge.i > token.right_edge.i]
    if not clauses or not own or token.right_edge.nbor(1).text != ",":
        return []
    if not any(c.dep_ == "mark" for c in clauses[-1].children):
        return []
    gap = token.doc[clauses[-1].right_edge.i + 1 : token.i]
    return (
        []
        if any(t.text not in {"–", "—", ")"} for t in gap)
        else [Change(token, clauses[-1], "prep")]
    )


def after_front(token: Token) -> list[Change]:
    """ "Although it rained, in May the mill/nsubj ran": behind the comma begins the main clause."""
    clause = token.head
    if token.dep_ != "prep" or clause.dep_ != "advcl" or token.i < clause.i:
        return []
    verb = clause.head
    own = [c for c in subjects(verb) if c.left_edge.i == token.right_edge.i + 1]
    fronted = clause.i < verb.i and clause.right_edge == token.right_edge
    if not own or not fronted or not comma_before(token):
        return []
    return [Change(token, verb, "prep")]
