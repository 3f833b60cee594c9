import csv

import pytest

from quizgen.items.distractors.files import lines
from quizgen.items.distractors.nations import peers
from quizgen.items.distractors.sound import same
from quizgen.items.distractors.substitute import changeable, plural, put, variants
from quizgen.items.distractors.tables import cities, countries, group, groups
from quizgen.items.distractors.wording import fold
from quizgen.resources import data

EXCLUSIVE = ("nouns", "adjectives", "people_groups", "wholes")


@pytest.mark.parametrize("table", EXCLUSIVE)
def test_no_entry_of_a_line_is_another_or_a_part_of_another(table: str) -> None:
    """What may stand beside each other never overlaps."""
    overlaps = [
        (g.name, one, other)
        for g in groups(table)
        for i, one in enumerate(g.names)
        for other in g.names[i + 1 :]
        if one == other or f" {one} " in f" {other} " or f" {other} " in f" {one} "
    ]

    assert [] == overlaps


@pytest.mark.parametrize(
    "table", [*EXCLUSIVE, "organisations", "places", "calendar", "offices", "countries"]
)
def test_every_line_has_room_for_a_choice_and_no_empty_entry(table: str) -> None:
    """Two entries at the least, none of them blank."""
    for name, entries in lines(table):
        assert len(entries) >= 2, name
        assert all(entries), name


def test_every_country_of_the_groups_is_in_the_gazetteer() -> None:
    """A group names countries as the gazetteer does."""
    known = {c.name for c in countries().values()}

    assert set() == {n for g in groups("countries") for n in g.names} - known


def test_every_country_has_peers_and_none_is_its_own() -> None:
    """Wherever a story plays, there are countries to set beside its own."""
    poor = [c.name for c in countries().values() if len([*peers(c)][:3]) < 3]

    assert len(poor) < 25
    assert all(c not in [*peers(c)] for c in countries().values())


def test_every_capital_of_the_groups_is_a_city_that_can_be_offered() -> None:
    """The two gazetteers agree on capitals."""
    grouped = {n for g in groups("countries") for n in g.names}
    known = {name for name, city in cities().items() if city.offered}

    missing = {c.capital for c in countries().values() if c.name in grouped}
    assert set() == {name for name in missing if fold(name) not in known}


def test_the_gazetteers_hold_one_row_for_each_name() -> None:
    """Codes and names of countries are there once."""
    with (data() / "options" / "countries.tsv").open(encoding="utf-8", newline="") as file:
        rows = [*csv.DictReader(file, delimiter="\t")]

    assert len(rows) == len({r["code"] for r in rows}) == len({r["name"] for r in rows})


@pytest.mark.parametrize(
    ("noun", "expected"),
    [("city", "cities"), ("boy", "boys"), ("church", "churches"), ("leaf", "leaves"),
     ("coca leaf", "coca leaves"), ("visa", "visas"), ("bus", "buses")],
)  # fmt: skip
def test_the_plural_of_a_noun(noun: str, expected: str) -> None:
    """Regular and irregular plurals, and compounds by their last word."""
    assert expected == plural(noun)


def test_a_changed_word_takes_its_article_along() -> None:
    """An "a" becomes "an" before a vowel."""
    place = changeable("a silver medal in the city")[0]

    assert "an iron medal in the city" == put("a silver medal in the city", place, "iron medal")


@pytest.mark.parametrize(
    "phrase",
    ["a chance to put Sweden in the lead", "the alcohol gap", "Apple pie", "the University"],
)
def test_a_compound_a_name_or_an_idiom_is_left_alone(phrase: str) -> None:
    """Only words that mean what the table means are changed."""
    assert [] == [*variants(phrase)]


def test_two_changed_words_make_a_square() -> None:
    """With two words that have one other each, every form of each stands in two options."""
    found = [*variants("a voluntary test in the first half")]

    expected = [
        "a compulsory test in the first half",
        "a voluntary test in the second half",
        "a compulsory test in the second half",
    ]
    assert expected == found


def test_names_of_one_thing_are_the_same() -> None:
    """Acronyms, articles, genders of an office and parts of a name."""
    for one, other in [
        ("UN", "the United Nations"),
        ("the EU", "European Union"),
        ("spokesman of the trust", "spokeswoman of the trust"),
        ("Keir Starmer", "Sir Keir Starmer"),
    ]:
        assert same(one, other)
    assert not same("London", "Paris")


def test_a_group_is_found_by_its_name() -> None:
    """An unknown group is an error of the program, told by its name."""
    with pytest.raises(KeyError, match=r"calendar\.txt has no group eras"):
        group("calendar", "eras")
