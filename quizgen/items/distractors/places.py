"""Countries, nationalities, cities and other places, by size, fame and neighbourhood."""

import math
import re
from collections.abc import Iterator

from quizgen.items.distractors.aliases import country_of
from quizgen.items.distractors.ask import Ask, Candidate, Story, chance
from quizgen.items.distractors.feedback import not_named, of_the_story
from quizgen.items.distractors.files import word_list
from quizgen.items.distractors.nations import nations_in, peers
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
from quizgen.items.distractors.wording import fold, holds, inside, is_name, tokens

_ENOUGH = 2
"""Options of the story beside which no stranger is needed."""

_OFTEN = 3
"""Sentences with a name above which the story is about it."""


def nations(ask: Ask, story: Story) -> Iterator[Candidate]:
    """Other countries: those of the story; where it names too few, neighbours and near peers.

    A country that the story is about gets no strangers beside it: they would show it.
    """
    parts = _parts_beside(ask.key)
    key = country_named(ask.key)
    if parts:
        yield from (Candidate(nation, not_named(nation, story)) for nation in parts)
    elif key is not None and not _of_any_game(ask.stem):
        own = [c for c in _of_the_story(ask, story) if is_sound(ask, story, c)]
        yield from own
        if len(own) < _ENOUGH and _strangers_fit(ask, story, key.code):
            yield from _near(key, story)


def _of_any_game(stem: str) -> bool:
    """Whether a stem tells of a game without a name or a figure that says of which."""
    return bool(word_list("playing") & set(tokens(stem))) and not _particular(stem)


def _particular(stem: str) -> bool:
    """Whether a name or a figure says which deed it is; without one others have done it as well."""
    return re.search(r"[A-Z]|\d", stem[1:].replace("Which", "")) is not None


def _of_the_story(ask: Ask, story: Story) -> Iterator[Candidate]:
    for _, _, mention in story.of_type("country"):
        if country_named(mention.words) is not None:
            name = with_article(mention.words)
            yield Candidate(name, of_the_story(ask, story, name), mention)


def _strangers_fit(ask: Ask, story: Story, code: str) -> bool:
    """Whether countries that the story does not name may stand beside that of the code."""
    if word_list("true of many") & set(tokens(ask.stem)) or list(nations_in(ask.stem)):
        return False
    if not _particular(ask.stem):
        return False
    return not is_about(story, ask.key) and story.text.home != code


def is_about(story: Story, name: str) -> bool:
    """Whether a name stands above the story or often in it, so that strangers show it."""
    above = f"{story.article.headline} {story.article.standfirst}"
    return holds(above, name) or len([*story.sentences_with(name)]) > _OFTEN


def _near(key: Country, story: Story) -> Iterator[Candidate]:
    """Countries of the key's part of the world that the story does not name."""
    for country in peers(key, near=True, great=False):
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
    """Adjectives of the other countries that the story names, in the key's number."""
    if _the(ask.key):
        return
    plural = ask.key.endswith("s") and polities().get(fold(ask.key)) is None
    code = polities().get(fold(ask.key[:-1] if plural else ask.key))
    if code not in countries():
        return
    for country in sorted(story.text.countries - {code}):
        adjective = countries()[country].adjective if country in countries() else ""
        word = adjective + ("s" if plural else "")
        if adjective and not (plural and not adjective.endswith(("an", "i", "ian"))):
            yield Candidate(word, f"The article speaks of {countries()[country].name} elsewhere.")


def with_article(name: str) -> str:
    """The country's name as it stands in a sentence: "the United Kingdom", "the US"."""
    country = countries().get(polities().get(fold(name), ""))
    long = country is not None and country.name.startswith(("United ", "Democratic ", "Republic "))
    takes = long or (country is not None and country.name in word_list("plural countries"))
    in_full = fold(name) not in {"britain", "great britain", "england", "holland"}
    return f"the {name}" if takes and in_full and not _the(name) else name


def towns(ask: Ask, story: Story) -> Iterator[Candidate]:
    """Other cities: those of the story; where it names too few, the likeliest of its country.

    A city that does something is a government or a team, and others of its kind are no cities.
    """
    if not _is_town(ask.key) or _acts(ask):
        return
    own = [
        Candidate(m.words, of_the_story(ask, story, m.words), m)
        for _, _, m in story.of_type("city")
        if _is_town(m.words) and _fitting_town(ask, m.words)
    ]
    own = [c for c in own if is_sound(ask, story, c)]
    yield from own
    if len(own) >= _ENOUGH or is_about(story, ask.key) or _tells_where(ask.stem):
        return
    for city in _towns_like(ask, story):
        if not story.names(city.name):
            yield Candidate(city.name, not_named(city.name, story))


def _tells_where(stem: str) -> bool:
    """Whether a stem names a region, in which strangers would not lie."""
    regions = (name for table in groups("places") for name in table.names)
    return any(holds(stem, name) for name in regions)


def _acts(ask: Ask) -> bool:
    """Whether the key is who does what the fact says."""
    actors = (m for role, m in ask.fact.roles() if role in ("actor", "speaker", "proposer"))
    return any(m.start == ask.mention.start for m in actors)


def _fitting_town(ask: Ask, other: str) -> bool:
    """Whether a city lies where the stem says that the one asked for lies."""
    named = {country.code for country in nations_in(ask.stem)}
    key, city = country_of(ask.key), country_of(other)
    return key not in named or city == key


def _is_town(text: str) -> bool:
    """Whether a text is a town's bare name, without its state or country."""
    bare = not re.search(r",|\b(?:in|and|near)\b|['’]s\b", text)
    return bare and is_name(text) and (fold(text) in cities() or fold(text) not in polities())


def _towns_like(ask: Ask, story: Story) -> list[City]:
    """Cities to set beside the key, the likeliest first; empty when nothing tells where it lies.

    A capital stands beside capitals only in a story of several countries, when the stem names none.
    """
    key = ask.key
    known = cities().get(fold(key)) or cities().get(fold(key).removesuffix(" city"))
    if known is None:
        code = story.text.home
        inside = [c for c in cities().values() if c.offered and c.country == code]
        return sorted(inside, key=lambda c: chance(key, c.name))
    named = {country.code for country in nations_in(ask.stem)}
    abroad = len(story.text.countries) > _ENOUGH if not named else known.country not in named
    if known.capital and abroad:
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
    """How unlike two capitals are: in the size of their states, and in their part of the world."""
    here, there = countries()[key.country], countries()[other.country]
    beside = key.country in there.neighbours
    together = any(
        g.place(here.name) is not None and g.place(there.name) is not None
        for g in groups("countries")[1:]
    )
    far = 0.0 if beside or together else 1.5 if here.continent == there.continent else 2.2
    return far + 0.5 * abs(math.log((here.population + 1) / (there.population + 1)))


def spots(ask: Ask, story: Story) -> Iterator[Candidate]:
    """Regions, seas, mountains and the like: of the table's group that holds the key.

    Members that the story names come first; strangers only beside a place it is not about.
    """
    for table in groups("places"):
        place = table.place(ask.key)
        if place is not None:
            bare = not ask.key.startswith("the ") and any(
                n.startswith("the ") for n in table.names[place : place + 1]
            )
            near = sorted(enumerate(table.names), key=lambda e: (abs(e[0] - place), e[1]))
            names = [n.removeprefix("the ") if bare else n for _, n in near]
            named = [n for n in names if story.names(n)]
            strangers = [] if is_about(story, ask.key) else [n for n in names if n not in named]
            yield from (Candidate(n, of_the_story(ask, story, n)) for n in named)
            yield from (Candidate(n, not_named(n, story)) for n in strangers)
            return
    for _, _, mention in story.of_type("place"):
        text = inside(mention.words, ask.key)
        if _like(ask.key, text):
            yield Candidate(text, of_the_story(ask, story, text), mention)


def _like(key: str, other: str) -> bool:
    """Whether two places are both names of one kind: with one last word, or one article."""
    if not (is_name(key) and is_name(other)):
        return False
    return _the(key) == _the(other) and tokens(key)[-1] == tokens(other)[-1]
