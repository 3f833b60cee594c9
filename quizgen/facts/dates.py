"""Time words made into dates, against the day of publication."""

from __future__ import annotations

import re
from dataclasses import dataclass
from datetime import date, timedelta
from typing import Literal

Precision = Literal["day", "month", "year"]
Tense = Literal["past", "present", "future"]

_DAYS = ("monday", "tuesday", "wednesday", "thursday", "friday", "saturday", "sunday")


@dataclass(frozen=True, slots=True)
class Moment:
    """A point in the calendar."""

    date: date
    """The day; the first day of the month or year where only that is known."""
    precision: Precision
    wording: str
    """As printed: "Thursday 20 March 2025", "March 2025", "2025"."""


def resolve(text: str, published: date | None, *, tense: Tense = "past") -> Moment | None:
    """The moment that time words name, or none where that is not certain."""
    words = re.findall(r"\w+", text.lower())
    if published is None:
        return None
    days = [w for w in words if w in _DAYS]
    if len(days) != 1 or len(words) > 2:
        return None
    gap = (_DAYS.index(days[0]) - published.weekday()) % 7
    if tense != "future" and gap:
        gap -= 7
    return _day(published + timedelta(days=gap))


def _day(day: date) -> Moment:
    return Moment(day, "day", f"{day:%A} {day.day} {day:%B} {day.year}")
