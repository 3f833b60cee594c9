"""Gaps: what of a statement can be left out and filled in by one answer."""

from __future__ import annotations

import re
from collections.abc import Iterator

from quizgen.items.distractors.nations import nation_in
from quizgen.items.realise import Sentence, exchanged
from quizgen.items.words import verbs
from quizgen.models import GAP, Fact, Mention, Part

GAPPED = {
    "person", "organisation", "country", "city", "number", "money", "percent", "year", "date",
    "weekday", "month", "nationality", "duration",
}  # fmt: skip
"""Types of which one answer fills a gap; a common noun has synonyms."""
PARTICULAR = re.compile(r"(?<=[\w,’'] )[A-Z]\w|\d")
"""A name or a figure: what has none is as likely a truism."""
_IN_NAME = re.compile(rf"{GAP} ([A-Z][a-z]+)")
"""A number before a name is a part of it ("42 Bravo"), unless it counts those of a nation."""
ONE_OF_MANY = ("one of the ", "one of ", "among the ", "some of the ", "part of a ", "a member of ")
"""What is said of several at once: who else it is said of is an answer too."""
SHORTEST, SHORTEST_NAMED = 8, 5
"""Words below which a sentence says too little to have a gap; a shorter one needs a name or a
figure beside the gap."""


def gaps(whole: Sentence, fact: Fact) -> Iterator[tuple[Mention, str]]:
    """Mentions that can be a gap: parts that are a name or a number, and the fact's own number."""
    if fact.kind == "quantity":
        if not fact.number.words.lower().startswith(("only ", "all ", "just ")):
            yield fact.number, "number"
        return
    shared = any(p.mention.text.lower().startswith(ONE_OF_MANY) for p in whole.parts)
    for part in whole.parts if shared else (whole.subject, *whole.parts):
        mention = part.mention
        exact = not mention.head or any(c.isdigit() for c in mention.text)
        short = len(mention.words.split()) <= 5
        if part.marker == "from" or _only_reports(part, whole):
            continue
        if mention.type in GAPPED and exact and short and not (mention.plural or part.open):
            yield part.mention, part.role


def weight(mention: Mention) -> float:
    """How well a gap for it turns out, before the story is looked at; 0 to 1."""
    if mention.type == "weekday":
        return 0.4
    return 0.75 if mention.type in {"person", "number", "money", "percent"} else 0.65


def _only_reports(part: Part, whole: Sentence) -> bool:
    """Whether a gap would ask which journalist reports it."""
    reports = whole.clause.verb.lemma in verbs("reporting") and not whole.clause.verb.passive
    return reports and part.slot == "subject" and part.mention.type == "person"


def gapped(text: str, words: str) -> str:
    """A sentence with a gap for words that it holds once; empty where it tells them again."""
    stem = exchanged(text, words, GAP)
    again = any(
        re.search(rf"\b{figure}\b", stem) for figure in re.findall(r"\d[\d.,]*\d|\d", words)
    )
    return "" if again else stem


def tells(gapped: str, text: str, fact: Fact) -> bool:
    """Whether a sentence with a gap says enough to be filled in by who has read the article."""
    bare = verbs("empty") | verbs("reporting")
    does = fact.clause is not None and fact.clause.verb.lemma not in bare
    named = does and PARTICULAR.search(gapped) is not None
    return bool(gapped) and len(text.split()) >= (SHORTEST_NAMED if named else SHORTEST)


def named_on(stem: str, fact: Fact) -> bool:
    """Whether the number in a gap is the beginning of a name, and counts nothing."""
    of = fact.of if fact.kind == "quantity" else None
    # "50 Sprint jets" counts them, "the 42 Sprint jet" is one
    counts = of is not None and of.text.split()[-1].lower() != of.head
    behind = _IN_NAME.search(stem)
    return not counts and behind is not None and nation_in(behind[1]) is None
