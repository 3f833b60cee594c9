"""Relative clauses: what ties one to its noun, and which noun that is."""

from __future__ import annotations

from typing import TYPE_CHECKING

from quizgen.lexicon import noun_classes

if TYPE_CHECKING:
    from spacy.tokens import Token

_TIMING = {"during", "after", "before"}
_HAPPENING = {"act", "event", "time"}
_LASTING = {"person", "group", "artifact", "animal", "location"}
"""Classes of nouns for what does not happen."""


def relative_marker(child: Token) -> bool:
    """ "during which", "where", "when": ties the clause to its noun, and is no part of it."""
    if child.dep_ == "prep":
        return any(c.tag_ in {"WDT", "WP"} for c in child.children)
    return child.tag_ == "WRB"


def meant(verb: Token, marker: str) -> Token | None:
    """The noun that a relative clause is hung on; with a time, the one of its phrase that is one.

    "The survivors of the war, during which ...": nothing happens during survivors.
    """
    head = verb.head
    if head.dep_ == "conj" or any(c.dep_ == "conj" for c in head.children):
        # "the mill and the yard, where ...": one of them, or both
        return None
    if marker not in _TIMING or not set(noun_classes(head.lemma_.lower())[:1]) & _LASTING:
        return head
    last = verb.doc[verb.left_edge.i - 2] if verb.left_edge.i > 1 else head
    happens = set(noun_classes(last.lemma_.lower())[:2]) & _HAPPENING
    return last if last.pos_ == "NOUN" and happens else None
