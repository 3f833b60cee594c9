"""What is known of names beforehand: the gazetteers under `data/names`, read once."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass
from functools import cache

from quizgen.models import MentionType
from quizgen.resources import data


@dataclass(frozen=True, slots=True)
class Known:
    """A name of the gazetteers."""

    name: str
    """The form to print, without "the"."""
    type: MentionType
    article: str = ""
    country: str = ""
    """For a city its country; for an adjective or a people the country or region it is from."""
    plural: bool = False
    size: int = 0
    """Inhabitants of a city; 0 for all else."""


@dataclass(frozen=True, slots=True)
class Gazetteer:
    """All the tables, keyed by surface form."""

    names: dict[str, Known]
    """Countries, peoples, regions, bodies and cities."""
    given: dict[str, str]
    """Given names: "m", "f" or ""."""
    honorifics: dict[str, tuple[str, bool]]
    """Word -> gender it tells, whether it is printed with the full name."""
    offices: frozenset[tuple[str, ...]]
    """Lower-case words of the heads of offices."""
    modifiers: frozenset[str]
    """Lower-case words that belong to the office they stand before."""
    heads: dict[str, tuple[MentionType, str]]
    """A word in a name -> type of the thing, and the place in the name ("last", "first", "any")."""
    metonyms: dict[str, str]
    """Name -> whom it stands for."""
    particles: frozenset[str]
    tails: frozenset[str]
    """Words after a hyphen that are no part of a name."""
    possessives: frozenset[str]
    """Words whose possessive stands inside names ("People's")."""
    unnamed: frozenset[str]
    """Words with capitals that are never names: units, posts, exclamations."""
    definite: frozenset[str]
    """Heads of names that take "the" ("Convention")."""
    countries: frozenset[str]
    capitals: dict[str, str]
    """Capital -> country."""


def rows(folder: str, file: str) -> Iterator[list[str]]:
    """The lines of a data file as fields; "-" is an empty field, "#" begins a comment line."""
    for line in (data() / folder / file).read_text("utf-8").splitlines():
        if line and not line.startswith("#"):
            yield ["" if field == "-" else field for field in line.split("\t")]


@cache
def words(folder: str, file: str) -> frozenset[str]:
    """The lines of a data file as a set."""
    return frozenset(row[0] for row in rows(folder, file))


def _split(field: str) -> list[str]:
    return [part for part in field.split(";") if part]


def _cities() -> Iterator[tuple[str, Known]]:
    for name, country, size in rows("names", "cities.tsv"):
        yield name, Known(name, "city", country=country, size=int(size))


def _regions() -> Iterator[tuple[str, Known]]:
    for _, name, adjective, people in rows("names", "regions.tsv"):
        yield name, Known(name, "place")
        yield from _peoples(name, [adjective], [people])


def _peoples(of: str, adjectives: list[str], people: list[str]) -> Iterator[tuple[str, Known]]:
    for form in filter(None, people):
        yield form, Known(form, "nationality", country=of, plural=True)
    for form in filter(None, adjectives):
        yield form, Known(form, "nationality", country=of, plural=form in people)


def _countries() -> Iterator[tuple[str, Known]]:
    for name, article, others, adjectives, people, capitals in rows("names", "countries.tsv"):
        for capital in _split(capitals):
            yield capital, Known(capital, "city", country=name, size=10**7)
        yield from _peoples(name, _split(adjectives), _split(people))
        for form in [name, *_split(others)]:
            yield form, Known(name, "country", article=article)


def _lands() -> Iterator[tuple[str, Known]]:
    for name, article in rows("names", "lands.tsv"):
        yield name, Known(name, "country", article=article)


def _bodies() -> Iterator[tuple[str, Known]]:
    for name, article, others, number in rows("names", "organisations.tsv"):
        for form in [name, *_split(others)]:
            yield form, Known(name, "organisation", article=article, plural=number == "p")


def _things() -> Iterator[tuple[str, Known]]:
    for (name,) in rows("names", "things.txt"):
        yield name, Known(name, "thing")


def _groups() -> Iterator[tuple[str, Known]]:
    for one, many in rows("names", "peoples.tsv"):
        yield from _peoples("", [one], [many])


@cache
def kinds() -> dict[str, MentionType]:
    """Nouns that stand for a name just said ("the company"), and the type of the name."""
    return {row[0]: _CALLED[row[1]] for row in rows("reference", "kinds.tsv")}


@cache
def callings() -> dict[str, MentionType]:
    """What a common noun beside a name says that it is, where the dictionary misleads."""
    return {row[0]: _CALLED[row[1]] for row in rows("names", "callings.tsv")}


@cache
def gazetteer() -> Gazetteer:
    """The tables, read at first use. A later table wins where two know the same name."""
    names: dict[str, Known] = {}
    for table in (_things(), _cities(), _regions(), _groups(), _bodies(), _lands(), _countries()):
        names.update(table)
    countries = list(rows("names", "countries.tsv"))
    return Gazetteer(
        names=names,
        given={row[0]: row[1] for row in rows("names", "given_names.tsv")},
        honorifics={r[0]: (r[1], r[2] == "keep") for r in rows("names", "honorifics.tsv")},
        offices=frozenset(tuple(r[0].split()) for r in rows("names", "offices.txt")),
        modifiers=words("names", "office_modifiers.txt"),
        heads={r[1]: (_TYPES[r[0]], r[2]) for r in rows("names", "heads.tsv")},
        metonyms={r[0]: r[1] for r in rows("names", "metonyms.tsv")},
        particles=words("names", "particles.txt"),
        tails=words("names", "compound_tails.txt"),
        possessives=words("names", "possessive_names.txt"),
        unnamed=words("names", "unnamed.txt"),
        definite=words("names", "definite_heads.txt"),
        countries=frozenset(r[0] for r in countries),
        capitals={c: r[0] for r in countries for c in _split(r[5])},
    )


_TYPES: dict[str, MentionType] = {
    "organisation": "organisation", "place": "place", "event": "event", "work": "work",
}  # fmt: skip
_CALLED: dict[str, MentionType] = {
    **_TYPES, "city": "city", "country": "country", "thing": "thing",
}  # fmt: skip
