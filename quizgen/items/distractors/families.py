"""Which family offers candidates for which type of key."""

import re
from collections.abc import Callable, Iterator
from functools import partial

from quizgen.items.distractors.ask import Ask, Candidate, Story
from quizgen.items.distractors.crowds import crowds
from quizgen.items.distractors.dates import times
from quizgen.items.distractors.numbers import numbers
from quizgen.items.distractors.offices import offices
from quizgen.items.distractors.organisations import bodies
from quizgen.items.distractors.persons import persons
from quizgen.items.distractors.phrases import things
from quizgen.items.distractors.places import nationalities, nations, spots, towns
from quizgen.models import MentionType

_YEAR = re.compile(r"an? (?:1[5-9]|20)\d\d|(?:1[89]|20)\d[1-9]")
"""A number that is a year: "a 1950" (report), "2024"."""

Family = Callable[[Ask, Story], Iterator[Candidate]]


def candidates(ask: Ask, story: Story, *, salt: str) -> Iterator[Candidate]:
    """What the key's family offers, the best first; not yet looked at for soundness."""
    kind: MentionType = "year" if _YEAR.fullmatch(ask.key) else ask.mention.type
    return _families(salt)[kind](ask, story)


def none(ask: Ask, story: Story) -> Iterator[Candidate]:  # noqa: ARG001
    """Nothing: the item becomes a short answer."""
    return iter(())


def _families(salt: str) -> dict[MentionType, Family]:
    figure = partial(numbers, salt=salt)
    when = partial(times, salt=salt)
    phrase = partial(things, salt=salt)
    return {
        "person": persons, "people": crowds, "organisation": bodies,
        "country": nations, "city": towns, "place": spots, "nationality": nationalities,
        "weekday": when, "month": when, "year": when, "date": when, "time": when,
        "duration": figure, "number": figure, "money": figure, "percent": figure,
        "quantity": figure, "ordinal": figure,
        "role": offices, "event": phrase, "work": none, "quote": none, "clause": none,
        "thing": phrase,
    }  # fmt: skip
