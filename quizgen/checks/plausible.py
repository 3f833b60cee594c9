"""Distractors of another kind or size than the key, and jokes."""

import math
import re
from collections.abc import Iterator
from functools import cache

from quizgen.checks import views
from quizgen.checks.codes import issue
from quizgen.checks.lists import phrases
from quizgen.checks.text import fold
from quizgen.checks.values import Shape, amount, shape
from quizgen.models import Article, Issue, Item, MultipleChoice, MultipleResponse

MAGNITUDES = 3
"""Powers of ten between key and distractor beyond which nobody believes the number."""
YEARS_APART = 150
"""Years between key and distractor beyond which nobody believes the year."""

_ASKS_COUNTRY = re.compile(r"\b(?:which|what) (?:\w+ )?(?:country|nation)\b", re.IGNORECASE)
_ASKS_CITY = re.compile(r"\b(?:which|what) (?:\w+ )?(?:city|town|village|capital)\b", re.IGNORECASE)
_CLOSED: frozenset[Shape] = frozenset(
    {"number", "percent", "money", "quantity", "year", "weekday", "month", "date", "time"}
)
_ALIKE: tuple[frozenset[Shape], ...] = (
    frozenset({"number", "quantity", "year"}),
    frozenset({"number", "money"}),
    frozenset({"number", "percent"}),
    frozenset({"weekday", "date", "time", "time-phrase"}),
    frozenset({"month", "date", "year", "time-phrase"}),
    frozenset({"quantity", "time-phrase", "time"}),
)


def implausible(item: Item, _: Article) -> Iterator[Issue]:
    """A number among words, a weekday among months, a size beyond belief, a joke."""
    if not isinstance(item, MultipleChoice | MultipleResponse):
        return
    keys = views.keys(item)
    for text in views.wrong(item):
        reason = "is a joke" if _joke(text) else ""
        reason = reason or _other_place(item.stem, keys[0], text)
        reason = reason or next(filter(None, (_unlike(key, text) for key in keys[:1])), "")
        if reason:
            detail = f"distractors: “{text}” {reason}."
            yield issue("implausible-distractor", detail, item.id)


def _other_place(stem: str, key: str, text: str) -> str:
    """How a distractor is no country, or no city, where the stem asks for one; else empty."""
    same = shape(key) == shape(text)
    if _ASKS_COUNTRY.search(stem) and not same and shape(key) == "country":
        return "is no country"
    if _ASKS_CITY.search(stem) and not same and shape(text) == "country":
        return "" if fold(text) in phrases("city-states") else "is a country"
    return ""


def _joke(text: str) -> bool:
    return _bare(text) in _jokes()


@cache
def _jokes() -> frozenset[str]:
    return frozenset(map(_bare, phrases("jokes")))


def _bare(text: str) -> str:
    return re.sub(r"^(?:an?|the|some) ", "", fold(text))


def _unlike(key: str, text: str) -> str:
    """How a distractor differs in kind or size from the key; empty when it does not."""
    one, two = shape(key), shape(text)
    closed = one in _CLOSED or two in _CLOSED - {"quantity"}
    if one != two and closed and not any({one, two} <= alike for alike in _ALIKE):
        return f"is another kind of thing than “{key}”"
    first, second = amount(key), amount(text)
    if not first or not second:
        return ""
    if one == two == "year" and abs(first.value - second.value) > YEARS_APART:
        return f"is too far from “{key}”"
    if first.value > 0 < second.value:
        apart = abs(math.log10(first.value) - math.log10(second.value))
        if apart > MAGNITUDES:
            return f"is of another size than “{key}”"
    return ""
