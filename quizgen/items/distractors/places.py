"""Countries, nationalities, cities and other places, by size, fame and neighbourhood."""

import math
from collections import Counter
from collections.abc import Iterable, Iterator

from quizgen.items.distractors.ask import Ask, Candidate, Story, chance
from quizgen.items.distractors.feedback import not_named, of_the_story
from quizgen.items.distractors.sound import country_of
from quizgen.items.distractors.tables import (
    City,
    Country,
    cities,
    countries,
    groups,
    polities,
)
from quizgen.items.distractors.wording import fold, tokens


def nations(ask: Ask, story: Story) -> Iterator[Candidate]:
    """Other countries: those of the story, then peers and neighbours of the key."""
    code = polities().get(fold(ask.key))
    if code not in countries():
        return
    for _, _, mention in story.of_type("country"):
        other = countries().get(polities().get(fold(mention.words), ""))
        if other is not None:
            name = with_article(other.name)
            yield Candidate(name, of_the_story(ask, story, other.name), mention)
    for country in _peers(countries()[code]):
        name = with_article(country.name)
        if not story.names(country.name) and not story.names(country.adjective):
            yield Candidate(name, not_named(name, story))


def nationalities(ask: Ask, story: Story) -> Iterator[Candidate]:
    """Adjectives of other countries, in the key's number ("Russian", "Russians")."""
    plural = ask.key.endswith("s") and polities().get(fold(ask.key)) is None
    code = polities().get(fold(ask.key[:-1] if plural else ask.key))
    if code not in countries():
        return
    for country in _peers(countries()[code]):
        word = country.adjective + ("s" if plural else "")
        if plural and not country.adjective.endswith(("an", "i", "ian")):
            continue
        if country.adjective and not story.names(country.name):
            yield Candidate(word, not_named(word, story))


def _peers(key: Country) -> Iterator[Country]:
    """The countries of the first group that holds the key, then its neighbours, then its size."""
    by_name = {c.name: c for c in countries().values()}
    seen = {key.name}
    for group in groups("countries"):
        place = group.place(key.name)
        if place is not None:
            order = sorted(
                enumerate(group.names), key=lambda e: (abs(e[0] - place), chance(key.name, e[1]))
            )
            for _, name in order:
                if name not in seen:
                    seen.add(name)
                    yield by_name[name]
    for code in key.neighbours:
        if code in countries() and countries()[code].name not in seen:
            seen.add(countries()[code].name)
            yield countries()[code]


def with_article(name: str) -> str:
    """The country's name as it stands in a sentence: "the United Kingdom"."""
    plural = {"Netherlands", "Philippines", "Maldives", "Bahamas", "Solomon Islands", "Comoros"}
    takes = name.startswith(("United ", "Democratic ", "Republic ", "Central ")) or name in plural
    return f"the {name}" if takes else name


def towns(ask: Ask, story: Story) -> Iterator[Candidate]:
    """Other cities: those of the story, then the likeliest of the same country or the same rank."""
    for _, _, mention in story.of_type("city"):
        yield Candidate(mention.words, of_the_story(ask, story, mention.words), mention)
    for city in _towns_like(ask.key, story):
        if not story.names(city.name):
            yield Candidate(city.name, not_named(city.name, story))


def _towns_like(key: str, story: Story) -> list[City]:
    """Cities to set beside the key, the likeliest first; empty when nothing tells where it lies."""
    known = cities().get(fold(key))
    if known is None:
        code = _home(story)
        inside = [c for c in cities().values() if c.offered and c.country == code]
        return sorted(inside, key=lambda c: chance(key, c.name))
    if known.capital:
        others = [c for c in cities().values() if c.capital and c.name != known.name]
        return sorted(others, key=lambda c: _apart(known, c))
    inside = [
        c for c in cities().values() if c.offered and c.country == known.country and not c.capital
    ]
    return sorted(inside, key=lambda c: _size_apart(known, c))


def _home(story: Story) -> str | None:
    """The country that the article names most often, when it names one."""
    counts: Counter[str] = Counter()
    words = tokens(story.whole)
    for size in (1, 2):
        for i in range(len(words) - size + 1):
            code = country_of(" ".join(words[i : i + size]))
            if code:
                counts[code] += size
    return counts.most_common(1)[0][0] if counts else None


def _size_apart(key: City, other: City) -> float:
    return abs(math.log((key.population + 1) / (other.population + 1))) + 0.5 * abs(
        math.log((key.fame + 1) / (other.fame + 1))
    )


def _apart(key: City, other: City) -> float:
    """How unlike two capitals are: in fame and size, and in their part of the world."""
    here, there = countries()[key.country], countries()[other.country]
    beside = key.country in there.neighbours
    together = any(
        g.place(here.name) is not None and g.place(there.name) is not None
        for g in groups("countries")
    )
    far = 0.0 if beside or together else 1.5 if here.continent == there.continent else 2.2
    return far + 0.5 * _size_apart(key, other)


def spots(ask: Ask, story: Story) -> Iterator[Candidate]:
    """Regions, seas, mountains and the like: of the table's group that holds the key."""
    for group in groups("places"):
        place = group.place(ask.key)
        if place is not None:
            bare = not ask.key.startswith("the ") and any(
                n.startswith("the ") for n in group.names[place : place + 1]
            )
            names = sorted(enumerate(group.names), key=lambda e: (abs(e[0] - place), e[1]))
            yield from _fitting(story, (n for _, n in names), bare=bare)
            return
    for _, _, mention in story.of_type("place"):
        if _like(ask.key, mention.words):
            text = mention.words
            yield Candidate(text, of_the_story(ask, story, text), mention)


def _fitting(story: Story, names: Iterable[str], *, bare: bool) -> Iterator[Candidate]:
    for name in names:
        text = name.removeprefix("the ") if bare else name
        yield Candidate(text, not_named(text, story))


def _like(key: str, other: str) -> bool:
    """Whether two places are written alike: with or without article, name or description."""
    the = key.casefold().startswith("the "), other.casefold().startswith("the ")
    names = key[:1].isupper(), other[:1].isupper()
    return the[0] == the[1] and names[0] == names[1]
