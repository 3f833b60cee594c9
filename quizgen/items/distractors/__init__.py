"""Wrong options: three that are plausible, surely wrong and explained; or two; or none."""

from collections.abc import Callable, Iterator, Sequence
from functools import partial

from quizgen.items.distractors.ask import Ask, Candidate, Story
from quizgen.items.distractors.choose import choose
from quizgen.items.distractors.dates import times
from quizgen.items.distractors.numbers import numbers
from quizgen.items.distractors.offices import offices
from quizgen.items.distractors.organisations import bodies
from quizgen.items.distractors.people import crowds, persons
from quizgen.items.distractors.phrases import things
from quizgen.items.distractors.places import nationalities, nations, spots, towns
from quizgen.items.distractors.sound import is_sound
from quizgen.models import Article, Distractor, Fact, MentionType

__all__ = ["Ask", "distractors"]

Family = Callable[[Ask, Story], Iterator[Candidate]]


def distractors(
    ask: Ask, article: Article, facts: Sequence[Fact], *, salt: str
) -> tuple[Distractor, ...]:
    """Three distractors for a key, or two; empty when the item should become a short answer.

    Each is of the key's type, granularity and form, is wrong by the article's facts, and carries
    a true line of feedback. The same arguments give the same distractors.
    """
    story = Story(article, tuple(facts))
    family = _families(salt)[ask.mention.type]
    sound = [c for c in family(ask, story) if is_sound(ask, story, c)]
    return tuple(
        Distractor(text=c.text, feedback=c.feedback) for c in choose(ask.key, sound, salt=salt)
    )


def none(ask: Ask, story: Story) -> Iterator[Candidate]:  # noqa: ARG001
    """Nothing: the item becomes a short answer."""
    return iter(())


def _families(salt: str) -> dict[MentionType, Family]:
    figure = partial(numbers, salt=salt)
    when = partial(times, salt=salt)
    return {
        "person": persons, "people": crowds, "organisation": bodies,
        "country": nations, "city": towns, "place": spots, "nationality": nationalities,
        "weekday": when, "month": when, "year": when, "date": when, "time": when,
        "duration": figure, "number": figure, "money": figure, "percent": figure,
        "quantity": figure, "ordinal": figure,
        "role": offices, "event": things, "work": none, "quote": none, "clause": none,
        "thing": things,
    }  # fmt: skip
