"""What all asks share: the rest of the clause, the finished candidate, and keys that are unfit."""

from __future__ import annotations

import re

from quizgen.items.candidate import Candidate, Refusal
from quizgen.items.realise import Sentence, capitalised, ended, statement
from quizgen.items.select import sentence
from quizgen.items.words import content, listed, verbs
from quizgen.lexicon import look_up
from quizgen.models import Clause, Fact, FactKind, Mention, Part

LONGEST_KEY = 9
"""Words of a key above which it is no answer to a short question."""
_KINDS: dict[str, FactKind] = {
    "when": "time", "where": "place", "cause": "cause", "duration": "quantity",
    "number": "quantity",
}  # fmt: skip
_DEFINITE = {"the", "this", "that", "these", "those", "both", "its", "their", "his", "her"}
_COUNTED = re.compile(
    r"(?:(?:about|around|at least|some|nearly|more than|over|up to) )?"
    r"(?:\d|(?:two|three|four|five|six|seven|eight|nine|ten|eleven|twelve|dozens of|hundreds of) )",
    re.I,
)
_NAMED = re.compile(r"(?<=[a-z] )[A-Z]|[A-Z]{2}|^[A-Z]\w+(?<!an)(?<!ese)(?<!ish)(?<!ch) [a-z]")
"""A body or a place among the words of a group: "researchers at Yale", "NASA engineers"; a
nationality is none."""
_TOLD = re.compile(
    r" (?:of|to|for|in|on|at|from|by|between|with|that|who|which|about|against|behind|into|over) "
    r"|(?<=\w )(?!German|French|British)[A-Z]|\d|[“\"‘]"
)
"""What makes a description with "the" an answer: a name, a figure, or words that complete it."""
_PRONOUNS = {"it", "this", "that", "they", "he", "she", "there", "these", "those", "we", "you", "i"}
_COUNTS = {"two", "three", "four", "five", "six", "first", "second", "last"}
_GENERAL = {
    "other", "others", "another", "such", "both", "some", "many", "several", "no", "none",
    "any", "most", "all", "each", "one", "everyone", "everybody", "few", "every", "more",
}  # fmt: skip


def clause_of(fact: Fact) -> Clause:
    """The fact's clause.

    Raises:
        Refusal: it has none.
    """
    if fact.clause is None:
        raise Refusal("no clause")
    return fact.clause


def rest_of(part: Part, fact: Fact) -> Sentence:
    """What the stem says besides the part that is asked."""
    found = sentence(clause_of(fact), without=part)
    if part.slot != "subject" and found.subject.mention.words.lower().startswith("only "):
        # "What can only arguments save?" asks for something else
        raise Refusal("absolute subject")
    return found


def candidate(
    stem: str, part: Part, fact: Fact, *, role: str, weight: float, key: str = ""
) -> Candidate:
    """The finished candidate; its key is the part's own words unless another is given.

    Raises:
        Refusal: the key is too long for an answer.
    """
    words = key or part.mention.words
    if len(words.split()) > LONGEST_KEY and part.mention.short:
        words = part.mention.short
    if len(words.split()) > LONGEST_KEY:
        raise Refusal("key too long")
    return Candidate(
        stem=stem,
        key=words,
        mention=part.mention,
        fact=fact,
        kind=_KINDS.get(role, fact.kind),
        role=role,
        answer_at=None,
        said_back=said_back(part, fact),
        weight=weight,
    )


def said_back(asked: Part, fact: Fact) -> str:
    """The statement that answers the question in full."""
    subject = asked if asked.slot == "subject" else None
    whole = sentence(clause_of(fact), without=subject, keep=asked, room=99)
    return ended(capitalised(statement(whole)), ".")


def refuse_open(part: Part) -> None:
    """Refuse a key that only the page explains."""
    if part.open:
        raise Refusal("open reference")


def _compound(words: list[str]) -> bool:
    """Whether a noun before the last word says which kind: "the ceasefire agreement"."""
    # "the French pair": a people is no kind
    kinds = [w for w in words[1:-1] if not w[:1].isupper()]
    return any(not look_up(w, "adjective") for w in kinds)


def _modified(mention: Mention) -> bool:
    """Whether a group is told by what it does or is: "police employees", "web developers"."""
    group = mention.words.split(" of ")[0].split(" at ")[0]
    return len(content(group)) > 1 and mention.plural and mention.head != "people"


def refuse_unfit(part: Part) -> None:
    """Refuse a key that points back, or that is too general to be an answer."""
    refuse_open(part)
    mention = part.mention
    if part.weak or mention.words.lower() in _PRONOUNS:
        raise Refusal("key points back")
    if _COUNTED.match(mention.text) and mention.type not in {"money", "percent", "duration"}:
        raise Refusal("a number is asked for")
    if not mention.head:
        return
    words = mention.words.lower().split()
    counted = words[0] == "the" and len(words) == 3 and words[1] in _COUNTS
    if counted or (len(words) <= 2 and words[0] in _DEFINITE):
        raise Refusal("key points back")
    if mention.type == "organisation" and mention.words.islower():
        raise Refusal("key points back")
    forces = mention.words[:1].isupper() and mention.words.split()[-1] in listed("forces")
    told = forces or _NAMED.search(mention.words) or _modified(mention)
    if mention.type == "people" and not told:
        raise Refusal("key too general")
    if words[0] == "the" and mention.type == "people" and not mention.plural:
        raise Refusal("description for a key")
    if words[0] == "the" and not (_TOLD.search(mention.words) or _compound(mention.words.split())):
        raise Refusal("key points back")
    if words[0] in _GENERAL or words[:2] == ["a", "few"] or " ".join(words) in verbs("general"):
        raise Refusal("key too general")
