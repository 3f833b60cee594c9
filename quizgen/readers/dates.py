"""The day that a stated date means."""

import re
from datetime import date

_ISO = re.compile(r"(\d{4})-?(\d{2})-?(\d{2})(?!\d)")


def day(text: str) -> date | None:
    """The day in a date as written ("2025-03-15T10:00Z", "15 March 2025"), or none.

    An ISO date keeps its own day, whatever its time zone. A date in numbers that could be read
    two ways ("03/04/2025") is no date.
    """
    text = text.strip()
    iso = _ISO.match(text)
    if iso is not None:
        try:
            return date(int(iso[1]), int(iso[2]), int(iso[3]))
        except ValueError:
            return None
    if not re.search(r"[A-Za-z]{3}", text) or not re.search(r"\d{4}", text) or len(text) > 80:
        return None
    # dateparser takes half a second to load, and most dates are ISO.
    import dateparser

    found = dateparser.parse(text, languages=["en"], settings={"PREFER_DAY_OF_MONTH": "first"})
    return found.date() if found else None
