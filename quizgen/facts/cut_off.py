"""Phrases that the parser ended too early: what stands behind them in the sentence shows it."""

from __future__ import annotations

from typing import TYPE_CHECKING

from quizgen.facts.knowledge import verbs, words

if TYPE_CHECKING:
    from spacy.tokens import Span, Token

    from quizgen.facts.constituents import Constituent

_FINITE = {"VBD", "VBZ", "VBP", "MD"}
_NOMINAL = {"NOUN", "PROPN", "NUM", "ADJ"}
_NEAR = 9
"""Words within which the end of an aside is looked for."""


def cut_off(constituent: Constituent) -> bool:
    """Whether a phrase goes on behind its end, or lacks what must stand before it."""
    span = constituent.span
    return (
        _verb_behind(constituent)
        or _one_of_two(constituent)
        or _half_way(span)
        or _listed_on(constituent)
        or _named_on(constituent)
        or _no_recipient(constituent)
        or _two_objects(constituent)
        or without_article(span.root)
        or _unjoined(constituent)
        or _second_aim(constituent)
        or _two_verbs(constituent)
    )


def _behind(span: Span) -> Token | None:
    return span.doc[span.end] if span.end < span.sent.end else None


def _verb_behind(constituent: Constituent) -> bool:
    """ "denied the subject [came up]": a subject that was taken for an object."""
    behind = _behind(constituent.span)
    if constituent.slot != "object" or behind is None or behind.tag_ not in _FINITE:
        return False
    return constituent.span.root.head.i < constituent.start and behind.dep_ != "relcl"


def _one_of_two(constituent: Constituent) -> bool:
    """ "a mixture of salt and [sand]": "and" that was hung on the verb, or inside a phrase."""
    behind = _behind(constituent.span)
    if behind is None or behind.dep_ != "cc":
        return False
    if behind.lower_ not in {"and", "or"}:
        return False
    joined = next((c for c in behind.head.children if c.dep_ == "conj" and c.i > behind.i), None)
    return joined is not None and joined.pos_ in _NOMINAL and _no_clause(joined)


def _no_clause(token: Token) -> bool:
    return not any(c.dep_ in {"nsubj", "nsubjpass", "cop", "aux"} for c in token.children)


def _half_way(span: Span) -> bool:
    """ "from Oslo, in the south, [to Bergen]": an aside hides the end."""
    starts = [t for t in span if t.lower_ == "from"]
    if not starts or any(t.lower_ == "to" and t.i > starts[-1].i for t in span):
        return False
    rest = span.doc[span.end : min(span.end + _NEAR, span.sent.end)]
    return any(t.text == "," and t.nbor(1).lower_ == "to" for t in rest[:-1])


def _listed_on(constituent: Constituent) -> bool:
    """A second object behind a comma: the rest of a list that was torn apart."""
    span = constituent.span
    return constituent.slot == "object" and constituent.aside and span.root.i > span.root.head.i


def _named_on(constituent: Constituent) -> bool:
    """ "councillors Ada Moreau [, Bo Lind and Kari Lund] were elected": one name of many."""
    span, root = constituent.span, constituent.span.root
    if root.tag_ != "NNS":
        return False
    named = [c for c in root.children if c.dep_ == "appos" and c.pos_ == "PROPN"]
    return any(c.i < span.end for c in named) and any(c.i >= span.end for c in named)


def names_on(span: Span) -> bool:
    """Whether a list of names goes on: "Ada Moreau and Bo Lind [, Kari Lund and Jo Lee]"."""
    if span.root.pos_ != "PROPN" and not any(t.dep_ == "conj" for t in span):
        return False
    rest = span.doc[span.end : min(span.end + _NEAR, span.sent.end)]
    if len(rest) < 2 or rest[0].text != "," or rest[1].pos_ != "PROPN":
        return False
    joined = any(t.lower_ == "and" for t in span) and span[-1].pos_ == "PROPN"
    return joined and any(t.lower_ == "and" and t.nbor(1).pos_ != "VERB" for t in rest[:-1])


def _no_recipient(constituent: Constituent) -> bool:
    """ "has taken line [honours]": half of a compound is nobody who is given something."""
    root = constituent.span.root
    bare = len(constituent.span) == 1 and root.tag_ == "NN"
    second = any(c.dep_ == "dobj" and c.left_edge.i == root.i + 1 for c in root.head.children)
    given = constituent.slot == "indirect_object" and not constituent.marker
    return bare and (given or (constituent.slot == "object" and second))


def _two_objects(constituent: Constituent) -> bool:
    """ "pay local Norwegian large sums": those who are paid, taken for a word of the sums."""
    root = constituent.span.root
    if constituent.slot != "object" or root.head.lemma_.lower() not in verbs("transfer"):
        return False
    own = [c for c in root.children if c.i < root.i]
    bare = not any(c.dep_ in {"det", "poss", "nummod"} for c in own)
    peoples = [c for c in own if c.text[:1].isupper() and c.dep_ == "amod"]
    return bare and any(c.dep_ == "amod" and c.i > peoples[0].i for c in own if peoples)


def without_article(root: Token) -> bool:
    """ "Greek court has ruled": headline English."""
    if root.tag_ != "NN" or root.lemma_.lower() not in words("groups"):
        return False
    own = list(root.children)
    if any(c.dep_ in {"det", "poss", "nummod", "compound", "conj"} for c in own):
        return False
    return any(c.dep_ == "amod" and c.ent_type_ == "NORP" and c.i == root.i - 1 for c in own)


def _unjoined(constituent: Constituent) -> bool:
    """ "has sold ten but so far": "but" leads to what was hung on another verb."""
    root = constituent.span.root
    if constituent.slot != "clause":
        return False
    links = [c for c in root.children if c.dep_ == "cc" and c.i > root.i]
    return any(not any(c.dep_ == "conj" and c.i > k.i for c in root.children) for k in links)


def _second_aim(constituent: Constituent) -> bool:
    """ "decided to sell ten, close two and ...": a list of which the parser made two clauses."""
    root = constituent.span.root
    if constituent.marker == "whether" and constituent.aside:
        # "what he saw, whether he spoke and ...": nothing depends on it
        return constituent.start > root.head.i
    first = (c for c in root.head.children if c.dep_ == "xcomp" and c.i < root.i)
    return constituent.slot == "clause" and root.dep_ == "xcomp" and any(first)


def _two_verbs(constituent: Constituent) -> bool:
    """ "classes to spare children and offers meals": the finite verb is the main one's partner."""
    if constituent.slot == "clause":
        return False
    finite = (t for t in constituent.span if t.tag_ == "VBZ" and t.dep_ == "conj")
    return any(t.head.tag_ == "VB" and t.head.i > constituent.span.start for t in finite)
