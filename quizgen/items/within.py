"""A statement turned into its contrary by a word inside one of its parts."""

from __future__ import annotations

import re
from collections.abc import Callable, Iterator
from typing import Any

from quizgen.items.limits import beyond
from quizgen.items.opposites import pairs, table, turn
from quizgen.items.realise import Sentence, said, statement
from quizgen.models import Part

Swap = Callable[[Part], str]

_REASONED = re.compile(
    r"\b(?:because|due to|thanks to|owing to|as a result|so that|in order to|despite|although)\b"
    r"|\bas (?:[\w’'-]+ ){1,4}(?:is|are|was|were|has|have|had)\b"
)
"""Beside a reason the contrary is absurd: "fell because many have given up looking"."""
_QUOTES = re.compile(r"[“”\"]")
_INDEFINITE = re.compile(
    r"(?:some|many|most|few|a few|several|certain|other|one|two|three|any|numerous|a number of"
    r"|an?)\b",
    re.IGNORECASE,
)
"""Of whom others may do the contrary."""
_TIMES = {"weekday", "month", "year", "date", "time"}
_MEASURED = re.compile(r"\b(?:minutes?|hours?|days?|weeks?|months?|years?) $")
"""What stands before "before": how much earlier it was."""
_CLOCK = re.compile(r"(?:midnight|noon|dawn|dusk|sunrise|sunset)\b")
_THAN = r"\b(?! than (?:\d|half|an? |one\b))(?:[^,]* )?than\b"
_DEGREE = r"^(?:much |far |even |slightly |a little )?"
_SAID = r"$| [a-z]+(?:$| (?:in|on|at|for|to|of|with|among)\b)"
_FIRST = (
    r"^(?:[Tt]he (?:two |three |four |five )?|its |their |with the |at the |[A-Z][\w.’'-]*[’']s )"
)
"""What leads to a superlative that is said of the whole."""


def within(whole: Sentence) -> Iterator[str]:
    """With a word of one part turned that the part is said for.

    Args:
        whole: what is true.
    """
    for part in (whole.subject, *whole.parts):
        words = said(part)
        if _QUOTES.search(words):
            continue
        for rule in (_sequence, _comparison, _extreme, _change, _listed):
            other = rule(part, words, whole)
            if other:
                yield from unreasoned(statement(whole, instead(part, other)))
                break
    for part in (whole.subject, *whole.parts):
        words = said(part)
        other = "" if _QUOTES.search(words) else beyond(words)
        if other:
            yield statement(whole, instead(part, other))


def instead(part: Part, words: str) -> Swap:
    """How parts are said when one has other words."""
    return lambda p: words if p is part else said(p)


def part_of(whole: Sentence, *slots: str) -> Part | None:
    """The first part that is said in one of some slots."""
    return next((p for p in whole.parts if p.slot in slots), None)


def unreasoned(text: str) -> Iterator[str]:
    """The text, where it gives no reason."""
    if not _REASONED.search(text):
        yield text


def certain(whole: Sentence) -> bool:
    """Whether the statement is of all that its subject names, and not of "some"."""
    return not _INDEFINITE.match(whole.subject.mention.words)


def timed(whole: Sentence) -> bool:
    """Whether it tells when something was."""
    return any(p.mention.type in _TIMES for p in whole.parts)


def _listed(part: Part, words: str, whole: Sentence) -> str:
    """By the rules of the table."""
    slot = "subject" if part is whole.subject else part.slot
    for rule in table()["within"]:
        if slot in rule["slots"] and _allowed(rule, part, words, whole):
            before, behind = rule.get("before", r"\b"), rule.get("behind", r"\b")
            other = turn(words, pairs(*rule["pairs"]), before, behind)
            if other:
                return other
    return ""


def _allowed(rule: dict[str, Any], part: Part, words: str, whole: Sentence) -> bool:
    if rule.get("content") and part.role != "content":
        return False
    if rule.get("certain") and not certain(whole):
        return False
    if rule.get("alone") and " and " in words:
        return False
    return "verbs" not in rule or whole.clause.verb.lemma in rule["verbs"]


def _sequence(part: Part, words: str, _: Sentence) -> str:
    """ "Ten days before the election": both orders could be; "after" may tell a cause."""
    found = re.search(r"\b(before|after) (?=the |[A-Z]|\w+\b)", words)
    if part.slot not in {"oblique", "adverb"} or found is None:
        return ""
    behind = words[found.end() :]
    if re.fullmatch(rf"(?:the |this |next |last )?(?:[\w-]+ )?(?:{_any('milestones')})", behind):
        return turn(words, pairs(*table()["sequence"]))
    ended = re.search(rf"\b(?:{_any('ends')}|\w+ing)\b", behind)
    measured = found.group(1) == "before" and _MEASURED.search(words[: found.start()])
    if not _CLOCK.match(behind) and (ended or not measured):
        return ""
    return turn(words, pairs(*table()["sequence"]))


def _any(name: str) -> str:
    return "|".join(table()[name])


def _comparison(part: Part, words: str, whole: Sentence) -> str:
    """ "Is heavier than", "is less popular": the two sides stand in one part, or one is plain."""
    others = pairs(*table()["compared"])
    if part.slot == "object":
        return turn(words, others, behind=r" than ever\b")
    if part.slot != "complement" or whole.clause.verb.lemma not in {"be", "become", "remain"}:
        return ""
    return turn(words, others, behind=_THAN) or turn(words, others, _DEGREE, _SAID)


def _extreme(part: Part, words: str, whole: Sentence) -> str:
    """ "Has the highest number of tigers"."""
    held = part.slot == "complement" or (
        part.slot == "object" and whole.clause.verb.lemma in {"have", "record", "report"}
    )
    if part is whole.subject:
        held = whole.clause.verb.lemma == "be"
    if not held or re.search(r"\bworld\b|\bone of\b|\b(?:second|third|next)\b", words):
        return ""
    degree = rf" (?!(?:{_any('no-degree')})\b)[a-z]+"
    return (
        turn(words, pairs(*table()["extreme"]), _FIRST)
        or turn(words, pairs(*table()["degree"]), _FIRST, degree)
        or turn(words, pairs(*table()["most"]), _FIRST, rf" (?:{_any('counted')})\b")
    )


def _change(part: Part, words: str, whole: Sentence) -> str:
    """ "Predicted a rise of 40 centimetres", "is blamed for a rise in prices"."""
    lemma, changes = whole.clause.verb.lemma, pairs(*table()["changes"])
    if part.slot == "oblique" and lemma in table()["resulting"]:
        return turn(words, changes, r"^(?:with|for|to|in) an? (?:[\w.%-]+ )?", r" in\b")
    reported = part.slot == "object" and lemma in table()["reporting"]
    if not reported or not re.search(r"\d", statement(whole)):
        return ""
    return turn(words, changes, r"^(?:an? |the )(?:[\w.%-]+ ){0,2}", r" (?:in|of)\b")
