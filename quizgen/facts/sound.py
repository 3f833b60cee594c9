"""Soundness: what no parse of a good sentence shows, whatever it says."""

from __future__ import annotations

from typing import TYPE_CHECKING

from quizgen.lexicon import noun_classes

if TYPE_CHECKING:
    from spacy.tokens import Doc, Token

_SUBJECTS = {"nsubj", "nsubjpass", "expl", "csubj", "csubjpass"}
_FINITE = {"VBD", "VBZ", "VBP", "MD"}
_GROUP = {"aux", "auxpass"}
_BEHIND = {"relcl", "prep", "punct"}
_VERBS = {"VERB", "AUX"}


def unsound(doc: Doc) -> str:
    """What shows that a sentence is broken; empty when nothing does."""
    if any(t.dep_ == "dep" and not t.is_space for t in doc):
        return "statement does not parse"
    if any(_verbless(t) or _headless(t) or _untold(t) for t in doc):
        return "clause without verb or subject"
    if any(_without_article(t) for t in doc):
        return "article missing"
    return "broken coordination" if any(_odd_pair(t) for t in doc) else ""


def _verbless(token: Token) -> bool:
    """ "That the date of the program.": a conjunction over no verb."""
    return token.dep_ == "mark" and token.lower_ == "that" and token.head.pos_ not in _VERBS


def _headless(token: Token) -> bool:
    """A finite clause that is said or thought, without a subject."""
    if token.dep_ != "ccomp" or any(c.dep_ in _SUBJECTS for c in token.children):
        return False
    group = [token, *(c for c in token.children if c.dep_ in _GROUP)]
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


def _without_article(token: Token) -> bool:
    """ "That fisherman saw the boat": one person is "a" or "the" one."""
    if token.dep_ not in {"nsubj", "nsubjpass"} or token.tag_ != "NN" or not token.is_lower:
        return False
    finite = {token.head.tag_, *(c.tag_ for c in token.head.children if c.dep_ in _GROUP)}
    if not finite & _FINITE or any(c.dep_ not in _BEHIND for c in token.children):
        return False
    return token.nbor(1).pos_ != "PROPN" and noun_classes(token.lemma_)[:1] == ("person",)


def _odd_pair(token: Token) -> bool:
    """ "A walk and in the park": a preposition joined to what is none."""
    return token.dep_ == "conj" and token.pos_ == "ADP" and token.head.pos_ != "ADP"
