"""Conditions: "has rejected this unless Ukraine agrees to ..." is also a demand."""

from __future__ import annotations

from collections.abc import Iterator
from typing import TYPE_CHECKING, Any

from quizgen.facts.build import Built
from quizgen.facts.clauses import Predication
from quizgen.facts.identity import fact_id
from quizgen.facts.knowledge import verbs
from quizgen.facts.mentions import mention
from quizgen.facts.named import listed
from quizgen.facts.phrases import stripped, subtree
from quizgen.models import Demand, Fact, Response

if TYPE_CHECKING:
    from spacy.tokens import Span, Token

    from quizgen.facts.names import Cast

_UNLESS = {"unless", "until"}
_GIVING = {"including", "like"}


def demanded(fact: Fact | None, built: Built, cast: Cast, common: dict[str, Any]) -> Iterator[Fact]:
    """What somebody who refuses asks for: the condition behind "unless"."""
    if not isinstance(fact, Response) or fact.stance != "reject":
        return
    condition = _condition(built.predication)
    if condition is None:
        return
    if condition.lemma_.lower() not in verbs("conceding"):
        return
    giver = next((c for c in condition.children if c.dep_ == "nsubj"), None)
    contents = [mention(_alone(t), cast, subject=giver)[0] for t in _asked_for(condition)]
    if giver is None or not contents:
        return
    recipient, is_open = mention(subtree(giver), cast)
    if not is_open:
        yield Demand(
            demander=fact.actor,
            content=tuple(contents),
            recipient=recipient,
            condition_of=fact.object,
            **{
                **common,
                "id": fact_id("demand", common["evidence"].quote, contents[0].text),
                "modality": "asserted",
            },
        )


def _condition(found: Predication) -> Token | None:
    for child in found.verb.children:
        if child.dep_ == "advcl" and any(c.lower_ in _UNLESS for c in child.children):
            return child
    return None


def _asked_for(verb: Token) -> Iterator[Token]:
    """The heads of what is asked: the members behind "including", else the object itself."""
    objects = [c for c in verb.children if c.dep_ in {"dobj", "obj"}]
    objects += [
        g for c in verb.children if c.dep_ == "prep" for g in c.children if g.dep_ == "pobj"
    ]
    for found in objects:
        listing = [c for c in found.subtree if c.lower_ in _GIVING and c.dep_ == "prep"]
        first = [m for c in listing for m in c.children if m.dep_ in {"pobj", "pcomp"}]
        yield from (m for f in first or [found] for m in listed(f))
        return


def _alone(member: Token) -> Span:
    """A member of a coordination without the others."""
    others = [c.left_edge.i for c in member.children if c.dep_ in {"cc", "conj"} and c.i > member.i]
    return stripped(member.doc[member.left_edge.i : min(others, default=member.right_edge.i + 1)])
