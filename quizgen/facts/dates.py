"""Time words made into dates, against the day of publication."""

from __future__ import annotations

import re
from collections.abc import Callable
from dataclasses import dataclass
from datetime import date, timedelta
from functools import cache
from typing import Literal

from quizgen.facts.names_data import rows

Precision = Literal["day", "month", "year"]
Tense = Literal["past", "present", "future"]

MONTHS = ("January", "February", "March", "April", "May", "June", "July", "August", "September",
          "October", "November", "December")  # fmt: skip
WEEKDAYS = ("Monday", "Tuesday", "Wednesday", "Thursday", "Friday", "Saturday", "Sunday")

FAR = 3
"""Days back from which "last Friday" can only be the nearest one; nearer, usage differs."""


@dataclass(frozen=True, slots=True)
class Moment:
    """A point in the calendar."""

    date: date
    """The day; the first day of the month or year where only that is known."""
    precision: Precision
    wording: str
    """As printed: "Thursday 20 March 2025", "March 2025", "2025"."""


@dataclass(frozen=True, slots=True)
class _Ground:
    """What relative words are understood against."""

    published: date
    tense: Tense


Reader = Callable[[str, _Ground], Moment | None]


def resolve(text: str, published: date | None, *, tense: Tense = "past") -> Moment | None:
    """The moment that time words name, or none where that is not certain.

    Args:
        text: the words alone ("Thursday", "last month", "15 January", "early 2014").
        published: the day against which relative words are understood; without it only dates
            that hold their year are read.
        tense: of the clause: "on Thursday" is the last one in the past, else the next one.
    """
    shape, values = _shape(text)
    for pattern, reader in _ABSOLUTE.items():
        if re.fullmatch(pattern, shape):
            return _checked(reader, values, published or date.min, tense)
    if published is None:
        return None
    for pattern, reader in _RELATIVE.items():
        if re.fullmatch(pattern, shape):
            return _checked(reader, values, published, tense)
    return None


def _checked(reader: Reader, values: str, published: date, tense: Tense) -> Moment | None:
    """What the reader makes of it; none for a day that the calendar does not have."""
    try:
        return reader(values, _Ground(published, tense))
    except (ValueError, OverflowError):
        return None


@cache
def _words() -> dict[str, tuple[str, int]]:
    return {
        form: (kind, int(number))
        for kind, number, forms in rows("reference", "calendar.tsv")
        for form in forms.split()
    }


_LETTERS = {"month": "M", "weekday": "W", "number": "n", "day": "D", "turn": "T", "unit": "U"}


def _shape(text: str) -> tuple[str, str]:
    """The text as a string of kinds, and its values: "20 March 2025" is "dMY", "20 3 2025"."""
    shape = ""
    values: list[str] = []
    for word in re.findall(r"\d{4}-\d\d-\d\d|\d+(?:st|nd|rd|th)?|[^\W\d_]+|[^\s,.]", text.lower()):
        letter, value = _read(word)
        shape += letter
        if letter not in {"", "p"}:
            values.append(value)
    return shape if shape == "Tp" else shape.replace("p", ""), " ".join(values)


def _read(word: str) -> tuple[str, str]:
    if re.fullmatch(r"\d{4}-\d\d-\d\d", word):
        return "I", word
    digits = re.match(r"\d+", word)
    if digits:
        number = digits.group()
        return ("Y" if len(number) == 4 else "d"), number
    kind, value = _words().get(word, (word, 0))
    if kind in {"filler", "part"}:
        return "p" if kind == "part" else "", ""
    if word == "ago":
        return "A", "0"
    return _LETTERS.get(kind, "?"), str(value)


def _day(day: date, *, named: bool) -> Moment:
    month = f"{day.day} {MONTHS[day.month - 1]} {day.year}"
    return Moment(day, "day", f"{WEEKDAYS[day.weekday()]} {month}" if named else month)


def _month(year: int, month: int) -> Moment:
    return Moment(date(year, month, 1), "month", f"{MONTHS[month - 1]} {year}")


def _year(year: int) -> Moment:
    return Moment(date(year, 1, 1), "year", str(year))


def _dated(order: str) -> Reader:
    """A reader of a date whose parts stand in this order ("dMY"); a weekday must agree."""

    def read(values: str, ground: _Ground) -> Moment | None:
        parts = dict(zip(order, map(int, values.split()), strict=True))
        if "Y" not in parts:
            parts["Y"] = _nearest_year(parts["M"], parts.get("d", 0), ground)
        if "d" not in parts:
            return _month(parts["Y"], parts["M"])
        day = date(parts["Y"], parts["M"], parts["d"])
        if "W" in parts and day.weekday() != parts["W"]:
            return None
        return _day(day, named="W" in parts)

    return read


def _nearest_year(month: int, day: int, ground: _Ground) -> int:
    """The year that makes a day the last one before, or the next one after, the publication."""
    published, tense = ground.published, ground.tense
    here = (published.month, published.day if day else 0)
    if tense == "past" and (month, day) > here:
        return published.year - 1
    if tense == "future" and (month, day) < here:
        return published.year + 1
    return published.year


def _iso(values: str, _ground: _Ground) -> Moment | None:
    return _day(date.fromisoformat(values), named=False)


def _only_year(values: str, _ground: _Ground) -> Moment | None:
    year = int(values)
    return _year(year) if 1000 <= year <= 2200 else None


def _weekday(values: str, ground: _Ground) -> Moment | None:
    gap = (int(values) - ground.published.weekday()) % 7
    if ground.tense == "past" and gap:
        gap -= 7
    return _day(ground.published + timedelta(days=gap), named=True)


def _turned_weekday(values: str, ground: _Ground) -> Moment | None:
    """ "Last Friday", when no reader can take it for another; "this Friday"."""
    turn, weekday = map(int, values.split())
    if turn == 0:
        return _weekday(str(weekday), ground)
    gap = (ground.published.weekday() - weekday) % 7
    if turn > 0 or gap < FAR:
        return None
    return _day(ground.published - timedelta(days=gap), named=True)


def _near_day(values: str, ground: _Ground) -> Moment | None:
    if int(values) == 0 and ground.tense == "present":
        # "today" with a present tense is as often "nowadays"
        return None
    return _day(ground.published + timedelta(days=int(values)), named=False)


def _tonight(values: str, ground: _Ground) -> Moment | None:
    """The day of "this morning" and "last night"."""
    return None if int(values) > 0 else _near_day(values, ground)


def _turned_unit(values: str, ground: _Ground) -> Moment | None:
    """ "Last year", "next month"; a week or a season is no moment of the calendar."""
    turn, unit = map(int, values.split())
    if unit == 365:
        return _year(ground.published.year + turn)
    if unit == 30:
        return _moved(ground.published, turn)
    return None


def _turned_month(values: str, ground: _Ground) -> Moment | None:
    turn, month = map(int, values.split())
    if turn == 0:
        return _month(ground.published.year, month)
    before = turn < 0
    return _month(
        _nearest_year(month, 0, _Ground(ground.published, "past" if before else "future")), month
    )


def _ago(values: str, ground: _Ground) -> Moment | None:
    count, unit = map(int, values.split()[:2])
    if unit == 365:
        return _year(ground.published.year - count)
    if unit == 30:
        return _moved(ground.published, -count)
    return _day(ground.published - timedelta(days=count), named=False)


def _moved(published: date, months: int) -> Moment:
    years, month = divmod(published.year * 12 + published.month - 1 + months, 12)
    return _month(years, month + 1)


_ABSOLUTE: dict[str, Reader] = {
    "I": _iso, "Y": _only_year,
    **{order: _dated(order) for order in ("dMY", "MdY", "MY", "WdMY", "WMdY", "dMYW", "MdYW")},
}  # fmt: skip
_RELATIVE: dict[str, Reader] = {
    **{order: _dated(order) for order in ("dM", "Md", "M", "WdM", "WMd")},
    "W": _weekday, "TW": _turned_weekday, "D": _near_day, "Tp": _tonight, "TU": _turned_unit,
    "TM": _turned_month, "[nd]UA": _ago,
}  # fmt: skip
