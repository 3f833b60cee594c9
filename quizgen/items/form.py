"""Form: what a stem and a key must look like before anything else is asked of them."""

from __future__ import annotations

import re

from quizgen.items.candidate import Candidate
from quizgen.items.words import listed
from quizgen.models import GAP

_THERE = re.compile(r"(?<!^)(?<!that )(?<!, )(?<!if )(?<!because )(?<!“)\bthere\b", re.I)
_HALF = re.compile(
    r"\bas (?!well|soon|far|long|old)(?:many|much|\w+ as)\b(?!.* as )"
    r"|\b(?:however|therefore|moreover)\b",
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
_STRANDED = re.compile(
    r"(?<!for )(?<!in )(?<!within )(?:about|nearly|almost) \w+ (?:day|week|month|year)s?[?.]$"
    r"|\bin an? (?:area|city|country|place|region|town|village)[?.]$|____ more\b"
    r"|\bin case[?.]$|\bNo\. ____|\b(?:a|an|the|of|to|and|or|with|by|that)[?.]$"
    r"|\b(?:without|from|into|than|during|because|as|but|whose|which|if)\.$"
    r"|(?:^|, )(?:[Ww]hen|[Ii]n which (?:year|month)|[Aa]t what time)\b.*"
    r" (?:on|in|at|by|back|since|during)\?$"
)
"""What a sentence cannot end in, and gaps that only one thing fills."""
_NAMED_TWICE = re.compile(
    r"\b([A-Z][\w’'-]+ [A-Z][\w’'-]+)\b.*\b\1\b|\b([A-Z]\w{3,} [A-Z]\w{7,}?)\w*\b.*\b\2"
)
_SOMEBODY = re.compile(r"\b[Tt]he (?:\w+ ){0,2}\d+-year-old(?:[,.?’']| (?!(?:[\w-]+ ){0,4}[A-Z]))")
_BARE_MEETING = re.compile(r"^(?!.* (?:in|at|on|to|over|about|for|during|after|before) ).*\bmet ")
"""A meeting without place, day or purpose: who met whom, and when, others in the story did too."""
_AGE = re.compile(r"\baged? (?:over |under |between |about |at least )?____")
_WORD_TWICE = re.compile(r"\b(?!had\b|that\b)([a-z]+) \1\b", re.I)
_OF_ITSELF = re.compile(
    r"According to (?:[^,]* )?([A-Z][\w’'-]+), (?:the )?\1\b"
    r"|According to (?:[^,]* )?([A-Z][\w’'-]+), .*\b\2(?:[’']s|s[’'])(?!\w)"
    r"|\b([A-Z][\w’'-]+) (?:says|said) that (?:the )?\3\b"
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
    r"|\bthe (?:\w+ )?(?:first|second|third|last|next|same) the\b|\b([A-Z]\w+) (?:and|&) \1\b"
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
_OPEN = {"he", "she", "they", "it", "we", "i", "you", "this", "these", "those", "him", "them", "us",
         "me", "my", "our", "your", "here", "there"}  # fmt: skip
_LEADING = {".", "of", "for", "to", "with", "from", "and", "or", "the", "a", "an", "that", "as"}
"""Words that lead to what is cut off."""
_BOUND = re.compile(
    r"\b(that|whether|if|because|after|before|when|while|since|until|once|than) (he|she|it|they)\b"
)
"""A pronoun at the head of a clause; a fact keeps it only for what the clause before names."""
_TOLD = re.compile(
    r"\bUS\b|\bthose (?=who|whose|on|in|with|from|\w+ed|born)|\babove (?=the |a |\$|\d|average)"
)
"""Words that look like pointing ones and are none: a country, and what the next words explain."""
_DEEDS = {"action", "response", "cause", "place"}
TELLING = 4
"""Words that carry meaning which a stem on a plain deed needs; other kinds tell by their kind."""
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
        ("cut short", bool(_STRANDED.search(stem)) or _half_either(stem)),
        ("bad punctuation", _untidy(candidate) or _dashed(stem)),
        ("unbalanced quotation marks", unbalanced(stem) or unbalanced(key)),
        ("gap in an age", bool(_AGE.search(stem))),
        ("key in stem", candidate.type != "true_false" and _gives_away(stem, key)),
        ("several sources", _NESTED.search(stem) is not None),
        ("says too little", candidate.kind != "quotation" and _empty(stem)),
        ("key not clean", candidate.type != "true_false" and _unclean(key)),
        ("too long", len(stem.split()) > 30),
    )
    return next((reason for reason, found in checks if found), "")


def _untidy(candidate: Candidate) -> bool:
    asked = candidate.stem.removeprefix("Who said: ")
    return any(_UNTIDY.search(text) for text in (asked, candidate.key))


def _nameless(stem: str) -> bool:
    """Whether an office is told by a body that has no name in the stem ("of the zoo")."""
    found = re.search(r"\b(?:of|at|for) the ([a-z]+)(?:[?.]|['’]s? )", stem)
    return found is not None and found[1] in listed("nameless")


def _empty(stem: str) -> bool:
    if any(phrase in stem for phrase in listed("empty_phrases")):
        return True
    named = bool(re.search(r"(?<=[a-z,“] )[A-Z]|\d", stem))
    return len(content(stem)) < FEWEST - named


def too_bare(candidate: Candidate) -> bool:
    """Whether a stem on what somebody did tells too little of it to be asked."""
    lead = re.sub(r"^According to [^,]+, ", "", candidate.stem)
    return candidate.kind in _DEEDS and len(content(lead)) < TELLING


def _unclean(key: str) -> bool:
    last = key.split()[-1].lower() if key.strip() else ""
    ends = not last or key[-1] in ",;:?!" or last in _LEADING or len(key) > 120
    return ends or _MIXED.search(key) is not None


def content(text: str) -> list[str]:
    """The words that carry meaning, lower case, in order."""
    return [
        w for w in _WORD.findall(text.lower()) if w not in listed("function_words") and w != GAP
    ]


def _is_open(candidate: Candidate) -> bool:
    return candidate.kind != "quotation" and dangling(candidate.stem)


def _key_open(candidate: Candidate) -> bool:
    return candidate.type != "true_false" and (
        dangling(candidate.key)
        or candidate.key.lower().startswith(_POINTING)
        or candidate.key.lower().endswith("others")
    )


def _dashed(stem: str) -> bool:
    """Whether an aside begins with a dash and does not end, outside quotation marks."""
    outside = re.sub(r"“[^”]*”|\"[^\"]*\"", " ", stem)
    return len(re.findall(r" (?:--|[-–—]) ", outside)) % 2 == 1


def _half_either(stem: str) -> bool:
    return bool(re.search(r"\beither\b", stem)) and " or " not in stem


def dangling(text: str) -> bool:
    """Whether a text holds, outside quotation marks, a word that points out of it."""
    outside = re.sub(r"“[^”]*”|\"[^\"]*\"", " ", text)
    outside = _BOUND.sub(_bound, _TOLD.sub(" ", outside))
    words = set(_WORD.findall(outside.lower()))
    if words & (_OPEN - {"there"}):
        return True
    if any(p.search(outside) for p in (_SOMEBODY, _THERE, _HALF, _RECKONED)):
        return True
    return any(phrase in outside.lower() for phrase in listed("open_words"))


def _bound(found: re.Match[str]) -> str:
    """What is left of a pronoun behind a name, or behind the question word for one."""
    before = found.string[: found.start()]
    return found[1] if re.search(r"[A-Z]\w|____", before) else found[0]


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
    )
