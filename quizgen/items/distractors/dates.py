"""Other times: a weekday for a weekday, a month, a year or a whole date in the key's own form."""

import re
from collections.abc import Iterator
from functools import cache

from quizgen.items.distractors.ask import Ask, Candidate, Story, chance
from quizgen.items.distractors.days import (
    YEAR,
    day_in,
    in_time,
    month_like,
    month_place,
    named,
    other_days,
    spelt,
)
from quizgen.items.distractors.feedback import not_stated
from quizgen.items.distractors.figures import figures
from quizgen.items.distractors.files import word_list
from quizgen.items.distractors.tables import group
from quizgen.items.distractors.wording import tokens
from quizgen.models import Fact

_ROUND = 1990
"""Before it a round year stands beside round ones: nobody reckons by the single year."""

_AHEAD = r"(?:by|until|before|for|to|from) (?:the (?:year )?)?"
_PAST = re.compile(rf"\b({_AHEAD})?{YEAR.pattern[2:]}")
"""A year, with the word before it that may point ahead."""
_RELATIVE = re.compile(
    r"\b(yesterday|today|tomorrow|tonight|now|recently|ago|last|next|this)\b", re.I
)
_CLOCK = re.compile(
    r"\b(\d{1,2})([:.]\d{2})?(?=\s*(?:am|pm|a\.m\.|p\.m\.|o'clock)\b|[:.]\d{2})", re.I
)


def times(ask: Ask, story: Story, *, salt: str) -> Iterator[Candidate]:
    """Other dates in the key's form, none of which the article gives."""
    if _RELATIVE.search(ask.key) or any(len(p.findall(ask.key)) > 1 for p in _patterns()):
        return
    if YEAR.search(ask.key) and _lasts(ask.fact):
        return
    variants = dict.fromkeys(t for t in _variants(ask, story, salt) if t != ask.key)
    yield from (Candidate(t, not_stated(t, story)) for t in variants if not story.names(t))
    yield from (Candidate(t, "") for t in variants if story.names(t))


def _lasts(fact: Fact) -> bool:
    """Whether something is told that may have been so in other years too: a state, no event."""
    clause = fact.clause
    if clause is None or clause.verb.passive or clause.verb.auxiliaries:
        return False
    if clause.verb.lemma == "be":
        return clause.part("complement") is not None
    return clause.verb.lemma in word_list("states")


def _variants(ask: Ask, story: Story, salt: str) -> Iterator[str]:
    key = ask.key
    weekday, month, year = named(key, "weekdays"), named(key, "months"), YEAR.search(key)
    found = day_in(key)
    if found is not None and found.day is not None:
        yield from other_days(found, story.article.published, salt=salt)
    elif month:
        yield from _months(key, month, story, salt)
    elif weekday:
        yield from _weekdays(key, weekday, salt)
    elif year:
        yield from _years(key, year, ask, story, salt)
    elif re.search(r"\d(?:st|nd|rd|th) century", key):
        yield from (figures(key)[0].write(figures(key)[0].value + s) for s in (-1, 1, -2, -3))
    elif _CLOCK.search(key):
        yield from _clock(key, salt)
    else:
        yield from _seasons(key)


@cache
def _patterns() -> tuple[re.Pattern[str], ...]:
    """What may stand once in a date that is to be changed: a weekday, a month, a year."""
    tables = map(spelt, ("weekdays", "months"))
    return (*(re.compile(rf"\b(?:{names})(?!\w)") for names in tables), YEAR)


def _swap(text: str, found: re.Match[str], other: str) -> str:
    return text[: found.start()] + other + text[found.end() :]


def _weekdays(key: str, found: re.Match[str], salt: str) -> Iterator[str]:
    names = group("calendar", "weekdays").names
    others = sorted((n for n in names if n != found.group()), key=lambda n: chance(salt, n))
    yield from (_swap(key, found, n) for n in others)


def _months(key: str, found: re.Match[str], story: Story, salt: str) -> Iterator[str]:
    """Other months of the same year, not after the article when the key is not."""
    place, own = month_place(found.group()), day_in(key)
    steps = sorted((-4, -3, -2, -1, 1, 2, 3, 4), key=lambda s: chance(salt, s))
    for month in (place + s for s in steps if 0 <= place + s < 12):
        text = _swap(key, found, month_like(found.group(), month))
        other = day_in(text)
        if (
            own is None
            or other is None
            or own.year is None
            or in_time(own.when, other.when, story.article.published)
        ):
            yield text


def _years(key: str, found: re.Match[str], ask: Ask, story: Story, salt: str) -> Iterator[str]:
    """Years near the key: the further back, the wider apart, and on its side of the present."""
    year, decade = int(found.group(1)), found.group(2)
    now = _present(story, year)
    far = max(1, min(5, abs(now - year) // 12 + 1))
    if decade and year % 100 == 0:
        steps = [-300, -200, -100, 100, 200, 300]
    elif decade:
        steps = [-30, -20, -10, 10, 20, 30]
    elif year % 10 == 0 and year < _ROUND:
        steps = [-20, -10, -5, 5, 10, 15]
    else:
        steps = [s * far for s in (-4, -3, -2, -1, 1, 2, 3, 4)]
    ahead = year > now or bool(word_list("future") & set(tokens(ask.stem)))
    for step in sorted(steps, key=lambda s: chance(salt, s)):
        if year + step >= now if ahead else year + step <= now:
            yield _swap(key, found, f"{year + step}{decade}")


def _present(story: Story, key: int) -> int:
    """The year of the story: of its publication, else the latest that it names as past."""
    if story.article.published:
        return story.article.published.year
    named = {int(y) for ahead, y, _ in _PAST.findall(story.text.whole) if not ahead}
    return max(named, default=key)


def _clock(key: str, salt: str) -> Iterator[str]:
    found = _CLOCK.search(key)
    if found is None:
        return
    hour = int(found.group(1))
    top = 12 if re.search(r"[ap]\.?m|o'clock", key, re.I) else 23
    for step in sorted((-3, -2, -1, 1, 2, 3), key=lambda s: chance(salt, s)):
        if 1 <= hour + step <= top:
            yield _swap(key, found, f"{hour + step}{found.group(2) or ''}")


def _seasons(key: str) -> Iterator[str]:
    for name in ("seasons", "parts of the day"):
        for entry in group("calendar", name).names:
            if re.search(rf"\b{entry}\b", key):
                yield from (
                    key.replace(entry, n) for n in group("calendar", name).names if n != entry
                )
