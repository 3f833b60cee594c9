"""Other figures: the key's unit, format, order of magnitude and roundness, another value."""

import math
import re
from collections.abc import Iterator, Sequence

from quizgen.items.distractors.ask import Ask, Candidate, Story, chance
from quizgen.items.distractors.feedback import not_stated
from quizgen.items.distractors.figures import Figure, figures, places

_RISING = re.compile(
    r"\b(more than|over|at least|exceeding|in excess of|upwards of|not less than)\b", re.I
)
_FALLING = re.compile(
    r"\b(less than|fewer than|under|at most|up to|no more than|as many as|as much as|below)\b", re.I
)
_RANGE = ("to", "and", "-", "–", "or")
_VAGUE = re.compile(
    r"\b(dozens?|several|hundreds|thousands|millions|billions|many|few|decades)\b", re.I
)

_SERIES: tuple[tuple[str, tuple[int, ...]], ...] = (
    ("hour", (1, 2, 3, 4, 6, 8, 10, 12, 18, 24, 36, 48, 72, 96)),
    ("minute", (1, 2, 3, 5, 10, 15, 20, 30, 40, 45, 60, 90, 120)),
    ("second", (1, 2, 3, 5, 10, 15, 20, 30, 45, 60, 90)),
    ("day", (1, 2, 3, 4, 5, 7, 10, 14, 21, 30, 45, 60, 90, 100, 120)),
    ("week", (1, 2, 3, 4, 6, 8, 10, 12, 16, 20)),
    ("month", (1, 2, 3, 4, 6, 9, 12, 18, 24, 36)),
)
"""Lengths of time that people name."""


def numbers(ask: Ask, story: Story, *, salt: str) -> Iterator[Candidate]:
    """Three other figures, so many below and above the key as `salt` decides, near ones first."""
    found = figures(ask.key)
    joined = len(found) == 2 and ask.key[found[0].end : found[1].start].strip() in _RANGE
    if not found or (len(found) > 1 and not joined) or _VAGUE.search(ask.key):
        return
    if len(found) == 2:
        yield from _ranges(ask, story, found[0], found[1], salt=salt)
        return
    figure = found[0]
    below = _below(ask, salt)
    values = _values(ask, story, figure)
    lower = [v for v in reversed(values) if v < figure.value]
    upper = [v for v in values if v > figure.value]
    lower, upper = _spread(lower, figure.value, salt), _spread(upper, figure.value, salt)
    take = min(max(below, 3 - len(upper)), len(lower))
    for value in [*lower[:take], *upper[: 3 - take]]:
        yield Candidate(figure.write(value), not_stated(figure.form(value), story))


def _below(ask: Ask, salt: str) -> int:
    """How many of the three lie below the key; a bound leaves one side."""
    if _RISING.search(ask.key):
        return 0
    if _FALLING.search(ask.key):
        return 3
    return chance(salt, "below") % 4


def _spread(values: Sequence[float], key: float, salt: str) -> list[float]:
    """The values with a little left out between them, so that not all differ by one step."""
    if len(values) < 6:
        return list(values)
    start = chance(salt, key, "start") % 2
    return list(values)[start::2]


def _values(ask: Ask, story: Story, figure: Figure) -> list[float]:
    """Values of the same kind in rising order, without those the article or the stem holds."""
    taken = {f.value for f in figures(ask.stem)} | _stated(story, figure)
    top = _top(ask, figure)
    kept = {v for v in _all_values(figure) if v not in taken and _least(ask, figure) <= v <= top}
    return sorted(kept - {figure.value})


def _stated(story: Story, figure: Figure) -> set[float]:
    """Numbers that stand in the article in front of the key's own unit."""
    unit = figure.after.split()[:1]
    if not unit:
        return {f.value for f in figures(story.whole)}
    return {f.value for f in figures(story.whole) if f.after.split()[:1] == unit}


def _all_values(figure: Figure) -> Iterator[float]:
    series = _series(figure)
    if series and figure.value in series:
        place = series.index(int(figure.value))
        yield from map(float, series[max(0, place - 4) : place + 5])
    elif figure.word or (figure.value <= 20 and not figure.decimals):
        around = range(int(figure.value) - 5, int(figure.value) + 6)
        yield from (float(v) for v in around if not figure.word or v <= 20)
    else:
        yield from _near(figure)


def _series(figure: Figure) -> tuple[int, ...]:
    unit = re.match(r"[\s-]*([a-z]+?)s?\b", figure.after)
    return next((s for name, s in _SERIES if unit and unit.group(1) == name), ())


def _near(figure: Figure) -> Iterator[float]:
    """Values between about half and double, with as many significant digits."""
    size = figure.value
    digits = places(figure)
    step = 10.0 ** (math.floor(math.log10(size)) - digits + 1)
    if digits == 1:
        ratios = [i * step for i in range(1, 10)] if size > 1 else []
        yield from (v for v in ratios if size / 4 <= v <= size * 3)
        yield from (size * share for share in (0.5, 0.8) if size == step and size >= 10)
        yield from (size * 10 * k for k in (1, 1.5, 2) if size / step == 9)
        return
    last = round(size / step)
    if last % 5 == 0 and digits == 2:
        step *= 5
    for i in (-5, -4, -3, -2, -1, 1, 2, 3, 4, 5):
        share = i * 0.085 + (chance(size, i) % 100) / 2500 * (1 if i > 0 else -1)
        rounded = round(size * (1 + share) / step) * step
        yield _as_uneven(rounded, step, digits, figure.decimals, i)


def _as_uneven(value: float, step: float, digits: int, decimals: int, i: int) -> float:
    """A value whose last significant digit is no zero, so that it looks as exact as the key."""
    last = round(value / step) % 10
    if digits > 1 and last == 0:
        value += step * (1 + abs(i) % 8)
    return round(value, decimals)


def _least(ask: Ask, figure: Figure) -> float:
    if "%" in ask.key or "per cent" in ask.key or "percent" in ask.key or figure.decimals:
        return 0.1 if figure.decimals else 1
    return 1 if figure.value == 1 else 2


def _top(ask: Ask, figure: Figure) -> float:
    """The highest value that is possible: of 100 per cent, of 24 hours, of the stem's total."""
    tops = [math.inf]
    if re.search(r"%|per ?cent", ask.key) and figure.value <= 100:
        tops.append(99)
    totals = [f.value for f in figures(ask.stem) if f.value > figure.value]
    if totals and figure.value <= min(totals):
        tops.append(min(totals))
    if re.search(r"\b(aged?|old)\b", f"{ask.key} {ask.stem}") and figure.value <= 100:
        tops.append(105)
    return min(tops)


def _ranges(ask: Ask, story: Story, one: Figure, two: Figure, *, salt: str) -> Iterator[Candidate]:
    """Both ends of a range moved together: "18 to 32" -> "12 to 24"."""
    if two.value <= one.value or one.word or two.word:
        return
    between = ask.key[one.end : two.start]
    for factor in sorted((0.5, 0.7, 1.4, 1.8, 2.2), key=lambda f: chance(salt, f)):
        low, high = _rounded(one, factor), _rounded(two, factor)
        if low < high and high <= _top(ask, two) and low > 0:
            text = f"{one.before}{one.form(low)}{between}{two.form(high)}{two.after}"
            yield Candidate(text, not_stated(text, story))


def _rounded(figure: Figure, factor: float) -> float:
    step = 10.0 ** (math.floor(math.log10(figure.value)) - places(figure) + 1)
    return max(step, round(figure.value * factor / step) * step)
