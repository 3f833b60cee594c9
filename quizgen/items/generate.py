"""Overgenerate, refuse, rank, and give the best their options."""

from __future__ import annotations

from collections import Counter
from collections.abc import Callable, Iterator, Sequence
from dataclasses import dataclass, field
from typing import Protocol

from quizgen.items.candidate import Candidate, Refusal
from quizgen.items.demands import demands
from quizgen.items.form import fault
from quizgen.items.groups import groups
from quizgen.items.lists import attendance
from quizgen.items.make import FULL, make, wrong_options
from quizgen.items.obvious import obvious
from quizgen.items.people import chief, offices
from quizgen.items.questions import questions
from quizgen.items.quotations import matched, quoted
from quizgen.items.rank import Choice, in_story_order
from quizgen.items.setting import weighed
from quizgen.items.spoken_figures import spoken_figures
from quizgen.items.statements import clozes, judged
from quizgen.items.unfit import unfit_key
from quizgen.items.voiced import one_voice
from quizgen.models import Article, Clause, Fact, Item

Gate = Callable[[Sequence[tuple[str, str, Clause | None]]], list[str]]
"""Stem, full statement and source clause of each question -> why it is refused, or ""."""
Flaws = Callable[[Item], str]
"""An item -> why it is not shipped, or ""."""


ENOUGH_FOR_TWO = 10
"""Items above which a second matching leaves room for others."""


class Source(Protocol):
    """Makes candidates from a fact."""

    def __call__(self, fact: Fact, article: Article) -> Iterator[Candidate | Refusal]:
        """Candidates, and refusals with their reason."""
        ...


CHOOSABLE = 1.3
"""What a question gains by having three good distractors."""

SOURCES: tuple[Source, ...] = (
    questions, attendance, demands, offices, quoted, spoken_figures, clozes, judged,
)  # fmt: skip


@dataclass
class Generated:
    """The items, in story order, and why there are no more."""

    items: list[Item] = field(default_factory=list)
    refused: Counter[str] = field(default_factory=Counter)


def generate(
    article: Article,
    facts: Sequence[Fact],
    *,
    limit: int = 20,
    gate: Gate | None = None,
    flaws: Flaws | None = None,
) -> Generated:
    """At most `limit` items on an article, the best that its facts give.

    Args:
        article: what was read.
        facts: its facts, with their clauses.
        limit: items asked for.
        gate: reads finished questions back and says why one is refused.
        flaws: checks a finished item against the item-writing rules.
    """
    made = Generated()
    formed = chief(list(_formed(article, facts, made.refused)))
    formed = list(_of_one_answer(formed, made.refused))
    candidates = list(_through(gate, formed, made.refused))
    grouped, told = _grouped(article, facts, limit)
    left = (c for c in candidates if c.fact.id not in told)
    candidates = [_with_options(weighed(c, article), article, facts) for c in left]
    choice = Choice(limit - len(grouped), one_voice=one_voice(facts))
    items: dict[int, Item] = {}
    while not choice.full():
        candidate = choice.best(candidates)
        if candidate is None:
            break
        candidates.remove(candidate)
        obstacle = choice.obstacle(candidate)
        if not obstacle:
            item = make(candidate, article, facts)
            obstacle = (flaws(item) if flaws else "") if item else "no fitting change"
            if item is not None and item.id in {i.id for i in (*items.values(), *grouped)}:
                obstacle = "fact asked already"
            if item is not None and not obstacle:
                choice.take(candidate)
                items[id(candidate)] = item
        if obstacle:
            made.refused[obstacle] += 1
    made.items = [*(items[id(c)] for c in in_story_order(choice.taken)), *grouped]
    return made


def _grouped(article: Article, facts: Sequence[Fact], limit: int) -> tuple[list[Item], set[str]]:
    """The items that join facts, and the ids of the facts that nothing else may ask."""
    found = groups(article, facts, limit)
    told: set[str] = set()
    if limit >= ENOUGH_FOR_TWO:
        for item, asked in matched(facts):
            found, told = [*found, item], told | asked
    return found, told


def _with_options(candidate: Candidate, article: Article, facts: Sequence[Fact]) -> Candidate:
    """The candidate, worth more when it can be multiple choice: that is liked best."""
    if candidate.type != "short_answer" or len(wrong_options(candidate, article, facts)) < FULL:
        return candidate
    return candidate.changed(weight=candidate.weight * CHOOSABLE)


def _formed(article: Article, facts: Sequence[Fact], refused: Counter[str]) -> Iterator[Candidate]:
    for fact in facts:
        for source in SOURCES:
            for found in source(fact, article):
                reason = (
                    found.reason
                    if isinstance(found, Refusal)
                    else fault(found) or obvious(found, article) or unfit_key(found, article)
                )
                if reason:
                    refused[reason] += 1
                elif isinstance(found, Candidate):
                    yield found


def _of_one_answer(candidates: Sequence[Candidate], refused: Counter[str]) -> Iterator[Candidate]:
    """Those whose stem no other fact answers as well ("who won the award?" of three matches)."""
    answers: dict[str, set[str]] = {}
    for candidate in candidates:
        if candidate.type != "true_false":
            answers.setdefault(candidate.stem, set()).add(candidate.key.lower())
    for candidate in candidates:
        own = candidate.key.lower()
        if any(own not in other and other not in own for other in answers.get(candidate.stem, ())):
            refused["several answers fit"] += 1
        else:
            yield candidate


def _through(
    gate: Gate | None, candidates: list[Candidate], refused: Counter[str]
) -> Iterator[Candidate]:
    asked = [c for c in candidates if c.fact.clause is not None]
    questions = [c.stem if c.type == "short_answer" else "" for c in asked]
    read = [(q, c.said_back, c.fact.clause) for q, c in zip(questions, asked, strict=True)]
    reasons = gate(read) if gate else []
    stopped = {id(c): r for c, r in zip(asked, reasons, strict=False) if r}
    for candidate in candidates:
        if id(candidate) in stopped:
            refused[stopped[id(candidate)]] += 1
        else:
            yield candidate
