"""People: who they are, and what they said or did."""

from __future__ import annotations

from collections.abc import Sequence

from quizgen.items.module.said import did
from quizgen.models import Evidence, Fact, Person, Quotation, Role

MOST, DEEDS = 8, 2


def people(facts: Sequence[Fact]) -> tuple[Person, ...]:
    """The persons with an office or a deed, in order of appearance; at most eight."""
    found: dict[str, Person] = {}
    for fact in sorted(facts, key=lambda f: f.evidence.start):
        name, office, deed = _read(fact)
        if not name:
            continue
        known = found.get(name) or Person(name=name, evidence=_evidence(fact))
        deeds = known.did
        if deed and deed not in deeds and len(deeds) < DEEDS:
            deeds = (*deeds, deed)
        found[name] = known.model_copy(update={"office": known.office or office, "did": deeds})
    worth = [p for p in found.values() if p.office or p.did]
    return tuple(worth[:MOST])


def _read(fact: Fact) -> tuple[str, str, str]:
    """The person of a fact, the office it gives, and the deed it tells; empty where none."""
    if isinstance(fact, Role):
        return fact.person.words, fact.title.words, ""
    if isinstance(fact, Quotation):
        return (fact.speaker.words, "", "") if fact.speaker.type == "person" else ("", "", "")
    subject = fact.clause.part("subject") if fact.clause else None
    if subject is None or subject.mention.type != "person" or subject.mention.plural:
        return "", "", ""
    return subject.mention.words, "", did(fact)


def _evidence(fact: Fact) -> Evidence:
    return fact.evidence
