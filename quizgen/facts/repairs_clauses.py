"""The wrong word on top of a clause: a noun in place of its verb, a participle in place of it."""

from __future__ import annotations

from typing import TYPE_CHECKING

from quizgen.facts.knowledge import verbs
from quizgen.facts.repairs_tree import (
    GROUP,
    NAMING,
    VERBAL,
    Change,
    clear,
    front,
    subject_of,
    subjects,
)
from quizgen.facts.verbforms import lemma_of, participle

if TYPE_CHECKING:
    from spacy.tokens import Token


_BREAKS = {",", ";", ":", "“", '"'}


def noun_on_top(token: Token) -> list[Change]:
    """ "The flights aimed to help the crew": the only verb of a sentence is no participle."""
    if token.dep_ != "ROOT" or token.pos_ not in NAMING or subjects(token):
        return []
    hung = [c for c in token.children if c.dep_ == "acl" and c.i > token.i]
    if not hung or not _told(hung[-1]) or not token.sent.text.rstrip().endswith((".", "”", '"')):
        return []
    verb = hung[-1]
    behind = [
        Change(c, verb, c.dep_)
        for c in token.children
        if c != verb and (c.i > verb.i or _leads(c, token))
    ]
    subject = Change(token, verb, "nsubj")
    return [Change(verb, verb, "ROOT", "VBD"), subject, *behind, *_object(verb)]


def _leads(child: Token, noun: Token) -> bool:
    """Whether a phrase before the noun is the sentence's ("In 2013, the flights ...")."""
    return child.i < noun.i and child.dep_ in {"prep", "advmod", "punct", "cc", "npadvmod"}


def _object(verb: Token) -> list[Change]:
    """ "led Troy/npadvmod to ...": the object of what is no participle."""
    if verb.i + 1 >= len(verb.doc) or any(c.dep_ == "dobj" for c in verb.children):
        return []
    nouns = [c for c in verb.children if c.dep_ == "npadvmod" and c.left_edge.i == verb.i + 1]
    plain = [c for c in nouns if c.ent_type_ not in {"DATE", "TIME", "QUANTITY"}]
    return [Change(plain[0], verb, "dobj")] if plain else []


def _told(verb: Token) -> bool:
    """Whether what is taken for a participle can only be a past tense."""
    if verb.tag_ not in {"VBD", "VBN"} or subjects(verb):
        return False
    lemma = lemma_of(verb.lower_, "VBD")
    if not lemma or any(c.dep_ in {*GROUP, "agent"} for c in verb.children):
        return False
    if lemma in verbs("captioning") or any(c.lower_ == "at" for c in verb.children):
        # "a plan aimed at farmers"
        return False
    if verb.tag_ == "VBD" or lemma in verbs("unpassive"):
        return True
    taken = {c.dep_ for c in verb.children if c.i > verb.i}
    if taken & {"dobj", "ccomp"}:
        return lemma not in verbs("twofold")
    return lemma not in verbs("twofold") and _between_dashes(verb)


def _between_dashes(verb: Token) -> bool:
    """ "The two crafts – Ada and Bo – launched": a participle would stand by its noun."""
    before = [t.text for t in verb.doc[verb.head.i : verb.i]]
    return before[-1:] in (["–"], ["—"]) and before.count(before[-1]) == 2


def participle_on_top(token: Token) -> list[Change]:
    """ "Many interviewed in Chad expressed fear": the second verb is the sentence's."""
    if token.pos_ not in VERBAL or not clear(token) or subjects(token):
        return []
    first = _usurper(token)
    if first is None:
        return []
    subject = subjects(first)[0]
    rest = [
        Change(c, token, c.dep_)
        for c in first.children
        if c not in {token, subject} and (c.i < subject.left_edge.i or c.i > token.i)
    ]
    place = token if first.head == first else first.head
    dep = token.dep_ if first.dep_ == "csubj" else first.dep_
    if first.dep_ == "csubj":
        place = token.head
    elif token.head == first.head and token.dep_ == first.dep_:
        place, dep = token.head, token.dep_
    return [
        Change(token, place, dep),
        Change(subject, token, subject_of(token)),
        Change(first, subject, "acl", "VBN"),
        *rest,
    ]


def _usurper(verb: Token) -> Token | None:
    """The participle that has taken a verb's place and its subject."""
    beside = [c for c in verb.head.children if c.dep_ == "ccomp" and c.i < verb.i]
    places = {"conj": verb.head, "advcl": verb.head, "ccomp": beside[-1] if beside else verb.head}
    first = places.get(verb.dep_)
    if first is None or first.i >= verb.i or first.tag_ not in {"VBN", "VBD"}:
        return None
    if any(c.dep_ in GROUP for c in first.children) or not participle(first.lower_):
        return None
    if first.pos_ not in VERBAL or any(
        c.dep_ in {"dobj", "ccomp"} for c in first.children if c != verb
    ):
        return None
    return first if _takes_over(first, verb) else None


def _takes_over(first: Token, verb: Token) -> bool:
    """Whether one clause can be read over the words of both, without a link or a break."""
    own = subjects(first)
    if len(own) != 1 or own[0].i > first.i or first.lemma_.lower() in verbs("asserting"):
        return False
    if any(t.tag_ in {"PRP", "WP", "WDT"} for t in (own[0], *own[0].subtree)):
        return False
    between = verb.doc[first.i + 1 : front(verb)]
    if any(t.text in _BREAKS for t in between[-2:]):
        return False
    if any(t.dep_ == "cc" and t.head == first for t in between):
        return False
    return not any(c.dep_ == "mark" or c.tag_ == "WRB" for c in verb.children)


def reduced(token: Token) -> list[Change]:
    """ "Dust blown/csubj from Chad has been ...": a noun with a participle is no clause."""
    if token.dep_ != "csubj" or token.tag_ not in {"VBD", "VBN"}:
        return []
    own, verb = subjects(token), token.head
    if len(own) != 1 or own[0].left_edge.i != token.left_edge.i or own[0].pos_ not in NAMING:
        return []
    if any(c.dep_ in GROUP for c in token.children) or not participle(token.lower_):
        return []
    if subjects(verb) != [token]:
        return []
    return [Change(own[0], verb, subject_of(verb)), Change(token, own[0], "acl", "VBN")]


def passive(token: Token) -> list[Change]:
    """ "were/ROOT re-elected/acomp": the participle is the verb, and "be" its auxiliary."""
    be = token.head
    if token.dep_ not in {"acomp", "attr"} or token.tag_ != "VBN" or token.pos_ != "VERB":
        return []
    if be.lemma_ != "be" or be.i > token.i or any(c.dep_ in GROUP for c in token.children):
        return []
    if not any(c.dep_ == "compound" and c.lower_ == "re" for c in token.children):
        # "is self-employed", "was disappointed" say what somebody is like
        return []
    rest = [
        Change(c, token, "nsubjpass" if c.dep_ == "nsubj" else c.dep_)
        for c in be.children
        if c != token
    ]
    place = token if be.head == be else be.head
    return [Change(token, place, be.dep_), Change(be, token, "auxpass"), *rest]


def existential(token: Token) -> list[Change]:
    """ "There are/ROOT 40 ferries built/acl in Chad": the same as "40 ferries are built"."""
    there = [c for c in token.children if c.dep_ == "expl"]
    told = [c for c in token.children if c.dep_ == "attr" and c.i > token.i]
    if token.lemma_ != "be" or len(there) != 1 or len(told) != 1 or token.dep_ != "ROOT":
        return []
    noun = told[0]
    done = [c for c in noun.children if c.dep_ == "acl" and c.tag_ in {"VBN", "VBG"}]
    counted = any(c.dep_ == "nummod" and c.i < noun.i for c in noun.children)
    if len(done) != 1 or not counted or done[0].left_edge.i != noun.i + 1:
        return []
    if any(c.dep_ in {"neg", "aux"} for c in token.children):
        return []
    verb = done[0]
    rest = [Change(c, verb, c.dep_) for c in token.children if c not in {there[0], noun}]
    place = verb if token.head == token else token.head
    return [
        Change(verb, place, token.dep_),
        Change(noun, verb, "nsubjpass" if verb.tag_ == "VBN" else "nsubj"),
        Change(token, verb, "auxpass" if verb.tag_ == "VBN" else "aux"),
        Change(there[0], verb, "intj"),
        *rest,
    ]


def possessive_on_top(token: Token) -> list[Change]:
    """ "Troy’s/ccomp system failed": a possessive "’s" taken for a verb."""
    if token.tag_ != "POS" or token.dep_ not in {"ROOT", "ccomp"}:
        return []
    owner = [c for c in token.children if c.dep_ == "nsubj" and c.right_edge.i + 1 == token.i]
    verb = [c for c in token.children if c.dep_ == "ccomp" and c.i > token.i]
    owned = [c for v in verb for c in subjects(v) if c.left_edge.i == token.i + 1]
    if len(owner) != 1 or len(verb) != 1 or len(owned) != 1:
        return []
    place = verb[0] if token.dep_ == "ROOT" else token.head
    rest = [Change(c, verb[0], c.dep_) for c in token.children if c not in {owner[0], verb[0]}]
    return [
        Change(verb[0], place, token.dep_),
        Change(owner[0], owned[0], "poss"),
        Change(token, owner[0], "case"),
        *rest,
    ]
