"""What a fact states, in one sentence that stands alone."""

from quizgen.items.candidate import Refusal
from quizgen.items.dangling import dangling
from quizgen.items.form import unbalanced
from quizgen.items.realise import capitalised, statement
from quizgen.items.select import sentence
from quizgen.models import Fact

LONGEST = 24
"""Words of a sentence in a list, a timeline or a box."""


def said(fact: Fact, *, room: int = LONGEST) -> str:
    """The fact as a sentence with its full stop; empty when it cannot stand alone."""
    if fact.clause is None:
        return ""
    try:
        words = statement(sentence(fact.clause, room=room))
    except Refusal:
        return ""
    if dangling(words) or unbalanced(words) or len(words.split()) > room + 4:
        return ""
    lead = f"according to {fact.attribution.words}, " if fact.attribution else ""
    return capitalised(f"{lead}{words}.")


def did(fact: Fact) -> str:
    """What the fact's subject did or said, without the subject and without a full stop."""
    subject = fact.clause.part("subject") if fact.clause else None
    words = said(fact)
    lead = capitalised(subject.mention.words) if subject else ""
    return words[len(lead) :].strip().rstrip(".") if lead and words.startswith(lead) else ""
