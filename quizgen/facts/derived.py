"""Facts that stand inside other facts: when, where and why."""

from __future__ import annotations

from collections.abc import Iterator
from typing import Any

from quizgen.facts.identity import fact_id
from quizgen.facts.knowledge import verbs
from quizgen.models import Cause, Clause, Fact, Mention, Place, Time


def circumstances(clause: Clause, common: dict[str, Any], text: str) -> Iterator[Fact]:
    """Time, place and cause of what a clause states."""
    if clause.verb.lemma in verbs("asserting"):
        # the reason may be the speaker's, or that of what is said
        clause = _without(clause, "cause")
    event = _event(clause, text)
    for part in clause.parts:
        if part.open:
            continue
        fields = {**common, "id": fact_id(part.role, common["evidence"].quote, part.mention.text)}
        if part.role == "when":
            yield Time(event=event, when=part.mention, **fields)
        elif part.role == "where":
            yield Place(event=event, where=part.mention, **fields)
        elif part.role == "cause" and part.slot in {"oblique", "clause"}:
            yield Cause(effect=event, cause=part.mention, **fields)


def _without(clause: Clause, role: str) -> Clause:
    return Clause(parts=tuple(p for p in clause.parts if p.role != role), verb=clause.verb)


def _event(clause: Clause, text: str) -> Mention:
    """What happens: from the subject, or the verb, to the object."""
    core = [p for p in clause.parts if p.slot in {"subject", "verb", "object"}]
    verb = next(p for p in core if p.slot == "verb").mention
    start = min(p.mention.start for p in core)
    end = max(p.mention.end for p in core)
    if "\n" in text[start:end]:
        start, end = verb.start, verb.end
    return Mention(start=start, end=end, text=text[start:end], type="clause", head=verb.head)
