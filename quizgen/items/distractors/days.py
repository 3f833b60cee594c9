"""Other days for a day: near ones for one that was just now or soon, wider apart for others."""

import re
from collections.abc import Iterator
from datetime import date, timedelta
from functools import cache
from typing import NamedTuple

from quizgen.items.distractors.ask import chance
from quizgen.items.distractors.figures import ending
from quizgen.items.distractors.tables import group

YEAR = re.compile(r"\b(1[0-9]{3}|20[0-9]{2})(s?)\b")
_DAY = re.compile(r"\b([12]?\d|3[01])(st|nd|rd|th)?\b(?!\d)")

_FRESH = 10
"""Days from the article's own within which a date stands beside the days around it."""

_BESIDE = (-5, -4, -3, -2, -1, 1, 2, 3, 4, 5)
_APART = (-31, -19, -12, -7, -4, 5, 7, 11, 18, 30)

_LEAP = 2024
"""A year to reckon with where the date has none."""


class Day(NamedTuple):
    """A day in a text: "Tuesday, 5 May 2020", "May 5"."""

    text: str
    when: date
    day: re.Match[str] | None
    month: re.Match[str]
    year: re.Match[str] | None
    weekday: re.Match[str] | None

    def write(self, other: date) -> str:
        """The text with another day in the same form."""
        weekdays = group("calendar", "weekdays").names
        said = [(self.month, month_like(self.month.group(), other.month - 1))]
        if self.day is not None:
            number = f"{other.day}{ending(other.day)}" if self.day.group(2) else str(other.day)
            said.append((self.day, number))
        if self.year is not None:
            said.append((self.year, str(other.year)))
        if self.weekday is not None:
            said.append((self.weekday, weekdays[other.weekday()]))
        text = self.text
        for found, words in sorted(said, key=lambda part: -part[0].start()):
            text = text[: found.start()] + words + text[found.end() :]
        return text


def day_in(text: str) -> Day | None:
    """The day that a text names, or the first of a month; none without a month or when false."""
    month, year, day = named(text, "months"), YEAR.search(text), _DAY.search(text)
    if month is None:
        return None
    number = int(day.group(1)) if day else 1
    place = month_place(month.group()) + 1
    try:
        when = date(int(year.group(1)) if year else _LEAP, place, number)
    except ValueError:
        return None
    return Day(text, when, day, month, year, named(text, "weekdays"))


def other_days(found: Day, out: date | None, *, salt: str) -> Iterator[str]:
    """The text with other days, on the key's side of the day the article came out.

    A weekday that has no year cannot be reckoned: it gives none.
    """
    if found.year is None and found.weekday is not None:
        return
    fresh = out is not None and found.year is not None and abs(out - found.when).days <= _FRESH
    steps = sorted(_BESIDE if fresh else _APART, key=lambda step: chance(salt, step))
    work = found.when.weekday() < 5
    for step in steps:
        other = found.when + timedelta(days=step)
        rests = fresh and work and other.weekday() >= 5
        sure = in_time(found.when, other, out) if found.year else other.year == found.when.year
        if sure and not rests:
            yield found.write(other)


def in_time(key: date, other: date, out: date | None) -> bool:
    """Whether another date is past where the key is past, and to come where it is to come."""
    if out is None:
        return True
    return other <= out if key <= out else other > out


def named(text: str, names: str) -> re.Match[str] | None:
    """The first weekday or month of a text."""
    return re.search(rf"\b(?:{spelt(names)})(?!\w)", text)


@cache
def spelt(names: str) -> str:
    """All spellings of the weekdays or the months, as a pattern."""
    forms = [form for entry in group("calendar", names).entries for form in entry]
    return "|".join(map(re.escape, sorted(forms, key=len, reverse=True)))


def month_place(word: str) -> int:
    """Which month a word names, from 0."""
    return next(i for i, e in enumerate(group("calendar", "months").entries) if word in e)


def month_like(word: str, place: int) -> str:
    """The month of a place, short where the word is short: "Nov." -> "Oct."."""
    entry = group("calendar", "months").entries[place]
    return entry[1] if word.endswith(".") and len(entry) > 1 else entry[0]
