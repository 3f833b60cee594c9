"""The timeline: events with their times, in their order where dates are known."""

from __future__ import annotations

import datetime
from collections.abc import Iterator, Sequence

from quizgen.items.calendar import Moment, read_moment
from quizgen.items.module.said import said
from quizgen.models import Article, Event, Fact

MOST = 10


def timeline(article: Article, facts: Sequence[Fact]) -> tuple[Event, ...]:
    """Events with a time, dated ones first and in order; each sentence once."""
    found = list(_events(article, facts))
    dated = sorted((e for e in found if e.date), key=lambda e: e.date or datetime.date.min)
    return (*dated, *(e for e in found if not e.date))[:MOST]


def _events(article: Article, facts: Sequence[Fact]) -> Iterator[Event]:
    seen: set[tuple[int, str]] = set()
    for fact, when, moment in timed(article, facts):
        text = said(fact)
        key = (fact.evidence.start, when)
        if not text or key in seen:
            continue
        seen.add(key)
        day = moment.date if moment and moment.precision == "day" else None
        year = moment.date if moment and day is None else None
        yield Event(when=when, date=day or year, text=text, evidence=fact.evidence)


def timed(article: Article, facts: Sequence[Fact]) -> Iterator[tuple[Fact, str, Moment | None]]:
    """Facts whose clause says when, with the words and the moment that they name."""
    for fact in facts:
        if fact.clause is None or fact.polarity == "negative" or fact.kind == "quantity":
            continue
        when = next((p for p in fact.clause.parts if p.role == "when" and not p.open), None)
        if when is not None and any(c.isdigit() or c.isupper() for c in when.mention.words):
            words = when.mention.words
            yield fact, words, read_moment(words, article.published)
