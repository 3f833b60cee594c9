"""Phrases before the subject: which belong to what is said, and which to nobody's clause."""

from __future__ import annotations

from typing import TYPE_CHECKING

from quizgen.facts.knowledge import verbs, words
from quizgen.lexicon import noun_classes

if TYPE_CHECKING:
    from spacy.tokens import Token

_SUBJECTS = {"nsubj", "nsubjpass"}
_SETTING = {"in", "on", "between", "from", "within", "inside", "across", "among", "under",
            "throughout"}  # fmt: skip
"""Prepositions that say where what is said holds; "after" and "despite" may tell of the saying."""
_OF_SAYING = {"DATE", "TIME", "GPE", "LOC", "FAC"}
_SMALL = {"ADP", "DET", "PRON", "SCONJ"}
_SHARES = {"all", "any", "both", "each", "few", "half", "many", "more", "most", "neither", "none",
           "several", "some", "percent", "%", "majority", "only"}  # fmt: skip


def of_what_is_said(child: Token) -> bool:
    """ "In deep water, the crew said it was ...": the water is where it was.

    A day, a place with a name, an occasion and words of some sort ("in a letter") are where the
    saying was.
    """
    verb = child.head
    if child.dep_ != "prep" or verb.lemma_.lower() not in verbs("asserting"):
        return False
    if not _before_subject(child) or child.lower_ not in _SETTING or content_of(verb) is None:
        return False
    nouns = [t for t in child.subtree if t.dep_ == "pobj"]
    if not nouns:
        return False
    if child.nbor(1).lower_ == "board":
        return True
    return nouns[0].pos_ == "NOUN" and nouns[0].ent_type_ not in _OF_SAYING and not _said(nouns[0])


def content_of(verb: Token) -> Token | None:
    """The clause behind a verb of saying that tells what is said, if it has a subject."""
    for child in verb.children:
        clause = child.dep_ == "ccomp" and child.i > verb.i and child.pos_ in {"VERB", "AUX"}
        if clause and any(c.dep_ in _SUBJECTS for c in child.children):
            return child
    return None


def lent(verb: Token) -> list[Token]:
    """What the parser hung on the verb of saying, and what is said with this verb needs."""
    holder = verb.head
    if verb.dep_ != "ccomp" or content_of(holder) != verb:
        return []
    return [c for c in holder.children if of_what_is_said(c)]


def no_part(child: Token) -> bool:
    """Whether a word or phrase before the subject is no part of the clause."""
    compared = child.lower_ in {"like", "unlike"} and child.dep_ == "prep"
    if compared and child.head.lemma_ != "be" and _before_subject(child):
        # "Like a tug, the ferry ...": it only adds, and behind the verb it would say how
        return True
    return _dateline(child) or _beside_subject(child) or _share(child)


def _before_subject(child: Token) -> bool:
    subjects = [c for c in child.head.children if c.dep_ in _SUBJECTS]
    return bool(subjects) and child.right_edge.i < subjects[0].left_edge.i


def _said(noun: Token) -> bool:
    """Whether a noun is one for words, or for where they are said; between things nobody speaks."""
    lemma = noun.lemma_.lower()
    spoken = "communication" in noun_classes(lemma) or lemma in words("events") | {"court"}
    return spoken and noun.head.lower_ != "between"


def _dateline(child: Token) -> bool:
    """ "Monday, May 4, 2015 On Friday, the ...": the day of the report, run into its text."""
    last = child.right_edge
    opens = child.ent_type_ == "DATE" and child.left_edge.is_sent_start
    if not opens or not last.text.isdigit() or last.i + 1 >= child.sent.end:
        return False
    return last.nbor(1).text.istitle() and last.nbor(1).pos_ in _SMALL


def _beside_subject(child: Token) -> bool:
    """ "Norway star Bo Lind": what a person is, that the parser took for a time."""
    timely = child.ent_type_ in {"DATE", "TIME"}
    if child.dep_ != "npadvmod" or timely or not _before_subject(child):
        return False
    return child.right_edge.nbor(1).pos_ == "PROPN"


def _share(child: Token) -> bool:
    """ "Of the thousands, we met a nurse": true without them, where the clause counts nobody."""
    if child.dep_ != "prep" or child.lower_ != "of" or not _before_subject(child):
        return False
    behind = (t for t in child.head.subtree if t.i > child.right_edge.i)
    return not any(t.like_num or t.lower_ in _SHARES for t in behind)
