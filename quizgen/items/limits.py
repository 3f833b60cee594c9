"""Bounds of figures turned: what is "more than 80" is not "fewer than 80"."""

from __future__ import annotations

import re
from functools import cache

from quizgen.items.distractors.figures import figures
from quizgen.items.opposites import table

_PART = r"(?:half|a (?:third|quarter|decade|century|dozen|million|billion)|two[- ]thirds)\b"
_TIME = re.compile(r"(?:year|month|week|day|hour|minute|decade|centur)(?:y|s|ies)?$")
_BEFORE = r"(?<!no )(?<!not )(?<!only )(?<!aged )"


def beyond(words: str) -> str:
    """The words with the first bound of a figure turned; empty: there is none.

    Args:
        words: a part of a statement.
    """
    for found in _bound().finditer(words):
        behind = words[found.end() :]
        rule = next(r for r in table()["bounds"] if found.group(1).lower() in r["bound"])
        unit = _unit(behind)
        if unit is None or (found.group(1).lower() == "over" and _TIME.match(unit)):
            # "over the last 20 years" tells how long, not how much
            continue
        other: str = rule["measure" if _measured(behind, unit) else "count"]
        other = other.capitalize() if found.group(1)[0].isupper() else other
        return words[: found.start(1)] + other + words[found.end(1) :]
    return ""


@cache
def _bound() -> re.Pattern[str]:
    known = "|".join(bound for rule in table()["bounds"] for bound in rule["bound"])
    return re.compile(rf"{_BEFORE}\b({known}) (?=\S)", re.IGNORECASE)


def _unit(behind: str) -> str | None:
    """The word behind the figure that follows at once; empty without one, none without figure."""
    if part := re.match(_PART, behind):
        return part.group().split()[-1]
    found = next(iter(figures(behind)), None)
    if found is None or not re.fullmatch(r"(?:[A-Z]{1,3})?[$£€¥]?", behind[: found.start]):
        return None
    if found.value < 2 or re.match(r" ?(?:in|out of|st|nd|rd|th)\b|-", found.after):
        return None
    word = re.match(
        r"(?: (?:hundred|thousand|million|billion|trillion))?(?: square)? ?([a-z]+)", found.after
    )
    return word.group(1) if word else ""


def _measured(behind: str, unit: str) -> bool:
    """Whether what is bounded is an amount, and not so many things."""
    plain = unit.removesuffix("s") in table()["measures"] or unit in table()["measures"]
    return (
        plain
        or not unit
        or behind[:1] in "$£€¥"
        or "%" in behind[:8]
        or bool(re.match(r"half|an? (?!dozen)|two", behind))
    )
