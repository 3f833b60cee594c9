"""Subjects in the wrong place: on an auxiliary, twice on a verb, or within another phrase."""

from __future__ import annotations

from typing import TYPE_CHECKING

from quizgen.facts.repairs_tree import (
    GROUP,
    NAMING,
    SUBJECTS,
    VERBAL,
    Change,
    comma_before,
    front,
    subject_of,
    subjects,
)

if TYPE_CHECKING:
    from spacy.tokens import Token

_LISTS = {"like", "including", "as"}
"""Prepositions that bring in examples."""
_PLURAL = {"are", "were", "have"}


def on_auxiliary(token: Token) -> list[Change]:
    """ "The market is/auxpass crowded": what hangs on an auxiliary is the verb's."""
    if token.dep_ not in GROUP or token.head.pos_ not in VERBAL:
        return []
    verb = token.head
    if token.lemma_ == "have" and verb.tag_ == "VBG":
        # "have worrying results": no auxiliary at all
        return []
    has = bool(subjects(verb))
    moved = []
    for child in token.children:
        if child.dep_ in {"nsubj", "nsubjpass"}:
            if not has:
                moved.append(Change(child, verb, subject_of(verb)))
        elif child.dep_ in {"prep", "punct", "npadvmod", "cc", "advcl", "mark"}:
            moved.append(Change(child, verb, child.dep_))
    return moved


def emphatic(token: Token) -> list[Change]:
    """ "Chad has itself banned ferries": a second subject that only stresses the first."""
    if token.tag_ != "PRP" or not token.lower_.endswith(("self", "selves")):
        return []
    if token.dep_ not in {"nsubj", "appos", "dep"} or token.head.pos_ not in VERBAL:
        return []
    return [Change(token, token.head, "npadvmod")] if len(subjects(token.head)) > 1 else []


def listed(token: Token) -> list[Change]:
    """ "Towns in Chad, Mali, and Niger spent": the last of a list taken for a second subject."""
    first, second = _two(token)
    if first is None or second is None:
        return []
    edge = second.left_edge
    link = edge.nbor(-1) if edge.i > 0 else edge
    if link.dep_ != "cc" or link.lower_ not in {"and", "or"} or link.i <= first.i:
        return []
    if second.pos_ not in NAMING or (first.tag_ == "NNS" and _form(token).tag_ == "VBZ"):
        return []
    last = _nearest(first, link, token)
    return [Change(second, last, "conj"), Change(link, last, "cc")] if last is not None else []


def _form(verb: Token) -> Token:
    """The word of a verb group that shows number."""
    return next((c for c in verb.children if c.dep_ in GROUP), verb)


def _two(verb: Token) -> tuple[Token | None, Token | None]:
    """The two words taken for a verb's subject, where there are two before it."""
    found = [c for c in subjects(verb) if c.dep_ in {"nsubj", "nsubjpass"} and c.i < verb.i]
    if verb.pos_ not in VERBAL or len(found) != 2 or found[0].pos_ not in NAMING:
        return None, None
    return found[0], found[1]


def _nearest(first: Token, link: Token, verb: Token) -> Token | None:
    """The word of a subject's phrase to which "and" joins another."""
    if _form(verb).lower_ in _PLURAL and first.tag_ not in {"NNS", "NNPS"}:
        return first
    i = link.i - 1
    while i > first.i and verb.doc[i].is_punct:
        i -= 1
    last = verb.doc[i]
    while last.dep_ in {"compound", "nummod", "case"}:
        last = last.head
    inside = last == first or first in last.ancestors
    return last if inside and last.pos_ in NAMING else None


def exemplified(token: Token) -> list[Change]:
    """ "Firms, like Moreau and Lind, were fined": examples taken for a second subject."""
    first, second = _two(token)
    if first is None or second is None or second.left_edge.i == 0:
        return []
    link = second.left_edge.nbor(-1)
    if link.lower_ not in _LISTS or any(c.dep_ in {"pobj", "pcomp"} for c in link.children):
        return []
    if link.dep_ != "prep" or link.head != token:
        return []
    commas = [
        Change(c, first, "punct")
        for c in token.children
        if c.dep_ == "punct" and first.i < c.i < token.i and c.i < front(token)
    ]
    return [Change(link, first, "prep"), Change(second, link, "pobj"), *commas]


def lost_object(token: Token) -> list[Change]:
    """ "the fall of/prep insurer Moreau/nsubj will": a preposition that lost its noun."""
    first, second = _two(token)
    if first is None or second is None or second.left_edge.i == 0:
        return []
    link = second.left_edge.nbor(-1)
    inside = link.dep_ == "prep" and first in link.ancestors
    if not inside or any(c.dep_ in {"pobj", "pcomp"} for c in link.children):
        return []
    return [Change(second, link, "pobj")]


def run_in(token: Token) -> list[Change]:
    """ "a fall of the firm/pobj Moreau/nsubj will": a name behind its noun."""
    first, second = _two(token)
    if first is None or second is None or second.pos_ != "PROPN" or second.left_edge.i == 0:
        return []
    noun = second.left_edge.nbor(-1)
    inside = noun.tag_ == "NN" and noun.dep_ == "pobj" and first in noun.ancestors
    return [Change(second, noun, "appos")] if inside and first.tag_ == "NN" else []


def further_place(token: Token) -> list[Change]:
    """ "The museum in Troy, Ohio was sold": the state behind a town taken for a second subject."""
    first, second = _two(token)
    if first is None or second is None or second.ent_type_ != "GPE" or not comma_before(second):
        return []
    comma = second.left_edge.nbor(-1)
    town = comma.nbor(-1)
    if town.pos_ != "PROPN" or town.i <= first.i or second.right_edge.i + 1 != front(token):
        return []
    if first not in town.ancestors or any(c.dep_ in {"conj", "cc"} for c in town.children):
        return []
    return [Change(second, town, "appos"), Change(comma, town, "punct")]


def listed_apart(token: Token) -> list[Change]:
    """ "Her father, two aunts and a cousin were hurt": a list taken for an apposition."""
    if token.dep_ not in {"nsubj", "nsubjpass"} or token.tag_ not in {"NN", "NNP"}:
        return []
    form = _form(token.head).lower_
    apposed = [c for c in token.children if c.dep_ == "appos"]
    if form not in _PLURAL or not apposed or not comma_before(apposed[0]):
        return []
    if any(c.dep_ == "conj" for c in token.children):
        return []
    joined = [c for c in apposed[-1].children if c.dep_ == "conj"]
    return [Change(c, token, "conj") for c in apposed] if joined else []


def floating(token: Token) -> list[Change]:
    """ "They were each paid": a word for how many of the subject, which may stand by the verb."""
    verb, word = token.head, token.lower_
    if token.dep_ not in {"dep", "advmod"} or word not in {"all", "each", "both"}:
        return []
    if token.left_edge != token.right_edge or verb.pos_ not in VERBAL:
        return []
    if not any(c.dep_ in SUBJECTS and c.i < token.i for c in verb.children):
        return []
    if word == "each" or any(c.dep_ == "neg" for c in verb.children):
        return [Change(token, verb, "advmod")] if token.dep_ == "dep" else []
    # what is said of all is said of them without "all"
    return [Change(token, verb, "predet")]


def particle_of_name(token: Token) -> list[Change]:
    """ "de Lind has": what stands right before a name and is left open belongs to it."""
    if token.dep_ != "dep" or token.i + 1 >= len(token.doc):
        return []
    name = token.nbor(1)
    same = name.head == token.head and name.dep_ in {"nsubj", "nsubjpass"}
    if not same or name.pos_ != "PROPN" or token.tag_ not in {"FW", "NNP"}:
        return []
    return [Change(token, name, "compound")]


def apposed(token: Token) -> list[Change]:
    """ "won with 60 votes, the most in town": it describes the noun before the comma."""
    if token.dep_ != "dep" or token.i < token.head.i or not comma_before(token):
        return []
    named = token.tag_ in {"JJS", "RBS"} or token.pos_ == "NOUN"
    if not named or token.left_edge.tag_ != "DT" or token.left_edge.i < 2:
        return []
    noun = token.left_edge.nbor(-2)
    return [Change(token, noun, "appos")] if noun.pos_ in NAMING else []


def joint_names(token: Token) -> list[Change]:
    """ "mayors Ada of Ely and Bo/conj>Ely of Ayr were hurt": both are who was hurt."""
    if token.dep_ not in {"nsubj", "nsubjpass"} or token.pos_ != "PROPN":
        return []
    form = _form(token.head).lower_
    many = any(c.dep_ == "compound" and c.tag_ == "NNS" for c in token.children)
    if form not in _PLURAL or not many or any(c.dep_ == "conj" for c in token.children):
        return []
    named = [t for t in token.subtree if t.dep_ == "conj" and t.ent_type_ == "PERSON"]
    if len(named) != 1 or named[0].head.dep_ != "pobj" or named[0].head.ent_type_ == "PERSON":
        return []
    links = [c for c in named[0].head.children if c.dep_ == "cc"]
    return [Change(named[0], token, "conj"), *(Change(c, token, "cc") for c in links)]
