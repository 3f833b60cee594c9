"""Which countries stand beside which, and a country inside a phrase for another."""

import re
from collections.abc import Iterator
from functools import cache

from quizgen.items.distractors.ask import chance
from quizgen.items.distractors.tables import Country, countries, groups


def peers(key: Country, *, near: bool = False, great: bool = True) -> Iterator[Country]:
    """The countries of the groups that hold the key, the likeliest first, then its neighbours.

    Args:
        key: the country to find peers of.
        near: whether its part of the world comes before the world's great countries.
        great: whether those are offered at all.
    """
    by_name = {c.name: c for c in countries().values()}
    seen = {key.name}
    tables = groups("countries")
    rest = (*tables[1:], *tables[:1]) if near else tables
    for group in rest if great else tables[1:]:
        place = group.place(key.name)
        if place is None:
            continue
        ranked = enumerate(group.names)
        order = sorted(ranked, key=lambda e: (abs(e[0] - place), chance(key.name, e[1])))
        for _, name in order:
            if name not in seen:
                seen.add(name)
                yield by_name[name]
    for code in key.neighbours:
        if code in countries() and countries()[code].name not in seen:
            seen.add(countries()[code].name)
            yield countries()[code]


def nation_in(phrase: str) -> Country | None:
    """The first country that a phrase names, by its name or its adjective."""
    found = _pattern().search(phrase)
    return _words()[found.group()][0] if found else None


def nations_in(text: str) -> Iterator[Country]:
    """Every country that a text names, by its name or its adjective."""
    return (_words()[found.group()][0] for found in _pattern().finditer(text))


@cache
def _words() -> dict[str, tuple[Country, bool]]:
    """Every name and adjective of a country, and which of the two it is."""
    found = {c.name: (c, False) for c in countries().values()}
    found["Britain"] = (countries()["GB"], False)
    short = {"US": "US", "U.S.": "US", "UK": "GB", "U.K.": "GB"}
    found |= {word: (countries()[code], True) for word, code in short.items()}
    found |= {c.adjective: (c, True) for c in countries().values() if c.adjective}
    return found


@cache
def _pattern() -> re.Pattern[str]:
    words = sorted(_words(), key=len, reverse=True)
    return re.compile(rf"(?<![\w-])(?:{'|'.join(map(re.escape, words))})(?![\w-])")
