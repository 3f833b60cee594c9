"""Dates as the facts word them ("Thursday 20 March 2025", "March 2025", "2025"), read back."""

from __future__ import annotations

import re
from datetime import date
from typing import NamedTuple

_MONTHS = (
    "january", "february", "march", "april", "may", "june", "july", "august", "september",
    "october", "november", "december",
)  # fmt: skip
_YEAR = re.compile(r"\b(1[5-9]\d\d|20\d\d)\b(?!s)")
_DAY = re.compile(r"\b(\d{1,2})(?:st|nd|rd|th)?\b")


class Moment(NamedTuple):
    """A date and how much of it is known."""

    date: date
    precision: str
    """ "day", "month" or "year"; what is not known is the first."""


def read_moment(words: str, published: date | None = None) -> Moment | None:
    """The moment that words name, or none when they name no one date.

    Args:
        words: one date in words.
        published: gives the year where the words leave it out ("15 January"); none: no moment.
    """
    years = _YEAR.findall(words)
    months = [m for m in _MONTHS if re.search(rf"\b{m}\b", words.lower())]
    if len(set(years)) > 1 or len(months) > 1:
        return None
    if not years and (not months or published is None):
        return None
    year = int(years[0]) if years else published.year if published else 0
    if not months:
        return Moment(date(year, 1, 1), "year")
    month = _MONTHS.index(months[0]) + 1
    days = [int(d) for d in _DAY.findall(_YEAR.sub(" ", words)) if 1 <= int(d) <= 31]
    if len(days) > 1:
        return None
    try:
        return Moment(date(year, month, days[0] if days else 1), "day" if days else "month")
    except ValueError:
        return None
