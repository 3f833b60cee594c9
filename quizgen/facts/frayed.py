"""Frayed phrases: cut by the parser in the wrong place, so that they say half of what they mean."""

from __future__ import annotations

import re
from typing import TYPE_CHECKING

from quizgen.facts.closing import parted
from quizgen.facts.cut_off import cut_off
from quizgen.lexicon import look_up

if TYPE_CHECKING:
    from spacy.tokens import Span, Token

    from quizgen.facts.constituents import Constituent
    from quizgen.facts.names import Cast

_CLOSING = {",", ".", ";", ":", "?", "!", "”", '"', ")", "]", "…"}
_WAITING = {"VB", "VBD", "VBP", "VBZ"}
_MONTH = re.compile(r"(?:Jan|Feb|Mar|Apr|Jun|Jul|Aug|Sept?|Oct|Nov|Dec)\.")
_SHARES = {"half", "some", "many", "most", "others", "both", "all", "none", "few", "several", "two",
           "three", "four", "five", "rest"}  # fmt: skip
_ALONG = (", along with", ", together with", ", as well as")
_HYPHENS = {"-", "–"}


def frayed(constituent: Constituent, cast: Cast) -> bool:
    """Whether a phrase ends or begins in the middle of another, or joins what does not match."""
    span = constituent.span
    if constituent.slot in {"adverb", "particle"}:
        return _torn(span) or _score(span)
    return (
        _torn(span)
        or _score(span)
        or cut_off(constituent)
        or _bare_share(span)
        or _not_alone(constituent, cast)
        or hanging(span)
        or _nameless_clause(constituent)
        or _mismatched(span.root, cast)
        or _torn_compound(span)
    )


def hanging(span: Span) -> bool:
    """Whether a phrase ends in a verb while the sentence goes on: what it needs is missing."""
    last = span[-1]
    if last.tag_ not in _WAITING or last.i + 1 >= span.sent.end or len(span) == 1:
        return False
    return last.nbor(1).text not in _CLOSING


def _torn(span: Span) -> bool:
    """ "-husband", "his popular walk and": an edge inside a word or a coordination."""
    first, last = span[0], span[-1]
    before = first.nbor(-1) if first.i else None
    if before is not None and before.tag_ == "POS":
        # "Nord Anywhere’s plan", where the parser lost the owner
        return True
    if last.tag_ == "POS" or _in_hyphens(last) or _in_title(first, before):
        return True
    tied = before is not None and before.text in _HYPHENS and not before.whitespace_
    tied = tied and before is not None and before.i > 0 and not before.nbor(-1).whitespace_
    if last.pos_ == "PROPN" and last.i + 2 < len(last.doc) and last.nbor(1).text == ":":
        # "Batman: The Animated Series"
        return last.nbor(2).text[:1].isupper()
    return tied or first.text in _HYPHENS or (len(span) > 1 and last.dep_ == "cc")


def _leads(before: Token) -> bool:
    """ "Talks go on with [Chad and coal exports remain a goal]": a preposition left alone."""
    return before.dep_ == "prep" and before.tag_ == "IN" and not any(True for _ in before.children)


def _in_hyphens(last: Token) -> bool:
    """ "Co", of "Co-founder"."""
    if last.i + 2 >= len(last.doc) or last.whitespace_:
        return False
    sign = last.nbor(1)
    return sign.text[:1] == "-" and not sign.whitespace_ and sign.nbor(1).is_alpha


def _in_title(first: Token, before: Token | None) -> bool:
    """ "Oil", of "Just Stop Oil": a capital before it that is no name's shows a longer one."""
    if before is None or first.is_sent_start or before.is_sent_start:
        return False
    capital = before.text.istitle() and before.text.isalpha() and first.text[:1].isupper()
    return capital and before.pos_ in {"VERB", "ADV", "ADP"}


def _score(span: Span) -> bool:
    """ "7-5" of "7-5, 6-2", and "Nov." of a date without its day."""
    behind = span.doc[span.end : span.end + 2].text
    scored = span.text[-1:].isdigit() and re.match(r"-\d|, ?\d-|, ?\d$", behind) is not None
    return scored or _MONTH.fullmatch(span.text) is not None


def _bare_share(span: Span) -> bool:
    """ "Half were told ...": half of whom, another clause says."""
    return len(span) == 1 and span.root.lower_ in _SHARES


def _nameless_clause(constituent: Constituent) -> bool:
    """A clause without a verb, or an object that is one ("that the date of the program")."""
    span, root = constituent.span, constituent.span.root
    if constituent.slot == "object":
        return span[0].lower_ == "that" and span[0].dep_ == "mark"
    if root.dep_ == "xcomp" and root.tag_ in {"VBD", "VBZ"}:
        # "was told directors made a bid": its subject was taken for the one who hears it
        return True
    if constituent.slot != "clause" or root.dep_ != "ccomp":
        return False
    if not constituent.marker and any(c.tag_ == "WRB" for c in root.children):
        # "described how members wrote": no claim that they did
        return span[0].tag_ != "WRB"
    subjects = {"nsubj", "nsubjpass", "expl", "csubj"}
    return root.pos_ not in {"VERB", "AUX"} or not any(c.dep_ in subjects for c in root.children)


def _not_alone(constituent: Constituent, cast: Cast) -> bool:
    """ "The park, along with the forest, was ...": half of who or what it is said of."""
    span = constituent.span
    if constituent.slot != "subject":
        return False
    behind = span.doc[span.end : span.end + 3].text.lower()
    # "The war in Darfur, a region of Sudan, which ...": the aside goes on
    named = any(t.dep_ == "appos" and cast.at(t) is not None for t in span)
    halved = (
        not named
        and behind.startswith(",")
        and "," in span.text
        and not parted(span)
        and not any(t.dep_ == "conj" for t in span)
    )
    led = span.start > 0 and _leads(span.doc[span.start - 1])
    return halved or led or behind.startswith(_ALONG)


def _mismatched(root: Token, cast: Cast) -> bool:
    """A thing joined with a name ("a caterpillar industry and Laos"): no pair, but two clauses."""
    if cast.at(root) is not None or root.pos_ != "NOUN":
        return False
    joined = [c for c in root.children if c.dep_ == "conj"]
    named = [e for c in joined if (e := cast.at(c)) is not None]
    return any(e.type in {"country", "city", "person"} for e in named) and root.ent_type_ == ""


def _torn_compound(span: Span) -> bool:
    """ "The USI exhibit identifies": a verb that the tagger took for the head of a compound."""
    root = span.root
    if root.tag_ != "NNS" or not any(c.dep_ == "compound" for c in root.children):
        return False
    lemma = root.lemma_.lower()
    return look_up(lemma, "noun") is None and look_up(lemma, "verb") is not None
