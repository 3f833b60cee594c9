"""Form: what a stem and a key must look like before anything else is asked of them."""

from __future__ import annotations

import re

from quizgen.items.candidate import Candidate
from quizgen.items.dangling import dangling
from quizgen.items.words import content, listed, verbs

_STRANDED = re.compile(
    r"(?<!for )(?<!in )(?<!within )(?:about|nearly|almost) \w+ (?:day|week|month|year)s?[?.]$"
    r"|\bin an? (?:area|city|country|place|region|town|village)[?.]$|____ more\b"
    r"|\bin case[?.]$|\bNo\. ____|\b(?:a|an|the|of|to|and|or|with|by|that)[?.]$"
    r"|\b(?:without|from|into|than|during|because|as|but|whose|which|if)\.$|\b(?:as|than|because|if)\?$"
    r"|^[^‘']*\ws[’'][?.]$"
    r"|, (?:in fact|of course|however|indeed)[?.]$"
    r"|(?:^|, )(?:[Ww]hen|[Ii]n which (?:year|month)|[Aa]t what time)\b.*"
    r" (?:on|in|at|by|back|since|during)\?$"
)
"""What a sentence cannot end in, and gaps that only one thing fills."""
_NAMED_TWICE = re.compile(
    r"\b([A-Z][\w’'-]+ [A-Z][\w’'-]+)\b(?! [A-Z]).*\b\1\b(?! [A-Z])"
    r"|\b([A-Z]\w{3,} [A-Z]\w{7,}?)\w*\b.*\b\2"
)
_BARE_MEETING = re.compile(r"^(?!.* (?:in|at|on|to|over|about|for|during|after|before) ).*\bmet ")
"""A meeting without place, day or purpose: who met whom, and when, others in the story did too."""
_AGE = re.compile(r"\baged? (?:over |under |between |about |at least )?____")
_WORD_TWICE = re.compile(r"\b(?!had\b|that\b)([a-z]+) \1\b|\bthat that(?= [A-Z]|,)", re.I)
_BEHIND = re.compile(r" (by|to|with|of)\?$")
"""A preposition at the end of a question, before which the key stands in the statement."""
_OF_ITSELF = re.compile(
    r"According to (?:[^,]* )?([A-Z][\w’'-]+), (?:the )?\1\b"
    r"|According to (?:[^,]* )?([A-Z][\w’'-]+), .*\b\2(?:[’']s|s[’'])(?!\w)"
    r"|\b([A-Z][\w’'-]+) (?:says|said|believes|believed|thinks|thought|claims|claimed) "
    r"that (?:the )?\3\b"
)
"""Who says something of itself: "who says that it has ..." asks that in better words."""
_NESTED = re.compile(
    r"^According to [^,]+, (?:who|which \w+) (?:says?|said|believes?|believed|claims?|claimed|told|"
    r"warns?|warned)\b"
    r"|^According to .*, an? (?:move|step|decision|claim|charge|result|plan|figure|view|idea|"
    r"development|change|practice|suggestion|proposal|number) (?:which|that|he|she|they|the)\b"
)
"""A source within a source, and the writer's own remark behind what a source says."""
_POINTING = ("either ", "both ", "their ", "his ", "her ", "its ")
_UNTIDY = re.compile(
    r"\s{2}|\s[,.;:!]|[,;:]\?|\?.*\?|\n|\w - \w|\w- \w|\bwww\.|https?:|, though[?.]|\s\?"
    r"|[\w\"”]: [\"“]|[a-z][’']s (?:the|an?) [A-Z]"
    r"|\bthe (?:\w+ )?(?:first|second|third|last|next|same|\w+ing) the\b"
    r"|\b([A-Z]\w+) (?:and|&) \1\b|\(\(|\w- ['‘’]"
    r"|\b(?:the|an?) (?:the|an?|his|her|its|their|my|our|your|this|these|those)\b"
    r"|\b(?:will|would|can|could|may|might|shall|should|must) "
    r"(?:will|would|can|could|may|might|shall|should|must)\b|\b(?:is|are|was|were) whether\b"
    r"|,? [\"“](?:\.\.\.|…)|“”|\"\"|^[-–—]|[ (][-–][A-Za-z]"
    r"|\bas (?:saying|telling)\b|(?<=[a-z] )(?:Should|Had|Were|Could) |[ (]['‘] "
)
_MIXED = re.compile(
    r"^not |^(?:Today|Yesterday|Tomorrow) (?!of\b)\w|[a-z] only (?=\w)"
    r"|^(?:Mon|Tues|Wednes|Thurs|Fri|Satur|Sun)day (?:of|from|in|at|with) "
)
"""Keys into which another part of the sentence ran: "Thursday of cancer"."""
_WORD = re.compile(r"[\w'’-]+")
_LEADING = {".", "of", "for", "to", "with", "from", "and", "or", "the", "a", "an", "that", "as"}
"""Words that lead to what is cut off."""
_OF_ITS_OWN = {"when": 2, "where": 3, "number": 3}
"""Words that carry meaning which are enough where the question itself says what is asked."""
_DEEDS = {"action", "response", "cause", "place"}
TELLING = 5
"""Words that carry meaning which a stem on a plain deed needs; a name makes up for one of them, and
so does a question that says itself what is asked. Other kinds tell by their kind."""
LONGEST, LONGEST_JUDGED = 28, 25
"""Words of a stem, and of a statement to judge, above which nobody reads it to its end."""
FEWEST = 4
"""Words that carry meaning below which a stem is vague; a name makes up for one of them."""


def fault(candidate: Candidate) -> str:
    """Why a candidate's form refuses it; empty when nothing does."""
    stem, key = candidate.stem, candidate.key
    checks = (
        ("open reference", _is_open(candidate) or _key_open(candidate)),
        ("vague description", candidate.kind == "role" and _nameless(stem)),
        ("vague description", candidate.kind == "meeting" and _BARE_MEETING.search(stem)),
        ("name twice", bool(_NAMED_TWICE.search(stem) or _OF_ITSELF.search(stem))),
        ("word twice", _WORD_TWICE.search(stem) is not None),
        ("cut short", _stranded(candidate) or _half_either(stem)),
        ("bad punctuation", _untidy(candidate) or _dashed(stem)),
        ("unbalanced quotation marks", unbalanced(stem) or unbalanced(key)),
        ("gap in an age", bool(_AGE.search(stem))),
        ("key in stem", candidate.type != "true_false" and _gives_away(stem, key)),
        ("several sources", _NESTED.search(stem) is not None),
        ("says too little", candidate.kind != "quotation" and _empty(candidate)),
        ("key not clean", candidate.type != "true_false" and _unclean(key)),
        ("too long", len(stem.split()) > _most(candidate)),
    )
    return next((reason for reason, found in checks if found), "")


def _most(candidate: Candidate) -> int:
    return LONGEST_JUDGED if candidate.type == "true_false" else LONGEST


def _stranded(candidate: Candidate) -> bool:
    """Whether a stem ends in what leads on, other than to the key ("Who was it sold to?")."""
    asks = _BEHIND.search(candidate.stem)
    if asks and f" {asks[1]} {candidate.key}" in candidate.said_back:
        return False
    return bool(_STRANDED.search(candidate.stem))


def _untidy(candidate: Candidate) -> bool:
    asked = candidate.stem
    if candidate.kind == "quotation":
        asked = re.sub("^[^“]* said: ", "", asked)
    return any(_UNTIDY.search(text) for text in (asked, candidate.key))


def _nameless(stem: str) -> bool:
    """Whether an office is told by a body that has no name in the stem ("of the zoo")."""
    found = re.search(r"\b(?:of|at|for) the ([a-z]+)(?:[?.]|['’]s? )", stem)
    return found is not None and found[1] in listed("nameless")


def _empty(candidate: Candidate) -> bool:
    stem = candidate.stem
    if any(phrase in stem for phrase in listed("empty_phrases")):
        return True
    least = FEWEST - _names(stem)
    if candidate.type != "true_false":
        least = min(least, _OF_ITS_OWN.get(candidate.role, least) - _counts(candidate))
    return len(content(stem)) < least


def too_bare(candidate: Candidate) -> bool:
    """Whether a stem on what somebody did tells too little of it to be asked."""
    lead = re.sub(r"^According to [^,]+, ", "", candidate.stem)
    sharp = candidate.role in _OF_ITS_OWN or _does_to(candidate)
    clause = candidate.fact.clause
    does = clause is not None and clause.verb.lemma not in verbs("empty")
    least = TELLING - does * (sharp + _names(lead))
    return candidate.kind in _DEEDS and len(content(lead)) < least


def _names(stem: str) -> bool:
    """Whether a stem holds a name or a figure behind its first word."""
    return bool(re.search(r"(?<=[a-z,“] )[A-Z]|\d", stem))


def _counts(candidate: Candidate) -> bool:
    """Whether a number is asked of something with a name: "How many residents has Oslo?"."""
    return candidate.role == "number" and _names(candidate.stem)


def _does_to(candidate: Candidate) -> bool:
    """Whether somebody with a name is asked for who did something to something."""
    clause = candidate.fact.clause
    named = not candidate.mention.head and candidate.mention.type in {"person", "organisation"}
    asked = candidate.type != "true_false" and clause is not None
    return asked and named and clause is not None and clause.part("object") is not None


def _unclean(key: str) -> bool:
    last = key.split()[-1].lower() if key.strip() else ""
    ends = not last or key[-1] in ",;:?!" or last in _LEADING or len(key) > 120
    return ends or _MIXED.search(key) is not None


def _is_open(candidate: Candidate) -> bool:
    return candidate.kind != "quotation" and dangling(candidate.stem)


def _key_open(candidate: Candidate) -> bool:
    return candidate.type != "true_false" and (
        dangling(candidate.key)
        or candidate.key.lower().startswith(_POINTING)
        or candidate.key.lower().endswith(("others", " both"))
    )


def _dashed(stem: str) -> bool:
    """Whether an aside begins with a dash and does not end, outside quotation marks."""
    outside = re.sub(r"“[^”]*”|\"[^\"]*\"", " ", stem)
    return len(re.findall(r" (?:--|[-–—]) ", outside)) % 2 == 1


def _half_either(stem: str) -> bool:
    return bool(re.search(r"\beither\b", stem)) and " or " not in stem


def _gives_away(stem: str, key: str) -> bool:
    """Whether the stem holds the key, or every name in it."""
    folded = [w.lower() for w in _WORD.findall(key) if w.lower() not in listed("function_words")]
    words = set(_WORD.findall(stem.lower()))
    return bool(folded) and all(w in words for w in folded)


def unbalanced(text: str) -> bool:
    """Whether quotation marks or brackets do not pair up."""
    return bool(
        text.count('"') % 2
        or re.match(r'[^"]*\w"(?=\s)', text)
        or text.count("“") != text.count("”")
        or text.count("(") != text.count(")")
        or text.count("[") != text.count("]")
    )
