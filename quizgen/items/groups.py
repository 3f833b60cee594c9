"""Items that join several facts: people and their offices, who belongs to a list, and an essay."""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence

from quizgen.items.distractors.characters import famous
from quizgen.items.identity import short_hash
from quizgen.items.lists import responses
from quizgen.items.module.said import said
from quizgen.items.module.timeline import timed
from quizgen.items.pairing import matching
from quizgen.items.people import identifies
from quizgen.items.realise import capitalised
from quizgen.items.words import verbs
from quizgen.models import (
    Article,
    Demand,
    Essay,
    Fact,
    Item,
    Mention,
    Ordering,
    Pair,
    Proposal,
    Role,
    Step,
)

FEWEST_PAIRS, MOST_PAIRS = 3, 6
_TOLD = re.compile(r" (?:of|for|to|on|that|which|against|between) ")
"""What says of a plan what is planned."""
LONGEST_CONTENT = 12
"""Words of what is wanted that a prompt has room for."""
FEWEST_WORDS = 4
"""Words of an event below which it cannot be told from others."""


def groups(article: Article, facts: Sequence[Fact], limit: int) -> list[Item]:
    """The joined items that an article gives, at most a quarter of all."""
    found = [
        *_ordering(article, facts),
        *list(responses(article, facts))[:2],
        *_offices(facts),
        *_essays(facts),
    ]
    return found[: max(1, limit // 4)] if limit >= 5 else []


def _offices(facts: Sequence[Fact]) -> Iterator[Item]:
    """People matched with their offices, each office one person's."""
    pairs: dict[str, Pair] = {}
    for fact in facts:
        if isinstance(fact, Role) and fact.person.words not in pairs:
            office = fact.title.words
            if famous(fact.person.words) or not identifies(fact):
                continue
            if len(office.split()) >= 2 and not any(
                _alike(office, p.right) for p in pairs.values()
            ):
                pairs[fact.person.words] = Pair(
                    left=fact.person.words, right=office, evidence=fact.evidence
                )
    chosen = tuple(pairs.values())[:MOST_PAIRS]
    if len(chosen) >= FEWEST_PAIRS:
        yield matching("offices", "Match each person with their role.", "role", chosen)


def _happened(fact: Fact) -> bool:
    """Whether a fact is an event that is over, and the article's own word."""
    clause = fact.clause
    if clause is None or fact.attribution is not None or fact.modality != "asserted":
        return False
    when = next((p for p in clause.parts if p.role == "when"), None)
    past = clause.verb.tense == "past" and clause.verb.lemma not in verbs("stative")
    return past and when is not None and when.marker in {"on", "in", "at", ""}


def _alike(one: str, other: str) -> bool:
    """Whether two offices are one ("Environment Canada spokesman", "... spokeswoman")."""
    a, b = ({w[:6] for w in office.lower().split()} for office in (one, other))
    return len(a & b) >= min(len(a), len(b)) - 0.5


def _ordering(article: Article, facts: Sequence[Fact]) -> Iterator[Item]:
    """Events with known and different times, to be put in order."""
    steps: dict[object, Step] = {}
    for fact, when, moment in timed(article, facts):
        text = said(fact).rstrip(".")
        if moment is None or not text or moment.date in steps or not _happened(fact):
            continue
        bare = text.replace(f" on {when}", "").replace(f" in {when}", "").replace(f" {when}", "")
        if not any(c.isdigit() for c in bare) and len(bare.split()) >= FEWEST_WORDS:
            steps[moment.date] = Step(text=bare, when=when, evidence=fact.evidence)
    ordered = tuple(steps[d] for d in sorted(steps, key=str))[:MOST_PAIRS]
    if len(ordered) >= FEWEST_PAIRS:
        yield Ordering(
            id=short_hash("ordering", *(s.text for s in ordered)),
            stem="Put these events in order, the earliest first.",
            steps=ordered,
            explanation="; ".join(f"{s.when}: {s.text}" for s in ordered) + ".",
            evidence=ordered[0].evidence,
            fact="time",
            bloom="understand",
            tags=("time",),
            points=2,
        )


def _essays(facts: Sequence[Fact]) -> Iterator[Item]:
    """Prompts from what somebody wants, and from what is proposed; one of each."""
    done: set[str] = set()
    for fact in sorted(facts, key=lambda f: -f.salience):
        told = fact.attribution is None and fact.modality == "asserted"
        if fact.kind in done or fact.polarity == "negative" or not told:
            continue
        if isinstance(fact, Demand) and _called_for(fact) and _short(fact.content[0]):
            done.add(fact.kind)
            yield _why_demanded(fact)
        elif isinstance(fact, Proposal) and _debatable(fact) and _short(fact.content):
            done.add(fact.kind)
            yield _for_and_against(fact)


def _called_for(fact: Demand) -> bool:
    """Whether a person asks for something, and has not simply ordered it."""
    verb = fact.clause.verb.lemma if fact.clause else ""
    return fact.demander.type == "person" and verb not in verbs("ordering")


def _debatable(fact: Proposal) -> bool:
    """Whether what is put forward is a plan that one can be for or against, and is told."""
    done = fact.clause is not None and fact.clause.verb.tense == "past"
    told = _TOLD.search(fact.content.words) is not None
    return done and told and fact.content.head in verbs("debated")


def _why_demanded(fact: Demand) -> Essay:
    who, what = fact.demander.words, fact.content[0].words
    return _essay(
        fact,
        f"Why might {who} have called for {what}? Give two reasons, and say how convincing "
        "each is.",
        (
            f"says what {who} asks for",
            "gives two reasons, at least one of them from the article",
            "judges how convincing they are",
        ),
    )


def _for_and_against(fact: Proposal) -> Essay:
    what = fact.content.words
    it = "them" if fact.content.plural else "it"
    return _essay(
        fact,
        f"{capitalised(fact.proposer.words)} put forward {what}. What speaks for {it}, and what "
        f"speaks against {it}?",
        (
            f"gives a reason for {it}",
            f"gives a reason against {it}",
            "comes to a judgement of its own",
        ),
    )


def _essay(fact: Fact, stem: str, rubric: tuple[str, ...]) -> Essay:
    return Essay(
        id=short_hash("essay", fact.id),
        stem=stem,
        rubric=rubric,
        explanation="Answers differ; reasons count.",
        evidence=fact.evidence,
        fact=fact.kind,
        bloom="evaluate",
        difficulty="hard",
        tags=(fact.kind,),
        points=5,
    )


def _short(content: Mention) -> bool:
    """Whether a prompt can say it, and it does not point elsewhere."""
    first = content.words.lower().split()[0]
    points = first in {"this", "that", "these", "those", "it", "such"}
    return content.type != "clause" and not points and len(content.words.split()) <= LONGEST_CONTENT
