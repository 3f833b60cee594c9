"""The day that a stated date means."""

import re
from datetime import date

_MONTHS = ("jan", "feb", "mar", "apr", "may", "jun", "jul", "aug", "sep", "oct", "nov", "dec")
_ISO = re.compile(r"(?P<y>\d{4})-?(?P<n>\d{2})-?(?P<d>\d{2})(?!\d)")
_SLASHED = re.compile(r"(?P<y>\d{4})[/.](?P<n>\d{1,2})[/.](?P<d>\d{1,2})(?!\d)")
_MONTH = rf"(?P<m>{'|'.join(_MONTHS)})[a-z]*\.?"
_DAY = r"(?P<d>\d{1,2})(?:st|nd|rd|th)?"
_DAY_FIRST = re.compile(rf"\b{_DAY}(?: of)?[ -]{_MONTH},?[ -](?P<y>\d{{4}})\b", re.IGNORECASE)
_MONTH_FIRST = re.compile(rf"\b{_MONTH} {_DAY},? (?P<y>\d{{4}})\b", re.IGNORECASE)


def day(text: str) -> date | None:
    """The day in a date as written ("2025-03-15T10:00Z", "15 March 2025"), or none.

    An ISO date keeps its own day, whatever its time zone. A date in numbers that could be read
    two ways ("03/04/2025") is no date.
    """
    text = " ".join(text.split())[:100]
    found = (
        _ISO.match(text)
        or _SLASHED.match(text)
        or _DAY_FIRST.search(text)
        or _MONTH_FIRST.search(text)
    )
    if found is None:
        return None
    parts = found.groupdict()
    month = int(parts["n"]) if parts.get("n") else _MONTHS.index(parts["m"].lower()) + 1
    try:
        return date(int(parts["y"]), month, int(parts["d"]))
    except ValueError:
        return None
