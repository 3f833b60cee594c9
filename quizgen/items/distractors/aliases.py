"""By which other names the story speaks of somebody or something."""

from functools import cache

from quizgen.items.distractors.ask import Story
from quizgen.items.distractors.tables import City, cities, countries, group, polities
from quizgen.items.distractors.wording import fold, tokens

_SHORT = 3
"""Letters of a last name that is too short to be told from other words."""


def aliases(story: Story, text: str) -> tuple[str, ...]:
    """The text itself, its mentions' own words, a person's last name, a country's other names."""
    wanted = fold(text)
    found = {text: None}
    for _, _, mention in story.mentions:
        if fold(mention.words) == wanted:
            found[mention.text] = None
            if mention.type == "person" and len(tokens(text)[-1]) > _SHORT:
                found[tokens(text)[-1]] = None
    code = polities().get(wanted)
    if code in countries() and fold(countries()[code].capital) != wanted:
        found |= dict.fromkeys(_names_of(code))
    return tuple(found)


@cache
def _names_of(code: str) -> tuple[str, ...]:
    """What a country, its people and its government are called, but not its capital."""
    capital = fold(countries()[code].capital)
    return tuple(name for name, c in polities().items() if c == code and name != capital)


def one_polity(one: str, other: str) -> bool:
    """Whether both are names of one country or of its government; two of its cities are not."""
    nations = group("places", "uk nations")
    if nations.place(one) is not None and nations.place(other) is not None:
        return fold(one) == fold(other)
    known = polities()
    first, second = known.get(fold(one)), known.get(fold(other))
    town = cities().get(fold(one)), cities().get(fold(other))
    if first is not None and first == second:
        return not all(town)
    return _city_in(town[0], second, town[1]) or _city_in(town[1], first, town[0])


def _city_in(city: City | None, polity: str | None, other: City | None) -> bool:
    """Whether a city lies in the country that the other text names."""
    return city is not None and other is None and polity == city.country


def country_of(text: str) -> str | None:
    """Code of the country that a text names, or in which the city of that name lies."""
    code = polities().get(fold(text))
    if code is None:
        city = cities().get(fold(text))
        code = city.country if city else None
    return code if code in countries() else None
