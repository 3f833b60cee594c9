"""Descriptions with "the" that say by themselves which one is meant."""

from __future__ import annotations

import re
from collections import Counter
from functools import lru_cache
from typing import TYPE_CHECKING

from quizgen.facts.names_data import gazetteer, words
from quizgen.facts.reference_kinds import tells
from quizgen.lexicon import noun_classes

if TYPE_CHECKING:
    from spacy.tokens import Span, Token

    from quizgen.facts.names import Cast, Entity

_AFTER = frozenset({"prep", "relcl", "acl", "appos"})
_MODIFIERS = frozenset({"compound", "amod", "nmod", "nummod"})
_PREPOSITIONS = frozenset({"of", "for", "in", "to", "between", "on", "with", "at", "against",
                           "from", "behind", "about"})  # fmt: skip
_SOLID = frozenset({"artifact", "person", "animal", "object", "group", "substance"})
"""Classes of what stands between things, where "the talks between A and B" tells which talks."""
_TIMES = frozenset({"DATE", "TIME"})
_CLOCK = frozenset({"hour", "minute", "second", "moment"})
"""Times that are counted from a moment which no stem names."""
_COMPASS = frozenset({"north", "south", "east", "west", "centre", "center"})
_ORDERED = frozenset({"past", "last", "next", "coming", "following", "first", "second", "third"})
_ORDINAL = re.compile(r"\d+(?:st|nd|rd|th)")
_DECADE = re.compile(r"(?:\d\d)?\d0s")
DOMINANT = 0.6
"""Share of the mentions of countries that makes an article the story of one country."""


def told(head: Token, span: Span, cast: Cast) -> bool:
    """Whether a description says by itself which one is meant.

    Args:
        head: its noun.
        span: the words that are said; what completes the description must stand in them.
        cast: the names of the document.
    """
    lemma = head.lemma_.lower()
    if head.lower_ in _COMPASS and head.head.lower_ in {"in", "into", "from"}:
        # "in the north": of which country, the page tells
        return completed(head, span)
    if _unique(head) or _DECADE.fullmatch(head.text) or completed(head, span):
        return True
    named = [e for c in _before(head) if (e := cast.at(c)) is not None]
    if named:
        # "the Australian man" is one of many
        return not somebody(head) or any(e.type != "nationality" for e in named)
    if lemma in words("reference", "whole_time.txt") and _when(head):
        return lemma not in _CLOCK or any(c.text[0].isdigit() for c in head.children)
    if any(c.lower_ in words("reference", "telling.txt") for c in _before(head)):
        return True
    if lemma in words("reference", "national.txt"):
        return dominant(cast) is not None
    if any(c.lower_ in words("reference", "pointing_back.txt") for c in head.children):
        return False
    telling = ((tells(c) and not _counts(c)) or c.ent_type_ == "MONEY" for c in head.children)
    return not somebody(head) and any(telling)


def somebody(head: Token) -> bool:
    """Whether a noun is for one person without an office, whom only a name tells from others."""
    person = head.tag_ == "NN" and noun_classes(head.lemma_.lower())[:1] == ("person",)
    offices = words("reference", "single_offices.txt") | words("reference", "national.txt")
    return person and head.lemma_.lower() not in offices


def completed(head: Token, span: Span | None = None) -> bool:
    """Whether words after the noun say which one is meant, and stand in the span."""
    return any(
        c.i > head.i and c.dep_ in _AFTER and (span is None or c.i < span.end)
        and (c.dep_ != "prep" or c.lower_ in _PREPOSITIONS)
        and (c.i if c.dep_ in {"prep", "appos"} else c.left_edge.i) <= head.i + 2
        and not _idle(c, head)
        for c in head.children
    )  # fmt: skip


def _idle(after: Token, head: Token) -> bool:
    """Whether words after a noun tell no more of it: a time, or what a thing stood between."""
    solid = noun_classes(head.lemma_.lower())[:1]
    if not solid or solid[0] not in _SOLID:
        return False
    if after.lower_ == "between":
        return True
    if after.dep_ not in {"prep", "acl"}:
        return False
    inner = [t for t in after.subtree if t != after and t.pos_ not in {"ADP", "DET", "PUNCT"}]
    return bool(inner) and all(t.ent_type_ in _TIMES or t.lower_ == "future" for t in inner)


def _counts(modifier: Token) -> bool:
    """ "40-page", "20-year-old": figures that tell a thing only to who knows it."""
    inner = list(modifier.subtree)
    return not any(t.pos_ == "PROPN" for t in inner) and any(t.like_num for t in inner)


def _unique(head: Token) -> bool:
    """Whether the world has one such thing; not "the moon" in a story of Jupiter's moon."""
    lemma, known = head.lemma_.lower(), words("reference", "unique.txt")
    if head.lower_ not in known and (head.tag_ == "NNS" or lemma not in known):
        return False
    if noun_classes(lemma)[:1] != ("object",):
        return True
    same = (t for t in head.doc if t.pos_ == "NOUN" and t.lemma_.lower() == lemma)
    return not any(
        any(c.dep_ == "poss" and c.pos_ == "PROPN" and c.lower_ != "earth" for c in t.children)
        for t in same
    )


def _before(head: Token) -> list[Token]:
    return [
        t for c in head.children if c.i < head.i and c.dep_ in {*_MODIFIERS, "poss"}
        for t in c.subtree
    ]  # fmt: skip


def _when(head: Token) -> bool:
    """ "The past few days", "the coming year": told by the calendar."""
    return any(c.lower_ in _ORDERED or _ORDINAL.fullmatch(c.text) for c in head.children)


@lru_cache(maxsize=2)
def dominant(cast: Cast) -> Entity | None:
    """The country that the article is about, when it is clearly one."""
    counts: Counter[int] = Counter()
    by_name = {e.name: e for e in cast.entities if e.type == "country"}
    known = gazetteer().names
    for entity in cast.entities:
        if entity.type == "country":
            counts[entity.id] += len(entity.spans)
        elif entity.type == "nationality" and entity.name in known:
            country = by_name.get(known[entity.name].country)
            if country is not None:
                counts[country.id] += len(entity.spans)
    if not counts:
        return None
    best, times = counts.most_common(1)[0]
    return cast.entities[best] if times >= DOMINANT * sum(counts.values()) else None
