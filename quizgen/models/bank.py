"""The question bank: all that a renderer needs, in a file that a person edits."""

import datetime
from typing import Literal, Self

from pydantic import Field, model_validator

from quizgen.models.article import SLUG_PATTERN, Article, Evidence, Slug
from quizgen.models.base import Model
from quizgen.models.facts import Fact
from quizgen.models.items import Bloom, Item

FORMAT: Literal["quizgen/1"] = "quizgen/1"


class GlossaryEntry(Model):
    """A hard word or a name, with a definition from a named source."""

    term: str
    definition: str
    source: str = ""
    """Where the definition is from, with its licence ("WordNet 3.0, WordNet licence")."""
    evidence: Evidence | None = None
    """Where the term first stands in the article."""


class Person(Model):
    """Somebody in the story."""

    name: str
    office: str = ""
    did: tuple[str, ...] = ()
    """What they said or did, a sentence each."""
    evidence: Evidence | None = None


class Event(Model):
    """One entry of the timeline."""

    when: str
    """As printed: "15 March 2025", or the article's own word where no date is known."""
    date: datetime.date | None = None
    text: str
    evidence: Evidence | None = None


class KeyFact(Model):
    """One of the five questions a news story answers."""

    question: Literal["who", "what", "where and when", "why", "what next"]
    text: str
    evidence: Evidence | None = None


class Discussion(Model):
    """A prompt to talk about."""

    prompt: str
    bloom: Bloom = "evaluate"


class QualityCard(Model):
    """What was asked for, what was made, and how good it is by our own checks."""

    asked: int = 0
    made: int = 0
    refused: dict[str, int] = Field(default_factory=dict)
    """Candidates refused, by reason."""
    flaws: dict[str, int] = Field(default_factory=dict)
    """Issues by code among the items that were made."""
    key_positions: dict[str, int] = Field(default_factory=dict)
    """How often each option letter holds the key."""
    longest_is_key: float | None = None
    """Share of multiple-choice items whose longest option is the key, 0 to 1."""
    bots: dict[str, float] = Field(default_factory=dict)
    """Score of each guess-bot above chance, in percentage points."""
    grounded: float | None = None
    """Share of items whose evidence slices to its quote, 0 to 1."""
    article_level: str = ""
    """Estimated CEFR level of the article ("B2")."""
    stem_level: str = ""
    """Estimated CEFR level of the stems."""
    reading_ease: float | None = None
    """Flesch reading ease of the article, about 0 (hard) to 100 (easy)."""


class Bank(Model):
    """A question bank on one article. A quiz is one bank or several."""

    format: Literal["quizgen/1"] = FORMAT
    id: Slug = Field(pattern=SLUG_PATTERN)
    title: str
    seed: int = 0
    """Decides, with an item's id alone, the order of items and options."""
    article: Article
    key_facts: tuple[KeyFact, ...] = ()
    glossary: tuple[GlossaryEntry, ...] = ()
    people: tuple[Person, ...] = ()
    timeline: tuple[Event, ...] = ()
    facts: tuple[Fact, ...] = ()
    items: tuple[Item, ...] = ()
    discussion: tuple[Discussion, ...] = ()
    quality: QualityCard | None = None

    @model_validator(mode="after")
    def _ids_differ(self) -> Self:
        seen: set[str] = set()
        for item in self.items:
            if item.id in seen:
                raise ValueError(f"two items have the id {item.id}")
            seen.add(item.id)
        return self
