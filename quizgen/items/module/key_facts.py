"""Key facts: who, what, where and when, why, what next, each in the article's own terms."""

from __future__ import annotations

from collections import Counter
from collections.abc import Callable, Iterator, Sequence
from typing import Literal

from quizgen.items.module.said import said
from quizgen.items.words import verbs
from quizgen.models import Fact, KeyFact, Role

Question = Literal["who", "what", "where and when", "why", "what next"]


def key_facts(facts: Sequence[Fact]) -> tuple[KeyFact, ...]:
    """At most one answer to each of the five questions, no sentence of the article twice."""
    ranked = sorted(facts, key=lambda f: (-f.salience, f.evidence.start))
    found: list[KeyFact] = []
    used: set[int] = set()
    for question, answers in _ANSWERS.items():
        for text, fact in answers(ranked):
            if text and fact.evidence.start not in used:
                used.add(fact.evidence.start)
                found.append(KeyFact(question=question, text=text, evidence=fact.evidence))
                break
    return tuple(found)


def _what(ranked: Sequence[Fact]) -> Iterator[tuple[str, Fact]]:
    for fact in ranked:
        if fact.modality == "asserted" and fact.polarity == "positive":
            yield said(fact), fact


def _who(ranked: Sequence[Fact]) -> Iterator[tuple[str, Fact]]:
    acts = Counter(s.mention.words for f in ranked if f.clause and (s := f.clause.part("subject")))
    for fact in sorted(ranked, key=lambda f: -acts[f.person.words] if isinstance(f, Role) else 0):
        if isinstance(fact, Role):
            yield f"{fact.person.words}: {fact.title.words}", fact


def _where_and_when(ranked: Sequence[Fact]) -> Iterator[tuple[str, Fact]]:
    for fact in ranked:
        text = said(fact)
        parts = fact.clause.parts if fact.clause else ()
        if any(p.role in {"when", "where"} and p.mention.words in text for p in parts):
            yield text, fact


def _why(ranked: Sequence[Fact]) -> Iterator[tuple[str, Fact]]:
    for fact in ranked:
        roles = {p.role for p in fact.clause.parts} if fact.clause else set()
        if "cause" in roles:
            yield said(fact), fact
    for fact in ranked:
        negative = fact.polarity == "negative"
        if fact.clause is None or negative or fact.clause.verb.lemma in verbs("control"):
            continue
        parts = (p for p in fact.clause.parts if p.role == "purpose")
        text = said(fact)
        if not fact.clause.verb.passive and any(p.mention.words in text for p in parts):
            yield text, fact


def _what_next(ranked: Sequence[Fact]) -> Iterator[tuple[str, Fact]]:
    for fact in ranked:
        if fact.modality == "planned":
            yield said(fact), fact


_ANSWERS: dict[Question, Callable[[Sequence[Fact]], Iterator[tuple[str, Fact]]]] = {
    "what": _what,
    "who": _who,
    "where and when": _where_and_when,
    "why": _why,
    "what next": _what_next,
}
