"""Questions about the parts of a clause, one strategy a role."""

from __future__ import annotations

from collections.abc import Callable, Iterator

from quizgen.items.asks import circumstances, quantities, roles
from quizgen.items.candidate import Candidate, Refusal
from quizgen.models import Article, Clause, Fact, Part

Strategy = Callable[[Part, Fact], Candidate]

_STRATEGIES: dict[str, Strategy] = {
    "subject": roles.subject,
    "agent": roles.agent,
    "object": roles.direct_object,
    "stranded": roles.stranded,
    "when": circumstances.when,
    "where": circumstances.where,
    "cause": circumstances.cause,
    "aim": circumstances.aim,
    "how": circumstances.how,
    "duration": circumstances.duration,
}
_ASKED_FIRST = {
    ("meeting", "where"): 1.3,
    ("meeting", "when"): 1.2,
    ("proposal", "content"): 1.35,
    ("demand", "content"): 1.3,
}
_WHERE_AND_WHEN = {"where", "when"}
_CIRCUMSTANCES = {"when", "where", "cause", "aim", "how", "duration"}
_COMPLETING = {"content", "object", "recipient", "event", "with"}
"""Roles that a phrase with a preposition fills as an object does."""


def questions(fact: Fact, article: Article) -> Iterator[Candidate | Refusal]:
    """A candidate, or why there is none, for each part of the fact's clause that can be asked."""
    clause = fact.clause
    if clause is None:
        return
    if fact.polarity == "negative":
        yield Refusal("negative")
        return
    for part, strategy in _asks(clause, fact):
        try:
            found = strategy(part, _alone(part, fact)).changed(fact=fact)
            yield _attributed(_weighed(found), fact, article)
        except Refusal as refusal:
            yield refusal


def _alone(part: Part, fact: Fact) -> Fact:
    """A meeting as it is asked for its place without its time, and for its time without its place.

    So both can be asked, and neither question answers the other.
    """
    if fact.kind != "meeting" or fact.clause is None or part.role not in _WHERE_AND_WHEN:
        return fact
    kept = [p for p in fact.clause.parts if p is part or p.role not in _WHERE_AND_WHEN]
    clause = fact.clause.model_copy(update={"parts": tuple(kept)})
    return fact.model_copy(update={"clause": clause})


def _weighed(candidate: Candidate) -> Candidate:
    """What its kind of fact is asked for comes first: where a meeting is, what was proposed."""
    factor = _ASKED_FIRST.get((candidate.fact.kind, candidate.role), 1.0)
    return candidate.changed(weight=candidate.weight * factor)


def _asks(clause: Clause, fact: Fact) -> list[tuple[Part, Strategy]]:
    """The parts that can be asked, each with the strategy that asks it."""
    if fact.kind == "quantity":
        return [(p, quantities.quantity) for p in clause.parts if quantities.begins(p, fact)]
    keyed = ((p, _key(p)) for p in clause.parts)
    return [(p, _STRATEGIES[k]) for p, k in keyed if k in _STRATEGIES]


def _key(part: Part) -> str:
    """Which strategy asks for a part: by role for circumstances, else by slot."""
    if part.role in _CIRCUMSTANCES:
        return part.role
    completes = part.slot == "oblique" and part.role in _COMPLETING
    return "stranded" if completes else part.slot


def _attributed(candidate: Candidate, fact: Fact, article: Article) -> Candidate:
    """With "According to ..." in front when somebody else says so."""
    mention = candidate.mention
    if article.text[mention.start : mention.end] != mention.text:
        raise Refusal("key not in the article")
    if fact.attribution is None:
        return candidate
    who, stem = fact.attribution.words, candidate.stem
    if who in stem:
        raise Refusal("speaker in the claim")
    return candidate.changed(stem=f"According to {who}, {stem[:1].lower()}{stem[1:]}")
