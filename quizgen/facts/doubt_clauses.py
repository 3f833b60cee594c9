"""Doubtful clauses below a verb: states, nouns and relative clauses taken for what is said."""

from __future__ import annotations

from typing import TYPE_CHECKING

from quizgen.facts.knowledge import verbs, words
from quizgen.facts.phrases import apart, small
from quizgen.facts.verbforms import participle
from quizgen.lexicon import noun_classes

if TYPE_CHECKING:
    from spacy.tokens import Token

_SUBJECTS = {"nsubj", "nsubjpass"}
_HEARERS = {"person", "group", "Tops"}


def run_on(child: Token) -> bool:
    """A clause hung without "that" on a verb that takes none: two sentences run together."""
    if child.dep_ != "ccomp" or any(c.dep_ == "mark" for c in child.children):
        return False
    lemma = child.head.lemma_.lower()
    if lemma != "be" and any(c.tag_ == "WRB" and c.i == child.left_edge.i for c in child.children):
        # "investigated how the crew would sleep"
        return not _has_subject(child)
    if _told_of_thing(child) or _pictured(child):
        return True
    if lemma in verbs("naming"):
        # "announced new features focused on ...": a participle taken for a verb
        return not _plain(child)
    if small(child):
        return lemma not in verbs("letting") | verbs("opaque")
    if lemma in verbs("asserting") | verbs("opaque") | verbs("quoting"):
        return False
    if lemma in verbs("clausal") and child.i > child.head.i and _plain(child):
        # "signalled the ferry had sunk"
        return False
    if lemma == "make" and any(c.lower_ in {"clear", "plain"} for c in child.head.children):
        # "made clear he would go"
        return not _plain(child)
    return not apart(child)


def _plain(clause: Token) -> bool:
    """Whether a clause has a subject and a form that is no participle."""
    group = [c for c in clause.children if c.dep_ in {"aux", "auxpass"}]
    first = group[0] if group else clause
    sure = first.tag_ in {"VBZ", "VBP", "MD"} or (first.tag_ == "VBD" and not _either_form(first))
    return sure and _has_subject(clause)


def _either_form(verb: Token) -> bool:
    return verb.dep_ not in {"aux", "auxpass"} and participle(verb.lower_)


def _has_subject(token: Token) -> bool:
    return any(c.dep_ in _SUBJECTS for c in token.children)


def own_account(verb: Token) -> bool:
    """ "By her own reckoning, she has won": then nobody else says so."""
    near = [verb, *(c for c in verb.children if c.dep_ in _SUBJECTS)]
    nouns = (n for t in near for c in t.children if c.lower_ == "by" for n in c.children)
    return any(_told(n) and any(c.lower_ == "own" for c in n.children) for n in nouns)


def _told(noun: Token) -> bool:
    return bool(set(noun_classes(noun.lemma_.lower())[:2]) & {"communication", "cognition"})


def bare_noun(child: Token) -> bool:
    """ "on salt [prices]": a noun that ends the phrase before it, taken for a clause."""
    alone = child.dep_ == "advcl" and child.pos_ == "NOUN" and child.i > child.head.i
    if not alone or any(not c.is_punct for c in child.children):
        return False
    return child.nbor(-1).pos_ in {"NOUN", "PROPN", "ADJ"}


def contact(child: Token) -> bool:
    """ "the burdens owners [put on them]": a clause whose subject is taken for the noun."""
    if child.dep_ != "advcl" or child.tag_ not in {"VBP", "VBZ"} or child.i < child.head.i:
        return False
    if child.head.lemma_.lower() in verbs("assisting"):
        # "help children with asthma learn to swim"
        return False
    own = {"mark", "advmod", "aux", "auxpass", "expl", *_SUBJECTS}
    alone = not any(c.dep_ in own and c.i < child.i for c in child.children)
    return alone and child.nbor(-1).pos_ in {"NOUN", "PROPN"}


def _told_of_thing(child: Token) -> bool:
    """ "shows the moments [sailors came in]": a clause without "that" behind a thing."""
    if child.left_edge.i and child.left_edge.nbor(-1).text in {":", ",", "“", '"'}:
        return False
    between = (c for c in child.head.children if c.dep_ == "dobj" and c.i < child.left_edge.i)
    noun = next((c for c in between if c.pos_ == "NOUN" and c.i > child.head.i), None)
    return noun is not None and not set(noun_classes(noun.lemma_.lower())[:1]) & _HEARERS


def _pictured(child: Token) -> bool:
    """ "The film shows her mother [pushed to the floor]": a state, and no deed of hers."""
    subject = next((c for c in child.head.children if c.dep_ == "nsubj"), None)
    if subject is None or subject.lemma_.lower() not in words("pictures"):
        return False
    states = child.tag_ in {"VBD", "VBN"} and child.text.endswith("ed")
    return states and not any(c.dep_ in {"aux", "auxpass", "dobj"} for c in child.children)
