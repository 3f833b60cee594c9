"""Questions about lists: how many came, which of these were among them."""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence

from quizgen.items.candidate import Candidate, Refusal
from quizgen.items.identity import short_hash
from quizgen.items.realise import capitalised
from quizgen.items.responses import response_distractors
from quizgen.models import (
    Article,
    Attendance,
    Distractor,
    Fact,
    Item,
    Membership,
    Mention,
    MultipleResponse,
    ShortAnswer,
)

_TOLD = re.compile(r"\d|(?<=[a-z] )[A-Z]")
"""A figure or a name, without which a group is any group."""
_INDEFINITE = ("a ", "an ", "this ", "that ", "these ", "those ")
FEWEST = 2
"""Wrong options below which a list is written out instead."""
MOST = 6
"""Members of a list above which it is no question."""


def attendance(fact: Fact, article: Article) -> Iterator[Candidate | Refusal]:  # noqa: ARG001
    """How many took part in an event that only its own words identify."""
    if not isinstance(fact, Attendance) or fact.number is None or fact.event is None:
        return
    guests = fact.participants[0].words.removeprefix(fact.number.text).strip()
    if len(fact.participants) > 1 or not guests:
        return
    event = definite(fact.event)
    if len(event.split()) < 3:
        yield Refusal("says too little")
        return
    stem = f"How many {guests} took part in {event}?"
    yield Candidate(
        stem=stem,
        key=fact.number.text,
        mention=fact.number,
        fact=fact,
        kind="attendance",
        role="number",
        answer_at=None,
        said_back=f"{capitalised(fact.number.text)} {guests} took part in {event}.",
    )


def definite(event: Mention) -> str:
    """An event as the stem names it: "a virtual meeting" -> "the virtual meeting"."""
    words = event.words
    for lead in _INDEFINITE:
        if words.lower().startswith(lead):
            return f"the {words[len(lead) :]}"
    return f"the {words}" if words[:1].isdigit() else words


def responses(article: Article, facts: Sequence[Fact]) -> Iterator[Item]:
    """Multiple-response items: which of these attended, or belong to the group."""
    for fact in facts:
        found: tuple[str, Sequence[Mention]] | None = None
        if isinstance(fact, Attendance) and fact.event is not None:
            found = _attended(fact, fact.event)
        elif isinstance(fact, Membership):
            found = _belong(fact)
        if found is None or found[1][0].type not in {"country", "person"}:
            continue
        if isinstance(fact, Membership) and not _TOLD.search(fact.group.words):
            continue
        stem, keys = found
        wrong = response_distractors(keys, stem, fact, article, facts, salt=fact.id)
        yield _chosen(fact, stem, keys, wrong) if len(wrong) >= FEWEST else _listed(fact, keys)


def _chosen(
    fact: Fact, stem: str, keys: Sequence[Mention], wrong: Sequence[Distractor]
) -> MultipleResponse:
    return MultipleResponse(
        id=short_hash("response", fact.id),
        stem=stem,
        keys=tuple(k.words for k in keys),
        distractors=tuple(wrong[: max(FEWEST, min(4, len(keys)))]),
        explanation=f"The article names {_and([k.words for k in keys])}.",
        evidence=fact.evidence,
        fact=fact.kind,
        tags=(fact.kind,),
        points=len(keys),
    )


def _listed(fact: Fact, keys: Sequence[Mention]) -> ShortAnswer:
    """The list to be written out, where nothing is surely no part of it."""
    whose = "Leaders from which countries" if keys[0].type == "country" else "Who"
    group = fact.event if isinstance(fact, Attendance) else None
    among = f"were named among those at {definite(group)}" if group else ""
    if isinstance(fact, Membership):
        whose = "Which countries" if keys[0].type == "country" else whose
        among = f"were named among {definite(fact.group)}"
    return ShortAnswer(
        id=short_hash("list", fact.id),
        stem=f"{whose} {among}?",
        key=_and([k.words for k in keys]),
        explanation=f"The article names {_and([k.words for k in keys])}.",
        evidence=fact.evidence,
        fact=fact.kind,
        tags=(fact.kind,),
        points=len(keys),
    )


def _attended(fact: Attendance, event: Mention) -> tuple[str, Sequence[Mention]] | None:
    for kind, asks in (("country", "Which of these countries were represented at"),
                       ("person", "Who of these attended")):  # fmt: skip
        keys = [p for p in fact.participants if p.type == kind]
        if 2 <= len(keys) <= MOST:
            return f"{asks} {definite(event)}?", keys
    return None


def _belong(fact: Membership) -> tuple[str, Sequence[Mention]] | None:
    keys = fact.members
    types = {k.type for k in keys}
    group = fact.group.words
    if not 2 <= len(keys) <= MOST or len(types) > 1 or len(group.split()) < 3:
        return None
    return f"Which of these were among {definite(fact.group)}?", keys


def _and(words: Sequence[str]) -> str:
    return f"{', '.join(words[:-1])} and {words[-1]}"
