"""Asking how many and what percentage."""

from __future__ import annotations

import re

from quizgen.items.asks.common import candidate, clause_of, rest_of, said_back
from quizgen.items.candidate import Candidate, Refusal
from quizgen.items.realise import about_other, about_subject, capitalised
from quizgen.items.words import verbs
from quizgen.lexicon import look_up
from quizgen.models import Fact, Part, Quantity

_FAR = {"by": "By how much", "to": "To what figure"}
"""How the question for the figure behind a preposition begins."""
_FIGURES = {"percent", "money", "number", "quantity"}
LONGEST_AGENT = 5
"""Words of who does something by whom a question can begin: "By how many nurses was ...?"."""
_SUM = re.compile(r"[$£€¥]")
_THERE = re.compile(r"(?<=^How many )([^,?]+?) (in [A-Z][^,?]*) ((?:are|were) there)(?=\?$)")
""" "How many ferries in Chad are there?" """
_NO_NOUNS = {"after", "before", "from", "to", "in", "on", "and", "at", "by", "for", "or"}
"""Before these a number counts something that is not said."""


def begins(part: Part, fact: Fact) -> bool:
    """Whether the part begins with the number that the fact is about."""
    if not isinstance(fact, Quantity) or part.mention.start != fact.number.start:
        return False
    return fact.of is not None or bool(_how_far(part, fact))


def _how_far(part: Part, fact: Quantity) -> str:
    """ "By how much", "to what figure" something went up or down; empty when it did not."""
    whole = part.slot == "oblique" and part.mention.text == fact.number.text
    if not whole or clause_of(fact).verb.lemma not in verbs("changing"):
        return ""
    return _FAR.get(part.marker, "") if fact.number.type in _FIGURES else ""


def quantity(part: Part, fact: Fact) -> Candidate:
    """ "How many seats did the party win?", "What percentage of voters ...?" """
    if not isinstance(fact, Quantity):
        raise Refusal("no question word")
    if fact.of is None:
        stem = about_other(rest_of(part, fact), _how_far(part, fact))
        return candidate(stem, part, fact, role="number", weight=1.0)
    if part.slot == "subject" and clause_of(fact).verb.lemma in verbs("saying"):
        # how many sources a reporter had
        raise Refusal("key only reports")
    if _attached_in_doubt(part, fact):
        raise Refusal("uncertain attachment")
    if fact.number.type == "money" or _SUM.search(fact.number.text):
        # "on £20,000 bail": neither "how many" nor "how much" goes with every noun
        raise Refusal("no question word")
    words, number = part.mention.words, fact.number.text
    if part.open or not words.lower().startswith(number.lower()):
        raise Refusal("open reference")
    counted = words[len(number) :].strip()
    if not counted:
        raise Refusal("no question word")
    if counted.split()[0] in _NO_NOUNS or number.lower().startswith(("only ", "all ", "just ")):
        raise Refusal("uncertain attachment")
    percent = fact.number.type == "percent"
    wh = f"what percentage {counted}" if percent else f"how many {counted}"
    asked = part.model_copy(update={"mention": fact.number})
    key = words[: len(number)]
    found = candidate(_stem(part, fact, wh), asked, fact, role="number", weight=1.0, key=key)
    return found.changed(said_back=said_back(part, fact))


def _attached_in_doubt(part: Part, fact: Quantity) -> bool:
    """Whether what is counted may be no part of the clause as it stands."""
    clause = clause_of(fact)
    if part.slot == "agent":
        return len(part.mention.words.split()) > LONGEST_AGENT
    if part.slot == "oblique":
        if " " in part.marker:
            # "along with how many ...?"
            return True
        return part.marker == "in" or (part.marker == "from" and clause.part("object") is not None)
    if part.slot != "object" or fact.of is None:
        return False
    # "has said 18% of users admit ...": the figure opens what is said
    opens = clause.verb.lemma in verbs("uttering")
    return opens or (clause.verb.lemma in verbs("rating") and _rated(fact.of.words))


def _rated(words: str) -> bool:
    """ "gang members guilty of murder": an adjective behind its noun is the verb's."""
    behind = words.split(" of ")[0].split()
    last = behind[-1] if len(behind) > 1 else ""
    return look_up(last, "noun") is None and look_up(last, "adjective") is not None


def _stem(part: Part, fact: Fact, wh: str) -> str:
    rest = rest_of(part, fact)
    if part.slot == "subject":
        return about_subject(rest, capitalised(wh), plural=True)
    if part.slot in {"oblique", "agent"}:
        marker = part.marker or "by"
        return about_other(rest, f"{capitalised(marker)} {wh}")
    return _THERE.sub(r"\1 \3 \2", about_other(rest, capitalised(wh)))
