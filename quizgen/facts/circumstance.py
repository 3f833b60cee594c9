"""Circumstances: which parts of a clause say when, where, why, how long and what for."""

from __future__ import annotations

from typing import TYPE_CHECKING

from quizgen.facts.build import Built
from quizgen.facts.fronted import of_what_is_said
from quizgen.facts.knowledge import verbs, words
from quizgen.lexicon import noun_classes
from quizgen.models import Part

if TYPE_CHECKING:
    from spacy.tokens import Token

_TIMES = {"weekday", "month", "year", "date", "time"}
_PLACES = {"city", "country", "place"}
_WHERE = {"in", "at", "on", "near", "outside", "inside", "across", "off", "around"}
_WHEN = {"on", "in", "at", "", "during", "by", "before", "after", "since", "until"}
_BESIDE = {"after", "before", "since", "until", "shortly after", "shortly before"}
_HAPPENING = {"event", "act", "time", "process", "phenomenon"}
"""What nouns mean that time can be told by, in the dictionary's classes."""
_WHY = {"because of", "due to", "thanks to", "owing to", "as a result of"}


def circumstance(part: Part, built: Built) -> str:
    """The role of a part by what it is, whatever the verb: "when", "where", "cause" ...; or ""."""
    if part.slot == "clause":
        return "cause" if part.marker == "because" else ""
    if part.slot not in {"oblique", "adverb"}:
        return ""
    kind = part.mention.type
    if _of_what_is_said(part, built):
        return "matter"
    if part.marker in _WHY:
        return "cause"
    if _when(part, built):
        return "when"
    if _where(part, built):
        return "where"
    if kind == "duration" and part.marker in {"for", ""}:
        return "duration"
    return "how" if part.marker == "by" and kind == "clause" else ""


def _of_what_is_said(part: Part, built: Built) -> bool:
    fronted = filter(of_what_is_said, built.predication.verb.children)
    return any(c.idx <= part.mention.start <= c.right_edge.idx for c in fronted)


def _when(part: Part, built: Built) -> bool:
    kind = part.mention.type
    if kind == "duration":
        return part.marker in {"after", "within"}
    return (kind in _TIMES and part.marker in _WHEN) or _beside_event(part, built)


def _where(part: Part, built: Built) -> bool:
    named = part.mention.type in _PLACES
    if part.marker == "on" and part.mention.type in {"city", "country"}:
        # "called on China": whom, not where
        return False
    if part.marker == "from":
        return named and built.clause.verb.lemma in verbs("leaving")
    return part.marker in _WHERE and (named or _located(part, built))


def _beside_event(part: Part, built: Built) -> bool:
    """Whether a phrase tells the time by what happened: "after the flood", "during the mission"."""
    if part.mention.type not in {"thing", "event"} or built.clause.verb.lemma in verbs("following"):
        return False
    if part.aside:
        return False
    if part.marker == "during":
        return True
    senses = set(noun_classes(part.mention.head)[:2])
    return part.marker in _BESIDE and bool(senses & _HAPPENING)


def _located(part: Part, built: Built) -> bool:
    """Whether a phrase without a place's name says where: "at a hospital", "at Oxford University".

    Behind an object it may as well belong to that ("180 students at Oxford University").
    """
    mention, verb = part.mention, built.predication.verb
    obj = built.clause.part("object")
    if obj is not None and verb.idx < obj.mention.start < mention.start:
        return False
    if mention.type == "organisation":
        named = {w.strip(",.’'").lower() for w in mention.words.split()} & words("sites")
        return part.marker == "at" and bool(named)
    return mention.type == "thing" and mention.head in words("sites")


def aimed(part: Part, built: Built) -> bool:
    """Whether an infinitive says what something was done for, and belongs to no other word."""
    verb = built.predication.verb
    if verb.lemma_.lower() in verbs("aimless"):
        return False
    behind = next((c for c in verb.children if c.dep_ == "advcl" and _at(part, c)), None)
    if behind is None or any(c.dep_ in {"nsubj", "nsubjpass"} for c in behind.children):
        return False
    obj = built.clause.part("object")
    return obj is None or not set(obj.mention.text.lower().split()) & {"enough", "sufficient"}


def _at(part: Part, token: Token) -> bool:
    return part.mention.start <= token.idx < part.mention.end
