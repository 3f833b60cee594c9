"""Words that point out of a text: pronouns that nothing in it explains, "later", "the same"."""

from __future__ import annotations

import re

from quizgen.items.words import content, listed
from quizgen.lexicon import look_up

_THERE = re.compile(r"(?<!^)(?<!that )(?<!, )(?<!if )(?<!because )(?<!“)\bthere\b", re.I)
_COUNTED = re.compile(
    r"(?:(?<=are )|(?<=were ))there\b(?= in | on | between | at |\?)|(?<=, )there\b"
)
""" "How many ferries are there in Chad?": it points nowhere."""
_HALF = re.compile(
    r"\bas (?:many|much)\b(?!.* as )|\b(?:almost|equally|just|nearly|twice) as \w+[?.]"
    r"|\b(?:however|therefore|moreover|hence)\b",
    re.I,
)
"""Half of a comparison, or a link to the sentence before."""
_RECKONED = re.compile(
    r"\b(?:second|minute|hour|day|week|month|year)s? (?:later|earlier|before|after)[?.,]"
    r"|\b(?:past|last|next|first|final) (?:\w+ )?(?:seconds|minutes|hours)\b"
    r"|\b(?:after|by) (?:about |around )?\d+ (?:seconds|minutes)[?.]"
    r"|\bsince[?.]|\btoo (?:had|has|have|is|was|were|are|will|would)\b"
    r"|\bone or more\b|\b(?:an?|or) equivalent \w+ (?!to\b)"
    r"|\b(?:[Tt]oday|(?:Mon|Tues|Wednes|Thurs|Fri|Satur|Sun)day)[’']s (?:\w+ ){0,3}"
    r"(?:meeting|talks|session|vote|match|game|race|event|workers|attack|attacks)"
    r"(?! (?:of|on|in|at|between|with|against|about|for)\b)"
)
"""Times, numbers and things that are reckoned from what is said elsewhere."""
_SOMEBODY = re.compile(r"\b[Tt]he (?:\w+ ){0,2}\d+-year-old(?:[,.?’']| (?!(?:[\w-]+ ){0,4}[A-Z]))")
_OPEN = {"we", "i", "you", "this", "these", "those", "us", "me", "my", "our", "your", "here"}
_THIRD = re.compile(r"\b(?:he|she|they|it|him|them)\b", re.IGNORECASE)
_SEVERAL = re.compile(
    r"\b(?!was\b|has\b|says\b)\w{3,}s\b|\b(?:people|children|men|women|team|police)\b"
    r"|[A-Z]\w+ and [A-Z]"
)
"""What "they" can be said of."""
_SOMEONE = re.compile(r"(?!What|Where|When|Why|How|Which)[A-Z]\w|____")
"""What "he" or "she" can be said of: a name, the gap for one, the question word for one."""
_BELOW = re.compile(
    r"\b(?:that|whether|if|because|after|before|when|while|since|until|once|than|where|who|which|how"
    r"|to|so|as|for)\b"
)
"""What begins a clause below the one that is asked."""
_CONTACT = re.compile(r"\b(?:the|an?|any|every|no) (?:[a-z-]+ ){1,3}$")
"""The noun before a clause that tells which one it is: "the clock he made"."""
_EXTRAPOSED = re.compile(
    r"\b[Ii]t (?:takes|took|seems|appears)\b"
    r"|\b[Ii]t (?:is|was|would be|will be) (?:not )?(?:too |so |more |very )?"
    r"(?:crucial|dangerous|dark|difficult|early|easier|easy|essential|fair|good|hard|harder|hot"
    r"|important|impossible|late|likely|necessary|normal|possible|time|unfair|unlikely|vital|wrong"
    r"|a (?:crime|mistake|pity|shame)) (?:\w+ ){0,4}(?:to|that)\b"
)
"""A pronoun that only opens: "it was too early to say"."""
_SAID = {"who", "what", "which", "said", "says", "say", "told", "claims", "claim", "notes",
         "report"}  # fmt: skip
_ASKS = re.compile(r"^(?:\w+ )?(?:who|what|which|when|where|why|how)\b", re.IGNORECASE)
"""The question word at the head of a stem, which begins no clause below another."""
_LEAD = re.compile(r"^According to [^,]+, ")
_BOUND = re.compile(
    r"\b(that|whether|if|because|after|before|when|while|since|until|once|than) (he|she|it|they)\b"
)
"""A pronoun at the head of a clause; a fact keeps it only for what the clause before names."""
_TOLD = re.compile(
    r"\bUS\b|\bthose (?=who|whose|on|in|with|from|\w+ed|born)|\babove (?=the |a |\$|\d|average)"
)
"""Words that look like pointing ones and are none: a country, and what the next words explain."""
_WORD = re.compile(r"[\w'’-]+")


def dangling(text: str) -> bool:
    """Whether a text holds, outside quotation marks, a word that points out of it."""
    outside = re.sub(r"“[^”]*”|\"[^\"]*\"", " ", text)
    outside = _BOUND.sub(_bound, _TOLD.sub(" ", outside))
    words = set(_WORD.findall(outside.lower()))
    if words & _OPEN or _unbound(outside):
        return True
    outside = _COUNTED.sub("", outside)
    if any(p.search(outside) for p in (_SOMEBODY, _THERE, _HALF, _RECKONED)):
        return True
    return any(phrase in outside.lower() for phrase in listed("open_words"))


def _unbound(text: str) -> bool:
    """Whether a pronoun stands before anything that it could take up."""
    asked = _EXTRAPOSED.sub(" ", _LEAD.sub("", text))
    return any(not _taken_up(asked[: m.start()], m[0].lower()) for m in _THIRD.finditer(asked))


def _taken_up(before: str, pronoun: str) -> bool:
    """Whether the words before a pronoun hold what it stands for."""
    told = _ASKS.sub("", before)
    if not (_BELOW.search(told) or _CONTACT.search(told)):
        # in one clause a pronoun is not what the clause is about
        return False
    if pronoun in {"they", "them"}:
        return _SEVERAL.search(before) is not None
    if pronoun == "it":
        return any(look_up(w, "noun") for w in content(before) if w not in _SAID)
    return _SOMEONE.search(before) is not None


def _bound(found: re.Match[str]) -> str:
    """What is left of a pronoun behind a name, or behind the question word for one."""
    before = found.string[: found.start()]
    return found[1] if re.search(r"[A-Z]\w|____", before) else found[0]
