"""The hand-made and the gathered tables of `quizgen/data/options`, as values."""

import re
from functools import cache
from typing import NamedTuple

from quizgen.items.distractors.files import lines
from quizgen.items.distractors.wording import fold
from quizgen.resources import data

_WHOSE = re.compile(r"^(?:u\.?s\.?|u\.?k\.?|united states|american|british)(?:'s)? (?!air|open)")
"""Whose a body is, which the tables leave out: "the U.S. Environmental Protection Agency"."""


class Group(NamedTuple):
    """Things of one kind that may stand beside each other as options."""

    name: str
    entries: tuple[tuple[str, ...], ...]
    """Each entry's names, the one to print first."""

    @property
    def names(self) -> tuple[str, ...]:
        """What to print of each entry, in the order of the table."""
        return tuple(entry[0] for entry in self.entries)

    @property
    def kind(self) -> str:
        """The name without its marks."""
        return self.name.split(" [")[0].removesuffix(" +")

    @property
    def anywhere(self) -> bool:
        """Whether a plus says that its entries fit where the story names none of them."""
        return self.name.split(" [")[0].endswith("+")

    @property
    def country(self) -> str:
        """Code of the only country whose stories it fits; empty for all."""
        found = re.search(r"\[([A-Z]{2})\]", self.name)
        return found.group(1) if found else ""

    def place(self, text: str) -> int | None:
        """Which entry goes by that name, or none."""
        wanted = _bare(text)
        return next((i for i, e in enumerate(self.entries) if wanted in map(_bare, e)), None)


def _bare(name: str) -> str:
    return _WHOSE.sub("", fold(name))


class Country(NamedTuple):
    """A country, in news English."""

    code: str
    name: str
    adjective: str
    capital: str
    continent: str
    population: int
    neighbours: tuple[str, ...]
    """Codes of the countries at its borders."""


class City(NamedTuple):
    """A city and how well it is known."""

    name: str
    country: str
    """Code of its country."""
    population: int
    fame: int
    """In how many spellings the world writes it."""
    offered: bool
    """Whether it is well known enough to be an option."""
    capital: bool


@cache
def groups(table: str) -> tuple[Group, ...]:
    """The groups of a table (`organisations`, `places` ...), in its order."""
    return tuple(
        Group(name, tuple(tuple(n.strip() for n in e.split(" = ")) for e in entries))
        for name, entries in lines(table)
    )


def group(table: str, name: str) -> Group:
    """The group of that name in a table.

    Raises:
        KeyError: the table has no such group.
    """
    for found in groups(table):
        if found.name == name:
            return found
    raise KeyError(f"{table}.txt has no group {name}")


@cache
def countries() -> dict[str, Country]:
    """Every country by its code."""
    found = {}
    for row in _rows("countries.tsv"):
        code, name, adjective, capital, continent, population, neighbours = row
        beside = tuple(n for n in neighbours.split(",") if n)
        found[code] = Country(code, name, adjective, capital, continent, int(population), beside)
    return found


@cache
def cities() -> dict[str, City]:
    """Every city by its folded name; of two of one name the better known."""
    found: dict[str, City] = {}
    for name, country, population, fame, use in _rows("cities.tsv"):
        city = City(name, country, int(population), int(fame), use != "0", use >= "2")
        other = found.get(fold(name))
        if other is None or _weight(other) < _weight(city):
            found[fold(name)] = city
    return found


_CROWD = 20_000
"""People who make a city as likely to be meant as one more spelling of its name does."""


def _weight(city: City) -> int:
    """How likely the name means this city."""
    return (city.fame + city.population // _CROWD) * (2 if city.capital else 1)


@cache
def polities() -> dict[str, str]:
    """Code of the country by every folded name of it: adjective, capital, seat of government."""
    by_name = {fold(c.name): code for code, c in countries().items()}
    found = dict(by_name)
    for code, country in countries().items():
        for name in (country.adjective, country.capital):
            if name:
                found.setdefault(fold(name), code)
    for line in groups("country_names"):
        code = by_name.get(fold(line.name), line.name)
        found.setdefault(fold(line.name), code)
        for entry in line.entries:
            found[fold(entry[0])] = code
    return found


def _rows(file: str) -> list[list[str]]:
    text = (data() / "options" / file).read_text(encoding="utf-8")
    return [line.split("\t") for line in text.splitlines()[1:]]
