"""Soundness: what no parse of a good sentence shows, whatever it says."""

from __future__ import annotations

from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from spacy.tokens import Doc, Token

_SUBJECTS = {"nsubj", "nsubjpass", "expl", "csubj", "csubjpass"}
_FINITE = {"VBD", "VBZ", "VBP", "MD"}
_VERBS = {"VERB", "AUX"}


def unsound(doc: Doc) -> str:
    """What shows that a sentence is broken; empty when nothing does."""
    if any(t.dep_ == "dep" and not t.is_space for t in doc):
        return "statement does not parse"
    if any(_verbless(t) or _headless(t) or _untold(t) for t in doc):
        return "clause without verb or subject"
    return "broken coordination" if any(_odd_pair(t) for t in doc) else ""


def _verbless(token: Token) -> bool:
    """ "That the date of the program.": a conjunction over no verb."""
    return token.dep_ == "mark" and token.lower_ == "that" and token.head.pos_ not in _VERBS


def _headless(token: Token) -> bool:
    """A finite clause that is said or thought, without a subject."""
    if token.dep_ != "ccomp" or any(c.dep_ in _SUBJECTS for c in token.children):
        return False
    group = [token, *(c for c in token.children if c.dep_ in {"aux", "auxpass"})]
    return any(t.tag_ in _FINITE for t in group)


def _untold(token: Token) -> bool:
    """ "That he has told the troops.": what was told is left out."""
    if token.lemma_ != "tell" or token.pos_ != "VERB":
        return False
    last = max((c.right_edge.i for c in token.children if c.dep_ in {"dobj", "dative"}), default=0)
    alone = last > token.i and not any(c.i > last and not c.is_punct for c in token.subtree)
    persons = {"PERSON", "ORG", "NORP", "GPE"}
    told = any(
        c.i == last and (c.ent_type_ in persons or c.tag_ in {"NNS", "PRP"}) for c in token.subtree
    )
    return alone and told and not any(c.dep_ in {"nsubjpass", "ccomp"} for c in token.children)


def _odd_pair(token: Token) -> bool:
    """ "A walk and in the park": a preposition joined to what is none."""
    return token.dep_ == "conj" and token.pos_ == "ADP" and token.head.pos_ != "ADP"
