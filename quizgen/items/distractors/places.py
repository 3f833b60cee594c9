"""Countries, nationalities, cities and other places, by size, fame and neighbourhood."""

import math
import re
from collections.abc import Iterable, Iterator
from dataclasses import replace

from quizgen.items.distractors.ask import Ask, Candidate, Story, chance
from quizgen.items.distractors.feedback import not_named, of_the_story
from quizgen.items.distractors.files import word_list
from quizgen.items.distractors.nations import peers
from quizgen.items.distractors.sound import is_sound
from quizgen.items.distractors.tables import (
    City,
    Country,
    cities,
    countries,
    group,
    groups,
    polities,
)
from quizgen.items.distractors.wording import fold, inside, is_name, tokens


def nations(ask: Ask, story: Story) -> Iterator[Candidate]:
    """Other countries: those of the story, then peers and neighbours of the key.

    Beside two countries ("Malaysia and Indonesia") stand pairs of which neither is right.
    """
    both = ask.key.split(" and ")
    if len(both) == 2 and all(country_named(name) for name in both):
        asks = [replace(ask, key=name) for name in both]
        sound = (c for c in _nations(asks[0], story) if all(is_sound(a, story, c) for a in asks))
        alone = [c for c in sound if c.mention is None]
        for one, other in zip(alone[::2], alone[1::2], strict=False):
            about = " ".join(dict.fromkeys((one.about, other.about)))
            yield Candidate(f"{one.text} and {other.text}", about)
    elif _parts_beside(ask.key):
        parts = _parts_beside(ask.key)
        yield from (Candidate(nation, not_named(nation, story)) for nation in parts)
    elif country_named(ask.key) is not None:
        yield from _nations(ask, story)


def _nations(ask: Ask, story: Story) -> Iterator[Candidate]:
    for _, _, mention in story.of_type("country"):
        if country_named(mention.words) is not None:
            name = with_article(mention.words)
            yield Candidate(name, of_the_story(ask, story, name), mention)
    key = country_named(ask.key)
    widely = word_list("true of many") & set(tokens(ask.stem))
    for country in peers(key) if key and not widely else ():
        name = with_article(country.name)
        if country.code not in story.text.countries:
            yield Candidate(name, not_named(name, story))


def _parts_beside(key: str) -> tuple[str, ...]:
    """The other nations of one state: Wales beside Scotland."""
    table = group("places", "uk nations")
    return table.names if table.place(key) is not None else ()


def country_named(text: str) -> Country | None:
    """The country that a text names by a name of its own, not by its capital or its people."""
    country = countries().get(polities().get(fold(text), ""))
    if country is None or fold(text) in {fold(country.adjective), fold(country.capital)}:
        return None
    return country


def _the(name: str) -> bool:
    return name.startswith("the ")


def nationalities(ask: Ask, story: Story) -> Iterator[Candidate]:
    """Adjectives of other countries, in the key's number ("Russian", "Russians")."""
    if _the(ask.key):
        return
    plural = ask.key.endswith("s") and polities().get(fold(ask.key)) is None
    code = polities().get(fold(ask.key[:-1] if plural else ask.key))
    if code not in countries():
        return
    for country in peers(countries()[code]):
        word = country.adjective + ("s" if plural else "")
        if plural and not country.adjective.endswith(("an", "i", "ian")):
            continue
        if country.adjective and country.code not in story.text.countries:
            yield Candidate(word, not_named(word, story))


def with_article(name: str) -> str:
    """The country's name as it stands in a sentence: "the United Kingdom", "the US"."""
    country = countries().get(polities().get(fold(name), ""))
    long = country is not None and country.name.startswith(("United ", "Democratic ", "Republic "))
    takes = long or (country is not None and country.name in word_list("plural countries"))
    in_full = fold(name) not in {"britain", "great britain", "england", "holland"}
    return f"the {name}" if takes and in_full and not _the(name) else name


def towns(ask: Ask, story: Story) -> Iterator[Candidate]:
    """Other cities: those of the story, then the likeliest of the same country or the same rank."""
    if not _is_town(ask.key):
        return
    for _, _, mention in story.of_type("city"):
        if not _is_town(mention.words):
            continue
        yield Candidate(mention.words, of_the_story(ask, story, mention.words), mention)
    for city in _towns_like(ask.key, story):
        if not story.names(city.name):
            yield Candidate(city.name, not_named(city.name, story))


def _is_town(text: str) -> bool:
    """Whether a text is a town's bare name, without its state or country."""
    bare = not re.search(r",|\b(?:in|and|near)\b|['’]s\b", text)
    return bare and is_name(text) and (fold(text) in cities() or fold(text) not in polities())


def _towns_like(key: str, story: Story) -> list[City]:
    """Cities to set beside the key, the likeliest first; empty when nothing tells where it lies."""
    known = cities().get(fold(key)) or cities().get(fold(key).removesuffix(" city"))
    if known is None:
        code = story.text.home
        inside = [c for c in cities().values() if c.offered and c.country == code]
        return sorted(inside, key=lambda c: chance(key, c.name))
    if known.capital:
        others = [c for c in cities().values() if c.capital and c.name != known.name]
        return sorted(others, key=lambda c: _apart(known, c))
    inside = [
        c for c in cities().values() if c.offered and c.country == known.country and not c.capital
    ]
    return sorted(inside, key=lambda c: _size_apart(known, c))


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
        for g in groups("countries")[1:]
    )
    far = 0.0 if beside or together else 1.5 if here.continent == there.continent else 2.2
    return far + 0.5 * _size_apart(key, other)


def spots(ask: Ask, story: Story) -> Iterator[Candidate]:
    """Regions, seas, mountains and the like: of the table's group that holds the key."""
    for table in groups("places"):
        place = table.place(ask.key)
        if place is not None:
            bare = not ask.key.startswith("the ") and any(
                n.startswith("the ") for n in table.names[place : place + 1]
            )
            names = sorted(enumerate(table.names), key=lambda e: (abs(e[0] - place), e[1]))
            yield from _fitting(story, (n for _, n in names), bare=bare)
            return
    for _, _, mention in story.of_type("place"):
        text = inside(mention.words, ask.key)
        if _like(ask.key, text):
            yield Candidate(text, of_the_story(ask, story, text), mention)


def _fitting(story: Story, names: Iterable[str], *, bare: bool) -> Iterator[Candidate]:
    for name in names:
        text = name.removeprefix("the ") if bare else name
        yield Candidate(text, not_named(text, story))


def _like(key: str, other: str) -> bool:
    """Whether two places are both names, with or without an article alike."""
    return _the(key) == _the(other) and is_name(key) and is_name(other)
