"""Quoted clauses: what a certain speaker claims in whole words of their own.

A clause counts only when all of it stands between the marks, needs nobody's "I", "here" or "it"
to be understood, and is neither an opinion nor a guess. What is in doubt stays a quotation.
"""

from __future__ import annotations

from collections.abc import Iterator
from typing import TYPE_CHECKING

from quizgen.facts.clauses import Predication
from quizgen.facts.knowledge import verbs, words
from quizgen.facts.quotes import Quote
from quizgen.facts.voices import Voice

if TYPE_CHECKING:
    from spacy.tokens import Span, Token

_FIRST = {"i", "we", "our", "my"}
_OWN = {"its", "their", "itself", "themselves"}
_OPEN_CLAUSES = {"if", "unless", "when", "whenever", "once", "whether", "until", "as"}
_COPULAR = {"be", "become", "remain", "look", "sound", "stay", "get", "go"}
_TELLING = {"object", "oblique", "agent", "clause"}
_CUT = {"...", "…", "[", "]", "?", "!"}


def claimed(found: Predication, voice: Voice) -> bool:
    """Whether a clause between quotation marks is a claim that stands alone."""
    told = [t for t in _tokens(found) if not t.is_punct]
    if not voice.claims or not all(_within(t, voice.quote) for t in told):
        return False
    if any(t.text in _CUT for t in found.verb.sent if _within(t, voice.quote)):
        return False
    if any(_points(t, found) or _hedges(t) for t in told):
        return False
    if any(p.slot == "clause" and p.marker in _OPEN_CLAUSES for p in found.parts):
        return False
    return _says_something(found) and _stated(found.verb, voice.quote)


def _within(token: Token, quote: Quote) -> bool:
    return quote.start <= token.idx < quote.end


def _tokens(found: Predication) -> Iterator[Token]:
    """The words of a clause: subject, verb group, what they are marked with, and all parts."""
    yield from found.subject.span
    for child in (found.verb, *found.verb.children):
        group = child == found.verb or child.dep_ in {"aux", "auxpass", "neg", "prt"}
        if group or (child.dep_ == "mark" and child.lower_ != "that"):
            yield child
    for part in found.parts:
        yield from found.verb.doc[part.start : part.span.end]


def _points(token: Token, found: Predication) -> bool:
    """Whether a word points out of the clause: at a person, or at the speaker's here and now."""
    if token.tag_ in {"PRP", "PRP$"}:
        return token.lower_ not in _OWN or token.i < found.verb.i
    if token.lower_ == "that":
        return token.tag_ == "DT"
    return token.lower_ in words("spoken_deictic")


def _hedges(token: Token) -> bool:
    return token.pos_ != "PROPN" and token.lemma_.lower() in words("hedges")


def _says_something(found: Predication) -> bool:
    """Whether the clause is more than a judgement: "is 15 % faster" is, "is great" is not."""
    if found.verb.lemma_.lower() not in _COPULAR:
        return any(p.slot in _TELLING or _figured(p.span) for p in found.parts)
    named = any(t.pos_ == "PROPN" for p in found.parts for t in p.span)
    return named or any(_figured(p.span) for p in found.parts)


def _figured(span: Span) -> bool:
    return any(t.text[0].isdigit() for t in span)


def _stated(verb: Token, quote: Quote) -> bool:
    """Whether the speaker puts the clause forward as so, and nobody else within the quotation."""
    while verb.dep_ == "conj" and _within(verb.head, quote):
        verb = verb.head
    head = verb.head
    if verb.dep_ == "ROOT":
        return True
    if not _within(head, quote):
        return verb.dep_ in {"ccomp", "parataxis"} and head.lemma_.lower() in verbs("claiming")
    return verb.dep_ == "ccomp" and _found(head) and _stated(head, quote)


def _found(verb: Token) -> bool:
    """ "we found that ...", "our study shows that ...": what follows is the speaker's own claim."""
    if verb.lemma_.lower() not in verbs("finding"):
        return False
    if any(c.dep_ in {"neg", "aux"} and c.lemma_ != "have" for c in verb.children):
        return False
    if verb.lemma_ == "see" and not any(t.lower_ == "that" for t in verb.subtree):
        # "we have seen ferries sink": what is seen now and then is not always so
        return False
    subjects = [c for c in verb.children if c.dep_ == "nsubj"]
    return len(subjects) == 1 and any(t.lower_ in _FIRST for t in subjects[0].subtree)
