"""Other figures: the key's unit, format, order of magnitude and roundness, another value."""

import math
import re
from collections.abc import Iterator, Sequence
from functools import cache

from quizgen.items.distractors.ask import Ask, Candidate, Story, chance
from quizgen.items.distractors.feedback import not_stated
from quizgen.items.distractors.figures import Figure, figures, places
from quizgen.items.distractors.tables import group
from quizgen.items.distractors.values import other_values, top_of

_JOINED = ("to", "and", "-", "–")
"""What stands between the two ends of a range."""

_NO_COUNT = re.compile(r"\d/\d|\d[-–]\d|\bin (?:every )?\w+$")
"""A score, "24/7", "one in three"."""

_VAGUE = re.compile(
    r"\b(dozens?|several|hundreds|thousands|millions|billions|many|few|decades)\b", re.IGNORECASE
)


def numbers(ask: Ask, story: Story, *, salt: str) -> Iterator[Candidate]:
    """Three other figures, so many below and above the key as `salt` decides, near ones first."""
    found = figures(ask.key)
    if _VAGUE.search(ask.key) or _bound().match(ask.key) or _numbered(ask, story):
        return
    if not found:
        yield from _in_words(ask, story)
    elif len(found) == 2 and _is_range(ask.key, found[0], found[1]):
        yield from _ranges(ask, story, found[0], found[1], salt=salt)
    elif len(found) == 1 and not _NO_COUNT.search(ask.key):
        yield from _around(ask, story, found[0], salt=salt)


def _numbered(ask: Ask, story: Story) -> bool:
    """Whether what is counted goes by numbers in the story: of "both Voyagers" there are two."""
    named = re.search(rf"\b{re.escape(ask.key)} ([A-Z][a-z]+)s\b", ask.fact.evidence.quote)
    return named is not None and bool(re.search(rf"\b{named.group(1)} \d\b", story.text.whole))


def _is_range(key: str, one: Figure, two: Figure) -> bool:
    """Whether two numbers are the ends of a range: "10 to 16", "between 10 and 16"."""
    joiner = key[one.end : two.start].strip()
    return joiner in _JOINED and (joiner != "and" or "between" in key.casefold())


def _around(ask: Ask, story: Story, figure: Figure, *, salt: str) -> Iterator[Candidate]:
    lower, upper = _sides(ask, story, figure)
    lower, upper = _spread(lower, figure.value, salt), _spread(upper, figure.value, salt)
    take = min(max(chance(salt, "below") % 4, 3 - len(upper)), len(lower))
    for value in [*lower[:take], *upper[: 3 - take]]:
        yield Candidate(figure.write(value), not_stated(figure.form(value), story))


def _sides(ask: Ask, story: Story, figure: Figure) -> tuple[list[float], list[float]]:
    """The other values below and above the key, the near ones first."""
    values = other_values(ask, story, figure)
    lower = [v for v in reversed(values) if v < figure.value]
    return lower, [v for v in values if v > figure.value]


def _spread(values: Sequence[float], key: float, salt: str) -> list[float]:
    """The values with a little left out between them, so that not all differ by one step."""
    if len(values) < 6:
        return list(values)
    start = chance(salt, key, "start") % 2
    return list(values)[start::2]


@cache
def _bound() -> re.Pattern[str]:
    """What bounds a number from below ("more than") or from above ("up to").

    "More than 30" is true beside "more than 40", and a bound of another sort shows the key.
    """
    words = "|".join(group("bounds", "bounds").names)
    return re.compile(rf"(?:{words})\s", re.IGNORECASE)


def _in_words(ask: Ask, story: Story) -> Iterator[Candidate]:
    """Shares and times told without a figure: "a third of voters", "twice"."""
    for name in ("fractions", "frequency", "ordinals"):
        table = group("calendar", name)
        for place, names in enumerate(table.entries):
            own = next((n for n in names if re.match(rf"{n}\b(?!-)", ask.key)), None)
            if own is not None:
                for i in sorted(range(len(table.names)), key=lambda i: abs(i - place)):
                    text = table.names[i] + ask.key[len(own) :]
                    yield Candidate(text, not_stated(text, story))
                return


def _ranges(ask: Ask, story: Story, one: Figure, two: Figure, *, salt: str) -> Iterator[Candidate]:
    """Both ends of a range moved together: "18 to 32" -> "12 to 24"."""
    if not 0 < one.value < two.value or one.word or two.word:
        return
    between = ask.key[one.end : two.start]
    for factor in sorted((0.5, 0.7, 1.4, 1.8, 2.2), key=lambda f: chance(salt, f)):
        step = min(_step(one), _step(two))
        low, high = (max(step, round(f.value * factor / step) * step) for f in (one, two))
        if low < high and high <= top_of(ask, two) and low > 0:
            text = f"{one.before}{one.form(low)}{between}{two.form(high)}{two.after}"
            yield Candidate(text, not_stated(text, story))


def _step(figure: Figure) -> float:
    """The last significant digit's worth."""
    return 10.0 ** (math.floor(math.log10(figure.value)) - places(figure) + 1)
