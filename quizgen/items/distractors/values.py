"""Other values for a number: possible, of its size and roundness, and not in the article."""

import math
import re
from collections.abc import Iterator

from quizgen.items.distractors.ask import Ask, Story, chance
from quizgen.items.distractors.figures import Figure, figures, places

_SERIES: tuple[tuple[str, tuple[int, ...]], ...] = (
    ("hour", (1, 2, 3, 4, 6, 8, 10, 12, 18, 24, 36, 48, 72, 96)),
    ("minute", (1, 2, 3, 5, 10, 15, 20, 30, 40, 45, 60, 90, 120)),
    ("second", (1, 2, 3, 5, 10, 15, 20, 30, 45, 60, 90)),
    ("day", (1, 2, 3, 4, 5, 7, 10, 14, 21, 30, 45, 60, 90, 100, 120)),
    ("week", (1, 2, 3, 4, 6, 8, 10, 12, 16, 20)),
    ("month", (1, 2, 3, 4, 6, 9, 12, 18, 24, 36)),
)
"""Lengths of time that people name."""


def other_values(ask: Ask, story: Story, figure: Figure) -> list[float]:
    """Values of the same kind in rising order, without those the article or the stem holds."""
    taken = {f.value for f in figures(ask.stem)} | _stated(story, figure)
    top = top_of(ask, figure)
    kept = {v for v in _all_values(figure) if v not in taken and _least(ask, figure) <= v <= top}
    return sorted(kept - {figure.value})


def _stated(story: Story, figure: Figure) -> set[float]:
    """Numbers that stand in the article in front of the key's own unit."""
    unit = figure.after.split()[:1]
    if not unit:
        return {f.value for f in figures(story.text.whole)}
    return {f.value for f in figures(story.text.whole) if f.after.split()[:1] == unit}


def _all_values(figure: Figure) -> Iterator[float]:
    series = _series(figure)
    if series and figure.value in series:
        place = series.index(int(figure.value))
        yield from map(float, series[max(0, place - 4) : place + 5])
    elif figure.value < 20 and not figure.decimals and (figure.word or figure.value != 10):
        around = range(int(figure.value) - 5, int(figure.value) + 6)
        yield from (float(v) for v in around if not figure.word or v <= 20)
        yield from (10.0 * i for i in (2, 3) if figure.word and figure.value > 14)
    elif figure.word:
        yield from (float(v) for v in range(10, 100, 10) if abs(v - figure.value) <= 40)
    else:
        yield from _near(figure)


def _series(figure: Figure) -> tuple[int, ...]:
    unit = re.match(r"[\s-]*([a-z]+?)s?\b", figure.after)
    return next((s for name, s in _SERIES if unit and unit.group(1) == name), ())


def _near(figure: Figure) -> Iterator[float]:
    """Values between about half and double, with as many significant digits."""
    size = figure.value
    digits = places(figure)
    if figure.decimals and (size * 4).is_integer() and not (size * 2).is_integer():
        # rates move by quarters: "1.75 per cent"
        yield from (size + quarter / 4 for quarter in range(-4, 5) if size + quarter / 4 > 0)
        return
    step = 10.0 ** (math.floor(math.log10(size)) - digits + 1)
    if digits == 1:
        ratios = [i * step for i in range(1, 10)] if size > 1 or figure.decimals else []
        yield from (v for v in ratios if size / 4 <= v <= size * 3)
        yield from (size * share for share in (0.5, 0.8) if size == step and size >= 10)
        yield from (size * 10 * k for k in (1, 1.5, 2) if size / step == 9)
        return
    last = round(size / step)
    if last % 5 == 0 and digits == 2 and not figure.decimals:
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


def top_of(ask: Ask, figure: Figure) -> float:
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
