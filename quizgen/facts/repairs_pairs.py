"""Two clauses side by side: one taken for what the other says, or for a thing it does."""

from __future__ import annotations

from typing import TYPE_CHECKING

from quizgen.facts.knowledge import verbs
from quizgen.facts.repairs_tree import (
    GROUP,
    NAMING,
    VERBAL,
    Change,
    clear,
    comma_before,
    finite,
    front,
    subject_of,
    subjects,
)

if TYPE_CHECKING:
    from spacy.tokens import Token

_CUTS = {";", ":", "–", "—"}
_CLOSING = {"”", '"', "’", "'"}
_LINKS = {"so", "then", "however", "therefore"}


def side_by_side(token: Token) -> list[Change]:
    """ "Ada is ill/ccomp, so Bo sings": the first clause is no content of the second."""
    if token.dep_ != "ccomp" or token.i > token.head.i or not _whole(token):
        return []
    second = token.head
    if not _whole(second) or second.pos_ not in VERBAL or token.pos_ not in VERBAL:
        return []
    subject = subjects(second)[0]
    between = token.doc[token.right_edge.i + 1 : subject.left_edge.i]
    if subject.i < token.right_edge.i or not len(between) or not _separate(token, second):
        return []
    return _led(token, second)


def _led(first: Token, second: Token) -> list[Change]:
    """The second verb joined to the first, with what stands before both at the first."""
    early = [
        Change(c, first, c.dep_) for c in second.children if c != first and c.i < first.left_edge.i
    ]
    place = first if second.head == second else second.head
    return [Change(first, place, second.dep_), Change(second, first, "conj"), *early]


def shared_subject(token: Token) -> list[Change]:
    """ "Chad sold/ccomp a mill and, in May, buys ferries": the second verb has no subject."""
    second = token.head
    if token.dep_ != "ccomp" or token.i > second.i or not _whole(token) or subjects(second):
        return []
    links = [c for c in token.children if c.dep_ == "cc" and c.i > token.i]
    if not links or not finite(second) or token.right_edge.i > second.i:
        return []
    if any(t.text in _CLOSING for t in token.doc[token.left_edge.i : second.i]):
        return []
    return _led(token, second)


def misjoined(token: Token) -> list[Change]:
    """ "is sick and the doctor calls/conj": a clause with a subject is joined to a clause."""
    head = token.head
    if token.dep_ != "conj" or head.pos_ in {*VERBAL, "ADP"} or token.pos_ not in VERBAL:
        return []
    if not _whole(token) or subjects(token)[0].i < head.i:
        return []
    links = [c for c in head.children if c.dep_ == "cc" and head.i < c.i < token.i]
    above = [t for t in head.ancestors if t.pos_ in VERBAL]
    if len(links) != 1 or not above:
        return []
    quoted = any(t.text in _CLOSING for t in token.doc[head.i : links[0].i])
    verb = above[-1] if quoted else above[0]
    return [Change(token, verb, "conj"), Change(links[0], verb, "cc")]


def _whole(verb: Token) -> bool:
    own = subjects(verb)
    return (
        finite(verb)
        and len(own) == 1
        and own[0].i < min([verb.i, *(c.i for c in verb.children if c.dep_ in GROUP)])
        and own[0].tag_ not in {"WP", "WDT"}
    )


def _separate(first: Token, second: Token) -> bool:
    """Whether what stands second says, by its words, nothing of what stands first."""
    lemma = second.lemma_.lower()
    between = second.doc[first.right_edge.i + 1 : subjects(second)[0].left_edge.i]
    told = any(c.dep_ == "ccomp" and c.i > second.i for c in second.children)
    if first.lemma_.lower() in verbs("asserting") | verbs("opaque") | verbs("quoting"):
        return False
    if any(t.text in _CLOSING for t in second.doc[first.i : between.end]):
        return False
    if any(t.lower_ in _LINKS for t in between) or told:
        return True
    if lemma in verbs("asserting") | verbs("opaque") | verbs("quoting") | verbs("finding"):
        return False
    own = {c.dep_ for c in second.children if c.i > second.i}
    return any(t.text in _CUTS for t in between) or bool(own & {"dobj", "attr", "acomp", "oprd"})


def shared_out(token: Token) -> list[Change]:
    """ "Chad has ferries and Mali sells trains": the object and the next subject made a pair."""
    if token.dep_ != "ccomp" or not _single(token) or token.i < token.head.i:
        return []
    first = token.head
    pair = subjects(token)
    if len(pair) != 1 or pair[0].left_edge.i <= first.i or pair[0].dep_ == "expl":
        return []
    second = [c for c in pair[0].children if c.dep_ == "conj"]
    links = [c for c in pair[0].children if c.dep_ == "cc"]
    if len(second) != 1 or len(links) != 1 or links[0].lower_ not in {"and", "but", "while"}:
        return []
    if second[0].right_edge.i + 1 != front(token) or _says(first) or _has_object(first):
        return []
    return [
        Change(pair[0], first, "dobj"),
        Change(links[0], first, "cc"),
        Change(second[0], token, subject_of(token)),
        Change(token, first, "conj"),
    ]


def _single(verb: Token) -> bool:
    """Whether a form of the verb can have no pair for its subject."""
    group = [c for c in verb.children if c.dep_ in GROUP]
    first = group[0] if group else verb
    return first.tag_ == "VBZ" or first.lower_ == "was"


def _says(verb: Token) -> bool:
    return verb.lemma_.lower() in verbs("asserting") | verbs("opaque") | verbs("quoting")


def _has_object(verb: Token) -> bool:
    return any(c.dep_ in {"dobj", "attr", "acomp", "oprd"} for c in verb.children)


def joined_subject(token: Token) -> list[Change]:
    """ "Chad has a mill and Mali was sold one": a subject joined to what stands before "and"."""
    first = _beside(token)
    if first is None or token.pos_ not in VERBAL or subjects(token) or not clear(token):
        return []
    i = front(token) - 1
    while i > token.sent.start and token.doc[i].text in {",", "–", "—"}:
        i -= 1
    noun = _last_joined(token.doc[i], token, first)
    if noun is None or noun.right_edge.i != i or noun.i < first.i:
        return []
    told = any(c.dep_ in {"acl", "relcl"} and not comma_before(c) for c in noun.children)
    if told or comma_before(noun.head):
        # "mourners agreeing none were ...", "measures, the army and the people are ..."
        return []
    if i < front(token) - 1 and not _set_off(noun):
        return []
    said = [t for t in noun.ancestors if first in t.ancestors and t.dep_ == "ccomp" and finite(t)]
    beside = said[0] if said else first
    return [
        Change(noun, token, subject_of(token)),
        Change(noun.left_edge.nbor(-1), beside, "cc"),
        Change(token, beside, "conj"),
    ]


def _beside(verb: Token) -> Token | None:
    """The verb that another is joined to, or stands beside in what somebody says."""
    if verb.dep_ == "conj":
        return verb.head
    before = [c for c in verb.head.children if c.dep_ == "ccomp" and c.i < verb.i]
    said = verb.dep_ == "ccomp" and before and before[-1].i > verb.head.i
    return before[-1] if said and finite(before[-1]) else None


def _last_joined(last: Token, verb: Token, first: Token) -> Token | None:
    """The phrase behind "and" that ends with a token, or the list that does."""
    above = [last, *(t for t in last.ancestors if first in t.ancestors)]
    joined = [t for t in above if t.dep_ == "conj" and t.pos_ in NAMING and _linked(t)]
    if len(joined) < 2:
        return joined[0] if joined else None
    noun = joined[-1]
    listed = noun.i + 1 < verb.i and noun.nbor(1).text == "," and not _single(verb)
    return noun if listed else None


def _linked(noun: Token) -> bool:
    """Whether "and" stands right before a phrase."""
    return noun.left_edge.i > 0 and noun.left_edge.nbor(-1).dep_ == "cc"


def _set_off(noun: Token) -> bool:
    """Whether an aside ends the phrase, so that a comma before the verb closes it."""
    return any(c.dep_ in {"acl", "appos", "relcl"} and comma_before(c) for c in noun.children)
