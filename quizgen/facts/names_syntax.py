"""What the parse tells of clauses, their verbs and subjects, and of quotations."""

from __future__ import annotations

from functools import cache
from typing import TYPE_CHECKING

from quizgen.facts.names_data import words

if TYPE_CHECKING:
    from spacy.tokens import Doc, Token

CLAUSES = frozenset(
    {"ROOT", "ccomp", "xcomp", "advcl", "relcl", "acl", "conj", "parataxis", "pcomp", "csubj"}
)
"""Dependencies under which a verb heads a clause of its own."""

SAYING = frozenset({"say", "tell", "add", "ask", "write", "explain", "warn", "claim", "insist",
                    "argue", "note", "reply", "continue", "announce", "declare", "state", "confirm",
                    "report", "admit", "acknowledge", "believe", "estimate"})  # fmt: skip


def sentence_numbers(doc: Doc) -> list[int]:
    """For each token the number of its sentence."""
    return [i for i, sent in enumerate(doc.sents) for _ in sent]


def quotations(doc: Doc) -> dict[int, int]:
    """For each token between quotation marks the number of its quotation."""
    found: dict[int, int] = {}
    inside, number = False, 0
    for token in doc:
        if token.text == "“" or (token.text == '"' and not inside):
            inside, number = True, number + 1
        elif token.text == "”" or token.text == '"' or "\n" in token.text:
            inside = False
        elif inside:
            found[token.i] = number
    return found


def empty(token: Token) -> bool:
    """ "It" that stands for nothing: "it is hoped that ...", "it rained"."""
    if token.lower_ != "it":
        return False
    verb = token.head
    if token.dep_ == "expl" or verb.lemma_ in {"rain", "snow", "take"}:
        return True
    if any(c.dep_ == "acomp" and c.lemma_.lower() in _able() for c in verb.children):
        # "it is able to fly": something is
        return False
    clause = any(c.dep_ in {"ccomp", "xcomp", "advcl", "csubj", "acl"} and c.i > verb.i
                 for v in (verb, *verb.children) if v is verb or v.dep_ in {"acomp", "attr"}
                 for c in v.children)  # fmt: skip
    return verb.lemma_ in {"be", "seem", "appear", "become", "make", "find"} and clause


@cache
def _able() -> frozenset[str]:
    """Adjectives that are said of somebody or something, whatever clause follows."""
    return words("reference", "willing.txt")


def clause_of(token: Token) -> int:
    """The verb of the clause that a token stands in."""
    while token.dep_ not in CLAUSES and token.head is not token:
        token = token.head
    return int(token.i)


def _told_to(verb: Token) -> Token | None:
    """Who is to do it in "asked Washington to act" and "appealed to Washington to act"."""
    for child in verb.children:
        if child.dep_ in {"dobj", "dative"}:
            return child
        if child.dep_ == "prep" and child.lower_ in {"to", "on", "upon", "for"}:
            return next((c for c in child.children if c.dep_ == "pobj"), None)
    return None


def subject_of(token: Token) -> Token | None:
    """The subject of the clause a token stands in; of a clause without one, the one it shares."""
    here = token.doc[clause_of(token)]
    while True:
        for child in here.children:
            if child.dep_ in {"nsubj", "nsubjpass"} and child.i != token.i:
                if child.tag_ in {"WP", "WDT"} and here.dep_ == "relcl":
                    return here.head
                if token not in child.subtree:
                    return child
                if here.dep_ not in {"pcomp", "advcl", "acl"}:
                    return None
        if here.dep_ == "xcomp" and any(c.tag_ == "TO" for c in here.children):
            ordered = _told_to(here.head)
            if ordered is not None and ordered.i < here.i and token not in ordered.subtree:
                return ordered
        if here.dep_ in {"conj", "xcomp", "advcl", "pcomp", "acl"} and here.head is not here:
            here = here.head if here.dep_ != "pcomp" else here.doc[clause_of(here.head)]
        else:
            return None


def subject_ahead(token: Token) -> Token | None:
    """The subject of the main clause that follows what the token stands in, or none."""
    here = token
    while here.dep_ not in {"advcl", "prep", "ROOT"} and here.head is not here:
        here = here.head
    while here.dep_ == "prep" and here.head.dep_ in {"pobj", "dobj", "pcomp"}:
        here = here.head.head
    verb = here.head
    if here.dep_ == "ROOT" or here.i > verb.i:
        return None
    verbs = [verb, *(c for c in verb.children if c.dep_ == "parataxis")]
    subject = next((c for v in verbs for c in v.children if c.dep_ in {"nsubj", "nsubjpass"}), None)
    return None if subject is None or subject.i < token.i else subject


def told(token: Token) -> set[int]:
    """Who speaks or listens in "X said he ..." and "X told Y he ...": the listener if any."""
    clause = token.doc[clause_of(token)]
    verb = clause.head
    subject = token.dep_ in {"nsubj", "nsubjpass", "csubj"}
    if clause.dep_ != "ccomp" or not subject or verb.lemma_ not in SAYING:
        return set()
    listeners = {c.i for c in verb.children if c.dep_ in {"dobj", "dative"}}
    return listeners or {c.i for c in verb.children if c.dep_ == "nsubj"}
