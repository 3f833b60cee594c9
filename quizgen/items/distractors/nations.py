"""Which countries stand beside which, and a country inside a phrase for another."""

import re
from collections.abc import Iterator
from functools import cache

from quizgen.items.distractors.ask import Ask, Story, chance
from quizgen.items.distractors.files import word_list
from quizgen.items.distractors.tables import Country, Group, countries, groups
from quizgen.items.distractors.wording import agree, holds, is_acronym


def peers(key: Country, *, near: bool = False) -> Iterator[Country]:
    """The countries of the groups that hold the key, the likeliest first, then its neighbours.

    Args:
        key: the country to find peers of.
        near: whether its part of the world comes before the world's great countries.
    """
    by_name = {c.name: c for c in countries().values()}
    seen = {key.name}
    tables = groups("countries")
    for group in (*tables[1:], *tables[:1]) if near else tables:
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


def other_nations(ask: Ask, story: Story) -> Iterator[str]:
    """The key with another country in the place of the one it names: "the Thai Navy"."""
    phrase = ask.key
    found = _pattern().search(phrase)
    if found is None or " and " in phrase:
        return
    country, adjective = _words()[found.group()]
    adjective = adjective and phrase[found.end() :][:1] == " "
    if holds(ask.stem, country.name) or holds(ask.stem, country.adjective):
        return
    for other in peers(country, near=True):
        word = other.adjective if adjective else other.name
        if word and other.code not in story.text.countries:
            yield agree(phrase[: found.start()], word) + word + phrase[found.end() :]


def nation_in(phrase: str) -> Country | None:
    """The first country that a phrase names, by its name or its adjective."""
    found = _pattern().search(phrase)
    return _words()[found.group()][0] if found else None


def other_adjectives(ask: Ask, story: Story) -> Iterator[str]:
    """The key with the adjective of another country for its own: "frozen Chinese assets"."""
    found = _pattern().search(ask.key)
    if found is not None and _words()[found.group()][1] and ask.key[found.end() :][:1] == " ":
        yield from other_nations(ask, story)


def other_bodies(ask: Ask, story: Story) -> Iterator[str]:
    """The key with another known body for its own: "researchers at Harvard University"."""
    phrase = ask.key
    found = _bodies_pattern().search(phrase)
    if (
        found is None
        or holds(ask.stem, found.group())
        or not phrase.replace(found.group(), "").strip()
    ):
        return
    group, place = _bodies()[found.group()]
    for i in sorted(range(len(group.entries)), key=lambda i: (abs(i - place), i)):
        names = group.entries[i]
        name = _in_form(names, group.entries[place], found.group())
        bare = phrase[: found.start()].rsplit(" ", 2)[-2:-1]
        the = bool(bare) and bare[0] not in word_list("before names")
        if i != place and not any(map(story.names, names)):
            shown = name.removeprefix("the ") if the else name
            yield agree(phrase[: found.start()], shown) + shown + phrase[found.end() :]


def _in_form(names: tuple[str, ...], own: tuple[str, ...], like: str) -> str:
    """The name in the form that the key's body has: acronym, short name or name in full."""
    if is_acronym(like):
        return next(filter(is_acronym, names), names[0])
    form = [name.removeprefix("the ") for name in own].index(like)
    alike = names[min(form, len(names) - 1)]
    return names[0] if is_acronym(alike) else alike


@cache
def _bodies() -> dict[str, tuple[Group, int]]:
    """Every name of a body in the tables, with its group and its place there."""
    found: dict[str, tuple[Group, int]] = {}
    for group in groups("organisations"):
        for place, names in enumerate(group.entries):
            for name in names:
                if len(name) > 3 or is_acronym(name):
                    found.setdefault(name.removeprefix("the "), (group, place))
    return found


@cache
def _bodies_pattern() -> re.Pattern[str]:
    words = sorted(_bodies(), key=len, reverse=True)
    return re.compile(rf"(?<![\w’'-])(?:{'|'.join(map(re.escape, words))})(?![\w-]| [A-Z])")


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
