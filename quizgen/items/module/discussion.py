"""Discussion questions, from who wants what and what is planned."""

from __future__ import annotations

from collections.abc import Callable, Iterator, Sequence

from quizgen.items.module.said import said
from quizgen.models import Demand, Discussion, Fact, Mention, Proposal, Response

MOST = 5
LONGEST = 14
"""Words of what is wanted that a prompt has room for."""


def discussion(facts: Sequence[Fact]) -> tuple[Discussion, ...]:
    """At most five prompts, the most salient facts first, no sentence twice."""
    found: dict[int, Discussion] = {}
    for fact in sorted(facts, key=lambda f: (-f.salience, f.evidence.start)):
        make = _PROMPTS.get(fact.kind)
        for prompt in make(fact) if make else ():
            found.setdefault(fact.evidence.start, prompt)
    planned = _planned(facts)
    return (*list(found.values())[: MOST - len(planned)], *planned)


def _demand(fact: Fact) -> Iterator[Discussion]:
    if isinstance(fact, Demand) and _short(fact.content[0]):
        wanted = fact.content[0].words
        yield Discussion(
            prompt=f"Why might {fact.demander.words} want {wanted}? Who might disagree, and why?",
            bloom="analyse",
        )


def _proposal(fact: Fact) -> Iterator[Discussion]:
    if isinstance(fact, Proposal) and _short(fact.content):
        yield Discussion(
            prompt=f"What speaks for {fact.content.words}, and what speaks against it?",
            bloom="evaluate",
        )


def _response(fact: Fact) -> Iterator[Discussion]:
    if isinstance(fact, Response) and _short(fact.object):
        verb = {"accept": "support", "reject": "reject", "conditional": "set conditions for"}
        yield Discussion(
            prompt=f"Why might {fact.actor.words} {verb[fact.stance]} {fact.object.words}?",
            bloom="analyse",
        )


def _planned(facts: Sequence[Fact]) -> list[Discussion]:
    """One prompt on what is to come, where the article says so."""
    for fact in sorted(facts, key=lambda f: -f.salience):
        words = said(fact) if fact.modality == "planned" else ""
        if words:
            return [
                Discussion(prompt=f"{words} What could come of this, and for whom?", bloom="create")
            ]
    return []


def _short(mention: Mention) -> bool:
    words = mention.words
    points = words.lower().startswith(("this ", "that ", "these ", "those ", "it "))
    return mention.type != "clause" and not points and 2 <= len(words.split()) <= LONGEST


_PROMPTS: dict[str, Callable[[Fact], Iterator[Discussion]]] = {
    "demand": _demand,
    "proposal": _proposal,
    "response": _response,
}
