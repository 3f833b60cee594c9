"""Asking when, where, why, how and how long."""

from __future__ import annotations

import re

from quizgen.items.asks.common import candidate, clause_of, refuse_open, rest_of, said_back
from quizgen.items.candidate import Candidate, Refusal
from quizgen.items.realise import about_other, capitalised, said
from quizgen.items.wh import WHEN
from quizgen.items.words import listed, verbs
from quizgen.lexicon import noun_classes
from quizgen.models import Fact, Part

LONGEST_REASON = 14
"""Words of a reason above which it is no answer to a short question."""
_DATED = re.compile(r"\d|(?:Mon|Tues|Wednes|Thurs|Fri|Satur|Sun)day")
_LAST = re.compile(r"last (?:week|month|year|spring|summer|autumn|fall|winter)", re.IGNORECASE)
_YEAR = re.compile(r"\bin (?:1[5-9]|20)\d\d\b")
_WILLING = {"person", "people", "organisation", "country", "nationality"}
"""Who has aims."""
_SITES, _TOWARDS = {"city", "country", "place"}, {"to", "off", "near", "outside"}
_SPANNING = {"since": "Since when", "until": "Until when"}
"""Prepositions that go before "when" itself."""
_RANK = re.compile(r"(?:the )?\d+(?:st|nd|rd|th)")
_SUPERLATIVE = re.compile(r"\b(?:first|last|only|worst|best|\w+(?<!for)(?<!inter)est)\b")
_AGES = re.compile(r"\d,?\d{3} years|(?:hundred|thousand|million|billion) years|centuries")
"""So long ago that the day of publication does not matter."""
_LIMITS = {"before", "after", "since", "until", "by", "during"}
"""Prepositions that belong to the answer of "when"."""


def when(part: Part, fact: Fact) -> Candidate:
    """ "When was the election held?", "In which year ...?" """
    refuse_open(part)
    kind = part.mention.type
    if kind not in WHEN:
        raise Refusal("no question word")
    words = part.mention.words
    if kind == "date" and not (_DATED.search(words) or _LAST.fullmatch(words)):
        raise Refusal("time not fixed")
    if clause_of(fact).verb.lemma in verbs("saying") - {"announce", "agree"}:
        # on which day somebody said it matters to nobody
        raise Refusal("day of a saying")
    if _RANK.fullmatch(part.mention.words):
        # "at 28th" is a place in a table
        raise Refusal("no question word")
    if part.marker == "since" and _first_of(fact):
        # "its first quiet night since Sunday" began today
        raise Refusal("uncertain attachment")
    limited = part.marker in _LIMITS
    wh = _SPANNING.get(part.marker) or ("When" if limited else WHEN[kind])
    stem = about_other(rest_of(part, fact), wh)
    if _YEAR.search(stem):
        raise Refusal("time not fixed")
    key = said(part) if limited and part.marker not in _SPANNING else ""
    # a weekday that no date could be found for says little a month later
    weight = 0.45 if kind == "weekday" else 0.9
    return candidate(stem, part, fact, role="when", weight=weight, key=key)


def _first_of(fact: Fact) -> bool:
    """Whether the object is the first or the last of its kind, as "since" then tells."""
    found = clause_of(fact).part("object")
    return found is not None and _SUPERLATIVE.search(found.mention.text) is not None


def where(part: Part, fact: Fact) -> Candidate:
    """ "Where will military leaders gather?" """
    refuse_open(part)
    if part.aside or " " in part.marker or part.mention.head in listed("no_places"):
        raise Refusal("uncertain attachment")
    if fact.kind in {"statement", "demand"} or _reported(fact):
        # where somebody stood who said it matters to nobody
        raise Refusal("place of a saying")
    parts = clause_of(fact).parts
    if any(p.marker in _TOWARDS and _sited(p) and p is not part for p in parts):
        # "towed to St Helens on the east coast": where, the stem says
        raise Refusal("several answers fit")
    stem = about_other(rest_of(part, fact), "Where")
    key = "" if part.marker in {"in", "at"} else said(part)
    bare = part.mention.words.removeprefix("the ")
    if part.mention.head and bare.islower() and len(bare.split()) < 2:
        raise Refusal("key too general")
    return candidate(stem, part, fact, role="where", weight=0.9, key=key)


def _sited(part: Part) -> bool:
    """Whether a phrase names a place, or says what sort of place one is ("the city of Oslo")."""
    sort = noun_classes(part.mention.head)[:1]
    return part.mention.type in _SITES or sort == ("location",)


def _reported(fact: Fact) -> bool:
    return clause_of(fact).verb.lemma in (verbs("saying") | verbs("voicing")) - {"agree"}


def cause(part: Part, fact: Fact) -> Candidate:
    """ "Why was the match called off?" """
    return _why(part, fact, "cause", capitalised(said(part)))


def aim(part: Part, fact: Fact) -> Candidate:
    """ "Why was the fund set up?" — "To pay for repairs" """
    subject = clause_of(fact).part("subject")
    if subject is None or subject.mention.type not in _WILLING or clause_of(fact).verb.passive:
        # water does not break through the ice in order to form geysers
        raise Refusal("no question word")
    words = part.mention.words
    if clause_of(fact).verb.tense == "past" and _outcome(words):
        # "snatched a catch to end the innings": so it came about
        raise Refusal("uncertain attachment")
    if len(words.split()) > LONGEST_REASON and part.mention.short:
        words = part.mention.short
    return _why(part, fact, "aim", capitalised(words))


def _outcome(words: str) -> bool:
    """Whether an infinitive tells rather how it came out than what it was for."""
    verb = words.removeprefix("to ").split()
    return bool(verb) and verb[0] in verbs("outcomes")


def _why(part: Part, fact: Fact, role: str, key: str) -> Candidate:
    refuse_open(part)
    if len(key.split()) > LONGEST_REASON:
        raise Refusal("key too long")
    stem = about_other(rest_of(part, fact), "Why")
    return Candidate(
        stem, key, part.mention, fact, "cause", role, None, said_back(part, fact), weight=0.8
    )


def how(part: Part, fact: Fact) -> Candidate:
    """ "How did the team cut costs?" """
    refuse_open(part)
    stem = about_other(rest_of(part, fact), "How")
    return candidate(stem, part, fact, role="how", weight=0.7, key=said(part))


def duration(part: Part, fact: Fact) -> Candidate:
    """ "How long did the shutdown last?" """
    refuse_open(part)
    if part.mention.words.endswith(" ago"):
        # "lived around 7,000 years ago" tells when
        if not _AGES.search(part.mention.words):
            raise Refusal("time not fixed")
        stem = about_other(rest_of(part, fact), "When")
        return candidate(stem, part, fact, role="when", weight=0.8)
    lasting = clause_of(fact).verb.lemma in verbs("lasting")
    if not (part.marker or lasting):
        raise Refusal("no question word")
    stem = about_other(rest_of(part, fact), "For how long" if part.marker else "How long")
    return candidate(stem, part, fact, role="duration", weight=0.8)
