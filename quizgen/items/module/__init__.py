"""The learning module around the items: key facts, glossary, people, timeline, discussion."""

from collections.abc import Sequence
from typing import NamedTuple

from quizgen.items.module.discussion import discussion
from quizgen.items.module.glossary import glossary
from quizgen.items.module.key_facts import key_facts
from quizgen.items.module.people import people
from quizgen.items.module.timeline import timeline
from quizgen.models import Article, Discussion, Event, Fact, GlossaryEntry, KeyFact, Person


class LearningModule(NamedTuple):
    """What a learner reads beside the questions; the names are those of the bank's fields."""

    key_facts: tuple[KeyFact, ...]
    glossary: tuple[GlossaryEntry, ...]
    people: tuple[Person, ...]
    timeline: tuple[Event, ...]
    discussion: tuple[Discussion, ...]


def learning_module(article: Article, facts: Sequence[Fact]) -> LearningModule:
    """The learning module of an article; parts for which it gives nothing are empty."""
    return LearningModule(
        key_facts=key_facts(facts),
        glossary=glossary(article, facts),
        people=people(facts),
        timeline=timeline(article, facts),
        discussion=discussion(facts),
    )


__all__ = ["LearningModule", "learning_module"]
