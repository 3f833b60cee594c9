"""Slips in single words: pieces of one with a hyphen, wrong lemmas, verbs taken for nouns."""

from __future__ import annotations

from typing import TYPE_CHECKING

from quizgen.facts.knowledge import verbs
from quizgen.facts.repairs_tree import GROUP, NAMING, SUBJECTS, VERBAL, Change
from quizgen.facts.verbforms import inflected, known, lemma_of
from quizgen.lexicon import look_up

if TYPE_CHECKING:
    from spacy.tokens import Token

_WITHIN = {"punct", "compound", "amod", "nmod", "nummod", "npadvmod", "quantmod"}
"""What a hyphen is called where its word is no phrase of its own."""


def hyphened(token: Token) -> list[Change]:
    """ "e/nsubj -/nsubj bikes/nsubj": the last piece stands for the word, the others hang on it."""
    doc, i = token.doc, token.i
    if token.text != "-" or token.dep_ in _WITHIN or token.whitespace_ or not 0 < i < len(doc) - 1:
        return []
    first, last = doc[i - 1], doc[i + 1]
    if first.whitespace_ or not (first.is_alpha and last.is_alpha):
        return []
    place = last
    if last.head in {first, token} or token.head == first.head != last.head:
        place = first if first.head not in {token, last} else token
    if place.head in last.subtree:
        place = last
    if place.head != place and place.head in {first, token}:
        return []
    changes = [Change(first, last, "compound"), Change(token, last, "punct")]
    changes += [
        Change(c, last, c.dep_)
        for piece in (first, token)
        for c in piece.children
        if c not in {first, token, last}
    ]
    return [*changes, Change(last, last if place.head == place else place.head, place.dep_)]


def misread(token: Token) -> list[Change]:
    """ "hopes" of "hop": a lemma that has no such form. Only the lemma changes."""
    if token.pos_ not in VERBAL or not token.is_alpha or token.dep_ in GROUP:
        return []
    lemma, form = token.lemma_.lower(), token.lower_
    if known(lemma) and (form == lemma or form in inflected(lemma, token.tag_)):
        return []
    found = lemma_of(form, token.tag_)
    if found:
        token.lemma_ = found
    return []


def bare(token: Token) -> list[Change]:
    """ "The five firms join the union": a verb with a subject and no auxiliary is no infinitive."""
    if token.tag_ != "VB" or token.pos_ not in VERBAL:
        return []
    if any(c.dep_ in GROUP or c.tag_ in {"TO", "MD"} for c in token.children):
        return []
    told = token.dep_ == "ROOT" and any(c.dep_ == "nsubj" and c.i < token.i for c in token.children)
    along = (
        token.dep_ == "conj"
        and token.head.tag_ == "VBP"
        and not any(c.dep_ in GROUP for c in token.head.children)
        and not any(c.dep_ in SUBJECTS for c in token.children)
        and not any(t.tag_ == "TO" for t in token.doc[token.head.i : token.i])
    )
    return [Change(token, token.head, token.dep_, "VBP")] if told or along else []


def noun_as_verb(token: Token) -> list[Change]:
    """ "millions of pilgrims arrive": what has a subject before it is no noun."""
    if token.tag_ not in {"NN", "NNS"} or token.dep_ not in {"ROOT", "ccomp", "conj"}:
        return []
    own = [c for c in token.children if c.i < token.i and c.dep_ not in {"punct", "cc", "mark"}]
    subject = next((c for c in own if c.dep_ == "nsubj"), None)
    if subject is None or any(
        c.dep_ in {"det", "amod", "poss", "compound", "nummod", "aux"} for c in own
    ):
        return []
    if any(c.dep_ == "nummod" for c in token.children):
        # "people age 12"
        return []
    plural = subject.tag_ in {"NNS", "NNPS"} or any(c.dep_ == "conj" for c in subject.children)
    tag = "VBP" if plural else "VBZ"
    if not plural and token.tag_ == "NN":
        return []
    return [Change(token, token.head, token.dep_, tag)] if lemma_of(token.lower_, tag) else []


def verb_as_noun(token: Token) -> list[Change]:
    """ "a card, pass or document": a bare verb joined to a noun, with nothing of a verb."""
    if token.tag_ != "VB" or token.dep_ != "conj" or token.head.pos_ not in NAMING:
        return []
    plain = all(c.dep_ in {"conj", "cc", "punct", "amod", "det", "prep"} for c in token.children)
    if not plain or look_up(token.lower_) is None:
        return []
    return [Change(token, token.head, token.dep_, "NN")]


def that_mark(token: Token) -> list[Change]:
    """ "told us that/nsubj, in May, Ada left": before a subject "that" brings in a clause."""
    if token.lower_ != "that" or token.dep_ not in {"nsubj", "nsubjpass"}:
        return []
    after = [c for c in token.head.children if c.dep_ in SUBJECTS and c.i > token.i]
    fits = token.head.dep_ in {"relcl", "ccomp"} and len(after) == 1 and after[0].i < token.head.i
    if not fits:
        return []
    # hung on a noun, it is what the verb before the noun says
    told = token.head.head
    saying = told.head if told.dep_ in {"dobj", "dative"} else told
    if saying.lemma_.lower() not in verbs("asserting") | verbs("opaque"):
        return []
    return [Change(token, token.head, "mark", "IN"), Change(token.head, saying, "ccomp")]


def tall_name(token: Token) -> list[Change]:
    """ "Vasek advises farmers": a word that no dictionary has is a name, and no plural."""
    if token.tag_ != "NNS" or token.dep_ not in {"nsubj", "nsubjpass"}:
        return []
    if not token.text[0].isupper() or token.text.isupper() or token.left_edge != token:
        return []
    single = {token.lemma_.lower(), token.lower_, token.lower_.removesuffix("s")}
    if any(look_up(w) or look_up(w, "adjective") for w in single):
        return []
    group = [c for c in token.head.children if c.dep_ in GROUP]
    first = group[0] if group else token.head
    if first.tag_ != "VBZ" and first.lower_ != "was":
        return []
    return [Change(token, token.head, token.dep_, "NNP")]
