"""Numbers and dates stand in their order: among the options as shown, and in what is ordered."""

import re
from collections.abc import Iterator, Sequence

from quizgen.checks.codes import issue
from quizgen.checks.lists import table
from quizgen.checks.text import fold
from quizgen.checks.values import amount
from quizgen.models import Bank, Issue, Item, MultipleChoice, Ordering, options


def lost_sequence(bank: Bank) -> Iterator[Issue]:
    """Items whose numbers or full dates do not rise as the bank's seed shows them."""
    for item in bank.items:
        yield from in_order(item, bank.seed)


def in_order(item: Item, seed: int) -> Iterator[Issue]:
    """The issue of one item: neither rising nor falling options, or steps against their dates.

    Weekdays and spelt numbers are not judged: the order that options are shown in leaves them
    as the hash has them, so that no writer could mend it.
    """
    if isinstance(item, MultipleChoice):
        texts = [option.text for option in options(item, seed)]
        values = _values(texts)
        if values and values not in (sorted(values), sorted(values, reverse=True)):
            yield issue("lost-sequence", f"options: {', '.join(texts)}.", item.id)
    elif isinstance(item, Ordering):
        times = [step.when for step in item.steps]
        values = _values(times)
        if values and values not in (sorted(values), sorted(values, reverse=True)):
            yield issue("lost-sequence", f"steps: {', '.join(times)}.", item.id)


def _values(texts: Sequence[str]) -> list[tuple[float, ...]]:
    """A sortable value for each text, or nothing when one of them has none."""
    moments = [_moment(text) for text in texts]
    dated = any(moments)
    found = [
        moment or (_year(text) if dated else _size(text))
        for moment, text in zip(moments, texts, strict=True)
    ]
    units = set() if dated else {counted.unit for text in texts if (counted := amount(text))}
    known = [value for value in found if value]
    return known if len(known) == len(texts) and len(units) <= 1 else []


def _size(text: str) -> tuple[float, ...] | None:
    found = amount(text) if re.search(r"\d", text) else None
    return (found.value,) if found else None


def _year(text: str) -> tuple[float, ...] | None:
    """A year alone, among dates: it counts as its own beginning."""
    return (float(text), 0.0, 0.0) if re.fullmatch(r"1\d{3}|20\d\d", text.strip()) else None


def _moment(text: str) -> tuple[float, ...] | None:
    """(year, month, day) as far as a date has them; the year comes first and is needed."""
    low = fold(text).split()
    months = table("calendar")["months"]
    month = next((float(months.index(word) + 1) for word in low if word in months), None)
    numbers = [int(word) for word in low if re.fullmatch(r"\d{1,4}", word)]
    year = next((float(n) for n in numbers if n >= 1000), None)
    day = next((float(n) for n in numbers if n <= 31), 0.0)
    if month is None or year is None:
        return None
    return (year, month, day)
