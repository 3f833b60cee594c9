"""Whether a quotation can be understood away from its page."""

from __future__ import annotations

import re

from quizgen.items.words import content, listed
from quizgen.lexicon import Pos, look_up, noun_classes

LEAST, TELLING = 4, 2
"""Words that carry meaning, and words of its own matter, that are needed; a name adds one."""
SHORT = 5
"""Words up to which a quotation needs all these without a name."""
_POINTS = re.compile(
    r"^(?:Which|Whose|Whom)\b(?!.*\?)"
    r"|^(?:For (?:example|instance)|Instead|Besides|In other words|On the other hand),"
    r"|^(?:But |And |So )?th(?:is|at|ese|ose) (?:is|was|are|were|will|would|has)(?:n[’']t)?\b"
    r"|^(?:And|So|Then)\b(?=.* …$)|^(?:And )?(?:therefore|thus|as a result)\b"
    r"|^It (?:also|then|still|just|only|lets|makes|gives|takes|shows|means)\b"
    r"|^(?:That|This)[’']s (?!clear|important|hard|impossible|possible|likely|not\b)"
    r"|\b(?:do|did|does|done|doing|about|like|with|to|for|of|on|by|from) (?:this|that)\b"
    r"(?=[,.;]| to| for| in| and| but| a |$)"
    r"|\b(?:accelerate|something) (?:that|smaller|bigger|else)$",
    re.IGNORECASE,
)
"""A word that stands for what another sentence says."""
_SUBJECT = re.compile(
    r"^(?:(?:But|And|So|Now|Well),? )?(?:(?:all|some|many|most|one|none|each|both|any) of )?"
    r"(?:this|that|these|those) (?P<noun>[a-z-]+)",
    re.IGNORECASE,
)
"""A subject that the sentence before names."""
_TAKEN_UP = re.compile(
    r"(?<!so )(?<!such )\b(?:that|this|those|these) (?P<noun>[a-z-]+)(?=[,.;!?]|$)"
)
""" "That letter": a thing that the sentence before names, where no clause can begin."""
_BARE = re.compile(
    r"(?<!; )(?<!: )(?<!– )(?<!— )(?<!- )\b(?:this(?=[’']s| (?:is|was|has|had|will|would|can|could|"
    r"may|might|should|must|are|does|did|means|happens|happened)\b)"
    r"|(?<=think )that(?= (?:will|would|is|was|has|can|could)\b)"
    r"|(?:^|(?<=[Aa]nd )|(?<=[Bb]ut )|(?<=[Ss]o )|(?<=if )|(?<=, ))that(?=[’']s))",
    re.IGNORECASE,
)
""" "This" and "that" alone, where no noun of the same sentence was ended by a dash or a colon."""
_CLASSES: tuple[Pos, ...] = ("noun", "verb", "adjective")
_WORD = re.compile(r"\d[\d.,]*\d|\w+n[’']t\b|[\w-]+")
_PERSON = {"he", "him", "his", "himself", "she", "her", "hers", "herself"}
_PLURAL = {"they", "them", "their", "theirs", "themselves"}
_THING = {"it", "its", "itself"}
_MANY = {"people", "police", "children", "men", "women", "folks", "anyone", "everyone", "someone",
         "somebody", "everybody", "nobody", "anybody", "staff", "who", "media"}  # fmt: skip
_PREPARES = re.compile(
    r"it(?:[’']s| (?:is|was|would be|will be|may be|might be|can be|has been|seems|gets|becomes))?"
    r"(?: (?:not|very|so|too|more|quite|really|always|often|just|also|only))*"
    r"(?: \w+)?(?: for [\w ]+?)? (?:to|that|when|if|how|what|why|where|who|\w+ing)\b"
    r"|it(?: [\w’']+){0,2} (?:seems|appears|feels|felt|looks|rains|rained|snowed|follows?|takes|"
    r"took|turns|turned)\b",
    re.IGNORECASE,
)
""" "It" that only prepares what follows: "it is hard to say", "it takes years"."""
_TELLS = re.compile(
    r"it(?:[’']s| is| was| will be| would be) (?:not )?(?:the|an?) (?:[\w’'-]+ ){2}", re.I
)
""" "It is the longest bridge in ...": the words behind it tell what it is."""


def points(words: str) -> bool:
    """Whether a quotation points to what was said before it."""
    if _POINTS.search(words):
        return True
    words = _lowered(words)
    if _bare(words):
        return True
    subject = _SUBJECT.match(words)
    if subject is not None and _noun(subject["noun"]) and not _timely(subject["noun"]):
        return True
    taken_up = _TAKEN_UP.search(words)
    if taken_up is not None and _noun(taken_up["noun"]) and not _timely(taken_up["noun"]):
        return True
    if re.search(r"\bhere\b", words) and not _names(words):
        return True
    return any(_open(m, words) for m in _WORD.finditer(words))


def says_little(words: str) -> bool:
    """Whether a quotation could be said on any matter."""
    if any(phrase in words for phrase in listed("empty_phrases")):
        return True
    names = _names(words)
    figure = any(w[0].isdigit() for w in words.split())
    short = len(words.split()) <= SHORT
    if len(content(words)) < LEAST - bool((names or figure) and not short):
        return True
    told = [w for w in _WORD.findall(words.lower()) if _matters(w)]
    return len(told) + len(names) < TELLING


def _bare(words: str) -> bool:
    """Whether "this" or "that" stands alone, and nothing before a comma says what it is."""
    for found in _BARE.finditer(words):
        before = words[: found.start()].rpartition(",")[0]
        if not any(_names_thing(w) for w in _WORD.findall(before)):
            return True
    return False


def _open(found: re.Match[str], words: str) -> bool:
    """Whether a word is a pronoun for nothing that stands before it in the quotation."""
    word = found[0].lower()
    if word not in _PERSON | _PLURAL | _THING:
        return False
    before = _WORD.findall(words[: found.start()])
    rest = words[found.start() :]
    if word in _THING:
        told = _PREPARES.match(rest) or _TELLS.match(rest)
        return not told and not any(map(_names_thing, before))
    fits = _is_person if word in _PERSON else _is_many
    named = any(w[0].isupper() and w != "I" for w in before)
    return not named and not any(map(fits, before))


def _names(words: str) -> list[str]:
    """The names of a quotation, a title's words one by one."""
    return [w for w in _WORD.findall(_lowered(words)) if w[0].isupper() and w != "I"]


def _lowered(words: str) -> str:
    """A quotation with a small first letter, unless it begins with a name that no list knows."""
    first = _WORD.match(words)
    low = first[0].lower() if first else ""
    small = low in listed("function_words") | listed("empty_words") or low.endswith("ly")
    known = small or any(look_up(w, pos) for w in (low, _singular(low)) for pos in _CLASSES)
    return words[:1].lower() + words[1:] if known else words


def _matters(word: str) -> bool:
    if word in listed("empty_words") | listed("function_words"):
        return False
    return len(word) > 2 and not _timely(word)


def _noun(word: str) -> bool:
    return bool(noun_classes(_singular(word.lower())))


def _timely(word: str) -> bool:
    return bool({"time", "quantity"} & set(noun_classes(_singular(word.lower()))[:1]))


def _names_thing(word: str) -> bool:
    """Whether "it" can stand for a word: a noun that is none of time and not a verb first."""
    low = word.lower()
    if low in listed("function_words") | listed("empty_words") or low.endswith("ing"):
        return False
    return (word[0].isupper() and word != "I") or (_noun(low) and not _timely(low))


def _is_person(word: str) -> bool:
    return "person" in noun_classes(_singular(word.lower()))[:1]


def _is_many(word: str) -> bool:
    low = word.lower()
    return low in _MANY or (_singular(low) != low and _noun(low) and not _timely(low))


def _singular(word: str) -> str:
    """A plural noun's singular, as far as its ending tells; any other word as it is."""
    for ending, single in (("ies", "y"), ("ves", "f"), ("ches", "ch"), ("s", "")):
        if word.endswith(ending) and not word.endswith(("ss", "us", "is")) and len(word) > 3:
            return word.removesuffix(ending) + single
    return word
