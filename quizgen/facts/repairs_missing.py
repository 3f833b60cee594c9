"""Verbs without a subject: it stands before them, but the parser hung it elsewhere."""

from __future__ import annotations

from typing import TYPE_CHECKING

from quizgen.facts.knowledge import verbs
from quizgen.facts.repairs_tree import (
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

_ROUND = {"over", "about", "around", "nearly", "under"}
"""Prepositions that make a number a rough one."""
_WHEN = {"after", "before", "since", "until"}
"""Prepositions that are conjunctions before a clause."""
_ASIDES = {"appos", "conj", "npadvmod", "dep"}
"""What a subject behind a fronted phrase is taken for."""


def _bare(verb: Token) -> bool:
    """Whether a finite main verb lacks a subject, and words before it could hold one."""
    if verb.dep_ not in {"ROOT", "ccomp"} or verb.pos_ not in VERBAL:
        return False
    if subjects(verb) or not finite(verb) or front(verb) <= verb.sent.start:
        return False
    return not any(c.tag_ in {"WDT", "WP", "WP$"} for c in verb.children)


def content(token: Token) -> list[Change]:
    """ "noted the ferry will sink": the object is the subject of what is said."""
    if token.dep_ not in {"ccomp", "conj"} or token.pos_ not in VERBAL or not clear(token):
        return []
    saying = token.head
    if saying.lemma_.lower() not in verbs("asserting") | verbs("opaque") or subjects(token):
        return []
    if any(c.dep_ in {"mark", "cc"} and c.i < token.i for c in token.children):
        return []
    things = [c for c in saying.children if c.dep_ in {"dobj", "dative"} and c.i < token.i]
    if len(things) != 1 or things[0].left_edge.i <= saying.i:
        return []
    between = token.doc[things[0].right_edge.i + 1 : front(token)]
    if not all(t.text == "," for t in between) or things[0].tag_ == "PRP":
        return []
    if any(c.dep_ == "cc" and saying.i < c.i < token.i for c in saying.children):
        return []
    return [Change(things[0], token, subject_of(token)), Change(token, saying, "ccomp")]


def preposition(token: Token) -> list[Change]:
    """ "as/mark lie detectors to help": what has a noun of its own brings in no clause."""
    if token.dep_ != "mark" or token.head.tag_ != "VB":
        return []
    noun = next((c for c in token.children if c.dep_ == "pobj"), None)
    aim = token.head
    if noun is None or aim.dep_ != "advcl" or not any(c.tag_ == "TO" for c in aim.children):
        return []
    early = [
        Change(c, noun, c.dep_)
        for c in aim.children
        if token.i < c.i < noun.i and c.dep_ in {"compound", "amod", "det"}
    ]
    return [Change(token, aim.head, "prep"), Change(aim, noun, "acl"), *early]


def conjunction(token: Token) -> list[Change]:
    """ "sank after/prep the crew was/conj saved": a preposition before a whole clause."""
    if token.dep_ not in {"conj", "advcl", "ccomp"} or subjects(token) or not clear(token):
        return []
    for link in token.head.children:
        noun = next((c for c in link.children if c.dep_ == "pobj"), None)
        if link.lower_ not in _WHEN or link.dep_ != "prep" or noun is None:
            continue
        if noun.right_edge.i + 1 == front(token) and link.i < token.i:
            return [
                Change(noun, token, subject_of(token)),
                Change(link, token, "mark"),
                Change(token, token.head, "advcl"),
            ]
    return []


def lent(token: Token) -> list[Change]:
    """ "Crews/nsubj>thought, thought to be lost, have swum": an aside took the subject."""
    if not _bare(token):
        return []
    for aside in token.children:
        own = subjects(aside) if aside.dep_ == "advcl" and aside.tag_ == "VBN" else []
        behind = own[0].right_edge.i + 1 if len(own) == 1 else 0
        if not behind or own[0].left_edge != aside.left_edge or behind >= aside.i:
            continue
        if token.doc[behind].text == "," and aside.right_edge.i < front(token):
            return [Change(own[0], token, subject_of(token)), Change(aside, own[0], "acl")]
    return []


def second_object(token: Token) -> list[Change]:
    """ "According to Oslo 40 ferries/pobj sank": a preposition has one noun."""
    if not _bare(token):
        return []
    for link in token.subtree:
        nouns = [c for c in link.children if c.dep_ == "pobj" and c.i > link.i]
        if len(nouns) == 2 and nouns[1].right_edge.i + 1 == front(token) and link.i < token.i:
            return [Change(nouns[1], token, subject_of(token))]
    return []


def numbered(token: Token) -> list[Change]:
    """ "over/prep 30 ferries were lost": a rough number taken for a preposition's phrase."""
    if not _bare(token):
        return []
    for link in token.children:
        noun = next((c for c in link.children if c.dep_ == "pobj"), None)
        if link.lower_ not in _ROUND or noun is None or noun.right_edge.i + 1 != front(token):
            continue
        number = next((c for c in noun.children if c.dep_ == "nummod"), None)
        if number is not None and number.left_edge.i == link.i + 1:
            return [Change(noun, token, subject_of(token)), Change(link, number, "quantmod")]
    return []


def timely(token: Token) -> list[Change]:
    """ "Last week marked the opening": a time that does what the verb says."""
    if not _bare(token):
        return []
    before = [c for c in token.children if c.i < token.i and c.dep_ not in {"punct", "advmod"}]
    done = any(c.dep_ == "dobj" for c in token.children)
    noun = before[-1] if before else None
    if noun is None or noun.dep_ != "npadvmod" or not done:
        return []
    return [Change(noun, token, "nsubj")] if noun.right_edge.i + 1 == front(token) else []


def within_verb(token: Token) -> list[Change]:
    """ "The shop/compound features in a film": the noun that is hung on a verb as on a noun."""
    if not _bare(token) or token.tag_ not in {"VBZ", "VBD", "VBP"}:
        return []
    left = [c for c in token.children if c.i < token.i]
    noun = left[-1] if left else None
    if noun is None or noun.dep_ not in {"compound", "nmod"} or noun.pos_ not in NAMING:
        return []
    own = {"det", "amod", "compound", "poss", "nummod", "nmod"}
    moved = [Change(c, noun, c.dep_) for c in left[:-1] if c.dep_ in own]
    return [Change(noun, token, "nsubj"), *moved]


def fronted(token: Token) -> list[Change]:
    """ "In a note to Chad, Ada Lind/appos said": the subject lost in the phrase before it."""
    if not _bare(token):
        return []
    i = front(token) - 1
    while i > token.sent.start and token.doc[i].is_punct:
        i -= 1
    last = token.doc[i]
    told = next((t for t in (last, *last.ancestors) if t.dep_ == "relcl"), None)
    if told is not None and (noun := _before_relative(told)) is not None:
        return [Change(noun, token, subject_of(token)), Change(told, noun, "relcl")]
    found = _outermost(last, token)
    if found is None or any(c.dep_ == "cc" for c in found.head.children if c.i < found.i):
        return _cut(last, token)
    if found.dep_ == "conj" and any(c.dep_ == "conj" for c in found.children):
        # "for security reasons tasks, places and dates are ...": the list begins before it
        return []
    return [Change(found, token, subject_of(token))]


def _before_relative(clause: Token) -> Token | None:
    """ "for Ely, Ada Lind, who/relcl>Ely ...": the name that a clause stands behind."""
    comma = clause.left_edge if clause.left_edge.text == "," else clause.left_edge.nbor(-1)
    if comma.text != "," or comma.i < 2:
        return None
    name = comma.nbor(-1)
    fits = name.dep_ in _ASIDES and name.pos_ == "PROPN" and comma_before(name)
    return name if fits and name != clause.head and clause.head in name.ancestors else None


def _cut(last: Token, verb: Token) -> list[Change]:
    """ "of the crisis, many towns/pobj failed": a phrase that goes on behind its comma."""
    phrase = [t for t in (last, *last.ancestors) if t.dep_ == "pobj" and t.pos_ in NAMING]
    if not phrase or phrase[0].right_edge.i + 1 != front(verb) or phrase[0].head.dep_ != "prep":
        return []
    noun = phrase[0]
    commas = [c for c in noun.children if c.text == "," and c.i < noun.i]
    if len(commas) != 1 or commas[0].nbor(-1).head != noun or commas[0].i - 1 <= noun.left_edge.i:
        return []
    end = commas[0].nbor(-1)
    early = [Change(c, end, c.dep_) for c in noun.children if c.i < end.i]
    return [
        Change(noun, verb, subject_of(verb)),
        Change(end, noun.head, "pobj", "NN"),
        Change(commas[0], verb, "punct"),
        *early,
    ]


def _outermost(last: Token, verb: Token) -> Token | None:
    """The greatest phrase that ends right before a verb and begins behind a comma."""
    found, at = None, last
    while at != verb and at.dep_ != "ROOT":
        named = at.pos_ in NAMING or at.text[0].isupper()
        behind = at.head.i < at.left_edge.i and at.right_edge.i < front(verb)
        if at.dep_ in _ASIDES and named and behind and at.head != verb and _begins(at):
            found = at
        at = at.head
    return found


def _begins(noun: Token) -> bool:
    """Whether a phrase begins anew: behind a comma, or with an article right after a time."""
    if comma_before(noun):
        return True
    article = noun.left_edge.tag_ == "DT"
    return article and noun.dep_ == "appos" and noun.head.ent_type_ in {"DATE", "TIME"}
